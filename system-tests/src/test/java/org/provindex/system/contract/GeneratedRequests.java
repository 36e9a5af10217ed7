package org.provindex.system.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sends requests that are wrong in many ways and judges the answers by the OpenAPI file: nothing
 * ends in a 5xx, with an undocumented status or a body that is not as described.
 *
 * <p>The same seed makes the same requests; a fault names the seed and the number of its request,
 * which alone repeat it.
 */
final class GeneratedRequests {
    /** What an address or method that is not in the file may be told. */
    private static final Set<Integer> ELSEWHERE =
            Set.of(400, 401, 403, 404, 405, 413, 414, 415, 417, 431);

    private final ContractFile file;
    private final URI base;
    private final Optional<String> key;
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    /**
     * @param key that is sent with two of three requests
     */
    GeneratedRequests(ContractFile file, URI base, Optional<String> key) {
        this.file = file;
        this.base = base;
        this.key = key;
    }

    /** How often each status was answered so far. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** The faults of so many requests. */
    List<String> run(long seed, int count) {
        List<String> faults = new ArrayList<>();
        List<ContractOperation> operations = file.operations();
        for (int number = 0; number < count; number++) {
            // Each number by itself, so that one can be repeated without those before it.
            Random random = new Random(seed * 1_000_003 + number);
            random.nextInt();
            ContractOperation operation = GeneratedValues.any(random, operations);
            ContractWire.Request request = new GeneratedMutations(random).request(operation);
            if (key.isPresent()
                    && random.nextInt(3) > 0
                    && !request.headers().containsKey("Authorization")) {
                request = request.with("Authorization", "Bearer " + key.get());
            }
            String which = "%s, seed %d, number %d".formatted(file.service(), seed, number);
            send(request).ifPresent(fault -> faults.add(which + ": " + fault));
        }
        return faults;
    }

    private Optional<String> send(ContractWire.Request request) {
        try {
            ContractWire.Answer answer = ContractWire.send(base, request);
            statuses.merge(answer.status(), 1, Integer::sum);
            return fault(request, answer)
                    .map(
                            fault ->
                                    "%s%n%s%n-> %d %s%n%s"
                                            .formatted(
                                                    fault,
                                                    shown(request),
                                                    answer.status(),
                                                    answer.headers(),
                                                    shortened(answer.text())));
        } catch (IOException e) {
            return Optional.of("no answer, %s%n%s".formatted(e.getMessage(), shown(request)));
        }
    }

    private Optional<String> fault(ContractWire.Request request, ContractWire.Answer answer) {
        int status = answer.status();
        if (status >= 500) {
            return Optional.of("a server error");
        }
        boolean headOnly = request.method().equals("HEAD");
        Optional<ContractOperation> reached =
                file.at(headOnly ? "GET" : request.method(), request.path());
        boolean documented =
                reached.map(o -> o.statuses().contains(Integer.toString(status)))
                        .orElse(
                                ELSEWHERE.contains(status)
                                        || request.method().equals("OPTIONS") && status < 300);
        if (!documented) {
            return Optional.of(
                    "a status that is not documented for "
                            + reached.map(ContractOperation::id).orElse("what is not in the file"));
        }
        if (headOnly || request.method().equals("OPTIONS")) {
            return Optional.empty();
        }
        if (status >= 400) {
            return problem(request, answer);
        }
        try {
            reached.ifPresent(o -> ContractChecks.assertDocumented(o, answer));
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of("a body that is not as described: " + shortened(e.getMessage()));
        }
    }

    private static Optional<String> problem(
            ContractWire.Request request, ContractWire.Answer answer) {
        if (answer.status() == 400 && !isHttp(request)) {
            return Optional.empty();
        }
        if (!answer.mediaType().equals("application/problem+json")) {
            return Optional.of("an error that is no problem+json");
        }
        JsonNode problem = answer.json();
        boolean complete =
                problem.path("type").asText().startsWith("/problems/")
                        && problem.path("status").asInt() == answer.status()
                        && !problem.path("title").asText().isBlank()
                        && !problem.path("detail").asText().isBlank();
        if (!complete) {
            return Optional.of("an incomplete problem");
        }
        String text = answer.text().toLowerCase(Locale.ROOT);
        return text.contains("exception")
                        || text.contains("org.provindex")
                        || text.contains("java.")
                ? Optional.of("a problem that shows the inside")
                : Optional.empty();
    }

    /** What is no HTTP at all ends before there is a request to speak of. */
    private static boolean isHttp(ContractWire.Request request) {
        String length = request.headers().getOrDefault("Content-Length", "0");
        return length.matches("[0-9]{1,18}");
    }

    private static String shown(ContractWire.Request request) {
        StringBuilder shown = new StringBuilder();
        shown.append(request.method()).append(' ').append(shortened(request.target()));
        request.headers()
                .forEach(
                        (n, v) ->
                                shown.append("\n  ")
                                        .append(n)
                                        .append(": ")
                                        .append(
                                                n.equals("Authorization")
                                                        ? shortened(v).replaceAll("_.*", "_…")
                                                        : shortened(v)));
        if (request.body().length > 0) {
            shown.append("\n  ")
                    .append(shortened(new String(request.body(), StandardCharsets.ISO_8859_1)));
        }
        return shown.toString();
    }

    private static String shortened(String text) {
        return text.length() <= 1200
                ? text
                : "%s… (%d characters)".formatted(text.substring(0, 1200), text.length());
    }
}
