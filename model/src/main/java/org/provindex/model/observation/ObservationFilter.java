package org.provindex.model.observation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which observations are asked for; collects conditions and their values. What is not set does not
 * restrict.
 */
public final class ObservationFilter {
    private static final String CELL =
            "%1$s, o.period_start, o.area_id, o.period, o.measure, o.kind, o.scope";
    private static final String EVERY_RELEASE =
            "select o.*, %1$s as root_id from observation o%2$s where %3$s and %4$s";
    private static final String CURRENT =
            """
            select distinct on (%4$s) o.*, %1$s as root_id
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

    private static final String POSITION =
            ":afterIndicator, :afterStart, :afterArea, :afterPeriod, :afterMeasure, :afterKind, :afterScope";
    private static final String CELL_AND_ROW = POSITION + ", :afterRow";

    /** The frequency of a period by SDMX CL_FREQ, from its code. */
    static final String FREQUENCY =
            "case length(o.period) when 4 then 'A' when 7 then translate(substr(o.period, 6, 1), '01', 'MM') when 10 then 'D' else '_O' end";

    private static final String MERGED = " join indicator n on n.id = o.indicator_id";
    private static final String ROOT = "coalesce(n.merged_into, n.id)";

    private final StringJoiner conditions = new StringJoiner(" and ").add("true");
    // About the value, not the cell: asked of the current row only, or an older release would
    // speak where the current one is filtered out.
    private final StringJoiner valueConditions = new StringJoiner(" and ").add("true");
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean hasValueConditions;
    private boolean everyRelease;
    private boolean withdrawn;
    private long asOf = -1;
    private @Nullable Collection<Integer> indicators;
    private boolean delta;
    private boolean latest;
    private @Nullable Merges merges;
    private Observations.@Nullable Position after;

    public ObservationFilter indicators(Collection<Integer> ids) {
        this.indicators = List.copyOf(ids);
        return this;
    }

    /** Called twice, it takes the areas that are in both. */
    public ObservationFilter areas(Collection<Integer> ids) {
        return in("o.area_id", "areas" + values.size(), ids);
    }

    /** Only areas that were members of a group on the last day of the observation's period. */
    public ObservationFilter membersOf(int groupId) {
        return add(
                """
                exists (select from area_group_member gm where gm.group_id = :group and gm.area_id = o.area_id
                    and (gm.valid_from is null or gm.valid_from <= o.period_end)
                    and (gm.valid_to is null or gm.valid_to >= o.period_end))""",
                "group",
                groupId);
    }

    public ObservationFilter releases(Collection<Integer> ids) {
        return in("o.release_id", "releases", ids);
    }

    public ObservationFilter measures(Collection<Measure> measures) {
        return words("o.measure", "measures", measures.stream().map(Measure::word).toList());
    }

    public ObservationFilter kinds(Collection<Kind> kinds) {
        return words("o.kind", "kinds", kinds.stream().map(Kind::word).toList());
    }

    public ObservationFilter comparators(Collection<Comparator> comparators) {
        return value("comparator", comparators.stream().map(Comparator::word).toList());
    }

    public ObservationFilter statistics(Collection<Statistic> statistics) {
        return value("statistic", statistics.stream().map(Statistic::word).toList());
    }

    public ObservationFilter statuses(Collection<String> statuses) {
        return value("status", statuses);
    }

    private ObservationFilter value(String column, Collection<String> words) {
        hasValueConditions = true;
        valueConditions.add("o.%1$s = any(:%1$s)".formatted(column));
        values.put(column, words.toArray(String[]::new));
        return this;
    }

    public ObservationFilter scopes(Collection<String> scopes) {
        return words("o.scope", "scopes", scopes);
    }

    public ObservationFilter periods(Collection<String> codes) {
        return words("o.period", "periods", codes);
    }

    /** Only periods that start on or after this day. */
    public ObservationFilter from(LocalDate day) {
        return add("o.period_start >= :from", "from", day);
    }

    /** Only periods that end on or before this day. */
    public ObservationFilter to(LocalDate day) {
        return add("o.period_end <= :to", "to", day);
    }

    /** Only whole calendar years. */
    public ObservationFilter annual() {
        conditions.add("o.period ~ '^[0-9]{4}$'");
        return this;
    }

    /** What was known at a revision; otherwise what is known now. */
    public ObservationFilter asOf(long revisionId) {
        this.asOf = revisionId;
        return this;
    }

    /** All releases of a cell beside each other; otherwise the one that takes precedence. */
    public ObservationFilter everyRelease() {
        this.everyRelease = true;
        return this;
    }

    /** Also rows that withdraw a value. */
    public ObservationFilter withWithdrawn() {
        this.withdrawn = true;
        return this;
    }

    /**
     * Only cells of which anything was written after a revision, each with what it says now; a cell
     * without value now comes as the row that withdrew it.
     */
    public ObservationFilter changedAfter(long revisionId) {
        this.delta = true;
        this.withdrawn = true;
        values.put("after", revisionId);
        return this;
    }

    /** Only the newest periods of each series, counted for each frequency by itself. */
    public ObservationFilter latest(int periods) {
        this.latest = true;
        values.put("latest", periods);
        return this;
    }

    /** Merges that were read before; else each read looks for them itself. */
    public ObservationFilter merges(Merges known) {
        this.merges = known;
        return this;
    }

    Merges merges(Handle handle) {
        return merges == null ? Merges.of(handle) : merges;
    }

    /** Only what comes after a position in the order of a page. */
    ObservationFilter after(Observations.@Nullable Position position) {
        this.after = position;
        return this;
    }

    private ObservationFilter in(String column, String name, Collection<Integer> ids) {
        return add(
                column + " = any(:" + name + ")",
                name,
                ids.stream().mapToInt(Integer::intValue).boxed().toArray(Integer[]::new));
    }

    private ObservationFilter words(String column, String name, Collection<String> words) {
        return add(column + " = any(:" + name + ")", name, words.toArray(String[]::new));
    }

    private ObservationFilter add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
        return this;
    }

    /**
     * The rows of {@code observation} that this filter lets through, with the columns of the table
     * and {@code root_id}, the indicator that the row's own was merged into.
     */
    String rows(Merges merges) {
        Parts parts = parts(merges);
        String rows =
                everyRelease
                        ? everyRelease(parts, "true")
                        : WHERE.formatted(
                                current(parts, "true", PRECEDENCE_AT_ONCE), valueConditions);
        return latest ? LATEST.formatted(FREQUENCY, rows) : rows;
    }

    /** The first {@code :limit} of {@link #rows} after the position, in the order of a page. */
    String firstRows(Merges merges) {
        if (latest) {
            return "select * from (%s) o where %s%s limit :limit"
                    .formatted(
                            rows(merges),
                            beyond(CELL.formatted("o.root_id") + ", o.id", CELL_AND_ROW),
                            Observations.ORDER);
        }
        Parts parts = parts(merges);
        if (everyRelease) {
            String order = parts.cell + ", o.id";
            return everyRelease(parts, beyond(order, CELL_AND_ROW))
                    + " order by %s limit :limit".formatted(order);
        }
        // In the order of the index, so that no more of an indicator is read than is shown.
        String current = current(parts, beyond(parts.cell, POSITION), PRECEDENCE);
        return (hasValueConditions
                        ? WHERE.formatted(current, valueConditions) + Observations.ORDER
                        : current)
                + " limit :limit";
    }

    private String beyond(String order, String position) {
        return after == null ? "true" : "(%s) > (%s)".formatted(order, position);
    }

    private String everyRelease(Parts parts, String condition) {
        return EVERY_RELEASE.formatted(
                parts.root, parts.join, parts.where + " and " + condition, valueConditions);
    }

    private String current(Parts parts, String condition, String precedence) {
        return CURRENT.formatted(
                parts.root,
                parts.join,
                parts.where + " and " + condition,
                parts.cell,
                withdrawn ? "o.value is null, " : "",
                parts.join.isEmpty() ? "" : ", n.merged_into is not null",
                precedence);
    }

    /** What all statements are made of. */
    private record Parts(String root, String join, String where, String cell) {}

    private Parts parts(Merges merges) {
        String known =
                asOf < 0
                        ? "o.superseded_revision is null"
                        : """
                        exists (select from revision k where k.key = o.revision and k.id <= :asOf)
                        and not exists (select from revision k where k.key = o.superseded_revision and k.id <= :asOf)""";
        boolean merged = indicators == null ? !merges.isEmpty() : merges.concern(indicators);
        String root = merged ? ROOT : "o.indicator_id";
        String join = merged ? MERGED : "";
        StringJoiner where = new StringJoiner(" and ").add(known).add(conditions.toString());
        if (!withdrawn) {
            where.add("o.value is not null");
        }
        if (indicators != null) {
            // A single one is said as such: only then does the index give its rows in order.
            where.add(
                    merges.expand(indicators).size() == 1
                            ? "o.indicator_id = :indicator"
                            : "o.indicator_id = any(:indicators)");
        }
        String cell = CELL.formatted(root);
        if (delta) {
            where.add(TOUCHED.formatted(cell, cell, join));
        }
        return new Parts(root, join, where.toString(), cell);
    }

    Query bind(Query query, Merges merges) {
        values.forEach(query::bind);
        if (indicators != null) {
            List<Integer> expanded = List.copyOf(merges.expand(indicators));
            if (expanded.size() == 1) {
                query.bind("indicator", expanded.get(0));
            } else {
                query.bind("indicators", expanded.toArray(Integer[]::new));
            }
        }
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
        if (asOf >= 0) {
            query.bind("asOf", asOf);
        }
        return query;
    }
}
