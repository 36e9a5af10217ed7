package org.provindex.ingest.tables;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.imports.ImportJobs;
import org.provindex.ingest.imports.ImportView;
import org.provindex.model.observation.Cell;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.Staging;
import org.provindex.model.observation.Statement;
import org.provindex.model.observation.Statistic;
import org.provindex.model.observation.Witness;
import org.provindex.model.period.Period;
import org.provindex.web.database.Writes;

/**
 * Takes a whole import back: what it recorded is withdrawn, what it corrected says again what it
 * said before. Both are new rows; nothing is deleted, and {@code asOf} still shows the import.
 */
@Singleton
class Undo {
    private static final int FETCH = 10_000;

    /**
     * What the import recorded and is still in force, unless another import has witnessed it, with
     * what it superseded.
     */
    private static final String IN_FORCE =
            """
            select o.indicator_id, o.area_id, o.period, o.measure, o.kind, o.scope, o.release_id, o.unit_id as own_unit, b.*
            from observation o left join lateral (
                select p.value, p.unit_id, p.comparator, p.statistic, p.status, p.order_assumed, p.series_break, p.plan,
                    p.import_id, p.claim_id, p.cell_sheet, p.cell_row, p.cell_column, p.published
                from observation p
                where p.indicator_id = o.indicator_id and p.area_id = o.area_id and p.period = o.period
                    and p.measure = o.measure and p.kind = o.kind and p.scope = o.scope and p.release_id = o.release_id
                    and p.superseded_revision = o.revision
                limit 1) b on true
            where o.import_id = :job and o.superseded_revision is null and o.value is not null
                and not exists (select from observation_evidence e where e.indicator_id = o.indicator_id
                    and e.observation_id = o.id and e.import_id is distinct from o.import_id)""";

    private final Jdbi jdbi;
    private final Proposals proposals;
    private final ImportJobs jobs;
    private final Writes writes;

    Undo(Jdbi jdbi, Proposals proposals, ImportJobs jobs, Writes writes) {
        this.jdbi = jdbi;
        this.proposals = proposals;
        this.jobs = jobs;
        this.writes = writes;
    }

    /** The import that was taken back. */
    ImportView undo(Proposal proposal) {
        Long job = proposal.importId();
        if (!proposal.is("committed") || job == null) throw Tables.settled(proposal);
        long taken =
                writes.write(
                                "table.undo",
                                Long.toString(proposal.id()),
                                (handle, key) -> undo(handle, key, proposal, job))
                        .result();
        Log.infof("Table %d: import %d taken back, %d cells", proposal.id(), job, taken);
        return jobs.find(job).orElseThrow();
    }

    private long undo(Handle handle, long key, Proposal proposal, long job) {
        if (!proposals.undone(handle, proposal.id())) throw Tables.settled(proposal);
        Staging staging = Staging.open(handle);
        // on a connection of its own: that of the write is busy with staging
        try (Handle reading = jdbi.open()) {
            reading.begin();
            long staged =
                    reading
                            .createQuery(IN_FORCE)
                            .bind("job", job)
                            .setFetchSize(FETCH)
                            .map((rs, c) -> stage(rs, staging))
                            .stream()
                            .count();
            reading.rollback();
            staging.finish();
            if (staged > 0) staging.record(key);
            jobs.undone(handle, job);
            return staged;
        } catch (RuntimeException e) {
            staging.abandon();
            throw e;
        }
    }

    private static long stage(ResultSet rs, Staging staging) throws SQLException {
        Cell cell =
                new Cell(
                        rs.getInt("indicator_id"),
                        rs.getInt("area_id"),
                        Period.parse(rs.getString("period")),
                        Measure.parse(rs.getString("measure")),
                        Kind.parse(rs.getString("kind")),
                        rs.getString("scope"),
                        rs.getInt("release_id"));
        BigDecimal before = rs.getBigDecimal("value");
        if (before == null) {
            return staging.add(cell, Statement.withdrawn(rs.getInt("own_unit")), Witness.entry());
        }
        return staging.add(
                cell,
                new Statement(
                        before,
                        rs.getInt("unit_id"),
                        Comparator.parse(rs.getString("comparator")),
                        Statistic.parse(rs.getString("statistic")),
                        rs.getString("status"),
                        rs.getBoolean("order_assumed"),
                        rs.getBoolean("series_break"),
                        rs.getString("plan")),
                new Witness(
                        number(rs, "import_id"),
                        number(rs, "claim_id"),
                        rs.getString("cell_sheet"),
                        rs.getObject("cell_row", Integer.class),
                        rs.getObject("cell_column", Integer.class),
                        rs.getString("published")));
    }

    private static @Nullable Long number(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, Long.class);
    }
}
