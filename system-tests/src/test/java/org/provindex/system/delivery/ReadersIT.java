package org.provindex.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.installation.Waiting;

/** Those who read the log themselves: by pages and by a stream, cut and cut again. */
@Order(16)
@ExtendWith(OnInstallation.class)
class ReadersIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static List<Long> sequences(List<JsonNode> events) {
        return events.stream().map(e -> e.path("sequence").asLong()).toList();
    }

    /** R9: a transaction that took its number first and is committed last is not skipped. */
    @Test
    void aSlowTransactionIsNotSkipped(Installation installation) throws Exception {
        Api ranking = installation.ranking();
        long start = Trial.head(ranking);
        try (Trial trial = Trial.begin("held", installation);
                EventReader stream = new EventReader(ranking, start, "");
                Connection held = connect(installation)) {
            List<Long> polled = new ArrayList<>();
            Thread poller = new Thread(() -> poll(ranking, start, polled, 21));
            poller.start();
            held.setAutoCommit(false);
            String slow = take(held);
            for (int n = 0; n < 10; n++) {
                trial.makeEvent();
            }
            Trial.pause(2000);
            finish(held, slow);
            for (int n = 0; n < 10; n++) {
                trial.makeEvent();
            }
            poller.join(PATIENCE.toMillis());
            List<Long> table = sequences(ranking.items("/api/v1/events?limit=1000&after=" + start));
            Waiting.until(
                    "the stream to have it all",
                    PATIENCE,
                    () -> stream.ids().size() >= table.size());

            assertThat(table).hasSize(21);
            assertThat(polled).isEqualTo(table);
            assertThat(stream.ids()).isEqualTo(table);
        }
    }

    /** The ranking service's own role: it may write to the outbox as every service may. */
    private static Connection connect(Installation installation) throws SQLException {
        Map<String, String> environment = Replica.environment(installation);
        String url = environment.get("PROVINDEX_DATABASE_URL");
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "currentSchema=provindex",
                environment.get("PROVINDEX_DATABASE_USER"),
                environment.get("PROVINDEX_DATABASE_PASSWORD"));
    }

    /** Takes a revision's key and an outbox row's, before all others. */
    private static String take(Connection held) throws SQLException {
        try (Statement statement = held.createStatement()) {
            var key =
                    statement.executeQuery(
                            "insert into revision (service, reason) values ('ranking', 'held') returning key");
            key.next();
            String revision = key.getString(1);
            statement.execute(
                    "insert into outbox (service, type, subject, payload, revision) values ('ranking', 'indicator.revised', 'held', '{\"indicator\": \"held\", \"cells\": 1, \"areas\": [], \"periods\": []}', %s)"
                            .formatted(revision));
            return revision;
        }
    }

    private static void finish(Connection held, String revision) throws SQLException {
        try (Statement statement = held.createStatement()) {
            statement.execute("update revision_head set id = id + 1");
            statement.execute(
                    "update revision set id = (select id from revision_head), recorded_at = clock_timestamp() where key = "
                            + revision);
            held.commit();
        }
    }

    private static void poll(Api ranking, long start, List<Long> polled, int count) {
        long after = start;
        while (polled.size() < count) {
            for (JsonNode event :
                    ranking.json("/api/v1/events?limit=3&after=" + after).path("items")) {
                after = event.path("sequence").asLong();
                polled.add(after);
            }
            Trial.pause(20);
        }
    }

    /**
     * R10: a stream that is cut 20 times, while the replica behind it is killed, misses nothing.
     */
    @Test
    void aStreamThatIsCutMissesNothing(Installation installation) {
        int events = Trial.FULL ? 400 : 60;
        long start = Trial.head(installation.ranking());
        try (Trial trial = Trial.begin("cut", installation);
                Replica replica = Replica.start(installation, Map.of())) {
            Thread maker =
                    new Thread(
                            () -> {
                                for (int n = 0; n < events; n++) {
                                    trial.makeEvent();
                                    Trial.pause(50);
                                }
                            });
            maker.start();
            Random random = trial.random();
            List<Long> seen = new ArrayList<>();
            String last = Long.toString(start);
            for (int cut = 0; cut < 20; cut++) {
                // By turns from either replica, one of which is killed amid it all.
                Api api = cut % 2 == 0 ? replica.api() : installation.ranking();
                try (EventReader reader = new EventReader(api, 0, last)) {
                    Trial.pause(100 + random.nextInt(300));
                    reader.close();
                    seen.addAll(reader.ids());
                } catch (java.io.UncheckedIOException notListening) {
                    // The replica is coming again.
                }
                if (cut == 8) {
                    replica.kill();
                    replica.startAgain();
                }
                last = seen.isEmpty() ? last : Long.toString(seen.get(seen.size() - 1));
            }
            join(maker);
            Waiting.until("all in the log", PATIENCE, () -> trial.events().size() >= events);
            List<Long> table =
                    sequences(
                            installation
                                    .ranking()
                                    .items("/api/v1/events?limit=1000&after=" + start));
            try (EventReader rest = new EventReader(installation.ranking(), 0, last)) {
                Waiting.until(
                        "the rest",
                        PATIENCE,
                        () -> seen.size() + rest.ids().size() >= table.size());
                seen.addAll(rest.ids());
            }
            System.out.printf("cut: %d events over 20 cuts%n", seen.size());

            assertThat(new TreeSet<>(seen)).containsExactlyElementsOf(table);
            assertThat(seen).isSorted();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
