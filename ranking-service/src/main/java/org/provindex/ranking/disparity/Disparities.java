package org.provindex.ranking.disparity;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.NodeTable;
import org.provindex.composite.disparity.Convergence;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.ranking.edition.Edition;
import org.provindex.ranking.edition.EditionRefs;
import org.provindex.ranking.edition.EditionTables;
import org.provindex.ranking.table.AreaNames;
import org.provindex.ranking.table.Computed;
import org.provindex.web.language.Language;
import org.provindex.web.problem.Problems;

/** Measures the inequality and the likeness of the areas of an edition. */
@Singleton
class Disparities {
    private final EditionTables tables;
    private final Groupings groupings;
    private final Neighbours neighbours;
    private final AreaNames names;

    Disparities(EditionTables tables, Groupings groupings, Neighbours neighbours, AreaNames names) {
        this.tables = tables;
        this.groupings = groupings;
        this.neighbours = neighbours;
        this.names = names;
    }

    DisparityView of(
            Edition edition, @Nullable String node, @Nullable String kind, Language language) {
        List<DisparityView.NotComputed> refused = new ArrayList<>();
        List<DisparityView.PeriodView> periods = new ArrayList<>();
        SortedMap<String, Map<String, Double>> scores = new TreeMap<>();
        String code = node == null ? edition.root() : node;
        var near = neighbours.all();
        for (String period : edition.periods()) {
            Computed computed = tables.table(edition, period, null);
            require(computed, code);
            SortedMap<String, Double> of = computed.result().node(code, period).scores();
            scores.put(period, of);
            Map<String, String> groups =
                    kind == null
                            ? Map.of()
                            : Groupings.byArea(groupings.of(kind, period, "grouping"));
            if (of.size() >= 2) {
                periods.add(new Measures(computed, of, groups, near, refused).view());
            }
        }
        return new DisparityView(
                EditionRefs.of(edition),
                edition.universe(),
                code,
                kind,
                periods,
                beta(scores, refused),
                balance(tables.table(edition, edition.newestPeriod(), null), language),
                refused.stream().distinct().toList());
    }

    private static void require(Computed computed, String node) {
        if (!computed.methodology().nodes().containsKey(node)) {
            throw Problems.invalidParameter(
                            "node",
                            "must be one of %s"
                                    .formatted(
                                            String.join(
                                                    ", ", computed.methodology().nodes().keySet())))
                    .asException();
        }
    }

    private static DisparityView.@Nullable BetaView beta(
            SortedMap<String, Map<String, Double>> scores,
            List<DisparityView.NotComputed> refused) {
        if (scores.size() < 2) {
            refused.add(new DisparityView.NotComputed("beta", "the edition has a single period"));
            return null;
        }
        String from = scores.firstKey();
        String to = scores.lastKey();
        try {
            Convergence.Beta beta =
                    Convergence.beta(
                            scores.get(from),
                            scores.get(to),
                            Double.parseDouble(to) - Double.parseDouble(from));
            return new DisparityView.BetaView(
                    from,
                    to,
                    beta.slope(),
                    Measures.finite(beta.standardError()),
                    Measures.finite(beta.pValue()),
                    Measures.finite(beta.rSquared()),
                    Measures.finite(beta.speed()));
        } catch (RuntimeException e) {
            refused.add(new DisparityView.NotComputed("beta", Measures.reason(e)));
            return null;
        }
    }

    /** Spread of each area's own pillar scores. */
    private List<DisparityView.BalanceView> balance(Computed computed, Language language) {
        List<String> pillars =
                computed.methodology().index().children().stream()
                        .filter(Pillar.class::isInstance)
                        .map(Node::code)
                        .toList();
        List<DisparityView.BalanceView> balance = new ArrayList<>();
        Map<String, AreaEntry> areas = names.all();
        for (String area : computed.index().scores().keySet()) {
            SortedMap<String, Double> own = new TreeMap<>();
            for (String pillar : pillars) {
                NodeTable table = computed.result().node(pillar, computed.year());
                table.score(area).ifPresent(score -> own.put(pillar, score));
            }
            if (own.size() < 2) {
                continue;
            }
            double mean = own.values().stream().mapToDouble(d -> d).average().orElseThrow();
            double squares = own.values().stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
            Comparator<Map.Entry<String, Double>> byScore = Map.Entry.comparingByValue();
            balance.add(
                    new DisparityView.BalanceView(
                            AreaNames.ref(areas, area, language),
                            Math.sqrt(squares / own.size()),
                            own.entrySet().stream().max(byScore).orElseThrow().getKey(),
                            own.entrySet().stream().min(byScore).orElseThrow().getKey()));
        }
        balance.sort(
                Comparator.comparingDouble(DisparityView.BalanceView::deviation)
                        .thenComparing(b -> b.area().code()));
        return balance;
    }
}
