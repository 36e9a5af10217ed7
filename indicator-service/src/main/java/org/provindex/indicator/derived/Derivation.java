package org.provindex.indicator.derived;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Observation;
import org.provindex.model.observation.Observations;
import org.provindex.model.period.Period;

/**
 * Computes derived series from actual levels. A number of which an input is missing, or would have
 * to be divided by zero, is left out.
 */
@Singleton
class Derivation {
    /** As many digits as a double has, so that nothing is lost on the way to a client. */
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Observations observations;
    private final Catalogue catalogue;

    Derivation(Observations observations, Catalogue catalogue) {
        this.observations = observations;
        this.catalogue = catalogue;
    }

    /** By area and period. */
    List<DerivedView.Item> items(DerivedRequest request) {
        Cells cells = Cells.read(observations, request.indicator().id(), request.asOf());
        Cells by =
                request.by() == null
                        ? cells
                        : Cells.read(observations, request.by().id(), request.asOf());
        Members group = Members.of(catalogue, request.group());
        Members universe = Members.of(catalogue, request.universe());
        Map<Period, List<Observation>> ranked = new HashMap<>();
        List<DerivedView.Item> items = new ArrayList<>();
        for (String area : cells.areas()) {
            if (request.areas() != null && !request.areas().contains(area)) {
                continue;
            }
            for (Observation o : cells.series(area).values()) {
                if (!isWanted(request, o) || !group.has(area, o.period().end())) {
                    continue;
                }
                Optional<DerivedView.Item> item =
                        request.transform() == Transform.RANK
                                ? rank(request, o, cells, universe, ranked)
                                : of(request, o, cells, by);
                item.ifPresent(items::add);
            }
        }
        return items;
    }

    private static boolean isWanted(DerivedRequest request, Observation o) {
        Period from = request.from();
        Period to = request.to();
        return (from == null || !o.period().start().isBefore(from.start()))
                && (to == null || !o.period().end().isAfter(to.end()));
    }

    private static Optional<DerivedView.Item> of(
            DerivedRequest request, Observation o, Cells cells, Cells by) {
        Optional<Observation> other =
                switch (request.transform()) {
                    case PER_HEAD, PER_GDP -> by.at(o.area().value(), o.period());
                    case GROWTH ->
                            yearBefore(o.period()).flatMap(p -> cells.at(o.area().value(), p));
                    case COMPOUND_GROWTH, INDEX ->
                            Optional.ofNullable(request.base())
                                    .filter(b -> isOneLength(b, o.period()))
                                    .flatMap(b -> cells.at(o.area().value(), b));
                    case SHARE ->
                            Optional.ofNullable(request.of())
                                    .flatMap(a -> cells.at(a.code().value(), o.period()));
                    case RANK -> Optional.empty();
                };
        return other.flatMap(x -> value(request, o, x).map(v -> item(o, v, null, o, x)));
    }

    private static boolean isOneLength(Period one, Period other) {
        return one.frequency().equals(other.frequency());
    }

    private static Optional<BigDecimal> value(
            DerivedRequest request, Observation o, Observation other) {
        BigDecimal divisor = number(other);
        if (divisor.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal ratio = number(o).divide(divisor, DIGITS);
        return switch (request.transform()) {
            case PER_HEAD, PER_GDP -> Optional.of(ratio);
            case SHARE, INDEX -> Optional.of(ratio.multiply(HUNDRED, DIGITS));
            case GROWTH -> Optional.of(percent(ratio));
            case COMPOUND_GROWTH -> compound(ratio, years(other.period(), o.period()));
            case RANK -> Optional.empty();
        };
    }

    private static BigDecimal percent(BigDecimal ratio) {
        return ratio.subtract(BigDecimal.ONE).multiply(HUNDRED, DIGITS);
    }

    private static double years(Period from, Period to) {
        return ChronoUnit.MONTHS.between(
                        from.start().withDayOfMonth(1), to.start().withDayOfMonth(1))
                / 12.0;
    }

    /** Only forwards in time, and of what has not changed its sign. */
    private static Optional<BigDecimal> compound(BigDecimal ratio, double years) {
        if (years <= 0 || ratio.signum() <= 0) {
            return Optional.empty();
        }
        double rate = Math.pow(ratio.doubleValue(), 1 / years) - 1;
        return Double.isFinite(rate)
                ? Optional.of(new BigDecimal(100 * rate, DIGITS))
                : Optional.empty();
    }

    /** The same part of the year before, where there is such a period. */
    private static Optional<Period> yearBefore(Period period) {
        LocalDate start = period.start().minusYears(1);
        LocalDate end = period.end().plusDays(1).minusYears(1).minusDays(1);
        return start.getYear() < 1 ? Optional.empty() : Optional.of(new Period(start, end));
    }

    private static Optional<DerivedView.Item> rank(
            DerivedRequest request,
            Observation o,
            Cells cells,
            Members universe,
            Map<Period, List<Observation>> ranked) {
        List<Observation> all =
                ranked.computeIfAbsent(o.period(), p -> universe.observations(cells, p));
        if (all.stream().noneMatch(m -> m.area().equals(o.area()))) {
            return Optional.empty();
        }
        int direction = request.indicator().direction();
        long better =
                all.stream().filter(m -> direction * number(m).compareTo(number(o)) > 0).count();
        return Optional.of(item(o, BigDecimal.valueOf(better + 1), all.size(), o));
    }

    private static DerivedView.Item item(
            Observation of, BigDecimal value, @Nullable Integer among, Observation... inputs) {
        boolean exact =
                Arrays.stream(inputs).allMatch(i -> i.value().comparator() == Comparator.EQ);
        return new DerivedView.Item(
                of.area(),
                of.period(),
                value,
                exact,
                among,
                Arrays.stream(inputs).map(Derivation::input).toList());
    }

    private static DerivedView.Input input(Observation o) {
        return new DerivedView.Input(
                o.id().toString(), o.indicator(), o.area(), o.period(), number(o), o.unit());
    }

    /** Withdrawn rows are not read, so that there is one. */
    private static BigDecimal number(Observation o) {
        return java.util.Objects.requireNonNull(o.value().value());
    }
}
