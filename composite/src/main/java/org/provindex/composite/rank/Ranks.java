package org.provindex.composite.rank;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provindex.composite.panel.Span;

/** Ranks of plain numbers. */
public final class Ranks {
    private Ranks() {}

    /** Ranks the cells of a span, 1 = highest; NaN gets NaN. */
    public static void descending(double[] x, Span span, Ties ties, double[] out) {
        rank(x, span, ties, out, true);
    }

    /** Ranks the cells of a span, 1 = lowest; NaN gets NaN. */
    public static void ascending(double[] x, Span span, Ties ties, double[] out) {
        rank(x, span, ties, out, false);
    }

    /**
     * Ranks the members of a group among themselves, by scores that were computed in the whole
     * universe.
     *
     * @param scores score by area
     * @param group the areas to rank; those without a score get no rank
     */
    public static SortedMap<String, Double> within(
            Map<String, Double> scores, Collection<String> group, Ranking ranking) {
        String[] areas =
                group.stream()
                        .filter(scores::containsKey)
                        .distinct()
                        .sorted()
                        .toArray(String[]::new);
        double[] x = Arrays.stream(areas).mapToDouble(scores::get).toArray();
        double[] ranks = new double[x.length];
        ranking.rank(x, new Span(0, x.length), ranks);
        var result = new TreeMap<String, Double>();
        for (int i = 0; i < areas.length; i++) result.put(areas[i], ranks[i]);
        return result;
    }

    private static void rank(double[] x, Span span, Ties ties, double[] out, boolean descending) {
        Arrays.fill(out, span.from(), span.to(), Double.NaN);
        Order order = new Order(x, span.from(), span.to());
        int n = order.size();
        int distinct = 0;
        for (int first = 0; first < n; ) {
            int place = descending ? n - 1 - first : first;
            int tied = 1;
            while (first + tied < n
                    && order.equal(place, descending ? place - tied : place + tied)) {
                tied++;
            }
            distinct++;
            double rank =
                    switch (ties) {
                        case COMPETITION -> first + 1;
                        case DENSE -> distinct;
                        case AVERAGE -> first + 1 + (tied - 1) / 2.0;
                    };
            for (int k = 0; k < tied; k++) {
                out[order.cell(descending ? place - k : place + k)] = rank;
            }
            first += tied;
        }
    }
}
