package org.provindex.composite.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs all benchmarks of the module and prints one table: wall and processor time of each next to what it should
 * take, and what a second core gains. Arguments are those of JMH.
 */
public final class Benchmarks {
    private static final String CPU = CpuTime.NAME;

    private record Line(String benchmark, String what, double limitMs) {}

    private static final Line[] LINES = {
        new Line(
                "AsemBenchmark.normaliseAggregateRank",
                "51 areas x 49 indicators, 4 levels: normalise, aggregate, rank 11 nodes",
                0.05),
        new Line("AsemBenchmark.tenThousandReplications", "10,000 replications of the ASEM uncertainty design", 1000),
        new Line(
                "LargeBenchmark.normaliseAggregateRank",
                "2,800 areas x 100 indicators: normalise, aggregate, rank",
                5),
        new Line("LargeBenchmark.oneThousandReplications", "1,000 replications of it", 3000)
    };

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        var options =
                new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .addProfiler(CpuTime.class)
                        .shouldFailOnError(true)
                        .build();
        Map<String, RunResult> results =
                new Runner(options)
                        .run().stream()
                                .collect(Collectors.toMap(r -> name(r.getParams().getBenchmark()), r -> r));
        TwoCores.Gain gain = TwoCores.measure();
        System.out.println();
        row("what (one thread)", "limit", "wall", "processor");
        row("---", "---", "---", "---");
        for (Line line : LINES) {
            RunResult run = results.get(line.benchmark());
            if (run == null) continue;
            Result<?> wall = run.getPrimaryResult();
            double unit = wall.getScoreUnit().startsWith("us") ? 1e-3 : 1;
            double cpu = cpu(run.getSecondaryResults().values());
            row(line.what(), "< " + time(line.limitMs()), time(wall.getScore() * unit), time(cpu / 1e3));
        }
        System.out.println();
        row("what", "1 thread", "2 threads", "gain");
        row("---", "---", "---", "---");
        row(
                "loop of pure arithmetic",
                time(gain.arithmetic1()),
                time(gain.arithmetic2()),
                times(gain.ofArithmetic()));
        row(
                "10,000 replications of the ASEM uncertainty design",
                time(gain.replications1()),
                time(gain.replications2()),
                times(gain.ofReplications()));
        System.out.println();
        System.out.println(
                "Gain of the replications by that of the arithmetic: %.2f (at least 0.90 on an idle machine)."
                        .formatted(gain.share()));
        System.out.println(
                "Processor time of the replications on 2 threads by that on 1: %.2f.".formatted(gain.cpuGrowth()));
    }

    private static String name(String benchmark) {
        String[] parts = benchmark.split("\\.");
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    private static double cpu(Collection<Result> results) {
        return results.stream()
                .filter(result -> result.getLabel().endsWith(CPU))
                .mapToDouble(Result::getScore)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String time(double milliseconds) {
        if (milliseconds < 1) return "%.1f µs".formatted(milliseconds * TimeUnit.MILLISECONDS.toMicros(1));
        return milliseconds < 100 ? "%.2f ms".formatted(milliseconds) : "%.0f ms".formatted(milliseconds);
    }

    private static String times(double gain) {
        return String.format(Locale.ROOT, "%.2f", gain);
    }

    private static void row(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }
}
