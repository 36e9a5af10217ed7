package org.provindex.model.observation;

import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What a filter asks of the database. */
final class ObservationSql {
    private static final String CELL =
            "%1$s, o.period_start, o.area_id, o.period, o.measure, o.kind, o.scope";
    private static final String REVISIONS =
            ", k.id as revision_id, k.recorded_at, x.id as superseded_id";
    private static final String REVISED =
            " join revision k on k.key = o.revision left join revision x on x.key = o.superseded_revision";
    private static final String EVERY_RELEASE =
            "select o.*, %1$s as root_id%5$s from observation o%2$s where %3$s and %4$s";
    private static final String CURRENT =
            """
            select distinct on (%4$s) o.*, %1$s as root_id%8$s
            from observation o%2$s join %7$s p on p.release_id = o.release_id where %3$s
            order by %4$s, %5$sp.place, p.released_on desc nulls last, p.release_id desc%6$s""";
    private static final String WHERE = "select o.* from (%s) o where %s";

    /** Looked up for each row, which is cheap for the few of a page. */
    private static final String PRECEDENCE = "release_precedence";

    /** Worked out once for each release. */
    private static final String PRECEDENCE_AT_ONCE = "(select * from release_precedence offset 0)";

    private static final String LATEST =
            """
            select o.* from (
                select o.*, dense_rank() over (partition by o.root_id, o.area_id, o.measure, o.kind, o.scope, %s
                    order by o.period_start desc, o.period_end desc) as age from (%s) o) o
            where o.age <= :latest""";
    private static final String TOUCHED =
            """
            (%1$s) in (select %2$s from observation o%3$s
                where o.revision >= (select min(k.key) from revision k where k.id > :after)
                and o.revision in (select k.key from revision k where k.id > :after))""";
    private static final String KNOWN_THEN =
            """
            exists (select from revision k where k.key = o.revision and k.id <= :asOf)
            and not exists (select from revision k where k.key = o.superseded_revision and k.id <= :asOf)""";

    /** The frequency of a period by SDMX CL_FREQ, from its code. */
    static final String FREQUENCY =
            "case length(o.period) when 4 then 'A' when 7 then translate(substr(o.period, 6, 1), '01', 'MM') when 10 then 'D' else '_O' end";

    private static final String MERGED = " join indicator n on n.id = o.indicator_id";
    private static final String ROOT = "coalesce(n.merged_into, n.id)";
    private static final String POSITION =
            ":afterIndicator, :afterStart, :afterArea, :afterPeriod, :afterMeasure, :afterKind, :afterScope";
    private static final String CELL_AND_ROW = POSITION + ", :afterRow";

    private final ObservationFilter filter;
    private final @Nullable List<Integer> indicators;
    private final String root;
    private final String join;
    private final String cell;
    private final String where;
    private final boolean oneRoot;

    private ObservationSql(
            ObservationFilter filter,
            Merges merges,
            @Nullable Collection<Integer> asked,
            boolean oneRoot) {
        this.filter = filter;
        this.oneRoot = oneRoot;
        indicators = asked == null ? null : List.copyOf(merges.expand(asked));
        boolean merged = asked == null ? !merges.isEmpty() : merges.concern(asked);
        root = merged ? ROOT : "o.indicator_id";
        join = merged ? MERGED : "";
        cell = CELL.formatted(root);
        where = where();
    }

    static ObservationSql of(ObservationFilter filter, Merges merges) {
        return new ObservationSql(filter, merges, filter.indicators, false);
    }

    /** Of one indicator and what was merged into it only. */
    static ObservationSql of(ObservationFilter filter, Merges merges, int indicator) {
        return new ObservationSql(filter, merges, List.of(indicator), true);
    }

    private String where() {
        StringJoiner where =
                new StringJoiner(" and ")
                        .add(filter.asOf < 0 ? "o.superseded_revision is null" : KNOWN_THEN)
                        .add(filter.conditions.toString());
        if (!filter.withdrawn) {
            where.add("o.value is not null");
        }
        if (indicators != null) {
            // A single one is said as such: only then does the index give its rows in order.
            where.add(
                    indicators.size() == 1
                            ? "o.indicator_id = :indicator"
                            : "o.indicator_id = any(:indicators)");
        }
        if (filter.delta) {
            where.add(TOUCHED.formatted(cell, cell, join));
        }
        return where.toString();
    }

