package org.provindex.indicator.area;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    private record Row(
            String level,
            @Nullable String parent,
            @Nullable String kind,
            Names names,
            String validity,
            String status) {}

    public Outcome put(Handle handle, long key, AreaForm form, Faults faults, String pointer) {
        Integer parent =
                form.parent() == null
                        ? null
                        : Entries.reference(
                                handle, "area", form.parent().value(), faults, pointer + "/parent");
        if (form.parent() != null && form.parent().equals(form.code())) {
            faults.add(pointer + "/parent", "cycle", "An area cannot be its own parent");
        }
        Row row =
                new Row(
                        form.level().word(),
                        form.parent() == null ? null : form.parent().value(),
                        null,
                        form.names(),
                        form.validFrom() + "/" + form.validTo(),
                        form.status());
        Set<String> aliases = new TreeSet<>(form.aliases());
        form.codes().forEach(code -> aliases.add("code:" + code));
        return put(handle, key, form.code(), row, parent, form, aliases, faults);
    }

    private Outcome put(
            Handle handle,
            long key,
            AreaCode code,
            Row row,
            @Nullable Integer parent,
            @Nullable AreaForm form,
            Set<String> aliases,
            Faults faults) {
        if (!faults.isEmpty()) {
            return Outcome.SAME;
        }
        Optional<Integer> known = Entries.id(handle, "area", code.value());
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
                        .bind("parent", parent)
                        .bind("kind", row.kind)
                        .bind("en", row.names.en())
                        .bind("zh", row.names.zh())
                        .bind("pinyin", row.names.pinyin())
                        .bind("from", form == null ? null : form.validFrom())
                        .bind("to", form == null ? null : form.validTo())
                        .bind("status", row.status)
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .one();
        handle.execute("delete from area_alias where area_id = ?", id);
        for (String alias : aliases) {
            boolean isCode = alias.startsWith("code:");
            handle.execute(
                    "insert into area_alias (area_id, text, kind, revision) values (?, ?, ?, ?)",
                    id,
                    isCode ? alias.substring(5) : alias,
                    isCode ? "code" : "name",
                    key);
        }
        return known.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
    }

    private static Row stored(Handle handle, int id) {
        return handle.createQuery(
                        "select a.*, p.code as parent from area a left join area p on p.id = a.parent_id where a.id = :id")
                .bind("id", id)
                .map(
                        (rs, c) ->
                                new Row(
                                        rs.getString("level"),
                                        rs.getString("parent"),
                                        rs.getString("group_kind"),
                                        new Names(
                                                rs.getString("name_en"),
                                                rs.getString("name_zh"),
                                                rs.getString("name_pinyin")),
                                        rs.getString("valid_from") + "/" + rs.getString("valid_to"),
                                        rs.getString("status")))
                .one();
    }

    private static Set<String> aliases(Handle handle, int id) {
        return new TreeSet<>(
                handle.createQuery(
                                "select case kind when 'code' then 'code:' || text else text end from area_alias where area_id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .list());
    }

    public Outcome putGroup(
            Handle handle, long key, GroupForm form, Faults faults, String pointer) {
        Set<GroupForm.Member> members = new HashSet<>();
        for (int i = 0; i < form.members().size(); i++) {
            GroupForm.Member member = form.members().get(i);
            String place = pointer + "/members/" + i;
            Entries.reference(handle, "area", member.area().value(), faults, place);
            if (!members.add(member)) {
                faults.add(
                        place,
                        "duplicate",
                        "%s is a member twice for the same time".formatted(member.area()));
            }
        }
        Row row = new Row("group", null, form.kind(), form.names(), "null/null", "active");
        Outcome outcome =
                put(
                        handle,
                        key,
                        form.code(),
                        row,
                        null,
                        null,
                        new TreeSet<>(form.aliases()),
                        faults);
        if (!faults.isEmpty()) {
            return outcome;
        }
        int id = Entries.id(handle, "area", form.code().value()).orElseThrow();
        if (outcome == Outcome.SAME && members.equals(members(handle, id))) {
            return Outcome.SAME;
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

    private static Set<GroupForm.Member> members(Handle handle, int group) {
        return new HashSet<>(
                handle.createQuery(
                                "select a.code, m.valid_from, m.valid_to from area_group_member m join area a on a.id = m.area_id where m.group_id = :id")
                        .bind("id", group)
                        .map(
                                (rs, c) ->
                                        new GroupForm.Member(
                                                new AreaCode(rs.getString(1)),
                                                rs.getObject(2, java.time.LocalDate.class),
                                                rs.getObject(3, java.time.LocalDate.class)))
                        .list());
    }

    /** Makes two lists of areas neighbours of each other, on both sides. */
    public void putNeighbours(
            Handle handle,
            AreaCode area,
            List<AreaCode> neighbours,
            Faults faults,
            String pointer) {
        Integer id = Entries.reference(handle, "area", area.value(), faults, pointer + "/area");
        for (int i = 0; i < neighbours.size(); i++) {
            Integer other =
                    Entries.reference(
                            handle,
                            "area",
                            neighbours.get(i).value(),
                            faults,
                            pointer + "/neighbours/" + i);
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

    /** Marks an area as no longer to be used; nothing that refers to it changes. */
    public void deprecate(Handle handle, long key, AreaCode code) {
        handle.execute(
                "update area set status = 'deprecated', revision = ? where code = ?",
                key,
                code.value());
    }
}
