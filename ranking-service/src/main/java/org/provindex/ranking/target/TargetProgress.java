package org.provindex.ranking.target;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.Observation;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.observation.Observations;
import org.provindex.model.observation.Statistic;
import org.provindex.ranking.table.AreaNames;
import org.provindex.web.language.Language;

/** Puts targets beside the figures of just their indicator and area. */
@Singleton
public class TargetProgress {
    private final Observations observations;
    private final Catalogue catalogue;
    private final AreaNames names;
    private final InstantSource clock;

    TargetProgress(
            Observations observations, Catalogue catalogue, AreaNames names, InstantSource clock) {
        this.observations = observations;
        this.catalogue = catalogue;
        this.names = names;
        this.clock = clock;
    }

    private record Series(int indicatorId, int areaId) {}

    /**
     * @param areas surrogate keys; empty for all
     * @param indicators surrogate keys; empty for all
     */
    public List<TargetView> of(
            List<Integer> areas, List<Integer> indicators, Language language) {
        List<Observation> targets = new ArrayList<>();
        observations.forEach(filter(areas, indicators, Kind.TARGET), targets::add);
        if (targets.isEmpty()) {
            return List.of();
        }
        Map<Series, List<Observation>> actuals = new HashMap<>();
        observations.forEach(
                filter(
                        targets.stream().map(Observation::areaId).distinct().toList(),
                        targets.stream().map(o -> o.id().indicatorId()).distinct().toList(),
                        Kind.ACTUAL),
                o -> actuals.computeIfAbsent(series(o), s -> new ArrayList<>()).add(o));
        actuals.values()
                .forEach(
                        all -> all.sort(java.util.Comparator.comparing(o -> o.period().end())));
        Map<Integer, IndicatorEntry> entries =
                catalogue.indicators().stream()
                        .collect(Collectors.toMap(IndicatorEntry::id, i -> i));
        Map<String, AreaEntry> known = names.all();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return targets.stream()
                .map(
                        t ->
                                view(
                                        t,
                                        actuals.getOrDefault(series(t), List.of()),
                                        Objects.requireNonNull(entries.get(t.id().indicatorId())),
                                        known,
                                        today,
                                        language))
                .toList();
    }

    private static Series series(Observation o) {
        return new Series(o.id().indicatorId(), o.areaId());
    }

    private static ObservationFilter filter(
            List<Integer> areas, List<Integer> indicators, Kind kind) {
        ObservationFilter filter =
                new ObservationFilter()
                        .measures(List.of(Measure.LEVEL))
                        .statistics(List.of(Statistic.VALUE))
                        .kinds(List.of(kind));
        if (kind == Kind.ACTUAL) {
            // "More than 82,000" is no figure to measure a pace with.
            filter.comparators(List.of(Comparator.EQ, Comparator.APPROX));
        }
        if (!areas.isEmpty()) {
            filter.areas(areas);
        }
        if (!indicators.isEmpty()) {
            filter.indicators(indicators);
        }
        return filter;
    }

    private static TargetView view(
            Observation target,
            List<Observation> actuals,
            IndicatorEntry indicator,
            Map<String, AreaEntry> areas,
            LocalDate today,
            Language language) {
        BigDecimal goal = Objects.requireNonNull(target.value().value());
        Observation newest = actuals.isEmpty() ? null : actuals.get(actuals.size() - 1);
        Pace pace =
                newest == null
                        ? new Pace("no-actual", null, null, null)
                        : Pace.of(target, actuals, today);
        return new TargetView(
                AreaNames.ref(areas, target.area().value(), language),
                indicator.code().value(),
                language.pick(indicator.nameEn(), indicator.nameZh()),
                target.unit(),
                goal,
                target.value().comparator().word(),
                target.period().code(),
                target.value().plan(),
                new TargetView.Source(
                        target.id().toString(),
                        "/api/v1/observations/" + target.id() + "/provenance",
                        target.source(),
                        target.release()),
                pace.progress(),
                figure(newest),
                newest == null || goal.signum() == 0
                        ? null
                        : (Double)
                                (Objects.requireNonNull(newest.value().value()).doubleValue()
                                        / goal.doubleValue()),
                pace.needed(),
                pace.recent(),
                pace.expected());
    }

    private static TargetView.@Nullable Figure figure(@Nullable Observation o) {
        return o == null
                ? null
                : new TargetView.Figure(
                        Objects.requireNonNull(o.value().value()),
                        o.period().code(),
                        o.id().toString(),
                        "/api/v1/observations/" + o.id() + "/provenance");
    }
}
