package org.provindex.ranking.leaguetable;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.methodology.Methodology;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revision;
import org.provindex.model.revision.Revisions;
import org.provindex.ranking.edition.Edition;
import org.provindex.ranking.edition.EditionRefs;
import org.provindex.ranking.edition.EditionTables;
import org.provindex.ranking.edition.Editions;
import org.provindex.ranking.methodology.Methodologies;
import org.provindex.ranking.table.Computation;
import org.provindex.ranking.table.Computed;
import org.provindex.ranking.table.LeagueTableView;
import org.provindex.ranking.table.TableRequest;
import org.provindex.web.observation.ObservationQuery;
import org.provindex.web.problem.Problems;

/** Finds the table that a reader means: the newest edition that stands, else the live one. */
@Singleton
public class LeagueTables {
    private final Methodologies methodologies;
    private final Editions editions;
    private final EditionTables frozen;
    private final Computation computation;
    private final ObservationQuery query;
    private final Revisions revisions;

    LeagueTables(
            Methodologies methodologies,
            Editions editions,
            EditionTables frozen,
            Computation computation,
            ObservationQuery query,
            Revisions revisions) {
        this.methodologies = methodologies;
        this.editions = editions;
        this.frozen = frozen;
        this.computation = computation;
        this.query = query;
        this.revisions = revisions;
    }

    /** A table, and the edition it is of unless it is provisional. */
    public record Found(Computed table, LeagueTableView.@Nullable EditionRef edition) {}

    /**
     * @throws org.provindex.web.problem.ProblemException 400 if the parameter {@code methodology}
     *     is missing or names none
     */
    public String known(@Nullable String methodology) {
        if (methodology == null) {
            throw Problems.invalidParameter("methodology", "is needed, such as digital-economy")
                    .asException();
        }
        if (!methodologies.exists(methodology)) {
            throw Problems.unknown("methodology", "methodology", methodology).asException();
        }
        return methodology;
    }

    /**
     * @param universe null for the methodology's own
     * @param asOf what was known then, live; null for now
     * @param provisional true for the live table even where there is an edition
     */
    public Found find(
            String methodology,
            @Nullable Period period,
            @Nullable String universe,
            @Nullable String group,
            @Nullable String asOf,
            @Nullable String provisional) {
        Methodology active = methodologies.get(methodology).methodology();
        if (asOf == null && !isTrue(provisional)) {
            Optional<Edition> edition =
                    editions.newest(
                            active.code(),
                            Computation.universe(active, universe),
                            period == null ? null : period.code());
            if (edition.isPresent()) {
                Edition e = edition.get();
                String year = period == null ? e.newestPeriod() : period.code();
                return new Found(frozen.table(e, year, group), EditionRefs.of(e));
            }
        }
        Revision revision = asOf == null ? revisions.head() : query.asOf(asOf);
        return new Found(
                computation.compute(active, new TableRequest(period, universe, group, revision)),
                null);
    }

    private static boolean isTrue(@Nullable String provisional) {
        if (provisional != null && !provisional.equals("true") && !provisional.equals("false")) {
            throw Problems.invalidParameter("provisional", "must be true or false").asException();
        }
        return "true".equals(provisional);
    }
}
