package org.provindex.ranking.methodology;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.provindex.composite.methodology.InvalidMethodologyException;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.web.database.Writes;
import org.provindex.web.problem.Problems;

/** The methodologies of this installation and the rules for a new version. */
@Singleton
public class Methodologies {
    private final Jdbi jdbi;
    private final CatalogueCheck check;
    private final Writes writes;

    /** A version as a write left it. */
    private record Written(int id, long revision) {}

    private final Cache<Written, Methodology> parsed =
            Caffeine.newBuilder().maximumSize(200).build();

    Methodologies(Jdbi jdbi, CatalogueCheck check, Writes writes) {
        this.jdbi = jdbi;
        this.check = check;
        this.writes = writes;
    }

    /** The active version, else the newest. */
    public StoredMethodology get(String code) {
        return jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                "select * from methodology where code = :code order by (state = 'active') desc, version desc limit 1")
                                        .bind("code", code)
                                        .map((rs, c) -> read(rs))
                                        .findOne())
                .orElseThrow(() -> Problems.notFound("methodology", code).asException());
    }

    /** Whether there is any version of a code. */
    public boolean exists(String code) {
        return jdbi.withHandle(
                h ->
                        h.createQuery("select exists (select from methodology where code = :code)")
                                .bind("code", code)
                                .mapTo(Boolean.class)
                                .one());
    }

    Optional<StoredMethodology> find(String code, int version) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select * from methodology where code = :code and version = :version")
                                .bind("code", code)
                                .bind("version", version)
                                .map((rs, c) -> read(rs))
                                .findOne());
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 404 if there is no such version
     */
    public StoredMethodology version(String code, int number) {
        return find(code, number)
                .orElseThrow(
                        () ->
                                Problems.notFound(
                                                "version of " + Problems.shorten(code),
                                                Integer.toString(number))
                                        .asException());
    }

    /** All versions by code, the newest first, after a position or from the first. */
    List<StoredMethodology> page(String afterCode, int afterVersion, int limit) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        select * from methodology
                                        where code collate "C" > :code or (code = :code and version < :version)
                                        order by code collate "C", version desc limit :limit""")
                                .bind("code", afterCode)
                                .bind("version", afterVersion)
                                .bind("limit", limit)
                                .map((rs, c) -> read(rs))
                                .list());
    }

    private StoredMethodology read(ResultSet rs) throws SQLException {
        String definition = rs.getString("definition");
        return new StoredMethodology(
                rs.getInt("id"),
                parsed.get(
                        new Written(rs.getInt("id"), rs.getLong("revision")),
                        key -> MethodologyFormat.read(definition)),
                rs.getString("state"),
                rs.getString("source"),
                rs.getLong("revision"));
    }

    /** A stored version and whether it was made just now. */
    record Created(StoredMethodology stored, boolean isNew) {}

    /**
     * Stores a version. The same version again is the one that is there; another text under its
     * number is a conflict.
     *
     * @param state active retires the version that was; draft does not
     */
    Created create(Methodology methodology, String source, String state) {
        Optional<StoredMethodology> known = find(methodology.code(), methodology.version());
        if (known.isPresent()) {
            if (known.get().methodology().equals(methodology)) {
                if (known.get().state().equals("draft") && state.equals("active")) {
                    check(methodology);
                    activate(methodology);
                }
                return new Created(
                        find(methodology.code(), methodology.version()).orElseThrow(), false);
            }
            throw Problems.conflict(
                            "Version %d of %s is another methodology; give this one a higher version."
                                    .formatted(methodology.version(), methodology.code()))
                    .asException();
        }
        check(methodology);
        writes.write(
                "methodology.create",
                "%s v%d".formatted(methodology.code(), methodology.version()),
                (handle, key) -> {
                    if (state.equals("active")) {
                        retire(handle, key, methodology.code());
                    }
                    return handle.execute(
                            "insert into methodology (code, version, state, definition, source, revision) values (?, ?, ?, ?::jsonb, ?, ?)",
                            methodology.code(),
                            methodology.version(),
                            state,
                            MethodologyFormat.write(methodology),
                            source,
                            key);
                });
        return new Created(find(methodology.code(), methodology.version()).orElseThrow(), true);
    }

    static void retire(Handle handle, long key, String code) {
        handle.execute(
                "update methodology set state = 'retired', revision = ? where code = ? and state = 'active'",
                key,
                code);
    }

    void activate(Methodology methodology) {
        writes.write(
                "methodology.activate",
                "%s v%d".formatted(methodology.code(), methodology.version()),
                (handle, key) -> {
                    retire(handle, key, methodology.code());
                    return handle.execute(
                            "update methodology set state = 'active', revision = ? where code = ? and version = ?",
                            key,
                            methodology.code(),
                            methodology.version());
                });
    }

    /**
     * Every indicator, denominator and group that a stored methodology names must still be in the
     * catalogue, under this name or another, and what it admits must be words of observations.
     *
     * @throws org.provindex.web.problem.ProblemException 422 with all faults
     */
    public void check(Methodology methodology) {
        check.ofStored(MethodologyFormat.toJson(methodology)).throwIfAny();
    }

    /**
     * Reads and checks a methodology.
     *
     * @throws org.provindex.web.problem.ProblemException 422 with all that is wrong with its form
     *     and all that the catalogue does not have
     */
    public Methodology read(String text) {
        try {
            Methodology methodology = MethodologyFormat.read(text);
            check.of(MethodologyFormat.toJson(methodology)).throwIfAny();
            return methodology;
        } catch (InvalidMethodologyException e) {
            throw CompositeProblems.of(e, check.ofUnsure(text)).asException();
        }
    }
}
