package org.provindex.composite.explain;

import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.normalise.Normalisation;
import org.provindex.composite.normalise.RatioToMean;
import org.provindex.composite.normalise.ZScore;
import org.provindex.composite.panel.Span;
import org.provindex.composite.plan.Layout;
import org.provindex.composite.plan.NodeStage;

/** Splits scores and gaps node by node; the last entry of an array is the part of no leaf. */
final class Parts {
    /** {@code rescaled = slope · mean + shift}. */
    private record Line(double slope, double shift) {}

    private static final Line SAME = new Line(1, 0);

    private final NodeStage stage;
    private final Layout layout;

    Parts(NodeStage stage) {
        this.stage = stage;
        this.layout = stage.layout();
    }

    double[] score(int node, int cell) {
        double[] parts = new double[layout.leafCount() + 1];
        if (node < layout.leafCount()) {
            parts[node] = stage.scores(node)[cell];
            return parts;
        }
        Curve curve = curve(node);
        Line line = line(node, cell, curve);
        double mean = mean(node, cell, curve);
        int[] children = layout.children(node);
        double[] shares = shares(node, cell);
        for (int k = 0; k < children.length; k++) {
            if (shares[k] == 0) continue;
            double x = stage.scores(children[k])[cell];
            double derivative = shares[k] * curve.slope(x) / curve.slope(mean);
            double[] below = score(children[k], cell);
            for (int p = 0; p < parts.length; p++) {
                parts[p] += line.slope() * derivative * below[p];
            }
        }
        parts[layout.leafCount()] += line.shift();
        return parts;
    }

    double[] gap(int node, int cell, int other) {
        double[] parts = new double[layout.leafCount() + 1];
        if (node < layout.leafCount()) {
            parts[node] = stage.scores(node)[cell] - stage.scores(node)[other];
            return parts;
        }
        Curve curve = curve(node);
        double here = mean(node, cell, curve);
        double there = mean(node, other, curve);
        double scale = line(node, cell, curve).slope() / curve.slope(there, here);
        int[] children = layout.children(node);
        double[] shares = shares(node, cell);
        double[] otherShares = shares(node, other);
        for (int k = 0; k < children.length; k++) {
            double[] scores = stage.scores(children[k]);
            if (shares[k] == 0 && otherShares[k] == 0) continue;
            if (otherShares[k] == 0 || shares[k] == 0) {
                // Present in one of the two only: all that it does there.
                boolean present = otherShares[k] == 0;
                double f = curve.at(scores[present ? cell : other]);
                double effect = present ? shares[k] * f : -otherShares[k] * f;
                spread(parts, scale * effect, score(children[k], present ? cell : other));
                continue;
            }
            double x = scores[cell];
            double y = scores[other];
            double weight = (shares[k] + otherShares[k]) / 2;
            double factor = scale * weight * curve.slope(y, x);
            double[] below = gap(children[k], cell, other);
            for (int p = 0; p < parts.length; p++) parts[p] += factor * below[p];
            double level = (curve.at(x) + curve.at(y)) / 2;
            double shift = scale * (shares[k] - otherShares[k]) * level;
            if (shift != 0) spread(parts, shift, score(children[k], cell));
        }
        return parts;
    }

    /** Adds an effect in proportion to some parts; evenly where these sum to 0. */
    private static void spread(double[] parts, double effect, double[] proportions) {
        double sum = 0;
        int some = 0;
        for (double p : proportions) {
            sum += p;
            if (p != 0) some++;
        }
        if (some == 0) {
            parts[parts.length - 1] += effect;
            return;
        }
        for (int p = 0; p < parts.length; p++) {
            if (sum != 0) parts[p] += effect * proportions[p] / sum;
            else if (proportions[p] != 0) parts[p] += effect / some;
        }
    }

    private Curve curve(int node) {
        return Curve.of(layout.steps(node).aggregate(), layout.code(node));
    }

    /** Shares of the children that are present, summing to 1; 0 for the absent ones. */
    private double[] shares(int node, int cell) {
        int[] children = layout.children(node);
        double[] raw = stage.weights(node, cell / stage.axis().areas().size());
        double[] shares = new double[children.length];
        double sum = 0;
        for (int k = 0; k < children.length; k++) {
            if (!Double.isNaN(stage.scores(children[k])[cell])) sum += raw[k];
        }
        for (int k = 0; k < children.length; k++) {
            if (!Double.isNaN(stage.scores(children[k])[cell])) shares[k] = raw[k] / sum;
        }
        return shares;
    }

    /** The mean before rescaling. */
    private double mean(int node, int cell, Curve curve) {
        if (layout.steps(node).rescale().isEmpty()) return stage.scores(node)[cell];
        double[] shares = shares(node, cell);
        int[] children = layout.children(node);
        double sum = 0;
        for (int k = 0; k < children.length; k++) {
            if (shares[k] != 0) sum += shares[k] * curve.at(stage.scores(children[k])[cell]);
        }
        return curve.inverse(sum);
    }

    /**
     * The straight line that a node's rescaling is, found from the area and the one farthest from
     * it.
     */
    private Line line(int node, int cell, Curve curve) {
        var rescale = layout.steps(node).rescale();
        if (rescale.isEmpty()) return SAME;
        Normalisation method = rescale.get();
        if (!(method instanceof MinMax
                || method instanceof ZScore
                || method instanceof RatioToMean)) {
            throw new StepNotApplicableException(
                    Place.ofIndicator(layout.code(node)),
                    "scores rescaled by %s cannot be split into contributions".formatted(method));
        }
        double[] scores = stage.scores(node);
        Span span = stage.axis().span(cell / stage.axis().areas().size());
        int far = cell;
        for (int c = span.from(); c < span.to(); c++) {
            if (Math.abs(scores[c] - scores[cell]) > Math.abs(scores[far] - scores[cell])) far = c;
        }
        if (far == cell) return new Line(0, scores[cell]);
        double slope =
                (scores[far] - scores[cell]) / (mean(node, far, curve) - mean(node, cell, curve));
        return new Line(slope, scores[cell] - slope * mean(node, cell, curve));
    }
}
