package org.provindex.reading.text;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Splits a text into sentences, in one pass and without holding them.
 *
 * <p>Lines are paragraphs unless a line is broken in mid-sentence. A point ends a sentence if what
 * follows begins like one and what stands before is no abbreviation. What is longer than {@value
 * #LONGEST} units is cut, so that no sentence costs more than a bounded amount of work.
 */
public final class Sentences {
    /** Four times the longest sentence of the texts the rules were written from. */
    static final int LONGEST = 3000;

    private static final int LONGEST_HEADING = 140;
    private static final int SHORTEST_WRAPPED = 55;
    private static final Set<String> ABBREVIATIONS = WordTable.words("text/abbreviations");
    private static final String CLOSERS = "\"'”’)]】》";

    private final String text;
    private final Consumer<Sentence> consumer;
    private int paragraph;
    private int number;

    private Sentences(String text, Consumer<Sentence> consumer) {
        this.text = text;
        this.consumer = consumer;
    }

    /** Gives all sentences of a text from a position on, in order. */
    public static void forEach(String text, int from, Consumer<Sentence> consumer) {
        new Sentences(text, consumer).split(from);
    }

    private void split(int from) {
        int start = from;
        while (start < text.length()) {
            int end = lineEnd(start);
            int lines = 0;
            while (end < text.length() && isWrapped(start, end) && lines++ < 400) {
                end = lineEnd(end + 1);
            }
            paragraph(start, end);
            start = end + 1;
        }
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /** Whether the line that ends here goes on in the next one. */
    private boolean isWrapped(int start, int end) {
        int last = end - 1;
        while (last > start && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        if (last - skipBlank(start, end) + 1 < SHORTEST_WRAPPED
                || last <= start
                || ".!?:;。！？；：".indexOf(text.charAt(last)) >= 0) {
            return false;
        }
        int next = end + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length()
                && (Character.isLowerCase(text.charAt(next))
                        || Character.isDigit(text.charAt(next))
                                && enumerator(next, lineEnd(next)) == next);
    }

    private void paragraph(int lineStart, int lineEnd) {
        int end = trimEnd(lineStart, lineEnd);
        int start = skipBlank(lineStart, end);
        if (start >= end) {
            return;
        }
        if (end - start < 400 && DocumentHead.isField(text.substring(start, end))) {
            return;
        }
        end = beforePageMark(start, end);
        if (isTableRow(start, end) || isPageMark(start, end)) {
            return;
        }
        paragraph++;
        int content = start + sectionNumber(start, end);
        boolean item = false;
        number = 0;
        int marker = bullet(start, end);
        if (marker > start) {
            item = true;
            content = skipBlank(marker, end);
        } else {
            marker = enumerator(start, end);
            if (marker > start) {
                item = true;
                content = skipBlank(marker, end);
                number = number(start, marker);
            }
        }
        if (content >= end) {
            return;
        }
        char last = text.charAt(end - 1);
        boolean leadIn = last == ':' || last == '：' || last == '?' && isItemNext(lineEnd);
        boolean heading =
                end - content <= LONGEST_HEADING
                        && ".!?;,。！？；，…".indexOf(last) < 0
                        && !(CLOSERS.indexOf(last) >= 0
                                && end - 2 > content
                                && ".!?。".indexOf(text.charAt(end - 2)) >= 0);
        Sentence.Kind kind =
                heading && !(item && marker == bullet(start, end))
                        ? Sentence.Kind.HEADING
                        : item ? Sentence.Kind.ITEM : Sentence.Kind.PROSE;
        sentences(content, end, kind, leadIn);
    }

    /** Whether the next line that is not blank begins with the mark of a list. */
    private boolean isItemNext(int lineEnd) {
        int next = skipBlank(lineEnd, text.length());
        return next + 1 < text.length() && bullet(next, text.length()) > next;
    }

    /** Columns that wide gaps part, as texts drawn from a PDF hold them: no sentence. */
    private boolean isTableRow(int start, int end) {
        int gaps = 0;
        for (int i = start; i < end && i - start < LONGEST_HEADING * 2; i++) {
            int to = i;
            while (to < end && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
                to++;
            }
            boolean wide = to - i > 2 || to > i && text.charAt(i) == '\t';
            boolean bar = to > i && to < end && text.charAt(to) == '|';
            gaps += wide || bar ? 1 : 0;
            i = Math.max(i, to);
        }
        return gaps > 1 && ".!?。".indexOf(text.charAt(end - 1)) < 0;
    }

    /** {@code - 14 -}, {@code 14}: the number of a page. */
    private boolean isPageMark(int start, int end) {
        for (int i = start; i < end && i - start < 14; i++) {
            char c = text.charAt(i);
            if (!Character.isDigit(c) && c != ' ' && "-–—/|".indexOf(c) < 0) {
                return false;
            }
        }
        return end - start < 14;
    }

    /** The end of a running title without the page behind it: {@code WHITE PAPER - 14 -}. */
    private int beforePageMark(int start, int end) {
        int i = end;
        while (i > start && end - i < 12 && "-–—|0123456789 ".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i > start && end - i >= 6 && text.startsWith("   ", i) ? i : end;
    }

    /** The length of {@code 2.1 } before the words of a heading. */
    private int sectionNumber(int start, int end) {
        int i = start;
        while (i < end
                && i - start < 8
                && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
            i++;
        }
        boolean number =
                i > start + 2
                        && i + 1 < end
                        && text.charAt(start) != '.'
                        && text.substring(start, i).matches("\\d{1,2}(\\.\\d{1,2}){1,3}\\.?")
                        && text.charAt(i) == ' '
                        && Character.isUpperCase(text.charAt(i + 1))
                        && end - start <= LONGEST_HEADING
                        && ".!?".indexOf(text.charAt(end - 1)) < 0;
        return number ? i - start + 1 : 0;
    }

    private void sentences(int from, int end, Sentence.Kind kind, boolean leadIn) {
        int start = from;
        boolean first = true;
        int lastSpace = -1;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == ',' || c == '，' || c == ';') {
                lastSpace = i;
            }
            boolean stop = isStop(i, start, end);
            if (!stop && i - start >= LONGEST) {
                i = lastSpace > start ? lastSpace : i;
                stop = true;
            }
            if (stop) {
                int close = i + 1;
                while (close < end && CLOSERS.indexOf(text.charAt(close)) >= 0) {
                    close++;
                }
                emit(start, close, kind, first, leadIn && close >= end);
                first = false;
                start = skipBlank(close, end);
                i = start - 1;
                lastSpace = -1;
            }
        }
        if (start < end) {
            emit(start, end, kind, first, leadIn);
        }
    }

    private void emit(int start, int end, Sentence.Kind kind, boolean first, boolean leadIn) {
        if (end > start) {
            consumer.accept(
                    new Sentence(start, end, kind, paragraph, first, first ? number : 0, leadIn));
        }
    }

    private boolean isStop(int i, int start, int end) {
        char c = text.charAt(i);
        if (c == '。' || c == '！' || c == '？') {
            return true;
        }
        if (c != '.' && c != '!' && c != '?') {
            return false;
        }
        int next = i + 1;
        while (next < end && CLOSERS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next >= end) {
            return true;
        }
        boolean space = Character.isWhitespace(text.charAt(next));
        if (!space) {
            return c == '.' && i > start && Tokens.isChinese(text.charAt(next));
        }
        int begin = skipBlank(next, end);
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

    private int bullet(int start, int end) {
        char c = text.charAt(start);
        boolean mark = "*•·●○■◆–—-▪+>".indexOf(c) >= 0;
        boolean spaced = start + 1 < end && Character.isWhitespace(text.charAt(start + 1));
        return mark && (spaced || c == '•' || c == '●' || c == '■' || c == '◆') ? start + 1 : start;
    }

    /**
     * Behind {@code 3.}, {@code 3)}, {@code (3)}, {@code IV.} or {@code (a)}; the start if there is
     * none.
     */
    private int enumerator(int start, int end) {
        int i = start;
        boolean open = text.charAt(i) == '(' || text.charAt(i) == '（';
        i += open ? 1 : 0;
        int from = i;
        while (i < end && i - from < 4 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        boolean letter =
                i == from
                        && i + 1 < end
                        && text.charAt(i) >= 'a'
                        && text.charAt(i) <= 'k'
                        && text.charAt(i + 1) == ')';
        if (letter) {
            return i + 2;
        }
        if (i == from) {
            while (i < end && i - from < 4 && "IVXivx一二三四五六七八九十".indexOf(text.charAt(i)) >= 0) {
                i++;
            }
        }
        if (i == from || i - from > 3 || i >= end) {
            return start;
        }
        char c = text.charAt(i);
        boolean closed = open ? c == ')' || c == '）' : c == '.' || c == ')' || c == '、' || c == '）';
        boolean decimal = c == '.' && i + 1 < end && !Character.isWhitespace(text.charAt(i + 1));
        return closed && !decimal ? i + 1 : start;
    }

    private int number(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                value = value * 10 + Character.digit(text.charAt(i), 10);
            }
        }
        return value;
    }

    private int skipBlank(int from, int end) {
        int i = from;
        while (i < end
                && (Character.isWhitespace(text.charAt(i))
                        || Character.isSpaceChar(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    private int trimEnd(int start, int end) {
        int i = end;
        while (i > start
                && (Character.isWhitespace(text.charAt(i - 1))
                        || Character.isSpaceChar(text.charAt(i - 1)))) {
            i--;
        }
        return i;
    }
}
