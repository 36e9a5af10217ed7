package org.provindex.composite;

import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.plan.Layout;
import org.provindex.composite.plan.LeafStage;
import org.provindex.composite.plan.NodeStage;

/**
 * Computes composite indices: denominate, screen, impute, treat, normalise, weight, aggregate,
 * rank, in this order, for all areas and periods of a panel at once.
 */
public final class Composite {
    private Composite() {}

    /**
     * Computes an index over a panel whose areas are the universe: they decide normalisation and
     * rank.
     *
     * @param directions the catalogue's, for indicators whose direction the methodology leaves open
     * @throws CompositeException if the index cannot be computed, with indicator, area and period
     */
    public static CompositeResult compute(
            Methodology methodology, Panel panel, Directions directions) {
        Layout layout = Layout.of(methodology, directions);
        return new CompositeResult(methodology, NodeStage.of(LeafStage.of(layout, panel)));
    }

    /** Computes an index whose methodology itself says every direction. */
    public static CompositeResult compute(Methodology methodology, Panel panel) {
        return compute(methodology, panel, Directions.NONE);
    }
}
