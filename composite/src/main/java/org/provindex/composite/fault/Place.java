package org.provindex.composite.fault;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a refusal happened: any of indicator (or node), area and period, as far as they are known.
 */
public final class Place {
    private static final Place NOWHERE = new Place(null, null, null);

    private final @Nullable String indicator;
    private final @Nullable String area;
    private final @Nullable String period;

    private Place(@Nullable String indicator, @Nullable String area, @Nullable String period) {
        this.indicator = indicator;
        this.area = area;
        this.period = period;
    }

    public static Place nowhere() {
        return NOWHERE;
    }

    public static Place ofIndicator(String indicator) {
        return new Place(indicator, null, null);
    }

    public static Place ofArea(String area) {
        return new Place(null, area, null);
    }

    public static Place ofPeriod(String period) {
        return new Place(null, null, period);
    }

    public static Place of(String indicator, String period) {
        return new Place(indicator, null, period);
    }

    public static Place of(String indicator, String area, String period) {
        return new Place(indicator, area, period);
    }

    /** Code of the indicator, leaf or node. */
    public Optional<String> indicator() {
        return Optional.ofNullable(indicator);
    }

    public Optional<String> area() {
        return Optional.ofNullable(area);
    }

    public Optional<String> period() {
        return Optional.ofNullable(period);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place
                && Objects.equals(indicator, place.indicator)
                && Objects.equals(area, place.area)
                && Objects.equals(period, place.period);
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicator, area, period);
    }

    /** For example {@code software-revenue, area CN-SX, period 2022}. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        if (indicator != null) text.append(indicator);
        if (area != null) text.append(text.length() > 0 ? ", " : "").append("area ").append(area);
        if (period != null) {
            text.append(text.length() > 0 ? ", " : "").append("period ").append(period);
        }
        return text.toString();
    }
}
