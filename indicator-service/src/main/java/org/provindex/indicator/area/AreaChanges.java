package org.provindex.indicator.area;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.provindex.indicator.catalogue.Entries;
import org.provindex.indicator.catalogue.Outcome;
import org.provindex.web.problem.Faults;

/** What became of areas: merged into others, split, renamed. */
@Singleton
class AreaChanges {
    private static final String CHANGES =
            """
            select a.code, c.kind, c.changed_on, i.code as into_code, c.note from area_change c
            join area a on a.id = c.area_id left join area i on i.id = c.into_id
            where a.code = any(:codes) order by c.changed_on, c.id""";

    private final Jdbi jdbi;

    AreaChanges(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By code of the area, the oldest first. */
    Map<String, List<AreaForm.Change>> of(Collection<String> codes) {
        return jdbi.withHandle(h -> of(h, codes));
    }

    private static Map<String, List<AreaForm.Change>> of(Handle handle, Collection<String> codes) {
        Map<String, List<AreaForm.Change>> changes = new HashMap<>();
        handle.createQuery(CHANGES)
                .bind("codes", codes.toArray(String[]::new))
                .map(
                        (rs, c) ->
                                Map.entry(
                                        rs.getString(1),
                                        AreaForm.Change.of(
                                                rs.getString(2),
                                                rs.getObject(3, LocalDate.class),
                                                rs.getString(4),
                                                rs.getString(5))))
                .forEach(
                        e ->
                                changes.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                                        .add(e.getValue()));
        return changes;
    }

    /** Puts the changes of a form in the place of those that are stored. */
    Outcome put(
            Handle handle,
            long key,
            AreaForm form,
            Outcome outcome,
            Faults faults,
            String pointer) {
        String code = form.code().value();
        List<AreaForm.Change> stored = of(handle, List.of(code)).getOrDefault(code, List.of());
        if (new HashSet<>(stored).equals(new HashSet<>(form.changes()))) {
            return outcome;
        }
        int id = Entries.id(handle, "area", code).orElseThrow();
        handle.execute("delete from area_change where area_id = ?", id);
        for (int i = 0; i < form.changes().size(); i++) {
            AreaForm.Change change = form.changes().get(i);
            Integer into =
                    Entries.reference(
                            handle,
                            "area",
                            change.into() == null ? null : change.into().value(),
                            faults,
                            pointer + "/changes/" + i + "/into");
            handle.createUpdate(
                            """
                            insert into area_change (area_id, into_id, changed_on, kind, note, revision)
                            values (:id, :into, :day, :kind, :note, :key)""")
                    .bind("id", id)
                    .bind("into", into)
                    .bind("day", change.on())
                    .bind("kind", change.kind())
                    .bind("note", change.note())
                    .bind("key", key)
                    .execute();
        }
        handle.execute("update area set revision = ? where id = ?", key, id);
        return outcome == Outcome.CREATED ? Outcome.CREATED : Outcome.CHANGED;
    }
}
