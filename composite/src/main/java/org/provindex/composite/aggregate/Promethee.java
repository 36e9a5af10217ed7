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
        int n = table.size();
        double total = WeightedSum.total(table.weights());
        double[] flow = new double[n];
        for (int i = 0; i < n; i++) {
            double[] net = new double[table.weights().length];
            for (int k = 0; k < net.length; k++) net[k] = net(table.rows(), i, k);
            // A lone area is neither above nor below another.
            flow[i] = n > 1 ? WeightedSum.dot(table.weights(), net) / total / (n - 1) : 0;
        }
        table.scatter(flow, in.span(), out);
        return false;
    }

    /** Number of areas that are lower on a child less that of those that are higher. */
    private static int net(double[][] rows, int area, int child) {
        int net = 0;
        for (double[] other : rows) {
            if (rows[area][child] > other[child]) net++;
            else if (rows[area][child] < other[child]) net--;
        }
        return net;
    }
}
