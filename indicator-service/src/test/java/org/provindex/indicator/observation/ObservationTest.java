package org.provindex.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

/** The life of an observation: said, corrected, withdrawn. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ObservationTest {
    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    private static String path(Response made) {
        return "/api/v1/observations/" + made.jsonPath().getString("id");
    }

    private static Response correct(Response made, String body) {
        return Given.put(path(made), made.header("ETag"), body);
    }

    private static BigDecimal value(Response response) {
        return new BigDecimal(response.jsonPath().getString("value"));
    }

    private static List<Integer> statuses(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> call : threads.invokeAll(calls)) {
            statuses.add(call.get());
        }
        threads.shutdown();
        return statuses;
    }

    @Test
    void anObservationIsReadAsItWasSaid() {
        Response made = Given.observation("stations", "CN-SX", "2001", "1234.50");

        made.then()
                .statusCode(201)
                .body("indicator", equalTo("stations"))
                .body("area", equalTo("CN-SX"))
                .body("period", equalTo("2001"))
                .body("measure", equalTo("level"))
                .body("kind", equalTo("actual"))
                .body("comparator", equalTo("eq"))
                .body("statistic", equalTo("value"))
                .body("status", equalTo("A"))
                .body("unit", equalTo("count"))
                .body("source", equalTo("yearbook"))
                .body("release", equalTo("2020"))
                .body("releasedOn", equalTo("2020-09-30"))
                .body("supersededBy", nullValue());
        assertThat(made.asString()).contains("\"value\":1234.50,");
        assertThat(made.header("Location")).endsWith(path(made));
        Response read = Given.get(path(made));
        assertThat(read.asString()).isEqualTo(made.asString());
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
    }

    @Test
    void aValueInAnotherUnitIsStoredInTheBaseUnit() {
        Response made =
                Given.observation(
                        "cable-length", "CN-SX", "2001", "12.345", Map.of("unit", "10k_km"));

        made.then()
                .statusCode(201)
                .body("unit", equalTo("km"))
                .body("displayUnit", equalTo("10k_km"))
                .body("decimals", equalTo(1));
        assertThat(value(made)).isEqualByComparingTo("123450");
    }

    @Test
    void digitsBeyondADoubleAreKept() {
        Response made =
                Given.observation(
                        "stations", "CN-SX", "2002", "12345678901234567890.123456789012345678");

        assertThat(made.asString()).contains("\"value\":12345678901234567890.123456789012345678,");
    }

    @Test
    void anAreaMayBeNamedByAnotherListsCodeAndAPeriodInAnyForm() {
        Given.observation("stations", "140000", "2003-01/2003-06", "5")
                .then()
                .statusCode(201)
                .body("area", equalTo("CN-SX"))
                .body("period", equalTo("2003-S1"));
    }

    @Test
    void aCorrectionTakesItsPlaceAndBothStayInTheHistory() {
        Response first = Given.observation("stations", "CN-SX", "2004", "100");

        Response second = correct(first, "{\"value\": 110, \"status\": \"E\"}");

        second.then().statusCode(200).body("status", equalTo("E"));
        assertThat(value(second)).isEqualByComparingTo("110");
        assertThat(second.header("Content-Location")).endsWith(path(second));
        assertThat(path(second)).isNotEqualTo(path(first));
        Given.get(path(first))
                .then()
                .statusCode(200)
                .body("supersededBy", equalTo(second.jsonPath().getInt("revision")));
        Given.get(path(second) + "/history")
                .then()
                .body("items", hasSize(2))
                .body("items[0].id", equalTo(first.jsonPath().getString("id")));
    }

    @Test
    void whatACorrectionDoesNotNameStays() {
        Map<String, String> bound = Map.of("comparator", "gt", "plan", "the plan");
        Response first = Given.observation("stations", "CN-SX", "2005", "100", bound);

        correct(first, "{\"value\": 120}")
                .then()
                .statusCode(200)
                .body("comparator", equalTo("gt"))
                .body("plan", equalTo("the plan"));
    }

    @Test
    void theSameValueAgainIsNoNewObservation() {
        Response first = Given.observation("stations", "CN-SX", "2006", "100");

        Response again = correct(first, "{\"value\": 100.00}");

        again.then().statusCode(200).body("id", equalTo(first.jsonPath().getString("id")));
        Given.get(path(first) + "/history").then().body("items", hasSize(1));
    }

    @Test
    void aCorrectionNeedsTheVersionInForce() {
        Response first = Given.observation("stations", "CN-SX", "2007", "100");

        Given.json().body("{\"value\": 1}").put(path(first)).then().statusCode(428);
        Given.put(path(first), "\"v999999-x\"", "{\"value\": 1}").then().statusCode(412);
        correct(first, "{\"value\": 110}").then().statusCode(200);
        correct(first, "{\"value\": 120}").then().statusCode(412);
        Given.put(path(first), Given.etag(path(first)), "{\"value\": 120}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/superseded"));
    }

    @Test
    void ofManyThatCorrectOneVersionExactlyOneSucceeds() throws Exception {
        Response made = Given.observation("stations", "CN-SX", "2008", "100");
        for (int round = 1; round <= 3; round++) {
            Response now =
                    Given.get("/api/v1/observations?indicator=stations&area=CN-SX&period=2008");
            String path = "/api/v1/observations/" + now.jsonPath().getString("items[0].id");
            String etag = Given.etag(path);
            int hundred = 100 * round;

            List<Integer> statuses =
                    statuses(
                            IntStream.range(1, 9)
                                    .<Callable<Integer>>mapToObj(
                                            i ->
                                                    () ->
                                                            Given.put(
                                                                            path,
                                                                            etag,
                                                                            "{\"value\": %d}"
                                                                                    .formatted(
                                                                                            hundred
                                                                                                    + i))
                                                                    .statusCode())
                                    .toList());

            assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        }
        Given.get(path(made) + "/history").then().body("items", hasSize(4));
    }

    @Test
    void ofManyThatEnterOneCellExactlyOneSucceeds() throws Exception {
        List<Integer> statuses =
                statuses(
                        IntStream.range(1, 9)
                                .<Callable<Integer>>mapToObj(
                                        i ->
                                                () ->
                                                        Given.observation(
                                                                        "stations",
                                                                        "CN-SX",
                                                                        "2009",
                                                                        "" + i)
                                                                .statusCode())
                                .toList());

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void aWithdrawalLeavesARowWithoutValueAndTheReleaseBeforeSpeaks() {
        Map<String, String> older = Map.of("source", "yearbook", "release", "2019");
        Given.observation("stations", "CN-SX", "2010", "90", older);
        Response newer = Given.observation("stations", "CN-SX", "2010", "100");
        String current = "/api/v1/observations?indicator=stations&area=CN-SX&period=2010";
        Given.get(current).then().body("items.release", contains("2020"));

        Given.json().delete(path(newer)).then().statusCode(428);
        Given.json()
                .header("If-Match", newer.header("ETag"))
                .delete(path(newer))
                .then()
                .statusCode(204);

        Given.get(current).then().body("items.release", contains("2019"));
        Response history = Given.get(path(newer) + "/history");
        history.then().body("items", hasSize(3)).body("items[2].value", nullValue());
        Given.observation("stations", "CN-SX", "2010", "101").then().statusCode(409);
        String withdrawn = "/api/v1/observations/" + history.jsonPath().getString("items[2].id");
        Given.put(withdrawn, Given.etag(withdrawn), "{\"value\": 102}").then().statusCode(200);
        Given.get(current).then().body("items.release", contains("2020"));
    }

    @Test
    void aRankNamesTheGroupItWasGivenInAndNothingElseHasAScope() {
        for (Map<String, String> wrong :
                List.of(
                        Map.of("measure", "rank"),
                        Map.of("measure", "rank", "scope", "NOPE"),
                        Map.of("scope", "X-CENTRAL"))) {
            Given.observation("stations", "CN-SX", "2011", "5", wrong)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/scope"));
        }
        Map<String, String> right = Map.of("measure", "rank", "scope", "X-CENTRAL");
        Given.observation("stations", "CN-SX", "2011", "5", right)
                .then()
                .statusCode(201)
                .body("unit", equalTo("rank"))
                .body("scope", equalTo("X-CENTRAL"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Map<String, String> release = Map.of("source", "yearbook", "release", "1900");

        Given.observation("nope", "NOPE", "2020", "1", release)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/indicator", "/area", "/release"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "unready  | 2020    | 1     | -          | -      | /indicator",
                "stations | 2020-13 | 1     | -          | -      | /period",
                "stations | 2020    | \"1\" | -          | -      | /value",
                "stations | 2020    | null  | -          | -      | /value",
                "stations | 2020    | 1e400 | -          | -      | /value",
                "stations | 2020    | 1     | unit       | km     | /unit",
                "stations | 2020    | 1     | unit       | nope   | /unit",
                "stations | 2020    | 1     | status     | AA     | /status",
                "stations | 2020    | 1     | status     | a      | /status",
                "stations | 2020    | 1     | measure    | size   | /measure",
                "stations | 2020    | 1     | comparator | around | /comparator",
                "stations | 2020    | 1     | colour     | red    | /colour"
            },
            delimiter = '|',
            quoteCharacter = '\'')
    void aFieldThatIsWrongIsPointedAt(
            String indicator,
            String period,
            String value,
            String field,
            String text,
            String pointer) {
        Map<String, String> more = field.equals("-") ? Map.of() : Map.of(field, text);

        Given.observation(indicator, "CN-SX", period, value, more)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
        Given.get("/api/v1/observations?indicator=stations&period=2020")
                .then()
                .body("items", hasSize(0));
    }
}
