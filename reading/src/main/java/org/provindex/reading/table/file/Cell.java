package org.provindex.reading.table.file;

import java.math.BigDecimal;

/**
 * A cell as the file holds it.
 *
 * @param kind what it holds
 * @param text its text; of a number as written, of a date in the form of ISO 8601 as far as its
 *     format shows it
 * @param number its number, zero where it holds none
 * @param formula the formula whose cached result it is, empty if none
 */
public record Cell(Kind kind, String text, BigDecimal number, String formula) {
    /** The cell that holds nothing. */
    public static final Cell EMPTY = new Cell(Kind.EMPTY, "", BigDecimal.ZERO, "");

    /** What a cell holds. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        /** A number that its format shows as a percentage; the number is the one shown. */
        PERCENTAGE,
        DATE,
        BOOLEAN,
        ERROR
    }

    /** A text, or the empty cell where it is blank. */
    public static Cell text(String text) {
        return text.isBlank() ? EMPTY : new Cell(Kind.TEXT, text, BigDecimal.ZERO, "");
    }

    /** A number. */
    public static Cell number(BigDecimal number) {
        return new Cell(Kind.NUMBER, number.toPlainString(), number, "");
    }

    /** A day, month or year. */
    public static Cell date(String iso) {
        return new Cell(Kind.DATE, iso, BigDecimal.ZERO, "");
    }

    /** A value that stands for a mistake, such as {@code #DIV/0!}. */
    public static Cell error(String text) {
        return new Cell(Kind.ERROR, text, BigDecimal.ZERO, "");
    }

    /** The same cell as the cached result of a formula. */
    public Cell of(String formula) {
        return new Cell(kind, text, number, formula);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
