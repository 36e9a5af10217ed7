package org.provindex.reading.table.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.label.AreaReading;
import org.provindex.reading.table.label.PartOfYear;
import org.provindex.reading.table.label.PeriodLabels;

/** Tells what a column holds from the word over it and from its cells. */
final class ColumnRoles {
    private static final Pattern COUNTY =
            Pattern.compile("[\\u4e00-\\u9fff]{1,12}(县|区|旗|镇|乡|街道)|(?i).* (county|district|town)");

    private final Words words;

    ColumnRoles(Words words) {
        this.words = words;
    }

    /**
     * @param told what the heading says that it holds
     * @param facts what the heading says of figures
     */
    Role of(Optional<Role> told, List<Cell> over, ColumnCount count, Facts facts) {
        if (count.filled == 0 && told.isEmpty()) {
            return over.isEmpty() || count.missing == 0 ? Role.EMPTY : Role.VALUE;
        }
        if (told.isPresent()) {
            Role role = told.get();
            boolean fits =
                    switch (role) {
                        case PERIOD ->
                                count.mostly(count.periods)
                                        || isYearMonth(count)
                                        || isPartOfYear(over, count)
                                        || hasPeriods(count);
                        case CODE, AREA -> true;
                        case INDICATOR, UNIT -> count.texts.size() > 0;
                        case VALUE, SCALE -> count.mostly(count.figures) || count.filled == 0;
                        default -> true;
                    };
            if (fits) return role == Role.AREA || role == Role.CODE ? place(role, count) : role;
        }
        boolean dated = facts.isDated() || !facts.area().isEmpty() || facts.unit() != null;
        boolean text = count.texts.size() > 0 && count.figures * 2 < count.filled;
        if (text) {
            if (count.periods > 0 && count.mostly(count.periods)) return Role.PERIOD;
            if (namesAreas(count) >= 0.6 || namesCounties(count)) return Role.AREA;
            if (hasPeriods(count)) return Role.PERIOD;
            boolean flags =
                    over.isEmpty()
                            && count.texts.stream().allMatch(t -> t.strip().matches("[a-z:]{1,3}"));
            return flags ? Role.FLAG : Role.TEXT;
        }
        if (!dated && count.periods == count.filled && count.filled > 1) return Role.PERIOD;
        if (!dated && isGbCode(count)) return Role.CODE;
        if (count.figures == 0 && count.periods == 0) return Role.TEXT;
        return Role.VALUE;
    }

    /** Areas by name, by code, or numbers that are neither. */
    private Role place(Role told, ColumnCount count) {
        if (count.texts.size() > 0) {
            double named = namesAreas(count);
            if (named > 0.3) return Role.AREA;
            long coded =
                    count.distinct.stream()
                            .filter(c -> words.areas().ofCode(c, true).names())
                            .count();
            if (coded >= 0.6 * count.distinct.size()) return Role.CODE;
            return told == Role.AREA ? Role.AREA : Role.IGNORED;
        }
        return isGbCode(count) ? Role.CODE : Role.IGNORED;
    }

    private boolean isGbCode(ColumnCount count) {
        long coded =
                count.distinct.stream()
                        .filter(c -> c.matches("[1-9]\\d{5}((0{3}){0,2})(\\.0)?"))
                        .filter(
                                c ->
                                        words.areas().ofCode(c, false).state()
                                                != AreaReading.State.UNKNOWN)
                        .count();
        return count.distinct.size() > 1 && coded >= 0.9 * count.distinct.size();
    }

    private static boolean isYearMonth(ColumnCount count) {
        return count.distinct.stream().allMatch(c -> c.matches("(19|20)\\d{2}(0[1-9]|1[0-2])"));
    }

    private static boolean isPartOfYear(List<Cell> over, ColumnCount count) {
        String heading = over.isEmpty() ? "" : over.get(over.size() - 1).text();
        return !count.distinct.isEmpty()
                && count.distinct.stream()
                        .allMatch(text -> PartOfYear.under(heading, text).isPresent());
    }

    private static boolean hasPeriods(ColumnCount count) {
        return !count.texts.isEmpty()
                && count.texts.stream()
                        .allMatch(
                                text ->
                                        PeriodLabels.of(text).isPresent()
                                                || PeriodLabels.fiscalYear(text).isPresent());
    }

    /** Whether most texts end like the names of areas that no catalogue here has. */
    private static boolean namesCounties(ColumnCount count) {
        long ending = count.texts.stream().filter(t -> COUNTY.matcher(t.strip()).matches()).count();
        return ending >= 0.6 * count.texts.size();
    }

    /** The share of texts that name areas. */
    double namesAreas(ColumnCount count) {
        long named =
                count.texts.stream()
                        .filter(
                                text -> {
                                    AreaReading area = words.areas().of(text);
                                    return area.names()
                                            || area.state() == AreaReading.State.PART
                                                    && text.length() < 20;
                                })
                        .count();
        return count.texts.isEmpty() ? 0 : (double) named / count.texts.size();
    }
}
