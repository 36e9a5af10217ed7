package org.provindex.ranking.explain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.LeafTable;
import org.provindex.composite.NodeTable;
import org.provindex.composite.Removal;
import org.provindex.composite.explain.Contributions;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.panel.Panel;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.ranking.table.AreaNames;
import org.provindex.ranking.table.Computed;
import org.provindex.ranking.table.LeagueTableView;
import org.provindex.ranking.table.TableViews;
import org.provindex.web.language.Language;

/** Why an area has its rank and what would move it, in one answer. */
@Singleton
class Explanations {
    private final Gaps gaps;
    private final AreaNames names;

    /** What an edition never changes. */
    private record Key(long edition, String period, String area) {}

    private final Cache<Key, List<Moves.Search>> searched =
            Caffeine.newBuilder().maximumSize(500).build();

    Explanations(Gaps gaps, AreaNames names) {
        this.gaps = gaps;
        this.names = names;
    }

    ExplanationView of(
            Computed computed,
            LeagueTableView.@Nullable EditionRef edition,
            String area,
            Language language) {
        NodeTable index = computed.index();
        double score = Gaps.score(computed, index, area);
        double rank = index.rank(area).getAsDouble();
        List<NodeTable.Row> rows = index.rows();
        int place = rows.stream().map(NodeTable.Row::area).toList().indexOf(area);
        List<Moves.Search> searches = search(computed, area, rank);
        return new ExplanationView(
                AreaNames.ref(names.all(), area, language),
                TableViews.methodology(computed.methodology(), language),
                computed.year(),
                computed.universe(),
                edition,
                computed.revision(),
                score,
                rank,
                rows.size(),
                place == 0
                        ? null
                        : gaps.of(computed, edition, area, rows.get(place - 1).area(), language),
                place == rows.size() - 1
                        ? null
                        : gaps.of(computed, edition, area, rows.get(place + 1).area(), language),
                indicators(computed, area, rank, language),
                moves(computed, searches, language),
                outOfReach(computed, searches, language));
    }

    /** A few hundred tables are computed for it, so it is kept for editions. */
    private List<Moves.Search> search(Computed computed, String area, double rank) {
        Long edition = computed.edition();
        if (edition == null) {
            return new Moves(computed, area, rank).all();
        }
        return searched.get(
                new Key(edition, computed.year(), area),
                key -> new Moves(computed, area, rank).all());
    }

    private static List<ExplanationView.IndicatorView> indicators(
            Computed computed, String area, double rank, Language language) {
        Optional<Contributions> parts = parts(computed, area);
        Map<String, Double> obstacles = computed.result().obstacles(area, computed.year());
        Panel panel =
                computed.figures()
                        .panel(
                                java.util.Set.copyOf(computed.result().areas()),
                                computed.result().periods());
        List<ExplanationView.IndicatorView> views = new ArrayList<>();
        for (Leaf leaf : computed.methodology().leaves()) {
            LeafTable values = computed.result().leaf(leaf.code(), computed.year());
            Double without = rankWithout(computed, panel, leaf, area);
            views.add(
                    new ExplanationView.IndicatorView(
                            leaf.code(),
                            leaf.indicator(),
                            Gaps.name(computed, leaf, language),
                            values.direction(),
                            TableViews.value(values.imputed(area)),
                            TableViews.value(
                                    computed.result()
                                            .node(leaf.code(), computed.year())
                                            .rank(area)),
                            parts.map(p -> p.byLeaf().getOrDefault(leaf.code(), 0.0)).orElse(null),
                            obstacles.get(leaf.code()),
                            without,
                            without == null ? null : (Double) (without - rank)));
        }
        views.sort(
                Comparator.comparing(
                                (ExplanationView.IndicatorView v) ->
                                        v.rank() == null ? Double.MAX_VALUE : v.rank())
                        .thenComparing(ExplanationView.IndicatorView::node));
        return views;
    }

    private static Optional<Contributions> parts(Computed computed, String area) {
        try {
            return Optional.of(computed.result().contributions(area, computed.year()));
        } catch (StepNotApplicableException e) {
            return Optional.empty();
        }
    }

    /** Null where the index cannot do without it. */
    private static @Nullable Double rankWithout(
            Computed computed, Panel panel, Leaf leaf, String area) {
        try {
            return Removal.each(
                            List.of(leaf.code()),
                            computed.methodology(),
                            panel,
                            computed.figures().directions(),
                            computed.year())
                    .get(0)
                    .ranks()
                    .get(area);
        } catch (CompositeException e) {
            return null;
        }
    }

    private static List<ExplanationView.MoveView> moves(
            Computed computed, List<Moves.Search> searches, Language language) {
        return searches.stream()
                .flatMap(s -> s.move().stream())
                .map(move -> view(computed, move, language))
                .sorted(
                        Comparator.comparing(
                                        (ExplanationView.MoveView m) ->
                                                m.changePercent() == null
                                                        ? Double.MAX_VALUE
                                                        : Math.abs(m.changePercent()))
                                .thenComparing(ExplanationView.MoveView::node))
                .toList();
    }

    private static ExplanationView.MoveView view(
            Computed computed, Moves.Move move, Language language) {
        double change = move.to() - move.from();
        return new ExplanationView.MoveView(
                move.leaf().code(),
                move.leaf().indicator(),
                Gaps.name(computed, move.leaf(), language),
                computed.figures()
                        .indicator(move.leaf().indicator())
                        .map(IndicatorEntry::unit)
                        .orElse(""),
                move.from(),
                move.to(),
                change,
                move.from() == 0 ? null : (Double) (100 * change / Math.abs(move.from())),
                move.score(),
                move.rank(),
                move.overtakes());
    }

    private static List<ExplanationView.OutOfReachView> outOfReach(
            Computed computed, List<Moves.Search> searches, Language language) {
        return searches.stream()
                .filter(s -> s.move().isEmpty())
                .map(
                        s ->
                                new ExplanationView.OutOfReachView(
                                        s.leaf().code(),
                                        s.leaf().indicator(),
                                        Gaps.name(computed, s.leaf(), language),
                                        TableViews.value(s.limit()),
                                        s.limit().isEmpty()
                                                ? "no observed value that could change"
                                                : "no place is won up to the limit"))
                .toList();
    }
}
