package org.provindex.reading.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.provindex.reading.text.Token;

/**
 * Times told with their year: {@code 2021}, {@code June 2020}, {@code June 15, 2022}, {@code
 * 2016-2020}, {@code first half of 2020}.
 */
final class Dates {
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2060;

    private Dates() {}

    /**
     * A time found at a token.
     *
     * @param period the time
     * @param length tokens it covers
     */
    record Found(Period period, int length) {}

    /** Such a time, or a year told by words alone: {@code last year}. */
    static Optional<Found> yearAt(List<Token> tokens, int at, Anchor anchor) {
        Optional<Found> date = at < tokens.size() ? at(tokens, at, anchor) : Optional.empty();
        return date.or(
                () ->
                        Relative.yearAt(tokens, at, anchor)
                                .map(told -> new Found(Period.ofYear(told.year()), told.length())));
    }

    /**
     * The time that begins at a token and tells its year, as a number or by words such as {@code
     * last year}.
     */
    static Optional<Found> at(List<Token> tokens, int at, Anchor anchor) {
        return dayAt(tokens, at)
                .or(() -> seasonAt(tokens, at))
                .or(() -> partThenYear(tokens, at, anchor))
                .or(() -> yearThenPart(tokens, at))
                .or(() -> yearsAt(tokens, at));
    }

