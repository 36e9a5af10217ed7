package org.provindex.reading.table.layout;

import org.jspecify.annotations.Nullable;
import org.provindex.reading.table.label.TableUnit;

/**
 * What is known of a figure from one side: its column, its row or its sheet.
 *
 * @param area code of the area, empty if not told
 * @param indicator code of the catalogue or words of the table, empty if not told
 * @param period canonical code of the period, empty if not told
 * @param fiscal first year of a fiscal year whose first month is not told, 0 if none
 * @param status status that stands beside the heading, empty if none
 * @param unit the unit, null if not told
 */
public record Facts(
        String area,
        String indicator,
        String period,
        int fiscal,
        String status,
        @Nullable TableUnit unit) {
    /** Nothing is known. */
    public static final Facts NONE = new Facts("", "", "", 0, "", null);

    /** What is known here, and where nothing is, what is known there. */
    public Facts or(Facts other) {
        boolean dated = !period.isEmpty() || fiscal > 0;
        return new Facts(
                area.isEmpty() ? other.area : area,
                indicator.isEmpty() ? other.indicator : indicator,
                dated ? period : other.period,
                dated ? fiscal : other.fiscal,
                status.isEmpty() ? other.status : status,
                unit == null ? other.unit : unit);
    }

    public Facts area(String code) {
        return new Facts(code, indicator, period, fiscal, status, unit);
    }

    public Facts indicator(String name) {
        return new Facts(area, name, period, fiscal, status, unit);
    }

    public Facts period(String code) {
        return new Facts(area, indicator, code, 0, status, unit);
    }

    public Facts fiscal(int year) {
        return new Facts(area, indicator, "", year, status, unit);
    }

    public Facts status(String code) {
        return new Facts(area, indicator, period, fiscal, code, unit);
    }

    public Facts unit(@Nullable TableUnit known) {
        return new Facts(area, indicator, period, fiscal, status, known);
    }

    public boolean isDated() {
        return !period.isEmpty() || fiscal > 0;
    }
}
