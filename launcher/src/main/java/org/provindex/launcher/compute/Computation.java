package org.provindex.launcher.compute;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.explain.Contributions;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.uncertainty.Design;
import org.provindex.composite.uncertainty.Ensemble;
import org.provindex.composite.uncertainty.Experiment;
import org.provindex.composite.uncertainty.Keep;
import org.provindex.launcher.seeds.Seeds;
import org.provindex.launcher.terminal.Refusal;

/**
 * An index computed from files.
 *
 * @param intervals the runs under uncertain weights by period; empty where none was asked for
 */
public record Computation(
        Order order,
        CompositeResult result,
        Map<String, Ensemble> intervals,
        Optional<Explanation> explanation) {
    /**
     * What to compute.
     *
     * @param replications 0 for no rank intervals
     * @param explained area to be explained
     * @param period of rank intervals and explanation; without it all, and the newest
     */
    public record Order(
            String methodologyFile,
            String dataFile,
            int replications,
            long seed,
            Optional<String> explained,
            Optional<String> period) {}

    /** The parts of the score of an area. */
    public record Explanation(String area, String period, Contributions contributions) {}

    /** Computes; a refusal names indicator, area and period. */
    public static Computation of(Order order, Seeds seeds) throws IOException {
        IndexFiles files = IndexFiles.read(order.methodologyFile(), order.dataFile(), seeds);
        try {
            CompositeResult result =
                    Composite.compute(files.methodology(), files.panel(), files.directions());
            return new Computation(
                    order, result, intervals(order, files, result), explanation(order, result));
        } catch (CompositeException e) {
            throw new Refusal(
                    "%s cannot be computed from %s: %s"
                            .formatted(order.methodologyFile(), order.dataFile(), e.getMessage()),
                    e);
        }
    }

    private static Map<String, Ensemble> intervals(
            Order order, IndexFiles files, CompositeResult result) {
        Map<String, Ensemble> byPeriod = new LinkedHashMap<>();
        if (order.replications() == 0) return byPeriod;
        Design design = Design.random(order.replications(), order.seed());
        for (String period : order.period().map(List::of).orElse(result.periods())) {
            byPeriod.put(
                    period,
                    Experiment.ofWeights(
                                    files.methodology(), files.panel(), files.directions(), period)
                            .run(design, Keep.COUNTS));
        }
        return byPeriod;
    }

    private static Optional<Explanation> explanation(Order order, CompositeResult result) {
        return order.explained()
                .map(
                        area -> {
                            String period = order.period().orElseGet(() -> newest(result));
                            return new Explanation(
                                    area, period, result.contributions(area, period));
                        });
    }

    private static String newest(CompositeResult result) {
        return result.periods().get(result.periods().size() - 1);
    }
}
