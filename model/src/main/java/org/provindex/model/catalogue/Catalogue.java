package org.provindex.model.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
import org.provindex.model.area.AreaLevel;
import org.provindex.model.indicator.IndicatorCode;

/** Reads areas, groups, units, indicators and releases by their codes. */
public final class Catalogue {
    private static final String AREA =
            """
            select a.*, p.code as parent,
                array(select text from area_alias l where l.area_id = a.id order by text) as aliases,
                array(select text from area_alias l where l.area_id = a.id and l.kind = 'code' order by text) as codes
            from area a left join area p on p.id = a.parent_id
            """;
    private static final String UNIT =
            "select u.*, b.code as base, b.id as base_key from unit u join unit b on b.id = coalesce(u.base_id, u.id) ";
    private static final String INDICATOR =
            """
            select i.*, u.code as unit, d.code as display_unit, t.code as topic, m.code as merged,
                array(select text from indicator_alias l where l.indicator_id = i.id order by text) as aliases,
                array(select o.code from distinct_from f join indicator o on o.id = f.other_id
                      where f.indicator_id = i.id order by 1) as distinct_codes
            from indicator i join unit u on u.id = i.unit_id join unit d on d.id = i.display_unit_id
            left join topic t on t.id = i.topic_id left join indicator m on m.id = i.merged_into
            """;

    private final Jdbi jdbi;

    public Catalogue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<AreaEntry> areas() {
        return jdbi.withHandle(
                h -> h.createQuery(AREA + "order by a.code").map((rs, c) -> area(rs)).list());
    }

