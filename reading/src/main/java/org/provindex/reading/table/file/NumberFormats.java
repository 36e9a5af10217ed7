package org.provindex.reading.table.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;

/** How a spreadsheet shows a number: as a number, a percentage, or a date. */
final class NumberFormats {
    /** Spreadsheets keep 15 significant digits; more are traces of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    private NumberFormats() {}

    static BigDecimal rounded(BigDecimal number) {
        BigDecimal round = number.round(DIGITS).stripTrailingZeros();
        return round.scale() < 0 ? round.setScale(0) : round;
    }

    static boolean isPercentage(String format) {
        return plain(format).contains("%");
    }

    static boolean isDate(String format) {
        String plain = plain(format);
        return !plain.equals("general") && plain.matches(".*[yd].*|.*m{3,}.*");
    }

    /** As much of a date as its format shows: a year, a month or a day. */
    static Cell date(LocalDateTime date, String format) {
        String plain = plain(format);
        String iso = date.toLocalDate().toString();
        if (plain.contains("d")) return Cell.date(iso);
        return Cell.date(plain.contains("m") ? iso.substring(0, 7) : iso.substring(0, 4));
    }

    static Cell number(BigDecimal number, String format) {
        if (isPercentage(format)) {
            BigDecimal shown = rounded(number.movePointRight(2));
            return new Cell(Cell.Kind.PERCENTAGE, shown.toPlainString() + "%", shown, "");
        }
        return Cell.number(rounded(number));
    }

    /** The first section without literals, colours and locales. */
    private static String plain(String format) {
        return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "")
                .split(";", 2)[0]
                .toLowerCase(java.util.Locale.ROOT);
    }
}
