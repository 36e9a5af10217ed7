package org.provindex.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What the conventions promise of every operation, as checks that can be tried on each. */
final class ContractChecks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNHEARD_OF = "application/x-unheard-of";

    private final ContractTour tour;

    private String scopedKey = "";

    ContractChecks(ContractTour tour) {
        this.tour = tour;
    }

    /** A promise and the way to try it. */
    record Check(String name, Consumer<ContractOperation> trial) {}

    /** All that hold for an operation by convention, whether or not it says so itself. */
    List<Check> of(ContractOperation operation) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("unknown-parameter", this::unknownParameter));
        checks.add(new Check("method-not-allowed", this::otherMethod));
        checks.add(new Check("not-acceptable", this::notAcceptable));
        if (!operation.isPublic()) {
            checks.add(new Check("missing-key", this::missingKey));
            checks.add(new Check("wrong-key", this::wrongKey));
            checks.add(new Check("key-of-another-scope", this::keyOfAnotherScope));
        }
        if (operation.isRead()) {
            checks.add(new Check("not-modified", this::notModified));
        }
        if (operation.isRead() && operation.answersItems()) {
            checks.add(new Check("limit-too-large", this::limitTooLarge));
            checks.add(new Check("foreign-cursor", this::foreignCursor));
        }
        if (!operation.isRead() && !operation.method().equals("POST")
                || operation.takes("header", "If-Match")) {
            checks.add(new Check("precondition-required", this::preconditionRequired));
            checks.add(new Check("precondition-failed", this::preconditionFailed));
        }
        if (!operation.consumes().isEmpty()) {
            checks.add(new Check("unsupported-media-type", this::unsupportedMediaType));
            checks.add(new Check("too-large", this::tooLarge));
        }
        if (operation.consumesJson()) {
            checks.add(new Check("unknown-field", this::unknownField));
        }
        if (operation.method().equals("POST")) {
            checks.add(new Check("replay", this::replay));
            checks.add(new Check("key-reused", this::keyReused));
        }
        for (String in : List.of("path", "query")) {
            for (JsonNode parameter : operation.parameters(in)) {
                String name = parameter.path("name").asText();
                checks.add(new Check("wrong-type " + name, o -> wrongType(o, parameter)));
            }
        }
        if (operation.statuses().contains("429")) {
            // The last one, as nothing more is answered for a while then.
            checks.add(new Check("too-many-requests", this::tooMany));
        }
        return checks;
    }

    private ContractWire.Answer problem(
            ContractOperation operation, ContractWire.Request request, int status, String type) {
        return problem(operation, request, tour.send(operation, request), status, type);
    }

    private static ContractWire.Answer problem(
            ContractOperation operation,
            ContractWire.Request request,
            ContractWire.Answer answer,
            int status,
            String type) {
        String what = "%s %s: %s".formatted(request.method(), request.target(), answer.text());
        assertThat(answer.status()).as(what).isEqualTo(status);
        assertThat(answer.mediaType()).as(what).isEqualTo("application/problem+json");
        if (status != 405) {
            assertDocumented(operation, answer);
        }
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asText()).as(what).isEqualTo("/problems/" + type);
        assertThat(problem.path("status").asInt()).as(what).isEqualTo(status);
        return answer;
    }

    /** Status, media type and body must be as the file says. */
    static void assertDocumented(ContractOperation operation, ContractWire.Answer answer) {
        String what = "%s answered %d %s".formatted(operation, answer.status(), answer.text());
        assertThat(operation.statuses()).as(what).contains(Integer.toString(answer.status()));
        JsonNode content = operation.response(answer.status()).path("content");
        if (answer.body().length == 0) {
            assertThat(content.isMissingNode()).as(what + " without a body").isTrue();
            return;
        }
        String given = answer.header("Content-Type").orElse("none");
        JsonNode schema =
                content.has(given)
                        ? content.path(given).path("schema")
                        : content.path(answer.mediaType()).path("schema");
        assertThat(schema.isMissingNode())
                .as("%s: the file has no body of type %s", what, given)
                .isFalse();
        if (answer.mediaType().endsWith("json")) {
            assertThat(operation.file().faults(schema, answer.json())).as(what).isEmpty();
            assertThat(operation.file().unknownFields(schema, answer.json())).as(what).isEmpty();
        }
    }

    /** Asked without end it says when to come again. */
    private void tooMany(ContractOperation operation) {
        ContractWire.Request request = tour.visited(operation.id()).without("Idempotency-Key");
        ContractWire.Answer answer = tour.send(operation, request);
        for (int n = 0; n < 200 && answer.status() != 429; n++) {
            assertDocumented(operation, answer);
            answer = tour.send(operation, request);
        }
        problem(operation, request, answer, 429, "too-many-requests");
        assertThat(answer.header("Retry-After").map(Integer::parseInt).orElse(0)).isPositive();
    }

    private void unknownParameter(ContractOperation operation) {
        problem(
                operation,
                tour.visited(operation.id()).withQuery("surelyUnknown=1"),
                400,
                "unknown-parameter");
    }

    private void missingKey(ContractOperation operation) {
        ContractWire.Request request = tour.visited(operation.id());
        ContractWire.Answer answer = tour.sendAs("", operation, request);
        problem(operation, request, answer, 401, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    }

    private void wrongKey(ContractOperation operation) {
        ContractWire.Request request = tour.visited(operation.id());
        String wrong = "pvx_k3n8q0d1x7z2_" + "A".repeat(43);
        problem(operation, request, tour.sendAs(wrong, operation, request), 401, "unauthorized");
    }

    private void keyOfAnotherScope(ContractOperation operation) {
        if (scopedKey.isEmpty()) {
            scopedKey = tour.key("contract-scoped", "admin", "nothing-here");
        }
        ContractWire.Request request = tour.visited(operation.id());
        problem(
                operation,
                request,
                tour.sendAs(scopedKey, operation, request),
                403,
                "out-of-scope");
    }

    private void otherMethod(ContractOperation operation) {
        Set<String> offered = new TreeSet<>(Set.of("OPTIONS"));
        for (ContractOperation other : operation.file().operations()) {
            if (other.path().equals(operation.path())) {
                offered.add(other.method());
            }
        }
        if (offered.contains("GET")) {
            offered.add("HEAD");
        }
        String missing =
                List.of("PATCH", "DELETE", "PUT", "POST").stream()
                        .filter(m -> !offered.contains(m))
                        .findFirst()
                        .orElseThrow();
        ContractWire.Answer answer =
                problem(
                        operation,
                        tour.visited(operation.id()).by(missing),
                        405,
                        "method-not-allowed");
        assertThat(Arrays.asList(answer.header("Allow").orElse("").split(", ")))
                .containsExactlyInAnyOrderElementsOf(offered);
    }

    private void notAcceptable(ContractOperation operation) {
        problem(
                operation,
                tour.visited(operation.id()).with("Accept", UNHEARD_OF),
                406,
                "not-acceptable");
    }

    private void notModified(ContractOperation operation) {
        ContractWire.Request request = tour.visited(operation.id());
        ContractWire.Answer first = tour.send(operation, request);
        String etag = first.header("ETag").orElse("");
        assertThat(etag).as("%s has a strong ETag", operation).startsWith("\"").endsWith("\"");
        ContractWire.Answer second = tour.send(operation, request.with("If-None-Match", etag));
        assertThat(second.status()).as("%s with %s", operation, etag).isEqualTo(304);
        assertThat(second.header("ETag")).contains(etag);
        assertDocumented(operation, second);
        ContractWire.Answer other =
                tour.send(operation, request.with("If-None-Match", "\"of-something-else\""));
        assertThat(other.status()).isEqualTo(200);
    }

    private void limitTooLarge(ContractOperation operation) {
        JsonNode limit =
                operation.parameters("query").stream()
                        .filter(p -> p.path("name").asText().equals("limit"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(operation + " has no limit"));
        int maximum = limit.path("schema").path("maximum").asInt();
        ContractWire.Request request = tour.visited(operation.id());
        problem(operation, request.withQuery("limit=" + (maximum + 1)), 400, "invalid-parameter");
        assertThat(tour.send(operation, request.withQuery("limit=" + maximum)).status())
                .isEqualTo(200);
    }

    private void foreignCursor(ContractOperation operation) {
        assertThat(operation.takes("query", "cursor")).as("%s has a cursor", operation).isTrue();
        ContractOperation areas = ContractFile.of("indicator").operation("listAreas");
        String cursor =
                tour.send(areas, new ContractWire.Request("GET", "/api/v1/areas?lang=zh&limit=1"))
                        .json()
                        .path("nextCursor")
                        .asText();
        assertThat(cursor).isNotEmpty();
        problem(
                operation,
                tour.visited(operation.id()).withQuery("cursor=" + cursor),
                400,
                "invalid-parameter");
    }

    private void preconditionRequired(ContractOperation operation) {
        problem(
                operation,
                tour.visited(operation.id()).without("Idempotency-Key").without("If-Match"),
                428,
                "precondition-required");
    }

    private void preconditionFailed(ContractOperation operation) {
        problem(
                operation,
                tour.visited(operation.id())
                        .without("Idempotency-Key")
                        .with("If-Match", "\"v0-0\""),
                412,
                "precondition-failed");
    }

    private void unsupportedMediaType(ContractOperation operation) {
        problem(
                operation,
                tour.visited(operation.id()).with("Content-Type", UNHEARD_OF),
                415,
                "unsupported-media-type");
    }

    /** Said to be larger than anything is taken; so nothing of it is sent. */
    private void tooLarge(ContractOperation operation) {
        problem(
                operation,
                tour.visited(operation.id())
                        .withBody(new byte[0])
                        .with("Content-Length", "99999999999"),
                413,
                "too-large");
    }

    private void unknownField(ContractOperation operation) {
        ContractWire.Request request = tour.visited(operation.id()).without("Idempotency-Key");
        JsonNode example = operation.body("application/json").path("example");
        ObjectNode body = example.deepCopy();
        body.put("surelyUnknown", true);
        ContractWire.Answer answer =
                tour.send(operation, request.withBody("application/json", bytes(body)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertDocumented(operation, answer);
        assertThat(answer.json().path("errors"))
                .as(answer.text())
                .anySatisfy(
                        e -> assertThat(e.path("pointer").asText()).isEqualTo("/surelyUnknown"));
    }

    private void replay(ContractOperation operation) {
        ContractWire.Request request = tour.visited(operation.id());
        assertThat(operation.takes("header", "Idempotency-Key"))
                .as("%s takes Idempotency-Key", operation)
                .isTrue();
        ContractWire.Answer again = tour.send(operation, request);
        ContractWire.Answer first = tour.answer(operation.id());
        assertThat(again.status()).as(again.text()).isEqualTo(first.status());
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    private void keyReused(ContractOperation operation) {
        assertThat(operation.takes("header", "Idempotency-Key"))
                .as("%s takes Idempotency-Key", operation)
                .isTrue();
        ContractWire.Request request = tour.visited(operation.id());
        byte[] other =
                (new String(request.body(), StandardCharsets.UTF_8) + " ")
                        .getBytes(StandardCharsets.UTF_8);
        problem(operation, request.withBody(other), 422, "idempotency-key-reused");
    }

    private void wrongType(ContractOperation operation, JsonNode parameter) {
        String name = parameter.path("name").asText();
        String wrong = ContractOperation.encoded("no such thing!");
        ContractWire.Request request = tour.visited(operation.id()).without("Idempotency-Key");
        if (parameter.path("in").asText().equals("path")) {
            String pattern = operation.path().replace("{" + name + "}", "\u0000");
            String[] given = request.path().split("/", -1);
            String[] parts = pattern.split("/", -1);
            for (int i = 0; i < parts.length; i++) {
                if (parts[i].equals("\u0000")) {
                    given[i] = wrong;
                }
            }
            problem(operation, request.to(String.join("/", given)), 404, "not-found");
        } else {
            String others =
                    request.target()
                            .replaceAll("([?&])" + name + "=[^&]*&?", "$1")
                            .replaceAll("[?&]$", "");
            ContractWire.Request asked = request.to(others);
            if (request.body().length > 0 && !operation.consumesJson()) {
                // The same bytes again would be answered without a look at the rest.
                asked = asked.withBody((name + "\n").getBytes(StandardCharsets.UTF_8));
            }
            ContractWire.Answer answer = tour.send(operation, asked.withQuery(name + "=" + wrong));
            assertThat(answer.status()).as("%s=…: %s", name, answer.text()).isEqualTo(400);
            assertDocumented(operation, answer);
            assertThat(answer.json().path("errors").path(0).path("parameter").asText())
                    .isEqualTo(name);
        }
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
