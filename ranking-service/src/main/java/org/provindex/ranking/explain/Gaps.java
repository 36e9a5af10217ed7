package org.provindex.ranking.explain;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.LeafTable;
import org.provindex.composite.NodeTable;
import org.provindex.composite.explain.Contributions;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.methodology.Leaf;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.ranking.table.AreaNames;
import org.provindex.ranking.table.Computed;
import org.provindex.ranking.table.Decompositions;
import org.provindex.ranking.table.LeagueTableView;
import org.provindex.ranking.table.TableViews;
import org.provindex.web.language.Language;
import org.provindex.web.problem.Problem;

/** Splits the gap between two areas of a table by indicator. */
@Singleton
class Gaps {
    private final AreaNames names;

    Gaps(AreaNames names) {
        this.names = names;
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 404 for an area that is not in the
     *     universe, 422 for one without a score
     */
    GapView of(
            Computed computed,
            LeagueTableView.@Nullable EditionRef edition,
            String area,
            String other,
            Language language) {
        NodeTable index = computed.index();
        double score = score(computed, index, area);
        double otherScore = score(computed, index, other);
        Map<String, AreaEntry> areas = names.all();
        List<GapView.Part> parts = new ArrayList<>();
        Double rest = null;
        String refused = null;
        try {
            Contributions gap =
                    computed.result()
                            .gap(
                                    computed.methodology().index().code(),
                                    area,
                                    other,
                                    computed.year());
            rest = gap.constant();
            for (Leaf leaf : computed.methodology().leaves()) {
                parts.add(part(computed, leaf, area, other, gap, language));
            }
            parts.sort(
                    Comparator.comparingDouble((GapView.Part p) -> -Math.abs(p.part()))
                            .thenComparing(GapView.Part::node));
        } catch (StepNotApplicableException e) {
            refused = e.getMessage();
        }
        return new GapView(
                AreaNames.ref(areas, area, language),
                AreaNames.ref(areas, other, language),
                computed.year(),
                computed.universe(),
                edition,
                score,
                otherScore,
                TableViews.value(index.rank(area)),
                TableViews.value(index.rank(other)),
                score - otherScore,
                parts,
                rest,
                refused);
    }

    private static GapView.Part part(
            Computed computed,
            Leaf leaf,
            String area,
            String other,
            Contributions gap,
            Language language) {
        LeafTable values = computed.result().leaf(leaf.code(), computed.year());
        return new GapView.Part(
                leaf.code(),
                leaf.indicator(),
                name(computed, leaf, language),
                TableViews.value(values.imputed(area)),
                TableViews.value(values.imputed(other)),
                gap.byLeaf().getOrDefault(leaf.code(), 0.0));
    }

    static String name(Computed computed, Leaf leaf, Language language) {
        return computed.figures()
                .indicator(leaf.indicator())
                .map(e -> language.pick(e.nameEn(), e.nameZh()))
                .orElse(leaf.indicator());
    }

    static double score(Computed computed, NodeTable index, String area) {
        Decompositions.require(computed, area);
        OptionalDouble score = index.score(area);
        if (score.isEmpty()) {
            throw Problem.of(
                            422,
                            "no-score",
                            "The area has no score",
                            "%s has no score in %s; the marks of the table say why."
                                    .formatted(area, computed.year()))
                    .with("area", area)
                    .asException();
        }
        return score.getAsDouble();
    }
}
