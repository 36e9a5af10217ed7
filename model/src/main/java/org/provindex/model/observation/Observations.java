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
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** The shared read side of observations. */
public final class Observations {
    private static final String DETAIL = "select " + ObservationReader.COLUMNS + " from (%s) o";
    static final String ORDER =
            " order by o.root_id, o.period_start, o.area_id, o.period, o.measure, o.kind, o.scope, o.id";

    private final Jdbi jdbi;
    private final ObservationReader.NamesKept names = new ObservationReader.NamesKept();

    public Observations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A place in the order of {@link #page}: everything after it comes next. */
    public record Position(
            int indicatorId,
            LocalDate periodStart,
            int areaId,
            String period,
            String measure,
            String kind,
            String scope,
            long id) {
        public static Position of(Observation o) {
            return new Position(
                    o.indicatorId(),
                    o.period().start(),
                    o.areaId(),
                    o.period().code(),
                    o.measure().word(),
                    o.kind().word(),
                    o.scope(),
                    o.id().id());
        }

        /**
         * Reads {@link #toString}.
         *
         * @throws RuntimeException if it is no such text
         */
        public static Position parse(String text) {
            String[] parts = text.split(",", -1);
            return new Position(
                    Integer.parseInt(parts[0]),
                    LocalDate.parse(parts[1]),
                    Integer.parseInt(parts[2]),
                    parts[3],
                    parts[4],
                    parts[5],
                    parts[6],
                    Long.parseLong(parts[7]));
        }

        @Override
        public String toString() {
            return "%d,%s,%d,%s,%s,%s,%s,%d"
                    .formatted(indicatorId, periodStart, areaId, period, measure, kind, scope, id);
        }
    }

    /**
     * The next {@code limit} observations by indicator, period, area, the rest of the cell, and id,
     * after a position or from the first.
     */
    public List<Observation> page(ObservationFilter filter, @Nullable Position after, int limit) {
        filter.after(after);
        return jdbi.withHandle(
                handle -> {
                    ObservationSql sql = ObservationSql.of(filter, filter.merges(handle));
                    return sql.bind(handle.createQuery(DETAIL.formatted(sql.firstRows()) + ORDER))
                            .bind("limit", limit)
                            .map(reader(handle))
                            .list();
                });
    }

    /** In which order many observations come. */
    public enum Order {
        /** By indicator, period, area and the rest of the cell, as pages do. */
        CELL(ORDER),
        /** Series by series, each from its first period on. */
        SERIES(
                " order by o.root_id, o.area_id, o.measure, o.kind, o.scope, "
                        + ObservationSql.FREQUENCY
                        + ", o.period_start, o.period_end, o.id");

        final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** Hands over every observation of the filter in order, in flat memory. */
    public void forEach(ObservationFilter filter, Consumer<Observation> consumer) {
        snapshot(
                s ->
                        s.forEach(
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
                        work.accept(new Snapshot(handle, names, false));
                    } else {
                        handle.useTransaction(
                                TransactionIsolationLevel.REPEATABLE_READ,
                                own -> work.accept(new Snapshot(own, names, true)));
                    }
                });
    }

    /** The database as it was when the first read began. */
    public static final class Snapshot {
        private static final int FETCH = 1000;

        private final Handle handle;
        private final ObservationReader.NamesKept names;
        private final boolean repeatable;

        private Snapshot(Handle handle, ObservationReader.NamesKept names, boolean repeatable) {
            this.handle = handle;
            this.names = names;
            this.repeatable = repeatable;
        }

        /**
         * Hands over the observations of a filter in order and in flat memory. The next ones are
         * read meanwhile, on the same connection.
         *
         * @param consumer answers whether it wants another; asks the database nothing
         */
        public void forEach(
                ObservationFilter filter, Order order, Predicate<Observation> consumer) {
            RowMapper<Observation> reader = reader(handle, names);
            try (StatementRows rows =
                    new StatementRows(
                            statements(filter).iterator(), sql -> open(sql, order, reader))) {
                ReadAhead.forEach(rows, consumer);
            }
        }

        /**
         * One indicator after another where all are asked for, which is the order anyway: sorting
         * millions of rows at once would take the database most of the time, and disk.
         */
        private Stream<ObservationSql> statements(ObservationFilter filter) {
            Merges merges = filter.merges(handle);
            if (filter.indicators != null || filter.delta || !repeatable) {
                return Stream.of(ObservationSql.of(filter, merges));
            }
            return handle
                    .createQuery("select id from indicator where merged_into is null order by id")
                    .mapTo(Integer.class)
                    .list()
                    .stream()
                    .map(root -> ObservationSql.of(filter, merges, root));
        }

        private ResultIterator<Observation> open(
                ObservationSql sql, Order order, RowMapper<Observation> reader) {
            return sql.bind(handle.createQuery(DETAIL.formatted(sql.rows()) + sql.order(order)))
                    .setFetchSize(FETCH)
                    .map(reader)
                    .iterator();
        }
    }

    private RowMapper<Observation> reader(Handle handle) {
        return reader(handle, names);
    }

    private static RowMapper<Observation> reader(Handle handle, ObservationReader.NamesKept names) {
        ObservationReader reader = new ObservationReader(handle, names);
        return (rs, ctx) -> reader.read(rs);
    }

    public Optional<Observation> find(ObservationId id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        DETAIL.formatted(
                                                ObservationSql.revised(
                                                        "select * from observation where indicator_id = :i and id = :o")))
                                .bind("i", id.indicatorId())
                                .bind("o", id.id())
                                .map(reader(handle))
                                .findOne());
    }

    /**
     * Every row that was ever written for the observation's cell, in every release, oldest first.
     */
    public List<Observation> history(Observation of) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        DETAIL.formatted(
                                                        ObservationSql.revised(
                                                                """
                                                                select * from observation where area_id = :a
                                                                and indicator_id = any(:i) and period_start = :s and period = :p and measure = :m and kind = :k
                                                                and scope = :c"""))
                                                + " order by o.revision_id, o.id")
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
                                .map(reader(handle))
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
