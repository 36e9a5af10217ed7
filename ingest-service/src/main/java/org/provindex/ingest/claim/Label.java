package org.provindex.ingest.claim;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a person labelled it beside a text.
 *
 * @param quote exact substring of the text
 * @param indicator in the text's own words
 * @param ordered {@code assumed} where a place is only the order of naming
 * @param optional whether the label itself is in doubt
 */
@JsonIgnoreProperties({"alt", "doc"})
public record Label(
        String quote,
        @Nullable String area,
        String indicator,
        String measure,
        BigDecimal value,
        String unit,
        String comparator,
        @Nullable String period,
        String kind,
        @Nullable String scope,
        @Nullable String ordered,
        @Nullable String statistic,
        @Nullable String plan,
        @Nullable Boolean optional) {
    boolean isInDoubt() {
        return Boolean.TRUE.equals(optional);
    }

    boolean isOf(ClaimRow claim) {
        return measure.equals(claim.measure())
                && value.compareTo(claim.value()) == 0
                && java.util.Objects.equals(area, claim.area());
    }
}
