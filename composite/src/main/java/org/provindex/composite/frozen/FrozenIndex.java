package org.provindex.composite.frozen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.panel.PanelBuilder;

/**
 * Everything a computed index rests on. Two that are equal give the same results to the last bit,
 * on any machine, with any number of threads, in any locale and time zone.
 *
 * @param universe code of the group of areas that decides normalisation and rank
 * @param periods that results are given for, in order
 * @param basis periods that pooled and imputed values look at, in order; holds all of {@code
 *     periods}. A methodology whose periods stand by themselves looks at one at a time
 * @param members areas of the universe in each of the periods
 * @param groupings group by area, by name of the grouping, for steps that work by group
 * @param inputs in their order; figures of areas and periods that take no part have no effect
 */
public record FrozenIndex(
        Methodology methodology,
        String universe,
        List<String> periods,
        List<String> basis,
        SortedMap<String, List<String>> members,
        SortedMap<String, SortedMap<String, String>> groupings,
        List<FrozenIndicator> indicators,
        List<FrozenRelease> releases,
        List<FrozenInput> inputs) {
    public FrozenIndex {
        periods = List.copyOf(periods);
        basis = List.copyOf(basis);
        members = sorted(members);
        groupings = Collections.unmodifiableSortedMap(new TreeMap<>(groupings));
        indicators = List.copyOf(indicators);
        releases = List.copyOf(releases);
        inputs = inputs.stream().sorted(FrozenInput.ORDER).toList();
        if (periods.isEmpty() || !basis.containsAll(periods)) {
            throw new IllegalArgumentException("periods must be some of the basis, not none");
        }
        if (!members.keySet().equals(java.util.Set.copyOf(periods))) {
            throw new IllegalArgumentException("members are needed for each of the periods");
        }
    }

    private static SortedMap<String, List<String>> sorted(SortedMap<String, List<String>> members) {
        var copy = new TreeMap<String, List<String>>();
        members.forEach((period, areas) -> copy.put(period, areas.stream().sorted().toList()));
        return Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Computes every period.
     *
     * @return result that holds the period, by period; of periods that were computed together one
     *     and the same
     * @throws CompositeException if the index cannot be computed
     */
    public SortedMap<String, CompositeResult> compute() {
        boolean together = Basis.isShared(methodology);
        var results = new TreeMap<String, CompositeResult>();
        Map<List<String>, CompositeResult> byMembers = new HashMap<>();
        for (String period : periods) {
            results.put(
                    period,
                    together
                            ? byMembers.computeIfAbsent(
                                    members.get(period), areas -> compute(areas, basis))
                            : compute(members.get(period), List.of(period)));
        }
        return Collections.unmodifiableSortedMap(results);
    }

    private CompositeResult compute(List<String> areas, List<String> years) {
        return Composite.compute(methodology, panel(areas, years), directions());
    }

    /** The panel that a period is computed from. */
    public Panel panel(String period) {
        return panel(members.get(period), Basis.isShared(methodology) ? basis : List.of(period));
    }

    private Panel panel(List<String> areas, List<String> years) {
        PanelBuilder panel = Panel.builder();
        areas.forEach(panel::area);
        years.forEach(panel::period);
        indicators.forEach(i -> panel.indicator(i.code()));
        var inside = java.util.Set.copyOf(areas);
        var seen = java.util.Set.copyOf(years);
        for (FrozenInput input : inputs) {
            if (inside.contains(input.area()) && seen.contains(input.period())) {
                panel.value(
                        input.indicator(),
                        input.area(),
                        input.period(),
                        input.value().doubleValue());
            }
        }
        groupings.forEach(
                (name, groups) ->
                        areas.stream()
                                .filter(groups::containsKey)
                                .forEach(area -> panel.group(name, area, groups.get(area))));
        return panel.build();
    }

    public Directions directions() {
        Map<String, Direction> directions = new TreeMap<>();
        indicators.forEach(i -> directions.put(i.code(), i.direction()));
        return new Directions(directions);
    }

    /** Without the figures that have no effect: of other areas, periods or indicators. */
    public FrozenIndex trimmed() {
        var areas = new java.util.TreeSet<String>();
        members.values().forEach(areas::addAll);
        var seen = java.util.Set.copyOf(Basis.isShared(methodology) ? basis : periods);
        List<FrozenInput> kept = new ArrayList<>();
        for (FrozenInput input : inputs) {
            if (areas.contains(input.area()) && seen.contains(input.period())) kept.add(input);
        }
        return new FrozenIndex(
                methodology,
                universe,
                periods,
                Basis.isShared(methodology) ? basis : periods,
                members,
                groupings,
                indicators,
                releases,
                kept);
    }
}
