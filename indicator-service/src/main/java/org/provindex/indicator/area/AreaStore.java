package org.provindex.indicator.area;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.provindex.indicator.catalogue.Entries;
import org.provindex.indicator.catalogue.Outcome;
import org.provindex.model.area.AreaCode;
import org.provindex.web.language.Names;
import org.provindex.web.problem.Faults;

/** Writes areas, groups and neighbours. */
@Singleton
public class AreaStore {
    /** What stands in the area table, but for its key. */
    private record Row(
            String level,
            @Nullable Integer parent,
            @Nullable String kind,
            Names names,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String status) {}

    private record Alias(String text, String kind) {}

    private final AreaChanges changes;

    AreaStore(AreaChanges changes) {
        this.changes = changes;
    }

    public Outcome put(Handle handle, long key, AreaForm form, Faults faults, String pointer) {
        int before = faults.count();
        Optional<Integer> known = Entries.id(handle, "area", form.code().value());
        Integer parent = null;
        if (form.parent() != null) {
            parent =
                    Entries.reference(
                            handle, "area", form.parent().value(), faults, pointer + "/parent");
            if (form.parent().equals(form.code())
                    || (parent != null
                            && known.isPresent()
                            && isAbove(handle, parent, known.get()))) {
                faults.add(
                        pointer + "/parent",
                        "cycle",
                        "%s would be above itself".formatted(form.code()));
            }
        }
        checkFree(handle, form.code(), form.code().value(), faults, pointer + "/code");
        Set<Alias> aliases = new HashSet<>();
        for (int i = 0; i < form.codes().size(); i++) {
            String code = form.codes().get(i);
            checkFree(handle, form.code(), code, faults, pointer + "/codes/" + i);
            aliases.add(new Alias(code, "code"));
        }
        form.aliases().stream()
                .filter(text -> !form.codes().contains(text))
                .forEach(text -> aliases.add(new Alias(text, "name")));
        if (faults.count() > before) {
            return Outcome.SAME;
        }
        Row row =
                new Row(
                        form.level().word(),
                        parent,
                        null,
                        form.names(),
                        form.validFrom(),
                        form.validTo(),
                        form.status());
        Outcome outcome = put(handle, key, form.code(), known, row, aliases);
        return changes.put(handle, key, form, outcome, faults, pointer);
    }

    private Outcome put(
            Handle handle,
            long key,
            AreaCode code,
            Optional<Integer> known,
            Row row,
            Set<Alias> aliases) {
        if (known.isPresent()
                && row.equals(stored(handle, known.get()))
                && aliases.equals(aliases(handle, known.get()))) {
            return Outcome.SAME;
        }
        int id =
                handle.createQuery(
                                """
                                insert into area (code, level, parent_id, group_kind, name_en, name_zh, name_pinyin, valid_from, valid_to, status, revision)
                                values (:code, :level, :parent, :kind, :en, :zh, :pinyin, :from, :to, :status, :key)
                                on conflict (code) do update set level = excluded.level, parent_id = excluded.parent_id,
                                    group_kind = excluded.group_kind, name_en = excluded.name_en, name_zh = excluded.name_zh,
                                    name_pinyin = excluded.name_pinyin, valid_from = excluded.valid_from,
                                    valid_to = excluded.valid_to, status = excluded.status, revision = excluded.revision
                                returning id""")
                        .bind("code", code.value())
                        .bind("level", row.level)
                        .bind("parent", row.parent)
                        .bind("kind", row.kind)
                        .bind("en", row.names.en())
                        .bind("zh", row.names.zh())
                        .bind("pinyin", row.names.pinyin())
                        .bind("from", row.from)
                        .bind("to", row.to)
                        .bind("status", row.status)
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .one();
        handle.execute("delete from area_alias where area_id = ?", id);
        for (Alias alias : aliases) {
            handle.execute(
                    "insert into area_alias (area_id, text, kind, revision) values (?, ?, ?, ?)",
                    id,
                    alias.text,
                    alias.kind,
                    key);
        }
        return known.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
    }

    private static boolean isAbove(Handle handle, int area, int other) {
        return handle.createQuery(
                        """
                        with recursive up (id, parent_id) as (
                            select id, parent_id from area where id = :area
                            union select a.id, a.parent_id from area a join up on a.id = up.parent_id)
                        select exists (select from up where id = :other)""")
                .bind("area", area)
                .bind("other", other)
                .mapTo(Boolean.class)
                .one();
    }

    /** A code leads to one area, whether it is its own or another list's. */
    private static void checkFree(
            Handle handle, AreaCode own, String code, Faults faults, String pointer) {
        handle.createQuery(
                        """
                        select code from area where code <> :own and (code = :code
                            or id in (select area_id from area_alias where lower(text) = lower(:code) and text = :code and kind = 'code')) limit 1""")
                .bind("own", own.value())
                .bind("code", code)
                .mapTo(String.class)
                .findOne()
                .ifPresent(
                        other ->
                                faults.add(
                                        pointer,
                                        "taken",
                                        "'%s' leads to %s already".formatted(code, other)));
    }

