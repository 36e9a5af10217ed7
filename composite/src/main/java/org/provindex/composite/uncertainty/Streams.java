package org.provindex.composite.uncertainty;

import org.hipparchus.random.MersenneTwister;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.RandomGenerator;

/**
 * Streams of random numbers: MT19937 (Matsumoto and Nishimura 1998) seeded by its array rule, which
 * is the same on every machine and in every Java version.
 */
final class Streams {
    private Streams() {}

    static RandomGenerator of(long seed, long number) {
        return new MersenneTwister(
                new int[] {(int) (seed >>> 32), (int) seed, (int) (number >>> 32), (int) number});
    }

    static RandomDataGenerator data(long seed) {
        return RandomDataGenerator.of(of(seed, 0));
    }

    static Draw[] draws(long seed, int replication, int inputs) {
        RandomGenerator stream = of(seed, replication);
        Draw[] draws = new Draw[inputs];
        for (int k = 0; k < inputs; k++)
            draws[k] = new Draw(stream.nextDouble(), stream.nextLong());
        return draws;
    }
}
