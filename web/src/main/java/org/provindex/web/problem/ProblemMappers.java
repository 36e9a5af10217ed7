package org.provindex.web.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;
import org.provindex.model.observation.DeletedMeanwhileException;
import org.provindex.model.observation.StorageException;
import org.provindex.web.json.InvalidFieldException;

/**
 * Turns every exception that leaves a resource into a problem; also those that the framework throws
 * by itself.
 */
@Singleton
class ProblemMappers {
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);

    private final AllowedMethods allowed;

    ProblemMappers(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException exception) {
        return ProblemException.response(exception.problem());
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException exception, UriInfo uri) {
        return notAllowed(allowed.of(uri.getRequestUri().getPath()));
    }

    /**
     * An address of one class that lies below one of another is not found where its method is
     * missing.
     */
    @ServerExceptionMapper
    public Response notFound(NotFoundException exception, UriInfo uri) {
        String methods = allowed.of(uri.getRequestUri().getPath());
        return methods.equals(AllowedMethods.NONE) ? framework(exception) : notAllowed(methods);
    }

    private static Response notAllowed(String methods) {
        return Response.fromResponse(ProblemException.response(StandardProblems.of(405)))
                .header(HttpHeaders.ALLOW, methods)
                .build();
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException exception) {
        if (exception.getCause() instanceof JacksonException json) {
            return json(json);
        }
        Response given = exception.getResponse();
        int status = given.getStatus();
        if (status < 400) {
            return given;
        }
        Response.ResponseBuilder answer =
                Response.fromResponse(ProblemException.response(StandardProblems.of(status)));
        for (String name : KEPT_HEADERS) {
            Object value = given.getHeaders().getFirst(name);
            if (value != null) {
                answer.header(name, value);
            }
        }
        return answer.build();
    }

    @ServerExceptionMapper
    public Response unknownCaller(UnauthorizedException exception) {
        return challenge();
    }

    @ServerExceptionMapper
    public Response unknownCaller(AuthenticationFailedException exception) {
        return challenge();
    }

    /** RFC 6750, section 3. */
    private static Response challenge() {
        return Response.fromResponse(ProblemException.response(StandardProblems.of(401)))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response lacksRole(ForbiddenException exception) {
        return ProblemException.response(StandardProblems.of(403));
    }

    /** Quarkus has a mapper of its own for these, which this one comes before. */
    @ServerExceptionMapper
    public Response json(MismatchedInputException exception) {
        return json((JacksonException) exception);
    }

    @ServerExceptionMapper
    public Response json(JacksonException exception) {
        // Databind wraps what the parser says, to add the path.
        for (Throwable t = exception; t != null; t = t.getCause()) {
            if (t instanceof ProblemException refused) {
                return problem(refused);
            }
            if (t instanceof StreamConstraintsException) {
                return body(
                        "",
                        "too-large",
                        "A number, text or nesting in the JSON is larger than this API reads.");
            }
            if (t instanceof JsonParseException syntax) {
                return malformed(syntax);
            }
        }
        if (exception instanceof UnrecognizedPropertyException unknown) {
            String known =
                    unknown.getKnownPropertyIds() == null
                            ? ""
                            : unknown.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", ", " Known are: ", "."));
            return body(
                    pointer(unknown),
                    "unknown-field",
                    "The field '%s' is not known here.%s"
                            .formatted(Problems.shorten(unknown.getPropertyName()), known));
        }
        if (exception instanceof JsonMappingException mapping) {
            return mismatch(mapping);
        }
        return body("", "invalid", "The body cannot be read.");
    }

    private static Response malformed(JsonParseException exception) {
        var at = exception.getLocation();
        String place =
                at == null
                        ? ""
                        : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        String message = exception.getOriginalMessage();
        return ProblemException.response(
                message != null && message.startsWith("Duplicate field")
                        ? Problem.of(
                                400,
                                "malformed-json",
                                "The body is not JSON",
                                "%s%s.".formatted(Problems.shorten(message), place))
                        : Problem.of(
                                400,
                                "malformed-json",
                                "The body is not JSON",
                                "The body cannot be read as JSON%s.".formatted(place)));
    }

    /** UTF-32 is JSON too (to the parser), but these bytes are not. */
    @ServerExceptionMapper
    public Response encoding(CharConversionException exception) {
        return ProblemException.response(
                Problem.of(
                        400,
                        "malformed-json",
                        "The body is not JSON",
                        "The body cannot be read as JSON: its encoding is broken. Send UTF-8."));
    }

    private static Response mismatch(JsonMappingException exception) {
        String path = pointer(exception);
        for (Throwable t = exception.getCause(); t != null; t = t.getCause()) {
            if (t instanceof InvalidFieldException field) {
                return body(path + "/" + field.field(), "invalid", field.getMessage() + ".");
            }
            if (t instanceof IllegalArgumentException refused && refused.getMessage() != null) {
                return body(path, "invalid", refused.getMessage() + ".");
            }
        }
        return body(
                path,
                "invalid",
                (path.isEmpty() ? "The body" : "The value at " + path)
                        + " has not the type that is expected there.");
    }

    private static String pointer(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(
                        r ->
                                "/"
                                        + (r.getFieldName() != null
                                                ? r.getFieldName()
                                                        .replace("~", "~0")
                                                        .replace("/", "~1")
                                                : r.getIndex()))
                .collect(Collectors.joining());
    }

    private static Response body(String pointer, String code, String message) {
        return ProblemException.response(
                Problems.invalidBody(List.of(Problem.Fault.inBody(pointer, code, message))));
    }

    @ServerExceptionMapper
    public Response database(JdbiException exception) {
        return storage(exception, exception.getCause());
    }

    @ServerExceptionMapper
    public Response deleted(DeletedMeanwhileException exception) {
        return ProblemException.response(
                Problems.conflict(
                        "Somebody deleted an indicator, area, unit or release that this refers to. Read it and try again."));
    }

    @ServerExceptionMapper
    public Response storage(StorageException exception) {
        return storage(exception, exception.getCause());
    }

    private Response storage(RuntimeException exception, Throwable cause) {
        if (cause instanceof SQLException sql) {
            String state = sql.getSQLState() == null ? "" : sql.getSQLState();
            if (state.startsWith("53100")) { // disk full
                return ProblemException.response(StandardProblems.of(507));
            }
            if (state.startsWith("23505") || state.startsWith("40")) { // a racing writer was first
                return ProblemException.response(
                        Problems.conflict(
                                "Somebody else wrote the same thing at the same moment. Read it and try again."));
            }
            if (state.startsWith("22")) { // a value that the column cannot hold
                return ProblemException.response(
                        Problem.of(
                                422,
                                "not-storable",
                                "A value cannot be stored",
                                "A number, date or text is outside of what the database can hold."));
            }
            if (state.isEmpty()
                    || state.startsWith("08")
                    || state.startsWith("57")
                    || state.startsWith("53")) {
                Log.warnf("Database not available: %s", sql.getMessage());
                return Response.fromResponse(
                                ProblemException.response(
                                        Problem.of(
                                                503,
                                                "unavailable",
                                                "The database is not available",
                                                "Try again in a few seconds.")))
                        .header(HttpHeaders.RETRY_AFTER, 5)
                        .build();
            }
        }
        return unexpected(exception);
    }

    /** A request that the memory did not suffice for; the service goes on. */
    @ServerExceptionMapper
    public Response exhausted(OutOfMemoryError error) {
        Log.error("A request needed more memory than there is", error);
        return ProblemException.response(
                Problem.of(
                        413,
                        "too-large",
                        "The body is too large",
                        "It needs more memory than the service has. Send it in parts, or give the service more."));
    }

    @ServerExceptionMapper
    public Response unexpected(IOException exception) {
        Log.error("Request failed", exception);
        return ProblemException.response(StandardProblems.of(500));
    }

    @ServerExceptionMapper
    public Response unexpected(RuntimeException exception) {
        Log.error("Request failed", exception);
        return ProblemException.response(StandardProblems.of(500));
    }
}
