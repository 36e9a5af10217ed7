package org.provindex.system.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
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

    /**
     * Whether a request to this path reaches it; slashes too many and matrix parameters do no harm.
     */
    boolean matches(String rawPath) {
        String one =
                rawPath.replaceAll(";[^/]*", "").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        Iterator<String> given = List.of(one.split("/", -1)).iterator();
        for (String part : path.split("/", -1)) {
            if (!given.hasNext()) {
                return false;
            }
            String segment = given.next();
            if (part.startsWith("{") ? segment.isEmpty() : !part.equals(segment)) {
                return false;
            }
        }
        return !given.hasNext();
    }
}
