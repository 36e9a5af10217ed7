package org.provindex.model.observation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
import org.provindex.model.indicator.IndicatorCode;

/**
 * What the keys in rows of observations stand for. Rows are read without joining the catalogue, as
 * looking a name up here costs a fraction of what eight joins cost, in the plan and for each row.
 *
 * @param head the newest revision when they were read
 */
record ObservationNames(
        long head,
        Map<Integer, Indicator> indicators,
        Map<Integer, AreaCode> areas,
        Map<Integer, String> units,
        Map<Integer, Release> releases) {
    /**
     * @param root the indicator that it was merged into, or its own
     */
    record Indicator(int root, IndicatorCode code, int decimals, String displayUnit) {}

    record Release(String source, String code, @Nullable LocalDate releasedOn) {}

    static ObservationNames read(Handle handle, long head) {
        Map<Integer, Indicator> indicators = new HashMap<>();
        handle.createQuery(
                        """
                        select w.id, i.id, i.code, i.decimals, d.code
                        from indicator w join indicator i on i.id = coalesce(w.merged_into, w.id)
                        join unit d on d.id = i.display_unit_id""")
                .map(
                        (rs, ctx) ->
                                indicators.put(
                                        rs.getInt(1),
                                        new Indicator(
                                                rs.getInt(2),
                                                new IndicatorCode(rs.getString(3)),
                                                rs.getInt(4),
                                                rs.getString(5))))
                .list();
        Map<Integer, AreaCode> areas = new HashMap<>();
        handle.createQuery("select id, code from area")
                .map((rs, ctx) -> areas.put(rs.getInt(1), new AreaCode(rs.getString(2))))
                .list();
        Map<Integer, String> units = new HashMap<>();
        handle.createQuery("select id, code from unit")
                .map((rs, ctx) -> units.put(rs.getInt(1), rs.getString(2)))
                .list();
        Map<Integer, Release> releases = new HashMap<>();
        handle.createQuery(
                        "select r.id, s.code, r.code, r.released_on from source_release r join source s on s.id = r.source_id")
                .map(
                        (rs, ctx) ->
                                releases.put(
                                        rs.getInt(1),
                                        new Release(
                                                rs.getString(2),
                                                rs.getString(3),
                                                rs.getObject(4, LocalDate.class))))
                .list();
        return new ObservationNames(head, indicators, areas, units, releases);
    }

    boolean hold(int indicator, int area, int unit, int release) {
        return indicators.containsKey(indicator)
                && areas.containsKey(area)
                && units.containsKey(unit)
                && releases.containsKey(release);
    }
}
