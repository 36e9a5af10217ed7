package org.provindex.indicator.sdmx;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;
import org.provindex.model.period.Period;
import org.provindex.web.language.Names;

/**
 * Editions that were published and not retracted, from the tables of the ranking service. A delta
 * has those published since, and takes back those retracted since.
 */
@Singleton
class LeagueTables {
    private static final String ROWS =
            """
            select r.period, e.methodology, e.universe, e.id, r.node, r.area,
                case when g.edition_id is null then r.score end as score, r.rank, r.coverage, e.version, e.published_at
            from edition e join edition_row r on r.edition_id = e.id join revision k on k.key = e.revision
            left join (select t.edition_id, tk.id from edition_retraction t join revision tk on tk.key = t.revision
                where tk.id <= :asOf) g on g.edition_id = e.id
            where k.id <= :asOf and (:after = -1 and g.edition_id is null
                or :after >= 0 and (k.id > :after and g.edition_id is null or g.id > :after and k.id <= :after))
            order by e.methodology, e.universe, e.id, r.node, r.area, length(r.period), r.period""";
    private static final int FETCHED = 1000;

    private final Jdbi jdbi;

    LeagueTables(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Empty as long as nothing is published. */
    Optional<Flow> flow() {
        boolean any =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                "select exists (select from edition e join revision k on k.key = e.revision where k.id is not null)")
                                        .mapTo(Boolean.class)
                                        .one());
        return any
                ? Optional.of(
                        new Flow(
                                LeagueTableStructure.FLOW,
                                Names.of("League tables", "排行榜"),
                                LeagueTableStructure.DSD,
                                null))
                : Optional.empty();
    }

    RowSource rows(DataQuery query) {
        return consumer ->
                jdbi.useTransaction(
                        h -> {
                            try (ResultIterator<@Nullable String[]> rows = open(h, query)) {
                                while (rows.hasNext() && consumer.test(rows.next())) {
                                    // the consumer does the work
                                }
                            }
                        });
    }

    private static ResultIterator<@Nullable String[]> open(Handle handle, DataQuery query) {
        Long asOf = query.asOf();
        Long after = query.updatedAfter();
        return handle.createQuery(ROWS)
                .bind("asOf", asOf == null ? Long.MAX_VALUE : asOf)
                .bind("after", after == null ? -1L : after)
                .setFetchSize(FETCHED)
                .map((rs, c) -> row(rs))
                .iterator();
    }

    private static @Nullable String[] row(ResultSet rs) throws SQLException {
        String period = rs.getString(1);
        return new @Nullable String[] {
            Period.parse(period).frequency(),
            rs.getString(2),
            rs.getString(3),
            rs.getString(4),
            rs.getString(5),
            rs.getString(6),
            period,
            rs.getObject(7) == null ? null : number(rs.getDouble(7)),
            number(rs.getDouble(8)),
            number(rs.getDouble(9)),
            rs.getString(10),
            rs.getTimestamp(11).toInstant().toString()
        };
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** Methodologies, editions and nodes that were published. */
    List<Codelist> codelists() {
        return jdbi.withHandle(
                h ->
                        List.of(
                                list(
                                        h,
                                        "CL_METHODOLOGY",
                                        "Methodologies",
                                        "方法",
                                        "select distinct methodology, methodology from edition order by 1"),
                                list(
                                        h,
                                        "CL_EDITION",
                                        "Editions",
                                        "版次",
                                        "select id::text, concat(methodology, ' ', version, ', ', universe, ', ', array_to_string(periods, ' ')) from edition order by id"),
                                list(
                                        h,
                                        "CL_NODE",
                                        "Indices, pillars and indicators",
                                        "指数、支柱和指标",
                                        "select distinct r.node, coalesce(i.name_en, r.node) from edition_row r left join indicator i on i.code = r.node order by 1")));
    }

    private static Codelist list(Handle handle, String id, String en, String zh, String sql) {
        List<Codelist.Code> codes = new ArrayList<>();
        handle.createQuery(sql)
                .map(
                        (rs, c) ->
                                new Codelist.Code(
                                        rs.getString(1), Names.of(rs.getString(2), null), null))
                .forEach(codes::add);
        return Codelist.of(id, en, zh, codes);
    }
}
