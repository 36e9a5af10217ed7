package org.provindex.composite.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.provindex.composite.uncertainty.Design;
import org.provindex.composite.uncertainty.Ensemble;
import org.provindex.composite.uncertainty.Experiment;
import org.provindex.composite.uncertainty.Keep;

/** What a second core gains, for replications and for a loop of pure arithmetic in the same run. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 6, time = 3)
public class ThreadBenchmark {
    @Param({"1", "2"})
    public int threads;

    private Experiment experiment;

    @Setup
    public void prepare() {
        experiment = Indices.asem(Indices.panel(51, 49));
    }

    @Benchmark
    public Ensemble tenThousandReplications() {
        return experiment.run(Design.random(10_000, 1), Keep.COUNTS, threads);
    }

    @Benchmark
    public double arithmetic() throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Double>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) parts.add(pool.submit(() -> loop(400_000_000 / threads)));
            double sum = 0;
            for (Future<Double> part : parts) sum += part.get();
            return sum;
        } finally {
            pool.shutdownNow();
        }
    }

    private static double loop(int steps) {
        double x = 0.5;
        for (int s = 0; s < steps; s++) x = x * 0.999999 + 1e-7;
        return x;
    }
}
