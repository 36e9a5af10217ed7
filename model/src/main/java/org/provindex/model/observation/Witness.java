package org.provindex.model.observation;

import org.jspecify.annotations.Nullable;

/**
 * Where a statement was read: a cell of an imported table, a claim of a document, or a person's
 * entry (all null).
 *
 * @param row 1-based line or row in the file
 * @param column 1-based column
 * @param published value and unit as printed
 */
public record Witness(
        @Nullable Long importId,
        @Nullable Long claimId,
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable Integer column,
        @Nullable String published) {
    public static Witness cell(
            long importId, @Nullable String sheet, int row, int column, String published) {
        return new Witness(importId, null, sheet, row, column, published);
    }

    public static Witness claim(long claimId, String published) {
        return new Witness(null, claimId, null, null, null, published);
    }

    public static Witness entry() {
        return new Witness(null, null, null, null, null, null);
    }

    boolean isRead() {
        return importId != null || claimId != null;
    }
}
