package org.provindex.ranking.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.ranking.Given.get;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.provindex.model.revision.Revisions;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;
import org.provindex.web.identity.TestKey;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class EventListTest {
    @Inject Jdbi jdbi;
    @Inject EventLog log;
    @Inject ObjectMapper json;

    private static JsonPath list(String query) {
        return get("/api/v1/events" + query).then().statusCode(200).extract().jsonPath();
    }

    private Event curators(String about) {
        return jdbi.inTransaction(
                h ->
                        log.append(
                                h,
                                NewEvent.of(
                                        EventType.REVIEW_NEEDED,
                                        about,
                                        "documents/1",
                                        Facts.NONE,
                                        Map.of("document", 1))));
    }

    @Test
    void aRevisedIndicatorIsOneEventOfItsRevision() throws Exception {
        Given.index();
        long revision = Given.record("cable", "CN-SX", "2018", "49");

        List<Map<String, Object>> found = List.of();
        for (int look = 0; found.isEmpty() && look < 100; look++) {
            Thread.sleep(Duration.ofMillis(100).toMillis());
            found =
                    list("?type=indicator.revised&limit=1000")
                            .getList(
                                    "items.findAll { it.data.revision == %d }".formatted(revision));
        }

        assertThat(found).hasSize(1);
        assertThat(found.get(0))
                .containsEntry("subject", "indicators/cable")
                .containsEntry("specversion", "1.0");
        assertThat(json.valueToTree(found.get(0).get("data")).toString())
                .contains("\"areas\":[\"CN-SX\"]", "\"cells\":1", "\"periods\":[\"2018\"]");
    }

    @Test
    void rowsOfOneRevisionAreOneEventWithAllTheirCells() throws Exception {
        String after = Long.toString(log.head());
        new Revisions(Given.owner(), "test")
                .write(
                        "twice",
                        (h, key) -> {
                            for (String area : List.of("CN-B", "CN-A")) {
                                h.execute(
                                        "insert into outbox (service, type, subject, payload, revision) values ('test', 'indicator.revised', 'twice', ?::jsonb, ?)",
                                        "{\"indicator\": \"twice\", \"cells\": 2, \"areas\": [\"%s\"], \"periods\": [\"2020\"]}"
                                                .formatted(area),
                                        key);
                            }
                            return true;
                        });
        JsonPath found = list("?limit=1000&after=" + after);
        for (int look = 0; found.getList("items.subject").isEmpty() && look < 100; look++) {
            Thread.sleep(100);
            found = list("?limit=1000&type=indicator.revised&after=" + after);
        }

        assertThat(found.getList("items.findAll { it.subject == 'indicators/twice' }")).hasSize(1);
        assertThat(found.getInt("items.find { it.subject == 'indicators/twice' }.data.cells"))
                .isEqualTo(4);
        assertThat(found.getList("items.find { it.subject == 'indicators/twice' }.data.areas"))
                .isEqualTo(List.of("CN-A", "CN-B"));
    }

    @Test
    void pagesHoldEachEventOnce() {
        String after = Long.toString(log.head());
        for (int n = 0; n < 5; n++) {
            curators("page-" + n + "-" + after);
        }

        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = list("?type=claim.review-needed&limit=2&after=" + after + cursor);
            ids.addAll(page.getList("items.id"));
            String next = page.getString("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void whatIsForCuratorsIsNotForAll() {
        long sequence = curators("secret").sequence();
        String query = "?after=" + (sequence - 1);
        assertThat(list(query).getList("items.type")).contains("claim.review-needed");

        TestKey.none();
        assertThat(list(query).getList("items.type")).doesNotContain("claim.review-needed");
    }

    @Test
    void anUnknownTypeIsAProblem() {
        get("/api/v1/events?type=edition.eaten").then().statusCode(400);
        get("/api/v1/events?after=soon").then().statusCode(400);
        get("/api/v1/events?after=9999999999999999999").then().statusCode(400);
    }

    @Test
    void eachTypeHasASchema() {
        JsonPath types = get("/api/v1/event-types").then().statusCode(200).extract().jsonPath();
        assertThat(types.getList("items.type")).isEqualTo(EventType.words());
        assertThat(types.getList("items.schema.required")).doesNotContainNull();
        get("/api/v1/event-types/ranking.changed").then().statusCode(200);
        get("/api/v1/event-types/ranking").then().statusCode(404);
    }
}
