package org.provindex.reading.text;

/**
 * A sentence with its place.
 *
 * @param start first UTF-16 unit in the stored text, behind a bullet or list number
 * @param end behind the last one
 * @param kind what its line is
 * @param paragraph number of its paragraph; list items and headings count as paragraphs
 * @param first whether it opens its paragraph
 * @param number the number that its line carries in a list, 0 if none
 * @param leadIn whether it ends with a colon and so introduces what follows
 */
public record Sentence(
        int start, int end, Kind kind, int paragraph, boolean first, int number, boolean leadIn) {

    /** Kinds of line. */
    public enum Kind {
        PROSE,
        ITEM,
        HEADING
    }

    /** The words as they stand in the text. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Its length in UTF-16 units. */
    public int length() {
        return end - start;
    }
}
