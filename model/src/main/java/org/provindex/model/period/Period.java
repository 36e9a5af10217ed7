package org.provindex.model.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of whole days with its one canonical code: {@code 2020}, {@code 2020-S1}, {@code 2020-Q1},
 * {@code 2020-01}, {@code 2022-07-15}, or for other spans start and length ({@code
 * 2020-01-01/P9M}), as SDMX 3.0 section 6 writes observational time periods.
 *
 * @param start first day
 * @param end last day, not before start
 */
public record Period(LocalDate start, LocalDate end) implements Comparable<Period> {
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{4})(?:-(?:S([12])|Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?(?:/(?:P(\\d{1,7})([YMD])|(\\d{4}(?:-\\d{2}){0,2})))?");

    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "A period cannot end (%s) before it starts (%s)".formatted(end, start));
        }
        if (start.getYear() < 1 || end.getYear() > 9999) {
            throw new IllegalArgumentException("A period lies in the years 1 to 9999");
        }
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * Reads any of the forms above, and the range {@code 2020-01/2020-06}, which is {@code
     * 2020-S1}.
     *
     * @throws IllegalArgumentException if this is no period
     */
    @JsonCreator
    public static Period parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw notAPeriod(text);
        }
        try {
            Period first = simple(m);
            if (m.group(6) != null) {
                return new Period(
                        first.start,
                        plus(first.start, Integer.parseInt(m.group(6)), m.group(7)).minusDays(1));
            }
            return m.group(8) == null ? first : new Period(first.start, parse(m.group(8)).end);
        } catch (java.time.DateTimeException e) {
            throw notAPeriod(text);
        }
    }

    private static IllegalArgumentException notAPeriod(String text) {
        return new IllegalArgumentException(
                "'%s' is no period; write 2020, 2020-S1, 2020-Q1, 2020-01, 2020-01-15 or 2020-01/2020-09"
                        .formatted(text.length() > 40 ? text.substring(0, 40) + "…" : text));
    }

    private static Period simple(Matcher m) {
        int year = Integer.parseInt(m.group(1));
        if (year == 0) {
            throw new DateTimeParseException("year 0", m.group(), 0);
        }
        if (m.group(2) != null) {
            return months(year, 6 * Integer.parseInt(m.group(2)) - 5, 6);
        }
        if (m.group(3) != null) {
            return months(year, 3 * Integer.parseInt(m.group(3)) - 2, 3);
        }
        if (m.group(4) == null) {
            return year(year);
        }
        int month = Integer.parseInt(m.group(4));
        if (m.group(5) == null) {
            return months(year, month, 1);
        }
        LocalDate day = LocalDate.of(year, month, Integer.parseInt(m.group(5)));
        return new Period(day, day);
    }

    private static Period months(int year, int month, int count) {
        LocalDate start = LocalDate.of(year, month, 1);
        return new Period(start, start.plusMonths(count).minusDays(1));
    }

    private static LocalDate plus(LocalDate day, int count, String unit) {
        return switch (unit) {
            case "Y" -> day.plusYears(count);
            case "M" -> day.plusMonths(count);
            default -> day.plusDays(count);
        };
    }

    /** The one canonical code; {@code parse(code())} gives this period again. */
    @JsonValue
    public String code() {
        if (start.equals(end)) {
            return start.toString();
        }
        boolean wholeMonths =
                start.getDayOfMonth() == 1 && end.equals(YearMonth.from(end).atEndOfMonth());
        if (!wholeMonths) {
            return start + "/P" + (end.toEpochDay() - start.toEpochDay() + 1) + "D";
        }
        int count =
                (end.getYear() - start.getYear()) * 12
                        + end.getMonthValue()
                        - start.getMonthValue()
                        + 1;
        int month = start.getMonthValue();
        // Written for each row of an export; a format would take a fifth of its time.
        String year = Integer.toString(10_000 + start.getYear()).substring(1);
        if (count == 12 && month == 1) {
            return year;
        }
        if (count == 6 && month % 6 == 1) {
            return year + "-S" + (month + 5) / 6;
        }
        if (count == 3 && month % 3 == 1) {
            return year + "-Q" + (month + 2) / 3;
        }
        return count == 1 ? year + (month < 10 ? "-0" : "-") + month : start + "/P" + count + "M";
    }

    /** How often such periods come, by SDMX CL_FREQ: A, S, Q, M, D, or _O for any other span. */
    public String frequency() {
        String code = code();
        return switch (code.length()) {
            case 4 -> "A";
            case 7 -> Character.isDigit(code.charAt(5)) ? "M" : code.substring(5, 6);
            case 10 -> "D";
            default -> "_O";
        };
    }

    public boolean isYear() {
        return start.getDayOfYear() == 1 && start.plusYears(1).minusDays(1).equals(end);
    }

    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    @Override
    public String toString() {
        return code();
    }
}
