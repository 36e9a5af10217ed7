package org.provindex.ranking.table;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.LeafTable;
import org.provindex.composite.NodeTable;
import org.provindex.composite.explain.Contributions;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.web.language.Language;
import org.provindex.web.problem.Problems;

/** Takes the score of an area apart. */
@Singleton
public class Decompositions {
    private final AreaNames names;

    Decompositions(AreaNames names) {
        this.names = names;
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 404 if the universe does not have the area
     */
    public DecompositionView of(
            Computed computed,
            LeagueTableView.@Nullable EditionRef edition,
            String area,
            Language language) {
        require(computed, area);
        Collector collector = new Collector(computed, area, language);
        collector.node(computed.methodology().index(), null, null);
        collector.below(computed.methodology().index());
        NodeTable index = computed.index();
        return new DecompositionView(
                AreaNames.ref(names.all(), area, language),
                TableViews.methodology(computed.methodology(), language),
                computed.year(),
                computed.universe(),
                edition,
                computed.revision(),
                TableViews.value(index.score(area)),
                TableViews.value(index.rank(area)),
                collector.nodes,
                collector.leaves,
                collector.parts.map(Contributions::constant).orElse(null),
                collector.refused);
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 404 if the universe does not have the area
     */
    public static void require(Computed computed, String area) {
        if (!computed.result().areas().contains(area)) {
            throw Problems.notFound("area in the universe " + computed.universe(), area)
                    .asException();
        }
    }

    /** Walks down the tree for one area. */
    private static final class Collector {
        private final Computed computed;
        private final CompositeResult result;
        private final String area;
        private final Language language;
        private final Map<String, Double> effective;
        private final List<DecompositionView.NodeView> nodes = new ArrayList<>();
        private final List<DecompositionView.LeafView> leaves = new ArrayList<>();
        private final Optional<Contributions> parts;
        private @Nullable String refused;

        Collector(Computed computed, String area, Language language) {
            this.computed = computed;
            this.result = computed.result();
            this.area = area;
            this.language = language;
            this.effective = result.effectiveWeights(computed.year());
            this.parts = parts();
        }

        private Optional<Contributions> parts() {
            if (computed.index().score(area).isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(result.contributions(area, computed.year()));
            } catch (StepNotApplicableException e) {
                refused = e.getMessage();
                return Optional.empty();
            }
        }

        void below(Pillar pillar) {
            Map<String, Double> weights =
                    result.node(pillar.code(), computed.year()).weightsUsed(area);
            for (Node child : pillar.children()) {
                if (child instanceof Pillar node) {
                    node(node, pillar.code(), weights.get(node.code()));
                    below(node);
                } else {
                    leaf((Leaf) child, pillar.code(), weights.get(child.code()));
                }
            }
        }

        void node(Pillar node, @Nullable String parent, @Nullable Double weight) {
            NodeTable table = result.node(node.code(), computed.year());
            nodes.add(
                    new DecompositionView.NodeView(
                            node.code(),
                            TableViews.name(node.name(), node.code(), language),
                            parent,
                            TableViews.value(table.score(area)),
                            TableViews.value(table.rank(area)),
                            weight));
        }

        private void leaf(Leaf leaf, String pillar, @Nullable Double weight) {
            LeafTable values = result.leaf(leaf.code(), computed.year());
            Optional<IndicatorEntry> entry = computed.figures().indicator(leaf.indicator());
            boolean observed = values.denominated(area).isPresent();
            leaves.add(
                    new DecompositionView.LeafView(
                            pillar,
                            leaf.code(),
                            leaf.indicator(),
                            entry.map(e -> language.pick(e.nameEn(), e.nameZh()))
                                    .orElse(leaf.indicator()),
                            values.direction(),
                            entry.map(IndicatorEntry::unit).orElse(""),
                            TableViews.value(values.raw(area)),
                            TableViews.value(values.denominated(area)),
                            observed ? null : TableViews.value(values.imputed(area)),
                            TableViews.value(values.normalised(area)),
                            TableViews.value(result.node(leaf.code(), computed.year()).rank(area)),
                            weight,
                            effective.get(leaf.code()),
                            parts.map(p -> p.byLeaf().getOrDefault(leaf.code(), 0.0)).orElse(null),
                            inputs(leaf)));
        }

        private List<DecompositionView.InputView> inputs(Leaf leaf) {
            List<DecompositionView.InputView> inputs = new ArrayList<>();
            input(leaf.indicator(), inputs);
            leaf.denominate().ifPresent(by -> input(by.by(), inputs));
            return inputs;
        }

        private void input(String indicator, List<DecompositionView.InputView> inputs) {
            Figure figure = computed.figures().figure(indicator, area, computed.year());
            if (figure != null) {
                String href = "/api/v1/observations/" + figure.observation();
                inputs.add(
                        new DecompositionView.InputView(
                                indicator,
                                figure.value(),
                                figure.observation(),
                                href,
                                href + "/provenance",
                                figure.source(),
                                figure.release(),
                                figure.vintage()));
            }
        }
    }
}
