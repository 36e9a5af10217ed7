package org.provindex.ranking.table;

import io.micrometer.core.annotation.Timed;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.frozen.Basis;
import org.provindex.composite.methodology.Methodology;
import org.provindex.model.period.Period;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

/** Computes tables live. The universe decides normalisation and rank; a group only filters. */
@Singleton
public class Computation {
    private final FiguresReader reader;

    Computation(FiguresReader reader) {
        this.reader = reader;
    }

    /** The table of a methodology as it is stored; its result is kept for the next request. */
    @Timed(value = "provindex.league.table", histogram = true)
    public Computed compute(Methodology methodology, TableRequest request) {
        return compute(methodology, request, true);
    }

    /** The table of a methodology that somebody tries. */
    @Timed(value = "provindex.league.preview", histogram = true)
    public Computed attempt(Methodology methodology, TableRequest request) {
        return compute(methodology, request, false);
    }

    private Computed compute(Methodology methodology, TableRequest request, boolean keep) {
        String universe = universe(methodology, request.universe());
        request.wanted().filter(p -> !p.isYear()).ifPresent(Computation::refuse);
        Figures figures = reader.read(methodology, universe, request.revision());
        TreeSet<String> years = figures.years(methodology);
        boolean shared = Basis.isShared(methodology);
        Function<String, CompositeResult> anew =
                y ->
                        Composite.compute(
                                methodology,
                                figures.panel(figures.areas(y), basis(shared, years, y)),
                                figures.directions());
        Map<String, CompositeResult> tried = new HashMap<>();
        Function<String, CompositeResult> compute =
                keep
                        ? y -> figures.kept(methodology, y, () -> anew.apply(y))
                        : y -> tried.computeIfAbsent(y, anew);
        String year;
        CompositeResult result;
        if (request.wanted().isEmpty()) {
            year = newest(years, compute);
            result = compute.apply(year);
        } else {
            year = request.wanted().get().code();
            requireData(Set.of(year), years);
            result = compute.apply(year);
        }
        String last = Integer.toString(Integer.parseInt(year) - 1);
        Optional<CompositeResult> before = Optional.empty();
        if (years.contains(last)) {
            before = shared ? Optional.of(result) : attempt(compute, last);
        }
        Computed computed =
                new Computed(
                        methodology,
                        universe,
                        null,
                        year,
                        result,
                        before,
                        figures.areas(year),
                        figures,
                        null,
                        request.revision().id());
        String group = request.group();
        return group == null
                ? computed
                : computed.withGroup(group, reader.membersIn(group, "group", year));
    }

    /** The one asked for, else the methodology's own. */
    public static String universe(Methodology methodology, @Nullable String asked) {
        if (asked != null) {
            return asked;
        }
        return methodology
                .universe()
                .orElseThrow(
                        () ->
                                Problems.invalidParameter(
                                                "universe",
                                                "is needed, as the methodology names none; give the code of a group")
                                        .asException());
    }

    /** Nothing where the year cannot be computed: then there is no change to show. */
    private static Optional<CompositeResult> attempt(
            Function<String, CompositeResult> compute, String year) {
        try {
            return Optional.of(compute.apply(year));
        } catch (CompositeException e) {
            return Optional.empty();
        }
    }

    /** A period must be a whole year. */
    public static void refuse(Period period) {
        throw Problems.invalidParameter(
                        "period", "must be a whole year such as 2022, not " + period.code())
                .asException();
    }

    /**
     * The newest year in which an area has a score: the first figures of a new year do not empty
     * the table.
     */
    private static String newest(TreeSet<String> years, Function<String, CompositeResult> compute) {
        if (years.isEmpty()) {
            throw noData("Nothing was observed in this universe.");
        }
        return years.descendingSet().stream()
                .filter(y -> attempt(compute, y).filter(r -> hasScore(r, y)).isPresent())
                .findFirst()
                .orElseGet(years::last);
    }

    /**
     * The newest year of which a table can be computed.
     *
     * @throws org.provindex.web.problem.ProblemException 404 where there are no data at all
     */
    public static String newest(Methodology methodology, Figures figures) {
        TreeSet<String> years = figures.years(methodology);
        boolean shared = Basis.isShared(methodology);
        return newest(
                years,
                y ->
                        Composite.compute(
                                methodology,
                                figures.panel(figures.areas(y), basis(shared, years, y)),
                                figures.directions()));
    }

    /** A later year never changes the table of an earlier one, also where years are pooled. */
    private static java.util.Collection<String> basis(
            boolean shared, TreeSet<String> years, String year) {
        return shared ? years.headSet(year, true) : List.of(year);
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 404 with the years that have data
     */
    public static void requireData(Set<String> wanted, TreeSet<String> years) {
        if (years.isEmpty()) {
            throw noData("Nothing was observed in this universe.");
        }
        TreeSet<String> missing = new TreeSet<>(wanted);
        missing.removeAll(years);
        if (!missing.isEmpty()) {
            throw noData(
                    "There are no data for %s; there are for %s."
                            .formatted(String.join(", ", missing), String.join(", ", years)));
        }
    }

    private static boolean hasScore(CompositeResult result, String year) {
        return result.areas().stream().anyMatch(a -> result.index(year).score(a).isPresent());
    }

    private static RuntimeException noData(String detail) {
        return Problem.of(404, "no-data", "There are no data for this table", detail).asException();
    }
}
