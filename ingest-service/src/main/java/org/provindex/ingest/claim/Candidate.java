package org.provindex.ingest.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What of a claim matters for its way into an observation; from the reader, or after a curator's
 * correction.
 */
record Candidate(
        @Nullable String indicator,
        @Nullable String area,
        String measure,
        BigDecimal value,
        String unit,
        String comparator,
        @Nullable String period,
        String kind,
        @Nullable String scope,
        String statistic,
        boolean orderAssumed,
        @Nullable String plan,
        String quote) {
    static Candidate of(ClaimRow c) {
        return new Candidate(
                c.indicator(),
                c.area(),
                c.measure(),
                c.value(),
                c.unit(),
                c.comparator(),
                c.period(),
                c.kind(),
                c.scope(),
                c.statistic(),
                Boolean.TRUE.equals(c.orderAssumed()),
                c.plan(),
                c.quote());
    }

    /** The same with another indicator. */
    Candidate as(String otherIndicator) {
        return new Candidate(
                otherIndicator,
                area,
                measure,
                value,
                unit,
                comparator,
                period,
                kind,
                scope,
                statistic,
                orderAssumed,
                plan,
                quote);
    }
}
