package org.provindex.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;
import org.provindex.model.revision.Revisions;

/** Indicators that get another code, become one, or end; and topics. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class SuccessionTest {
    private static final String INDICATORS = "/api/v1/indicators/";

    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    private static Response merge(String code, String into) {
        return Given.put(
                INDICATORS + code + "/merged-into",
                Given.etag(INDICATORS + code),
                "{\"into\": \"%s\"}".formatted(into));
    }

    private static void enter(String indicator, String period, String value) {
        Given.observation(indicator, "CN-SX", period, value).then().statusCode(201);
    }

    @Test
    void aFormerCodeLeadsToThePresentOne() {
        Given.indicators("naming", "old-name");
        enter("old-name", "2001", "7");

        Given.post(INDICATORS + "old-name/codes", "{\"code\": \"new-name\"}")
                .then()
                .statusCode(200)
                .body("code", equalTo("new-name"))
                .body("aliases", contains("old-name"));

        Given.json()
                .redirects()
                .follow(false)
                .get(INDICATORS + "old-name")
                .then()
                .statusCode(308)
                .header("Location", containsString("/api/v1/indicators/new-name"));
        Given.get("/api/v1/observations?indicator=old-name")
                .then()
                .body("items.indicator", contains("new-name"));
        Given.post(INDICATORS + "stations/codes", "{\"code\": \"old-name\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/code"));
        Given.post(INDICATORS + "new-name/codes", "{\"code\": \"old-name\"}")
                .then()
                .statusCode(200)
                .body("code", equalTo("old-name"));
    }

    @Test
    void mergedIndicatorsAreReadAsOneAndNoObservationIsTouched() {
        Given.indicators("merging", "kept", "gone");
        enter("kept", "2001", "1");
        enter("kept", "2002", "2");
        enter("gone", "2002", "22");
        enter("gone", "2003", "33");
        String before =
                Given.get("/api/v1/observations?indicator=gone&period=2003")
                        .jsonPath()
                        .getString("items[0].id");

        merge("gone", "kept")
                .then()
                .statusCode(200)
                .body("mergedInto", equalTo("kept"))
                .body("status", equalTo("deprecated"));

        for (String asked : new String[] {"kept", "gone", "kept,gone"}) {
            Response list = Given.get("/api/v1/observations?indicator=" + asked);
            list.then()
                    .body("items.indicator", contains("kept", "kept", "kept"))
                    .body("items.period", contains("2001", "2002", "2003"))
                    .body("items.value", contains(1, 2, 33));
            assertThat(list.jsonPath().getString("items[2].id")).isEqualTo(before);
        }
        String cursor =
                Given.get("/api/v1/observations?indicator=kept&limit=2")
                        .jsonPath()
                        .getString("nextCursor");
        Given.get("/api/v1/observations?indicator=kept&limit=2&cursor=" + cursor)
                .then()
                .body("items.value", contains(33));
        Given.get("/api/v1/observations?indicator=kept&latest=1")
                .then()
                .body("items.value", contains(33));
        Given.get("/api/v1/observations?indicator=kept&vintages=all&period=2002")
                .then()
                .body("items.value", containsInAnyOrder(2, 22));
        Given.get("/api/v1/observations/" + before + "/history").then().body("items", hasSize(1));
        Given.observation("gone", "CN-SX", "2004", "4")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("merged"));

        Given.json()
                .header("If-Match", Given.etag(INDICATORS + "gone"))
                .delete(INDICATORS + "gone/merged-into")
                .then()
                .statusCode(204);
        Given.get(INDICATORS + "gone").then().body("mergedInto", nullValue());
        Given.get("/api/v1/observations?indicator=kept").then().body("items.value", contains(1, 2));
    }

    @Test
    void whatMustNotBeOneIsRefused() {
        merge("cable-length", "trunk-length")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("distinct"));
        merge("stations", "cable-length")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("other-base"));
        merge("stations", "stations").then().statusCode(422);
        merge("stations", "nope")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/into"));
    }

    @Test
    void whatUsesAnIndicatorIsListed() {
        enter("stations", "1902", "1");
        Given.json()
                .header("If-Match", Given.etag(INDICATORS + "stations"))
                .delete(INDICATORS + "stations")
                .then()
                .statusCode(409)
                .body("users.type", hasItem("observation"));
    }

    @Test
    void topicsAreKept() {
        String path = "/api/v1/topics/space";
        String body =
                "{\"code\": \"space\", \"names\": {\"en\": \"%s\", \"zh\": \"航天\"}, \"words\": [\"satellite\"]}";
        Given.post("/api/v1/topics", body.formatted("Space"))
                .then()
                .statusCode(201)
                .body("words", contains("satellite"));
        Given.post("/api/v1/topics", body.formatted("Space")).then().statusCode(409);
        String first = Given.etag(path);
        Given.put(path, first, body.formatted("Outer space"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Outer space"));
        Given.put(path, first, body.formatted("x")).then().statusCode(412);
        Given.get(path + "?lang=zh").then().body("name", equalTo("航天"));
        Given.json().header("If-Match", Given.etag(path)).delete(path).then().statusCode(204);
        Given.get(path).then().statusCode(404);

        String used = "/api/v1/topics/infrastructure";
        Given.json()
                .header("If-Match", Given.etag(used))
                .delete(used)
                .then()
                .statusCode(409)
                .body("users.name", hasItem("cable-length"));
    }

    @Test
    void aValueIsConverted() {
        Given.get("/api/v1/units/10k_km/conversion?to=km&value=1.25")
                .then()
                .statusCode(200)
                .body("factor", equalTo(10000))
                .body("result", equalTo(12500));
        Given.get("/api/v1/units/km/conversion?to=10k_km&value=5")
                .then()
                .body("result", equalTo(new java.math.BigDecimal("0.0005")));
        Given.get("/api/v1/units/km/conversion?to=count")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("to"));
        Given.get("/api/v1/units/km/conversion?to=km&value=1e99").then().statusCode(400);
        Given.get("/api/v1/units/km/conversion").then().statusCode(400);
    }

    private static void methodology(String code, String definition) {
        new Revisions(Given.owner(), "test")
                .write(
                        "methodology",
                        (h, key) ->
                                h.execute(
                                        "insert into methodology (code, version, state, definition, source, revision) values (?, 1, 'active', ?::jsonb, '', ?)",
                                        code,
                                        definition,
                                        key));
    }

    @Test
    void whatAMethodologyNamesMayBeRenamedButNotDeleted() {
        Given.indicators("naming", "named");
        methodology("names-one", "{\"indicators\": [\"named\"]}");

        Given.post(INDICATORS + "named/codes", "{\"code\": \"named-anew\"}").then().statusCode(200);

        Given.json()
                .header("If-Match", Given.etag(INDICATORS + "named-anew"))
                .delete(INDICATORS + "named-anew")
                .then()
                .statusCode(409)
                .body("users.name", hasItem("names-one 1"));
    }

    @Test
    void twoThatAMethodologyHasSideBySideAreNotMerged() {
        Given.indicators("naming", "left", "right", "third");
        methodology("names-two", "{\"indicators\": [\"left\", \"right\"]}");

        merge("left", "right").then().statusCode(409).body("users.name", contains("names-two 1"));
        merge("left", "third").then().statusCode(200);
    }
}
