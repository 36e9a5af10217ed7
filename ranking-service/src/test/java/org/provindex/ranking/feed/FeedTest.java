package org.provindex.ranking.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.ranking.Given.get;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.provindex.model.revision.Revisions;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;
import org.provindex.ranking.edition.EditionPublished;
import org.provindex.ranking.edition.EditionRetracted;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class FeedTest {
    @Inject Jdbi jdbi;
    @Inject Revisions revisions;
    @Inject jakarta.enterprise.event.Event<EditionPublished> publishing;
    @Inject jakarta.enterprise.event.Event<EditionRetracted> retracting;

    private void publish(long id) {
        EditionPublished edition =
                new EditionPublished(
                        id,
                        "feed & <index>",
                        1,
                        List.of("2022"),
                        "X-FEED",
                        null,
                        7,
                        8,
                        "b".repeat(64),
                        true,
                        List.of());
        jdbi.useTransaction(
                h ->
                        revisions.write(
                                h,
                                "edition",
                                (handle, key) -> {
                                    publishing.fire(edition);
                                    return id;
                                }));
    }

    @Test
    void theArchiveHoldsEachEntryOnceAndNeverChanges() {
        for (long id = 70_001; id <= 70_120; id++) {
            publish(id);
        }
        Response newest = get("/api/v1/feeds/editions.atom");
        newest.then().statusCode(200).contentType("application/atom+xml");
        XmlPath feed = newest.xmlPath();
        assertThat(feed.getString("feed.entry[0].title")).contains("70120", "feed & <index>");
        assertThat(feed.getList("feed.entry.id")).hasSize(50);
        assertThat(newest.asString()).contains("rel=\"prev-archive\"").doesNotContain("fh:archive");

        List<String> ids = new ArrayList<>();
        for (int page = 1; page <= 2; page++) {
            Response archived = get("/api/v1/feeds/editions.atom?page=" + page);
            archived.then().statusCode(200);
            assertThat(archived.asString()).contains("<fh:archive", "rel=\"current\"");
            ids.addAll(archived.xmlPath().getList("feed.entry.id"));
        }
        assertThat(ids).hasSize(100).doesNotHaveDuplicates();
        String page = get("/api/v1/feeds/editions.atom?page=1").asString();
        jdbi.useTransaction(
                h ->
                        retracting.fire(
                                new EditionRetracted(
                                        70_001,
                                        "feed & <index>",
                                        1,
                                        List.of("2022"),
                                        "X-FEED",
                                        "A column was \u0001 read twice",
                                        null,
                                        9)));
        assertThat(get("/api/v1/feeds/editions.atom?page=1").asString()).isEqualTo(page);

        JsonPath json = get("/api/v1/feeds/editions.json").jsonPath();
        assertThat(json.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.getString("items[0].title")).contains("70001 retracted");
        assertThat(json.getString("next_url")).endsWith("?page=2");
        Given.get("/api/v1/feeds/editions.json?page=99").then().statusCode(400);
    }
}
