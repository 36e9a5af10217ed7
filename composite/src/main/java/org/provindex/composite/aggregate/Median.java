package org.provindex.composite.aggregate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.StepNotApplicableException;

/**
 * Weighted median of the present children: the score at which half of the weight is reached, and
 * the mean of the two neighbours where exactly half lies on each side; with equal weights the
 * common median.
 */
public record Median() implements Aggregation {
    @Override
    public boolean aggregate(Operands in, double[] out, double[] logOut) {
        for (int k = 0; k < in.size(); k++) {
            if (in.weights()[k] < 0) {
                throw new StepNotApplicableException(
                        Place.ofIndicator(in.codes().get(k)),
                        "its weight is %s; a median needs weights of 0 or more"
                                .formatted(in.weights()[k]));
            }
        }
        for (int c = in.span().from(); c < in.span().to(); c++) {
            int cell = c;
            int present = 0;
            for (int k = 0; k < in.size(); k++) {
                if (!Double.isNaN(in.scores()[k][c])) present++;
            }
            int[] order =
                    IntStream.range(0, in.size())
                            .filter(k -> !Double.isNaN(in.scores()[k][cell]) && in.weights()[k] > 0)
                            .boxed()
                            .sorted(Comparator.comparingDouble(k -> in.scores()[k][cell]))
                            .mapToInt(Integer::intValue)
                            .toArray();
            out[c] = present < in.required() ? Double.NaN : median(in, order, cell);
        }
        return false;
    }

    private static double median(Operands in, int[] order, int cell) {
        if (order.length == 0) return Double.NaN;
        double total = Arrays.stream(order).mapToDouble(k -> in.weights()[k]).sum();
        double below = 0;
        for (int r = 0; r < order.length; r++) {
            double x = in.scores()[order[r]][cell];
            below += in.weights()[order[r]];
            // Sums of weights such as 0.1 miss exactly half by the last bits.
            if (Math.abs(2 * below - total) <= 1e-12 * total && r + 1 < order.length) {
                return (x + in.scores()[order[r + 1]][cell]) / 2;
            }
            if (2 * below > total) return x;
        }
        return in.scores()[order[order.length - 1]][cell];
    }
}
