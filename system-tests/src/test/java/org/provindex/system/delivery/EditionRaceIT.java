package org.provindex.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.http.Answer;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;

/** Two replicas publish the same edition; a replica dies while it publishes one. */
@Order(19)
@ExtendWith(OnInstallation.class)
class EditionRaceIT {
    /** Events of a methodology's version, by type. */
    private static List<String> types(Installation installation, String code, int version) {
        return installation
                .ranking()
                .items("/api/v1/events?limit=1000&methodology=" + code)
                .stream()
                .filter(e -> e.path("data").path("methodologyVersion").asInt() == version)
                .map(e -> e.path("type").asText())
                .toList();
    }

    /** R4: whichever replica is first, there is one edition and one event of each type. */
    @Test
    void twoReplicasPublishOneEdition(Installation installation) {
        int races = Trial.FULL ? 100 : 5;
        try (Replica other = Replica.start(installation, Map.of())) {
            for (int race = 1; race <= races; race++) {
                String path = PublishedEdition.methodology(installation, "race", race);
                List<Api> apis = List.of(installation.ranking(), other.api());
                List<CompletableFuture<Answer>> answers = new ArrayList<>();
                for (Api api : apis) {
                    answers.add(
                            api.postLater(
                                    path,
                                    "application/json",
                                    "{\"unranked\": \"allow\"}".getBytes(StandardCharsets.UTF_8)));
                }
                List<Long> ids = new ArrayList<>();
                for (CompletableFuture<Answer> answer : answers) {
                    Answer came = answer.join();
                    assertThat(came.status()).as(came.text()).isBetween(200, 201);
                    ids.add(came.json().path("id").asLong());
                }
                assertThat(ids.get(0)).as("race %d", race).isEqualTo(ids.get(1));
                assertThat(types(installation, "race", race))
                        .as("race %d", race)
                        .contains("edition.published")
                        .doesNotHaveDuplicates();
            }
            System.out.printf(
                    "races: %d, each with one edition and one event of each type%n", races);
        }
    }

    /** R5: whenever it dies, the same request with the same key gives the one edition. */
    @Test
    void aPublisherThatDiesPublishesOnce(Installation installation) {
        int rounds = Trial.FULL ? 20 : 3;
        long seed = Long.getLong("provindex.faults.seed", System.nanoTime() & 0xFFFFFF);
        System.out.printf("dying: seed %d%n", seed);
        Random random = new Random(seed);
        int latest = 600;
        try (Replica victim = Replica.start(installation, Map.of())) {
            for (int round = 1; round <= rounds; round++) {
                String path = PublishedEdition.methodology(installation, "dying", round);
                String key = "dying-" + seed + "-" + round;
                CompletableFuture<Answer> first =
                        CompletableFuture.supplyAsync(
                                () -> PublishedEdition.publish(victim.api(), path, key));
                int pause = random.nextInt(latest);
                Trial.pause(pause);
                victim.kill();
                boolean answered = first.handle((answer, cut) -> cut == null).join();
                JsonNode edition =
                        PublishedEdition.publish(installation.ranking(), path, key).json();
                JsonNode again = PublishedEdition.publish(installation.ranking(), path, key).json();

                assertThat(edition.path("id").asLong()).isPositive();
                assertThat(again.path("id")).isEqualTo(edition.path("id"));
                assertThat(types(installation, "dying", round))
                        .as("round %d", round)
                        .contains("edition.published")
                        .doesNotHaveDuplicates();
                System.out.printf(
                        "dying: round %d, after %d ms, answered before: %s%n",
                        round, pause, answered);
                // So that about half of them die before the answer and half behind it.
                latest = Math.max(100, answered ? latest * 2 / 3 : latest * 3 / 2);
                victim.startAgain();
                victim.awaitReady();
            }
        }
    }
}
