package org.provindex.composite;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.provindex.composite.explain.Contributions;
import org.provindex.composite.explain.EffectiveWeights;
import org.provindex.composite.explain.Obstacles;
import org.provindex.composite.mark.Mark;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.plan.NodeStage;

/**
 * Scores and ranks of every node, for every area and period, with what went into them. Immutable.
 */
public final class CompositeResult {
    private final Methodology methodology;
    private final NodeStage stage;
    private final List<Mark> marks;

    CompositeResult(Methodology methodology, NodeStage stage) {
        this.methodology = methodology;
        this.stage = stage;
        this.marks = Marks.of(stage);
    }

    public Methodology methodology() {
        return methodology;
    }

    public List<String> areas() {
        return stage.axis().areas();
    }

    public List<String> periods() {
        return stage.axis().periods();
    }

    /** Codes of all nodes: leaves in the order of the tree, then each node after its children. */
    public List<String> nodes() {
        return IntStream.range(0, stage.layout().nodeCount())
                .mapToObj(stage.layout()::code)
                .toList();
    }

    /**
     * The table of the index itself in a period.
     *
     * @throws org.provindex.composite.fault.UnknownPeriodException if it was not computed
     */
    public NodeTable index(String period) {
        return node(methodology.index().code(), period);
    }

    /**
     * The table of any node (the index, a pillar, a leaf) in a period.
     *
     * @throws org.provindex.composite.fault.UnknownNodeException if the methodology has no such
     *     node
     * @throws org.provindex.composite.fault.UnknownPeriodException if it was not computed
     */
    public NodeTable node(String code, String period) {
        return new NodeTable(stage, stage.layout().index(code), stage.axis().period(period));
    }

    /**
     * The values of a leaf in a period through all steps.
     *
     * @throws org.provindex.composite.fault.UnknownNodeException if it is not a leaf's code
     */
    public LeafTable leaf(String code, String period) {
        return LeafTable.of(stage, code, period);
    }

    /**
     * Weight of each child within its parent in a period, summing to 1 in each parent; index left
     * out.
     */
    public Map<String, Double> weights(String period) {
        int t = stage.axis().period(period);
        var weights = new TreeMap<String, Double>();
        for (int v = stage.layout().leafCount(); v < stage.layout().nodeCount(); v++) {
            int[] children = stage.layout().children(v);
            double[] raw = stage.weights(v, t);
            double sum = 0;
            for (double w : raw) sum += w;
            // Nothing below this node takes part in the period.
            if (sum == 0) continue;
            for (int k = 0; k < children.length; k++) {
                weights.put(stage.layout().code(children[k]), raw[k] / sum);
            }
        }
        return weights;
    }

    /** All marks, by period, then area, then node. */
    public List<Mark> marks() {
        return marks;
    }

    /** The marks that concern an area in a period, also those that concern all areas. */
    public List<Mark> marks(String area, String period) {
        return marks.stream()
                .filter(mark -> mark.period().equals(period))
                .filter(mark -> mark.area().map(area::equals).orElse(true))
                .toList();
    }

    /**
     * The parts of an area's index score that come from each leaf; they add up to it.
     *
     * @throws org.provindex.composite.fault.NoDataException if the area has no score
     * @throws org.provindex.composite.fault.StepNotApplicableException if a method has no parts
     */
    public Contributions contributions(String area, String period) {
        return contributions(methodology.index().code(), area, period);
    }

    /** The same for any node. */
    public Contributions contributions(String node, String area, String period) {
        return Contributions.ofScore(
                stage, stage.layout().index(node), stage.axis().cell(area, period));
    }

    /** The parts of the gap {@code score(area) - score(other)} of a node; they add up to it. */
    public Contributions gap(String node, String area, String other, String period) {
        return Contributions.ofGap(
                stage,
                stage.layout().index(node),
                stage.axis().cell(area, period),
                stage.axis().cell(other, period));
    }

    /** Obstacle degrees of an area by leaf, summing to 1: which indicators it lacks most in. */
    public SortedMap<String, Double> obstacles(String area, String period) {
        return Obstacles.of(stage, stage.axis().cell(area, period));
    }

    /** Weight of each node in the index as a whole, in a period. */
    public Map<String, Double> effectiveWeights(String period) {
        return EffectiveWeights.of(stage, stage.axis().period(period));
    }

    /**
     * The leaves of an area from its best rank to its worst, leaves of equal rank in tree order.
     */
    public List<LeafRank> leafRanks(String area, String period) {
        int cell = stage.axis().cell(area, period);
        return IntStream.range(0, stage.layout().leafCount())
                .filter(k -> !Double.isNaN(stage.ranks(k)[cell]))
                .mapToObj(k -> new LeafRank(stage.layout().code(k), stage.ranks(k)[cell]))
                .sorted(Comparator.comparingDouble(LeafRank::rank))
                .toList();
    }

    /** Rank of an area on one leaf. */
    public record LeafRank(String leaf, double rank) {}
}
