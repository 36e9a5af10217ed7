package org.provindex.indicator.catalogue;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

/** Deletes entries of the catalogue that nothing uses; what is used is refused with its users. */
public final class Deletion {
    /** So many users are listed. */
    private static final int LISTED = 20;

    private Deletion() {}

    /** Something that refers to an entry. */
    public record User(String type, String name) {}

    /**
     * @param users a query with columns {@code type} and {@code name} and the parameters {@code id}
     *     and {@code code}
     * @throws org.provindex.web.problem.ProblemException 409 if there are any, or if observations
     *     are being recorded that may come to use it
     */
    public static void refuseIfUsed(Handle handle, String what, int id, String code, String users) {
        Entries.lock(handle);
        boolean alone =
                handle.createQuery("select pg_try_advisory_xact_lock(7103, 0)")
                        .mapTo(Boolean.class)
                        .one();
        if (!alone) {
            throw Problems.conflict(
                            "Observations are being recorded at this moment. Try again when that has ended.")
                    .asException();
        }
        List<User> found =
                handle.createQuery(
                                "select type, name from (%s) u order by 1, 2 limit %d"
                                        .formatted(users, LISTED))
                        .bind("id", id)
                        .bind("code", code)
                        .map((rs, c) -> new User(rs.getString(1), rs.getString(2)))
                        .list();
        if (!found.isEmpty()) {
            throw Problem.of(
                            409,
                            "in-use",
                            "It is in use",
                            "The %s %s is used, first by %s %s. Set its status to deprecated instead: nothing that refers to it changes."
                                    .formatted(
                                            what,
                                            Problems.shorten(code),
                                            found.get(0).type(),
                                            found.get(0).name()))
                    .with("users", found)
                    .asException();
        }
    }
}
