package org.provindex.reading.text;

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
    static final String CLOSERS = "\"'”’)]】》";

    private final String text;
    private final Consumer<Sentence> consumer;
    private final SentenceEnds ends;
    private final ListMarkers markers;
    private int paragraph;
    private int number;

    private Sentences(String text, Consumer<Sentence> consumer) {
        this.text = text;
        this.consumer = consumer;
        this.ends = new SentenceEnds(text);
        this.markers = new ListMarkers(text);
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
        if (last - skipBlank(text, start, end) + 1 < SHORTEST_WRAPPED
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
                                && markers.enumerator(next, lineEnd(next)) == next);
    }

    private void paragraph(int lineStart, int lineEnd) {
        int end = trimEnd(lineStart, lineEnd);
        int start = skipBlank(text, lineStart, end);
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
        int marker = markers.bullet(start, end);
        if (marker > start) {
            item = true;
            content = skipBlank(text, marker, end);
        } else {
            marker = markers.enumerator(start, end);
            if (marker > start) {
                item = true;
                content = skipBlank(text, marker, end);
                number = markers.number(start, marker);
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
                heading && !(item && marker == markers.bullet(start, end))
                        ? Sentence.Kind.HEADING
                        : item ? Sentence.Kind.ITEM : Sentence.Kind.PROSE;
        sentences(content, end, kind, leadIn);
    }

    /** Whether the next line that is not blank begins with the mark of a list. */
    private boolean isItemNext(int lineEnd) {
        int next = skipBlank(text, lineEnd, text.length());
        return next + 1 < text.length() && markers.bullet(next, text.length()) > next;
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
            boolean stop = ends.isStop(i, start, end);
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
                start = skipBlank(text, close, end);
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

    static int skipBlank(String text, int from, int end) {
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
