package org.provindex.composite.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.RandomGenerator;

/**
 * First-order and total Sobol indices of each input: the share of the variance of an output that
 * the input explains by itself, and with all its interactions. {@code S_i = mean(y_B (y_ABi - y_A))
 * / var(y_A, y_B)} and {@code ST_i = Σ (y_A - y_ABi)² / (2 n var)}. Source: Saltelli et al.,
 * Computer Physics Communications 181 (2010); Jansen (1999) for the total index.
 */
public final class SobolIndices {
    /**
     * Indices of one input with bootstrap quantiles; the quantiles are NaN without bootstrap.
     *
     * @param first S_i; may be slightly below 0 in small samples
     * @param total ST_i
     */
    public record Index(
            String input,
            double first,
            double total,
            double firstLow,
            double firstHigh,
            double totalLow,
            double totalHigh) {}

    private SobolIndices() {}

    /**
     * The indices of the mean absolute change of ranks against the nominal ones.
     *
     * @param n base sample size; {@code n (inputs + 2)} replications are run
     * @param bootstraps number of resamples, 0 for none
     * @param level share of the resamples that the quantiles enclose, for example 0.9
     */
    public static List<Index> ofRankChange(
            Experiment experiment, int n, long seed, int bootstraps, double level) {
        int d = experiment.inputs().size();
        Design design = Design.sobol(n, seed, d);
        Ensemble ensemble = experiment.run(design, new Keep(true, false));
        double[] y = new double[design.replications()];
        for (int r = 0; r < y.length; r++) {
            y[r] = ensemble.kept(r).orElseThrow().meanRankChange(ensemble.nominal());
        }
        List<String> names = experiment.inputs().stream().map(UncertainInput::name).toList();
        return of(names, y, n, seed, bootstraps, level);
    }

    /**
     * The indices of any output.
     *
     * @param y outputs in the order of {@link Design#sobol}: n of A, n of B, then n for each input
     */
    public static List<Index> of(
            List<String> inputs, double[] y, int n, long seed, int bootstraps, double level) {
        if (y.length != n * (inputs.size() + 2)) {
            throw new IllegalArgumentException(
                    "%d outputs are needed, not %d".formatted(n * (inputs.size() + 2), y.length));
        }
        int[] all = new int[n];
        for (int k = 0; k < n; k++) all[k] = k;
        double[][] resampled = new double[2 * inputs.size()][bootstraps];
        RandomGenerator stream = Streams.of(seed, -1);
        for (int b = 0; b < bootstraps; b++) {
            int[] rows = new int[n];
            for (int k = 0; k < n; k++) rows[k] = (int) (stream.nextDouble() * n);
            for (int i = 0; i < inputs.size(); i++) {
                resampled[2 * i][b] = first(y, n, i, rows);
                resampled[2 * i + 1][b] = total(y, n, i, rows);
            }
        }
        List<Index> indices = new ArrayList<>();
        double low = (1 - level) / 2;
        for (int i = 0; i < inputs.size(); i++) {
            indices.add(
                    new Index(
                            inputs.get(i),
                            first(y, n, i, all),
                            total(y, n, i, all),
                            quantile(resampled[2 * i], low),
                            quantile(resampled[2 * i], 1 - low),
                            quantile(resampled[2 * i + 1], low),
                            quantile(resampled[2 * i + 1], 1 - low)));
        }
        return indices;
    }

    private static double first(double[] y, int n, int input, int[] rows) {
        double sum = 0;
        for (int k : rows) sum += y[n + k] * (y[(input + 2) * n + k] - y[k]);
        return sum / n / variance(y, n, rows);
    }

    private static double total(double[] y, int n, int input, int[] rows) {
        double sum = 0;
        for (int k : rows) {
            double change = y[k] - y[(input + 2) * n + k];
            sum += change * change;
        }
        return sum / (2 * n * variance(y, n, rows));
    }

    /** Sample variance of the outputs of A and B together. */
    private static double variance(double[] y, int n, int[] rows) {
        double sum = 0;
        for (int k : rows) sum += y[k] + y[n + k];
        double mean = sum / (2 * n);
        double squares = 0;
        for (int k : rows) {
            squares += (y[k] - mean) * (y[k] - mean) + (y[n + k] - mean) * (y[n + k] - mean);
        }
        return squares / (2 * n - 1);
    }

    private static double quantile(double[] values, double p) {
        if (values.length == 0) return Double.NaN;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = (sorted.length - 1) * p;
        int low = (int) Math.floor(place);
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
