package org.provindex.ranking.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.frozen.FrozenRelease;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.panel.PanelBuilder;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.period.Period;

/**
 * The figures of a universe that a methodology admits, one for each cell, and what the catalogue
 * says of their indicators. Immutable; many requests compute from the same.
 */
public final class Figures {
    private final String universe;
    private final List<Catalogue.Member> members;
    private final Map<Figure.Cell, Figure> cells;
    private final SortedMap<String, IndicatorEntry> indicators;
    private final SortedMap<String, SortedMap<String, String>> groupings;
    private final List<FrozenRelease> releases;
    private final Map<String, Set<String>> yearsByIndicator = new HashMap<>();

    private final Map<String, Set<String>> areasByYear = new ConcurrentHashMap<>();

    private record PanelKey(Set<String> areas, List<String> years) {}

    // A preview changes weights and methods far more often than areas and years.
    private final Cache<PanelKey, Panel> panels = Caffeine.newBuilder().maximumSize(8).build();

    private record ResultKey(Methodology methodology, String year) {}

    private final Cache<ResultKey, CompositeResult> results =
            Caffeine.newBuilder().maximumSize(4).build();

    public Figures(
            String universe,
            List<Catalogue.Member> members,
            Collection<Figure> figures,
            SortedMap<String, IndicatorEntry> indicators,
            SortedMap<String, SortedMap<String, String>> groupings,
            List<FrozenRelease> releases) {
        this.universe = universe;
        this.members = List.copyOf(members);
        Map<Figure.Cell, Figure> byCell = new HashMap<>();
        for (Figure figure : figures) {
            byCell.put(figure.cell(), figure);
            yearsByIndicator
                    .computeIfAbsent(figure.cell().indicator(), i -> new TreeSet<>())
                    .add(figure.cell().year());
        }
        this.cells = Map.copyOf(byCell);
        this.indicators = indicators;
        this.groupings = groupings;
        this.releases = List.copyOf(releases);
    }

    /** Code of the group of areas. */
    public String universe() {
        return universe;
    }

    public Map<Figure.Cell, Figure> cells() {
        return cells;
    }

    public @Nullable Figure figure(String indicator, String area, String year) {
        return cells.get(new Figure.Cell(indicator, area, year));
    }

    /** What the catalogue says of each indicator and denominator, by code. */
    public SortedMap<String, IndicatorEntry> indicators() {
        return indicators;
    }

    public Optional<IndicatorEntry> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** Group by area, by the kind of group. */
    public SortedMap<String, SortedMap<String, String>> groupings() {
        return groupings;
    }

    /** The releases that figures came from, with their precedence. */
    public List<FrozenRelease> releases() {
        return releases;
    }

    /** Areas of the universe on the last day of a year, in order. */
    public Set<String> areas(String year) {
        return areasByYear.computeIfAbsent(year, y -> Collections.unmodifiableSet(on(members, y)));
    }

    static Set<String> on(List<Catalogue.Member> members, String year) {
        LocalDate day = Period.year(Integer.parseInt(year)).end();
        Set<String> areas = new TreeSet<>();
        members.stream().filter(m -> m.isOn(day)).forEach(m -> areas.add(m.area().value()));
        return areas;
    }

    /** Years in which at least one leaf of the methodology has a value, in order. */
    public TreeSet<String> years(Methodology methodology) {
        TreeSet<String> years = new TreeSet<>();
        for (Leaf leaf : methodology.leaves()) {
            years.addAll(yearsByIndicator.getOrDefault(leaf.indicator(), Set.of()));
        }
        return years;
    }

    /** Every area takes part, also one without any value. */
    public Panel panel(Set<String> areas, Collection<String> years) {
        return panels.get(new PanelKey(areas, List.copyOf(years)), this::build);
    }

    /** A result that was computed before, for methodologies as they are stored. */
    CompositeResult kept(
            Methodology methodology, String year, Supplier<CompositeResult> otherwise) {
        return results.get(new ResultKey(methodology, year), key -> otherwise.get());
    }

    private Panel build(PanelKey key) {
        PanelBuilder panel = Panel.builder();
        key.areas().forEach(panel::area);
        key.years().forEach(panel::period);
        indicators.keySet().forEach(panel::indicator);
        Set<String> years = Set.copyOf(key.years());
        cells.forEach(
                (cell, figure) -> {
                    if (key.areas().contains(cell.area()) && years.contains(cell.year())) {
                        panel.value(
                                cell.indicator(),
                                cell.area(),
                                cell.year(),
                                figure.value().doubleValue());
                    }
                });
        groupings.forEach(
                (kind, groups) ->
                        groups.forEach(
                                (area, group) -> {
                                    if (key.areas().contains(area)) {
                                        panel.group(kind, area, group);
                                    }
                                }));
        return panel.build();
    }

    public Directions directions() {
        Map<String, Direction> directions = new TreeMap<>();
        indicators.forEach((code, entry) -> directions.put(code, Direction.of(entry.direction())));
        return new Directions(directions);
    }
}
