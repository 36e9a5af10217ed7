package org.provindex.ranking.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.edition.EditionPublished;
import org.provindex.ranking.edition.MovedRow;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class EventLogTest {
    @Inject Jdbi jdbi;
    @Inject EventLog log;
    @Inject ObjectMapper json;
    @Inject jakarta.enterprise.event.Event<EditionPublished> publishing;

    private static NewEvent test(String about) {
        return NewEvent.ofSubscription(
                EventType.SUBSCRIPTION_TEST, about, "log-test", "sub_none", Map.of("n", about));
    }

    private Event append(String about) {
        return jdbi.inTransaction(h -> log.append(h, test(about)));
    }

    @Test
    void theSameChangeTwiceIsOneEvent() {
        Event first = append("twice");
        Event second = append("twice");

        assertThat(second.sequence()).isEqualTo(first.sequence());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.id()).matches("evt_[0-9a-f]{32}");
    }

    @Test
    void whatIsTakenBackLeavesNoGap() {
        long before = append("before").sequence();
        assertThatThrownBy(
                        () ->
                                jdbi.useTransaction(
                                        h -> {
                                            log.append(h, test("never"));
                                            throw new IllegalStateException("taken back");
                                        }))
                .hasMessage("taken back");

        assertThat(append("after").sequence()).isEqualTo(before + 1);
    }

    @Test
    void aReaderBesideManyWritersSkipsNothing() throws Exception {
        long start = log.head();
        ExecutorService writers = Executors.newFixedThreadPool(6);
        CountDownLatch done = new CountDownLatch(60);
        IntStream.range(0, 60)
                .forEach(
                        n ->
                                writers.execute(
                                        () -> {
                                            jdbi.useTransaction(
                                                    h -> {
                                                        log.append(h, test("many-" + n));
                                                        if (n % 10 == 0) {
                                                            h.execute("select pg_sleep(0.1)");
                                                        }
                                                    });
                                            done.countDown();
                                        }));
        List<Long> seen = new ArrayList<>();
        long cursor = start;
        while (seen.size() < 60) {
            for (Event event : log.after(cursor, 7)) {
                seen.add(event.sequence());
                cursor = event.sequence();
            }
        }
        writers.shutdown();

        assertThat(seen).isEqualTo(LongStream.rangeClosed(start + 1, start + 60).boxed().toList());
        assertThat(done.getCount()).isZero();
    }

    @Test
    void oneHundredRacesOfTwoWritersGiveOneEventEach() throws Exception {
        long start = log.head();
        ExecutorService writers = Executors.newFixedThreadPool(2);
        for (int race = 0; race < 100; race++) {
            String about = "race-" + race;
            Future<Event> one = writers.submit(() -> append(about));
            Future<Event> other = writers.submit(() -> append(about));
            assertThat(one.get().sequence()).isEqualTo(other.get().sequence());
        }
        writers.shutdown();

        assertThat(log.head()).isEqualTo(start + 100);
    }

    @Test
    void anEditionAndItsEventsAreOneTransaction() {
        EditionPublished edition = edition(90_001, 40);
        assertThatThrownBy(
                        () ->
                                jdbi.useTransaction(
                                        h -> {
                                            publishing.fire(edition);
                                            throw new IllegalStateException("not published");
                                        }))
                .hasMessage("not published");
        assertThat(of("editions/90001")).isEmpty();

        jdbi.useTransaction(h -> publishing.fire(edition));
        jdbi.useTransaction(h -> publishing.fire(edition));

        assertThat(of("editions/90001"))
                .extracting(Event::type)
                .containsExactly(EventType.EDITION_PUBLISHED, EventType.RANKING_CHANGED);
    }

    @Test
    void aBodyStaysUnder16kBAndSaysWhatItLeavesOut() throws Exception {
        jdbi.useTransaction(h -> publishing.fire(edition(90_002, 3000)));

        Event changed = of("editions/90002").get(1);
        JsonNode data = json.readTree(changed.body()).path("data");
        assertThat(changed.body().length).isBetween(15_000, 15_999);
        assertThat(data.path("truncated").asBoolean()).isTrue();
        assertThat(data.path("movedCount").asInt()).isEqualTo(3000);
        assertThat(data.path("moved").size()).isBetween(50, 2999);
        assertThat(data.path("href").asText()).isEqualTo("/api/v1/editions/90002");
        assertThat(changed.facts().moves()).as("filters look at all rows").hasSize(3000);
    }

    private List<Event> of(String subject) {
        return log.after(0, 100_000).stream().filter(e -> e.subject().equals(subject)).toList();
    }

    private static EditionPublished edition(long id, int rows) {
        List<MovedRow> moved =
                IntStream.rangeClosed(1, rows)
                        .mapToObj(
                                n ->
                                        new MovedRow(
                                                "%06d".formatted(n),
                                                "2022",
                                                50.25,
                                                (double) n,
                                                "2021",
                                                49.5,
                                                n + 1.5))
                        .toList();
        return new EditionPublished(
                id,
                "log-index",
                1,
                List.of("2022"),
                "X-LOG",
                id - 1,
                7,
                8,
                "a".repeat(64),
                true,
                moved);
    }
}
