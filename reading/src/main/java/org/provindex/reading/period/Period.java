package org.provindex.reading.period;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A span of days in the form of ISO 8601 and SDMX: {@code 2020}, {@code 2020-S1}, {@code 2020-Q1},
 * {@code 2020-01}, {@code 2022-07-15}, {@code 2020-01/2020-09}, {@code 2016/2020}.
 *
 * @param start first day
 * @param end last day
 * @param code its canonical form
 */
public record Period(LocalDate start, LocalDate end, String code) {
    /** Refuses a period that ends before it begins. */
    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("Period '%s' ends before it begins".formatted(code));
        }
    }

    /** A calendar year. */
    public static Period ofYear(int year) {
        return months(year, 1, year, 12);
    }

    /** A half-year, 1 or 2. */
    public static Period ofHalf(int year, int half) {
        return months(year, half * 6 - 5, year, half * 6);
    }

    /** A quarter, 1 to 4. */
    public static Period ofQuarter(int year, int quarter) {
        return months(year, quarter * 3 - 2, year, quarter * 3);
    }

    /** A month. */
    public static Period ofMonth(int year, int month) {
        return months(year, month, year, month);
    }

    /** A day. */
    public static Period ofDay(LocalDate day) {
        return new Period(day, day, day.toString());
    }

    /** Years from the first to the last, both included. */
    public static Period ofYears(int first, int last) {
        return months(first, 1, last, 12);
    }

    /** Months from the first to the last, both included, in the shortest form. */
    public static Period months(int firstYear, int firstMonth, int lastYear, int lastMonth) {
        LocalDate start = LocalDate.of(firstYear, firstMonth, 1);
        LocalDate end = YearMonth.of(lastYear, lastMonth).atEndOfMonth();
        return new Period(start, end, code(firstYear, firstMonth, lastYear, lastMonth));
    }

    /**
     * From the first of January to the last day of this period, as a sum over the year so far has
     * it.
     */
    public Period fromJanuary() {
        return months(end.getYear(), 1, end.getYear(), end.getMonthValue());
    }

    /** The year that it ends in. */
    public Period lastYear() {
        return ofYear(end.getYear());
    }

    /** The year it begins with, or its first month if it begins in the middle of one. */
    public Period firstYearOrMonth() {
        return code.indexOf('-') < 0
                ? ofYear(start.getYear())
                : ofMonth(start.getYear(), start.getMonthValue());
    }

    /** The year it ends with, or its last month if it ends in the middle of one. */
    public Period lastYearOrMonth() {
        return code.indexOf('-') < 0
                ? ofYear(end.getYear())
                : ofMonth(end.getYear(), end.getMonthValue());
    }

    /** The same part of the year before. */
    public Period yearBefore() {
        return inYear(end.getYear() - 1);
    }

    /** The same part of another year, the one that it ends in. */
    public Period inYear(int year) {
        int years = year - end.getYear();
        if (start.equals(end)) {
            return ofDay(start.plusYears(years));
        }
        return months(
                start.getYear() + years,
                start.getMonthValue(),
                end.getYear() + years,
                end.getMonthValue());
    }

    /** The last of its years. */
    public int year() {
        return end.getYear();
    }

    /** Whether it is one whole year. */
    public boolean isYear() {
        return code.length() == 4;
    }

    /** Whether another time is a part of it. */
    public boolean contains(Period part) {
        return !equals(part) && !part.start.isBefore(start) && !part.end.isAfter(end);
    }

    /** Whether it is one month or one day. */
    public boolean isMonthOrDay() {
        return start.getYear() == end.getYear() && start.getMonth() == end.getMonth();
    }

    @Override
    public String toString() {
        return code;
    }

    private static String code(int y1, int m1, int y2, int m2) {
        if (m1 == 1 && m2 == 12) {
            return y1 == y2 ? year(y1) : year(y1) + "/" + year(y2);
        }
        if (y1 == y2) {
            if (m1 == m2) {
                return month(y1, m1);
            }
            if (m2 - m1 == 5 && m1 % 6 == 1) {
                return year(y1) + "-S" + (m2 / 6);
            }
            if (m2 - m1 == 2 && m1 % 3 == 1) {
                return year(y1) + "-Q" + (m2 / 3);
            }
        }
        return month(y1, m1) + "/" + month(y2, m2);
    }

    private static String year(int year) {
        String digits = Integer.toString(year);
        return digits.length() < 4 ? "0".repeat(4 - digits.length()) + digits : digits;
    }

    private static String month(int year, int month) {
        return year(year) + (month < 10 ? "-0" : "-") + month;
    }
}
