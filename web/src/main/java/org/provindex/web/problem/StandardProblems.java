package org.provindex.web.problem;

/** Problems for statuses that the framework answers without saying why. */
public final class StandardProblems {
    private StandardProblems() {}

    public static Problem of(int status) {
        return switch (status) {
            case 400 ->
                    problem(
                            status,
                            "bad-request",
                            "The request cannot be read",
                            "Check its syntax, headers and body.");
            case 401 ->
                    problem(
                            status,
                            "unauthorized",
                            "A key is needed",
                            "Send an API key or token as 'Authorization: Bearer …'.");
            case 403 ->
                    problem(
                            status,
                            "forbidden",
                            "The key may not do this",
                            "Ask an administrator for a key with the role that the operation names.");
            case 404 ->
                    problem(
                            status,
                            "not-found",
                            "There is no such thing",
                            "Nothing stands at this address. /openapi lists what does.");
            case 405 ->
                    problem(
                            status,
                            "method-not-allowed",
                            "The method is not allowed here",
                            "The header Allow lists the methods that are.");
            case 406 ->
                    problem(
                            status,
                            "not-acceptable",
                            "No acceptable representation",
                            "Change the Accept header; /openapi lists the media types of each operation.");
            case 413 ->
                    problem(
                            status,
                            "too-large",
                            "The body is too large",
                            "Send less at once; the limits are in the API's documentation.");
            case 414 ->
                    problem(
                            status,
                            "uri-too-long",
                            "The address is too long",
                            "Ask for less at once.");
            case 415 ->
                    problem(
                            status,
                            "unsupported-media-type",
                            "The media type is not read here",
                            "Change the Content-Type header; /openapi lists what each operation reads.");
            case 429 ->
                    problem(
                            status,
                            "too-many-requests",
                            "Too many requests",
                            "Wait as long as Retry-After says.");
            case 431 ->
                    problem(
                            status,
                            "headers-too-large",
                            "The headers are too large",
                            "Send fewer or shorter headers.");
            case 503 ->
                    problem(
                            status,
                            "unavailable",
                            "The service is not available",
                            "Try again in a few seconds.");
            case 507 ->
                    problem(
                            status,
                            "storage-full",
                            "The storage is full",
                            "Nothing was stored. Make room and send it again.");
            case 500 ->
                    problem(
                            status,
                            "internal",
                            "Something went wrong here",
                            "It was logged. Try again; if it stays, tell the operator the time of the request.");
            default ->
                    problem(
                            status,
                            "http-" + status,
                            "The request failed",
                            "It ended with HTTP status " + status + ".");
        };
    }

    private static Problem problem(int status, String name, String title, String detail) {
        return Problem.of(status, name, title, detail);
    }
}
