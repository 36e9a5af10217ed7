package org.provindex.system.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;

/**
 * A {@code $ curl} of the README.
 *
 * @param answer what stands below it; empty where nothing does
 */
public record ReadmeCall(String command, String answer) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BLOCK = Pattern.compile("(?s)```\\n(.*?)```");
    private static final Pattern CALL =
            Pattern.compile("(?m)^\\$ (curl(?:[^\\n]*\\\\\\n)*[^\\n]*)\\n");
    private static final Pattern SERVICE = Pattern.compile("http://127\\.0\\.0\\.1:808[0-3]");

    /** All of them, in their order. */
    public static List<ReadmeCall> all() {
        try {
            String readme = Files.readString(Installation.root().resolve("README.md"));
            List<ReadmeCall> calls = new ArrayList<>();
            Matcher block = BLOCK.matcher(readme);
            while (block.find()) {
                in(block.group(1), calls);
            }
            return calls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void in(String block, List<ReadmeCall> calls) {
        Matcher call = CALL.matcher(block);
        int open = -1;
        String command = "";
        while (call.find()) {
            if (open >= 0) {
                calls.add(new ReadmeCall(command, block.substring(open, call.start()).strip()));
            }
            command = call.group(1);
            open = call.end();
        }
        if (open >= 0) {
            calls.add(new ReadmeCall(command, block.substring(open).strip()));
        }
    }

    /** Done as a reader does it, but at this address and with its key. */
    public String at(Api gateway) {
        String address = gateway.base().toString();
        String keyed = command.replace("$(cat .provindex/admin.key)", gateway.key());
        return Command.run(
                        Path.of("").toAbsolutePath(),
                        Map.of(),
                        List.of("bash", "-c", SERVICE.matcher(keyed).replaceAll(address)))
                .succeeded()
                .output();
    }

    /** The same call with the {@code id} of the answer before it, as the README asks for. */
    public ReadmeCall after(String before) {
        if (!command.contains("/observations/") || !before.startsWith("{\"items\"")) return this;
        String id = tree(before).path("items").path(0).path("id").asText();
        return new ReadmeCall(
                command.replaceAll("/observations/\\d+-\\d+", "/observations/" + id), answer);
    }

    /** Whether all of the answer stands in the README, so that it is JSON. */
    public boolean isPrintedWhole() {
        return answer.endsWith("}") && !command.contains("head -c");
    }

    /** An answer without what differs between two installations with the same seeds. */
    public static JsonNode comparable(String answer) {
        return withoutIdentity(tree(answer));
    }

    private static JsonNode tree(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(answer, e);
        }
    }

    private static JsonNode withoutIdentity(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("id", "revision", "recordedAt", "claim"));
        }
        node.forEach(ReadmeCall::withoutIdentity);
        return node;
    }
}
