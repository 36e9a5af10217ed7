package org.provindex.ranking.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.provindex.composite.Composite;
import org.provindex.composite.NodeTable;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.panel.Panel;
import org.provindex.ranking.table.Computed;

/**
 * The smallest changes of single figures of an area that win it a place. Found by halving the
 * interval between the observed value and a limit, rounded outward to six digits, and verified by
 * computing the whole table with the rounded value.
 */
final class Moves {
    /** Halvings after which the change is known to about one part in 10,000. */
    private static final int FINE = 13;

    private static final MathContext DIGITS_UP = new MathContext(6, RoundingMode.CEILING);
    private static final MathContext DIGITS_DOWN = new MathContext(6, RoundingMode.FLOOR);

    private final Computed computed;
    private final String area;
    private final Panel panel;
    private final double rank;
    private final Map<String, Double> ranks;

    Moves(Computed computed, String area, double rank) {
        this.computed = computed;
        this.area = area;
        this.rank = rank;
        this.ranks = computed.index().ranks();
        this.panel =
                computed.figures()
                        .panel(Set.copyOf(computed.result().areas()), computed.result().periods());
    }

    /** A change that was verified. */
    record Move(
            Leaf leaf, double from, double to, double score, double rank, List<String> overtakes) {}

    /** What came of an indicator: a move, or the limit up to which there is none. */
    record Search(Leaf leaf, Optional<Move> move, OptionalDouble limit) {}

    /** Every leaf, in the order of the tree; spread over the processors. */
    List<Search> all() {
        return computed.methodology().leaves().parallelStream().map(this::search).toList();
    }

    private Search search(Leaf leaf) {
        OptionalDouble observed = panel.value(leaf.indicator(), area, computed.year());
        if (observed.isEmpty()) {
            return new Search(leaf, Optional.empty(), OptionalDouble.empty());
        }
        double from = observed.getAsDouble();
        double limit = limit(leaf, from);
        if (limit == from || !wins(leaf, limit)) {
            return new Search(leaf, Optional.empty(), OptionalDouble.of(limit));
        }
        double near = from;
        double far = limit;
        int fine = 0;
        while (fine < FINE) {
            double middle = near + (far - near) / 2;
            if (middle == near || middle == far) {
                break;
            }
            // Counted from where the lower end has left the observed value.
            if (near != from) {
                fine++;
            }
            if (wins(leaf, middle)) {
                far = middle;
            } else {
                near = middle;
            }
            if (near == from && Math.abs(far - from) <= 1e-9 * Math.abs(limit - from)) {
                break;
            }
        }
        double to = rounded(from, far, limit);
        Optional<Move> move = verified(leaf, from, to);
        return new Search(
                leaf,
                move.isPresent() ? move : verified(leaf, from, far),
                OptionalDouble.of(limit));
    }

    /** The best value of the universe, and as far again as that is from the worst. */
    private double limit(Leaf leaf, double from) {
        double best = from;
        double worst = from;
        int direction = computed.result().leaf(leaf.code(), computed.year()).direction();
        for (String each : computed.result().areas()) {
            OptionalDouble value = panel.value(leaf.indicator(), each, computed.year());
            if (value.isPresent()) {
                double x = value.getAsDouble();
                best = direction > 0 ? Math.max(best, x) : Math.min(best, x);
                worst = direction > 0 ? Math.min(worst, x) : Math.max(worst, x);
            }
        }
        double limit = best + (best - worst);
        // What is never negative does not become so.
        boolean positive = Math.min(best, worst) >= 0;
        return positive ? Math.max(limit, 0) : limit;
    }

    /** Six digits, away from the observed value but not beyond the limit. */
    private static double rounded(double from, double to, double limit) {
        double value = new BigDecimal(to).round(to > from ? DIGITS_UP : DIGITS_DOWN).doubleValue();
        boolean beyond = to > from ? value > limit : value < limit;
        return beyond ? to : value;
    }

    private boolean wins(Leaf leaf, double value) {
        return table(leaf, value)
                .map(table -> table.rank(area))
                .filter(OptionalDouble::isPresent)
                .map(r -> r.getAsDouble() < rank)
                .orElse(false);
    }

    private Optional<NodeTable> table(Leaf leaf, double value) {
        try {
            return Optional.of(
                    Composite.compute(
                                    computed.methodology(),
                                    panel.with(leaf.indicator(), area, computed.year(), value),
                                    computed.figures().directions())
                            .index(computed.year()));
        } catch (CompositeException e) {
            return Optional.empty();
        }
    }

    private Optional<Move> verified(Leaf leaf, double from, double to) {
        Optional<NodeTable> table = table(leaf, to);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble now = table.get().rank(area);
        if (now.isEmpty() || now.getAsDouble() >= rank) {
            return Optional.empty();
        }
        List<String> overtakes = new ArrayList<>();
        table.get()
                .ranks()
                .forEach(
                        (other, place) -> {
                            Double before = ranks.get(other);
                            if (before != null
                                    && before <= rank
                                    && !other.equals(area)
                                    && place > now.getAsDouble()) {
                                overtakes.add(other);
                            }
                        });
        return Optional.of(
                new Move(
                        leaf,
                        from,
                        to,
                        table.get().score(area).getAsDouble(),
                        now.getAsDouble(),
                        overtakes));
    }
}
