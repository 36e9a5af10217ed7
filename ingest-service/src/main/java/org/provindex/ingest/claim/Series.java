package org.provindex.ingest.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.provindex.model.observation.Cell;
import org.provindex.model.observation.Measure;

/** The stored levels that new ones are compared with; each series is read once. */
final class Series {
    private record Key(int indicator, int area) {}

    private record Point(LocalDate end, double value) {}

    private final Handle handle;
    private final Map<Key, List<Point>> known = new HashMap<>();

    Series(Handle handle) {
        this.handle = handle;
    }

    /**
     * Whether a level is within a factor of the stored one nearest in time; so is anything else,
     * and the first of a series.
     *
     * @param factor above 1
     */
    boolean isPlausible(Cell cell, BigDecimal value, double factor) {
        if (cell.measure() != Measure.LEVEL) {
            return true;
        }
        LocalDate end = cell.period().end();
        Optional<Point> nearest =
                known
                        .computeIfAbsent(new Key(cell.indicatorId(), cell.areaId()), this::read)
                        .stream()
                        .min(
                                Comparator.comparingLong(
                                        p -> Math.abs(ChronoUnit.DAYS.between(p.end, end))));
        if (nearest.isEmpty()) {
            return true;
        }
        double ratio = value.doubleValue() / nearest.get().value;
        return ratio <= factor && ratio >= 1 / factor;
    }

    private List<Point> read(Key key) {
        return handle.createQuery(
                        """
                        select period_end, value from observation where indicator_id = :indicator and area_id = :area
                        and measure = 'level' and statistic = 'value' and superseded_revision is null and value <> 0""")
                .bind("indicator", key.indicator)
                .bind("area", key.area)
                .map((rs, c) -> new Point(rs.getObject(1, LocalDate.class), rs.getDouble(2)))
                .list();
    }
}
