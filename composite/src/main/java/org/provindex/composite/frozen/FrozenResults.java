package org.provindex.composite.frozen;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.LeafTable;
import org.provindex.composite.NodeTable;
import org.provindex.composite.mark.Mark;
import org.provindex.composite.methodology.Leaf;

/** What came out of a frozen index, flat and in one order. */
public final class FrozenResults {
    private FrozenResults() {}

    /**
     * Score and rank of an area at a node.
     *
     * @param coverage share of the leaves below with an observed value, 0 to 1
     */
    public record Row(String node, String area, double score, double rank, double coverage) {}

    /** A value of a leaf that was filled in. */
    public record Imputed(String leaf, String area, double value) {}

    /**
     * A period.
     *
     * @param rows nodes in the order of the tree, areas by code; without those that have no score
     * @param marks what was done to cells, and why there is no score
     */
    public record Period(String period, List<Row> rows, List<Imputed> imputed, List<Mark> marks) {
        public Period {
            rows = List.copyOf(rows);
            imputed = List.copyOf(imputed);
            marks = List.copyOf(marks);
        }
    }

    /** The periods of a frozen index. */
    public static List<Period> of(FrozenIndex index, SortedMap<String, CompositeResult> results) {
        List<Period> periods = new ArrayList<>();
        for (String period : index.periods()) {
            CompositeResult result = results.get(period);
            periods.add(
                    new Period(
                            period,
                            rows(result, period),
                            imputed(index, result, period),
                            result.marks().stream()
                                    .filter(m -> m.period().equals(period))
                                    .toList()));
        }
        return periods;
    }

    private static List<Row> rows(CompositeResult result, String period) {
        List<Row> rows = new ArrayList<>();
        for (String node : result.nodes()) {
            NodeTable table = result.node(node, period);
            var ranks = table.ranks();
            table.scores()
                    .forEach(
                            (area, score) ->
                                    rows.add(
                                            new Row(
                                                    node,
                                                    area,
                                                    score,
                                                    ranks.get(area),
                                                    table.coverage(area))));
        }
        return rows;
    }

    private static List<Imputed> imputed(FrozenIndex index, CompositeResult result, String period) {
        List<Imputed> imputed = new ArrayList<>();
        for (Leaf leaf : index.methodology().leaves()) {
            LeafTable table = result.leaf(leaf.code(), period);
            for (String area : result.areas()) {
                OptionalDouble value = table.imputed(area);
                if (value.isPresent() && table.denominated(area).isEmpty()) {
                    imputed.add(new Imputed(leaf.code(), area, value.getAsDouble()));
                }
            }
        }
        return imputed;
    }
}
