package org.provindex.ranking.uncertainty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.table.LeagueTableView;

/**
 * A run and, when it is done, what it found.
 *
 * @param state waiting, running, done or failed
 * @param done replications so far, of {@code total}
 * @param names of the areas by code
 */
public record UncertaintyView(
        String id,
        String edition,
        String period,
        String state,
        int done,
        int total,
        Settings settings,
        String askedAt,
        @Nullable String endedAt,
        @Nullable String error,
        List<LeagueTableView.AreaRef> names,
        @Nullable UncertaintyResult result) {}
