package org.provindex.indicator.search;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Ranks what matches: the whole text, its beginning, a part, all words, or nearly the same. */
@Singleton
class Search {
    private static final String FOUND =
            """
            select type, code, max(score) as score, (array_agg(text order by score desc, text))[1] as matched from (
                select type, code, text, weight * case
                    when text = :q then 1
                    when kind = 'initials' then 0
                    when starts_with(text, :q) then 0.9
                    when position(:q in text) > 0 then 0.75
                    when words @@ to_tsquery('simple', :words) then 0.6
                    else %s end as score
                from search_entry where type = any(:types)) s
            where score >= 0.2 group by type, code order by 3 desc, type, code limit :limit""";

    /** Below this it is another word. */
    private static final String SIMILAR =
            "case when kind <> 'definition' and length(text) <= 60 and %1$s.similarity(text, :q) > 0.4 then 0.55 * %1$s.similarity(text, :q) else 0 end";

    /** More than anybody reads. */
    static final int MOST = 2000;

    private final Jdbi jdbi;
    private final SearchIndex index;

    Search(Jdbi jdbi, SearchIndex index) {
        this.jdbi = jdbi;
        this.index = index;
    }

    /** Something found, and the text by which. */
    record Hit(String type, String code, double score, String matched) {}

    /** The best first. */
    List<Hit> find(String text, List<String> types) {
        index.refresh();
        String asked = Folding.fold(text);
        return jdbi.withHandle(
                h ->
                        h.createQuery(FOUND.formatted(similarity(h)))
                                .bind("q", asked)
                                .bind("words", words(asked))
                                .bind("types", types.toArray(String[]::new))
                                .bind("limit", MOST)
                                .map(
                                        (rs, c) ->
                                                new Hit(
                                                        rs.getString(1),
                                                        rs.getString(2),
                                                        rs.getDouble(3),
                                                        rs.getString(4)))
                                .list());
    }

    /** Every word, each possibly only begun; no operator of the query language comes through. */
    private static String words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .map(w -> "'" + w + "':*")
                .collect(Collectors.joining(" & "));
    }

    private static String similarity(Handle handle) {
        Optional<String> schema =
                handle.createQuery(
                                "select quote_ident(n.nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'")
                        .mapTo(String.class)
                        .findOne();
        return schema.map(SIMILAR::formatted).orElse("0");
    }
}
