package org.provindex.reading.table.label;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provindex.reading.period.Period;

/**
 * Months of a year that is told elsewhere: {@code 1-6月}, {@code 前三季度}, {@code Q2}, {@code May}.
 *
 * @param first first month, from 1
 * @param last last month, up to 12
 */
public record PartOfYear(int first, int last) {
    private static final String NAMES = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String NAME =
            "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?\\.?";

    /** A part of a year in Chinese, as a regular expression. */
    public static final String CHINESE =
            "(?:\\d{1,2}月?\\s*[-~—–至到]\\s*\\d{1,2}\\s*月|\\d{1,2}\\s*月|上半年|下半年|前[三3]个?季度|第?[一二三四1-4]季度)(?:份|累计)?";

    static final String ENGLISH =
            "(?:"
                    + NAME.replace("(jan", "(?:jan")
                    + "(?:\\s*(?:-|–|—|to)\\s*"
                    + NAME.replace("(jan", "(?:jan")
                    + ")?|(?:the )?first (?:half|three quarters|quarter)|(?:second|third|fourth) quarter|second half|q[1-4]|h[12])";
    private static final Pattern MONTHS =
            Pattern.compile("(\\d{1,2})月?\\s*[-~—–至到]\\s*(\\d{1,2})\\s*月(?:份|累计)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\s*月(?:份|末|底)?(累计)?");
    private static final Pattern NAMED =
            Pattern.compile(NAME + "(?:\\s*(?:-|–|—|to)\\s*" + NAME + ")?");
    private static final Pattern QUARTER =
            Pattern.compile("第?([一二三四1-4])季度?|q([1-4])|(first|second|third|fourth) quarter");
    private static final Pattern HALF =
            Pattern.compile("(上半年|h1|(?:the )?first half)|下半年|h2|second half");
    private static final Pattern THREE_QUARTERS =
            Pattern.compile("前[三3]个?季度|(?:the )?first three quarters");

    /** Checks that it is in one year. */
    public PartOfYear {
        if (first < 1 || last > 12 || first > last) {
            throw new IllegalArgumentException("%d to %d are no months".formatted(first, last));
        }
    }

    /** The part of a year that a text is, all of it. */
    public static Optional<PartOfYear> of(String text) {
        if (text.length() < 2 || text.length() > 30) return Optional.empty();
        String s = Figures.plain(text).toLowerCase(Locale.ROOT);
        Matcher m = MONTHS.matcher(s);
        if (m.matches()) return months(number(m.group(1)), number(m.group(2)));
        m = MONTH.matcher(s);
        if (m.matches()) {
            int month = number(m.group(1));
            return months(m.group(2) == null ? month : 1, month);
        }
        m = NAMED.matcher(s);
        if (m.matches()) {
            int month = named(m.group(1));
            return months(month, m.group(2) == null ? month : named(m.group(2)));
        }
        m = HALF.matcher(s);
        if (m.matches()) return m.group(1) == null ? months(7, 12) : months(1, 6);
        if (THREE_QUARTERS.matcher(s).matches()) return months(1, 9);
        m = QUARTER.matcher(s);
        if (!m.matches()) return Optional.empty();
        int quarter =
                m.group(1) != null
                        ? "1234一二三四".indexOf(m.group(1)) % 4
                        : m.group(2) != null
                                ? number(m.group(2)) - 1
                                : "fstf".indexOf(m.group(3).charAt(0));
        if (m.group(3) != null && m.group(3).equals("fourth")) quarter = 3;
        return months(quarter * 3 + 1, quarter * 3 + 3);
    }

    /** The part that a label is under a heading, which may tell what its number counts. */
    public static Optional<PartOfYear> under(String heading, String label) {
        Optional<PartOfYear> told = of(label);
        String number = label.strip().replaceFirst("\\.0$", "");
        if (told.isPresent() || !number.matches("\\d{1,2}")) return told;
        String word = Figures.plain(heading).toLowerCase(Locale.ROOT);
        int n = number(number);
        if (word.matches("月份?|months?")) return months(n, n);
        boolean quarter = word.matches("季度?|quarters?|qtr") && n >= 1 && n <= 4;
        return quarter ? months(3 * n - 2, 3 * n) : Optional.empty();
    }

    /** The period in a year. */
    public Period in(int year) {
        return Period.months(year, first, year, last);
    }

    private static Optional<PartOfYear> months(int first, int last) {
        return first >= 1 && last <= 12 && first <= last
                ? Optional.of(new PartOfYear(first, last))
                : Optional.empty();
    }

    private static int named(String name) {
        return NAMES.indexOf(name.substring(0, 3)) / 3 + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
