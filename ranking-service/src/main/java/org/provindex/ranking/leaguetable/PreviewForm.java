package org.provindex.ranking.leaguetable;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provindex.model.period.Period;

/**
 * What to try; nothing is stored.
 *
 * @param weights weight by code of a pillar or indicator; others keep theirs
 */
public record PreviewForm(
        @Nullable Map<String, Double> weights,
        @Nullable Period period,
        @Nullable String universe,
        @Nullable String group,
        @Nullable String asOf) {}
