package org.provindex.indicator.observation;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.Statistic;
import org.provindex.model.period.Period;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;

/** Many observations as they are sent; {@link BulkReader} reads them one by one. */
record BulkForm(List<Item> items) {
    /**
     * One of many observations.
     *
     * @param action {@code record} if absent; {@code delete} takes back what the release said
     * @param value in {@code unit}; none with {@code delete}
     * @param unit any unit with the indicator's base; the base unit if absent
     * @param scope code of the group ranked in or averaged over
     */
    @Schema(name = "BulkItem")
    record Item(
            @Nullable String action,
            String indicator,
            String area,
            Period period,
            @Nullable BigDecimal value,
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
        Item {
            if (action != null) {
                Need.oneOf(action, "action", List.of("record", "delete"));
            }
        }

        boolean isDelete() {
            return "delete".equals(action);
        }

        /** The same checks hold as for a single one. */
        ObservationForm form() {
            if (isDelete() != (value == null)) {
                throw new InvalidFieldException(
                        "value",
                        value == null
                                ? "The field 'value' is needed; only action=delete has none"
                                : "What is deleted has no value");
            }
            return new ObservationForm(
                    indicator,
                    area,
                    period,
                    value == null ? BigDecimal.ZERO : value,
                    unit,
                    source,
                    release,
                    measure,
                    kind,
                    scope,
                    comparator,
                    statistic,
                    status,
                    seriesBreak,
                    plan);
        }
    }
}
