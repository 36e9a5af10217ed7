package org.provindex.model.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revision;

/**
 * Reads the rows of one query; what many rows have in common is made once. The columns are those of
 * {@link #COLUMNS}, in this order.
 */
final class ObservationReader {
    static final String COLUMNS =
            """
            o.indicator_id, o.id, o.area_id, o.period, o.measure, o.kind, o.scope, o.value, o.unit_id, o.comparator,
            o.statistic, o.status, o.order_assumed, o.series_break, o.plan, o.release_id, o.revision_id,
            o.recorded_at, o.superseded_id, o.import_id, o.claim_id, o.cell_sheet, o.cell_row, o.cell_column,
            o.published, (select id from revision_head) as head""";

    private static final int HEAD = 26;

    /** A day-by-day series of a century has fewer. */
    private static final int MOST_KEPT = 100_000;

    private final Handle handle;
    private final NamesKept kept;
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<Long, Revision> revisions = new HashMap<>();
    private final Map<String, Object> words = new HashMap<>();
    private @Nullable ObservationNames names;

    /** Names that readers of all threads have in common. */
    static final class NamesKept {
        private volatile @Nullable ObservationNames names;
    }

    ObservationReader(Handle handle, NamesKept kept) {
        this.handle = handle;
        this.kept = kept;
    }

    Observation read(ResultSet rs) throws SQLException {
        int indicatorId = rs.getInt(1);
        int areaId = rs.getInt(3);
        int unitId = rs.getInt(9);
        int releaseId = rs.getInt(16);
        ObservationNames names = names(rs, indicatorId, areaId, unitId, releaseId);
        ObservationNames.Indicator indicator = names.indicators().get(indicatorId);
        ObservationNames.Release release = names.releases().get(releaseId);
        Statement said =
                new Statement(
                        rs.getBigDecimal(8),
                        unitId,
                        (Comparator) words.computeIfAbsent(rs.getString(10), Comparator::parse),
                        (Statistic) words.computeIfAbsent(rs.getString(11), Statistic::parse),
                        rs.getString(12),
                        rs.getBoolean(13),
                        rs.getBoolean(14),
                        rs.getString(15));
        if (periods.size() > MOST_KEPT) {
            periods.clear();
        }
        return new Observation(
                new ObservationId(indicatorId, rs.getLong(2)),
                indicator.code(),
                names.areas().get(areaId),
                periods.computeIfAbsent(rs.getString(4), Period::parse),
                (Measure) words.computeIfAbsent(rs.getString(5), Measure::parse),
                (Kind) words.computeIfAbsent(rs.getString(6), Kind::parse),
                rs.getString(7),
                said,
                names.units().get(unitId),
                indicator.displayUnit(),
                indicator.decimals(),
                release.source(),
                release.code(),
                release.releasedOn(),
                revision(rs),
                rs.getObject(19, Long.class),
                indicator.root(),
                areaId,
                new Witness(
                        rs.getObject(20, Long.class),
                        rs.getObject(21, Long.class),
                        rs.getString(22),
                        rs.getObject(23, Integer.class),
                        rs.getObject(24, Integer.class),
                        rs.getString(25)));
    }

    /**
     * Those of the newest revision that the row's statement saw; a transaction that has written
     * names itself reads them for itself.
     */
    private ObservationNames names(ResultSet rs, int indicator, int area, int unit, int release)
            throws SQLException {
        ObservationNames now = names;
        if (now == null) {
            long head = rs.getLong(HEAD);
            now = kept.names;
            if (now == null || now.head() != head) {
                now = ObservationNames.read(handle, head);
                if (!handle.isInTransaction()) {
                    kept.names = now;
                }
            }
        }
        if (!now.hold(indicator, area, unit, release)) {
            now = ObservationNames.read(handle, now.head());
        }
        names = now;
        return now;
    }

    private Revision revision(ResultSet rs) throws SQLException {
        long id = rs.getLong(17);
        Revision known = revisions.get(id);
        if (known == null) {
            if (revisions.size() > MOST_KEPT) {
                revisions.clear();
            }
            Instant at = rs.getTimestamp(18).toInstant();
            known = new Revision(id, at);
            revisions.put(id, known);
        }
        return known;
    }
}
