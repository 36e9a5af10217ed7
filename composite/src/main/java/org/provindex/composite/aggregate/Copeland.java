package org.provindex.composite.aggregate;

/**
 * Copeland score: the number of areas that an area beats less the number that beat it. It beats
 * another if the weights of the children in which it is higher exceed those in which it is lower.
 * Sums of weights that differ by rounding only are a tie, as 0.1 + 0.2 with 0.3 or three times 1/6
 * with 1/2. Source: Copeland (1951); OECD/JRC Handbook (2008), step 6.
 */
public record Copeland() implements Aggregation {
    @Override
    public boolean aggregate(Operands in, double[] out, double[] logOut) {
        Operands.Table table = in.table();
        int n = table.size();
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                int outcome = Outranking.compare(table.rows()[i], table.rows()[j], table.weights());
                scores[i] += outcome;
                scores[j] -= outcome;
            }
        }
        table.scatter(scores, in.span(), out);
        return false;
    }
}
