package org.provindex.model.observation;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.provindex.model.period.Period;

/**
 * Statements on their way into the database, and the one rule by which they are recorded:
 *
 * <ul>
 *   <li>a statement that differs from the one in force in the same release supersedes it (also in
 *       status or comparator);
 *   <li>the same statement again adds its witness;
 *   <li>another release, of this or another source, stands beside;
 *   <li>a withdrawal is a row without value;
 *   <li>nothing is overwritten or deleted.
 * </ul>
 *
 * Used by one thread inside one transaction: {@link #open}, {@link #add} any number of times,
 * {@link #record} once. Rows travel by COPY into a temporary table, so ten and ten million cost the
 * same per row; writers of the same indicator wait for each other, others do not.
 */
public final class Staging {
    private static final int FLUSH_CHARS = 1 << 16;
    private static final String TABLE =
            """
            create temporary table if not exists staged (
                ordinal bigint, indicator_id integer, area_id integer, period text, period_start date, period_end date,
                measure text, kind text, scope text, release_id integer, value numeric, unit_id integer, comparator text,
                statistic text, status text, order_assumed boolean, series_break boolean, plan text, import_id bigint,
                claim_id bigint, cell_sheet text, cell_row integer, cell_column integer, published text
            ) on commit delete rows""";

    static final int MANY = 1000;
    static final String SAME_CELL =
            """
            o.indicator_id = s.indicator_id and o.period_start = s.period_start and o.area_id = s.area_id
            and o.period = s.period and o.measure = s.measure and o.kind = s.kind and o.scope = s.scope
            and o.release_id = s.release_id and o.superseded_revision is null""";
    static final String WITNESS =
            "import_id, claim_id, cell_sheet, cell_row, cell_column, published";
    static final String COLUMNS =
            """
            indicator_id, area_id, period, period_start, period_end, measure, kind, scope, release_id, value, unit_id,
            comparator, statistic, status, order_assumed, series_break, plan, """
                    + WITNESS;

    private final Handle handle;
    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(FLUSH_CHARS + 1024);
    private final Map<Period, String> periods = new HashMap<>();
    private long count;
    private boolean withdraws;

    // What the rows refer to, kept here as asking the database would read them all again.
    private final BitSet indicators = new BitSet();
    private final BitSet areas = new BitSet();
    private final BitSet units = new BitSet();
    private final BitSet releases = new BitSet();

    private Staging(Handle handle, CopyIn copy) {
        this.handle = handle;
        this.copy = copy;
    }

    /** Begins to collect; the handle must be in a transaction and is busy until {@link #finish}. */
    public static Staging open(Handle handle) {
        handle.execute(TABLE);
        handle.execute("delete from staged");
        try {
            CopyIn copy =
                    handle.getConnection()
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy staged (ordinal, " + COLUMNS + ") from stdin");
            return new Staging(handle, copy);
        } catch (SQLException e) {
            throw new StorageException("Cannot stage observations", e);
        }
    }

    /**
     * Adds one statement.
     *
     * @return its ordinal, from 1
     */
    public long add(Cell cell, Statement said, Witness witness) {
        field(++count).field(cell.indicatorId()).field(cell.areaId());
        buffer.append(periods.computeIfAbsent(cell.period(), Staging::fields));
        withdraws |= said.value() == null;
        indicators.set(cell.indicatorId());
        areas.set(cell.areaId());
        units.set(said.unitId());
        releases.set(cell.releaseId());
        field(cell.measure().word())
                .field(cell.kind().word())
                .field(cell.scope())
                .field(cell.releaseId());
        field(said.value() == null ? null : said.value().toPlainString()).field(said.unitId());
        field(said.comparator().word()).field(said.statistic().word()).field(said.status());
        field(said.orderAssumed()).field(said.seriesBreak()).field(said.plan());
        field(witness.importId()).field(witness.claimId()).field(witness.sheet());
        field(witness.row()).field(witness.column()).field(witness.published());
        buffer.setCharAt(buffer.length() - 1, '\n');
        if (buffer.length() >= FLUSH_CHARS) {
            flush();
        }
        return count;
    }

    private static String fields(Period period) {
        return "%s\t%s\t%s\t".formatted(period.code(), period.start(), period.end());
    }

