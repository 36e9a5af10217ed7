package org.provindex.indicator.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.provindex.indicator.DatabaseResource;

/** Pages of other origins read; only pages of the own origin write. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class CrossOriginTest {
    private static final String OTHER = "https://example.org";

    @Test
    void everybodyMayReadAndSeeTheHeadersThatMatter() {
        Response response = given().header("Origin", OTHER).get("/api/v1/areas");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(response.header("Access-Control-Expose-Headers"))
                .contains("ETag", "Link", "Location", "Retry-After");
    }

    @Test
    void problemsCanBeReadToo() {
        Response response = given().header("Origin", OTHER).get("/api/v1/areas/CN-ZZ");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void aBrowserThatAsksFirstHearsThatReadingIsAllowed() {
        Response response =
                given().header("Origin", OTHER)
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", "if-none-match")
                        .options("/api/v1/areas");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(response.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(response.header("Access-Control-Allow-Headers")).isEqualTo("if-none-match");
    }

    @Test
    void aPageOfAnotherOriginCannotWrite() {
        given().header("Origin", OTHER)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/catalogue")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/cross-origin"));
        given().header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .header("Sec-Fetch-Site", "same-site")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/catalogue")
                .then()
                .statusCode(403);
    }

    @Test
    void aPageOfTheOwnOriginCanWriteAlsoBehindAGateway() {
        given().header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/catalogue")
                .then()
                .statusCode(200);
        given().header("Origin", "https://gateway.example")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/catalogue")
                .then()
                .statusCode(200);
    }

    @Test
    void healthAndMetricsAreNotForOtherPages() {
        assertThat(
                        given().header("Origin", OTHER)
                                .get("/q/health/ready")
                                .header("Access-Control-Allow-Origin"))
                .isNull();
    }
}
