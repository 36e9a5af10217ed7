package org.provindex.ranking.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;

/** The two-pillar index of {@link Given}: Shanxi is seventh of eight, behind Jiangxi. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ExplanationTest {
    private static final String AREAS = "/api/v1/league-tables/two-pillars/areas/";

    @BeforeEach
    void index() {
        Given.index();
    }

    private static JsonPath read(String path) {
        return Given.get(path).then().statusCode(200).extract().jsonPath();
    }

    private static double sum(List<Number> values) {
        return values.stream().mapToDouble(Number::doubleValue).sum();
    }

    @Test
    void theGapIsSplitByIndicatorAndAddsUp() {
        JsonPath gap = read(AREAS + "CN-SX/gap/CN-JX?period=2020");

        double parts = sum(gap.getList("parts.part"));
        assertThat(parts + gap.getDouble("rest")).isCloseTo(gap.getDouble("gap"), within(1e-4));
        assertThat(gap.getDouble("score") - gap.getDouble("otherScore"))
                .isCloseTo(gap.getDouble("gap"), within(1e-4));
        assertThat(gap.getDouble("rank")).isEqualTo(7);
        assertThat(gap.getDouble("otherRank")).isEqualTo(6);
        Given.get(AREAS + "CN-SX/gap/CN-GD?period=2020").then().statusCode(404);
    }

    @Test
    void oneCallSaysWhyAndWhatWouldMoveIt() {
        JsonPath why = read(AREAS + "CN-SX/explanation?period=2020");

        assertThat(why.getDouble("rank")).isEqualTo(7);
        assertThat(why.getInt("ranked")).isEqualTo(8);
        assertThat(why.getString("toNext.other.code")).isEqualTo("CN-JX");
        assertThat(why.getString("toFollower.other.code")).isEqualTo("CN-GZ");
        assertThat(why.getList("indicators")).hasSize(4);
        assertThat(sum(why.getList("indicators.contribution")))
                .isCloseTo(why.getDouble("score"), within(1e-4));
        assertThat(sum(why.getList("indicators.obstacle"))).isCloseTo(1, within(1e-5));
        assertThat(why.getList("moves").size() + why.getList("outOfReach").size()).isEqualTo(4);
        assertThat(why.getList("moves")).isNotEmpty();
    }

    @Test
    void everyMoveWinsThePlaceAndALittleLessDoesNot() {
        JsonPath why = read(AREAS + "CN-SX/explanation?period=2020");
        List<Map<String, Object>> moves = why.getList("moves");
        for (Map<String, Object> move : moves) {
            String indicator = (String) move.get("indicator");
            double from = ((Number) move.get("from")).doubleValue();
            double to = ((Number) move.get("to")).doubleValue();
            double rank = ((Number) move.get("newRank")).doubleValue();
            assertThat(rank).isLessThan(7);
            assertThat((List<?>) move.get("overtakes")).isNotEmpty();

            assertThat(rankWith(indicator, to, from)).as(indicator).isEqualTo(rank);
            assertThat(rankWith(indicator, from + 0.99 * (to - from), from))
                    .as("a little less of " + indicator)
                    .isEqualTo(7);
        }
    }

    /** Shanxi's rank in the live table with another figure, which is put back. */
    private static double rankWith(String indicator, double value, double back) {
        try {
            Given.record(
                    indicator, "CN-SX", "2020", new java.math.BigDecimal(value).toPlainString());
            return read("/api/v1/league-tables/two-pillars?period=2020")
                    .getDouble("rows.find { it.area.code == 'CN-SX' }.rank");
        } finally {
            Given.record(
                    indicator, "CN-SX", "2020", new java.math.BigDecimal(back).toPlainString());
        }
    }

    @Test
    void theFirstHasNobodyBeforeItAndNothingToWin() {
        JsonPath first = read(AREAS + "CN-HB/explanation?period=2020");
        assertThat(first.<Object>get("toNext")).isNull();
        assertThat(first.getList("moves")).isEmpty();
        assertThat(first.getList("outOfReach")).hasSize(4);
    }

    @Test
    void methodsWithoutPartsAreExplainedByMovesAlone() {
        Given.methodology(
                        Given.TWO_PILLARS
                                .replace("two-pillars", "by-topsis")
                                .replace("aggregate: arithmetic", "aggregate: topsis"))
                .then()
                .statusCode(201);
        JsonPath why = read("/api/v1/league-tables/by-topsis/areas/CN-SX/explanation?period=2020");
        assertThat(why.getString("toNext.splitRefused")).contains("contributions");
        assertThat(why.getList("moves")).isNotEmpty();
        Given.get("/api/v1/league-tables/by-topsis/areas/CN-SX?period=2020")
                .then()
                .body("splitRefused", org.hamcrest.Matchers.containsString("cannot be split"));
    }

    @Test
    void anAreaWithoutAScoreIsSaid() {
        Given.get(AREAS + "CN-SX/explanation?period=1990").then().statusCode(404);
        Given.get(AREAS + "CN-GD/explanation?period=2020").then().statusCode(404);
        Given.get(AREAS + "CN-SX/explanation?period=2020&universe=NOPE")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("universe"));
    }
}
