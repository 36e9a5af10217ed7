package org.provindex.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Ends the request with a problem. A web application exception, so that parameter converters can
 * throw it too.
 */
public final class ProblemException extends WebApplicationException {
    /** RFC 9457, section 3. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail(), response(problem));
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    static Response response(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(MEDIA_TYPE).entity(problem);
        Object seconds = problem.members().get(Problem.RETRY_AFTER);
        if (seconds != null) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds);
        }
        return answer.build();
    }
}
