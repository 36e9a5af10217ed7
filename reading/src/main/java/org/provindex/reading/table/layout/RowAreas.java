package org.provindex.reading.table.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.table.file.Row;
import org.provindex.reading.table.label.AreaReading;

/** Tells which area a row is of, by its names and codes side by side. */
final class RowAreas {
    private static final AreaReading NONE = new AreaReading(AreaReading.State.UNKNOWN, List.of());

    private final Block block;
    private final Words words;
    private final RowLabels labels;
    private final Map<String, AreaReading> areas = new HashMap<>();

    /** The province that stands above the rows of its cities. */
    private Optional<AreaName> group = Optional.empty();

    RowAreas(Block block, Words words, RowLabels labels) {
        this.block = block;
        this.words = words;
        this.labels = labels;
    }

    /** A row of a province without figures: the rows below it are of its cities. */
    void open(AreaName province) {
        group = Optional.of(province);
    }

    AreaReading area(Row row) {
        AreaReading best = null;
        AreaReading outer = null;
        ColumnPlan first = null;
        for (ColumnPlan column : labels.of(Role.AREA)) {
            String text = labels.label(row, column);
            if (text.isBlank()) continue;
            AreaReading reading = areas.computeIfAbsent(text, words.areas()::of);
            if (best == null || first == null) {
                best = reading;
                first = column;
            } else if (best.isArea() && reading.isArea()) {
                // province and city side by side: the smaller is meant, the larger tells which
                AreaName one = best.area();
                AreaName other = reading.area();
                if (one.code().equals(other.code())) continue;
                if (isInside(other, one)) {
                    outer = best;
                    best = reading;
                } else if (!isInside(one, other)) {
                    return new AreaReading(AreaReading.State.SHARED, List.of(one, other));
                } else if (outer == null) outer = reading;
            } else if (best.isArea()) {
                best = beside(best, reading, column);
            } else if (reading.isArea()) {
                if (best.state() == AreaReading.State.SHARED) outer = reading;
                else if (isLevel(first, reading.area())) best = reading;
            }
        }
        AreaReading coded = null;
        for (ColumnPlan column : labels.of(Role.CODE)) {
            String text = labels.label(row, column);
            if (!text.isBlank()) coded = words.areas().ofCode(text, true);
        }
        if (best == null) return coded == null ? NONE : coded;
        if (best.state() == AreaReading.State.SHARED) {
            if (coded != null && coded.isArea()) {
                String code = coded.area().code();
                if (best.areas().stream().anyMatch(a -> a.code().equals(code))) return coded;
            }
            if (outer != null) best = words.areas().within(best, outer.area());
            if (!best.isArea() && group.isPresent()) best = words.areas().within(best, group.get());
            if (!best.isArea() && block.level().isPresent()) {
                best = words.areas().at(best, block.level().get());
            }
        }
        if (best.isArea()
                && coded != null
                && coded.isArea()
                && !coded.area().code().equals(best.area().code())
                && !isInside(best.area(), coded.area())
                && coded.area().level() != best.area().level()) {
            return best;
        }
        if (best.isArea()
                && coded != null
                && coded.isArea()
                && !coded.area().code().equals(best.area().code())
                && coded.area().level() == best.area().level()) {
            return new AreaReading(AreaReading.State.SHARED, List.of(best.area(), coded.area()));
        }
        if (best.state() == AreaReading.State.UNKNOWN
                && coded != null
                && coded.isArea()
                && block.level().isEmpty()) {
            return coded;
        }
        return best;
    }

    /** What an area and a label beside it mean that is none, or the name of several. */
    private AreaReading beside(AreaReading area, AreaReading label, ColumnPlan column) {
        AreaName known = area.area();
        if (label.state() != AreaReading.State.SHARED) {
            // the smaller area is not known, and the larger must not stand for it; a name in
            // another language that is not known does no harm
            return isLevel(column, known) ? area : label;
        }
        if (label.areas().stream().anyMatch(a -> a.code().equals(known.code()))) return area;
        AreaReading inside = words.areas().within(label, known);
        boolean wide =
                known.level() == AreaName.Level.GROUP || known.level() == AreaName.Level.COUNTRY;
        return wide && block.level().isPresent()
                ? words.areas().at(label, block.level().get())
                : inside;
    }

    private boolean isLevel(ColumnPlan column, AreaName area) {
        return area.level() == block.levels().get(column.column());
    }

    private static boolean isInside(AreaName inner, AreaName outer) {
        if (inner.level() == AreaName.Level.GROUP) return false;
        return inner.parent().equals(outer.code())
                || outer.level() == AreaName.Level.COUNTRY
                || outer.level() == AreaName.Level.GROUP;
    }

    /** Why the figures of a row are not taken, empty if they are. */
    String refusal(AreaReading area, Row row) {
        StringBuilder words = new StringBuilder();
        for (ColumnPlan column : block.columns()) {
            if (column.role() == Role.AREA || column.role() == Role.CODE) {
                String text = labels.label(row, column).strip();
                if (!text.isEmpty()) words.append(words.isEmpty() ? "" : ", ").append(text);
            }
        }
        String label = words.length() > 60 ? words.substring(0, 60) + "…" : words.toString();
        if (label.isEmpty()) return "the row names no area";
        switch (area.state()) {
            case AREA -> {
                AreaName named = area.area();
                boolean foreign =
                        named.level() == AreaName.Level.COUNTRY
                                && !block.country().isEmpty()
                                && !named.code().equals(block.country());
                return foreign
                        ? "'%s' is a country among areas of another: give its code".formatted(label)
                        : "";
            }
            case SHARED -> {
                return "'%s' may be %s: give the code"
                        .formatted(
                                label,
                                String.join(
                                        " or ",
                                        area.areas().stream()
                                                .map(a -> a.code() + " " + a.names().get(0))
                                                .toList()));
            }
            case TOTAL -> {
                return "'%s' is a total of the table, not an area".formatted(label);
            }
            case PART -> {
                return "'%s' is a part of an area and none of its own in the catalogue"
                        .formatted(label);
            }
            default -> {
                return "'%s' is no area that is known".formatted(label);
            }
        }
    }
}
