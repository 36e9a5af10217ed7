package org.provindex.indicator.definition;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.provindex.indicator.catalogue.Entries;
import org.provindex.indicator.catalogue.Outcome;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.web.problem.Faults;

/** Writes topics and indicators. */
@Singleton
public class IndicatorStore {
    public Outcome putTopic(Handle handle, long key, TopicForm form) {
        boolean known = Entries.id(handle, "topic", form.code()).isPresent();
        int rows =
                handle.createUpdate(
                                """
                                insert into topic (code, name_en, name_zh, words, revision) values (:code, :en, :zh, :words, :key)
                                on conflict (code) do update set name_en = excluded.name_en, name_zh = excluded.name_zh,
                                    words = excluded.words, revision = excluded.revision
                                where (topic.name_en, topic.name_zh, topic.words)
                                    is distinct from (excluded.name_en, excluded.name_zh, excluded.words)""")
                        .bind("code", form.code())
                        .bind("en", form.names().en())
                        .bind("zh", form.names().zh())
                        .bind("words", form.words().toArray(String[]::new))
                        .bind("key", key)
                        .execute();
        return rows == 0 ? Outcome.SAME : known ? Outcome.CHANGED : Outcome.CREATED;
    }

    public Outcome put(
            Handle handle,
            long key,
            IndicatorForm form,
            Optional<IndicatorEntry> known,
            Faults faults,
            String pointer) {
        int before = faults.count();
        Integer unit = Entries.reference(handle, "unit", form.unit(), faults, pointer + "/unit");
        Integer display =
                form.displayUnit().equals(form.unit())
                        ? unit
                        : Entries.reference(
                                handle,
                                "unit",
                                form.displayUnit(),
                                faults,
                                pointer + "/displayUnit");
        Integer topic =
                Entries.reference(handle, "topic", form.topic(), faults, pointer + "/topic");
        if (unit != null && display != null) {
            checkUnits(handle, form, unit, display, faults, pointer);
        }
        if (known.isPresent() && !known.get().unit().equals(form.unit())) {
            faults.add(
                    pointer + "/unit",
                    "immutable",
                    "Values of %s are stored in %s. Make an indicator with another code."
                            .formatted(form.code(), known.get().unit()));
        }
        for (int i = 0; i < form.aliases().size(); i++) {
            checkAlias(handle, form, form.aliases().get(i), faults, pointer + "/aliases/" + i);
        }
        checkCode(handle, form, faults, pointer + "/code");
        if (faults.count() > before || known.filter(k -> same(k, form)).isPresent()) {
            return Outcome.SAME;
        }
        int id =
                handle.createQuery(
                                """
                                insert into indicator (code, name_en, name_zh, definition_en, definition_zh, unit_id,
                                    display_unit_id, direction, nature, topic_id, decimals, origin, status, revision)
                                values (:code, :en, :zh, :defEn, :defZh, :unit, :display, :direction, :nature, :topic,
                                    :decimals, :origin, :status, :key)
                                on conflict (code) do update set name_en = excluded.name_en, name_zh = excluded.name_zh,
                                    definition_en = excluded.definition_en, definition_zh = excluded.definition_zh,
                                    display_unit_id = excluded.display_unit_id, direction = excluded.direction,
                                    nature = excluded.nature, topic_id = excluded.topic_id, decimals = excluded.decimals,
                                    origin = excluded.origin, status = excluded.status, revision = excluded.revision
                                returning id""")
                        .bind("code", form.code().value())
                        .bind("en", form.names().en())
                        .bind("zh", form.names().zh())
                        .bind("defEn", form.definition() == null ? null : form.definition().en())
                        .bind("defZh", form.definition() == null ? null : form.definition().zh())
                        .bind("unit", unit)
                        .bind("display", display)
                        .bind("direction", form.direction())
                        .bind("nature", form.nature())
                        .bind("topic", topic)
                        .bind("decimals", form.decimals())
                        .bind("origin", form.origin())
                        .bind("status", form.status())
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .one();
        handle.execute("delete from indicator_alias where indicator_id = ? and kind = 'name'", id);
        for (String alias : distinct(form)) {
            handle.execute(
                    "insert into indicator_alias (indicator_id, text, kind, revision) values (?, ?, 'name', ?)",
                    id,
                    alias,
                    key);
        }
        return known.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
    }

    /**
     * Adds another name, by which texts are recognised from then on.
     *
     * @return false if it had the name already
     */
    boolean addAlias(
            Handle handle, long key, IndicatorEntry indicator, String alias, Faults faults) {
        String owner =
                handle.createQuery(
                                "select i.code from indicator_alias a join indicator i on i.id = a.indicator_id where lower(a.text) = lower(:alias)")
                        .bind("alias", alias)
                        .mapTo(String.class)
                        .findOne()
                        .orElse("");
        if (owner.equals(indicator.code().value())) {
            return false;
        }
        if (!owner.isEmpty()) {
            faults.add("/alias", "taken", "'%s' is a name of %s already".formatted(alias, owner));
            return false;
        }
        handle.execute(
                "insert into indicator_alias (indicator_id, text, kind, revision) values (?, ?, 'name', ?)",
                indicator.id(),
                alias,
                key);
        handle.execute("update indicator set revision = ? where id = ?", key, indicator.id());
        return true;
    }

