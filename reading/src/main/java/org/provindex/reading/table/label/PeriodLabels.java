package org.provindex.reading.table.label;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provindex.reading.period.Period;
import org.provindex.reading.table.file.Cell;

/**
 * Reads a period that fills a cell: {@code 2019年}, {@code 2023年4月}, {@code FY2019}, {@code Q1
 * 2020}.
 */
public final class PeriodLabels {
    private static final int FIRST = 1900;
    private static final int LAST = 2100;
    private static final String Y = "(\\d{4})";
    private static final String MONTHS =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String MONTH_NAMES = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final Pattern NO_PERIOD =
            Pattern.compile(
                    "\\s*-?(\\d{1,3}\\.\\d+|\\d{5,}\\.\\d+|\\d{4}\\.\\d{3,})\\s*|[^\\d〇○零一二]*|\\s*-?\\d{1,3}\\s*|\\d{9,}");
    private static final Pattern YEAR =
            Pattern.compile("(?:year )?" + Y + "(?:年度?|年末|年底|年全年|全年)?|y" + Y);
    private static final Pattern MONTH = Pattern.compile(Y + "(?:年|[-./]|-?m)(\\d{1,2})月?份?末?");
    private static final Pattern NAMED_MONTH =
            Pattern.compile("(?:" + MONTHS + "[- ,]*" + Y + "|" + Y + "[- ,]*" + MONTHS + ")");
    private static final Pattern QUARTER =
            Pattern.compile(
                    Y
                            + "年?[- ]?(?:q|第)?([1-4一二三四])(?:季度?)?|q([1-4])[- /]?"
                            + Y
                            + "|([1-4])q[- ]?"
                            + Y);
    private static final Pattern HALF = Pattern.compile(Y + "(?:年|[- ])?(上半年|下半年|[hs]([12]))");
    private static final Pattern RANGE =
            Pattern.compile(Y + "年?[ -]?(\\d{1,2})月?[-~—–至到](\\d{1,2})月(?:份)?(?:累计)?");
    private static final Pattern DAY =
            Pattern.compile(Y + "(?:年|[-./])(\\d{1,2})(?:月|[-./])(\\d{1,2})日?");
    private static final Pattern FISCAL =
            Pattern.compile("(?:fy|财年|fiscal year|financial year)? ?" + Y + "[-/](\\d{2}|\\d{4})");

    private static final Pattern FLAGGED =
            Pattern.compile(
                    "(.*?)\\s*(?:\\((p|e|f|b|r|"
                            + Version.WORDS
                            + ")\\)|(?<=\\d)([pefr])|[ 年-]("
                            + Version.WORDS
                            + "))");
    private static final Pattern INNER_BLANK = Pattern.compile("(?<=[\\d年月])\\s+(?=[\\d年月季])");
    private static final Pattern CHINESE_YEAR = Pattern.compile("[一二三四五六七八九零〇○0O]{4}(?=年)");
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(FIRST);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(LAST);

    private PeriodLabels() {}

    /** The period of a cell, with the status that stands beside it. */
    public record Label(Period period, String status) {}

