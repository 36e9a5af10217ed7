package org.provindex.ranking.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Observation;

/**
 * How fast an area goes and must go to a target, in the unit of the indicator a year.
 *
 * @param progress see {@link TargetView#progress}
 */
record Pace(
        String progress,
        @Nullable Double needed,
        @Nullable Double recent,
        @Nullable Double expected) {
    private static final int WINDOW_YEARS = 5;
    private static final double DAYS = 365.25;

    /**
     * @param actuals of the same indicator and area, by end of their period; not empty
     * @param today a target whose period is over is reached or missed
     */
    static Pace of(Observation target, List<Observation> actuals, LocalDate today) {
        double goal = value(target);
        boolean atMost =
                target.value().comparator() == Comparator.LT
                        || target.value().comparator() == Comparator.LE;
        Observation newest = actuals.get(actuals.size() - 1);
        double now = value(newest);
        LocalDate due = target.period().end();
        boolean there = atMost ? now <= goal : now >= goal;
        double left = years(newest.period().end(), due);
        if (there) {
            return new Pace("reached", null, null, null);
        }
        if (left <= 0) {
            return new Pace("missed", null, null, null);
        }
        double needed = (goal - now) / left;
        LocalDate since = newest.period().end().minusYears(WINDOW_YEARS);
        Observation first =
                actuals.stream()
                        .filter(o -> !o.period().end().isBefore(since))
                        .findFirst()
                        .orElse(newest);
        double span = years(first.period().end(), newest.period().end());
        if (span <= 0) {
            return new Pace(due.isBefore(today) ? "missed" : "no-pace", needed, null, null);
        }
        double recent = (now - value(first)) / span;
        double expected = now + recent * left;
        boolean onTrack = atMost ? expected <= goal : expected >= goal;
        return new Pace(onTrack ? "on-track" : "off-track", needed, recent, expected);
    }

    private static double years(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / DAYS;
    }

    private static double value(Observation o) {
        return java.util.Objects.requireNonNull(o.value().value()).doubleValue();
    }
}