    /**
     * Adds look-alikes, on both sides. They refer to each other, so they are put when all
     * indicators are there.
     *
     * @return whether any was new
     */
    public boolean putDistinct(
            Handle handle, long key, IndicatorForm form, Faults faults, String pointer) {
        boolean changed = false;
        for (int i = 0; i < form.distinctFrom().size(); i++) {
            String other = form.distinctFrom().get(i);
            String place = pointer + "/distinctFrom/" + i;
            Integer id = Entries.reference(handle, "indicator", other, faults, place);
            if (other.equals(form.code().value())) {
                faults.add(place, "cycle", "An indicator is not distinct from itself");
            } else if (id != null) {
                changed |= link(handle, key, form.code().value(), id);
            }
        }
        return changed;
    }

    private static boolean link(Handle handle, long key, String code, int other) {
        int id = Entries.id(handle, "indicator", code).orElseThrow();
        int rows =
                handle.execute(
                        "insert into distinct_from values (?, ?), (?, ?) on conflict do nothing",
                        id,
                        other,
                        other,
                        id);
        if (rows > 0) {
            touch(handle, key, id, other);
        }
        return rows > 0;
    }

    /** Takes away the look-alikes that a form does not name any more, on both sides. */
    public void retainDistinct(Handle handle, long key, IndicatorForm form) {
        int id = Entries.id(handle, "indicator", form.code().value()).orElseThrow();
        List<Integer> gone =
                handle.createQuery(
                                """
                                delete from distinct_from f using indicator o
                                where f.indicator_id = :id and o.id = f.other_id and o.code <> all(:kept) returning o.id""")
                        .bind("id", id)
                        .bind("kept", form.distinctFrom().toArray(String[]::new))
                        .mapTo(Integer.class)
                        .list();
        for (int other : gone) {
            handle.execute(
                    "delete from distinct_from where indicator_id = ? and other_id = ?", other, id);
            touch(handle, key, id, other);
        }
    }

    /** Both are answered with the other's code, so both have a new version. */
    private static void touch(Handle handle, long key, int id, int other) {
        handle.execute("update indicator set revision = ? where id in (?, ?)", key, id, other);
    }

    private static void checkUnits(
            Handle handle,
            IndicatorForm form,
            int unit,
            int display,
            Faults faults,
            String pointer) {
        boolean isBase =
                handle.createQuery("select base_id is null from unit where id = :id")
                        .bind("id", unit)
                        .mapTo(Boolean.class)
                        .one();
        if (!isBase) {
            faults.add(
                    pointer + "/unit",
                    "no-base-unit",
                    "'%s' is no base unit; values are stored in base units".formatted(form.unit()));
        }
        boolean fits =
                handle.createQuery("select coalesce(base_id, id) = :unit from unit where id = :id")
                        .bind("unit", unit)
                        .bind("id", display)
                        .mapTo(Boolean.class)
                        .one();
        if (!fits) {
            faults.add(
                    pointer + "/displayUnit",
                    "other-base",
                    "'%s' cannot be converted to '%s'".formatted(form.displayUnit(), form.unit()));
        }
    }

    private static void checkAlias(
            Handle handle, IndicatorForm form, String alias, Faults faults, String pointer) {
        handle.createQuery(
                        """
                        select i.code from indicator_alias l join indicator i on i.id = l.indicator_id
                        where lower(l.text) = lower(:alias) and i.code <> :code""")
                .bind("alias", alias)
                .bind("code", form.code().value())
                .mapTo(String.class)
                .findOne()
                .ifPresent(
                        other ->
                                faults.add(
                                        pointer,
                                        "taken",
                                        "'%s' is an alias of %s already".formatted(alias, other)));
    }

    /** A former code of another indicator redirects to that one. */
    private static void checkCode(
            Handle handle, IndicatorForm form, Faults faults, String pointer) {
        handle.createQuery(
                        """
                        select i.code from indicator_alias l join indicator i on i.id = l.indicator_id
                        where l.text = :code and l.kind = 'code' and i.code <> :code""")
                .bind("code", form.code().value())
                .mapTo(String.class)
                .findOne()
                .ifPresent(
                        other ->
                                faults.add(
                                        pointer,
                                        "taken",
                                        "'%s' is a former code of %s"
                                                .formatted(form.code(), other)));
    }

    private static TreeSet<String> distinct(IndicatorForm form) {
        TreeSet<String> aliases = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        aliases.addAll(form.aliases());
        return aliases;
    }

    private static boolean same(IndicatorEntry known, IndicatorForm form) {
        IndicatorForm.Definition definition = form.definition();
        return known.nameEn().equals(form.names().en())
                && Objects.equals(known.nameZh(), form.names().zh())
                && Objects.equals(known.definitionEn(), definition == null ? null : definition.en())
                && Objects.equals(known.definitionZh(), definition == null ? null : definition.zh())
                && known.displayUnit().equals(form.displayUnit())
                && known.direction() == form.direction()
                && known.nature().equals(form.nature())
                && Objects.equals(known.topic(), form.topic())
                && known.decimals() == form.decimals()
                && known.origin().equals(form.origin())
                && known.status().equals(form.status())
                && lower(known.aliases()).equals(lower(form.aliases()));
    }

    private static TreeSet<String> lower(List<String> texts) {
        TreeSet<String> lower = new TreeSet<>();
        texts.forEach(text -> lower.add(text.toLowerCase(Locale.ROOT)));
        return lower;
    }
}
