package org.provindex.launcher.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/** A stated figure as people write it: {@code > 82,000}, {@code 38.4 %}, {@code top}. */
public final class FigureText {
    private static final int MOST_DECIMALS = 12;
    private static final Map<String, String> SIGNS =
            Map.of("gt", "> ", "lt", "< ", "ge", "≥ ", "le", "≤ ", "approx", "≈ ");
    private static final Map<String, String> UNITS =
            Map.of("percent", " %", "count", "", "rank", "", "degC", " °C", "m2", " m²");

    private FigureText() {}

    /**
     * @param measure, comparator and {@code unit}: codes as claims carry them
     */
    public static String of(String measure, String comparator, BigDecimal value, String unit) {
        if (measure.equals("extreme")) return value.signum() > 0 ? "top" : "bottom";
        DecimalFormat form =
                new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
        form.setMaximumFractionDigits(MOST_DECIMALS);
        form.setRoundingMode(RoundingMode.HALF_EVEN);
        return SIGNS.getOrDefault(comparator, "")
                + form.format(value)
                + UNITS.getOrDefault(unit, " " + unit);
    }
}
