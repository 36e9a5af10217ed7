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
        double[] sorted = new double[span.size()];
        int n = 0;
        for (int c = span.from(); c < span.to(); c++) {
            // + 0.0 turns -0.0 into 0.0, which sort and search would tell apart.
            if (x[c] == x[c]) sorted[n++] = x[c] + 0.0;
        }
        Arrays.sort(sorted, 0, n);
        int[] distinct = ties == Ties.DENSE ? distinctUpTo(sorted, n) : new int[0];
        for (int c = span.from(); c < span.to(); c++) {
            double v = x[c] + 0.0;
            if (v != v) {
                out[c] = Double.NaN;
                continue;
            }
            int first = lowerBound(sorted, n, v);
            int last = first;
            while (last + 1 < n && sorted[last + 1] == v) last++;
            double better = descending ? n - 1 - last : first;
            out[c] =
                    switch (ties) {
                        case COMPETITION -> better + 1;
                        case AVERAGE -> better + 1 + (last - first) / 2.0;
                        case DENSE ->
                                descending
                                        ? distinct[n - 1] - distinct[first] + 1
                                        : distinct[first];
                    };
        }
    }

    private static int[] distinctUpTo(double[] sorted, int n) {
        int[] distinct = new int[n];
        for (int i = 0; i < n; i++) {
            distinct[i] = i == 0 ? 1 : distinct[i - 1] + (sorted[i] == sorted[i - 1] ? 0 : 1);
        }
        return distinct;
    }

    private static int lowerBound(double[] sorted, int n, double v) {
        int low = 0;
        int high = n;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < v) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
