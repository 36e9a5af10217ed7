package org.provindex.ranking.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.frozen.Basis;
import org.provindex.composite.frozen.FrozenIndex;
import org.provindex.composite.frozen.FrozenIndicator;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.ranking.table.Computation;
import org.provindex.ranking.table.Figure;
import org.provindex.ranking.table.Figures;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.ProblemException;

/** Turns live figures into the frozen form of an edition. */
final class Freezing {
    private final Methodology methodology;
    private final Figures figures;
    private final List<String> periods;
    private final List<String> basis;

    /**
     * @param periods in order
     * @param basis in order; empty for all years with data up to the last period
     * @throws ProblemException 404 where a period has no data, with those that have some
     */
    Freezing(Methodology methodology, Figures figures, List<String> periods, List<String> basis) {
        this.methodology = methodology;
        this.figures = figures;
        this.periods = periods;
        TreeSet<String> years = figures.years(methodology);
        Computation.requireData(new TreeSet<>(periods), years);
        Computation.requireData(new TreeSet<>(basis), years);
        if (!Basis.isShared(methodology)) {
            this.basis = periods;
        } else {
            TreeSet<String> seen =
                    basis.isEmpty()
                            ? new TreeSet<>(years.headSet(periods.get(periods.size() - 1), true))
                            : new TreeSet<>(basis);
            seen.addAll(periods);
            this.basis = List.copyOf(seen);
        }
    }

    FrozenIndex index() {
        var members = new TreeMap<String, List<String>>();
        periods.forEach(p -> members.put(p, List.copyOf(figures.areas(p))));
        return new FrozenIndex(
                methodology,
                figures.universe(),
                periods,
                basis,
                members,
                figures.groupings(),
                // By the codes of the methodology, which is frozen beside them.
                figures.indicators().entrySet().stream()
                        .map(
                                i ->
                                        new FrozenIndicator(
                                                i.getKey(),
                                                Direction.of(i.getValue().direction()),
                                                i.getValue().unit(),
                                                i.getValue().decimals()))
                        .toList(),
                figures.releases(),
                used().stream().map(FrozenStore::input).toList());
    }

    /** The figures that have an effect, in order. */
    List<Figure> used() {
        Set<String> areas = new TreeSet<>();
        periods.forEach(p -> areas.addAll(figures.areas(p)));
        Set<String> years = Set.copyOf(basis);
        List<Figure> used = new ArrayList<>();
        for (Figure figure : figures.cells().values()) {
            if (areas.contains(figure.area()) && years.contains(figure.year())) {
                used.add(figure);
            }
        }
        used.sort(
                java.util.Comparator.comparing(Figure::indicator)
                        .thenComparing(Figure::year)
                        .thenComparing(Figure::area));
        return used;
    }

    /**
     * @throws ProblemException 422 naming areas without any observation, by period
     */
    void requireDataOfEveryArea() {
        Set<String> leaves = new TreeSet<>();
        methodology.leaves().stream().map(Leaf::indicator).forEach(leaves::add);
        for (String period : periods) {
            List<String> without =
                    figures.areas(period).stream()
                            .filter(
                                    area ->
                                            leaves.stream()
                                                    .noneMatch(
                                                            i ->
                                                                    figures.figure(i, area, period)
                                                                            != null))
                            .toList();
            if (!without.isEmpty()) {
                throw unranked(
                        "area-without-data",
                        "An area of the universe has no data",
                        "%s of %s has no data for %s"
                                .formatted(String.join(", ", without), figures.universe(), period),
                        without,
                        period);
            }
        }
    }

    /**
     * @throws ProblemException 422 naming areas that the methodology gives no score
     */
    void requireScores(SortedMap<String, CompositeResult> results) {
        results.forEach(
                (period, result) -> {
                    List<String> without =
                            result.areas().stream()
                                    .filter(a -> result.index(period).score(a).isEmpty())
                                    .toList();
                    if (!without.isEmpty()) {
                        throw unranked(
                                "area-without-score",
                                "An area of the universe has no score",
                                "%s of %s has too few data for a score in %s"
                                        .formatted(
                                                String.join(", ", without),
                                                figures.universe(),
                                                period),
                                without,
                                period);
                    }
                });
    }

    private static ProblemException unranked(
            String type, String title, String what, List<String> areas, String period) {
        return Problem.of(
                        422,
                        type,
                        title,
                        what
                                + ". Record the figures, choose a universe without it, or send \"unranked\": \"allow\" to publish it without a rank.")
                .with("areas", areas)
                .with("period", period)
                .asException();
    }
}
