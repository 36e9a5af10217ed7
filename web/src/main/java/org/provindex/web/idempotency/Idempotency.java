package org.provindex.web.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.web.identity.Caller;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.Versioned;

/**
 * Runs a POST once for each Idempotency-Key of a principal. The key is locked for as long as the
 * first request runs; its answer is stored together with its effect and given again for 24 hours.
 * Refusals are not stored: they had no effect, and the same request may succeed later.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class Idempotency {
    static final String HEADER = "Idempotency-Key";

    /** Visible ASCII, as long as a few UUIDs. */
    private static final String FORM = "[\\x21-\\x7E]{1,200}";

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    ContainerRequestContext request;

    private final Jdbi jdbi;
    private final Answers answers;
    private final Caller caller;
    private final ObjectMapper json;

    @Inject
    Idempotency(Jdbi jdbi, Answers answers, Caller caller, ObjectMapper json) {
        this.jdbi = jdbi;
        this.answers = answers;
        this.caller = caller;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        @Nullable String key = request.getHeaderString(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (!key.matches(FORM)) {
            throw Problems.invalidParameter(
                            HEADER, "must be 1 to 200 visible ASCII characters, such as a UUID")
                    .asException();
        }
        HandleCallback<Object, Exception> work = handle -> once(handle, key, invocation);
        if (by(invocation) == Idempotent.By.TRANSACTION) {
            // What the method does on this thread takes part in the transaction.
            return jdbi.inTransaction(work);
        }
        try (Handle beside = jdbi.open()) {
            return beside.inTransaction(work);
        }
    }

    private static Idempotent.By by(InvocationContext invocation) {
        return invocation.getMethod().getAnnotation(Idempotent.class).value();
    }

    private Object once(Handle handle, String key, InvocationContext invocation) throws Exception {
        String principal = caller.name();
        if (!answers.take(handle, principal, key)) {
            throw Problem.of(
                            409,
                            "still-running",
                            "The first request with this key is still running",
                            "Wait and send it again; its answer will be given then.")
                    .asException();
        }
        Optional<StoredAnswer> first = answers.find(handle, principal, key);
        if (first.isPresent()) {
            // Thrown, as a method that returns a view cannot return a response.
            throw new WebApplicationException(replay(first.get()));
        }
        Object result = invocation.proceed();
        Response response = result instanceof Response r ? r : Response.ok(result).build();
        if (response.getStatus() < 400) {
            answers.store(handle, principal, key, answer(response));
        }
        return result;
    }

    private Response replay(StoredAnswer first) throws IOException {
        if (!first.operation().equals(operation())
                || !first.bodySha256().equals(SentBody.sha256(request))) {
            throw Problem.of(
                            422,
                            "idempotency-key-reused",
                            "The key belongs to another request",
                            "A new request needs a new Idempotency-Key; only a repetition takes the same.")
                    .asException();
        }
        Object body =
                first.version() == null
                        ? new Replayed(first.json())
                        : new Replayed.OfVersion(first.json(), first.version());
        Response.ResponseBuilder answer =
                Response.status(first.status())
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(body)
                        .header("Idempotency-Replayed", "true");
        if (first.location() != null) {
            answer.location(java.net.URI.create(first.location()));
        }
        return answer.build();
    }

    private StoredAnswer answer(Response response) throws JsonProcessingException, IOException {
        Object entity = response.getEntity();
        return new StoredAnswer(
                operation(),
                SentBody.sha256(request),
                response.getStatus(),
                response.getLocation() == null ? null : response.getLocation().toString(),
                entity instanceof Versioned thing ? thing.version() : null,
                json.writeValueAsString(entity));
    }

    private String operation() {
        return request.getMethod()
                + " "
                + request.getUriInfo().getRequestUri().getRawPath()
                + Optional.ofNullable(request.getUriInfo().getRequestUri().getRawQuery())
                        .map(query -> "?" + query)
                        .orElse("");
    }
}
