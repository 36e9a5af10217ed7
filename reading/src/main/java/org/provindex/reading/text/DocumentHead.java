package org.provindex.reading.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
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
 * @param bodyStart where the body begins, in UTF-16 units
 */
public record DocumentHead(Optional<LocalDate> date, Optional<String> title, int bodyStart) {
    private static final int HEAD_LINES = 12;
    private static final int LONGEST_LINE = 400;
    private static final Pattern FIELD =
            Pattern.compile(
                    "\\s{0,8}(date|updated|published|release date|publication date|source|title|author|url|publisher|"
                            + "来源|日期|发布时间|标题)\\s{0,4}[:：]\\s{0,8}(.{0,380})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})");
    private static final Pattern MONTH =
            Pattern.compile("\\s*(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?月?\\s*");

    /** Reads the head of a text. */
    public static DocumentHead of(String text) {
        Map<String, String> fields = new HashMap<>();
        int start = 0;
        int body = 0;
        boolean onlyHead = true;
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
                }
            } else {
                onlyHead = false;
            }
            start = end + 1;
            if (onlyHead) {
                body = Math.min(start, text.length());
            }
        }
        Optional<LocalDate> date =
                Stream.of(
                                "date",
                                "published",
                                "release date",
                                "publication date",
                                "updated",
                                "发布时间",
                                "日期")
                        .filter(fields::containsKey)
                        .map(name -> day(fields.get(name)))
                        .flatMap(Optional::stream)
                        .findFirst();
        return new DocumentHead(date, Optional.ofNullable(fields.get("title")), body);
    }

    /** Whether a line is such a head line. */
    static boolean isField(String line) {
        return line.length() <= LONGEST_LINE && FIELD.matcher(line.strip()).matches();
    }

    private static Optional<LocalDate> day(String value) {
        Matcher day = DAY.matcher(value);
        if (!day.find()) {
            return month(value);
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
