package org.provindex.ingest.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it was read and not stored.
 *
 * @param doc name of the document, empty here
 * @param quote exact words of the text
 * @param start first UTF-16 unit of the quote in the text, {@code end} behind the last
 * @param area code of the area, where one was recognised
 * @param indicator what is counted, in the text's own words
 * @param measure level, growth, rank or extreme
 * @param comparator how exactly the text says it
 * @param kind actual, target or forecast
 * @param scope group that a rank or an extreme is within
 * @param ordered {@code assumed} where a place is only the order of naming
 * @param statistic {@code mean} where it is one over a group
 * @param plan the plan that set a target
 * @param confidence 0 to 1
 */
public record ReadClaim(
        String doc,
        String quote,
        int start,
        int end,
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
        @Nullable String plan,
        @Nullable String statistic,
        double confidence) {}
