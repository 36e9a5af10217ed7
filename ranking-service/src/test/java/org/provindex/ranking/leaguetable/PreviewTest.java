package org.provindex.ranking.leaguetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;

/** What if: other weights, another universe; nothing is stored. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PreviewTest {
    @BeforeEach
    void index() {
        Given.index();
    }

    private static JsonPath preview(String body) {
        return Given.preview(body).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void otherWeightsGiveAnotherOrder() {
        // Industry alone: Beijing 100, Hubei (3*80+75)/4 = 78.75.
        JsonPath table =
                preview("{\"period\": \"2020\", \"weights\": {\"network\": 0, \"industry\": 1}}");

        assertThat(table.getString("rows[0].area.code")).isEqualTo("CN-BJ");
        assertThat(table.getDouble("rows[0].score")).isCloseTo(100, within(1e-9));
        assertThat(table.getString("rows[1].area.code")).isEqualTo("CN-HB");
        assertThat(table.getDouble("rows[1].score")).isCloseTo(78.75, within(1e-9));
    }

    @Test
    void weightsOfIndicatorsCanBeTriedToo() {
        // Hubei's industry with equal weights: (80+75)/2 = 77.5; index 45 + 0.4*77.5 = 76.
        JsonPath table = preview("{\"period\": \"2020\", \"weights\": {\"software\": 1}}");

        assertThat(table.getDouble("rows.find { it.area.code == 'CN-HB' }.score"))
                .isCloseTo(76, within(1e-9));
    }

    @Test
    void anEmptyPreviewIsTheTableItselfAndStoresNothing() {
        String before = Given.get("/api/v1/league-tables/two-pillars").header("ETag");
        JsonPath table = preview("{}");

        assertThat(table.getList("rows.score"))
                .isEqualTo(
                        Given.get("/api/v1/league-tables/two-pillars")
                                .jsonPath()
                                .getList("rows.score"));
        assertThat(Given.get("/api/v1/league-tables/two-pillars").header("ETag")).isEqualTo(before);
    }

    @Test
    void universeAndGroupCanBeTried() {
        JsonPath own = preview("{\"period\": \"2020\", \"universe\": \"X-SIX\"}");
        JsonPath group = preview("{\"period\": \"2020\", \"group\": \"X-SIX\"}");

        assertThat(own.getString("rows[2].area.code")).isEqualTo("CN-AH");
        assertThat(group.getString("rows[2].area.code")).isEqualTo("CN-HA");
        assertThat(group.getDouble("rows[2].rankInGroup")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "{\"weights\": {\"nope\": 1}}                     | /weights/nope",
                "{\"weights\": {\"a/b~c\": 1}}                    | /weights/a~1b~0c",
                "{\"weights\": {\"network\": -1}}                 | /weights/network",
                "{\"weights\": {\"network\": null}}               | /weights/network",
                "{\"weights\": {\"network\": 1e400}}              | /weights/network",
                "{\"weights\": {\"network\": \"much\"}}           | /weights/network",
                "{\"weights\": {\"network\": 0, \"industry\": 0}} | /weights",
                "{\"weights\": [1]}                               | /weights",
                "{\"universe\": \"NOPE\"}                         | /universe",
                "{\"group\": \"NOPE\"}                            | /group",
                "{\"period\": \"soon\"}                           | /period",
                "{\"period\": \"2020-Q1\"}                        | /period",
                "{\"period\": 2020}                               | /period",
                "{\"asOf\": \"soon\"}                             | /asOf",
                "{\"nodes\": {\"nope\": {}}}                       | /nodes/nope",
                "{\"nodes\": {\"network\": 5}}                     | /nodes/network",
                "{\"nodes\": {\"cable\": {\"indicator\": \"nil\"}}}  | /pillars/0/indicators/1",
                "{\"without\": [\"cable\", \"nope\"]}              | /without/1",
                "{\"without\": [\"index\"]}                       | /without/0",
                "{\"defaults\": {\"normalise\": \"magic\"}}         | /defaults/normalise",
                "{\"defaults\": [1]}                              | /defaults",
                "{\"colour\": \"red\"}                            | /colour"
            },
            delimiter = '|',
            quoteCharacter = '\'')
    void aFieldThatCannotBeUsedIsPointedAt(String body, String pointer) {
        Given.preview(body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void stepsNodesAndWholeMethodologiesCanBeTried() {
        // By rank, worst 1 to best 8: Beijing's software is 8, its delay 8, so industry 8.
        JsonPath ranked =
                preview("{\"period\": \"2020\", \"defaults\": {\"normalise\": \"rank\"}}");
        assertThat(ranked.getDouble("rows.find { it.area.code == 'CN-BJ' }.pillars[1].score"))
                .isCloseTo(8, within(1e-9));
        assertThat(ranked.getDouble("rows.find { it.area.code == 'CN-BJ' }.statedRank"))
                .isEqualTo(2);
        // Without the network the index is the industry.
        JsonPath industry = preview("{\"period\": \"2020\", \"without\": [\"network\"]}");
        assertThat(industry.getDouble("rows[0].score")).isCloseTo(100, within(1e-9));
        JsonPath node =
                preview(
                        "{\"period\": \"2020\", \"nodes\": {\"industry\": {\"weight\": 0, \"aggregate\": \"median\"}}, \"defaults\": null}");
        assertThat(node.getString("rows[0].area.code")).isEqualTo("CN-HB");
        JsonPath whole =
                preview(
                        "{\"period\": \"2020\", \"methodology\": {\"code\": \"other\", \"universe\": \"X-SIX\", \"pillars\": [{\"code\": \"p\", \"indicators\": [\"cable\"]}]}}");
        assertThat(whole.getList("rows")).hasSize(6);
        assertThat(whole.getString("rows[0].area.code")).isEqualTo("CN-HB");
    }

    @Test
    void aBodyIsNeeded() {
        Given.preview("").then().statusCode(400).body("type", equalTo("/problems/body-needed"));
        Given.preview("null").then().statusCode(400);
        Given.preview("{").then().statusCode(400).body("type", equalTo("/problems/malformed-json"));
        Given.preview("[]").then().statusCode(422);
    }

    @Test
    void aYearWithoutDataIsSaid() {
        Given.preview("{\"period\": \"1990\"}")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-data"));
    }
}
