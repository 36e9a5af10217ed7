package org.provindex.composite.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.plan.CompiledIndex;
import org.provindex.composite.uncertainty.Design;
import org.provindex.composite.uncertainty.Ensemble;
import org.provindex.composite.uncertainty.Experiment;
import org.provindex.composite.uncertainty.Keep;

/** 51 areas, 49 indicators, 4 levels, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class AsemBenchmark {
    private CompiledIndex.Run run;
    private double[] given;
    private Experiment experiment;

    @Setup
    public void prepare() {
        var panel = Indices.panel(51, 49);
        run = CompiledIndex.of(Indices.methodology(49), panel, Directions.NONE).newRun();
        given = run.layout().givenWeights();
        experiment = Indices.asem(panel);
    }

    /** Normalise 49 leaves, aggregate and rank all 11 nodes above them. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public double[] normaliseAggregateRank() {
        run.compute(given);
        return run.ranks(run.layout().root());
    }

    /** The uncertainty design of the ASEM oracle, 10,000 replications. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Ensemble tenThousandReplications() {
        return experiment.run(Design.random(10_000, 1), Keep.COUNTS, 1);
    }
}
