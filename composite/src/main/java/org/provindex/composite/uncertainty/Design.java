package org.provindex.composite.uncertainty;

import java.util.List;

/**
 * The draws of every replication. A replication's draws depend on nothing but the design and its
 * number, so that any of them can be made again by itself and the number of threads has no effect.
 */
public interface Design {
    int replications();

    /** The draws of a replication, one for each input. */
    Draw[] draws(int replication, int inputs);

    /** Independent draws, each replication from a stream of its own. */
    static Design random(int replications, long seed) {
        return new Design() {
            @Override
            public int replications() {
                return replications;
            }

            @Override
            public Draw[] draws(int replication, int inputs) {
                return Streams.draws(seed, replication, inputs);
            }
        };
    }

    /** Draws that are listed. */
    static Design of(List<Draw[]> draws) {
        List<Draw[]> listed = List.copyOf(draws);
        return new Design() {
            @Override
            public int replications() {
                return listed.size();
            }

            @Override
            public Draw[] draws(int replication, int inputs) {
                return listed.get(replication);
            }
        };
    }

    /**
     * The design of Sobol indices for d inputs: n rows A, n rows B, then for each input i the n
     * rows A with input i from B; n (d + 2) replications. Source: Saltelli et al., Computer Physics
     * Communications 181 (2010).
     */
    static Design sobol(int n, long seed, int inputs) {
        return new Design() {
            @Override
            public int replications() {
                return n * (inputs + 2);
            }

            @Override
            public Draw[] draws(int replication, int count) {
                int block = replication / n;
                int row = replication % n;
                if (block < 2) return Streams.draws(seed, block * n + row, count);
                Draw[] mixed = Streams.draws(seed, row, count);
                mixed[block - 2] = Streams.draws(seed, n + row, count)[block - 2];
                return mixed;
            }
        };
    }
}
