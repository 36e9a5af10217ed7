package org.provindex.model.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** The shared read side of observations. */
public final class Observations {
    private static final String DETAIL =
            "select "
                    + ObservationReader.COLUMNS
                    + """

            from (%s) o
            join indicator w on w.id = o.indicator_id join indicator i on i.id = coalesce(w.merged_into, w.id) join unit d on d.id = i.display_unit_id join area a on a.id = o.area_id join unit u on u.id = o.unit_id
            join source_release r on r.id = o.release_id join source s on s.id = r.source_id
            join revision k on k.key = o.revision left join revision x on x.key = o.superseded_revision
            """;
    private static final String ORDER = " order by o.root_id, o.period_start, o.area_id, o.id";

    private final Jdbi jdbi;

    public Observations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A place in the order of {@link #page}: everything after it comes next. */
    public record Position(int indicatorId, LocalDate periodStart, int areaId, long id) {
        public static Position of(Observation o) {
            return new Position(o.indicatorId(), o.period().start(), o.areaId(), o.id().id());
        }
    }

    /**
     * The next {@code limit} observations by indicator, period, area and id, after a position or
     * from the first.
     */
    public List<Observation> page(ObservationFilter filter, @Nullable Position after, int limit) {
        ObservationReader reader = new ObservationReader();
        String condition =
                after == null
                        ? ""
                        : " where (o.root_id, o.period_start, o.area_id, o.id) > (:i, :p, :a, :o)";
        return jdbi.withHandle(
                handle -> {
                    Merges merges = filter.merges(handle);
                    var query =
                            filter.bind(
                                    handle.createQuery(
                                            DETAIL.formatted(filter.rows(merges))
                                                    + condition
                                                    + ORDER
                                                    + " limit :limit"),
                                    merges);
                    if (after != null) {
                        query.bind("i", after.indicatorId())
                                .bind("p", after.periodStart())
                                .bind("a", after.areaId())
                                .bind("o", after.id());
                    }
                    return query.bind("limit", limit).map((rs, ctx) -> reader.read(rs)).list();
                });
    }

    /** In which order many observations come. */
    public enum Order {
        /** By indicator, period, area and id, as pages do. */
        CELL(ORDER),
        /** Series by series, each from its first period on. */
        SERIES(
                " order by o.root_id, o.area_id, o.measure, o.kind, o.scope, "
                        + ObservationFilter.FREQUENCY
                        + ", o.period_start, o.period_end, o.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** Hands over every observation of the filter in order, in flat memory. */
    public void forEach(ObservationFilter filter, Consumer<Observation> consumer) {
        // One statement sees one state of the database anyhow, so this may take part in a
        // transaction that the caller has begun.
        jdbi.useTransaction(
                handle ->
                        new Snapshot(handle)
                                .forEach(
                                        filter,
                                        Order.CELL,
                                        o -> {
                                            consumer.accept(o);
                                            return true;
                                        }));
    }

    /**
     * Reads that see the same state of the database, however often they read. Inside a transaction
     * of the caller they see what that sees.
     */
    public void snapshot(Consumer<Snapshot> work) {
        jdbi.useHandle(
                handle -> {
                    if (handle.isInTransaction()) {
                        work.accept(new Snapshot(handle));
                    } else {
                        handle.useTransaction(
                                TransactionIsolationLevel.REPEATABLE_READ,
                                own -> work.accept(new Snapshot(own)));
                    }
                });
    }

    /** The database as it was when the first read began. */
    public static final class Snapshot {
        private final Handle handle;

        private Snapshot(Handle handle) {
            this.handle = handle;
        }

        /**
         * Hands over the observations of a filter in order and in flat memory.
         *
         * @param consumer answers whether it wants another
         */
        public void forEach(
                ObservationFilter filter, Order order, Predicate<Observation> consumer) {
            Merges merges = filter.merges(handle);
            ObservationReader reader = new ObservationReader();
            Query query =
                    filter.bind(
                            handle.createQuery(DETAIL.formatted(filter.rows(merges)) + order.sql),
                            merges);
            try (ResultIterator<Observation> rows =
                    query.setFetchSize(2000).map((rs, ctx) -> reader.read(rs)).iterator()) {
                while (rows.hasNext() && consumer.test(rows.next())) {
                    // the consumer does the work
                }
            }
        }
    }

    public Optional<Observation> find(ObservationId id) {
        ObservationReader reader = new ObservationReader();
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        DETAIL.formatted(
                                                "select * from observation where indicator_id = :i and id = :o"))
                                .bind("i", id.indicatorId())
                                .bind("o", id.id())
                                .map((rs, ctx) -> reader.read(rs))
                                .findOne());
    }

    /**
     * Every row that was ever written for the observation's cell, in every release, oldest first.
     */
    public List<Observation> history(Observation of) {
        ObservationReader reader = new ObservationReader();
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        DETAIL.formatted(
                                                        """
                                                        select * from observation where area_id = :a
                                                        and indicator_id = any(:i) and period_start = :s and period = :p and measure = :m and kind = :k
                                                        and scope = :c""")
                                                + " order by k.id, o.id")
                                .bind(
                                        "i",
                                        Merges.of(handle)
                                                .expand(List.of(of.indicatorId()))
                                                .toArray(Integer[]::new))
                                .bind("a", of.areaId())
                                .bind("s", of.period().start())
                                .bind("p", of.period().code())
                                .bind("m", of.measure().word())
                                .bind("k", of.kind().word())
                                .bind("c", of.scope())
                                .map((rs, ctx) -> reader.read(rs))
                                .list());
    }

    /** All witnesses of an observation, the first one first. */
    public List<Witness> witnesses(Observation of) {
        List<Witness> further =
                jdbi.withHandle(
                        handle ->
                                handle.createQuery(
                                                "select * from observation_evidence where indicator_id = :i and observation_id = :o order by revision")
                                        .bind("i", of.id().indicatorId())
                                        .bind("o", of.id().id())
                                        .map((rs, ctx) -> witness(rs))
                                        .list());
        if (!of.witness().isRead()) {
            return further;
        }
        return Stream.concat(Stream.of(of.witness()), further.stream()).toList();
    }

    private static Witness witness(ResultSet rs) throws SQLException {
        return new Witness(
                rs.getObject("import_id", Long.class),
                rs.getObject("claim_id", Long.class),
                rs.getString("cell_sheet"),
                rs.getObject("cell_row", Integer.class),
                rs.getObject("cell_column", Integer.class),
                rs.getString("published"));
    }
}
