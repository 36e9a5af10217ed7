package org.provindex.indicator.derived;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.Kind;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.Observation;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.observation.Observations;
import org.provindex.model.observation.Statistic;
import org.provindex.model.period.Period;

/** The actual levels of one indicator by area and period. */
final class Cells {
    private final Map<String, TreeMap<Period, Observation>> byArea = new HashMap<>();

    private Cells() {}

    static Cells read(Observations observations, int indicator, @Nullable Long asOf) {
        ObservationFilter filter =
                new ObservationFilter()
                        .indicators(List.of(indicator))
                        .measures(List.of(Measure.LEVEL))
                        .kinds(List.of(Kind.ACTUAL))
                        .scopes(List.of(""))
                        .statistics(List.of(Statistic.VALUE));
        if (asOf != null) {
            filter.asOf(asOf);
        }
        Cells cells = new Cells();
        observations.forEach(
                filter,
                o ->
                        cells.byArea
                                .computeIfAbsent(o.area().value(), a -> new TreeMap<>())
                                .put(o.period(), o));
        return cells;
    }

    List<String> areas() {
        return byArea.keySet().stream().sorted().toList();
    }

    TreeMap<Period, Observation> series(String area) {
        return byArea.getOrDefault(area, new TreeMap<>());
    }

    Optional<Observation> at(String area, Period period) {
        return Optional.ofNullable(series(area).get(period));
    }
}
