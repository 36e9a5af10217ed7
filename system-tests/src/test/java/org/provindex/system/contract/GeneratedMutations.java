package org.provindex.system.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes a request wrong in one to three ways: query, path, method, headers, body. */
final class GeneratedMutations {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Stands in a tree for JSON that is no tree. */
    private static final String PLACE = "generated-value-stands-here";

    private final Random random;

    GeneratedMutations(Random random) {
        this.random = random;
    }

    /** A request to an operation as its file shows it, and then not quite. */
    ContractWire.Request request(ContractOperation operation) {
        ContractWire.Request request = asShown(operation);
        int mutations = 1 + random.nextInt(3);
        for (int i = 0; i < mutations; i++) {
            request = mutate(operation, request);
        }
        return request;
    }

    private ContractWire.Request asShown(ContractOperation operation) {
        ContractWire.Request request =
                new ContractWire.Request(operation.method(), operation.address(Map.of()));
        for (JsonNode parameter : operation.parameters("query")) {
            if (random.nextInt(4) == 0 && parameter.has("example")) {
                request =
                        request.withQuery(
                                parameter.path("name").asText()
                                        + "="
                                        + ContractOperation.encoded(
                                                parameter.path("example").asText()));
            }
        }
        if (operation.takes("header", "If-Match")) {
            request = request.with("If-Match", "*");
        }
        var body = operation.exampleBody();
        return body.isEmpty()
                ? request
                : request.withBody(body.get().getKey(), body.get().getValue());
    }

    private ContractWire.Request mutate(ContractOperation operation, ContractWire.Request request) {
        boolean hasBody = request.body().length > 0;
        int kind = random.nextInt(hasBody ? 14 : 8);
        return switch (kind) {
            case 0, 1, 2 -> query(operation, request);
            case 3, 4 -> path(operation, request);
            case 5, 6 -> header(request);
            case 7 ->
                    random.nextInt(3) == 0
                            ? request.by(GeneratedValues.any(random, GeneratedValues.METHODS))
                            : header(request);
            case 8, 9, 10, 11 ->
                    operation.consumesJson()
                            ? json(request)
                            : request.withBody(bytes(request.body()));
            case 12 -> request.withBody(bytes(request.body()));
            default -> request.withBody(encoded(request.body()));
        };
    }

    private ContractWire.Request query(ContractOperation operation, ContractWire.Request request) {
        List<JsonNode> parameters = operation.parameters("query");
        String name =
                parameters.isEmpty() || random.nextInt(12) == 0
                        ? GeneratedValues.any(
                                random, List.of("surelyUnknown", "", "limit[]", "山", "cursor"))
                        : GeneratedValues.any(random, parameters).path("name").asText();
        return request.withQuery(
                switch (random.nextInt(8)) {
                    case 0 -> name;
                    case 1 -> name + "=" + GeneratedValues.any(random, GeneratedValues.RAW);
                    case 2 -> name + "=1&" + name + "=2";
                    default ->
                            ContractOperation.encoded(name)
                                    + "="
                                    + ContractOperation.encoded(
                                            GeneratedValues.any(random, GeneratedValues.TEXTS));
                });
    }

    private ContractWire.Request path(ContractOperation operation, ContractWire.Request request) {
        List<JsonNode> parameters = operation.parameters("path");
        String rest = request.target().substring(request.path().length());
        if (parameters.isEmpty() || random.nextInt(5) == 0) {
            return request.to(
                    request.path() + GeneratedValues.any(random, GeneratedValues.RAW) + rest);
        }
        String name = GeneratedValues.any(random, parameters).path("name").asText();
        String value =
                random.nextInt(4) == 0
                        ? GeneratedValues.any(random, GeneratedValues.RAW)
                        : ContractOperation.encoded(
                                GeneratedValues.any(random, GeneratedValues.TEXTS));
        String[] template = operation.path().split("/", -1);
        String[] given = request.path().split("/", -1);
        for (int i = 0; i < Math.min(template.length, given.length); i++) {
            if (template[i].equals("{" + name + "}")) {
                given[i] = value;
            }
        }
        return request.to(String.join("/", given) + rest);
    }

    private ContractWire.Request header(ContractWire.Request request) {
        List<String> names = GeneratedValues.HEADERS.keySet().stream().sorted().toList();
        String name = GeneratedValues.any(random, names);
        return random.nextInt(10) == 0 && request.headers().containsKey(name)
                ? request.without(name)
                : request.with(
                        name, GeneratedValues.any(random, GeneratedValues.HEADERS.get(name)));
    }

    /** Another value, a field less, more or twice, at any depth. */
    private ContractWire.Request json(ContractWire.Request request) {
        JsonNode tree;
        try {
            tree = JSON.readTree(request.body());
        } catch (java.io.IOException mutatedBefore) {
            return request.withBody(bytes(request.body()));
        }
        if (random.nextInt(8) == 0 || !tree.isContainerNode()) {
            return request.withBody(utf8(GeneratedValues.any(random, GeneratedValues.JSON)));
        }
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode at = GeneratedValues.any(random, containers);
        String value = GeneratedValues.any(random, GeneratedValues.JSON);
        if (at instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.add("surelyUnknown");
            String name = GeneratedValues.any(random, names);
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 -> {
                    object.put(name, PLACE);
                    value = value + ", \"" + name + "\": " + value;
                }
                default -> object.put(name, PLACE);
            }
        } else if (at instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), PLACE);
        }
        return request.withBody(utf8(text(tree).replace("\"" + PLACE + "\"", value)));
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static String text(JsonNode tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Cut off, with other bytes in it, twice, or gone. */
    private byte[] bytes(byte[] body) {
        if (body.length == 0) {
            return utf8(GeneratedValues.any(random, GeneratedValues.JSON));
        }
        return switch (random.nextInt(6)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(body, random.nextInt(body.length));
            case 2 -> {
                byte[] twice = Arrays.copyOf(body, body.length * 2);
                System.arraycopy(body, 0, twice, body.length, body.length);
                yield twice;
            }
            case 3 ->
                    utf8(
                            new String(body, StandardCharsets.UTF_8)
                                    .replaceFirst(
                                            "[,:\\n\"]",
                                            java.util.regex.Matcher.quoteReplacement(
                                                    GeneratedValues.any(
                                                            random, GeneratedValues.TEXTS))));
            default -> {
                byte[] other = body.clone();
                for (int i = 0; i <= random.nextInt(5); i++) {
                    other[random.nextInt(other.length)] = (byte) random.nextInt(256);
                }
                yield other;
            }
        };
    }

    /** The same text in another encoding, or with a byte order mark. */
    private byte[] encoded(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return random.nextInt(4) == 0
                ? utf8("\uFEFF" + text)
                : text.getBytes(
                        Charset.forName(
                                GeneratedValues.any(
                                        random,
                                        List.of(
                                                "UTF-16",
                                                "UTF-16LE",
                                                "UTF-32",
                                                "GB18030",
                                                "ISO-8859-1"))));
    }
}
