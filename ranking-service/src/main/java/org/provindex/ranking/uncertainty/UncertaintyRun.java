package org.provindex.ranking.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.Removal;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.uncertainty.Design;
import org.provindex.composite.uncertainty.Ensemble;
import org.provindex.composite.uncertainty.Experiment;
import org.provindex.composite.uncertainty.Keep;
import org.provindex.composite.uncertainty.RankStatistics;
import org.provindex.composite.uncertainty.SobolIndices;
import org.provindex.ranking.table.Computed;

/** Runs the replications of some settings for one table. */
final class UncertaintyRun {
    /** Base sample of the Sobol indices and number of bootstrap samples. */
    private static final int BASE = 200;

    private static final int BOOTSTRAPS = 500;
    private static final int MOST_PROBABILITIES = 100;

    private final Computed computed;
    private final Panel panel;
    private final Settings settings;
    private final Inputs inputs;
    private final int threads;

    UncertaintyRun(Computed computed, Settings settings, int threads) {
        this.computed = computed;
        this.settings = settings;
        this.threads = threads;
        this.panel =
                computed.figures()
                        .panel(Set.copyOf(computed.result().areas()), computed.result().periods());
        this.inputs =
                Inputs.of(
                        settings,
                        computed.methodology(),
                        panel,
                        computed.figures().directions(),
                        computed.year());
    }

    /**
     * Replications of all parts together, as they are counted for the progress.
     *
     * @param inputs number of uncertain inputs at most
     */
    static int total(Settings settings, int inputs) {
        return settings.replications() + (settings.sensitivity() ? BASE * (inputs + 2) : 0);
    }

    /**
     * @param progress told the number of replications done, from any thread
     * @throws CompositeException if a replication cannot be computed
     */
    UncertaintyResult run(IntConsumer progress) {
        Experiment experiment =
                Experiment.of(
                        computed.methodology(),
                        panel,
                        computed.figures().directions(),
                        inputs.uncertain(),
                        computed.methodology().index().code(),
                        computed.year());
        Ensemble ensemble =
                experiment.run(
                        Design.random(settings.replications(), settings.seed()),
                        Keep.COUNTS,
                        threads,
                        progress);
        List<UncertaintyResult.Share> shares = List.of();
        if (settings.sensitivity() && !inputs.uncertain().isEmpty()) {
            shares =
                    SobolIndices.ofRankChange(experiment, BASE, settings.seed(), BOOTSTRAPS, 0.9)
                            .stream()
                            .map(UncertaintyRun::share)
                            .toList();
        }
        return new UncertaintyResult(
                ranks(ensemble), inputs.described(), inputs.leftOut(), shares, removals());
    }

    private static UncertaintyResult.Share share(SobolIndices.Index i) {
        return new UncertaintyResult.Share(
                i.input(),
                number(i.first()),
                number(i.firstLow()),
                number(i.firstHigh()),
                number(i.total()),
                number(i.totalLow()),
                number(i.totalHigh()));
    }

    private static List<UncertaintyResult.Ranks> ranks(Ensemble ensemble) {
        List<UncertaintyResult.Ranks> ranks = new ArrayList<>();
        List<String> areas = ensemble.nominal().areas();
        for (String area : areas) {
            RankStatistics statistics = ensemble.ranks(area);
            if (statistics.replications() == 0) {
                continue;
            }
            List<Double> atMost = new ArrayList<>();
            for (int k = 1; k <= Math.min(areas.size(), MOST_PROBABILITIES); k++) {
                atMost.add(statistics.probabilityAtMost(k));
            }
            ranks.add(
                    new UncertaintyResult.Ranks(
                            area,
                            statistics.nominal().isPresent()
                                    ? (Double) statistics.nominal().getAsDouble()
                                    : null,
                            statistics.mean(),
                            statistics.median(),
                            statistics.quantile(0.05),
                            statistics.quantile(0.95),
                            atMost));
        }
        ranks.sort(
                java.util.Comparator.comparing(
                                (UncertaintyResult.Ranks r) ->
                                        r.rank() == null ? Double.MAX_VALUE : r.rank())
                        .thenComparing(UncertaintyResult.Ranks::area));
        return ranks;
    }

    private List<UncertaintyResult.RemovalEffect> removals() {
        List<UncertaintyResult.RemovalEffect> removals = new ArrayList<>();
        for (Leaf leaf : computed.methodology().leaves()) {
            removals.add(new UncertaintyResult.RemovalEffect(leaf.code(), removal(leaf.code())));
        }
        return removals;
    }

    /** Null where the index cannot do without it. */
    private @Nullable Double removal(String node) {
        try {
            return number(
                    Removal.each(
                                    List.of(node),
                                    computed.methodology(),
                                    panel,
                                    computed.figures().directions(),
                                    computed.year())
                            .get(0)
                            .meanRankChange());
        } catch (CompositeException e) {
            return null;
        }
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
