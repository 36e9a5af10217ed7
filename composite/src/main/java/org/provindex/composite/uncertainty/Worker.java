package org.provindex.composite.uncertainty;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.RandomGenerator;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.plan.Layout;
import org.provindex.composite.plan.LeafStage;
import org.provindex.composite.plan.Leaves;
import org.provindex.composite.plan.Walk;

/** Makes replications with buffers of its own; one for each thread. */
final class Worker {
    private final Experiment experiment;
    private final Axis axis;
    private final Walk walk;
    private final double[] ranks;

    Worker(Experiment experiment) {
        this.experiment = experiment;
        this.axis = experiment.axis();
        this.walk = new Walk(experiment.layout(), axis);
        this.ranks = new double[axis.cells()];
    }

    /** Runs one replication; scores and ranks of the target stand ready afterwards. */
    void run(Draw[] draws) {
        Variants.Variant variant = experiment.variants().of(draws);
        Layout layout = variant.layout();
        double[] given = given(layout, draws);
        LeafStage.DataError error = null;
        List<UncertainInput> inputs = experiment.inputs();
        for (int k = 0; k < inputs.size(); k++) {
            if (inputs.get(k) instanceof DataError measurement) {
                error = error(measurement, layout, draws[k], error);
            }
        }
        Leaves leaves =
                error == null
                        ? experiment.variants().leaves(variant)
                        : experiment.variants().disturbed(variant, error);
        walk.run(layout, leaves, given, noise(layout, draws));
        walk.rank(experiment.targetIndex(), experiment.period(), ranks);
    }

    /** The stated weight of every node as the draws change it. */
    double[] given(Layout layout, Draw[] draws) {
        double[] given = layout.givenWeights();
        List<UncertainInput> inputs = experiment.inputs();
        for (int k = 0; k < inputs.size(); k++) {
            UncertainInput input = inputs.get(k);
            if (input instanceof WeightSets sets) {
                sets.sets()
                        .get(draws[k].option(sets.sets().size()))
                        .forEach((code, weight) -> given[layout.index(code)] = weight);
            } else if (input instanceof WeightNoise noise) {
                multiply(noise, layout, draws[k], given);
            } else if (input instanceof DirichletWeights dirichlet) {
                draw(dirichlet, layout, draws[k], given);
            }
        }
        return given;
    }

    /** Ranks of the target after {@link #run}, by cell. */
    double[] ranks() {
        return ranks;
    }

    /** Scores of the target after {@link #run}, by cell. */
    double[] scores() {
        return walk.scores(experiment.targetIndex());
    }

    /** The noise alone, for weights that are not stated; empty where there is none. */
    private double[] noise(Layout layout, Draw[] draws) {
        double[] factors = new double[0];
        List<UncertainInput> inputs = experiment.inputs();
        for (int k = 0; k < inputs.size(); k++) {
            if (!(inputs.get(k) instanceof WeightNoise noise)) continue;
            if (factors.length == 0) {
                factors = new double[layout.nodeCount()];
                Arrays.fill(factors, 1);
            }
            multiply(noise, layout, draws[k], factors);
        }
        return factors;
    }

    private static void multiply(WeightNoise noise, Layout layout, Draw draw, double[] weights) {
        RandomGenerator stream = Streams.of(draw.seed(), 0);
        for (int v = 0; v < weights.length; v++) {
            double factor = 1 + noise.relative() * (2 * stream.nextDouble() - 1);
            if (noise.nodes().isEmpty() || noise.nodes().contains(layout.code(v))) {
                weights[v] *= factor;
            }
        }
    }

    private static void draw(DirichletWeights dirichlet, Layout layout, Draw draw, double[] given) {
        RandomDataGenerator stream = Streams.data(draw.seed());
        int[] children = layout.children(layout.index(dirichlet.node()));
        double sum = 0;
        for (int child : children) sum += given[child];
        for (int child : children) {
            double shape = dirichlet.concentration() * given[child] / sum;
            given[child] = shape > 0 ? stream.nextGamma(shape, 1) : 0;
        }
    }

    private static LeafStage.DataError error(
            DataError measurement,
            Layout layout,
            Draw draw,
            LeafStage.@org.jspecify.annotations.Nullable DataError before) {
        Map<Integer, Long> number = new HashMap<>();
        Set<String> chosen = Set.copyOf(measurement.leaves());
        for (int k = 0; k < layout.leafCount(); k++) {
            if (chosen.isEmpty() || chosen.contains(layout.code(k))) number.put(k, (long) k + 1);
        }
        return (leaf, values) -> {
            double[] start = before == null ? values : before.disturb(leaf, values);
            if (!number.containsKey(leaf)) return start;
            RandomDataGenerator stream =
                    RandomDataGenerator.of(Streams.of(draw.seed(), number.get(leaf)));
            double[] disturbed = start.clone();
            for (int c = 0; c < disturbed.length; c++) {
                disturbed[c] *= 1 + measurement.relativeSd() * stream.nextNormal(0, 1);
            }
            return disturbed;
        };
    }
}
