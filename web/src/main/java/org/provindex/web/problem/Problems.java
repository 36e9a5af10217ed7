package org.provindex.web.problem;

import java.time.Duration;
import java.util.List;

/** The problems that every service can answer. */
public final class Problems {
    private Problems() {}

    public static Problem notFound(String what, String id) {
        return Problem.of(
                404,
                "not-found",
                "There is no such thing",
                "There is no %s '%s'.".formatted(what, shorten(id)));
    }

    public static Problem invalidParameter(String parameter, String message) {
        return Problem.of(
                        400,
                        "invalid-parameter",
                        "A parameter cannot be used",
                        "%s: %s.".formatted(parameter, message))
                .with(List.of(Problem.Fault.inParameter(parameter, "invalid", message)));
    }

    public static Problem unknown(String parameter, String what, String code) {
        String message = "there is no %s '%s'".formatted(what, shorten(code));
        return Problem.of(
                        400,
                        "unknown-" + what,
                        "The " + what + " is not known",
                        parameter + ": " + message + ".")
                .with(List.of(Problem.Fault.inParameter(parameter, "unknown-" + what, message)));
    }

    public static Problem invalidBody(List<Problem.Fault> faults) {
        return invalidBody(faults, faults.size());
    }

    /**
     * @param count of all faults, of which only the first may be given
     */
    static Problem invalidBody(List<Problem.Fault> faults, int count) {
        String first = faults.get(0).message();
        return Problem.of(
                        422,
                        "invalid-body",
                        "The body is not valid",
                        count == 1 ? first : "%s; and %d more.".formatted(first, count - 1))
                .with(faults);
    }

    /**
     * @param wait until it may be tried again; stands in the header Retry-After too
     */
    public static Problem tooManyRequests(String detail, Duration wait) {
        return Problem.of(429, "too-many-requests", "Too many requests", detail)
                .with(Problem.RETRY_AFTER, Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    public static Problem conflict(String detail) {
        return Problem.of(409, "conflict", "It conflicts with what is stored", detail);
    }

    /** At most 80 characters of something a client sent. */
    public static String shorten(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
