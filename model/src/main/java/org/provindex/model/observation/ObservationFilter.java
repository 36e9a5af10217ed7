package org.provindex.model.observation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Which observations are asked for; collects conditions and their values. What is not set does not
 * restrict.
 */
public final class ObservationFilter {
    final StringJoiner conditions = new StringJoiner(" and ").add("true");
    // About the value, not the cell: asked of the current row only, or an older release would
    // speak where the current one is filtered out.
    final StringJoiner valueConditions = new StringJoiner(" and ").add("true");
    final Map<String, Object> values = new LinkedHashMap<>();
    boolean hasValueConditions;
    boolean everyRelease;
    boolean withdrawn;
    long asOf = -1;
    @Nullable Collection<Integer> indicators;
    boolean delta;
    boolean latest;
    @Nullable Merges merges;
    Observations.@Nullable Position after;

    public ObservationFilter indicators(Collection<Integer> ids) {
        this.indicators = List.copyOf(ids);
        return this;
    }

    /** Called twice, it takes the areas that are in both. */
    public ObservationFilter areas(Collection<Integer> ids) {
        return in("o.area_id", "areas" + values.size(), ids);
    }

    /**
     * Only areas that were members of a group on the last day of the observation's period. Who was
     * ever a member is asked first, as the index of cells answers that.
     */
    public ObservationFilter membersOf(int groupId) {
        return add(
                """
                o.area_id = any(array(select ever.area_id from area_group_member ever where ever.group_id = :group))
                and exists (select from area_group_member gm where gm.group_id = :group and gm.area_id = o.area_id
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
}