    private static Row stored(Handle handle, int id) {
        return handle.createQuery("select * from area where id = :id")
                .bind("id", id)
                .map(
                        (rs, c) ->
                                new Row(
                                        rs.getString("level"),
                                        rs.getObject("parent_id", Integer.class),
                                        rs.getString("group_kind"),
                                        new Names(
                                                rs.getString("name_en"),
                                                rs.getString("name_zh"),
                                                rs.getString("name_pinyin")),
                                        rs.getObject("valid_from", LocalDate.class),
                                        rs.getObject("valid_to", LocalDate.class),
                                        rs.getString("status")))
                .one();
    }

    private static Set<Alias> aliases(Handle handle, int id) {
        return new HashSet<>(
                handle.createQuery("select text, kind from area_alias where area_id = :id")
                        .bind("id", id)
                        .map((rs, c) -> new Alias(rs.getString(1), rs.getString(2)))
                        .list());
    }

    public Outcome putGroup(
            Handle handle, long key, GroupForm form, Faults faults, String pointer) {
        int before = faults.count();
        checkFree(handle, form.code(), form.code().value(), faults, pointer + "/code");
        checkMembers(handle, form, faults, pointer);
        if (faults.count() > before) {
            return Outcome.SAME;
        }
        Set<Alias> aliases = new HashSet<>();
        form.aliases().forEach(text -> aliases.add(new Alias(text, "name")));
        Row row = new Row("group", null, form.kind(), form.names(), null, null, form.status());
        Optional<Integer> known = Entries.id(handle, "area", form.code().value());
        Outcome outcome = put(handle, key, form.code(), known, row, aliases);
        int id = Entries.id(handle, "area", form.code().value()).orElseThrow();
        if (new HashSet<>(form.members()).equals(members(handle, id))) {
            return outcome;
        }
        handle.execute("delete from area_group_member where group_id = ?", id);
        for (GroupForm.Member member : form.members()) {
            handle.execute(
                    "insert into area_group_member (group_id, area_id, valid_from, valid_to, revision) select ?, id, ?, ?, ? from area where code = ?",
                    id,
                    member.from(),
                    member.to(),
                    key,
                    member.area().value());
        }
        handle.execute("update area set revision = ? where id = ?", key, id);
        return outcome == Outcome.CREATED ? Outcome.CREATED : Outcome.CHANGED;
    }

    private static void checkMembers(Handle handle, GroupForm form, Faults faults, String pointer) {
        List<GroupForm.Member> members = form.members();
        for (int i = 0; i < members.size(); i++) {
            GroupForm.Member member = members.get(i);
            String place = pointer + "/members/" + i;
            if (member.area().equals(form.code())) {
                faults.add(place, "cycle", "A group cannot be its own member");
                continue;
            }
            Entries.reference(handle, "area", member.area().value(), faults, place);
            boolean twice =
                    members.subList(0, i).stream()
                            .anyMatch(m -> m.area().equals(member.area()) && m.overlaps(member));
            if (twice) {
                faults.add(
                        place,
                        "duplicate",
                        "%s is a member twice at the same time".formatted(member.area()));
            }
        }
    }

    private static Set<GroupForm.Member> members(Handle handle, int group) {
        return new HashSet<>(
                handle.createQuery(
                                "select a.code, m.valid_from, m.valid_to from area_group_member m join area a on a.id = m.area_id where m.group_id = :id")
                        .bind("id", group)
                        .map(
                                (rs, c) ->
                                        new GroupForm.Member(
                                                new AreaCode(rs.getString(1)),
                                                rs.getObject(2, LocalDate.class),
                                                rs.getObject(3, LocalDate.class)))
                        .list());
    }

    /** Makes areas neighbours of one, on both sides; neighbours that are not named stay. */
    public void putNeighbours(
            Handle handle,
            AreaCode area,
            List<AreaCode> neighbours,
            Faults faults,
            String pointer) {
        Integer id = Entries.reference(handle, "area", area.value(), faults, pointer + "/area");
        for (int i = 0; i < neighbours.size(); i++) {
            String place = pointer + "/neighbours/" + i;
            if (neighbours.get(i).equals(area)) {
                faults.add(place, "cycle", "An area is not its own neighbour");
                continue;
            }
            Integer other =
                    Entries.reference(handle, "area", neighbours.get(i).value(), faults, place);
            if (id != null && other != null) {
                handle.execute(
                        "insert into area_neighbour values (?, ?), (?, ?) on conflict do nothing",
                        id,
                        other,
                        other,
                        id);
            }
        }
    }
}
