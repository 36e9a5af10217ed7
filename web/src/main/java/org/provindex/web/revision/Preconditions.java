package org.provindex.web.revision;

import jakarta.ws.rs.core.HttpHeaders;
import org.jdbi.v3.core.Handle;
import org.provindex.web.problem.Problem;

/**
 * If-Match on writes (RFC 9110, section 13.1.1): a change must name the version it was made from.
 */
public final class Preconditions {
    private Preconditions() {}

    /**
     * @param version of what is stored now
     * @throws org.provindex.web.problem.ProblemException 428 without If-Match, 412 when it names
     *     another version
     */
    public static void check(HttpHeaders headers, long version) {
        String match = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (match == null) {
            throw missing().asException();
        }
        for (String tag : match.split(",")) {
            String bare = tag.strip();
            if (bare.equals("*")
                    || bare.startsWith("\"v" + version + "-")
                    || bare.equals("\"v" + version + "\"")) {
                return;
            }
        }
        throw stale().asException();
    }

    /**
     * Locks the row inside the writing transaction and checks that nobody was faster since the
     * version was read.
     *
     * @param table with columns {@code id} and {@code revision}
     */
    public static void lock(Handle handle, String table, long id, long version) {
        long now =
                handle.createQuery(
                                "select revision from %s where id = :id for update"
                                        .formatted(table))
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one();
        if (now != version) {
            throw stale().asException();
        }
    }

    /** What a change without If-Match is told. */
    public static Problem missing() {
        return Problem.of(
                428,
                "precondition-required",
                "If-Match is needed",
                "Read the resource and send its ETag in If-Match, so that nobody's change is lost.");
    }

    /** What a change of another version than the one stored is told. */
    public static Problem stale() {
        return Problem.of(
                412,
                "precondition-failed",
                "It has changed since",
                "Somebody changed it after you read it. Read it again and repeat the change.");
    }
}
