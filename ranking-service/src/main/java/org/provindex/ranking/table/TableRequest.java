package org.provindex.ranking.table;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revision;

/**
 * Which table is asked for.
 *
 * @param period a whole year; null for the newest that can be computed
 * @param universe group that decides normalisation and rank; null for the methodology's own
 * @param group filters the universe's result and adds the rank within it
 * @param revision what was known then
 */
public record TableRequest(
        @Nullable Period period,
        @Nullable String universe,
        @Nullable String group,
        Revision revision) {
    Optional<Period> wanted() {
        return Optional.ofNullable(period);
    }
}
