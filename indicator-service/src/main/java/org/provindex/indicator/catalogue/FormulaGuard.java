package org.provindex.indicator.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Texts as they may stand in a CSV that a spreadsheet opens: what would begin a formula there gets
 * an apostrophe before it (OWASP, "CSV Injection").
 */
public final class FormulaGuard {
    private FormulaGuard() {}

    public static String text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n' -> "'" + text;
            default -> text;
        };
    }
}
