package org.provindex.indicator.observation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.Comparator;
import org.provindex.web.json.Need;

/**
 * What an observation should have said in its release. The cell stays; fields that are absent stay
 * as they were.
 *
 * @param value in the indicator's base unit
 */
public record CorrectionForm(
        BigDecimal value,
        @Nullable Comparator comparator,
        @Nullable String status,
        @Nullable Boolean seriesBreak,
        @Nullable String plan) {
    public CorrectionForm {
        Need.field(value, "value");
        ObservationForm.checkStatus(status);
        Need.optional(plan, "plan", 200);
    }
}
