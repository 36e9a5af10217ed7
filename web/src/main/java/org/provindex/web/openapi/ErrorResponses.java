package org.provindex.web.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.ProblemException;
import org.provindex.web.problem.Problems;
import org.provindex.web.problem.StandardProblems;
import org.provindex.web.revision.Preconditions;

/** The problems that an operation can answer, and 304. What can happen to any request is on all. */
final class ErrorResponses {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Kind(int status, String name, String description, Problem example) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind(
                            400,
                            "BadRequest",
                            "A parameter is unknown or cannot be used, or the request cannot be read.",
                            Problems.invalidParameter(
                                    "limit", "must be a whole number from 1 to 1000, not '5000'")),
                    standard(401, "Unauthorized", "A key is needed, or the one sent is not valid."),
                    standard(403, "Forbidden", "The key may not do this."),
                    new Kind(
                            404,
                            "NotFound",
                            "There is no such thing.",
                            Problems.notFound("area", "CN-XX")),
                    standard(
                            406,
                            "NotAcceptable",
                            "None of the media types in Accept is made here."),
                    new Kind(
                            409,
                            "Conflict",
                            "It conflicts with what is stored, or with a request that still runs.",
                            Problems.conflict(
                                    "Somebody else wrote the same thing at the same moment. Read it and try again.")),
                    new Kind(
                            412,
                            "PreconditionFailed",
                            "It was changed after you read it.",
                            Preconditions.stale()),
                    standard(413, "ContentTooLarge", "The body is larger than this service takes."),
                    standard(414, "UriTooLong", "The address is longer than 8 kB."),
                    standard(
                            415,
                            "UnsupportedMediaType",
                            "The media type of the body is not read here."),
                    new Kind(
                            422,
                            "UnprocessableContent",
                            "The body was read and is not valid; `errors` says where.",
                            Problems.invalidBody(
                                    List.of(
                                            Problem.Fault.inBody(
                                                    "/colour",
                                                    "unknown-field",
                                                    "The field 'colour' is not known here.")))),
                    new Kind(
                            428,
                            "PreconditionRequired",
                            "If-Match is needed.",
                            Preconditions.missing()),
                    new Kind(
                            429,
                            "TooManyRequests",
                            "It was asked too often; Retry-After says when to try again.",
                            Problems.tooManyRequests(
                                    "10 tests a minute are the most.", Duration.ofSeconds(42))),
                    standard(431, "HeadersTooLarge", "The headers are too large."),
                    standard(
                            503,
                            "Unavailable",
                            "The service or its database is away for a moment."),
                    standard(507, "StorageFull", "The storage is full; nothing was stored."));

    private static final Map<Integer, Kind> BY_STATUS = new TreeMap<>();

    static {
        KINDS.forEach(k -> BY_STATUS.put(k.status, k));
    }

    private static Kind standard(int status, String name, String description) {
        return new Kind(status, name, description, StandardProblems.of(status));
    }

    ErrorResponses(Components components) {
        for (Kind kind : KINDS) {
            APIResponse response =
                    OASFactory.createAPIResponse()
                            .description(kind.description)
                            .content(
                                    OASFactory.createContent()
                                            .addMediaType(
                                                    ProblemException.MEDIA_TYPE,
                                                    OASFactory.createMediaType()
                                                            .schema(
                                                                    OASFactory.createSchema()
                                                                            .ref(Schemas.PROBLEM))
                                                            .example(members(kind.example))));
            if (kind.status == 503 || kind.status == 429) {
                response.addHeader(
                        "Retry-After",
                        OASFactory.createHeader().ref("#/components/headers/Retry-After"));
            }
            if (kind.status == 401) {
                response.addHeader(
                        "WWW-Authenticate",
                        OASFactory.createHeader().ref("#/components/headers/WWW-Authenticate"));
            }
            components.addResponse(kind.name, response);
        }
        components.addHeader("Retry-After", header("Seconds to wait before the next try.", 5));
        components.addHeader(
                "WWW-Authenticate", header("How to show who you are (RFC 6750).", "Bearer"));
    }

    private static Header header(String description, Object example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(
                        OASFactory.createSchema()
                                .addType(
                                        example instanceof Integer
                                                ? Schema.SchemaType.INTEGER
                                                : Schema.SchemaType.STRING))
                .example(example);
    }

    private static Map<String, Object> members(Problem problem) {
        return JSON.convertValue(problem, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    void add(Operation operation, Endpoint endpoint) {
        var responses = operation.getResponses();
        if (endpoint.isConditional()) {
            responses.addAPIResponse(
                    "304",
                    OASFactory.createAPIResponse()
                            .description("What If-None-Match names is still right."));
        }
        for (int status : statuses(operation, endpoint)) {
            responses.addAPIResponse(
                    Integer.toString(status),
                    OASFactory.createAPIResponse()
                            .ref("#/components/responses/" + BY_STATUS.get(status).name));
        }
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    private static List<Integer> statuses(Operation operation, Endpoint endpoint) {
        List<Integer> statuses = new ArrayList<>(List.of(400, 406, 413, 414, 415, 431, 503));
        boolean hasPath =
                operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(
                                        p ->
                                                p.getIn()
                                                        == org.eclipse.microprofile.openapi.models
                                                                .parameters.Parameter.In.PATH);
        if (hasPath) {
            statuses.add(404);
        }
        if (!endpoint.isPublic()) {
            statuses.addAll(List.of(401, 403));
        } else if (endpoint.isWrite()) {
            // Pages of other origins may only read.
            statuses.add(403);
        }
        if (operation.getRequestBody() != null) {
            statuses.add(422);
        }
        if (endpoint.needsIfMatch()) {
            statuses.addAll(List.of(412, 428));
        }
        if (endpoint.stores()) {
            statuses.addAll(List.of(409, 507));
        }
        statuses.addAll(endpoint.alsoAnswers());
        return statuses;
    }
}
