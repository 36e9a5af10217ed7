package org.provindex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.io.TempDir;
import org.provindex.system.container.Compose;
import org.provindex.system.container.Engine;
import org.provindex.system.container.ReadmeCall;
import org.provindex.system.http.Answer;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Waiting;
import org.provindex.system.sample.Pdf;

/**
 * The containers of {@code docker-compose.yml}, built and run where an engine answers. With {@code
 * PROVINDEX_TEST_CONTAINERS=required} it is an error that none does.
 */
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
// The first start on a machine may fetch the base images.
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ContainersIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String TABLE = "/api/v1/league-tables/digital-economy?period=2022";

    private Optional<Compose> started = Optional.empty();

    @RegisterExtension
    final TestWatcher logs =
            new TestWatcher() {
                @Override
                public void testFailed(ExtensionContext context, Throwable cause) {
                    started.ifPresent(
                            compose ->
                                    System.out.printf(
                                            "==== The logs at %s%n%s%n",
                                            context.getDisplayName(), compose.logs()));
                }
            };

    @BeforeAll
    void start() {
        Optional<String> obstacle = Engine.obstacle();
        if (obstacle.isPresent()) {
            String sentence = "Containers are not tried: " + obstacle.get();
            assertThat(System.getenv("PROVINDEX_TEST_CONTAINERS"))
                    .as(sentence)
                    .isNotEqualTo("required");
            System.out.println(sentence);
            abort(sentence);
        }
        Compose compose = new Compose();
        started = Optional.of(compose);
        long begin = System.nanoTime();
        try {
            compose.buildAndStart();
        } catch (AssertionError e) {
            System.out.println(compose.logs());
            throw e;
        }
        System.out.printf(
                "Containers built and healthy in %.0f s%n", (System.nanoTime() - begin) / 1e9);
    }

    @AfterAll
    void stop() {
        started.ifPresent(Compose::close);
    }

    private Compose compose() {
        return started.orElseThrow();
    }

    @Test
    @Order(1)
    void withoutSecretsNothingStartsAndWhatIsMissingIsNamed(@TempDir Path folder)
            throws IOException {
        Path none = Files.createFile(folder.resolve("env"));

        var refused = compose().runWith(none, "config", "--quiet");

        assertThat(refused.exit()).isNotZero();
        assertThat(refused.output())
                .containsPattern("PROVINDEX_\\w+_(PASSWORD|KEY)|POSTGRES_PASSWORD")
                .contains("deploy/new-secrets");
    }

    @Test
    @Order(2)
    void everyContainerIsHealthyAndTheSeedsAreLoaded() {
        for (String container : Compose.CONTAINERS) {
            assertThat(compose().inspect(container, "{{.State.Health.Status}}"))
                    .as(container)
                    .isEqualTo("healthy");
        }
        JsonNode seeds = compose().gateway().json("/api/v1/seeds");
        assertThat(seeds.path("state").asText()).isEqualTo("loaded");
        assertThat(seeds.path("done").asInt())
                .isEqualTo(seeds.path("total").asInt())
                .isGreaterThan(10);
    }

    @Test
    @Order(3)
    void theCallsOfTheReadmeAreAnsweredAsPrinted() {
        Api gateway = compose().gateway();
        List<ReadmeCall> calls = ReadmeCall.all();
        assertThat(calls).hasSizeGreaterThanOrEqualTo(3);
        int compared = 0;
        String answer = "";
        for (ReadmeCall call : calls) {
            answer = call.after(answer).at(gateway);
            assertThat(answer).as(call.command()).isNotBlank().doesNotContain("/problems/");
            if (call.isPrintedWhole()) {
                assertThat(ReadmeCall.comparable(answer))
                        .as(call.command())
                        .isEqualTo(ReadmeCall.comparable(call.answer()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(2);
    }

    @Test
    @Order(4)
    void aPublishedFigureLeadsToItsSentence() {
        Api gateway = compose().gateway();
        JsonNode figure =
                gateway.json(
                                "/api/v1/observations?indicator=digital-economy-development-index&area=CN")
                        .path("items")
                        .path(0);

        JsonNode witness =
                gateway.json(
                                "/api/v1/observations/%s/provenance"
                                        .formatted(figure.path("id").asText()))
                        .path("witnesses")
                        .path(0);

        assertThat(figure.path("value").asDouble()).isEqualTo(29.6);
        assertThat(witness.path("quote").asText()).contains("averaged 29.6");
    }

    @Test
    @Order(4)
    void noContainerOfOursIsRootOrWritesIntoItsImage() {
        for (String container : List.of("indicator", "ranking", "ingest", "gateway")) {
            assertThat(compose().in(container, "id", "-u").succeeded().output().strip())
                    .as(container)
                    .isEqualTo("10001");
            assertThat(compose().in(container, "touch", "/opt/written").output())
                    .as(container)
                    .contains("Read-only file system");
            assertThat(compose().in(container, "touch", "/etc/written").exit()).isNotZero();
        }
        for (String container : Compose.CONTAINERS) {
            assertThat(
                            compose()
                                    .inspect(
                                            container,
                                            "{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}} {{.HostConfig.SecurityOpt}}"))
                    .as(container)
                    .isEqualTo("true [ALL] [no-new-privileges:true]");
        }
        // Nothing but the gateway can be reached from outside.
        for (String container : List.of("postgres", "indicator", "ranking", "ingest")) {
            assertThat(compose().inspect(container, "{{.HostConfig.PortBindings}}"))
                    .as(container)
                    .isEqualTo("map[]");
        }
    }

    @Test
    @Order(4)
    void aPdfIsReadUnderTheLimitsOfTheContainer() {
        Answer answer =
                compose()
                        .gateway()
                        .post(
                                "/api/v1/extract",
                                Pdf.TYPE,
                                Pdf.of("In 2021 Henan had 97,000 5G base stations."));

        JsonNode claim = answer.json(200).path("claims").path(0);
        assertThat(claim.path("value").asInt()).isEqualTo(97_000);
        assertThat(claim.path("area").asText()).isEqualTo("CN-HA");
    }

    @Test
    @Order(4)
    void theGatewayAnswersWithProblemsAndPassesTheIdOfARequestOn() {
        Api gateway = compose().gateway();
        for (String nowhere : List.of("/api/v1/nothing", "/api", "/openapi/other", "/q/metrics")) {
            gateway.get(nowhere).problem(404);
        }
        gateway.get("/api/v1/areas", "X-Long", "a".repeat(20_000)).problem(431);
        gateway.get("/api/v1/areas?q=" + "a".repeat(9_000)).problem(414);
        gateway.postJson("/api/v1/catalogue", " ".repeat(27_000_000)).problem(413);

        assertThat(
                        gateway.get("/api/v1/areas", "X-Request-Id", "known-id-1")
                                .header("X-Request-Id"))
                .isEqualTo("known-id-1");
        assertThat(gateway.get("/api/v1/nothing").header("X-Request-Id")).hasSize(36);
        assertThat(gateway.json("/openapi").path("items")).hasSize(3);
    }

    @Test
    @Order(5)
    void aServiceThatIsAwayIsAProblemUntilItIsBack() {
        Api gateway = compose().gateway();
        compose().run("stop", "ranking").succeeded();

        Answer away = gateway.get(TABLE);
        assertThat(away.problem(503).path("type").asText()).isEqualTo("/problems/unavailable");
        assertThat(away.header("Retry-After")).isNotEmpty();
        assertThat(gateway.get("/api/v1/areas/CN").status()).isEqualTo(200);
        assertThat(gateway.get("/q/health/ready").status()).isEqualTo(503);

        compose().run("start", "ranking").succeeded();
        Waiting.until("the ranking service", LIMIT, () -> gateway.get(TABLE).status() == 200);
    }

    @Test
    @Order(6)
    void withoutPostgresNothingIsReadyAndAllRecoverByThemselves() {
        Api gateway = compose().gateway();
        JsonNode table = gateway.json(TABLE);
        compose().run("stop", "postgres").succeeded();
        // In good order, so that it need not recover.
        assertThat(compose().inspect("postgres", "{{.State.ExitCode}}")).isEqualTo("0");

        for (String service : Compose.SERVICES) {
            Waiting.until(
                    "%s to be not ready".formatted(service),
                    LIMIT,
                    () -> compose().in(service, "healthy").output().contains(" 503 "));
            assertThat(compose().in(service, "healthy", "/q/health/live").output())
                    .contains(" 200 ");
        }
        Waiting.until(
                "the gateway to be not ready",
                LIMIT,
                () -> gateway.get("/q/health/ready").status() == 503);
        gateway.get(TABLE).problem(503);
        List<String> before = processes();

        compose().run("start", "postgres").succeeded();
        Waiting.until(
                "all to be ready", LIMIT, () -> gateway.get("/q/health/ready").status() == 200);
        assertThat(gateway.json(TABLE)).isEqualTo(table);
        assertThat(processes()).isEqualTo(before);
    }

    /** When each service's process began. */
    private List<String> processes() {
        return Compose.SERVICES.stream()
                .map(service -> compose().inspect(service, "{{.State.StartedAt}}"))
                .toList();
    }

    @Test
    @Order(7)
    void downAndUpKeepTheData() {
        JsonNode table = compose().gateway().json(TABLE);
        List<JsonNode> figures = figures();
        compose().run("down").succeeded();
        compose().start();

        assertThat(compose().gateway().json(TABLE)).isEqualTo(table);
        // With the same ids and times, so they were not loaded anew.
        assertThat(figures()).isNotEmpty().isEqualTo(figures);
    }

    private List<JsonNode> figures() {
        return compose().gateway().items("/api/v1/observations?area=CN-SX&limit=100");
    }
}
