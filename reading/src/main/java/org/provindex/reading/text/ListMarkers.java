package org.provindex.reading.text;

/** Finds the bullets and numbers that items of a list begin with. */
final class ListMarkers {
    private final String text;

    ListMarkers(String text) {
        this.text = text;
    }

    /** Behind a bullet; the start if there is none. */
    int bullet(int start, int end) {
        char c = text.charAt(start);
        boolean mark = "*•·●○■◆–—-▪+>".indexOf(c) >= 0;
        boolean spaced = start + 1 < end && Character.isWhitespace(text.charAt(start + 1));
        return mark && (spaced || c == '•' || c == '●' || c == '■' || c == '◆') ? start + 1 : start;
    }

    /**
     * Behind {@code 3.}, {@code 3)}, {@code (3)}, {@code IV.} or {@code (a)}; the start if there is
     * none.
     */
    int enumerator(int start, int end) {
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

    /** The number in a marker. */
    int number(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                value = value * 10 + Character.digit(text.charAt(i), 10);
            }
        }
        return value;
    }
}
