package org.provindex.launcher.table;

/**
 * Columns that a text takes on a terminal: two for a wide East Asian character (Unicode UAX 11),
 * none for a mark.
 */
final class DisplayWidth {
    /**
     * First and last code points of the wide blocks: Hangul Jamo, CJK to Yi, Hangul, compatibility
     * forms, fullwidth, emoji, plane 2 and 3.
     */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD}
    };

    private static final String ELLIPSIS = "…";

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** The text, cut with an ellipsis where it is wider. */
    static String shorten(String text, int width) {
        if (of(text) <= width) return text;
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int codePoint : text.codePoints().toArray()) {
            used += of(codePoint);
            if (used > width) break;
            kept.appendCodePoint(codePoint);
        }
        return kept.toString().stripTrailing() + ELLIPSIS;
    }

    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) return 0;
        for (int[] block : WIDE) {
            if (codePoint >= block[0] && codePoint <= block[1]) return 2;
        }
        return 1;
    }
}
