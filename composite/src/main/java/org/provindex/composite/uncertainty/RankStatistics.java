package org.provindex.composite.uncertainty;

import java.util.OptionalDouble;

/** Ranks of one area over the replications in which it has one. */
public final class RankStatistics {
    private final OptionalDouble nominal;
    private final int[] counts;
    private final int step;
    private final int total;

    RankStatistics(OptionalDouble nominal, int[] counts, int step) {
        this.step = step;
        this.nominal = nominal;
        this.counts = counts;
        int sum = 0;
        for (int count : counts) sum += count;
        this.total = sum;
    }

    /** Rank as the methodology says, nothing being uncertain. */
    public OptionalDouble nominal() {
        return nominal;
    }

    /** Number of replications with a rank. */
    public int replications() {
        return total;
    }

    /** NaN if the area was never ranked, as all other statistics. */
    public double mean() {
        long above = 0;
        for (int k = 0; k < counts.length; k++) above += (long) k * counts[k];
        return ((double) above / step + total) / total;
    }

    public double median() {
        return quantile(0.5);
    }

    /**
     * Quantile of the ranks, linear between neighbours (type 7 of Hyndman and Fan, R's default).
     *
     * @param p from 0 to 1
     */
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException("p must be from 0 to 1");
        if (total == 0) return Double.NaN;
        double place = 1 + (total - 1) * p;
        long low = (long) Math.floor(place);
        double from = sorted(low - 1);
        double share = place - low;
        if (share == 0) return from;
        double to = sorted(low);
        return from == to ? from : (1 - share) * from + share * to;
    }

    /** Share of the replications in which the area has this rank or a better one. */
    public double probabilityAtMost(double rank) {
        int sum = 0;
        for (int k = 0; k < counts.length && k <= step * (rank - 1); k++) sum += counts[k];
        return (double) sum / total;
    }

    /** The rank at a place of the ranks in ascending order, counted from 0. */
    private double sorted(long place) {
        long seen = 0;
        for (int k = 0; k < counts.length; k++) {
            seen += counts[k];
            if (seen > place) return (double) k / step + 1;
        }
        throw new IllegalStateException("no place " + place);
    }
}
