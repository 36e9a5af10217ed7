package org.provindex.reading.text;

import java.util.Locale;
import java.util.Set;

/** Tells the points and marks that end a sentence from those of abbreviations and lists. */
final class SentenceEnds {
    private static final Set<String> ABBREVIATIONS = WordTable.words("text/abbreviations");

    private final String text;

    SentenceEnds(String text) {
        this.text = text;
    }

    /**
     * Whether the sentence from {@code start} ends with a character, in a text up to {@code end}.
     */
    boolean isStop(int i, int start, int end) {
        char c = text.charAt(i);
        if (c == '。' || c == '！' || c == '？') {
            return true;
        }
        if (c != '.' && c != '!' && c != '?') {
            return false;
        }
        int next = i + 1;
        while (next < end && Sentences.CLOSERS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next >= end) {
            return true;
        }
        boolean space = Character.isWhitespace(text.charAt(next));
        if (!space) {
            return c == '.' && i > start && Tokens.isChinese(text.charAt(next));
        }
        int begin = Sentences.skipBlank(text, next, end);
        if (begin >= end) {
            return true;
        }
        char opens = text.charAt(begin);
        boolean opening =
                Character.isUpperCase(opens)
                        || Character.isDigit(opens)
                        || Tokens.isChinese(opens)
                        || "\"“‘'([*$¥-".indexOf(opens) >= 0;
        return opening && (c != '.' || !isAbbreviation(i, start, opens)) && !isStray(begin, end);
    }

    /**
     * Whether nothing but a number follows: a figure that a translation left behind its sentence.
     */
    private boolean isStray(int begin, int end) {
        int i = begin;
        while (i < end
                && i - begin < 12
                && (Character.isDigit(text.charAt(i)) || ".%".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i > begin && i >= end;
    }

    private boolean isAbbreviation(int point, int start, char opens) {
        if (isNumbering(point, start)) {
            return true;
        }
        int from = point;
        while (from > start
                && point - from < 12
                && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        String word = text.substring(from, point).toLowerCase(Locale.ROOT);
        if (word.equals("no")) {
            return Character.isDigit(opens);
        }
        boolean initial =
                word.length() == 1
                        && point > start
                        && Character.isUpperCase(text.charAt(point - 1));
        return initial && !word.equals("g") || ABBREVIATIONS.contains(word);
    }

    /** {@code : 1. Beijing, 2. Shanghai}: the point belongs to the number of a list. */
    private boolean isNumbering(int point, int start) {
        int from = point;
        while (from > start && point - from < 3 && Character.isDigit(text.charAt(from - 1))) {
            from--;
        }
        // "and Jilin city 1,500. Satellites": the comma stands inside a number
        boolean inside =
                from - 2 >= start
                        && text.charAt(from - 1) == ','
                        && Character.isDigit(text.charAt(from - 2));
        if (from == point || inside) {
            return false;
        }
        int before = from - 1;
        while (before >= start && text.charAt(before) == ' ') {
            before--;
        }
        return before < start || ",:;(".indexOf(text.charAt(before)) >= 0;
    }
}
