package org.provindex.ingest.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.model.observation.Measure;
import org.provindex.model.period.Period;

/**
 * What a curator corrects in a waiting claim; absent fields stay. The quote and its place stay for
 * ever.
 */
public record CorrectionForm(
        @Nullable String indicator,
        @Nullable String area,
        @Nullable Measure measure,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable Comparator comparator,
        @Nullable Period period,
        @Nullable Kind kind,
        @Nullable String scope,
        @Nullable String plan,
        @Nullable String note) {}
