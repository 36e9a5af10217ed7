package org.provindex.composite.uncertainty;

/**
 * Counts of ranks. Everything is a whole number, so that adding up the tallies of several threads
 * gives the same in any order.
 */
final class Tally {
    // Half ranks come from averaged ties; rank r is counted in place step · (r - 1).
    final int[][] counts;
    final int step;
    final int[][] beats;
    final int[] unranked;

    /**
     * @param step 2 where ranks may be halves, else 1
     */
    Tally(int areas, int step, Keep keep) {
        this.step = step;
        counts = new int[areas][step * (areas - 1) + 1];
        beats = new int[keep.pairs() ? areas : 0][areas];
        unranked = new int[areas];
    }

    void count(double[] ranks, int from) {
        for (int i = 0; i < counts.length; i++) {
            double rank = ranks[from + i];
            if (rank != rank) unranked[i]++;
            else counts[i][(int) (step * (rank - 1))]++;
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
