package org.provindex.ranking.methodology;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.web.database.Writes;
import org.provindex.web.problem.Problem;
import org.provindex.web.revision.Preconditions;

/**
 * What happens to a version after it was stored: a draft may be changed; once it was active, only
 * its state changes, as editions rest on it. Nothing is deleted.
 */
@Singleton
class Versions {
    private final Methodologies methodologies;
    private final Writes writes;
    private final Jdbi jdbi;

    Versions(Methodologies methodologies, Writes writes, Jdbi jdbi) {
        this.methodologies = methodologies;
        this.writes = writes;
        this.jdbi = jdbi;
    }

    /** Makes a version the active one; the one that was is retired. */
    StoredMethodology activate(String code, int number) {
        StoredMethodology stored = methodologies.version(code, number);
        if (!stored.state().equals("active")) {
            methodologies.check(stored.methodology());
            methodologies.activate(stored.methodology());
        }
        return methodologies.version(code, number);
    }

    /** Takes a version out of use, also a draft that came to nothing; its editions stay. */
    StoredMethodology retire(String code, int number) {
        StoredMethodology stored = methodologies.version(code, number);
        if (!stored.state().equals("retired")) {
            writes.write(
                    "methodology.retire",
                    "%s v%d".formatted(code, number),
                    (handle, key) ->
                            handle.execute(
                                    "update methodology set state = 'retired', revision = ? where id = ?",
                                    key,
                                    stored.id()));
        }
        return methodologies.version(code, number);
    }

    /**
     * Puts another text in the place of a draft.
     *
     * @param read the draft as it was when its change was checked against If-Match
     */
    StoredMethodology replace(StoredMethodology read, Methodology methodology, String source) {
        requireDraft(read);
        writes.write(
                "methodology.replace",
                name(read),
                (handle, key) -> {
                    Preconditions.lock(handle, "methodology", read.id(), read.key());
                    return handle.execute(
                            "update methodology set definition = ?::jsonb, source = ?, revision = ? where id = ? and state = 'draft'",
                            MethodologyFormat.write(methodology),
                            source,
                            key,
                            read.id());
                });
        return methodologies.version(read.methodology().code(), read.methodology().version());
    }

    private static void requireDraft(StoredMethodology stored) {
        if (!stored.state().equals("draft")) {
            throw Problem.of(
                            409,
                            "not-a-draft",
                            "Only drafts can be changed",
                            "%s is %s, and editions may rest on it; copy it to a draft of a higher version and change that."
                                    .formatted(name(stored), stored.state()))
                    .asException();
        }
    }

    private static String name(StoredMethodology stored) {
        return "%s v%d".formatted(stored.methodology().code(), stored.methodology().version());
    }

    /**
     * A draft with the same definition, to try changes.
     *
     * @param newCode null for the next version of the same code
     */
    StoredMethodology copy(String code, int number, @Nullable String newCode) {
        StoredMethodology stored = methodologies.version(code, number);
        String target = newCode == null ? code : newCode;
        int next =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                "select coalesce(max(version), 0) + 1 from methodology where code = :code")
                                        .bind("code", target)
                                        .mapTo(Integer.class)
                                        .one());
        ObjectNode document = (ObjectNode) MethodologyFormat.toJson(stored.methodology());
        document.put("code", target);
        document.put("version", next);
        Methodology copy = MethodologyFormat.read(document);
        return methodologies.create(copy, MethodologyFormat.writeYaml(copy), "draft").stored();
    }
}
