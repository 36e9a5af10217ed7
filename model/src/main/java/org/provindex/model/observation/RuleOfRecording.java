package org.provindex.model.observation;

import static org.provindex.model.observation.Staging.COLUMNS;
import static org.provindex.model.observation.Staging.MANY;
import static org.provindex.model.observation.Staging.SAME_CELL;
import static org.provindex.model.observation.Staging.WITNESS;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.provindex.model.outbox.Outbox;

/** Brings staged statements into force, as {@link Staging} says; cells that are new cost least. */
final class RuleOfRecording {
    /** Those staged statements whose cell has a value in their release already. */
    private static final String MATCHED =
            """
            create temporary table if not exists matched (
                ordinal bigint, indicator_id integer, current_id bigint, same boolean) on commit delete rows""";

    private static final String UNMATCHED =
            "where not exists (select from matched m where m.ordinal = s.ordinal)";
    private static final String DIFFERENT =
            "join matched m on m.ordinal = s.ordinal and not m.same";
    private static final String CHANGED =
            "select s.indicator_id, s.area_id, s.period from staged s ";
    private static final String UNLESS_SAME =
            "where not exists (select from matched m where m.ordinal = s.ordinal and m.same)";
    private static final String UNIQUE_VIOLATION = "23505";

    private final Handle handle;
    private final long revisionKey;

    RuleOfRecording(Handle handle, long revisionKey) {
        this.handle = handle;
        this.revisionKey = revisionKey;
    }

    Recorded record(boolean withdraws) {
        long matched = match();
        if (withdraws && exists("staged s %s and s.value is null".formatted(UNMATCHED))) {
            throw new IllegalStateException("A withdrawal needs a value to take back");
        }
        if (matched == 0) {
            long recorded = insert("");
            Outbox.indicatorsRevised(handle, revisionKey, CHANGED);
            return new Recorded(recorded, 0, 0, 0);
        }
        supersede();
        long withdrawn = insert(DIFFERENT + " where s.value is null");
        long corrected = insert(DIFFERENT + " where s.value is not null");
        long recorded = insert(UNMATCHED);
        if (recorded + corrected + withdrawn > 0) {
            Outbox.indicatorsRevised(handle, revisionKey, CHANGED + UNLESS_SAME);
        }
        return new Recorded(recorded, corrected, confirm(), withdrawn);
    }

    private long match() {
        handle.execute(MATCHED);
        handle.execute("delete from matched");
        long matched =
                handle.createUpdate(
                                """
                                insert into matched select s.ordinal, o.indicator_id, o.id,
                                    o.value is not distinct from s.value and o.unit_id = s.unit_id
                                        and o.comparator = s.comparator and o.statistic = s.statistic and o.status = s.status
                                        and o.order_assumed = s.order_assumed and o.series_break = s.series_break
                                        and o.plan is not distinct from s.plan
                                from staged s join observation o on\s"""
                                        + SAME_CELL)
                        .execute();
        if (matched > MANY) {
            handle.execute("analyze matched");
        }
        if (matched > 1
                && exists(
                        "matched group by indicator_id, current_id having count(*) > 1 and not bool_and(same)")) {
            throw new DuplicateCellException("A cell is staged twice with different statements");
        }
        return matched;
    }

    private void supersede() {
        handle.createUpdate(
                        """
                        update observation o set superseded_revision = :revision from matched m
                        where o.indicator_id = m.indicator_id and o.id = m.current_id and not m.same""")
                .bind("revision", revisionKey)
                .execute();
    }

    private long confirm() {
        return handle.createUpdate(
                        """
                        insert into observation_evidence (indicator_id, observation_id, %1$s, revision)
                        select s.indicator_id, m.current_id, %1$s, :revision from staged s join matched m using (ordinal)
                        where m.same and num_nonnulls(import_id, claim_id) = 1 order by ordinal"""
                                .formatted(WITNESS))
                .bind("revision", revisionKey)
                .execute();
    }

    private boolean exists(String rows) {
        return handle.createQuery("select exists (select from %s)".formatted(rows))
                .mapTo(Boolean.class)
                .one();
    }

    private long insert(String which) {
        try {
            return handle.createUpdate(
                            "insert into observation (%s, revision) select %s, :revision from staged s %s"
                                    .formatted(
                                            COLUMNS, COLUMNS.replaceAll("(\\w+)", "s.$1"), which))
                    .bind("revision", revisionKey)
                    .execute();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause
                    && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                throw new DuplicateCellException("A cell is staged twice", e);
            }
            throw e;
        }
    }
}
