package org.provindex.indicator.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class UnitTest {
    private static final String BODY =
            """
            {"code": "%s", "symbol": "Gb/s", "names": {"en": "%s", "zh": "吉比特每秒"}, "quantityKind": "%s",
             "factor": %s, "base": "%s", "aliases": ["Gbit/s"]}""";

    @BeforeEach
    void catalogue() {
        Given.catalogue();
        Given.post(
                "/api/v1/units",
                "{\"code\": \"bps\", \"names\": {\"en\": \"bits per second\"}, \"quantityKind\": \"rate\"}");
    }

    @Test
    void aUnitIsCreatedReadReplacedAndDeprecated() {
        String path = "/api/v1/units/Gbps";
        Given.post(
                        "/api/v1/units",
                        BODY.formatted("Gbps", "gigabits per second", "rate", "1000000000", "bps"))
                .then()
                .statusCode(201)
                .body("factor", equalTo(1000000000))
                .body("base", equalTo("bps"))
                .body("status", equalTo("active"));
        String first = Given.etag(path);

        Given.put(
                        path,
                        first,
                        BODY.formatted("Gbps", "gigabit per second", "data-rate", "1e9", "bps"))
                .then()
                .statusCode(200)
                .body("name", equalTo("gigabit per second"))
                .body("quantityKind", equalTo("data-rate"));
        Given.put(path, first, BODY.formatted("Gbps", "x", "rate", "1e9", "bps"))
                .then()
                .statusCode(412);
        Given.get(path + "?lang=zh").then().body("name", equalTo("吉比特每秒"));

        Given.json().delete(path).then().statusCode(428);
        Given.json().header("If-Match", Given.etag(path)).delete(path).then().statusCode(204);
        Given.get(path).then().statusCode(404);
    }

    @Test
    void factorAndBaseAreForEver() {
        String path = "/api/v1/units/Mbps";
        Given.post("/api/v1/units", BODY.formatted("Mbps", "megabits", "rate", "1000000", "bps"))
                .then()
                .statusCode(201);

        Given.put(path, "*", BODY.formatted("Mbps", "megabits", "rate", "1024", "bps"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/factor"));
        Given.put(path, "*", BODY.formatted("Mbps", "megabits", "rate", "1000000", "km"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/base"));
        Given.put(path, "*", BODY.formatted("mbps", "megabits", "rate", "1000000", "bps"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/code"));
    }

    @ParameterizedTest
    @CsvSource({
        "Tbps, 0, bps, /factor",
        "Tbps, -5, bps, /factor",
        "Tbps, 5, Tbps, /factor",
        "Tbps, 5, nope, /base",
        "Tbps, 5, 10k_km, /base"
    })
    void aUnitThatCannotBeConvertedIsRefused(
            String code, String factor, String base, String pointer) {
        Given.post("/api/v1/units", BODY.formatted(code, "x", "rate", factor, base))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
        Given.get("/api/v1/units/Tbps").then().statusCode(404);
    }

    @Test
    void aFactorKeepsEveryDigit() {
        Response made =
                Given.post(
                        "/api/v1/units",
                        BODY.formatted("mu", "mu", "area", "666.66666666666666666667", "bps"));

        assertThat(made.asString()).contains("\"factor\":666.66666666666666666667,");
    }

    @Test
    void aCodeThatIsThereIsAConflict() {
        Given.post("/api/v1/units", BODY.formatted("km", "x", "rate", "1", "bps"))
                .then()
                .statusCode(409);
    }
}
