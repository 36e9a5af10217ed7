package org.provindex.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

/** What changed since a moment, and the newest periods. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class DeltaTest {
    private static final Map<String, String> OF_2019 =
            Map.of("source", "yearbook", "release", "2019");

    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    private static Response enter(String period, String value, Map<String, String> fields) {
        Response made = Given.observation("stations", "CN-HB", period, value, fields);
        made.then().statusCode(201);
        return made;
    }

    private static long revision(Response made) {
        return made.jsonPath().getLong("revision");
    }

    /** Period and value of each, as {@code 1950 1}; {@code 1950 delete} where there is none. */
    private static List<String> list(String query) {
        Response response =
                Given.get("/api/v1/observations?indicator=stations&area=CN-HB&limit=1000&" + query);
        response.then().statusCode(200);
        List<String> found = new ArrayList<>();
        response.jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(
                        o ->
                                found.add(
                                        o.get("period")
                                                + " "
                                                + (o.containsKey("value")
                                                        ? o.get("value")
                                                        : o.get("action"))));
        return found;
    }

    private static void withdraw(Response made) {
        String path = "/api/v1/observations/" + made.jsonPath().getString("id");
        Given.json().header("If-Match", Given.etag(path)).delete(path).then().statusCode(204);
    }

    @Test
    void aDeltaHasWhatWasAddedCorrectedAndDeleted() {
        Response stays = enter("1950", "1", Map.of());
        Response corrected = enter("1951", "2", Map.of());
        Response deleted = enter("1952", "3", Map.of());
        long before = revision(deleted);
        String path = "/api/v1/observations/" + corrected.jsonPath().getString("id");
        Given.put(path, corrected.header("ETag"), "{\"value\": 22}").then().statusCode(200);
        withdraw(deleted);
        enter("1953", "4", Map.of());

        String within = "&from=1950&to=1959";
        assertThat(list("updatedAfter=" + before + within))
                .containsExactly("1951 22", "1952 delete", "1953 4");
        assertThat(list("updatedAfter=" + revision(stays) + "&asOf=" + before + within))
                .containsExactly("1951 2", "1952 3");
        String time = deleted.jsonPath().getString("recordedAt");
        assertThat(list("updatedAfter=" + time + within))
                .containsExactly("1951 22", "1952 delete", "1953 4");
        assertThat(list("updatedAfter=%s%s".formatted(head(), within))).isEmpty();
    }

    private static long head() {
        return Given.get("/api/v1/observations?indicator=stations&limit=1000")
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .mapToLong(o -> Long.parseLong(o.get("revision").toString()))
                .max()
                .orElseThrow();
    }

    @Test
    void whereANewerReleaseIsDeletedTheOlderOneSpeaksAgain() {
        enter("1960", "1", OF_2019);
        Response newer = enter("1960", "2", Map.of());
        withdraw(newer);

        assertThat(list("updatedAfter=" + revision(newer) + "&period=1960"))
                .containsExactly("1960 1");
    }

    @Test
    void theLatestPeriodsAreCountedForEachFrequency() {
        for (int year = 1930; year <= 1934; year++) {
            enter("" + year, "" + year, Map.of());
        }
        enter("1933-Q1", "1", Map.of());
        enter("1933-Q2", "2", Map.of());
        enter("1934", "19340", OF_2019);

        String within = "&from=1930&to=1939";
        assertThat(list("latest=1" + within)).containsExactly("1933-Q2 2", "1934 1934");
        assertThat(list("latest=2" + within))
                .containsExactly("1933 1933", "1933-Q1 1", "1933-Q2 2", "1934 1934");
        assertThat(list("latest=1&vintages=all" + within))
                .containsExactlyInAnyOrder("1933-Q2 2", "1934 1934", "1934 19340");
    }

    @ParameterizedTest
    @CsvSource({
        "latest=0, latest",
        "latest=-1, latest",
        "latest=many, latest",
        "latest=100000, latest",
        "latest=1&updatedAfter=0, latest",
        "updatedAfter=soon, updatedAfter",
        "updatedAfter=999999, updatedAfter",
        "updatedAfter=2&asOf=1, updatedAfter"
    })
    void whatCannotBeUsedIsNamed(String query, String parameter) {
        Given.get("/api/v1/observations?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }
}
