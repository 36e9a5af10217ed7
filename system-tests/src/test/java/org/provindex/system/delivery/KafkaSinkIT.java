package org.provindex.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.installation.Waiting;

/** The events in a topic of Kafka: a real broker that is away, stops and comes back. */
@Order(18)
@ExtendWith(OnInstallation.class)
class KafkaSinkIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static Map<String, String> settings(KafkaBroker broker, String topic) {
        return Map.of(
                "PROVINDEX_KAFKA_BOOTSTRAP_SERVERS",
                broker.address(),
                "PROVINDEX_KAFKA_TOPIC",
                topic,
                "PROVINDEX_KAFKA_LEASE",
                "3S");
    }

    /** Two replicas, one sender; it is killed, and the other goes on. */
    @Test
    void anEditionIsARecordOfItsMethodology(Installation installation, @TempDir Path folder)
            throws IOException {
        try (KafkaBroker broker = new KafkaBroker(folder).start();
                Trial trial = Trial.begin("sent on", installation)) {
            fromTheBeginning(installation);
            try (Replica one = Replica.start(installation, settings(broker, "editions"));
                    Replica other = Replica.start(installation, settings(broker, "editions"))) {
                awaitSent(installation);
                List<Replica> senders =
                        Stream.of(one, other).filter(r -> metric(r, "sending") == 1).toList();
                assertThat(senders).as("replicas that send").hasSize(1);
                PublishedEdition.publish(
                        one.api(),
                        PublishedEdition.methodology(installation, "sent-on", 1),
                        "sent-on-1");
                awaitSent(installation);
                senders.get(0).kill();
                trial.makeEvent();
                PublishedEdition.publish(
                        installation.ranking(),
                        PublishedEdition.methodology(installation, "sent-on", 2),
                        "sent-on-2");
                awaitSent(installation);
            }
            List<ConsumerRecord<String, byte[]>> records = broker.records("editions");
            DeliveryChecker.Report report = check(installation, 0, records);
            System.out.printf("sent on: %s%n", report);

            assertThat(report.isClean()).as(report.toString()).isTrue();
            assertThat(report.expected()).isGreaterThan(3);
            List<JsonNode> editions =
                    installation
                            .ranking()
                            .items("/api/v1/events?type=edition.published&methodology=sent-on");
            List<ConsumerRecord<String, byte[]>> ofMethodology =
                    records.stream()
                            .filter(r -> r.key().equals("sent-on"))
                            .filter(r -> read(r).getType().equals("edition.published"))
                            .toList();
            assertThat(editions).hasSize(2);
            assertThat(ofMethodology.stream().map(r -> read(r).getId()).distinct())
                    .containsExactlyElementsOf(
                            editions.stream().map(e -> e.path("id").asText()).toList());
            assertThat(ofMethodology.stream().map(ConsumerRecord::partition).distinct()).hasSize(1);
            assertThat(ofMethodology.get(0).value())
                    .as("the bytes that webhooks get")
                    .isEqualTo(body(installation, editions.get(0).path("id").asText()));
        }
    }

    /** As a consumer with the SDK of CloudEvents reads it. */
    private static CloudEvent read(ConsumerRecord<String, byte[]> record) {
        try (CloudEventDeserializer deserializer = new CloudEventDeserializer()) {
            CloudEvent event =
                    deserializer.deserialize(record.topic(), record.headers(), record.value());
            assertThat(new String(record.headers().lastHeader("ce_id").value()))
                    .isEqualTo(event.getId());
            return event;
        }
    }

    /** The broker is killed while events are sent, and comes back. */
    @Test
    void aBrokerThatStopsLosesNothing(Installation installation, @TempDir Path folder)
            throws IOException {
        int rounds = Trial.FULL ? 10 : 2;
        try (KafkaBroker broker = new KafkaBroker(folder).start();
                Trial trial = Trial.begin("broker", installation);
                Replica one = Replica.start(installation, settings(broker, "stops"));
                Replica other = Replica.start(installation, settings(broker, "stops"))) {
            awaitSent(installation);
            long start = Trial.head(installation.ranking());
            for (int round = 0; round < rounds; round++) {
                for (int n = 0; n < 10; n++) {
                    trial.makeEvent();
                    Trial.pause(trial.random().nextInt(50));
                    if (n == 4) {
                        broker.kill();
                    }
                }
                Trial.pause(2000);
                broker.start();
            }
            awaitSent(installation);
            DeliveryChecker.Report report = check(installation, start, broker.records("stops"));
            System.out.printf("broker: %s%n", report);

            assertThat(report.isClean()).as(report.toString()).isTrue();
            assertThat(report.expected()).isEqualTo(10 * rounds);
            assertThat(metric(one, "failures_total") + metric(other, "failures_total"))
                    .as("it was noticed")
                    .isPositive();
        }
    }

    /** The one that sends sleeps longer than its lease while events come, and wakes up. */
    @Test
    void aSenderThatSleptSendsNothingMore(Installation installation, @TempDir Path folder)
            throws IOException {
        int rounds = Trial.FULL ? 5 : 1;
        try (KafkaBroker broker = new KafkaBroker(folder).start();
                Trial trial = Trial.begin("slept", installation);
                Replica one = Replica.start(installation, settings(broker, "slept"));
                Replica other = Replica.start(installation, settings(broker, "slept"))) {
            awaitSent(installation);
            long start = Trial.head(installation.ranking());
            for (int round = 0; round < rounds; round++) {
                Waiting.until(
                        "a sender",
                        PATIENCE,
                        () -> metric(one, "sending") + metric(other, "sending") == 1);
                Replica sender = metric(one, "sending") == 1 ? one : other;
                double lost = metric(sender, "leases_lost_total");
                trial.makeEvent();
                Replica.signal(sender.pid(), "STOP");
                for (int n = 0; n < 5; n++) {
                    trial.makeEvent();
                }
                awaitSent(installation);
                Replica.signal(sender.pid(), "CONT");
                Waiting.until(
                        "it to see that it is not the sender any more",
                        PATIENCE,
                        () -> metric(sender, "leases_lost_total") > lost);
                trial.makeEvent();
                awaitSent(installation);
            }
            DeliveryChecker.Report report = check(installation, start, broker.records("slept"));
            System.out.printf("slept: %s%n", report);

            assertThat(report.isClean()).as(report.toString()).isTrue();
            assertThat(report.expected()).isEqualTo(7 * rounds);
        }
    }

    @Test
    void withoutABrokerTheServiceIsReadyAndSaysSo(Installation installation, @TempDir Path folder)
            throws IOException {
        KafkaBroker broker = new KafkaBroker(folder);
        try (broker;
                Trial trial = Trial.begin("away", installation);
                Replica replica = Replica.start(installation, settings(broker, "away"))) {
            long start = Trial.head(installation.ranking());
            trial.makeEvent();
            Waiting.until(
                    "readiness to tell",
                    PATIENCE,
                    () ->
                            !kafka(replica).path("waitsFor").asText().isEmpty()
                                    && kafka(replica).path("lag").asLong() > 0);
            assertThat(installation.isReady(replica.api())).isTrue();
            assertThat(replica.api().get("/api/v1/events").status()).isEqualTo(200);
            broker.start();
            awaitSent(installation);
            Waiting.until(
                    "readiness to tell that it sends",
                    PATIENCE,
                    () -> kafka(replica).path("waitsFor").isMissingNode());
            DeliveryChecker.Report report = check(installation, start, broker.records("away"));

            assertThat(report.isClean()).as(report.toString()).isTrue();
            assertThat(kafka(replica).path("thisReplica").asText()).isEqualTo("sends");
            assertThat(threads(replica.pid())).contains("event-kafka");
            assertThat(threads(installation.service("ranking").pid()))
                    .as("where it is off nothing of it runs")
                    .doesNotContain("event-kafka")
                    .noneMatch(name -> name.startsWith("kafka-"));
        }
    }

    /** What readiness says of the sink. */
    private static JsonNode kafka(Replica replica) {
        for (JsonNode check : replica.api().get("/q/health/ready").json().path("checks")) {
            if (check.path("name").asText().equals("kafka")) {
                return check.path("data");
            }
        }
        throw new AssertionError("Readiness says nothing of Kafka");
    }

    private static double metric(Replica replica, String name) {
        return replica.api()
                .get("/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("provindex_kafka_" + name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static List<String> threads(long pid) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            List<String> names = new ArrayList<>();
            for (Path task : tasks.toList()) {
                names.add(Files.readString(task.resolve("comm")).strip());
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As docs/operations.md says. */
    private static void fromTheBeginning(Installation installation) {
        DatabaseLook.run(
                installation,
                "update provindex.event_sink set cursor = 0, token = token + 1 where name = 'kafka'");
    }

    /** Returns when everything in the log is acknowledged. */
    private static void awaitSent(Installation installation) {
        long head = Trial.head(installation.ranking());
        Waiting.until(
                "Kafka to have everything up to %d".formatted(head),
                PATIENCE,
                () ->
                        DatabaseLook.number(installation, "select cursor from provindex.event_sink")
                                >= head);
    }

    private static byte[] body(Installation installation, String id) {
        return DatabaseLook.bytes(
                installation, "select body from provindex.event where id = '%s'".formatted(id));
    }

    /** Compares a topic, key by key, with what anybody may read in the log. */
    private static DeliveryChecker.Report check(
            Installation installation, long after, List<ConsumerRecord<String, byte[]>> records)
            throws IOException {
        List<String> due = new ArrayList<>();
        for (JsonNode event :
                installation.ranking().with("").items("/api/v1/events?limit=1000&after=" + after)) {
            due.add(Trial.line(key(event), event));
        }
        List<String> came = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            JsonNode event = JSON.readTree(record.value());
            if (event.path("sequence").asLong() > after) {
                came.add(Trial.line(record.key(), event));
            }
        }
        Path expected = Files.createTempFile("expected", ".jsonl");
        Path received = Files.createTempFile("received", ".jsonl");
        Files.write(expected, due);
        Files.write(received, came);
        return DeliveryChecker.check(expected, received);
    }

    private static String key(JsonNode event) {
        JsonNode methodology = event.path("data").path("methodology");
        return methodology.isMissingNode() ? event.path("subject").asText() : methodology.asText();
    }
}
