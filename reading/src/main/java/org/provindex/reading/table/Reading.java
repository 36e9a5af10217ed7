package org.provindex.reading.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The figures and remarks of a file on their way out: no cell of area, indicator and period may
 * have two values.
 *
 * <p>Up to {@value #MOST_HELD} figures are held until the file is read, so that both of two
 * contradicting ones are left out. Of a longer file the later one is, if the sink does not settle
 * it.
 */
final class Reading {
    private static final int MOST_HELD = 50_000;

    /** No yearly series of a province grows so fast: an error, a break, or another definition. */
    private static final double JUMP = 5;

    private static final int REMARKS_OF_A_KIND = 20;

    private final TableReader.CellSink sink;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final Map<String, TableCell> held = new LinkedHashMap<>();
    private final Set<String> contradicted = new HashSet<>();
    private final Passed passed = new Passed();
    private boolean passing;
    private long taken;
    private long refused;
    private long repeated;

    Reading(TableReader.CellSink sink) {
        this.sink = sink;
    }

    /** Takes a figure; false if it contradicts another. */
    boolean take(TableCell cell) {
        String key = cell.area() + "|" + cell.indicator() + "|" + cell.period();
        if (passing) return pass(key, cell);
        TableCell before = held.get(key);
        if (before == null) {
            held.put(key, cell);
            if (held.size() >= MOST_HELD) release();
            return true;
        }
        boolean same =
                before.value().compareTo(cell.value()) == 0 && before.unit().equals(cell.unit());
        if (same) {
            repeated++;
            return true;
        }
        if (contradicted.add(key)) {
            refused++;
            remark(
                    Remark.Kind.REFUSED,
                    cell.sheet(),
                    cell.cell(),
                    "%s, %s, %s has two values: %s in %s and %s in %s; neither is taken"
                            .formatted(
                                    cell.area(),
                                    cell.indicator(),
                                    cell.period(),
                                    before.value().toPlainString(),
                                    where(before),
                                    cell.value().toPlainString(),
                                    where(cell)));
        }
        refused++;
        return false;
    }

    private static String where(TableCell cell) {
        return cell.sheet().isEmpty() ? cell.cell() : "'" + cell.sheet() + "' " + cell.cell();
    }

    private boolean pass(String key, TableCell cell) {
        if (contradicted.contains(key)) {
            refused++;
            return false;
        }
        Passed.Find find = sink.settles() ? Passed.Find.NEW : passed.find(key, cell.value());
        if (find == Passed.Find.NEW) {
            taken++;
            sink.take(cell);
            return true;
        }
        if (find == Passed.Find.SAME) {
            repeated++;
            return true;
        }
        refused++;
        remark(
                Remark.Kind.REFUSED,
                cell.sheet(),
                cell.cell(),
                "%s, %s, %s has another value in an earlier row; the later one is left out"
                        .formatted(cell.area(), cell.indicator(), cell.period()));
        return false;
    }

    private void release() {
        jumps();
        held.forEach(
                (key, cell) -> {
                    if (contradicted.contains(key)) return;
                    passed.find(key, cell.value());
                    taken++;
                    sink.take(cell);
                });
        held.clear();
        passing = true;
    }

    void end() {
        if (!passing) release();
        if (passed.isFull() || passing && sink.settles()) {
            remark(
                    Remark.Kind.NOTE,
                    "",
                    "",
                    "only the first %,d figures were compared for contradictions; the rest are when they are stored"
                            .formatted(sink.settles() ? MOST_HELD : Passed.MOST));
        }
        if (repeated > 0) {
            remark(
                    Remark.Kind.NOTE,
                    "",
                    "",
                    "%,d figures are there twice with the same value".formatted(repeated));
        }
        alike.forEach(
                (text, count) -> {
                    if (count > REMARKS_OF_A_KIND) {
                        remarks.add(
                                new Remark(
                                        Remark.Kind.NOTE,
                                        "",
                                        "",
                                        "%,d more of the kind: %s"
                                                .formatted(count - REMARKS_OF_A_KIND, text)));
                    }
                });
    }

    void refuse(long figures) {
        refused += figures;
    }

    void remark(Remark.Kind kind, String sheet, String cell, String text) {
        String likeness = text.replaceAll("'[^']*'", "'…'").replaceAll("[0-9.]+", "0");
        if (alike.merge(likeness, 1, Integer::sum) <= REMARKS_OF_A_KIND
                && remarks.size() < TableReport.MOST_REMARKS) {
            remarks.add(new Remark(kind, sheet, cell, text));
        }
    }

    /** Steps within yearly series that a person should look at. */
    private void jumps() {
        Map<String, TreeMap<Integer, TableCell>> series = new LinkedHashMap<>();
        for (TableCell cell : held.values()) {
            if (cell.period().length() != 4 || cell.value().signum() <= 0) continue;
            series.computeIfAbsent(cell.indicator() + "|" + cell.area(), key -> new TreeMap<>())
                    .put(Integer.parseInt(cell.period()), cell);
        }
        Map<String, List<String>> found = new LinkedHashMap<>();
        Map<String, TableCell> first = new HashMap<>();
        for (TreeMap<Integer, TableCell> each : series.values()) {
            for (Map.Entry<Integer, TableCell> entry : each.entrySet()) {
                TableCell next = each.get(entry.getKey() + 1);
                TableCell now = entry.getValue();
                if (next == null) continue;
                double ratio = next.value().doubleValue() / now.value().doubleValue();
                if (ratio < JUMP && ratio > 1 / JUMP) continue;
                found.computeIfAbsent(now.indicator(), key -> new ArrayList<>())
                        .add(
                                "%s %s %s to %s %s"
                                        .formatted(
                                                now.area(),
                                                now.period(),
                                                shown(now.value()),
                                                next.period(),
                                                shown(next.value())));
                first.putIfAbsent(now.indicator(), next);
            }
        }
        found.forEach(
                (indicator, steps) ->
                        remark(
                                Remark.Kind.WARNING,
                                first.get(indicator).sheet(),
                                first.get(indicator).cell(),
                                "'%s' jumps by a factor of %.0f or more in %d places (%s): a break in the series, or another definition?"
                                        .formatted(
                                                indicator,
                                                JUMP,
                                                steps.size(),
                                                String.join(
                                                        "; ",
                                                        steps.subList(
                                                                0, Math.min(2, steps.size()))))));
    }

    private static String shown(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    List<Remark> remarks() {
        List<Remark> sorted = new ArrayList<>(remarks);
        sorted.sort(Comparator.comparing(Remark::kind));
        return sorted;
    }

    long taken() {
        return taken;
    }

    long refused() {
        return refused;
    }
}
