package org.provindex.indicator.source;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.provindex.indicator.catalogue.Outcome;
import org.provindex.web.language.Names;

/** Reads and writes sources with their precedence and releases. */
@Singleton
public class SourceStore {
    private final Jdbi jdbi;

    SourceStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A stored source and the write that made it so. */
    public record Stored(int id, SourceForm form, long version) {}

    public List<Stored> all() {
        return jdbi.withHandle(
                h ->
                        h.createQuery("select * from source order by code collate \"C\"")
                                .map(
                                        (rs, c) ->
                                                new Stored(
                                                        rs.getInt("id"),
                                                        new SourceForm(
                                                                rs.getString("code"),
                                                                rs.getString("publisher"),
                                                                Names.of(
                                                                        rs.getString("series_en"),
                                                                        rs.getString("series_zh")),
                                                                rs.getString("kind"),
                                                                precedence(h, rs.getInt("id")),
                                                                releases(h, rs.getInt("id"))),
                                                        rs.getLong("revision")))
                                .list());
    }

    public Optional<Stored> find(String code) {
        return all().stream().filter(s -> s.form().code().equals(code)).findFirst();
    }

    private static List<SourceForm.Precedence> precedence(Handle h, int id) {
        return h.createQuery(
                        "select valid_from, place from source_precedence where source_id = :id order by valid_from")
                .bind("id", id)
                .map(
                        (rs, c) ->
                                new SourceForm.Precedence(
                                        rs.getObject(1, LocalDate.class), rs.getInt(2)))
                .list();
    }

    private static List<SourceForm.Release> releases(Handle h, int id) {
        return h.createQuery(
                        "select code, released, title from source_release where source_id = :id order by id")
                .bind("id", id)
                .map(
                        (rs, c) ->
                                new SourceForm.Release(
                                        rs.getString(1), rs.getString(2), rs.getString(3)))
                .list();
    }

    /** Releases that are stored but not named stay: observations rest on them. */
    public Outcome put(Handle handle, long key, SourceForm form, Optional<Stored> known) {
        if (known.filter(k -> k.form().equals(form)).isPresent()) {
            return Outcome.SAME;
        }
        int id =
                handle.createQuery(
                                """
                                insert into source (code, publisher, series_en, series_zh, kind, revision)
                                values (:code, :publisher, :en, :zh, :kind, :key)
                                on conflict (code) do update set publisher = excluded.publisher, series_en = excluded.series_en,
                                    series_zh = excluded.series_zh, kind = excluded.kind, revision = excluded.revision
                                returning id""")
                        .bind("code", form.code())
                        .bind("publisher", form.publisher())
                        .bind("en", form.series().en())
                        .bind("zh", form.series().zh())
                        .bind("kind", form.kind())
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .one();
        handle.execute("delete from source_precedence where source_id = ?", id);
        for (SourceForm.Precedence p : form.precedence()) {
            handle.execute(
                    "insert into source_precedence (source_id, valid_from, place) values (?, ?, ?)",
                    id,
                    p.from(),
                    p.rank());
        }
        for (SourceForm.Release release : form.releases()) {
            putRelease(handle, key, id, release);
        }
        return known.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
    }

    private static void putRelease(
            Handle handle, long key, int source, SourceForm.Release release) {
        handle.createUpdate(
                        """
                        insert into source_release (source_id, code, title, released_on, released, revision)
                        values (:source, :code, :title, :day, :released, :key)
                        on conflict (source_id, code) do update set title = excluded.title, released_on = excluded.released_on,
                            released = excluded.released, revision = excluded.revision""")
                .bind("source", source)
                .bind("code", release.code())
                .bind("title", release.title())
                .bind("day", release.lastDay())
                .bind("released", release.date())
                .bind("key", key)
                .execute();
    }
}
