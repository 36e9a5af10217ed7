package org.provindex.reading.table.label;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provindex.reading.period.Period;

/** Finds the part of a year that a title or the name of a file tells among other words. */
public final class PeriodsInText {
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final Pattern CHINESE =
            Pattern.compile(
                    "(?<!\\d)"
                            + YEAR
                            + "\\s*年\\s*("
                            + PartOfYear.CHINESE
                            + ")(?!\\s*\\d{1,2}\\s*日)");
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?<![a-z0-9])(" + PartOfYear.ENGLISH + ")(?: of)?[,\\s]*" + YEAR + "(?!\\d)");
    private static final Pattern BEHIND =
            Pattern.compile("(?<!\\d)" + YEAR + "[\\s-]?([qh][1-4])(?![a-z0-9])");
    private static final Pattern PART =
            Pattern.compile(
                    "\\d{1,2}\\s*[-~—–至到]\\s*\\d{1,2}\\s*月|\\d\\s*月|季度|半年|\\bquarters?\\b|(first|second) half|(?<![a-z])[qh][1-4](?![a-z0-9])|\\d\\s*month|\\bmonthly|(?<![a-z])(january|february|march|april|june|july|august|september|october|november|december)\\b");

    private PeriodsInText() {}

    /** The only part of a year in a text, with its year. */
    public static Optional<Period> partOfYear(String text) {
        String plain = plain(text);
        Set<Period> found = new LinkedHashSet<>();
        find(CHINESE.matcher(plain), 1, 2, found);
        find(BEFORE.matcher(plain), 2, 1, found);
        find(BEHIND.matcher(plain), 1, 2, found);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static void find(Matcher matcher, int year, int part, Set<Period> found) {
        while (matcher.find()) {
            int of = Integer.parseInt(matcher.group(year));
            PartOfYear.of(matcher.group(part)).ifPresent(p -> found.add(p.in(of)));
        }
    }

    /** A name without the part of a year that it begins or ends with. */
    public static String without(String name) {
        String plain = CHINESE.matcher(name).replaceFirst("");
        if (!plain.equals(name)) return plain.strip();
        String lower = name.toLowerCase(Locale.ROOT);
        Matcher behind = BEFORE.matcher(lower);
        if (behind.find() && behind.end() == lower.length()) {
            return name.substring(0, behind.start()).replaceFirst("[\\s,(-]+$", "");
        }
        return name;
    }

    /** Whether a text speaks of months, quarters or halves of a year. */
    public static boolean speaksOfParts(String text) {
        return PART.matcher(plain(text)).find();
    }

    private static String plain(String text) {
        return Figures.plain(text.replace('_', ' ')).toLowerCase(Locale.ROOT);
    }
}