    /** By code, or by an alias that is a code (GB/T 2260 of a province). */
    public Optional<AreaEntry> area(String code) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        AREA
                                                + """
                                                where a.code = :code or a.id in (select area_id from area_alias
                                                    where lower(text) = lower(:code) and text = :code and kind = 'code')
                                                order by (a.code = :code) desc limit 1""")
                                .bind("code", code)
                                .map((rs, c) -> area(rs))
                                .findOne());
    }

    /** Areas by their surrogate keys. */
    public Map<Integer, AreaEntry> areasById(Collection<Integer> ids) {
        return jdbi
                .withHandle(
                        h ->
                                h.createQuery(AREA + "where a.id = any(:ids)")
                                        .bind("ids", ids.toArray(Integer[]::new))
                                        .map((rs, c) -> area(rs))
                                        .list())
                .stream()
                .collect(Collectors.toMap(AreaEntry::id, e -> e));
    }

    /** A member of a group and how long it has been one; null is without limit. */
    public record Member(
            AreaCode area, int areaId, @Nullable LocalDate from, @Nullable LocalDate to) {
        public boolean isOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    public List<Member> members(String group) {
        return membersOf(List.of(group)).getOrDefault(group, List.of());
    }

    /** Members by code of their group, for all groups named that have any. */
    public Map<String, List<Member>> membersOf(Collection<String> groups) {
        Map<String, List<Member>> members = new HashMap<>();
        jdbi.useHandle(
                h ->
                        h.createQuery(
                                        """
                                        select g.code, a.code, a.id, m.valid_from, m.valid_to from area_group_member m
                                        join area a on a.id = m.area_id join area g on g.id = m.group_id
                                        where g.code = any(:groups) order by g.code, a.code, m.valid_from nulls first""")
                                .bind("groups", groups.toArray(String[]::new))
                                .map((rs, c) -> Map.entry(rs.getString(1), member(rs)))
                                .forEach(
                                        m ->
                                                members.computeIfAbsent(
                                                                m.getKey(), g -> new ArrayList<>())
                                                        .add(m.getValue())));
        return members;
    }

    private static Member member(ResultSet rs) throws SQLException {
        return new Member(
                new AreaCode(rs.getString(2)),
                rs.getInt(3),
                rs.getObject(4, LocalDate.class),
                rs.getObject(5, LocalDate.class));
    }

    /** Codes of the groups that are marked as universes, which means and ranks are taken over. */
    public List<String> universes() {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select code from area where group_kind = 'universe' order by code")
                                .mapTo(String.class)
                                .list());
    }

    public List<UnitEntry> units() {
        return jdbi.withHandle(
                h -> h.createQuery(UNIT + "order by u.code").map((rs, c) -> unit(rs)).list());
    }

    public Optional<UnitEntry> unit(String code) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(UNIT + "where u.code = :code")
                                .bind("code", code)
                                .map((rs, c) -> unit(rs))
                                .findOne());
    }

    public List<IndicatorEntry> indicators() {
        return jdbi.withHandle(
                h ->
                        h.createQuery(INDICATOR + "order by i.code")
                                .map((rs, c) -> indicator(rs))
                                .list());
    }

    /** By code, or by an alias that is a code (after a rename). */
    public Optional<IndicatorEntry> indicator(String code) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        INDICATOR
                                                + """
                                                where i.code = :code or i.id in (select indicator_id from indicator_alias
                                                    where text = :code and kind = 'code')
                                                order by (i.code = :code) desc limit 1""")
                                .bind("code", code)
                                .map((rs, c) -> indicator(rs))
                                .findOne());
    }

    /** A release of a source; {@code released} is as exact as it is known. */
    public record ReleaseEntry(
            int id,
            String source,
            String code,
            @Nullable String title,
            @Nullable String released,
            long version) {}

    /** Releases of all sources, the newest first. */
    public List<ReleaseEntry> releases() {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        select r.*, s.code as source from source_release r join source s on s.id = r.source_id
                                        order by r.released_on desc nulls last, r.code""")
                                .map((rs, c) -> release(rs))
                                .list());
    }

    public List<ReleaseEntry> releases(String source) {
        return releases().stream().filter(r -> r.source().equals(source)).toList();
    }

    public Optional<ReleaseEntry> release(String source, String code) {
        return releases(source).stream().filter(r -> r.code().equals(code)).findFirst();
    }

    private static AreaEntry area(ResultSet rs) throws SQLException {
        return new AreaEntry(
                rs.getInt("id"),
                new AreaCode(rs.getString("code")),
                AreaLevel.parse(rs.getString("level")),
                rs.getString("parent"),
                rs.getString("name_en"),
                rs.getString("name_zh"),
                rs.getString("name_pinyin"),
                rs.getString("group_kind"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                rs.getString("status"),
                texts(rs.getArray("aliases")),
                texts(rs.getArray("codes")),
                rs.getLong("revision"));
    }

    private static UnitEntry unit(ResultSet rs) throws SQLException {
        return new UnitEntry(
                rs.getInt("id"),
                rs.getString("code"),
                rs.getString("symbol"),
                rs.getString("name_en"),
                rs.getString("name_zh"),
                rs.getString("quantity_kind"),
                rs.getString("base"),
                rs.getInt("base_key"),
                rs.getBigDecimal("factor"),
                texts(rs.getArray("aliases")),
                rs.getString("status"),
                rs.getLong("revision"));
    }

    private static IndicatorEntry indicator(ResultSet rs) throws SQLException {
        return new IndicatorEntry(
                rs.getInt("id"),
                new IndicatorCode(rs.getString("code")),
                rs.getString("name_en"),
                rs.getString("name_zh"),
                rs.getString("definition_en"),
                rs.getString("definition_zh"),
                rs.getString("unit"),
                rs.getInt("unit_id"),
                rs.getString("display_unit"),
                rs.getInt("direction"),
                rs.getString("nature"),
                rs.getString("topic"),
                rs.getInt("decimals"),
                rs.getString("origin"),
                rs.getString("status"),
                rs.getString("merged"),
                texts(rs.getArray("aliases")),
                texts(rs.getArray("distinct_codes")),
                rs.getLong("revision"));
    }

    private static ReleaseEntry release(ResultSet rs) throws SQLException {
        return new ReleaseEntry(
                rs.getInt("id"),
                rs.getString("source"),
                rs.getString("code"),
                rs.getString("title"),
                rs.getString("released"),
                rs.getLong("revision"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
