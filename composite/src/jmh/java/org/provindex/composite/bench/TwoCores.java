package org.provindex.composite.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.provindex.composite.uncertainty.Design;
import org.provindex.composite.uncertainty.Experiment;
import org.provindex.composite.uncertainty.Keep;

/**
 * What a second core gains: for replications, and for a loop of pure arithmetic in the same run. The two alternate
 * round by round, so that what else the machine does meets both; of each, the best round counts.
 */
final class TwoCores {
    private static final int ROUNDS = 12;
    private static final int WARM_UP = 4;
    // About as long as the replications.
    private static final int STEPS = 160_000_000;

    /**
     * Best time of each on one and on two threads in milliseconds, and the processor time of the replications.
     *
     * @param cpuGrowth processor time of the replications on two threads by that on one; above 1 is the cost of
     *     sharing
     */
    record Gain(double arithmetic1, double arithmetic2, double replications1, double replications2, double cpuGrowth) {
        double ofArithmetic() {
            return arithmetic1 / arithmetic2;
        }

        double ofReplications() {
            return replications1 / replications2;
        }

        double share() {
            return ofReplications() / ofArithmetic();
        }
    }

    private double sink;

    static Gain measure() {
        return new TwoCores().run(Indices.asem(Indices.panel(51, 49)));
    }

    private Gain run(Experiment experiment) {
        double[] best = new double[4];
        double[] processor = new double[4];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        Arrays.fill(processor, Double.POSITIVE_INFINITY);
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (int what = 0; what < 4; what++) {
                int threads = what % 2 + 1;
                long cpu = processorTime();
                long start = System.nanoTime();
                if (what < 2) sink += arithmetic(threads);
                else sink += experiment.run(Design.random(10_000, 1), Keep.COUNTS, threads).replications();
                double time = (System.nanoTime() - start) / 1e6;
                if (round < WARM_UP) continue;
                best[what] = Math.min(best[what], time);
                processor[what] = Math.min(processor[what], (processorTime() - cpu) / 1e6);
            }
        }
        if (Double.isNaN(sink)) throw new IllegalStateException("no number came out");
        return new Gain(best[0], best[1], best[2], best[3], processor[3] / processor[2]);
    }

    private static double arithmetic(int threads) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Double>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) parts.add(() -> loop(STEPS / threads));
            double sum = 0;
            for (Future<Double> part : pool.invokeAll(parts)) sum += part.get();
            return sum;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static double loop(int steps) {
        double x = 0.5;
        for (int s = 0; s < steps; s++) x = x * 0.999999 + 1e-7;
        return x;
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
