package org.provindex.ranking.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.provindex.composite.frozen.FrozenRelease;
import org.provindex.composite.methodology.Admission;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.model.area.AreaLevel;
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
import org.provindex.web.problem.Problems;

/**
 * Assembles what goes into an index: the observations that its methodology admits, one for each
 * cell. What was known at a revision never changes, so it is kept for the next request.
 */
@Singleton
public class FiguresReader {
    private final Catalogue catalogue;
    private final Observations observations;
    private final Releases releases;

    private record Key(
            Set<String> indicators,
            Set<String> groupings,
            Admission admission,
            String universe,
            long revision) {}

    // By number of cells: a figure, its place in some panels and in some results take about 700
    // bytes, so 2,800 areas x 100 indicators are kept with a heap of 1 GB.
    private final Cache<Key, Figures> cache =
            Caffeine.newBuilder()
                    .maximumWeight(Room.forItems(4, 700))
                    .weigher((Key key, Figures figures) -> 1000 + figures.cells().size())
                    .build();

    FiguresReader(Catalogue catalogue, Observations observations, Releases releases) {
        this.catalogue = catalogue;
        this.observations = observations;
        this.releases = releases;
    }

    /**
     * @param universe code of a group with members
     * @param revision what was known then
     */
    public Figures read(Methodology methodology, String universe, Revision revision) {
        Key key =
                new Key(
                        Set.copyOf(codes(methodology)),
                        groupings(methodology),
                        methodology.admission(),
                        universe,
                        revision.id());
        // Whoever asks for the same meanwhile waits for the one that reads.
        return cache.get(key, this::read);
    }

    private Figures read(Key key) {
        List<Catalogue.Member> members = members(key.universe(), "universe");
        SortedMap<String, IndicatorEntry> indicators = indicators(key.indicators());
        Map<Integer, String> names = new HashMap<>();
        indicators.forEach((name, entry) -> names.put(entry.id(), name));
        Set<Integer> areas = new TreeSet<>();
        members.forEach(m -> areas.add(m.areaId()));
        ObservationFilter filter =
                new ObservationFilter()
                        .indicators(indicators.values().stream().map(IndicatorEntry::id).toList())
                        .areas(areas)
                        .measures(List.of(Measure.LEVEL))
                        .statistics(List.of(Statistic.VALUE))
                        .kinds(key.admission().kinds().stream().map(Kind::parse).toList())
                        .comparators(
                                key.admission().comparators().stream()
                                        .map(Comparator::parse)
                                        .toList())
                        .asOf(key.revision());
        boolean lastPoint = key.admission().stockPeriods().equals("lastPointOfYear");
        Map<Figure.Cell, Observation> cells = new HashMap<>();
        observations.forEach(
                filter,
                o -> {
                    String name = Objects.requireNonNull(names.get(o.indicatorId()));
                    boolean stock = lastPoint && indicators.get(name).nature().equals("stock");
                    if (o.period().isYear() || (stock && withinOneYear(o))) {
                        Figure.Cell cell =
                                new Figure.Cell(
                                        name,
                                        o.area().value(),
                                        Integer.toString(o.period().end().getYear()));
                        cells.merge(cell, o, FiguresReader::better);
                    }
                });
        Set<String> used = new TreeSet<>();
        cells.values().forEach(o -> used.add(o.source() + "/" + o.release()));
        List<FrozenRelease> from = releases.of(used);
        return new Figures(
                key.universe(),
                members,
                cells.entrySet().stream().map(e -> figure(e.getKey(), e.getValue())).toList(),
                indicators,
                groups(key.groupings()),
                from);
    }

    private static Figure figure(Figure.Cell cell, Observation o) {
        return new Figure(
                cell.indicator(),
                cell.area(),
                cell.year(),
                Objects.requireNonNull(o.value().value()),
                o.id().toString(),
                o.source(),
                o.release(),
                o.recorded().id());
    }

    /** Members of a group that must have some. */
    public List<Catalogue.Member> members(String group, String parameter) {
        List<Catalogue.Member> members = catalogue.members(group);
        if (members.isEmpty()) {
            throw Problems.unknown(parameter, "group", group).asException();
        }
        return members;
    }

    /** Areas that are members of a group at the end of a year. */
    public Set<String> membersIn(String group, String parameter, String year) {
        return Figures.on(members(group, parameter), year);
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

    private static Set<String> codes(Methodology methodology) {
        Set<String> codes = new TreeSet<>();
        for (Leaf leaf : methodology.leaves()) {
            codes.add(leaf.indicator());
            leaf.denominate().ifPresent(by -> codes.add(by.by()));
        }
        return codes;
    }

    /**
     * Entries by the codes that the methodology has for them: an indicator may have been renamed
     * since it was written, or merged into another.
     */
    private SortedMap<String, IndicatorEntry> indicators(Set<String> codes) {
        Map<String, IndicatorEntry> all = new HashMap<>();
        catalogue.indicators().forEach(entry -> all.put(entry.code().value(), entry));
        SortedMap<String, IndicatorEntry> entries = new TreeMap<>();
        for (String code : codes) {
            IndicatorEntry entry = all.get(code);
            if (entry == null) {
                entry = catalogue.indicator(code).orElse(null);
            }
            if (entry != null) {
                String into = entry.mergedInto();
                entries.put(code, into == null ? entry : Objects.requireNonNull(all.get(into)));
            }
        }
        return entries;
    }

    /** Names of the groupings that imputation by group asks for: kinds of groups. */
    private static Set<String> groupings(Methodology methodology) {
        Set<String> kinds = new TreeSet<>();
        MethodologyFormat.toJson(methodology)
                .findValues("impute")
                .forEach(
                        step -> {
                            if (step.path("method").asText().equals("group")) {
                                kinds.add(step.path("by").asText());
                            }
                        });
        return kinds;
    }

    private SortedMap<String, SortedMap<String, String>> groups(Set<String> kinds) {
        SortedMap<String, SortedMap<String, String>> groupings = new TreeMap<>();
        if (kinds.isEmpty()) {
            return groupings;
        }
        for (var area : catalogue.areas()) {
            String kind = area.groupKind();
            if (area.level() == AreaLevel.GROUP && kind != null && kinds.contains(kind)) {
                // By code of the group: the first of two that overlap has the area.
                catalogue
                        .members(area.code().value())
                        .forEach(
                                m ->
                                        groupings
                                                .computeIfAbsent(kind, k -> new TreeMap<>())
                                                .putIfAbsent(
                                                        m.area().value(), area.code().value()));
            }
        }
        return groupings;
    }
}
