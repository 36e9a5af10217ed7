package org.provindex.composite.aggregate;

/**
 * PROMETHEE II net flow with the usual preference function: for each child the number of areas that
 * are lower less that of those that are higher, divided by n - 1, weighted; from -1 to 1. Source:
 * Brans and Vincke, Management Science 31 (1985).
 */
public record Promethee() implements Aggregation {
    @Override
    public boolean aggregate(Operands in, double[] out, double[] logOut) {
        Operands.Table table = in.table();
        double[] w = table.shares();
        int n = table.size();
        double[] flow = new double[n];
        for (int k = 0; k < w.length; k++) {
            for (int i = 0; i < n; i++) {
                int net = 0;
                for (int j = 0; j < n; j++) {
                    if (table.rows()[i][k] > table.rows()[j][k]) net++;
                    else if (table.rows()[i][k] < table.rows()[j][k]) net--;
                }
                flow[i] += n > 1 ? w[k] * net / (n - 1) : 0;
            }
        }
        table.scatter(flow, in.span(), out);
        return false;
    }
}
