package org.provindex.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;

/** Where the gateway sends a request, against what the services describe. */
@Order(1)
@ExtendWith(OnInstallation.class)
class ContainersRoutesIT {
    private static final String API = "/api/v1/";

    @Test
    void everyPathOfEveryServiceHasItsRoute(Installation installation) throws IOException {
        Map<String, String> described = new TreeMap<>();
        describe(installation.indicator(), "indicator", described);
        describe(installation.ranking(), "ranking", described);
        describe(installation.ingest(), "ingest", described);

        // A route for what is still to come does no harm: its service answers 404.
        assertThat(routes())
                .as("the first segments in deploy/gateway/segments.map")
                .containsAllEntriesOf(described);
        assertThat(described).hasSizeGreaterThan(10);
    }

    private static void describe(Api service, String name, Map<String, String> segments) {
        JsonNode paths = service.json("/openapi?format=json").path("paths");
        paths.fieldNames()
                .forEachRemaining(
                        path -> {
                            if (!path.startsWith(API)) return;
                            String segment = path.substring(API.length()).split("/", 2)[0];
                            String other = segments.put(segment, name);
                            assertThat(other)
                                    .as("%s belongs to one service", segment)
                                    .isIn(null, name);
                        });
    }

    private static Map<String, String> routes() throws IOException {
        Map<String, String> routes = new TreeMap<>();
        for (String line :
                Files.readAllLines(Installation.root().resolve("deploy/gateway/segments.map"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] words = line.split("\\s+");
            assertThat(routes.put(words[0], words[1])).as(words[0]).isNull();
        }
        return routes;
    }
}
