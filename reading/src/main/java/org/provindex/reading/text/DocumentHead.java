package org.provindex.reading.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lines such as {@code Date: 2021-12-31} at the head of a text, which are no part of what it
 * says.
 *
 * @param date the date told by a {@code Date:}, {@code Updated:} or {@code Published:} line
 * @param title the title told by a {@code Title:} line
 * @param source who published it, told by a {@code Source:} line
 * @param bodyStart where the body begins, in UTF-16 units
 */
public record DocumentHead(
        Optional<LocalDate> date, Optional<String> title, Optional<String> source, int bodyStart) {
    private static final int HEAD_LINES = 12;
    private static final int LONGEST_LINE = 400;
    private static final Pattern FIELD =
            Pattern.compile(
                    "\\s{0,8}(?:\\([^()]{1,40}\\)\\s{0,3}|[\\w. ]{1,40}\\|\\s{0,3})?(date|time|posted|updated|published|publish time|update time|release time|release date|publication date|source|title|author|url|publisher|"
                            + "来源|日期|发布时间|标题)\\s{0,4}[:：]\\s{0,8}(.{0,380})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})");
    private static final Pattern MONTH =
            Pattern.compile("\\s*(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?月?\\s*");

    private static final Pattern NAMED_DAY =
            Pattern.compile(
                    "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_NAMED =
            Pattern.compile(
                    "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s{1,3}(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?,?\\s{1,3}(\\d{4})\\b",
                    Pattern.CASE_INSENSITIVE);

    /** {@code BEIJING, Dec. 22, 2021 (Xinhua) -- ...}: place and day before a dash or a source. */
    private static final Pattern DATELINE =
            Pattern.compile(
                    "(?:\\p{Lu}[\\p{L}' ]{1,40},\\s{1,3})?\\p{Lu}[\\p{L}' ]{1,40},\\s{1,3}(\\p{Lu}[a-z]{2,8}\\.?\\s\\d{1,2},\\s\\d{4})\\s{0,3}(?:\\([^()]{1,40}\\)\\s{0,3})?(?:--|[-–—(]).*");

    /** {@code 2023-02-06 10:20:14 , Source : a web site}. */
    private static final Pattern SOURCED =
            Pattern.compile(
                    "\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\s{0,3}(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?[ ,|]{0,4}(?:source|author|editor|来源)\\s{0,3}[:：].{0,200}",
                    Pattern.CASE_INSENSITIVE);

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /** Reads the head of a text. */
    public static DocumentHead of(String text) {
        Map<String, String> fields = new HashMap<>();
        int start = 0;
        int body = 0;
        boolean onlyHead = true;
        Optional<LocalDate> told = Optional.empty();
        for (int line = 0; line < HEAD_LINES && start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start <= LONGEST_LINE) {
                String content = text.substring(start, end).strip();
                Matcher field = FIELD.matcher(content);
                if (field.matches()) {
                    fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), field.group(2));
                } else if (!content.isEmpty()) {
                    onlyHead = false;
                    told = told.or(() -> alone(content));
                }
            } else {
                onlyHead = false;
            }
            String opening = text.substring(start, Math.min(end, start + 120)).strip();
            told = told.or(() -> dateline(opening));
            start = end + 1;
            if (onlyHead) {
                body = Math.min(start, text.length());
            }
        }
        Optional<LocalDate> byLine = told;
        Optional<LocalDate> date =
                Stream.of(
                                "date",
                                "published",
                                "release date",
                                "publication date",
                                "publish time",
                                "release time",
                                "posted",
                                "updated",
                                "update time",
                                "time",
                                "发布时间",
                                "日期")
                        .filter(fields::containsKey)
                        .map(name -> day(fields.get(name)))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(() -> byLine);
        Optional<String> source =
                Optional.ofNullable(fields.getOrDefault("source", fields.get("来源")));
        return new DocumentHead(date, Optional.ofNullable(fields.get("title")), source, body);
    }

    /** A short line that is a date and little more: {@code 2021-04-28 China Daily}. */
    private static Optional<LocalDate> alone(String line) {
        boolean begins =
                (line.length() <= 60 || SOURCED.matcher(line).matches())
                        && (DAY.matcher(line).lookingAt()
                                || NAMED_DAY.matcher(line).lookingAt()
                                || DAY_NAMED.matcher(line).lookingAt());
        return begins && line.indexOf(". ") < 0 ? day(line) : Optional.empty();
    }

    private static Optional<LocalDate> dateline(String opening) {
        Matcher matcher = DATELINE.matcher(opening);
        return matcher.matches() ? named(matcher.group(1)) : Optional.empty();
    }

    /** {@code November 17, 2021}, {@code 17 Nov 2021}. */
    private static Optional<LocalDate> named(String value) {
        Matcher month = NAMED_DAY.matcher(value);
        if (month.find()) {
            return day(month.group(3), month.group(1), month.group(2));
        }
        Matcher day = DAY_NAMED.matcher(value);
        return day.find() ? day(day.group(3), day.group(2), day.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1,
                            Integer.parseInt(day)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** Whether a line is such a head line. */
    static boolean isField(String line) {
        return line.length() <= LONGEST_LINE
                && (FIELD.matcher(line.strip()).matches() || alone(line.strip()).isPresent());
    }

    private static Optional<LocalDate> day(String value) {
        Matcher day = DAY.matcher(value);
        if (!day.find()) {
            return named(value).or(() -> month(value));
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** The first day of a month, or the last day of a year, where the line tells no more. */
    private static Optional<LocalDate> month(String value) {
        Matcher month = MONTH.matcher(value);
        if (month.matches()
                && Integer.parseInt(month.group(2)) >= 1
                && Integer.parseInt(month.group(2)) <= 12) {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1));
        }
        String year = value.strip();
        boolean isYear = year.length() == 4 && year.chars().allMatch(Character::isDigit);
        return isYear
                ? Optional.of(LocalDate.of(Integer.parseInt(year), 12, 31))
                : Optional.empty();
    }
}
