package org.provindex.model.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.provindex.model.area.AreaCode;
import org.provindex.model.indicator.IndicatorCode;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revision;

/**
 * Reads the rows of one query; what many rows have in common is made once. The columns are those of
 * {@link #COLUMNS}, in this order.
 */
final class ObservationReader {
    static final String COLUMNS =
            """
            o.indicator_id, o.id, i.id as root_key, i.code as indicator, i.decimals, d.code as display_unit, o.area_id,
            a.code as area, o.period, o.measure, o.kind, o.scope, o.value, o.unit_id, u.code as unit, o.comparator, o.statistic,
            o.status, o.order_assumed, o.series_break, o.plan, s.code as source, r.code as release, r.released_on,
            k.id as revision_id, k.recorded_at, x.id as superseded_id, o.import_id, o.claim_id, o.cell_sheet, o.cell_row,
            o.cell_column, o.published""";

    /** A day-by-day series of a century has fewer. */
    private static final int MOST_KEPT = 100_000;

    private final Map<String, Period> periods = new HashMap<>();
    private final Map<String, IndicatorCode> indicators = new HashMap<>();
    private final Map<String, AreaCode> areas = new HashMap<>();
    private final Map<Long, Revision> revisions = new HashMap<>();
    private final Map<String, Object> words = new HashMap<>();

    Observation read(ResultSet rs) throws SQLException {
        Statement said =
                new Statement(
                        rs.getBigDecimal(13),
                        rs.getInt(14),
                        (Comparator) words.computeIfAbsent(rs.getString(16), Comparator::parse),
                        (Statistic) words.computeIfAbsent(rs.getString(17), Statistic::parse),
                        rs.getString(18),
                        rs.getBoolean(19),
                        rs.getBoolean(20),
                        rs.getString(21));
        if (periods.size() > MOST_KEPT) {
            periods.clear();
        }
        return new Observation(
                new ObservationId(rs.getInt(1), rs.getLong(2)),
                indicators.computeIfAbsent(rs.getString(4), IndicatorCode::new),
                areas.computeIfAbsent(rs.getString(8), AreaCode::new),
                periods.computeIfAbsent(rs.getString(9), Period::parse),
                (Measure) words.computeIfAbsent(rs.getString(10), Measure::parse),
                (Kind) words.computeIfAbsent(rs.getString(11), Kind::parse),
                rs.getString(12),
                said,
                rs.getString(15),
                rs.getString(6),
                rs.getInt(5),
                rs.getString(22),
                rs.getString(23),
                rs.getObject(24, LocalDate.class),
                revision(rs),
                rs.getObject(27, Long.class),
                rs.getInt(3),
                rs.getInt(7),
                new Witness(
                        rs.getObject(28, Long.class),
                        rs.getObject(29, Long.class),
                        rs.getString(30),
                        rs.getObject(31, Integer.class),
                        rs.getObject(32, Integer.class),
                        rs.getString(33)));
    }

    private Revision revision(ResultSet rs) throws SQLException {
        long id = rs.getLong(25);
        Revision known = revisions.get(id);
        if (known == null) {
            if (revisions.size() > MOST_KEPT) {
                revisions.clear();
            }
            Instant at = rs.getTimestamp(26).toInstant();
            known = new Revision(id, at);
            revisions.put(id, known);
        }
        return known;
    }
}
