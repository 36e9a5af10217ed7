package org.provindex.ranking.leaguetable;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.provindex.composite.LeafTable;
import org.provindex.composite.NodeTable;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.observation.Observation;
import org.provindex.web.language.Language;
import org.provindex.web.problem.Problems;

/** Takes the score of an area apart. */
@Singleton
class Decompositions {
    private final TableViews views;

    Decompositions(TableViews views) {
        this.views = views;
    }

    DecompositionView of(LeagueTables.Computed computed, String area, Language language) {
        if (!computed.result().areas().contains(area)) {
            throw Problems.notFound("area in the universe " + computed.universe(), area)
                    .asException();
        }
        NodeTable index = computed.result().index(computed.year());
        List<DecompositionView.LeafView> leaves = new ArrayList<>();
        collect(computed, computed.methodology().index(), area, language, leaves);
        return new DecompositionView(
                views.areas(computed, language).get(area),
                computed.year(),
                computed.universe(),
                computed.revision().id(),
                TableViews.value(index.score(area)),
                TableViews.value(index.rank(area)),
                leaves);
    }

    private static void collect(
            LeagueTables.Computed computed,
            Pillar pillar,
            String area,
            Language language,
            List<DecompositionView.LeafView> leaves) {
        var weights = computed.result().node(pillar.code(), computed.year()).weightsUsed(area);
        for (Node node : pillar.children()) {
            if (node instanceof Pillar below) {
                collect(computed, below, area, language, leaves);
            } else {
                Leaf leaf = (Leaf) node;
                LeafTable values = computed.result().leaf(leaf.code(), computed.year());
                IndicatorEntry entry = computed.admitted().indicators().get(leaf.indicator());
                leaves.add(
                        new DecompositionView.LeafView(
                                pillar.code(),
                                leaf.indicator(),
                                language.pick(entry.nameEn(), entry.nameZh()),
                                values.direction(),
                                TableViews.value(values.raw(area)),
                                TableViews.value(values.denominated(area)),
                                TableViews.value(values.normalised(area)),
                                TableViews.value(
                                        computed.result()
                                                .node(leaf.code(), computed.year())
                                                .rank(area)),
                                weights.get(leaf.code()),
                                inputs(computed, leaf, area)));
            }
        }
    }

    private static List<DecompositionView.InputView> inputs(
            LeagueTables.Computed computed, Leaf leaf, String area) {
        List<String> codes = new ArrayList<>(List.of(leaf.indicator()));
        leaf.denominate().ifPresent(by -> codes.add(by.by()));
        List<DecompositionView.InputView> inputs = new ArrayList<>();
        for (String code : codes) {
            Observation o =
                    computed.admitted()
                            .cells()
                            .get(new Inputs.CellKey(code, area, computed.year()));
            if (o != null) {
                inputs.add(
                        new DecompositionView.InputView(
                                code,
                                o.id().toString(),
                                "/api/v1/observations/" + o.id(),
                                o.source(),
                                o.release()));
            }
        }
        return inputs;
    }
}
