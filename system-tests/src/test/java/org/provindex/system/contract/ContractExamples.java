package org.provindex.system.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provindex.system.installation.Installation;

/** Keeps real answers as the examples that the services show in their description. */
final class ContractExamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** So many entries of a list show what it is. */
    private static final int ENTRIES = 2;

    private static final int LINES = 12;

    private ContractExamples() {}

    static void keep(ContractOperation operation, ContractWire.Answer answer) {
        if (answer.body().length == 0) {
            return;
        }
        boolean json = answer.mediaType().equals("application/json");
        Path file =
                Installation.root()
                        .resolve(operation.file().service() + "-service")
                        .resolve("src/main/resources/META-INF/openapi/examples")
                        .resolve(operation.id() + ".response" + (json ? ".json" : ".txt"));
        try {
            @Nullable JsonNode body = json ? answer.json() : null;
            cut(body);
            // Other times and numbers make no better example.
            boolean isLikeBefore =
                    Files.exists(file)
                            && (body == null
                                    || shape(JSON.readTree(file.toFile())).equals(shape(body)));
            if (!isLikeBefore) {
                Files.writeString(file, body == null ? beginning(answer.text()) : text(body));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode body) throws JsonProcessingException {
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(body) + "\n";
        // What looks like a secret would be taken for one.
        return text.replaceAll("pvx_([a-z0-9]+)_[A-Za-z0-9_-]{43}", "pvx_$1_…")
                .replaceAll("whsec_[A-Za-z0-9+/=]{44}", "whsec_…")
                .replaceAll("pvt_[A-Za-z0-9_-]{43}", "pvt_…")
                .replaceAll(
                        "http://127\\.0\\.0\\.1:[0-9]+/hooks", "https://hooks.example.com/hooks")
                .replaceAll("http://127\\.0\\.0\\.1:[0-9]+", "https://provindex.example.com");
    }

    /** Its fields at any depth. */
    private static Set<String> shape(JsonNode body) {
        Set<String> fields = new TreeSet<>();
        collect("", body, fields);
        return fields;
    }

    private static void collect(String at, JsonNode node, Set<String> fields) {
        fields.add(at);
        if (node.isArray()) {
            node.forEach(child -> collect(at + "/*", child, fields));
        }
        node.fields().forEachRemaining(f -> collect(at + "/" + f.getKey(), f.getValue(), fields));
    }

    private static void cut(@Nullable JsonNode node) {
        if (node == null) {
            return;
        }
        if (node instanceof ArrayNode array) {
            while (array.size() > ENTRIES) {
                array.remove(array.size() - 1);
            }
        }
        node.forEach(ContractExamples::cut);
    }

    private static String beginning(String text) {
        return String.join("\n", text.lines().limit(LINES).toList()) + "\n";
    }
}
