package org.provindex.composite.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.plan.Layout;

/**
 * An index whose making is uncertain: a methodology and a panel, and the inputs that could be
 * otherwise. The result of a run depends on the design alone, not on threads, processor or Java
 * version.
 */
public final class Experiment {
    // Enough replications to hide the cost of taking a block, few enough to share out the end of a
    // run.
    private static final int BLOCK = 16;

    private final Methodology methodology;
    private final Axis axis;
    private final List<UncertainInput> inputs;
    private final String target;
    private final int period;
    private final Variants variants;
    private final Layout layout;
    private final int targetIndex;

    private Experiment(
            Methodology methodology,
            Panel panel,
            Directions directions,
            List<UncertainInput> inputs,
            String target,
            String period) {
        this.methodology = methodology;
        this.axis = panel.axis();
        this.inputs = List.copyOf(inputs);
        this.target = target;
        this.period = axis.period(period);
        this.variants = new Variants(methodology, panel, directions, this.inputs);
        this.layout = Layout.of(methodology, directions);
        this.targetIndex = InputCheck.of(methodology, layout, this.inputs).index(target);
    }

    /**
     * @throws CompositeException if an input names a node that the methodology does not have, or
     *     weights that are not stated but taken from data
     * @param target code of the node whose ranks are looked at
     * @param period of the panel
     */
    public static Experiment of(
            Methodology methodology,
            Panel panel,
            Directions directions,
            List<UncertainInput> inputs,
            String target,
            String period) {
        return new Experiment(methodology, panel, directions, inputs, target, period);
    }

    /**
     * How far the ranks of the index rest on its exact weights: every weight, stated or taken from
     * data, varies by up to a quarter, independently.
     */
    public static Experiment ofWeights(
            Methodology methodology, Panel panel, Directions directions, String period) {
        return of(
                methodology,
                panel,
                directions,
                List.of(new WeightNoise("weights", 0.25, List.of())),
                methodology.index().code(),
                period);
    }

    Axis axis() {
        return axis;
    }

    List<UncertainInput> inputs() {
        return inputs;
    }

    String target() {
        return target;
    }

    /** The tree with the steps of the methodology; alternatives change the steps alone. */
    Layout layout() {
        return layout;
    }

    int targetIndex() {
        return targetIndex;
    }

    int period() {
        return period;
    }

    Variants variants() {
        return variants;
    }

    public List<String> areas() {
        return axis.areas();
    }

    /** The choices of a replication by input: a label, or the seed of what was drawn. */
    public Map<String, String> choices(Design design, int replication) {
        Draw[] draws = design.draws(replication, inputs.size());
        var choices = new LinkedHashMap<String, String>();
        for (int k = 0; k < inputs.size(); k++) {
            UncertainInput input = inputs.get(k);
            String choice = "seed " + draws[k].seed();
            if (input instanceof Alternatives alternatives) {
                choice =
                        alternatives
                                .options()
                                .get(draws[k].option(alternatives.options().size()))
                                .label();
            } else if (input instanceof WeightSets sets) {
                choice = "set " + (draws[k].option(sets.sets().size()) + 1);
            }
            choices.put(input.name(), choice);
        }
        return choices;
    }

    /** The stated weights of all nodes as a replication has them, by code. */
    public Map<String, Double> weights(Design design, int replication) {
        Draw[] draws = design.draws(replication, inputs.size());
        Layout layout = variants.of(draws).layout();
        double[] given = new Worker(this).given(layout, draws);
        var weights = new LinkedHashMap<String, Double>();
        for (int v = 0; v < given.length; v++) weights.put(layout.code(v), given[v]);
        return weights;
    }

    /** One replication by itself: the same bits as in any run of the design. */
    public Replication replicate(Design design, int replication) {
        Worker worker = new Worker(this);
        worker.run(design.draws(replication, inputs.size()));
        return Replication.of(axis, period, worker.scores(), worker.ranks());
    }

    /** The index as the methodology says, nothing being uncertain. */
    public Replication nominal() {
        Experiment certain =
                new Experiment(
                        methodology,
                        variants.panel(),
                        variants.directions(),
                        List.of(),
                        target,
                        axis.periods().get(period));
        return certain.replicate(Design.random(1, 0), 0);
    }

    /** Runs a design on as many threads as there are processors. */
    public Ensemble run(Design design, Keep keep) {
        return run(design, keep, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Runs a design.
     *
     * @param threads at least 1; has no effect on the result
     * @throws CompositeException if a replication cannot be computed
     */
    public Ensemble run(Design design, Keep keep, int threads) {
        return run(design, keep, threads, done -> {});
    }

    /**
     * Runs a design and tells how far it is.
     *
     * @param progress told the number of replications done so far, from any of the threads
     */
    public Ensemble run(Design design, Keep keep, int threads, IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        int step = variants.averagesTies(target) ? 2 : 1;
        double[][] scores = new double[keep.scores() ? design.replications() : 0][];
        double[][] ranks = new double[scores.length][];
        AtomicInteger next = new AtomicInteger();
        List<Callable<Tally>> tasks =
                Collections.nCopies(
                        Math.max(1, threads),
                        () -> {
                            IntConsumer count = n -> progress.accept(done.addAndGet(n));
                            return work(design, next, step, keep, scores, ranks, count);
                        });
        Tally total = new Tally(axis.areas().size(), step, keep);
        for (Tally tally : inParallel(tasks)) total.add(tally);
        return new Ensemble(this, design, nominal(), total, scores, ranks);
    }

    /** Takes blocks of replications until none is left. */
    private Tally work(
            Design design,
            AtomicInteger next,
            int step,
            Keep keep,
            double[][] scores,
            double[][] ranks,
            IntConsumer done) {
        // Made by the thread that counts in it, so that no two threads write to one cache line.
        Tally tally = new Tally(axis.areas().size(), step, keep);
        Worker worker = new Worker(this);
        int areas = axis.areas().size();
        int from = period * areas;
        try {
            for (int start = next.getAndAdd(BLOCK);
                    start < design.replications();
                    start = next.getAndAdd(BLOCK)) {
                int end = Math.min(start + BLOCK, design.replications());
                for (int r = start; r < end; r++) {
                    worker.run(design.draws(r, inputs.size()));
                    tally.count(worker.ranks(), from);
                    if (scores.length == 0) continue;
                    scores[r] = Arrays.copyOfRange(worker.scores(), from, from + areas);
                    ranks[r] = Arrays.copyOfRange(worker.ranks(), from, from + areas);
                }
                done.accept(end - start);
            }
        } catch (CompositeException e) {
            // The other threads need not go on.
            next.set(design.replications());
            throw e;
        }
        return tally;
    }

    private static List<Tally> inParallel(List<Callable<Tally>> tasks) {
        ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Tally> tallies = new ArrayList<>();
            for (Future<Tally> task : pool.invokeAll(tasks)) tallies.add(task.get());
            return tallies;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CompositeException refusal) throw refusal;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
