package org.provindex.composite.uncertainty;

/**
 * Counts of ranks. Everything is a whole number, so that adding up the tallies of several threads
 * gives the same in any order.
 */
final class Tally {
    // Half ranks come from averaged ties; rank r is counted in place 2 (r - 1).
    final int[][] counts;
    final int[][] beats;
    final int[] unranked;

    Tally(int areas, Keep keep) {
        counts = new int[areas][2 * areas - 1];
        beats = new int[keep.pairs() ? areas : 0][areas];
        unranked = new int[areas];
    }

    void count(double[] ranks, int from) {
        for (int i = 0; i < counts.length; i++) {
            double rank = ranks[from + i];
            if (rank != rank) unranked[i]++;
            else counts[i][(int) (2 * (rank - 1))]++;
        }
        for (int i = 0; i < beats.length; i++) {
            for (int j = 0; j < beats.length; j++) {
                if (ranks[from + i] < ranks[from + j]) beats[i][j]++;
            }
        }
    }

    void add(Tally other) {
        for (int i = 0; i < counts.length; i++) {
            unranked[i] += other.unranked[i];
            for (int k = 0; k < counts[i].length; k++) counts[i][k] += other.counts[i][k];
        }
        for (int i = 0; i < beats.length; i++) {
            for (int j = 0; j < beats.length; j++) beats[i][j] += other.beats[i][j];
        }
    }
}
