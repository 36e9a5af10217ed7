package org.provindex.composite.aggregate;

import java.util.Arrays;

/**
 * {@code Σ (w / Σw)·x} over the children that are present; the kernel of all weighted means. The
 * products are summed with the rounding errors carried along (Knuth's two-sum), so that the sum is
 * that of real numbers rounded once: the order of the children has no effect, and equal areas stay
 * equal. R, which sums in extended precision, gives the same bits.
 */
final class WeightedSum {
    private WeightedSum() {}

    static void mean(Operands in, double[][] columns, double[] out) {
        if (in.complete() && in.required() <= in.size()) complete(in, columns, out);
        else present(in, columns, out);
    }

    /** The same sums as {@link #present}, without asking whether a child is there. */
    private static void complete(Operands in, double[][] columns, double[] out) {
        int from = in.span().from();
        int n = in.span().size();
        double[] sums = in.scratch().sums;
        double[] errors = in.scratch().errors;
        Arrays.fill(sums, 0, n, 0);
        Arrays.fill(errors, 0, n, 0);
        double total = total(in.weights());
        for (int k = 0; k < columns.length; k++) {
            addAll(columns[k], from, n, in.weights()[k] / total, sums, errors);
        }
        for (int i = 0; i < n; i++) out[from + i] = sums[i] + errors[i];
    }

    private static void addAll(
            double[] x, int from, int n, double share, double[] sums, double[] errors) {
        for (int i = 0; i < n; i++) {
            double term = share * x[from + i];
            double before = sums[i];
            double after = before + term;
            double added = after - before;
            errors[i] += (before - (after - added)) + (term - added);
            sums[i] = after;
        }
    }

    /**
     * {@code Σ w·x} of one area with the rounding errors of the products carried along too (Ogita,
     * Rump and Oishi, SIAM J. Sci. Comput. 26, 2005), so that areas that tie on paper tie here.
     */
    static double dot(double[] weights, double[] x) {
        double[] sum = new double[1];
        double[] error = new double[1];
        for (int k = 0; k < x.length; k++) {
            double term = weights[k] * x[k];
            add(term, 0, sum, error);
            error[0] += Math.fma(weights[k], x[k], -term);
        }
        return sum[0] + error[0];
    }

    static double total(double[] weights) {
        double sum = 0;
        double error = 0;
        for (double w : weights) {
            double after = sum + w;
            double added = after - sum;
            error += (sum - (after - added)) + (w - added);
            sum = after;
        }
        return sum + error;
    }

    private static void present(Operands in, double[][] columns, double[] out) {
        int from = in.span().from();
        int n = in.span().size();
        double[] sums = in.scratch().sums;
        double[] errors = in.scratch().errors;
        double[] present = in.scratch().present;
        int[] counts = in.scratch().counts;
        Arrays.fill(sums, 0, n, 0);
        Arrays.fill(errors, 0, n, 0);
        Arrays.fill(counts, 0, n, 0);
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < n; i++) {
                if (columns[k][from + i] != columns[k][from + i]) continue;
                counts[i]++;
                add(in.weights()[k], i, sums, errors);
            }
        }
        for (int i = 0; i < n; i++) {
            present[i] = sums[i] + errors[i];
            sums[i] = 0;
            errors[i] = 0;
        }
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < n; i++) {
                double v = columns[k][from + i];
                if (v == v) add(in.weights()[k] / present[i] * v, i, sums, errors);
            }
        }
        for (int i = 0; i < n; i++) {
            boolean enough = counts[i] >= in.required() && present[i] != 0;
            out[from + i] = enough ? sums[i] + errors[i] : Double.NaN;
        }
    }

    private static void add(double term, int i, double[] sums, double[] errors) {
        double before = sums[i];
        double after = before + term;
        double added = after - before;
        errors[i] += (before - (after - added)) + (term - added);
        sums[i] = after;
    }
}
