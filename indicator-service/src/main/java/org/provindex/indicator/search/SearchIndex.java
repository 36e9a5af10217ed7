package org.provindex.indicator.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;

/** The texts that are searched, made anew when the catalogue has changed since. */
@Singleton
class SearchIndex {
    private static final String STAMP =
            """
            select concat_ws(' ',
                (select concat(count(*), '.', max(revision)) from area),
                (select concat(count(*), '.', max(revision)) from area_alias),
                (select concat(count(*), '.', max(revision)) from indicator),
                (select concat(count(*), '.', max(revision)) from indicator_alias),
                (select concat(count(*), '.', max(revision)) from topic))""";
    private static final int BATCH = 1000;

    private final Jdbi jdbi;
    private final Catalogue catalogue;

    SearchIndex(Jdbi jdbi, Catalogue catalogue) {
        this.jdbi = jdbi;
        this.catalogue = catalogue;
    }

    private record Entry(String type, String code, String kind, String text, double weight) {}

    /** Afterwards the texts are those of the catalogue as it is now. */
    void refresh() {
        boolean fresh = jdbi.withHandle(h -> stamp(h).equals(stored(h)));
        if (!fresh) {
            jdbi.useTransaction(
                    h -> {
                        h.createQuery("select pg_advisory_xact_lock(7104, 0)::text")
                                .mapTo(String.class)
                                .one();
                        String stamp = stamp(h);
                        if (!stamp.equals(stored(h))) {
                            fill(h);
                            h.execute("update search_state set stamp = ?", stamp);
                        }
                    });
        }
    }

    private static String stamp(Handle handle) {
        return handle.createQuery(STAMP).mapTo(String.class).one();
    }

    private static String stored(Handle handle) {
        return handle.createQuery("select stamp from search_state").mapTo(String.class).one();
    }

    private void fill(Handle handle) {
        handle.execute("delete from search_entry");
        List<Entry> entries = new ArrayList<>();
        for (AreaEntry a : catalogue.areas()) {
            if (!a.status().equals("draft")) {
                area(a, entries);
            }
        }
        for (IndicatorEntry i : catalogue.indicators()) {
            if (!i.status().equals("draft") && i.mergedInto() == null) {
                indicator(i, entries);
            }
        }
        topics(handle, entries);
        for (int from = 0; from < entries.size(); from += BATCH) {
            PreparedBatch batch =
                    handle.prepareBatch(
                            "insert into search_entry (type, code, kind, text, weight) values (:type, :code, :kind, :text, :weight)");
            for (Entry e : entries.subList(from, Math.min(from + BATCH, entries.size()))) {
                batch.bind("type", e.type)
                        .bind("code", e.code)
                        .bind("kind", e.kind)
                        .bind("text", Folding.fold(e.text))
                        .bind("weight", e.weight)
                        .add();
            }
            batch.execute();
        }
    }

    private static void area(AreaEntry a, List<Entry> entries) {
        String code = a.code().value();
        names("area", code, a.nameEn(), a.nameZh(), entries);
        if (a.namePinyin() != null) {
            entries.add(new Entry("area", code, "pinyin", a.namePinyin(), 0.95));
        }
        for (String alias : a.aliases()) {
            alias("area", code, alias, entries);
        }
    }

    private static void indicator(IndicatorEntry i, List<Entry> entries) {
        String code = i.code().value();
        names("indicator", code, i.nameEn(), i.nameZh(), entries);
        for (String alias : i.aliases()) {
            alias("indicator", code, alias, entries);
        }
        definition(code, i.definitionEn(), entries);
        definition(code, i.definitionZh(), entries);
    }

    private static void definition(String code, @Nullable String text, List<Entry> entries) {
        if (text != null) {
            entries.add(new Entry("indicator", code, "definition", text, 0.5));
        }
    }

    private static void topics(Handle handle, List<Entry> entries) {
        handle.createQuery("select code, name_en, name_zh, words from topic")
                .map(
                        (rs, c) -> {
                            String code = rs.getString(1);
                            names("topic", code, rs.getString(2), rs.getString(3), entries);
                            for (String word : (String[]) rs.getArray(4).getArray()) {
                                entries.add(new Entry("topic", code, "word", word, 0.8));
                            }
                            return code;
                        })
                .list();
    }

    private static void names(
            String type, String code, String en, @Nullable String zh, List<Entry> entries) {
        entries.add(new Entry(type, code, "code", code, 0.95));
        entries.add(new Entry(type, code, "name", en, 1));
        if (zh != null) {
            entries.add(new Entry(type, code, "name", zh, 1));
            pinyin(type, code, zh, entries);
        }
    }

    private static void alias(String type, String code, String alias, List<Entry> entries) {
        entries.add(new Entry(type, code, "alias", alias, 0.95));
        if (Pinyin.isChinese(alias)) {
            pinyin(type, code, alias, entries);
        }
    }

    private static void pinyin(String type, String code, String zh, List<Entry> entries) {
        for (String spelling : Pinyin.spellings(zh)) {
            entries.add(new Entry(type, code, "pinyin", spelling, 0.9));
        }
        for (String initials : Pinyin.initials(zh)) {
            entries.add(new Entry(type, code, "initials", initials, 0.8));
        }
    }
}
