package org.provindex.system.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One operation of an OpenAPI file. */
record ContractOperation(ContractFile file, String method, String path, JsonNode node) {
    String id() {
        return node.path("operationId").asText();
    }

    @Override
    public String toString() {
        return id();
    }

    boolean isRead() {
        return method.equals("GET");
    }

    Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        node.path("x-roles").forEach(r -> roles.add(r.asText()));
        return roles;
    }

    boolean isPublic() {
        for (JsonNode requirement : node.path("security")) {
            if (requirement.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    Set<String> statuses() {
        Set<String> statuses = new TreeSet<>();
        node.path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    JsonNode response(int status) {
        return file.resolve(node.path("responses").path(Integer.toString(status)));
    }

    List<JsonNode> parameters(String in) {
        List<JsonNode> found = new ArrayList<>();
        node.path("parameters")
                .forEach(
                        p -> {
                            JsonNode parameter = file.resolve(p);
                            if (parameter.path("in").asText().equals(in)) {
                                found.add(parameter);
                            }
                        });
        return found;
    }

    boolean takes(String in, String name) {
        return parameters(in).stream().anyMatch(p -> p.path("name").asText().equals(name));
    }

    /** Whether what it answers is a list. */
    boolean answersItems() {
        JsonNode schema = response(200).path("content").path("application/json").path("schema");
        return file.resolve(schema).path("properties").has("items");
    }

    /** Media types of the request body; empty if it has none. */
    List<String> consumes() {
        List<String> types = new ArrayList<>();
        node.path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    boolean consumesJson() {
        return consumes().contains("application/json");
    }

    JsonNode body(String mediaType) {
        return node.path("requestBody").path("content").path(mediaType);
    }

    /** The first media type of the body that has an example, with the example as it is sent. */
    Optional<Map.Entry<String, byte[]>> exampleBody() {
        for (String type : consumes()) {
            JsonNode example = body(type).path("example");
            if (!example.isMissingNode()) {
                String text = example.isTextual() ? example.asText() : example.toString();
                return Optional.of(Map.entry(type, text.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return Optional.empty();
    }

    /** Its address with the examples of its path parameters, or the values given for some. */
    String address(Map<String, String> values) {
        String address = path;
        for (JsonNode parameter : parameters("path")) {
            String name = parameter.path("name").asText();
            String value =
                    values.getOrDefault(name, parameter.path("example").asText("no-example"));
            address = address.replace("{" + name + "}", encoded(value));
        }
        return address;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether a request to this path reaches it, once the path is as the service takes it. */
    boolean matches(String rawPath) {
        List<String> given = segments(rawPath);
        String[] template = path.substring(1).split("/", -1);
        if (given.size() != template.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            if (!template[i].startsWith("{") && !template[i].equals(given.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Without matrix parameters, dot segments (RFC 3986, section 5.2.4) and empty segments. */
    private static List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>();
        for (String segment : rawPath.replaceAll(";[^/]*", "").substring(1).split("/", -1)) {
            if (segment.equals("..") && !segments.isEmpty()) {
                segments.remove(segments.size() - 1);
            } else if (!segment.equals(".") && !segment.equals("..")) {
                segments.add(segment);
            }
        }
        segments.removeIf(String::isEmpty);
        return segments;
    }
}
