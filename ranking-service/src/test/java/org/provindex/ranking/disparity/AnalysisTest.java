package org.provindex.ranking.disparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provindex.composite.disparity.Inequality;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;

/** Analyses of an edition of the two-pillar index, 2019 and 2020. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class AnalysisTest {
    private static String edition = "";

    @BeforeEach
    void index() {
        Given.index();
        if (edition.isEmpty()) {
            Given.methodology(Given.TWO_PILLARS.replace("two-pillars", "analysed"))
                    .then()
                    .statusCode(201);
            edition =
                    Given.json()
                            .body("{\"periods\": [\"2019\", \"2020\"]}")
                            .post("/api/v1/methodologies/analysed/editions")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id");
            Given.owner()
                    .useHandle(
                            h ->
                                    h.execute(
                                            "update area set group_kind = 'region' where code = 'X-SIX'"));
        }
    }

    private static JsonPath read(String path) {
        return Given.get(path).then().statusCode(200).extract().jsonPath();
    }

    private static double[] doubles(List<Number> numbers) {
        return numbers.stream().mapToDouble(Number::doubleValue).toArray();
    }

    @Test
    void disparityIsMeasuredForEachPeriod() {
        JsonPath disparity = read("/api/v1/editions/" + edition + "/disparity");
        double[] scores =
                doubles(
                        read("/api/v1/editions/" + edition + "/rows?period=2020")
                                .getList("rows.score"));

        assertThat(disparity.getList("periods.period")).isEqualTo(List.of("2019", "2020"));
        assertThat(disparity.getDouble("periods[1].gini"))
                .isCloseTo(Inequality.gini(scores), within(1e-5));
        assertThat(disparity.getDouble("periods[1].theil"))
                .isCloseTo(Inequality.theil(scores), within(1e-5));
        assertThat(disparity.getString("periods[1].highest")).isEqualTo("CN-HB");
        assertThat(disparity.getDouble("periods[1].similarity.mean")).isBetween(0.0, 1.0);
        assertThat(disparity.getDouble("beta.slope")).isNotNaN();
        assertThat(disparity.getList("balance")).hasSize(8);
        assertThat(disparity.getList("notComputed.measure")).contains("moran");
        Given.get("/api/v1/editions/" + edition + "/disparity?node=nope")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("network"));
        Given.get("/api/v1/editions/" + edition + "/disparity?grouping=nope")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("region"));
    }

    @Test
    void groupsStandBesideEachOther() {
        JsonPath groups = read("/api/v1/editions/" + edition + "/disparity/groups?kind=region");
        double[] scores =
                doubles(
                        read("/api/v1/editions/" + edition + "/rows?group=X-SIX")
                                .getList("rows.score"));
        assertThat(groups.getList("groups")).hasSize(1);
        assertThat(groups.getInt("groups[0].members")).isEqualTo(6);
        assertThat(groups.getDouble("groups[0].mean"))
                .isCloseTo(java.util.Arrays.stream(scores).average().orElseThrow(), within(1e-4));
        assertThat(groups.getString("groups[0].best.code")).isEqualTo("CN-HB");
    }

    @Test
    void tiersAreKeptWithTheEdition() {
        String path = "/api/v1/editions/" + edition + "/tiers";
        String body =
                "{\"method\": \"naturalBreaks\", \"classes\": 3, \"names\": [\"first\", \"second\", \"third\"]}";
        JsonPath made =
                Given.json().body(body).post(path).then().statusCode(200).extract().jsonPath();
        assertThat(made.getList("tiers.name")).isEqualTo(List.of("first", "second", "third"));
        assertThat(made.<String>getList("tiers.areas.flatten()")).hasSize(8);
        assertThat(made.<String>getList("tiers[0].areas")).contains("CN-HB");
        Given.json().body(body).post(path).then().body("id", equalTo(made.getString("id")));
        Given.get(path).then().body("items.id", hasItem(made.getString("id")));

        Given.json()
                .body("{\"method\": \"quantiles\", \"classes\": 9}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/classes"))
                .body("errors[0].message", containsString("8 areas"));
        Given.json()
                .body("{\"method\": \"magic\", \"classes\": 3}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("naturalBreaks"));
        Given.json()
                .body("{\"method\": \"thresholds\", \"thresholds\": [40, 60]}")
                .post(path)
                .then()
                .statusCode(200)
                .body("tiers", hasSize(3));
    }

    @Test
    void targetsAreMeasuredByTheirOwnIndicatorOnly() {
        Given.record("late", "CN-SX", "2025", "5.4", Comparator.EQ, Kind.TARGET);
        Given.record("gaps", "CN-SX", "2030", "20", Comparator.GE, Kind.TARGET);
        Given.record("gaps", "CN-SX", "2018", "4");
        Given.record("gaps", "CN-SX", "2020", "8");
        Given.record("cable", "CN-HN", "2020", "49", Comparator.GE, Kind.TARGET);

        JsonPath shanxi = read("/api/v1/targets?area=CN-SX");
        assertThat(shanxi.getString("items.find { it.indicator == 'late' }.progress"))
                .isEqualTo("no-actual");
        assertThat(shanxi.<Object>get("items.find { it.indicator == 'late' }.actual")).isNull();
        String gaps = "items.find { it.indicator == 'gaps' }.";
        // 2 a year, so 28 in 2030; 1.2 a year are needed.
        assertThat(shanxi.getString(gaps + "progress")).isEqualTo("on-track");
        assertThat(shanxi.getDouble(gaps + "neededPerYear")).isCloseTo(1.2, within(0.01));
        assertThat(shanxi.getDouble(gaps + "recentPerYear")).isCloseTo(2, within(0.01));
        assertThat(shanxi.getDouble(gaps + "expected")).isCloseTo(28, within(0.1));
        assertThat(read("/api/v1/targets?area=CN-HN").getString("items[0].progress"))
                .isEqualTo("reached");
        Given.get("/api/v1/targets?area=NOPE").then().statusCode(400);
    }

    @Test
    void aProfileShowsAnAreaFromAllSides() {
        JsonPath profile = read("/api/v1/profiles/CN-SX?methodology=analysed");
        assertThat(profile.getString("edition.id")).isEqualTo(edition);
        assertThat(profile.getList("history.period")).isEqualTo(List.of("2019", "2020"));
        assertThat(profile.getDouble("rank")).isEqualTo(7);
        assertThat(profile.getList("strengths").size() + profile.getList("weaknesses").size())
                .isEqualTo(4);
        assertThat(profile.getList("peers")).hasSize(5);
        assertThat(profile.getList("groups.group.code")).isEqualTo(List.of("X-SIX"));
        Given.get("/api/v1/profiles/CN-SX").then().statusCode(400);
        Given.get("/api/v1/profiles/CN-GD?methodology=analysed").then().statusCode(404);
        assertThat(read("/api/v1/profiles/CN-SX?methodology=two-pillars").getList("history.period"))
                .contains("2019", "2020");
    }

    @Test
    void areasStandSideBySide() {
        JsonPath side =
                read("/api/v1/league-tables/analysed/comparison?areas=CN-SX,CN-AH&period=2020");
        assertThat(side.getList("areas.code")).isEqualTo(List.of("CN-SX", "CN-AH"));
        assertThat(side.getList("nodes")).hasSize(7);
        assertThat(side.getDouble("nodes[0].cells[0].rank")).isEqualTo(7);
        Given.get("/api/v1/league-tables/analysed/comparison?areas=CN-SX,CN-GD")
                .then()
                .statusCode(400);
    }

    @Test
    void rankingsOfOthersAreComparedWithOurs() {
        // Others rank Beijing first, then Hubei, then Shanxi.
        Given.rank("late", "CN-BJ", "2020", 1);
        Given.rank("late", "CN-HB", "2020", 2);
        Given.rank("late", "CN-SX", "2020", 3);
        JsonPath compared =
                read(
                        "/api/v1/published-rankings/comparison?methodology=analysed&indicator=late&period=2020");
        assertThat(compared.getInt("items[0].areas")).isEqualTo(3);
        // Ours: Hubei, Beijing, Shanxi; one swap of three.
        assertThat(compared.getDouble("items[0].spearman")).isCloseTo(0.5, within(1e-6));
        assertThat(compared.getDouble("items[0].differences[0].difference")).isIn(1.0, -1.0);
    }

    @Test
    void uncertaintyIsComputedInTheBackgroundAndKept() throws InterruptedException {
        String path = "/api/v1/editions/" + edition + "/uncertainty";
        Given.get(path).then().statusCode(404).body("type", equalTo("/problems/not-computed"));
        String body =
                "{\"replications\": 2000, \"seed\": 7, \"alternatives\": {\"aggregate\": [\"geometric\"], \"normalise\": [\"rank\"]}}";
        JsonPath asked =
                Given.json().body(body).post(path).then().statusCode(202).extract().jsonPath();
        String state = asked.getString("state");
        JsonPath run = asked;
        while (state.equals("waiting") || state.equals("running")) {
            Thread.sleep(100);
            run = read(path);
            state = run.getString("state");
        }
        assertThat(state).as(run.getString("error")).isEqualTo("done");
        assertThat(run.getInt("done")).isEqualTo(run.getInt("total"));
        assertThat(run.getList("result.areas")).hasSize(8);
        String hubei = "result.areas.find { it.area == 'CN-HB' }.";
        assertThat(run.getDouble(hubei + "rank")).isEqualTo(1);
        assertThat(run.getDouble(hubei + "low")).isLessThanOrEqualTo(run.getDouble(hubei + "high"));
        assertThat(run.getDouble(hubei + "atMost[7]")).isEqualTo(1);
        double sum = doubles(run.getList("result.areas.collect { it.atMost[0] }")).length;
        assertThat(sum).isEqualTo(8);
        // Min-max to 0 has no geometric mean.
        assertThat(run.getString("result.leftOut[0].option")).isEqualTo("geometric");
        assertThat(run.getList("result.sensitivity.input")).contains("weights", "normalise");
        assertThat(run.getList("result.removals")).hasSize(4);
        Given.json().body(body).post(path).then().statusCode(202).body("state", equalTo("done"));
        Given.json()
                .body("{\"alternatives\": {\"normalise\": [\"magic\"]}}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("minMax"));
        Given.json()
                .body("{\"replications\": 5}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/replications"));
    }
}
