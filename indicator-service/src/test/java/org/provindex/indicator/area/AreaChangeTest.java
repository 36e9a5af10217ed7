package org.provindex.indicator.area;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

/** Areas that end, and what uses an area. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class AreaChangeTest {
    private static final String LAIWU =
            """
            {"code": "371200", "level": "prefecture", "names": {"en": "Laiwu", "zh": "莱芜"}, "validTo": "2018-12-31",
             "changes": [{"kind": "merged", "on": "2019-01-01", "into": "%s", "note": "became two districts"}]}""";

    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    @Test
    void laiwuWentIntoJinan() {
        Given.post(
                        "/api/v1/areas",
                        "{\"code\": \"370100\", \"level\": \"prefecture\", \"names\": {\"en\": \"Jinan\"}}")
                .then()
                .statusCode(201)
                .body("changes", hasSize(0));
        Given.post("/api/v1/areas", LAIWU.formatted("370100"))
                .then()
                .statusCode(201)
                .body("validTo", equalTo("2018-12-31"))
                .body("changes[0].into", equalTo("370100"))
                .body("changes[0].on", equalTo("2019-01-01"));
        String first = Given.etag("/api/v1/areas/371200");

        Given.put("/api/v1/areas/371200", first, LAIWU.formatted("370100"))
                .then()
                .statusCode(200)
                .header("ETag", first);
        String jinan = Given.etag("/api/v1/areas/370100");
        Given.json()
                .header("If-Match", jinan)
                .delete("/api/v1/areas/370100")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("users.type", contains("change"))
                .body("users.name", contains("371200"));
    }

    @Test
    void aChangeIntoNowhereIsRefused() {
        Given.post("/api/v1/areas", LAIWU.replace("371200", "371299").formatted("NOPE"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/changes/0/into"));
        Given.get("/api/v1/areas/371299").then().statusCode(404);
    }

    @Test
    void whatUsesAnAreaIsListed() {
        Given.observation("stations", "CN-SX", "1901", "1");
        Given.json()
                .header("If-Match", Given.etag("/api/v1/areas/CN-SX"))
                .delete("/api/v1/areas/CN-SX")
                .then()
                .statusCode(409)
                .body("users.type", hasItem("observation"))
                .body("users.type", hasItem("group"))
                .body("users.name", hasItem("stations"));
        Given.get("/api/v1/areas/CN-SX").then().statusCode(200).body("status", equalTo("active"));
        Given.json()
                .header("If-Match", Given.etag("/api/v1/areas/CN"))
                .delete("/api/v1/areas/CN")
                .then()
                .statusCode(409)
                .body("users.type", hasItem("area"));
    }
}