    /** The period that a cell is; numbers are years only. */
    public static Optional<Label> of(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> {
                BigDecimal number = cell.number();
                if (number.compareTo(FIRST_YEAR) < 0 || number.compareTo(LAST_YEAR) > 0) {
                    yield Optional.empty();
                }
                String digits = cell.number().stripTrailingZeros().toPlainString();
                yield digits.matches("\\d{4}") ? of(digits) : Optional.empty();
            }
            case TEXT, DATE -> of(cell.text());
            default -> Optional.empty();
        };
    }

    /** The period that a text is. */
    public static Optional<Label> of(String text) {
        // no period has more digits behind a point, or none at all
        if (text.length() > 40 || text.length() < 4 || NO_PERIOD.matcher(text).matches()) {
            return Optional.empty();
        }
        String plain = chineseDigits(Figures.plain(text)).toLowerCase(Locale.ROOT);
        plain = INNER_BLANK.matcher(plain).replaceAll("").strip();
        String status = "";
        Matcher flagged = FLAGGED.matcher(plain);
        if (flagged.matches()) {
            plain = flagged.group(1);
            for (int i = 2; i <= 4; i++) {
                String flag = flagged.group(i);
                if (flag != null) status = Version.of(flag).orElse(Figures.status(flag));
            }
        }
        String known = status;
        try {
            return period(plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain)
                    .filter(p -> p.start().getYear() >= FIRST && p.end().getYear() <= LAST)
                    .map(p -> new Label(p, known));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Period> period(String s) {
        Matcher m = YEAR.matcher(s);
        if (m.matches()) {
            return Optional.of(Period.ofYear(number(m.group(1) == null ? m.group(2) : m.group(1))));
        }
        m = DAY.matcher(s);
        if (m.matches()) {
            return Optional.of(
                    Period.ofDay(
                            LocalDate.of(
                                    number(m.group(1)), number(m.group(2)), number(m.group(3)))));
        }
        m = FISCAL.matcher(s);
        // 2011-12 is a year from one spring to the next, or a December: only its neighbours tell
        if (m.matches() && follows(m.group(1), m.group(2))) return Optional.empty();
        m = MONTH.matcher(s);
        if (m.matches()) {
            return Optional.of(Period.ofMonth(number(m.group(1)), number(m.group(2))));
        }
        m = NAMED_MONTH.matcher(s);
        if (m.matches()) {
            boolean first = m.group(1) != null;
            String name = first ? m.group(1) : m.group(4);
            String year = first ? m.group(2) : m.group(3);
            return Optional.of(Period.ofMonth(number(year), MONTH_NAMES.indexOf(name) / 3 + 1));
        }
        m = HALF.matcher(s);
        if (m.matches()) {
            boolean second = m.group(2).equals("下半年") || m.group(2).endsWith("2");
            return Optional.of(Period.ofHalf(number(m.group(1)), second ? 2 : 1));
        }
        m = RANGE.matcher(s);
        if (m.matches() && number(m.group(2)) <= number(m.group(3))) {
            int year = number(m.group(1));
            return Optional.of(Period.months(year, number(m.group(2)), year, number(m.group(3))));
        }
        return quarter(s);
    }

    private static Optional<Period> quarter(String s) {
        if (!s.contains("q") && !s.contains("季")) return Optional.empty();
        Matcher m = QUARTER.matcher(s);
        if (!m.matches()) return Optional.empty();
        if (m.group(1) != null) {
            int quarter = "1234一二三四".indexOf(m.group(2)) % 4 + 1;
            return Optional.of(Period.ofQuarter(number(m.group(1)), quarter));
        }
        return m.group(3) != null
                ? Optional.of(Period.ofQuarter(number(m.group(4)), number(m.group(3))))
                : Optional.of(Period.ofQuarter(number(m.group(6)), number(m.group(5))));
    }

    /** The month of a text such as {@code 2011-12} among other months. */
    public static Optional<Period> month(String text) {
        Matcher m = MONTH.matcher(Figures.plain(text).toLowerCase(Locale.ROOT));
        boolean fits = m.matches() && number(m.group(2)) >= 1 && number(m.group(2)) <= 12;
        return fits
                ? Optional.of(Period.ofMonth(number(m.group(1)), number(m.group(2))))
                : Optional.empty();
    }

    /** The two years of a fiscal year such as {@code 2019-20}, which begins in a month not told. */
    public static Optional<Integer> fiscalYear(String text) {
        Matcher m = FISCAL.matcher(Figures.plain(text).toLowerCase(Locale.ROOT));
        return m.matches() && follows(m.group(1), m.group(2))
                ? Optional.of(number(m.group(1)))
                : Optional.empty();
    }

    private static boolean follows(String first, String second) {
        int next = number(first) + 1;
        return second.length() == 4
                ? number(second) == next
                : number(second) == next % 100 && number(second) != 0;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** {@code 二〇一九年} as {@code 2019年}. */
    private static String chineseDigits(String text) {
        Matcher year = CHINESE_YEAR.matcher(text);
        if (!year.find()) return text;
        StringBuilder digits = new StringBuilder();
        for (char c : year.group().toCharArray()) {
            int digit = "一二三四五六七八九".indexOf(c) + 1;
            digits.append(digit);
        }
        return text.substring(0, year.start()) + digits + text.substring(year.end());
    }
}
