package org.provindex.ranking.published;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.Observation;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.observation.Observations;
import org.provindex.web.language.Language;

/**
 * Observed ranks, put together to the rankings they come from. They are never an input of a
 * computed table.
 */
@Singleton
class PublishedRankings {
    private final Observations observations;
    private final Catalogue catalogue;

    PublishedRankings(Observations observations, Catalogue catalogue) {
        this.observations = observations;
        this.catalogue = catalogue;
    }

    private record Key(
            String indicator, String period, String scope, String source, String release) {}

    /** By indicator, period, scope, source and release; the places from the first. */
    List<PublishedRanking> find(ObservationFilter filter, Language language) {
        Map<Key, List<Observation>> rankings = new LinkedHashMap<>();
        observations.forEach(
                filter.measures(List.of(Measure.RANK)).everyRelease(),
                o ->
                        rankings.computeIfAbsent(
                                        new Key(
                                                o.indicator().value(),
                                                o.period().code(),
                                                o.scope(),
                                                o.source(),
                                                o.release()),
                                        key -> new ArrayList<>())
                                .add(o));
        Map<String, AreaEntry> areas =
                catalogue.areas().stream().collect(Collectors.toMap(a -> a.code().value(), a -> a));
        Map<String, IndicatorEntry> indicators =
                catalogue.indicators().stream()
                        .collect(Collectors.toMap(i -> i.code().value(), i -> i));
        return rankings.entrySet().stream()
                .sorted(
                        Map.Entry.comparingByKey(
                                Comparator.comparing(Key::indicator)
                                        .thenComparing(Key::period)
                                        .thenComparing(Key::scope)
                                        .thenComparing(Key::source)
                                        .thenComparing(Key::release)))
                .map(e -> view(e.getKey(), e.getValue(), areas, indicators, language))
                .toList();
    }

    private static PublishedRanking view(
            Key key,
            List<Observation> places,
            Map<String, AreaEntry> areas,
            Map<String, IndicatorEntry> indicators,
            Language language) {
        IndicatorEntry indicator = indicators.get(key.indicator());
        return new PublishedRanking(
                key.indicator(),
                language.pick(indicator.nameEn(), indicator.nameZh()),
                key.period(),
                key.scope(),
                key.source(),
                key.release(),
                places.stream().anyMatch(o -> o.value().orderAssumed()),
                places.stream()
                        .sorted(
                                Comparator.comparing((Observation o) -> o.value().value())
                                        .thenComparing(o -> o.area().value()))
                        .map(o -> place(o, areas.get(o.area().value()), language))
                        .toList());
    }

    private static PublishedRanking.Place place(Observation o, AreaEntry area, Language language) {
        return new PublishedRanking.Place(
                o.area().value(),
                language.pick(area.nameEn(), area.nameZh()),
                o.value().value(),
                o.value().comparator().word(),
                o.value().orderAssumed() ? true : null,
                o.id().toString());
    }
}
