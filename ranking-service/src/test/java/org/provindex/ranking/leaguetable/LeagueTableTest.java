package org.provindex.ranking.leaguetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LeagueTableTest {
    private static final String TABLE = "/api/v1/league-tables/two-pillars";

    /** One pillar of one or two indicators over the six central provinces. */
    private static final String SIMPLE =
            """
            code: %s
            version: 1
            universe: X-SIX
            defaults: {%snormalise: {method: minMax, lower: 0, upper: 100, over: period}}
            pillars: [{code: only, indicators: [%s]}]
            """;

    @BeforeEach
    void index() {
        Given.index();
    }

    private static JsonPath read(String path) {
        return Given.get(path).then().statusCode(200).extract().jsonPath();
    }

    private static Object cell(JsonPath table, String area, String field) {
        return table.get("rows.find { it.area.code == '%s' }.%s".formatted(area, field));
    }

    @Test
    void theTableNamesItsMethodologyYearAndRevision() {
        Given.get(TABLE + "?period=2020")
                .then()
                .statusCode(200)
                .body("methodology.code", equalTo("two-pillars"))
                .body("methodology.version", equalTo(1))
                .body("methodology.name", equalTo("Two pillars"))
                .body("period", equalTo("2020"))
                .body("provisional", equalTo(true))
                .body("rows", hasSize(8))
                .body("rows[0].area.name", equalTo("Province CN-HB"))
                .body("rows[0].pillars.code", equalTo(List.of("network", "industry")))
                .body("rows[0].pillars.name", equalTo(List.of("Network", "Industry")))
                .body("rows.coverage", everyItem(equalTo(1.0f)));
    }

    @Test
    void namesComeInChineseToo() {
        Given.get(TABLE + "?period=2020&lang=zh")
                .then()
                .body("methodology.name", equalTo("两支柱指数"))
                .body("rows[0].area.name", equalTo("省CN-HB"))
                .body("rows[0].pillars[0].name", equalTo("网络"));
    }

    @Test
    void pillarsHaveRanksOfTheirOwn() {
        JsonPath table = read(TABLE + "?period=2020");

        // Industry: Beijing 100, Hubei 78.75, Hunan 60.625, ... Guizhou 0; network: Hubei 75 is
        // first.
        assertThat(cell(table, "CN-BJ", "pillars[1].rank")).isEqualTo(1.0f);
        assertThat(cell(table, "CN-HB", "pillars[1].rank")).isEqualTo(2.0f);
        assertThat(cell(table, "CN-GZ", "pillars[1].rank")).isEqualTo(8.0f);
        assertThat(cell(table, "CN-HB", "pillars[0].rank")).isEqualTo(1.0f);
    }

    @Test
    void theChangeIsAgainstTheYearBefore() {
        // 2019: Hubei's software 40, so industry (3*40+75)/4 = 48.75, index 45+19.5 = 64.5: behind
        // Beijing's 70.
        JsonPath table = read(TABLE + "?period=2020");

        assertThat(cell(table, "CN-HB", "rank")).isEqualTo(1.0f);
        assertThat(cell(table, "CN-HB", "previousRank")).isEqualTo(2.0f);
        assertThat(cell(table, "CN-HB", "rankChange")).isEqualTo(1.0f);
        assertThat(cell(table, "CN-BJ", "rankChange")).isEqualTo(-1.0f);
        assertThat(cell(table, "CN-SX", "rankChange")).isEqualTo(0.0f);
        Given.get(TABLE + "?period=2019")
                .then()
                .body("rows[0].area.code", equalTo("CN-BJ"))
                .body("rows.rankChange", everyItem(nullValue()));
    }

    @Test
    void theFirstFigureOfANewYearDoesNotEmptyTheTable() {
        Given.get(TABLE)
                .then()
                .statusCode(200)
                .body("period", equalTo("2020"))
                .body("rows[0].rank", equalTo(1.0f));
        Given.get(TABLE + "?period=2021").then().body("status", equalTo(422));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "?universe=NOPE      | 400 | /problems/unknown-group     | universe",
                "?universe=CN-SX     | 400 | /problems/unknown-group     | universe",
                "?group=NOPE         | 400 | /problems/unknown-group     | group",
                "?period=soon        | 400 | /problems/invalid-parameter | period",
                "?period=2020-Q1     | 400 | /problems/invalid-parameter | period",
                "?asOf=soon          | 400 | /problems/invalid-parameter | asOf",
                "?asOf=999999        | 400 | /problems/invalid-parameter | asOf",
                "?lang=fr            | 400 | /problems/invalid-parameter | lang",
                "?year=2020          | 400 | /problems/unknown-parameter | year",
                "?period=            | 400 | /problems/invalid-parameter | period"
            },
            delimiter = '|')
    void aParameterThatCannotBeUsedIsNamed(
            String query, int status, String type, String parameter) {
        Given.get(TABLE + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void aYearWithoutDataNamesThoseThatHaveSome() {
        Given.get(TABLE + "?period=1990")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-data"))
                .body("detail", containsString("2019, 2020, 2021"));
        Given.get(TABLE + "?asOf=0")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-data"));
    }

    @Test
    void anUnknownMethodologyIsNotFound() {
        Given.get("/api/v1/league-tables/nope")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        Given.json().body("{}").post("/api/v1/league-tables/nope/preview").then().statusCode(404);
        Given.get("/api/v1/league-tables/nope/areas/CN-SX").then().statusCode(404);
    }

    @Test
    void anEarlierRevisionGivesTheTableOfThen() {
        Given.methodology(SIMPLE.formatted("as-of", "", "late")).then().statusCode(201);
        Given.record("late", "CN-SX", "2020", "10");
        Given.record("late", "CN-HA", "2020", "20");
        long then = Given.record("late", "CN-HB", "2020", "30");
        Given.record("late", "CN-SX", "2020", "25");

        JsonPath before = read("/api/v1/league-tables/as-of?asOf=" + then);
        JsonPath now = read("/api/v1/league-tables/as-of");

        assertThat(before.getLong("revision")).isEqualTo(then);
        assertThat(cell(before, "CN-SX", "score")).isEqualTo(0.0f);
        assertThat(cell(before, "CN-SX", "rank")).isEqualTo(3.0f);
        // (25-20)/(30-20)
        assertThat(cell(now, "CN-SX", "score")).isEqualTo(50.0f);
        assertThat(cell(now, "CN-SX", "rank")).isEqualTo(2.0f);
    }

    @Test
    void gapsLowerTheCoverageAndAreMarked() {
        Given.methodology(SIMPLE.formatted("gappy", "screen: {byArea: 0.6}, ", "gaps, cable"))
                .then()
                .statusCode(201);
        Given.record("gaps", "CN-HA", "2019", "1");
        Given.record("gaps", "CN-HB", "2019", "2");

        JsonPath table = read("/api/v1/league-tables/gappy?period=2019");

        assertThat(cell(table, "CN-HB", "coverage")).isEqualTo(1.0f);
        assertThat(cell(table, "CN-HB", "score")).isEqualTo(100.0f);
        assertThat(cell(table, "CN-SX", "coverage")).isEqualTo(0.5f);
        assertThat(cell(table, "CN-SX", "score")).isNull();
        assertThat(cell(table, "CN-SX", "rank")).isNull();
        assertThat((List<?>) cell(table, "CN-SX", "marks")).isNotEmpty();
        assertThat(table.getList("rows.area.code")).startsWith("CN-HB", "CN-HA").hasSize(6);
    }

    @Test
    void targetsAndBoundsAreNoInputUnlessAdmitted() {
        String code = "bounds";
        Given.methodology(SIMPLE.formatted(code, "", "delay")).then().statusCode(201);
        for (String area : List.of("CN-SX", "CN-HA", "CN-HB")) {
            Given.record("delay", area, "2030", "5", Comparator.EQ, Kind.TARGET);
            Given.record("delay", area, "2031", "5", Comparator.GT, Kind.ACTUAL);
        }

        for (String year : List.of("2030", "2031")) {
            Given.get("/api/v1/league-tables/" + code + "?period=" + year).then().statusCode(404);
        }
    }

    @Test
    void aScoreIsTakenApartDownToItsObservations() {
        Response response = Given.get(TABLE + "/areas/CN-HA?period=2020");

        response.then()
                .statusCode(200)
                .body("area.code", equalTo("CN-HA"))
                .body("rank", equalTo(4.0f))
                .body(
                        "indicators.indicator",
                        equalTo(List.of("ports", "cable", "software", "delay")))
                .body("indicators[0].inputs.indicator", equalTo(List.of("ports", "population")))
                .body("indicators[0].inputs[0].source", equalTo("yearbook"))
                .body("indicators[3].direction", equalTo(-1));
        JsonPath json = response.jsonPath();
        assertThat(json.getDouble("indicators[0].value")).isEqualTo(50);
        assertThat(json.getDouble("indicators[0].denominated")).isEqualTo(50);
        assertThat(json.getDouble("indicators[0].score")).isCloseTo(37.5, within(1e-9));
        assertThat(json.getDouble("indicators[2].weight")).isCloseTo(0.75, within(1e-9));
        Given.get(TABLE + "/areas/CN-ZZ?period=2020").then().statusCode(404);
        Given.get(TABLE + "/areas/CN-BJ?period=2020&universe=X-SIX").then().statusCode(404);
    }

    @Test
    void theTagChangesWithTheData() {
        String path = TABLE + "?period=2019";
        String etag = Given.get(path).header("ETag");
        Given.json().header("If-None-Match", etag).get(path).then().statusCode(304);

        Given.record("late", "CN-GZ", "2001", "1");

        Given.json().header("If-None-Match", etag).get(path).then().statusCode(200);
    }
}
