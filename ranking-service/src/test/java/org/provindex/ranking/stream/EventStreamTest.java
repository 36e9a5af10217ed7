package org.provindex.ranking.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.provindex.ranking.Given.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.event.Event;
import org.provindex.ranking.event.EventLog;
import org.provindex.ranking.event.EventType;
import org.provindex.ranking.event.Facts;
import org.provindex.ranking.event.NewEvent;
import org.provindex.web.identity.TestKey;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class EventStreamTest {
    @TestHTTPResource URI base;
    @Inject Jdbi jdbi;
    @Inject EventLog log;

    private final HttpClient client = HttpClient.newHttpClient();

    private Event append(EventType type, String about) {
        return jdbi.inTransaction(
                h ->
                        log.append(
                                h,
                                NewEvent.of(
                                        type, about, "indicators/x", Facts.NONE, Map.of("n", 1))));
    }

    /** An open stream, read line by line. */
    private final class Open implements AutoCloseable {
        private final HttpResponse<Stream<String>> response;
        private final Iterator<String> lines;

        Open(String query, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(base.resolve("/api/v1/events" + query))
                            .header("Accept", "text/event-stream");
            if (headers.length > 0) {
                request.headers(headers);
            }
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            lines = response.body().iterator();
        }

        /** The next so many ids. */
        List<Long> ids(int count) {
            List<Long> ids = new ArrayList<>();
            while (ids.size() < count) {
                String line = lines.next();
                if (line.startsWith("id:")) {
                    ids.add(Long.parseLong(line.substring(3).strip()));
                }
            }
            return ids;
        }

        String first(String prefix) {
            while (true) {
                String line = lines.next();
                if (line.startsWith(prefix)) {
                    return line.substring(prefix.length()).strip();
                }
            }
        }

        @Override
        public void close() {
            response.body().close();
        }
    }

    @Test
    void eventsComeAsTheyHappen() throws Exception {
        try (Open stream = new Open("")) {
            assertThat(stream.response.statusCode()).isEqualTo(200);
            assertThat(stream.response.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(stream.response.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(stream.response.headers().firstValue("X-Accel-Buffering")).hasValue("no");
            assertThat(stream.first("retry:")).isEqualTo("3000");
            Event made = append(EventType.INDICATOR_REVISED, "stream-live");

            assertThat(stream.ids(1)).containsExactly(made.sequence());
            assertThat(stream.first("data:")).isEqualTo(made.text());
        }
    }

    @Test
    void whoTakesAnythingGetsTheList() {
        for (String accept : List.of("*/*", "text/html,*/*;q=0.8", "application/json")) {
            json().accept(accept).get("/api/v1/events").then().contentType("application/json");
        }
    }

    @Test
    void whatWasMissedComesFirst() throws Exception {
        List<Long> made =
                Stream.of("a", "b", "c", "d")
                        .map(
                                n ->
                                        append(EventType.INDICATOR_REVISED, "stream-missed-" + n)
                                                .sequence())
                        .toList();
        try (Open stream = new Open("?after=" + (made.get(0) - 1))) {
            assertThat(stream.ids(4)).isEqualTo(made);
        }
        try (Open stream = new Open("?after=0", "Last-Event-ID", Long.toString(made.get(1)))) {
            assertThat(stream.ids(2)).isEqualTo(made.subList(2, 4));
        }
    }

    @Test
    void aTicketOpensOneStreamForItsHolder() throws Exception {
        String ticket =
                json().post("/api/v1/events/tickets")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("ticket");
        TestKey.none();
        Event forCurators = append(EventType.REVIEW_NEEDED, "stream-ticket");
        Event forAll = append(EventType.INDICATOR_REVISED, "stream-ticket");
        String after = "after=" + (forCurators.sequence() - 1);
        try (Open stream = new Open("?" + after + "&ticket=" + ticket)) {
            assertThat(stream.ids(1)).containsExactly(forCurators.sequence());
        }
        try (Open stream = new Open("?" + after)) {
            assertThat(stream.ids(1)).containsExactly(forAll.sequence());
        }
        try (Open stream = new Open("?" + after + "&ticket=" + ticket)) {
            assertThat(stream.response.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aPlaceThatIsNotKnownIsToldToBeginAnew() throws Exception {
        long head = append(EventType.INDICATOR_REVISED, "stream-resync").sequence();
        try (Open stream = new Open("", "Last-Event-ID", Long.toString(head + 1000))) {
            assertThat(stream.first("event:")).isEqualTo("resync");
            assertThat(stream.first("data:")).matches("\\{\"oldest\":[0-9]+}");
        }
    }

    @Test
    void onlyTypesThatAreAskedForCome() throws Exception {
        Event first = append(EventType.INDICATOR_REVISED, "stream-type");
        Event second = append(EventType.EDITION_RETRACTED, "stream-type");
        try (Open stream = new Open("?type=edition.retracted&after=" + (first.sequence() - 1))) {
            assertThat(stream.ids(1)).containsExactly(second.sequence());
        }
        json().accept("text/event-stream")
                .get("/api/v1/events?type=edition.eaten")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-event-type"));
        json().accept("text/event-stream").get("/api/v1/events?after=x").then().statusCode(400);
    }
}
