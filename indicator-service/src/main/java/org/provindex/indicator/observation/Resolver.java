package org.provindex.indicator.observation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.catalogue.UnitEntry;
import org.provindex.model.observation.Cell;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.Statement;
import org.provindex.model.observation.Statistic;

/**
 * Turns the codes of what is sent into a cell and a statement. Made for one request: each code is
 * looked up once.
 */
final class Resolver {
    private final Map<String, Optional<IndicatorEntry>> indicators = new HashMap<>();
    private final Map<String, Optional<AreaEntry>> areas = new HashMap<>();
    private final Map<String, Optional<UnitEntry>> units = new HashMap<>();
    private final Map<String, Optional<Integer>> releases = new HashMap<>();
    private final Catalogue catalogue;

    Resolver(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Where faults go: the field, a code for programs, and a sentence. */
    @FunctionalInterface
    interface Sink {
        void add(String field, String code, String message);
    }

    /** What is to be recorded. */
    record Resolved(Cell cell, Statement said) {}

    /**
     * @return empty if anything is wrong, all of which the sink is told
     */
    Optional<Resolved> resolve(ObservationForm form, boolean withdraws, Sink faults) {
        IndicatorEntry indicator = indicator(form.indicator(), faults);
        AreaEntry area = find(areas, catalogue::area, form.area());
        if (area == null) {
            faults.add("area", "unknown-area", "There is no area '%s'".formatted(form.area()));
        }
        Integer release = release(form.source(), form.release(), faults);
        boolean needsScope = form.measure() == Measure.RANK || form.statistic() == Statistic.MEAN;
        if (needsScope != !form.scope().isEmpty()) {
            faults.add(
                    "scope",
                    "scope",
                    "A rank or a mean needs the group it is over as its scope, nothing else has one");
        }
        AreaEntry scope = needsScope ? find(areas, catalogue::area, form.scope()) : null;
        if (needsScope && scope == null && !form.scope().isEmpty()) {
            faults.add("scope", "unknown-area", "There is no area '%s'".formatted(form.scope()));
        }
        UnitEntry unit = indicator == null ? null : unit(form, indicator, faults);
        boolean scoped = needsScope == (scope != null);
        if (indicator == null || area == null || release == null || unit == null || !scoped) {
            return Optional.empty();
        }
        Cell cell =
                new Cell(
                        indicator.id(),
                        area.id(),
                        form.period(),
                        form.measure(),
                        form.kind(),
                        scope == null ? "" : scope.code().value(),
                        release);
        return Optional.of(
                new Resolved(
                        cell,
                        withdraws
                                ? Statement.withdrawn(unit.baseId())
                                : said(form, form.value().multiply(unit.factor()), unit)));
    }

    private static Statement said(ObservationForm form, BigDecimal value, UnitEntry unit) {
        return new Statement(
                value,
                unit.baseId(),
                form.comparator(),
                form.statistic(),
                form.status(),
                false,
                form.seriesBreak(),
                form.plan());
    }

    private @Nullable IndicatorEntry indicator(String code, Sink faults) {
        IndicatorEntry entry = find(indicators, catalogue::indicator, code);
        if (entry == null) {
            faults.add(
                    "indicator", "unknown-indicator", "There is no indicator '%s'".formatted(code));
            return null;
        }
        if (entry.mergedInto() != null) {
            faults.add(
                    "indicator",
                    "merged",
                    "%s was merged into %s; enter it there"
                            .formatted(entry.code(), entry.mergedInto()));
            return null;
        }
        if (!entry.isActive()) {
            faults.add(
                    "indicator",
                    "not-active",
                    "The indicator %s is %s".formatted(entry.code(), entry.status()));
            return null;
        }
        return entry;
    }

    private @Nullable Integer release(String source, String release, Sink faults) {
        Optional<Integer> id =
                releases.computeIfAbsent(
                        source + '\n' + release,
                        k -> catalogue.release(source, release).map(Catalogue.ReleaseEntry::id));
        if (id.isEmpty()) {
            faults.add(
                    "release",
                    "unknown-release",
                    "There is no release '%s' of source '%s'".formatted(release, source));
        }
        return id.orElse(null);
    }

    private @Nullable UnitEntry unit(ObservationForm form, IndicatorEntry indicator, Sink faults) {
        String usual =
                switch (form.measure()) {
                    case LEVEL -> indicator.unit();
                    case GROWTH -> "percent";
                    case RANK -> "rank";
                };
        String code = form.unit() == null ? usual : form.unit();
        UnitEntry unit = find(units, catalogue::unit, code);
        if (unit == null) {
            faults.add("unit", "unknown-unit", "There is no unit '%s'".formatted(code));
            return null;
        }
        if (form.measure() == Measure.LEVEL && !unit.base().equals(indicator.unit())) {
            faults.add(
                    "unit",
                    "other-base",
                    "'%s' cannot be converted to '%s', the unit of %s"
                            .formatted(code, indicator.unit(), indicator.code()));
            return null;
        }
        return unit;
    }

    private static <T> @Nullable T find(
            Map<String, Optional<T>> known, Function<String, Optional<T>> look, String code) {
        return known.computeIfAbsent(code, look).orElse(null);
    }
}
