package org.provindex.ingest.tables;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.catalogue.UnitEntry;
import org.provindex.model.observation.Cell;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Statement;
import org.provindex.model.observation.Statistic;
import org.provindex.model.period.Period;
import org.provindex.reading.table.TableCell;

/**
 * Which figures of a table the catalogue has a place for, looked up in memory for the time of one
 * reading.
 */
final class Storable {
    /** SDMX CL_OBS_STATUS: a break in the series, which the file itself marks. */
    private static final String BREAK = "B";

    private final Map<String, AreaEntry> areas = new HashMap<>();
    private final Map<String, IndicatorEntry> indicators = new HashMap<>();
    private final Map<String, UnitEntry> units = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<String, Long> left = new LinkedHashMap<>();

    Storable(Catalogue catalogue) {
        catalogue.areas().forEach(area -> areas.put(area.code().value(), area));
        catalogue.indicators().forEach(each -> indicators.put(each.code().value(), each));
        catalogue.units().forEach(unit -> units.put(unit.code(), unit));
    }

    /** A figure in its place. */
    record Placed(Cell cell, Statement said) {}

    /** The place of a figure; if the catalogue has none it is counted with the reason. */
    Optional<Placed> place(TableCell figure, int releaseId) {
        IndicatorEntry indicator = indicators.get(figure.indicator());
        AreaEntry area = areas.get(figure.area());
        UnitEntry unit = units.get(figure.unit());
        if (indicator == null) {
            return leave(
                    "The catalogue has no indicator '%s': name one of its codes in the mapping, or add it"
                            .formatted(figure.indicator()));
        }
        if (!indicator.isActive()) {
            return leave(
                    "The indicator %s is %s".formatted(figure.indicator(), indicator.status()));
        }
        if (area == null) {
            return leave("The catalogue has no area '%s': add it".formatted(figure.area()));
        }
        if (unit == null || !unit.base().equals(indicator.unit())) {
            return leave(
                    "'%s' is no unit of %s, which is in %s: tell the right unit or indicator in the mapping"
                            .formatted(figure.unit(), figure.indicator(), indicator.unit()));
        }
        Period period = periods.computeIfAbsent(figure.period(), Period::parse);
        return Optional.of(
                new Placed(
                        Cell.level(indicator.id(), area.id(), period, releaseId),
                        new Statement(
                                figure.value().multiply(unit.factor()),
                                unit.baseId(),
                                Comparator.EQ,
                                Statistic.VALUE,
                                figure.status(),
                                false,
                                figure.status().equals(BREAK),
                                null)));
    }

    private Optional<Placed> leave(String reason) {
        left.merge(reason, 1L, Long::sum);
        return Optional.empty();
    }

    /** Figures without a place, by reason. */
    Map<String, Long> left() {
        return left;
    }
}
