package org.provindex.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

/** Many observations at once, as JSON and as CSV. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BulkTest {
    private static final String BULK = "/api/v1/observation-batches";
    private static final String HEADER = "indicator,area,period,value,source,release\n";

    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    private static Response csv(String query, byte[] body) {
        return Given.json().contentType("text/csv").body(body).post(BULK + query);
    }

    private static Response csv(String query, String body) {
        return csv(query, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String item(String period, String value) {
        return """
               {"indicator": "stations", "area": "CN-HA", "period": "%s", "value": %s, "source": "yearbook", "release": "2020"}"""
                .formatted(period, value);
    }

    private static List<Float> values(String period) {
        return Given.get("/api/v1/observations?indicator=stations&area=CN-HA&period=" + period)
                .jsonPath()
                .getList("items.value");
    }

    @Test
    void theRuleOfRecordingHoldsForEach() {
        Given.post(BULK, "{\"items\": [%s, %s]}".formatted(item("1971", "1"), item("1972", "2")))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(2))
                .body("errors", hasSize(0));

        Given.post(
                        BULK,
                        "{\"items\": [%s, %s, %s, %s]}"
                                .formatted(
                                        item("1971", "1"),
                                        item("1972", "22"),
                                        item("1973", "3"),
                                        item("1974", "4")))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(2))
                .body("corrected", equalTo(1))
                .body("confirmed", equalTo(1))
                .body("refused", equalTo(0));
    }

    @Test
    void aTableFromASpreadsheetIsRead() {
        csv(
                        "",
                        "\uFEFFindicator,area,period,value,unit,source,release,status,plan\r\n"
                                + "cable-length,140000,1975,\"12.5\",10k_km,yearbook,2020,E,\r\n"
                                + "cable-length,CN-HA,1975,-3e-2,km,yearbook,2020,,\"a, \"\"b\"\"\"\r\n")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(2));

        Given.get("/api/v1/observations?indicator=cable-length&period=1975&area=CN-SX")
                .then()
                .body("items[0].value", equalTo(new java.math.BigDecimal("125000.0")))
                .body("items[0].status", equalTo("E"));
        Given.get("/api/v1/observations?indicator=cable-length&period=1975&area=CN-HA")
                .then()
                .body("items[0].plan", equalTo("a, \"b\""));
    }

    @Test
    void oneFaultRefusesAllUnlessToldOtherwise() {
        String table =
                HEADER
                        + "stations,CN-HA,1976,1,yearbook,2020\n"
                        + "nope,CN-HA,1976,1,yearbook,2020\n"
                        + "stations,NOPE,soon,1,yearbook,2020\n"
                        + "stations,CN-HA,1977,much,yearbook,2020\n"
                        + "stations,CN-HA,1976,2,yearbook,2020\n"
                        + "stations,CN-HA,1978\n";

        csv("", table)
                .then()
                .statusCode(422)
                .body("faultCount", equalTo(5))
                .body("errors[0].row", equalTo(3))
                .body("errors[0].column", equalTo(1))
                .body("errors[0].code", equalTo("unknown-indicator"))
                .body("errors[1].row", equalTo(4))
                .body("errors[1].column", equalTo(3))
                .body("errors[2].code", equalTo("no-number"))
                .body("errors[3].code", equalTo("duplicate"))
                .body("errors[4].code", equalTo("width"));
        assertThat(values("1976")).isEmpty();

        csv("?atomic=false", table)
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("refused", equalTo(5))
                .body("errors", hasSize(5));
        assertThat(values("1976")).hasSize(1);
    }

    @Test
    void aFaultInJsonIsPointedAt() {
        Given.post(
                        BULK,
                        "{\"items\": [%s, {\"indicator\": \"stations\", \"colour\": \"red\"}, %s, null]}"
                                .formatted(item("1979", "1"), item("1979-13", "1")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/items/1/colour"))
                .body("errors[1].pointer", equalTo("/items/2/period"))
                .body("errors[2].pointer", equalTo("/items/3"));
        assertThat(values("1979")).isEmpty();
    }

    @Test
    void whatIsDeletedIsGoneAndStaysInTheHistory() {
        csv("", HEADER + "stations,CN-HA,1981,7,yearbook,2020\n").then().statusCode(200);
        String id =
                Given.get("/api/v1/observations?indicator=stations&area=CN-HA&period=1981")
                        .jsonPath()
                        .getString("items[0].id");
        String delete =
                "action,indicator,area,period,value,source,release\ndelete,stations,CN-HA,%s,,yearbook,2020\n";

        csv("", delete.formatted("1981")).then().statusCode(200).body("withdrawn", equalTo(1));
        csv("", delete.formatted("1982"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("nothing-to-delete"))
                .body("errors[0].row", equalTo(2));
        csv("?atomic=false", delete.formatted("1982"))
                .then()
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("confirmed", equalTo(0));

        assertThat(values("1981")).isEmpty();
        Given.get("/api/v1/observations/" + id + "/history").then().body("items", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "indicator,area\n",
                "indicator,area,period,value,source,release,colour\n",
                "indicator,area,period,value,source,release,area\n",
                "indicator,area,period,value,source,release\n\"stations"
            })
    void aTableWithoutAUsableHeaderIsRefused(String table) {
        csv("", table)
                .then()
                .statusCode(422)
                .body("errors", hasSize(org.hamcrest.Matchers.greaterThan(0)));
    }

    @Test
    void anotherEncodingIsNamed() {
        csv("", (HEADER + "光缆,CN-HA,1983,1,yearbook,2020").getBytes(Charset.forName("GB18030")))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/encoding"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "[]                                  | 422 | ''",
                "{}                                  | 422 | /items",
                "{\"items\": []}                     | 422 | /items",
                "{\"items\": {}}                     | 422 | /items",
                "{\"rows\": []}                      | 422 | /rows",
                "{\"items\": [1]}                    | 422 | /items/0",
                "{\"items\": [{\"action\": \"x\"}]}  | 422 | /items/0/action"
            },
            delimiter = '|')
    void aBodyOfAnotherShapeIsRefused(String body, int status, String pointer) {
        Given.post(BULK, body)
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void brokenJsonAndOtherWordsAreRefused() {
        Given.post(BULK, "{\"items\": [").then().statusCode(400);
        Given.post(BULK + "?atomic=maybe", "{\"items\": []}")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("true, false"));
    }
}
