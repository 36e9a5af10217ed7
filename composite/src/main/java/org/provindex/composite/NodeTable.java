package org.provindex.composite;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.plan.NodeStage;
import org.provindex.composite.rank.Ranks;

/** Scores and ranks of one node in one period. */
public final class NodeTable {
    /** An area with its score and rank. */
    public record Row(String area, double score, double rank) {}

    private final NodeStage stage;
    private final int node;
    private final int period;
    // Worked out when it is first asked for; two threads would find the same.
    private int @Nullable [] leaves;

    NodeTable(NodeStage stage, int node, int period) {
        this.stage = stage;
        this.node = node;
        this.period = period;
    }

    public String node() {
        return stage.layout().code(node);
    }

    public String period() {
        return stage.axis().periods().get(period);
    }

    /** Score of an area, empty where it has none ({@link CompositeResult#marks} say why). */
    public OptionalDouble score(String area) {
        return at(stage.scores(node), area);
    }

    /** Rank of an area, 1 = best; a whole number unless ties are averaged. */
    public OptionalDouble rank(String area) {
        return at(stage.ranks(node), area);
    }

    /** Score by area, without the areas that have none. */
    public SortedMap<String, Double> scores() {
        return collect(stage.scores(node));
    }

    /** Rank by area, without the areas that have none. */
    public SortedMap<String, Double> ranks() {
        return collect(stage.ranks(node));
    }

    /** The scored areas from the best to the worst; areas of equal rank by code. */
    public List<Row> rows() {
        Map<String, Double> ranks = ranks();
        return scores().entrySet().stream()
                .map(e -> new Row(e.getKey(), e.getValue(), ranks.get(e.getKey())))
                .sorted(Comparator.comparingDouble(Row::rank).thenComparing(Row::area))
                .toList();
    }

    /** Ranks among the members of a group, by the scores of the whole universe. */
    public SortedMap<String, Double> ranksWithin(Collection<String> group) {
        return Ranks.within(scores(), group, stage.layout().steps(node).rank());
    }

    /**
     * Share of the leaves below this node that have an observed value for the area, from 0 to 1;
     * imputed values do not count.
     */
    public double coverage(String area) {
        int cell = cell(area);
        int[] leaves = leaves();
        int observed = 0;
        for (int leaf : leaves) {
            if (!Double.isNaN(stage.leaves().denominated(leaf)[cell])) observed++;
        }
        return (double) observed / leaves.length;
    }

    /**
     * The weights of the children that were used for an area, summing to 1: those of absent
     * children have gone to the present ones. Empty where the node has no score.
     */
    public SortedMap<String, Double> weightsUsed(String area) {
        var used = new TreeMap<String, Double>();
        int cell = cell(area);
        int[] children = stage.layout().children(node);
        if (children.length == 0 || Double.isNaN(stage.scores(node)[cell])) return used;
        double[] weights = stage.weights(node, period);
        double sum = 0;
        for (int k = 0; k < children.length; k++) {
            if (!Double.isNaN(stage.scores(children[k])[cell])) sum += weights[k];
        }
        for (int k = 0; k < children.length; k++) {
            if (!Double.isNaN(stage.scores(children[k])[cell])) {
                used.put(stage.layout().code(children[k]), weights[k] / sum);
            }
        }
        return used;
    }

    private int[] leaves() {
        int[] known = leaves;
        if (known == null) {
            known = stage.layout().leavesBelow(node);
            leaves = known;
        }
        return known;
    }

    private int cell(String area) {
        return stage.axis().cell(area, period());
    }

    private OptionalDouble at(double[] column, String area) {
        double value = column[cell(area)];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private SortedMap<String, Double> collect(double[] column) {
        var byArea = new TreeMap<String, Double>();
        for (String area : stage.axis().areas()) {
            double value = column[cell(area)];
            if (!Double.isNaN(value)) byArea.put(area, value);
        }
        return Collections.unmodifiableSortedMap(byArea);
    }
}
