package org.provindex.ranking.leaguetable;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.panel.PanelBuilder;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.Observation;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.observation.Observations;
import org.provindex.model.observation.Statistic;
import org.provindex.model.revision.Revision;

/**
 * Assembles what goes into an index: the observations that its methodology admits, one for each
 * cell.
 */
@Singleton
class Inputs {
    private final Catalogue catalogue;
    private final Observations observations;

    Inputs(Catalogue catalogue, Observations observations) {
        this.catalogue = catalogue;
        this.observations = observations;
    }

    /** A cell of the panel. */
    record CellKey(String indicator, String area, String year) {}

    /** The admitted observation of each cell, and what the catalogue says of the indicators. */
    record Admitted(Map<CellKey, Observation> cells, Map<String, IndicatorEntry> indicators) {
        /** Years in which at least one leaf of the methodology has a value, in order. */
        TreeSet<String> years(Methodology methodology) {
            Set<String> leaves = new LinkedHashSet<>();
            methodology.leaves().forEach(leaf -> leaves.add(leaf.indicator()));
            TreeSet<String> years = new TreeSet<>();
            cells.keySet().stream()
                    .filter(k -> leaves.contains(k.indicator()))
                    .forEach(k -> years.add(k.year()));
            return years;
        }

        /** Every area of the universe takes part, also one without any value. */
        Panel panel(Set<String> areas, Set<String> years) {
            PanelBuilder panel = Panel.builder();
            areas.forEach(panel::area);
            years.forEach(panel::period);
            indicators.keySet().forEach(panel::indicator);
            cells.forEach(
                    (key, o) -> {
                        if (areas.contains(key.area()) && years.contains(key.year())) {
                            panel.value(
                                    key.indicator(),
                                    key.area(),
                                    key.year(),
                                    o.value().value().doubleValue());
                        }
                    });
            return panel.build();
        }

        Directions directions() {
            Map<String, Direction> directions = new TreeMap<>();
            indicators.forEach(
                    (code, entry) -> directions.put(code, Direction.of(entry.direction())));
            return new Directions(directions);
        }
    }

    Admitted read(Methodology methodology, Map<String, Integer> areas, Revision revision) {
        Map<String, IndicatorEntry> indicators = indicators(methodology);
        ObservationFilter filter =
                new ObservationFilter()
                        .indicators(indicators.values().stream().map(IndicatorEntry::id).toList())
                        .areas(areas.values())
                        .measures(List.of(Measure.LEVEL))
                        .statistics(List.of(Statistic.VALUE))
                        .kinds(methodology.admission().kinds().stream().map(Kind::parse).toList())
                        .comparators(
                                methodology.admission().comparators().stream()
                                        .map(Comparator::parse)
                                        .toList())
                        .asOf(revision.id());
        boolean lastPoint = methodology.admission().stockPeriods().equals("lastPointOfYear");
        Map<CellKey, Observation> cells = new HashMap<>();
        observations.forEach(
                filter,
                o -> {
                    IndicatorEntry indicator = indicators.get(o.indicator().value());
                    boolean stock = lastPoint && indicator.nature().equals("stock");
                    if (o.period().isYear() || (stock && withinOneYear(o))) {
                        CellKey key =
                                new CellKey(
                                        o.indicator().value(),
                                        o.area().value(),
                                        Integer.toString(o.period().end().getYear()));
                        cells.merge(key, o, Inputs::better);
                    }
                });
        return new Admitted(cells, indicators);
    }

    private static boolean withinOneYear(Observation o) {
        return o.period().start().getYear() == o.period().end().getYear();
    }

    /**
     * The value of the whole year comes first, then the point nearest to its end; of kinds what was
     * measured.
     */
    private static Observation better(Observation a, Observation b) {
        if (a.kind() != b.kind()) {
            return a.kind() == Kind.ACTUAL ? a : b;
        }
        if (a.period().isYear() != b.period().isYear()) {
            return a.period().isYear() ? a : b;
        }
        return a.period().end().isBefore(b.period().end()) ? b : a;
    }

    private Map<String, IndicatorEntry> indicators(Methodology methodology) {
        List<String> codes = new ArrayList<>();
        for (Leaf leaf : methodology.leaves()) {
            codes.add(leaf.indicator());
            leaf.denominate().ifPresent(by -> codes.add(by.by()));
        }
        Map<String, IndicatorEntry> entries = new TreeMap<>();
        for (IndicatorEntry entry : catalogue.indicators()) {
            if (codes.contains(entry.code().value())) {
                entries.put(entry.code().value(), entry);
            }
        }
        return entries;
    }
}