    /** Rows of the table, with the revisions that wrote and superseded them. */
    static String revised(String rows) {
        return "select o.*%s from (%s) o%s".formatted(REVISIONS, rows, REVISED);
    }

    /**
     * The rows of {@code observation} that the filter lets through, with the columns of the table,
     * {@code root_id}, the indicator that the row's own was merged into, and the revisions.
     *
     * <p>The revisions are joined before the rows are sorted, so that they need no sorting after.
     */
    String rows() {
        return rows(true);
    }

    private String rows(boolean revised) {
        String rows =
                filter.everyRelease
                        ? everyRelease("true", revised)
                        : WHERE.formatted(
                                current("true", PRECEDENCE_AT_ONCE, revised),
                                filter.valueConditions);
        return filter.latest ? LATEST.formatted(FREQUENCY, rows) : rows;
    }

    /** The order of {@link #rows}, no longer than it must be to follow from how they were found. */
    String order(Observations.Order order) {
        if (order == Observations.Order.SERIES || filter.everyRelease || !oneRoot) {
            return order.sql;
        }
        return " order by o.period_start, o.area_id, o.period, o.measure, o.kind, o.scope";
    }

    /**
     * The first {@code :limit} of {@link #rows} after the position, in the order of a page. The
     * limit comes before the revisions are joined, or they would be looked up for every row of an
     * indicator to show fifty.
     */
    String firstRows() {
        return revised(first());
    }

    private String first() {
        if (filter.latest) {
            return "select * from (%s) o where %s%s limit :limit"
                    .formatted(
                            rows(false),
                            beyond(CELL.formatted("o.root_id") + ", o.id", CELL_AND_ROW),
                            Observations.ORDER);
        }
        if (filter.everyRelease) {
            String order = cell + ", o.id";
            return everyRelease(beyond(order, CELL_AND_ROW), false)
                    + " order by %s limit :limit".formatted(order);
        }
        // In the order of the index, so that no more of an indicator is read than is shown.
        String current = current(beyond(cell, POSITION), PRECEDENCE, false);
        return (filter.hasValueConditions
                        ? WHERE.formatted(current, filter.valueConditions) + Observations.ORDER
                        : current)
                + " limit :limit";
    }

    private String beyond(String order, String position) {
        return filter.after == null ? "true" : "(%s) > (%s)".formatted(order, position);
    }

    private String everyRelease(String condition, boolean revised) {
        return EVERY_RELEASE.formatted(
                root,
                revised ? join + REVISED : join,
                where + " and " + condition,
                filter.valueConditions,
                revised ? REVISIONS : "");
    }

    private String current(String condition, String precedence, boolean revised) {
        return CURRENT.formatted(
                root,
                revised ? join + REVISED : join,
                where + " and " + condition,
                cell,
                filter.withdrawn ? "o.value is null, " : "",
                join.isEmpty() ? "" : ", n.merged_into is not null",
                precedence,
                revised ? REVISIONS : "");
    }

    Query bind(Query query) {
        filter.values.forEach(query::bind);
        if (indicators != null) {
            if (indicators.size() == 1) {
                query.bind("indicator", indicators.get(0));
            } else {
                query.bind("indicators", indicators.toArray(Integer[]::new));
            }
        }
        Observations.Position after = filter.after;
        if (after != null) {
            query.bind("afterIndicator", after.indicatorId())
                    .bind("afterStart", after.periodStart())
                    .bind("afterArea", after.areaId())
                    .bind("afterPeriod", after.period())
                    .bind("afterMeasure", after.measure())
                    .bind("afterKind", after.kind())
                    .bind("afterScope", after.scope())
                    .bind("afterRow", after.id());
        }
        return filter.asOf < 0 ? query : query.bind("asOf", filter.asOf);
    }
}
