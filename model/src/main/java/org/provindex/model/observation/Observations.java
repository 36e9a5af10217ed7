package org.provindex.model.observation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
import org.provindex.model.indicator.IndicatorCode;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revision;

/** The shared read side of observations. */
public final class Observations {
    private static final String DETAIL =
            """
            select o.*, i.code as indicator, i.decimals, d.code as display_unit, a.code as area, u.code as unit, s.code as source, r.code as release,
                r.released_on, k.id as revision_id, k.recorded_at, x.id as superseded_id
            from (%s) o
            join indicator i on i.id = o.indicator_id join unit d on d.id = i.display_unit_id join area a on a.id = o.area_id join unit u on u.id = o.unit_id
            join source_release r on r.id = o.release_id join source s on s.id = r.source_id
            join revision k on k.key = o.revision left join revision x on x.key = o.superseded_revision
            """;
    private static final String ORDER = " order by o.indicator_id, o.period_start, o.area_id, o.id";

    private final Jdbi jdbi;

    public Observations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A place in the order of {@link #page}: everything after it comes next. */
    public record Position(int indicatorId, LocalDate periodStart, int areaId, long id) {
        public static Position of(Observation o) {
            return new Position(o.id().indicatorId(), o.period().start(), o.areaId(), o.id().id());
        }
    }

    /**
     * The next {@code limit} observations by indicator, period, area and id, after a position or
     * from the first.
     */
    public List<Observation> page(ObservationFilter filter, @Nullable Position after, int limit) {
        String condition =
                after == null
                        ? ""
                        : " where (o.indicator_id, o.period_start, o.area_id, o.id) > (:i, :p, :a, :o)";
        return jdbi.withHandle(
                handle -> {
                    var query =
                            filter.bind(
                                    handle.createQuery(
                                            DETAIL.formatted(filter.rows())
                                                    + condition
                                                    + ORDER
                                                    + " limit :limit"));
                    if (after != null) {
                        query.bind("i", after.indicatorId())
                                .bind("p", after.periodStart())
                                .bind("a", after.areaId())
                                .bind("o", after.id());
                    }
                    return query.bind("limit", limit).map((rs, ctx) -> read(rs)).list();
                });
    }

    /** Hands over every observation of the filter in order, in flat memory. */
    public void forEach(ObservationFilter filter, Consumer<Observation> consumer) {
        jdbi.useTransaction(
                handle ->
                        filter.bind(handle.createQuery(DETAIL.formatted(filter.rows()) + ORDER))
                                .setFetchSize(2000)
                                .map((rs, ctx) -> read(rs))
                                .forEach(consumer));
    }

    public Optional<Observation> find(ObservationId id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        DETAIL.formatted(
                                                "select * from observation where indicator_id = :i and id = :o"))
                                .bind("i", id.indicatorId())
                                .bind("o", id.id())
                                .map((rs, ctx) -> read(rs))
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
                                                        """
                                                        select * from observation where indicator_id = :i and area_id = :a
                                                        and period_start = :s and period = :p and measure = :m and kind = :k
                                                        and scope = :c""")
                                                + " order by k.id, o.id")
                                .bind("i", of.id().indicatorId())
                                .bind("a", of.areaId())
                                .bind("s", of.period().start())
                                .bind("p", of.period().code())
                                .bind("m", of.measure().word())
                                .bind("k", of.kind().word())
                                .bind("c", of.scope())
                                .map((rs, ctx) -> read(rs))
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

    private static Observation read(ResultSet rs) throws SQLException {
        BigDecimal value = rs.getBigDecimal("value");
        Statement said =
                new Statement(
                        value,
                        rs.getInt("unit_id"),
                        Comparator.parse(rs.getString("comparator")),
                        Statistic.parse(rs.getString("statistic")),
                        rs.getString("status"),
                        rs.getBoolean("order_assumed"),
                        rs.getBoolean("series_break"),
                        rs.getString("plan"));
        Instant at = rs.getTimestamp("recorded_at").toInstant();
        return new Observation(
                new ObservationId(rs.getInt("indicator_id"), rs.getLong("id")),
                new IndicatorCode(rs.getString("indicator")),
                new AreaCode(rs.getString("area")),
                new Period(
                        rs.getObject("period_start", LocalDate.class),
                        rs.getObject("period_end", LocalDate.class)),
                Measure.parse(rs.getString("measure")),
                Kind.parse(rs.getString("kind")),
                rs.getString("scope"),
                said,
                rs.getString("unit"),
                rs.getString("display_unit"),
                rs.getInt("decimals"),
                rs.getString("source"),
                rs.getString("release"),
                rs.getObject("released_on", LocalDate.class),
                new Revision(rs.getLong("revision_id"), at),
                rs.getObject("superseded_id", Long.class),
                rs.getInt("area_id"),
                witness(rs));
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
