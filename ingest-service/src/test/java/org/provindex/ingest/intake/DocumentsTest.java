package org.provindex.ingest.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.provindex.ingest.DatabaseResource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class DocumentsTest {
    private static final String RANK =
            "In %d, Shanxi ranked 22nd in the country in the digital economy development index.";

    @Inject Jdbi jdbi;

    @Test
    void aCertainClaimGoesLiveAndLeadsBackToItsSentence() {
        int id =
                take(RANK.formatted(2011))
                        .statusCode(201)
                        .body("claims.live", equalTo(1))
                        .extract()
                        .path("document.id");

        given().get("/api/v1/documents/{id}/claims", id)
                .then()
                .body(
                        "items[0].state",
                        equalTo("accepted"),
                        "items[0].area",
                        equalTo("CN-SX"),
                        "items[0].scope",
                        equalTo("CN"));
        var row =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                "select o.value, o.measure, c.quote from observation o join claim c on c.id = o.claim_id where c.document_id = :id")
                                        .bind("id", id)
                                        .mapToMap()
                                        .one());
        assertThat(row.get("value").toString()).isEqualTo("22");
        assertThat(row.get("measure")).isEqualTo("rank");
        String text = given().get("/api/v1/documents/{id}/content", id).then().extract().asString();
        assertThat(text).contains(row.get("quote").toString());
    }

    @Test
    void whatIsNotCertainWaitsWithItsReasonUntilACuratorDecides() {
        int document =
                take("In 2012, the length of optical fibre wires in Henan reached 800,000 kilometers.")
                        .extract()
                        .path("document.id");
        Map<String, Object> claim =
                given().get("/api/v1/documents/{id}/claims", document)
                        .then()
                        .extract()
                        .path("items[0]");
        int id = (int) claim.get("id");
        assertThat(claim.get("state")).isEqualTo("waiting");
        assertThat((List<?>) claim.get("waitsFor")).asString().contains("indicator");

        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/claims/{id}/accept", id)
                .then()
                .statusCode(428);
        String tag = tag(id);
        accept(id, tag).statusCode(409).body("lacks", hasItem("indicator"));
        given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"indicator\": \"nope\"}")
                .patch("/api/v1/claims/{id}", id)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/indicator"));
        given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"indicator\": \"optical-cable-length\"}")
                .patch("/api/v1/claims/{id}", id)
                .then()
                .statusCode(200)
                .body("indicator", equalTo("optical-cable-length"));
        accept(id, tag).statusCode(412);
        accept(id, tag(id))
                .statusCode(200)
                .body("state", equalTo("accepted"), "decidedBy", notNullValue());
        accept(id, tag(id)).statusCode(409).body("type", equalTo("/problems/already-decided"));
        long value =
                jdbi.withHandle(
                        h ->
                                h.createQuery("select value from observation where claim_id = :id")
                                        .bind("id", id)
                                        .mapTo(Long.class)
                                        .one());
        assertThat(value).isEqualTo(800_000);
    }

    @Test
    void aRejectedClaimIsKept() {
        int document =
                take("In 2013, the length of fibre in Henan reached 700,000 kilometers.")
                        .extract()
                        .path("document.id");
        int id =
                given().get("/api/v1/documents/{id}/claims", document)
                        .then()
                        .extract()
                        .path("items[0].id");

        given().contentType("application/json")
                .header("If-Match", tag(id))
                .body("{\"note\": \"of another network\"}")
                .post("/api/v1/claims/{id}/reject", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("rejected"), "note", equalTo("of another network"));

        given().get("/api/v1/claims?state=rejected").then().body("items.id", hasItem(id));
        given().get("/api/v1/claims?state=nonsense").then().statusCode(400);
    }

    @Test
    void aLevelFarFromItsSeriesWaits() {
        given().contentType("text/csv")
                .body(
                        "indicator,area,period,value,unit\noptical-cable-length,CN-HA,2014,1000000,km\n")
                .post("/api/v1/imports?source=yearbook")
                .then()
                .statusCode(201);

        int document =
                take("In 2015, the length of optical cable lines in Henan reached 9 million kilometers.")
                        .extract()
                        .path("document.id");

        given().get("/api/v1/documents/{id}/claims", document)
                .then()
                .body(
                        "items[0].state",
                        equalTo("waiting"),
                        "items[0].waitsFor",
                        hasItem("plausibility"));
    }

    @Test
    void aMeanIsOfTheUniverseAndNotTheCountrysOwnValue() {
        int document =
                take("In 2016, the average digital economy development index of China's provinces was 29.6 points.")
                        .extract()
                        .path("document.id");

        var row =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                "select o.statistic, o.scope, o.value from observation o join claim c on c.id = o.claim_id where c.document_id = :id")
                                        .bind("id", document)
                                        .mapToMap()
                                        .findOne());
        assertThat(row).as("the claim went live").isPresent();
        assertThat(row.get().get("statistic")).isEqualTo("mean");
        assertThat(row.get().get("scope")).isEqualTo("X-TWO");
    }

    @Test
    void theSameBytesAreOneDocument() {
        String text = RANK.formatted(2009);
        int id = take(text).statusCode(201).extract().path("document.id");

        take(text).statusCode(200).body("document.id", equalTo(id));
        given().contentType("text/plain; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/documents?source=article&title=Another")
                .then()
                .statusCode(409)
                .body("stored.id", equalTo(id), "sent.title", equalTo("Another"));
    }

    @Test
    void extractingStoresNothing() {
        long before = count("document") + count("claim") + count("observation");

        given().contentType("text/plain")
                .body(RANK.formatted(2008))
                .post("/api/v1/extract")
                .then()
                .statusCode(200)
                .body(
                        "claims[0].value",
                        equalTo(22),
                        "claims[0].measure",
                        equalTo("rank"),
                        "mentions",
                        not(empty()));

        assertThat(count("document") + count("claim") + count("observation")).isEqualTo(before);
    }

    @Test
    void aPageIsReadWithoutItsScripts() {
        String page =
                "<html><head><title>News</title><script>var x = 'In 2020, Henan ranked 1st in the country in the digital economy development index.';</script></head>"
                        + "<body><nav>In 2020, Henan ranked 2nd in the country.</nav><article><p>%s</p></article></body></html>"
                                .formatted(RANK.formatted(2007));
        int id =
                post(page.getBytes(StandardCharsets.UTF_8), "text/html")
                        .statusCode(201)
                        .body("document.title", equalTo("News"))
                        .extract()
                        .path("document.id");

        given().get("/api/v1/documents/{id}/claims", id)
                .then()
                .body("items.size()", equalTo(1), "items[0].area", equalTo("CN-SX"));
    }

    @Test
    void quotationMarksOfWindowsAndMixedLanguagesAreRead() {
        byte[] windows =
                "Shanxi\u2019s \u201Cdigital\u201D plan. In 2006, Shanxi ranked 22nd in the country in the digital economy development index."
                        .getBytes(Charset.forName("windows-1252"));
        int id = post(windows, "text/plain").statusCode(201).extract().path("document.id");
        given().get("/api/v1/documents/{id}/content", id)
                .then()
                .body(containsString("Shanxi\u2019s"));

        take("山西数字经济 report. 2005年，"
                        + "In 2005, Henan ranked 3rd in the country in the digital economy development index.")
                .statusCode(201)
                .body("claims.read", greaterThan(0));
    }

    private static ValidatableResponse take(String text) {
        return post(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=UTF-8");
    }

    private static ValidatableResponse post(byte[] bytes, String type) {
        return given().header("Content-Type", type)
                .body(bytes)
                .post("/api/v1/documents?source=article")
                .then();
    }

    private static ValidatableResponse accept(int id, String tag) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body("{}")
                .post("/api/v1/claims/{id}/accept", id)
                .then();
    }

    private static String tag(int id) {
        return given().get("/api/v1/claims/{id}", id).then().extract().header("ETag");
    }

    private long count(String table) {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from " + table).mapTo(Long.class).one());
    }
}
