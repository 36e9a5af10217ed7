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

/** 2,800 areas, 100 indicators, 4 levels, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
public class LargeBenchmark {
    private CompiledIndex.Run run;
    private double[] given;
    private Experiment experiment;

    @Setup
    public void prepare() {
        var panel = Indices.panel(2800, 100);
        run = CompiledIndex.of(Indices.methodology(100), panel, Directions.NONE).newRun();
        given = run.layout().givenWeights();
        experiment = Indices.large(panel);
    }

    @Benchmark
    public double[] normaliseAggregateRank() {
        run.compute(given);
        return run.ranks(run.layout().root());
    }

    @Benchmark
    public Ensemble oneThousandReplications() {
        return experiment.run(Design.random(1000, 1), Keep.COUNTS, 1);
    }
}
