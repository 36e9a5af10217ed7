package org.provindex.reading.table;

/**
 * What is to be said about a place of a table.
 *
 * @param kind how much it weighs
 * @param sheet name of the sheet, empty in a text file
 * @param cell address of a cell, a column or a row; empty for the whole sheet
 * @param text the reason in one sentence, with what to do where something can be done
 */
public record Remark(Kind kind, String sheet, String cell, String text) {
    /** How much a remark weighs. */
    public enum Kind {
        /** Figures are left out until this is answered. */
        QUESTION,
        /** Figures are left out. */
        REFUSED,
        /** Figures are taken, and a person should look at them. */
        WARNING,
        /** What was left out because it holds no figures of its own. */
        NOTE
    }
}
