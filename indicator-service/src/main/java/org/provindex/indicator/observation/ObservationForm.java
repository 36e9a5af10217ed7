package org.provindex.indicator.observation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.Statistic;
import org.provindex.model.period.Period;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;

/**
 * A new observation as it is sent.
 *
 * @param value in {@code unit}
 * @param unit any unit with the indicator's base; the base unit if absent
 * @param scope code of the group ranked in or averaged over
 */
public record ObservationForm(
        String indicator,
        String area,
        Period period,
        BigDecimal value,
        @Nullable String unit,
        String source,
        String release,
        @Nullable Measure measure,
        @Nullable Kind kind,
        @Nullable String scope,
        @Nullable Comparator comparator,
        @Nullable Statistic statistic,
        @Nullable String status,
        @Nullable Boolean seriesBreak,
        @Nullable String plan) {
    public ObservationForm {
        Need.text(indicator, "indicator", 80);
        Need.text(area, "area", 30);
        Need.field(period, "period");
        Need.field(value, "value");
        Need.text(source, "source", 60);
        Need.text(release, "release", 60);
        measure = measure == null ? Measure.LEVEL : measure;
        kind = kind == null ? Kind.ACTUAL : kind;
        scope = scope == null ? "" : scope;
        comparator = comparator == null ? Comparator.EQ : comparator;
        statistic = statistic == null ? Statistic.VALUE : statistic;
        checkStatus(status);
        status = status == null ? "A" : status;
        seriesBreak = seriesBreak != null && seriesBreak;
        Need.optional(plan, "plan", 200);
    }

    static void checkStatus(@Nullable String status) {
        if (status != null && !status.matches("[A-Z]")) {
            throw new InvalidFieldException(
                    "status", "The status is one letter of CL_OBS_STATUS, such as A, P or E");
        }
    }
}
