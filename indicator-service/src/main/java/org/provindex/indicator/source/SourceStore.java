package org.provindex.indicator.source;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.provindex.indicator.catalogue.Deletion;
import org.provindex.indicator.catalogue.Outcome;
import org.provindex.web.language.Names;

/** Reads and writes sources with their precedence and releases. */
@Singleton
public class SourceStore {
    private static final String USERS =
            """
            select 'observation' as type, i.code as name from indicator i where exists (
                select from observation o join source_release r on r.id = o.release_id
                where o.indicator_id = i.id and r.source_id = :id)
            union all select 'document', d.id::text from document d
                join source_release r on d.release_id = r.id where r.source_id = :id
            union all select 'import', j.id::text from import_job j
                join source_release r on j.release_id = r.id where r.source_id = :id
            union all select 'table', t.id::text from table_proposal t
                join source_release r on t.release_id = r.id where r.source_id = :id
            union all select 'source', code from source where false and code = :code""";

    private final Jdbi jdbi;

    SourceStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A stored source and the write that made it so. */
    public record Stored(int id, SourceForm form, long version) {}

    public List<Stored> all() {
        return jdbi.withHandle(h -> read(h, null));
    }

    public Optional<Stored> find(String code) {
        return jdbi.withHandle(h -> find(h, code));
    }

    /** The same inside the transaction that writes. */
    public Optional<Stored> find(Handle handle, String code) {
        return read(handle, code).stream().findFirst();
    }

    /**
     * @param code of one source, or null for all of them
     */
    private static List<Stored> read(Handle h, @Nullable String code) {
        String which = " where (:code::text is null or s.code = :code)";
        Map<Integer, List<SourceForm.Precedence>> precedence = new HashMap<>();
        query(
                        h,
                        "select p.* from source_precedence p join source s on s.id = p.source_id"
                                + which
                                + " order by p.valid_from",
                        code)
                .map(
                        (rs, c) ->
                                Map.entry(
                                        rs.getInt("source_id"),
                                        new SourceForm.Precedence(
                                                rs.getObject("valid_from", LocalDate.class),
                                                rs.getInt("place"))))
                .forEach(e -> add(precedence, e));
        Map<Integer, List<SourceForm.Release>> releases = new HashMap<>();
        query(
                        h,
                        "select r.* from source_release r join source s on s.id = r.source_id"
                                + which
                                + " order by r.id",
                        code)
                .map(
                        (rs, c) ->
                                Map.entry(
                                        rs.getInt("source_id"),
                                        new SourceForm.Release(
                                                rs.getString("code"),
                                                rs.getString("released"),
                                                rs.getString("title"))))
                .forEach(e -> add(releases, e));
        return query(h, "select s.* from source s" + which + " order by s.code collate \"C\"", code)
                .map((rs, c) -> stored(rs, precedence, releases))
                .list();
    }

    private static Query query(Handle h, String sql, @Nullable String code) {
        return h.createQuery(sql).bind("code", code);
    }

    private static <T> void add(Map<Integer, List<T>> lists, Map.Entry<Integer, T> entry) {
        lists.computeIfAbsent(entry.getKey(), id -> new ArrayList<>()).add(entry.getValue());
    }

    private static Stored stored(
            ResultSet rs,
            Map<Integer, List<SourceForm.Precedence>> precedence,
            Map<Integer, List<SourceForm.Release>> releases)
            throws SQLException {
        int id = rs.getInt("id");
        SourceForm form =
                new SourceForm(
                        rs.getString("code"),
                        rs.getString("publisher"),
                        Names.of(rs.getString("series_en"), rs.getString("series_zh")),
                        rs.getString("kind"),
                        precedence.getOrDefault(id, List.of()),
                        releases.getOrDefault(id, List.of()),
                        rs.getString("status"));
        return new Stored(id, form, rs.getLong("revision"));
    }

    /** Releases that are stored but not named stay: observations rest on them. */
    public Outcome put(Handle handle, long key, SourceForm form, Optional<Stored> known) {
        if (known.filter(k -> says(k.form(), form)).isPresent()) {
            return Outcome.SAME;
        }
        int id =
                handle.createQuery(
                                """
                                insert into source (code, publisher, series_en, series_zh, kind, status, revision)
                                values (:code, :publisher, :en, :zh, :kind, :status, :key)
                                on conflict (code) do update set publisher = excluded.publisher, series_en = excluded.series_en,
                                    series_zh = excluded.series_zh, kind = excluded.kind, status = excluded.status,
                                    revision = excluded.revision
                                returning id""")
                        .bind("code", form.code())
                        .bind("publisher", form.publisher())
                        .bind("en", form.series().en())
                        .bind("zh", form.series().zh())
                        .bind("kind", form.kind())
                        .bind("status", form.status())
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

    /**
     * Deletes a source, with its releases, that nothing uses.
     *
     * @throws org.provindex.web.problem.ProblemException 409 that lists who uses it
     */
    public void delete(Handle handle, Stored known) {
        Deletion.refuseIfUsed(handle, "source", known.id(), known.form().code(), USERS);
        handle.execute("delete from source_release where source_id = ?", known.id());
        handle.execute("delete from source_precedence where source_id = ?", known.id());
        handle.execute("delete from source where id = ?", known.id());
    }

    /** Whether what is stored says all that the form says. */
    private static boolean says(SourceForm stored, SourceForm form) {
        return stored.publisher().equals(form.publisher())
                && stored.series().equals(form.series())
                && stored.kind().equals(form.kind())
                && stored.status().equals(form.status())
                && Set.copyOf(stored.precedence()).equals(Set.copyOf(form.precedence()))
                && stored.releases().containsAll(form.releases());
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