    /** The year that a token is, if it may be one. */
    static Optional<Integer> year(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.NUMBER || token.word().length() != 4) {
            return Optional.empty();
        }
        for (int i = 0; i < 4; i++) {
            if (!Character.isDigit(token.word().charAt(i))) {
                return Optional.empty();
            }
        }
        int year = Integer.parseInt(token.word());
        return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(year) : Optional.empty();
    }

    /** {@code the season of 2022/23}. */
    private static Optional<Found> seasonAt(List<Token> tokens, int at) {
        Optional<Integer> year = year(tokens, at);
        boolean season =
                year.isPresent()
                        && (is(tokens, at + 1, "/") || is(tokens, at + 1, "-"))
                        && at + 2 < tokens.size()
                        && tokens.get(at + 2).glued()
                        && tokens.get(at + 2).word().length() == 2
                        && tokens.get(at + 2)
                                .word()
                                .equals(String.format("%02d", (year.get() + 1) % 100));
        return season
                ? Optional.of(new Found(Period.ofYears(year.get(), year.get() + 1), 3))
                : Optional.empty();
    }

    /** {@code 2021-12-31}, {@code June 15, 2022}, {@code 15 June 2022}, {@code 2021年6月15日}. */
    private static Optional<Found> dayAt(List<Token> tokens, int at) {
        Optional<Integer> year = year(tokens, at);
        if (year.isPresent() && at + 4 < tokens.size()) {
            String joint = tokens.get(at + 1).word();
            boolean iso =
                    ("-/.".contains(joint) || joint.equals("年"))
                            && small(tokens, at + 2).isPresent()
                            && small(tokens, at + 4).isPresent()
                            && (tokens.get(at + 3).is(joint) || tokens.get(at + 3).is("月"));
            if (iso) {
                int length = at + 5 < tokens.size() && tokens.get(at + 5).is("日") ? 6 : 5;
                return day(
                        year.get(),
                        small(tokens, at + 2).get(),
                        small(tokens, at + 4).get(),
                        length);
            }
        }
        Optional<Integer> month = YearParts.month(tokens.get(at));
        if (month.isPresent()) {
            int i = at + 1;
            i += is(tokens, i, ".") ? 1 : 0;
            Optional<Integer> day = dayNumber(tokens, i);
            if (day.isPresent()) {
                int y = i + 1 + (is(tokens, i + 1, ",") ? 1 : 0);
                Optional<Integer> in = year(tokens, y);
                if (in.isPresent()) {
                    return day(in.get(), month.get(), day.get(), y + 1 - at);
                }
            }
        }
        Optional<Integer> first = dayNumber(tokens, at);
        if (first.isPresent() && at + 2 < tokens.size()) {
            Optional<Integer> named = YearParts.month(tokens.get(at + 1));
            Optional<Integer> in = year(tokens, at + 2);
            if (named.isPresent() && in.isPresent()) {
                return day(in.get(), named.get(), first.get(), 3);
            }
        }
        return Optional.empty();
    }

    /** The day of a month that a token is. */
    static Optional<Integer> dayNumber(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.ORDINAL && token.word().length() <= 4) {
            int value =
                    Integer.parseInt(
                            token.word().substring(0, token.word().length() - 2).replace(".", "0"));
            return value >= 1 && value <= 31 ? Optional.of(value) : Optional.empty();
        }
        return small(tokens, at).filter(value -> value <= 31);
    }

    /** {@code first half of 2020}, {@code June 2020}, {@code January to June of last year}. */
    private static Optional<Found> partThenYear(List<Token> tokens, int at, Anchor anchor) {
        Optional<YearParts.Found> part = YearParts.at(tokens, at);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        int i = at + part.get().length();
        i += is(tokens, i, ".") && year(tokens, i + 1).isPresent() ? 1 : 0;
        // "the January-July period of this year"
        i += is(tokens, i, "period") && is(tokens, i + 1, "of") ? 1 : 0;
        boolean joined = is(tokens, i, "of") || is(tokens, i, ",") || is(tokens, i, "in");
        int behind = joined ? i + 1 : i;
        behind +=
                is(tokens, behind, "the")
                                && is(tokens, behind + 1, "year")
                                && year(tokens, behind + 2).isPresent()
                        ? 2
                        : 0;
        Optional<Integer> year = year(tokens, behind);
        if (year.isPresent() && !(is(tokens, i, ",") && isCounting(tokens, behind))) {
            return Optional.of(new Found(part.get().in(year.get()), behind + 1 - at));
        }
        int afterMonth = i;
        return Relative.yearAt(
                        tokens, is(tokens, i, "of") || is(tokens, i, "in") ? i + 1 : i, anchor)
                .map(
                        found ->
                                new Found(
                                        part.get().in(found.year()),
                                        (is(tokens, afterMonth, "of")
                                                                || is(tokens, afterMonth, "in")
                                                        ? afterMonth + 1
                                                        : afterMonth)
                                                + found.length()
                                                - at));
    }

    /** {@code 2020 Q1}, {@code 2020's first half}, {@code 2021年上半年}, {@code 2020q1}. */
    private static Optional<Found> yearThenPart(List<Token> tokens, int at) {
        String word = tokens.get(at).word();
        if (word.length() == 6
                && Character.isDigit(word.charAt(0))
                && Character.isLetter(word.charAt(4))) {
            Token part = new Token(Token.Kind.WORD, word.substring(4), 0, 0, false, true);
            Optional<YearParts.Found> found = YearParts.at(List.of(part), 0);
            boolean digits = word.substring(0, 4).chars().allMatch(Character::isDigit);
            if (found.isPresent() && digits) {
                return Optional.of(
                        new Found(found.get().in(Integer.parseInt(word.substring(0, 4))), 1));
            }
        }
        Optional<Integer> year = year(tokens, at);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        int i = at + 1;
        i += is(tokens, i, "'s") || is(tokens, i, "年") || is(tokens, i, "-") ? 1 : 0;
        if (i >= tokens.size()) {
            return Optional.empty();
        }
        Optional<YearParts.Found> part = YearParts.at(tokens, i);
        int behind = i;
        return part.map(found -> new Found(found.in(year.get()), behind + found.length() - at));
    }

    /** {@code 2021}, {@code 2016-2020}, {@code 2016 to 2020}, {@code 2022-25}, {@code 2020-06}. */
    private static Optional<Found> yearsAt(List<Token> tokens, int at) {
        Optional<Integer> year = year(tokens, at);
        if (year.isEmpty() || isCounting(tokens, at)) {
            return Optional.empty();
        }
        int i = at + 1;
        i += is(tokens, i, "年") ? 1 : 0;
        int joint = i;
        if (i < tokens.size() && isJoint(tokens.get(i).word())) {
            Optional<Integer> last = year(tokens, i + 1);
            int length = i + 2 - at + (is(tokens, i + 2, "年") ? 1 : 0);
            if (last.isPresent() && last.get() > year.get()) {
                return Optional.of(new Found(Period.ofYears(year.get(), last.get()), length));
            }
            Optional<Integer> two = small(tokens, joint + 1);
            boolean hyphen =
                    "-–".contains(tokens.get(i).word())
                            && tokens.get(i).glued()
                            && tokens.get(i + 1).glued();
            if (hyphen && two.isPresent() && tokens.get(i + 1).word().length() == 2) {
                int end = year.get() / 100 * 100 + two.get();
                return end > year.get()
                        ? Optional.of(new Found(Period.ofYears(year.get(), end), length))
                        : two.get() <= 12
                                ? Optional.of(
                                        new Found(Period.ofMonth(year.get(), two.get()), length))
                                : Optional.empty();
            }
        }
        return Optional.of(new Found(Period.ofYear(year.get()), i - at));
    }

    /**
     * Whether a number that looks like a year counts things: {@code more than 2000 enterprises}.
     */
    private static boolean isCounting(List<Token> tokens, int at) {
        if (at + 1 < tokens.size() && CountingWords.UNITS.contains(tokens.get(at + 1).word())) {
            return true;
        }
        boolean noun =
                at + 1 < tokens.size()
                        && tokens.get(at + 1).kind() == Token.Kind.WORD
                        && CountingWords.isNoun(tokens.get(at + 1));
        return at > 0 && noun && CountingWords.BEFORE.contains(tokens.get(at - 1).word());
    }

    private static Optional<Found> day(int year, int month, int day, int length) {
        try {
            return Optional.of(new Found(Period.ofDay(LocalDate.of(year, month, day)), length));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static boolean isJoint(String word) {
        return word.equals("-")
                || word.equals("–")
                || word.equals("—")
                || word.equals("to")
                || word.equals("~")
                || word.equals("through")
                || word.equals("至")
                || word.equals("/");
    }

    private static boolean is(List<Token> tokens, int at, String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }

    private static Optional<Integer> small(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        String word = tokens.get(at).word();
        boolean number =
                tokens.get(at).kind() == Token.Kind.NUMBER
                        && word.length() <= 2
                        && !word.contains(".");
        return number ? Optional.of(Integer.parseInt(word)) : Optional.empty();
    }
}
