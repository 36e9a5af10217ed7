package org.provindex.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.http.Answer;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.installation.RunningProcess;
import org.provindex.system.installation.Waiting;
import org.provindex.system.sample.Texts;

/**
 * R3 in the middle of everything: figures are recorded, documents taken and editions published
 * while ranking services are killed and PostgreSQL ends at once. What was acknowledged is there and
 * was told of; what was not is there whole or not at all.
 */
@Order(18)
@ExtendWith(OnInstallation.class)
class AmidIngestIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Years of figures, identifiers of documents and editions that a service said it has. */
    private record Acknowledged(
            Set<String> years, Map<String, String> documents, Set<Long> editions) {}

    @Test
    void whatWasAcknowledgedIsThereAndWasToldOf(Installation installation) throws Exception {
        int rounds = Trial.FULL ? 12 : 3;
        Acknowledged had =
                new Acknowledged(
                        ConcurrentHashMap.newKeySet(),
                        new ConcurrentHashMap<>(),
                        ConcurrentHashMap.newKeySet());
        AtomicInteger cut = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(3);
        try (Trial trial =
                        Trial.begin(
                                "amid",
                                "indicator.revised,edition.published,ranking.changed",
                                installation);
                Replica one = Replica.start(installation, Map.of());
                Replica other = Replica.start(installation, Map.of())) {
            List<String> paths = new ArrayList<>();
            for (int n = 0; n < 10 * rounds; n++) {
                paths.add(PublishedEdition.methodology(installation, "amid-" + n, 1));
            }
            List<Supplier<Api>> replicas = List.of(one::api, installation::ranking, other::api);
            trial.receiver().behaves(trial::moody);
            trial.subscribe(5);
            Set<Future<?>> writing =
                    Set.of(
                            writers.submit(
                                    () ->
                                            until(
                                                    writers,
                                                    n -> figure(installation, trial, had, cut))),
                            writers.submit(
                                    () -> until(writers, n -> document(installation, n, had, cut))),
                            writers.submit(
                                    () ->
                                            until(
                                                    writers,
                                                    n -> {
                                                        if (n < paths.size()) {
                                                            edition(
                                                                    replicas,
                                                                    paths.get(n),
                                                                    had,
                                                                    cut);
                                                        }
                                                    })));
            for (int round = 0; round < rounds; round++) {
                Trial.pause(1500 + trial.random().nextInt(1500));
                if (round % 3 == 2) {
                    restartDatabase(installation);
                } else {
                    Replica victim = round % 3 == 0 ? one : other;
                    victim.kill();
                    victim.startAgain();
                }
            }
            one.awaitReady();
            writers.shutdown();
            for (Future<?> each : writing) {
                each.get(5, TimeUnit.MINUTES);
            }
            Trial.head(installation.ranking()); // what is still on its way into the log
            DeliveryChecker.Report report = trial.drain();
            System.out.printf(
                    "amid: acknowledged %d figures, %d documents, %d editions; %d requests were cut or refused and sent again%n",
                    had.years.size(), had.documents.size(), had.editions.size(), cut.get());

            assertThat(report.isClean()).as(report.toString()).isTrue();
            assertThat(List.of(had.years.size(), had.documents.size(), had.editions.size()))
                    .allMatch(count -> count > 0);
            assertThat(toldYears(trial)).containsAll(had.years);
            assertThat(toldEditions(trial)).containsAll(had.editions).doesNotHaveDuplicates();
            had.documents.forEach(
                    (id, text) ->
                            assertThat(
                                            installation
                                                    .ingest()
                                                    .get(
                                                            "/api/v1/documents/%s/content"
                                                                    .formatted(id))
                                                    .text())
                                    .isEqualTo(text));
        } finally {
            writers.shutdownNow();
        }
    }

    private static void until(ExecutorService ending, java.util.function.IntConsumer writer) {
        for (int n = 0; !ending.isShutdown(); n++) {
            writer.accept(n);
            Trial.pause(100);
        }
    }

    private static void restartDatabase(Installation installation) {
        RunningProcess postgres = installation.service("postgres");
        long begun = System.nanoTime();
        // What pg_ctl -m immediate sends: no checkpoint, no good-bye.
        Replica.signal(postgres.pid(), "QUIT");
        postgres.awaitEnd(Duration.ofSeconds(30));
        Waiting.until(
                "everything to be ready again",
                PATIENCE,
                () ->
                        installation.isReady(installation.ranking())
                                && installation.isReady(installation.indicator())
                                && installation.isReady(installation.ingest()));
        System.out.printf(
                "amid: ready again after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    }

    /** Sends the same until it is acknowledged, as a client does that was cut off. */
    private static Answer persist(AtomicInteger cut, Supplier<Answer> request) {
        while (true) {
            try {
                Answer answer = request.get();
                if (answer.status() < 300) {
                    return answer;
                }
                assertThat(answer.status())
                        .as(answer.text())
                        .matches(
                                status ->
                                        status == 503
                                                || status == 409
                                                        && answer.text().contains("still-running"),
                                "away, or the request that was cut off still runs");
            } catch (UncheckedIOException gone) {
                // It was cut off: nobody knows whether it was done.
            }
            cut.incrementAndGet();
            Trial.pause(200);
        }
    }

    private static void figure(
            Installation installation, Trial trial, Acknowledged had, AtomicInteger cut) {
        String body = trial.figure();
        // or what was recorded just before the connection broke would be refused when sent again
        String key = UUID.randomUUID().toString();
        persist(
                cut,
                () ->
                        installation
                                .indicator()
                                .postJson("/api/v1/observations", body, "Idempotency-Key", key));
        had.years.add(body.replaceAll("(?s).*\"period\": \"(\\d+)\".*", "$1"));
    }

    private static void document(
            Installation installation, int n, Acknowledged had, AtomicInteger cut) {
        String text =
                "In 2021 Shanxi had %d 5G base stations. %s"
                        .formatted(40_000 + n, Texts.prose(2000 + n));
        Answer taken = persist(cut, () -> Texts.send(installation.ingest(), "Amid", text));
        had.documents.put(Texts.id(taken.json()), text);
    }

    /**
     * Of a methodology of its own each, made before anything is killed; each try at another
     * replica.
     */
    private static void edition(
            List<Supplier<Api>> replicas, String path, Acknowledged had, AtomicInteger cut) {
        AtomicInteger next = new AtomicInteger(had.editions.size());
        Answer published =
                persist(
                        cut,
                        () ->
                                replicas.get(next.getAndIncrement() % replicas.size())
                                        .get()
                                        .postJson(
                                                path,
                                                "{\"unranked\": \"allow\"}",
                                                "Idempotency-Key",
                                                "amid" + path));
        had.editions.add(published.json().path("id").asLong());
    }

    private static Set<String> toldYears(Trial trial) {
        return trial.events().stream()
                .flatMap(
                        event ->
                                StreamSupport.stream(
                                        event.path("data").path("periods").spliterator(), false))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static List<Long> toldEditions(Trial trial) {
        return new ArrayList<>(
                trial.events().stream()
                        .filter(event -> event.path("type").asText().equals("edition.published"))
                        .map(event -> event.path("data").path("edition").asLong())
                        .toList());
    }
}
