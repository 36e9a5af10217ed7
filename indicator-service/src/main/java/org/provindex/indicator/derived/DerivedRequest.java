package org.provindex.indicator.derived;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.period.Period;

/**
 * What is to be derived.
 *
 * @param areas only these; null for all there are
 * @param group only its members on the last day of a period; null for all
 * @param by indicator that is divided by
 * @param base period that others are compared with
 * @param of area that others are parts of
 * @param universe group that is ranked in
 */
record DerivedRequest(
        IndicatorEntry indicator,
        Transform transform,
        @Nullable Set<String> areas,
        @Nullable String group,
        @Nullable Period from,
        @Nullable Period to,
        @Nullable Long asOf,
        @Nullable IndicatorEntry by,
        @Nullable Period base,
        @Nullable AreaEntry of,
        @Nullable String universe) {}
