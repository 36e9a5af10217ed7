package org.provindex.ranking.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.NodeTable;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.frozen.FrozenIndex;
import org.provindex.composite.frozen.FrozenIndicator;
import org.provindex.composite.frozen.FrozenInput;

/**
 * The way from one edition's table of a period to another's in four steps: data revised (cells that
 * both have get their new values), data new (cells appear and disappear, and with them years that
 * pooled values look at), universe (its members), method (the methodology). The places that a step
 * moves are the difference of the ranks before and after it, so the four add up to the whole.
 */
final class Steps {
    static final List<String> ORDER = List.of("dataRevised", "dataNew", "universe", "method");

    private record Cell(String indicator, String area, String period) {
        static Cell of(FrozenInput input) {
            return new Cell(input.indicator(), input.area(), input.period());
        }
    }

    private final List<NodeTable> tables;
    private final List<String> skipped;
    private final int figuresRevised;
    private final int figuresNew;

    private Steps(
            List<NodeTable> tables, List<String> skipped, int figuresRevised, int figuresNew) {
        this.tables = tables;
        this.skipped = skipped;
        this.figuresRevised = figuresRevised;
        this.figuresNew = figuresNew;
    }

    static Steps between(FrozenIndex from, FrozenIndex to, String period) {
        Map<Cell, FrozenInput> old = cells(from);
        Map<Cell, FrozenInput> now = cells(to);
        int revised = 0;
        int fresh = 0;
        for (var entry : now.entrySet()) {
            FrozenInput before = old.get(entry.getKey());
            if (before == null) {
                fresh++;
            } else if (!before.equals(entry.getValue())) {
                revised++;
            }
        }
        fresh += (int) old.keySet().stream().filter(cell -> !now.containsKey(cell)).count();
        // Cells of both with the values of now, then those of the other edition that are gone.
        List<FrozenInput> corrected =
                old.entrySet().stream()
                        .map(e -> now.getOrDefault(e.getKey(), e.getValue()))
                        .toList();
        List<FrozenIndex> stages = new ArrayList<>();
        stages.add(stage(from, from, from, from.basis(), from.inputs(), period));
        stages.add(stage(from, from, from, from.basis(), corrected, period));
        stages.add(stage(from, from, to, to.basis(), wide(from, to, now), period));
        stages.add(stage(from, to, to, to.basis(), wide(from, to, now), period));
        stages.add(stage(to, to, to, to.basis(), to.inputs(), period));
        return compute(stages, period, revised, fresh);
    }

    /**
     * The figures of now. Those of areas and indicators that only the other edition has stay until
     * the step that takes their area or their indicator away.
     */
    private static List<FrozenInput> wide(
            FrozenIndex from, FrozenIndex to, Map<Cell, FrozenInput> now) {
        Set<String> indicators = new TreeSet<>();
        to.indicators().forEach(i -> indicators.add(i.code()));
        Set<String> areas = new TreeSet<>();
        to.members().values().forEach(areas::addAll);
        List<FrozenInput> inputs = new ArrayList<>(now.values());
        for (FrozenInput input : from.inputs()) {
            boolean kept = !indicators.contains(input.indicator()) || !areas.contains(input.area());
            if (kept && !now.containsKey(Cell.of(input))) {
                inputs.add(input);
            }
        }
        return inputs;
    }

    private static FrozenIndex stage(
            FrozenIndex method,
            FrozenIndex members,
            FrozenIndex data,
            List<String> basis,
            List<FrozenInput> inputs,
            String period) {
        Set<String> years = new TreeSet<>(basis);
        years.add(period);
        SortedMap<String, FrozenIndicator> indicators = new TreeMap<>();
        Stream.concat(data.indicators().stream(), method.indicators().stream())
                .forEach(i -> indicators.put(i.code(), i));
        return new FrozenIndex(
                method.methodology(),
                members.universe(),
                List.of(period),
                List.copyOf(years),
                new TreeMap<>(Map.of(period, members.members().get(period))),
                members.groupings(),
                List.copyOf(indicators.values()),
                List.of(),
                inputs);
    }

    private static Steps compute(List<FrozenIndex> stages, String period, int revised, int fresh) {
        List<NodeTable> tables = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (int s = 0; s < stages.size(); s++) {
            try {
                CompositeResult result = stages.get(s).compute().get(period);
                tables.add(result.index(period));
            } catch (CompositeException e) {
                // The first and the last are published tables, which can be computed.
                skipped.add(ORDER.get(s - 1));
                tables.add(tables.get(s - 1));
            }
        }
        return new Steps(tables, skipped, revised, fresh);
    }

    private static Map<Cell, FrozenInput> cells(FrozenIndex index) {
        Map<Cell, FrozenInput> cells = new HashMap<>();
        index.inputs().forEach(input -> cells.put(Cell.of(input), input));
        return cells;
    }

    NodeTable first() {
        return tables.get(0);
    }

    NodeTable last() {
        return tables.get(tables.size() - 1);
    }

    List<String> skipped() {
        return skipped;
    }

    int figuresRevised() {
        return figuresRevised;
    }

    int figuresNew() {
        return figuresNew;
    }

    /** Places by reason; null where the area has no rank at one of the steps. */
    ComparisonView.@Nullable Reasons reasons(String area) {
        double[] places = new double[ORDER.size()];
        for (int s = 0; s < places.length; s++) {
            Double before = tables.get(s).ranks().get(area);
            Double after = tables.get(s + 1).ranks().get(area);
            if (before == null || after == null) {
                return null;
            }
            places[s] = before - after;
        }
        return new ComparisonView.Reasons(places[0], places[1], places[2], places[3]);
    }
}
