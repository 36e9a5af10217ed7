package org.provindex.composite;

import java.util.OptionalDouble;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.UnknownNodeException;
import org.provindex.composite.plan.NodeStage;

/** The values of one leaf in one period, step by step; empty where there is none. */
public final class LeafTable {
    private final NodeStage stage;
    private final int leaf;
    private final int period;

    private LeafTable(NodeStage stage, int leaf, int period) {
        this.stage = stage;
        this.leaf = leaf;
        this.period = period;
    }

    static LeafTable of(NodeStage stage, String code, String period) {
        int leaf = stage.layout().index(code);
        if (leaf >= stage.layout().leafCount()) {
            throw new UnknownNodeException(
                    Place.ofIndicator(code), "is a node with children, not a leaf");
        }
        return new LeafTable(stage, leaf, stage.axis().period(period));
    }

    public String indicator() {
        return stage.layout().leaf(leaf).indicator();
    }

    /** +1 or -1. */
    public int direction() {
        return stage.layout().direction(leaf);
    }

    /** The value of the panel, in the indicator's own unit. */
    public OptionalDouble raw(String area) {
        return at(stage.leaves().raw(leaf), area);
    }

    /** After dividing; the raw value where nothing divides it. */
    public OptionalDouble denominated(String area) {
        return at(stage.leaves().denominated(leaf), area);
    }

    /** After screening and imputing. */
    public OptionalDouble imputed(String area) {
        return at(stage.leaves().imputed(leaf), area);
    }

    /** After treating. */
    public OptionalDouble treated(String area) {
        return at(stage.leaves().treated(leaf), area);
    }

    /** After normalising: the score of the leaf. */
    public OptionalDouble normalised(String area) {
        return at(stage.leaves().normalised(leaf), area);
    }

    private OptionalDouble at(double[] column, String area) {
        double value = column[stage.axis().cell(area, stage.axis().periods().get(period))];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