    private Staging field(@Nullable Object value) {
        if (value == null) {
            buffer.append("\\N");
        } else {
            String text = value.toString();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '\\' -> buffer.append("\\\\");
                    case '\t' -> buffer.append("\\t");
                    case '\n' -> buffer.append("\\n");
                    case '\r' -> buffer.append("\\r");
                    case 0 -> buffer.append('\uFFFD'); // PostgreSQL's text cannot hold it
                    default -> buffer.append(c);
                }
            }
        }
        buffer.append('\t');
        return this;
    }

    private void flush() {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new StorageException("Cannot stage observations", e);
        }
    }

    /** Ends the collecting; then the handle can be used again. */
    public Staging finish() {
        flush();
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw new StorageException("Cannot stage observations", e);
        }
        if (count > MANY) { // else the planner guesses 10 million rows wrong
            handle.execute("analyze staged");
        }
        return this;
    }

    /**
     * Makes other writers of the staged indicators wait until this transaction ends; {@link
     * #record} does so itself.
     */
    public void lockIndicators() {
        // One writer an indicator at a time, always in the same order: no deadlock, and what is
        // compared stays true.
        handle.createQuery(
                        "select pg_advisory_xact_lock(7101, indicator_id)::text from (select distinct indicator_id from staged order by 1) i")
                .mapTo(String.class)
                .list();
    }

    /**
     * Two staged statements of one cell: in which rows of their file they stood first and again.
     */
    public record Duplicate(int first, int again) {}

    /**
     * Staged statements that repeat a cell, at most {@code limit}, in the order they were added.
     */
    public List<Duplicate> duplicates(int limit) {
        return handle.createQuery(
                        """
                        select first, cell_row from (
                            select ordinal, cell_row, min(cell_row) over (partition by indicator_id, area_id, period, measure, kind,
                                scope, release_id) as first from staged) d
                        where cell_row > first order by ordinal limit :limit""")
                .bind("limit", limit)
                .map((rs, ctx) -> new Duplicate(rs.getInt(1), rs.getInt(2)))
                .list();
    }

    /**
     * Ordinals of staged withdrawals that have nothing to take back; call {@link #lockIndicators}
     * first.
     */
    public List<Long> withdrawalsOfNothing() {
        return handle.createQuery(
                        "select ordinal from staged s where value is null and not exists (select from observation o where %s) order by ordinal"
                                .formatted(SAME_CELL))
                .mapTo(Long.class)
                .list();
    }

    /** Leaves these out of what is recorded. */
    public void discard(List<Long> ordinals) {
        handle.createUpdate("delete from staged where ordinal = any(:ordinals)")
                .bind("ordinals", ordinals.toArray(Long[]::new))
                .execute();
    }

    /**
     * Records what was staged.
     *
     * @param revisionKey key of the transaction's revision
     * @throws DuplicateCellException if a cell was staged twice with different statements; the
     *     transaction can only be rolled back, or to a savepoint before this call, see {@link
     *     #settle}
     * @throws IllegalStateException if a withdrawal names a cell without value: callers check that
     *     and can name the row
     */
    public Recorded record(long revisionKey) {
        lockIndicators();
        checkReferences();
        return new RuleOfRecording(handle, revisionKey).record(withdraws);
    }

    /**
     * Leaves one statement for each cell: repetitions go, and where statements differ all of the
     * cell go, as none is surer than the other.
     *
     * @param limit of the contradictions shown
     */
    public Settled settle(int limit) {
        return Settled.of(handle, limit);
    }

    /**
     * What is referred to is still there, and cannot be deleted before this transaction has ended:
     * who deletes from the catalogue takes the same lock alone.
     */
    private void checkReferences() {
        handle.createQuery("select pg_advisory_xact_lock_shared(7103, 0)::text")
                .mapTo(String.class)
                .one();
        check("indicator", indicators);
        check("area", areas);
        check("unit", units);
        check("source_release", releases);
    }

    private void check(String table, BitSet ids) {
        long there =
                handle.createQuery("select count(*) from %s where id = any(:ids)".formatted(table))
                        .bind("ids", ids.stream().boxed().toArray(Integer[]::new))
                        .mapTo(Long.class)
                        .one();
        if (there < ids.cardinality()) {
            throw new DeletedMeanwhileException();
        }
    }

    /** Identifier of the row that is in force now in the cell of a staged statement. */
    public Optional<ObservationId> inForce(long ordinal) {
        return handle.createQuery(
                        "select o.indicator_id, o.id from staged s join observation o on %s where s.ordinal = :ordinal"
                                .formatted(SAME_CELL))
                .bind("ordinal", ordinal)
                .map((rs, ctx) -> new ObservationId(rs.getInt(1), rs.getLong(2)))
                .findOne();
    }

    /** Gives the connection back when nothing is to be recorded; harmless after {@link #finish}. */
    public void abandon() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw new StorageException("Cannot cancel staging", e);
        }
    }
}
