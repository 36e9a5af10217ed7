package org.provindex.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;

/**
 * The files in {@code openapi/} are what the services serve, and complete. {@code
 * -Dprovindex.openapi.write=files} writes them instead; see CONTRIBUTING.md.
 */
@Order(2)
@ExtendWith(OnInstallation.class)
class OpenApiFilesIT {
    /**
     * @param what {@code examples} or {@code files}
     */
    static boolean isWriting(String what) {
        return List.of(System.getProperty("provindex.openapi.write", "").split(",")).contains(what);
    }

    static Stream<String> services() {
        return ContractFile.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void theFileIsWhatTheServiceServes(String service, Installation installation)
            throws IOException {
        Api api =
                switch (service) {
                    case "indicator" -> installation.indicator();
                    case "ingest" -> installation.ingest();
                    default -> installation.ranking();
                };
        JsonNode served = ContractFile.read(api.get("/openapi").text());
        if (isWriting("files")) {
            Files.writeString(ContractFile.path(service), ContractFile.write(served));
            return;
        }
        JsonNode committed = ContractFile.read(Files.readString(ContractFile.path(service)));
        List<String> differences = new ArrayList<>();
        compare("", committed, served, differences);
        assertThat(differences)
                .as(
                        "where openapi/%s.yaml is not what is served: write it anew as CONTRIBUTING.md says, and commit it",
                        service)
                .isEmpty();
    }

    /** The places at which two trees differ. */
    private static void compare(
            String at, JsonNode committed, JsonNode served, List<String> differences) {
        if (committed.equals(served)) {
            return;
        }
        boolean alike =
                committed.isObject() && served.isObject()
                        || committed.isArray()
                                && served.isArray()
                                && committed.size() == served.size();
        if (!alike) {
            differences.add(at);
            return;
        }
        if (served.isArray()) {
            for (int i = 0; i < served.size(); i++) {
                compare(at + "/" + i, committed.get(i), served.get(i), differences);
            }
            return;
        }
        Set<String> names = new TreeSet<>();
        committed.fieldNames().forEachRemaining(names::add);
        served.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            compare(at + "/" + name, committed.path(name), served.path(name), differences);
        }
    }

    static Stream<ContractOperation> operations() {
        return ContractFile.all().stream().flatMap(f -> f.operations().stream());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationIsComplete(ContractOperation operation) {
        List<String> missing = new ArrayList<>();
        need(operation.node().path("summary"), "summary", missing);
        need(operation.node().path("description"), "description", missing);
        assertThat(operation.id()).matches("[a-z][A-Za-z]+");
        assertThat(operation.node().path("tags")).hasSize(1);
        operation
                .node()
                .path("parameters")
                .forEach(
                        p -> {
                            String name = "parameter " + p.path("name").asText();
                            need(p.path("description"), name + ": description", missing);
                            if (!p.path("name").asText().equals("cursor")) {
                                need(p.path("example"), name + ": example", missing);
                            }
                        });
        for (String type : operation.consumes()) {
            if (type.startsWith("text/plain") || type.endsWith("json") || type.endsWith("csv")) {
                need(operation.body(type).path("example"), type + " request: example", missing);
            }
        }
        for (String status : operation.statuses()) {
            JsonNode response = operation.response(Integer.parseInt(status));
            need(response.path("description"), status + ": description", missing);
            response.path("content")
                    .fields()
                    .forEachRemaining(
                            c -> {
                                need(c.getValue().path("schema"), status + ": schema", missing);
                                need(c.getValue().path("example"), status + ": example", missing);
                            });
            if (!List.of("204", "304", "308").contains(status)) {
                need(response.path("content"), status + ": body", missing);
            }
        }
        assertThat(missing)
                .as(
                        "what %s lacks; notes.yaml and examples/ of the service say the most",
                        operation)
                .isEmpty();
    }

    private static void need(JsonNode node, String what, List<String> missing) {
        if (node.isMissingNode() || node.isTextual() && node.asText().isBlank()) {
            missing.add(what);
        }
    }
}
