package org.provindex.reading.table.label;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words for how far a figure is settled, and the status of SDMX CL_OBS_STATUS each means. */
public final class Version {
    static final String WORDS =
            "初步核算数?|初步数?|快报数?|预计数?|估计数?|预测数?|最终核实数?|最终数?|核实数?|修订数?|调整数?|preliminary|provisional|advance|estimates?|estimated|projected|projection|forecast|实际数?|实际完成数?|决算数?|revised|final|actual";
    private static final Pattern PRELIMINARY =
            Pattern.compile("初步核算数?|初步数?|快报数?|preliminary|provisional|advance");
    private static final Pattern ESTIMATED = Pattern.compile("预计数?|估计数?|estimates?|estimated");
    private static final Pattern FORECAST = Pattern.compile("预测数?|projected|projection|forecast");
    private static final Pattern SETTLED =
            Pattern.compile("最终核实数?|最终数?|核实数?|修订数?|调整数?|实际数?|实际完成数?|决算数?|revised|final|actual");

    private Version() {}

    /** The status that a text means, all of it; empty if it is no such word. */
    public static Optional<String> of(String text) {
        if (text.length() > 30) return Optional.empty();
        String plain = Figures.plain(text).toLowerCase(Locale.ROOT).replaceAll("^[(]|[)]$", "");
        if (PRELIMINARY.matcher(plain).matches()) return Optional.of("P");
        if (ESTIMATED.matcher(plain).matches()) return Optional.of("E");
        if (FORECAST.matcher(plain).matches()) return Optional.of("F");
        return SETTLED.matcher(plain).matches() ? Optional.of("A") : Optional.empty();
    }
}
