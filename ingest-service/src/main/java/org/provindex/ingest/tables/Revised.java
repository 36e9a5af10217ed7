package org.provindex.ingest.tables;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Which cells the release of a table revised, and by how much. */
@Singleton
class Revised {
    /**
     * Each figure of the import beside what it corrected in its own release, else beside the newest
     * other release of the same source.
     */
    private static final String COMPARED =
            """
            with own as (
                select o.*, r.source_id, r.released_on from observation o join source_release r on r.id = o.release_id
                where o.import_id = :job and o.value is not null),
            compared as (
                select own.*, b.value as before, b.code as before_release from own join lateral (
                    select p.value, r.code from observation p join source_release r on r.id = p.release_id
                    where p.indicator_id = own.indicator_id and p.area_id = own.area_id and p.period = own.period
                        and p.measure = own.measure and p.kind = own.kind and p.scope = own.scope and p.value is not null
                        and (p.release_id = own.release_id and p.superseded_revision = own.revision
                            or p.release_id <> own.release_id and p.superseded_revision is null
                                and r.source_id = own.source_id)
                    order by p.release_id = own.release_id desc, r.released_on desc nulls last, r.code desc limit 1) b on true)
            """;

    private final Jdbi jdbi;

    Revised(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Revisions of a table.
     *
     * @param compared cells that were known before
     * @param revised those of them that have another value now
     * @param indicators the same for each indicator
     * @param largest the largest revisions relative to the value before
     */
    record Report(
            long compared, long revised, List<OfIndicator> indicators, List<OfCell> largest) {}

    /**
     * Revisions of an indicator.
     *
     * @param meanPercent mean of the changes in percent of the value before, without regard to sign
     */
    record OfIndicator(String indicator, long compared, long revised, double meanPercent) {}

    /**
     * A cell that was revised.
     *
     * @param beforeRelease release of the value before
     * @param percent change in percent of the value before
     */
    record OfCell(
            String indicator,
            String area,
            String period,
            BigDecimal before,
            String beforeRelease,
            BigDecimal value,
            double percent) {}

    Report of(long importId, int limit) {
        return jdbi.withHandle(
                h -> {
                    List<OfIndicator> indicators =
                            h.createQuery(
                                            COMPARED
                                                    + """
                                                    select i.code, count(*), count(*) filter (where c.value <> c.before),
                                                        coalesce(avg(abs((c.value - c.before) / nullif(c.before, 0))) * 100, 0)
                                                    from compared c join indicator i on i.id = c.indicator_id group by i.code order by i.code""")
                                    .bind("job", importId)
                                    .map(
                                            (rs, c) ->
                                                    new OfIndicator(
                                                            rs.getString(1),
                                                            rs.getLong(2),
                                                            rs.getLong(3),
                                                            rs.getDouble(4)))
                                    .list();
                    List<OfCell> largest =
                            h.createQuery(
                                            COMPARED
                                                    + """
                                                    select i.code, a.code, c.period, c.before, c.before_release, c.value,
                                                        (c.value - c.before) / nullif(abs(c.before), 0) * 100
                                                    from compared c join indicator i on i.id = c.indicator_id join area a on a.id = c.area_id
                                                    where c.value <> c.before
                                                    order by abs((c.value - c.before) / nullif(c.before, 0)) desc nulls first, i.code, a.code, c.period
                                                    limit :limit""")
                                    .bind("job", importId)
                                    .bind("limit", limit)
                                    .map(
                                            (rs, c) ->
                                                    new OfCell(
                                                            rs.getString(1),
                                                            rs.getString(2),
                                                            rs.getString(3),
                                                            rs.getBigDecimal(4),
                                                            rs.getString(5),
                                                            rs.getBigDecimal(6),
                                                            rs.getDouble(7)))
                                    .list();
                    return new Report(
                            indicators.stream().mapToLong(OfIndicator::compared).sum(),
                            indicators.stream().mapToLong(OfIndicator::revised).sum(),
                            indicators,
                            largest);
                });
    }
}
