package org.provindex.ranking.leaguetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;

/**
 * The universe decides normalisation and rank, a group only filters. Worked by hand for Henan and
 * Anhui, which change places between the two, in 2020:
 *
 * <pre>
 *                          Henan   Anhui   all eight           the six central ones
 *   ports / population %     50      60    20 (GZ) - 100 (BJ)  40 (SX) - 80 (HB)
 *   cable                    60      40    10 (BJ) -  90 (GZ)  30 (JX) - 70 (HB)
 *   software                 36      40     0 (GZ) - 100 (BJ)  20 (SX) - 80 (HB)
 *   delay (less is better)    5       3     1 (BJ) -   9 (GZ)   3      -  5
 *
 * All eight, min-max to 0 - 100:
 *   Henan  network  ((50-20)/80 + (60-10)/80) / 2 = (37.5 + 62.5) / 2      = 50
 *          industry (3 * 36 + (9-5)/8 * 100) / 4  = (108 + 50) / 4         = 39.5
 *          index    0.6 * 50 + 0.4 * 39.5                                  = 45.8
 *   Anhui  network  ((60-20)/80 + (40-10)/80) / 2 = (50 + 37.5) / 2        = 43.75
 *          industry (3 * 40 + (9-3)/8 * 100) / 4  = (120 + 75) / 4         = 48.75
 *          index    0.6 * 43.75 + 0.4 * 48.75                              = 45.75
 * The six by themselves:
 *   Henan  network  ((50-40)/40 + (60-30)/40) / 2 = (25 + 75) / 2          = 50
 *          industry (3 * (36-20)/60 * 100 + 0) / 4 = 80 / 4                = 20
 *          index    0.6 * 50 + 0.4 * 20                                    = 38
 *   Anhui  network  ((60-40)/40 + (40-30)/40) / 2 = (50 + 25) / 2          = 37.5
 *          industry (3 * (40-20)/60 * 100 + 100) / 4 = (100 + 100) / 4     = 50
 *          index    0.6 * 37.5 + 0.4 * 50                                  = 42.5
 * </pre>
 *
 * So Henan is before Anhui among the eight, and so in the group; by the six's own measure it is
 * behind.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class UniverseAndGroupTest {
    @BeforeEach
    void index() {
        Given.index();
    }

    private static JsonPath table(String query) {
        return Given.get("/api/v1/league-tables/two-pillars?period=2020" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertRow(
            JsonPath table, String area, double score, double network, double industry) {
        String row = "rows.find { it.area.code == '%s' }.".formatted(area);
        assertThat(table.getDouble(row + "score")).isCloseTo(score, within(1e-9));
        assertThat(table.getDouble(row + "pillars[0].score")).isCloseTo(network, within(1e-9));
        assertThat(table.getDouble(row + "pillars[1].score")).isCloseTo(industry, within(1e-9));
    }

    private static double rank(JsonPath table, String area, String kind) {
        return table.getDouble("rows.find { it.area.code == '%s' }.%s".formatted(area, kind));
    }

    private static List<String> order(JsonPath table) {
        return table.getList("rows.area.code");
    }

    @Test
    void allEightAreMeasuredAgainstEachOther() {
        JsonPath table = table("");

        assertThat(table.getString("universe")).isEqualTo("X-EIGHT");
        assertThat(order(table))
                .containsExactly(
                        "CN-HB", "CN-BJ", "CN-HN", "CN-HA", "CN-AH", "CN-JX", "CN-SX", "CN-GZ");
        assertRow(table, "CN-HA", 45.8, 50, 39.5);
        assertRow(table, "CN-AH", 45.75, 43.75, 48.75);
        assertThat(rank(table, "CN-HA", "rank")).isEqualTo(4);
        assertThat(rank(table, "CN-AH", "rank")).isEqualTo(5);
    }

    @Test
    void aGroupKeepsTheScoresAndRanksOfTheUniverseAndAddsItsOwn() {
        JsonPath table = table("&group=X-SIX");

        assertThat(table.getString("universe")).isEqualTo("X-EIGHT");
        assertThat(table.getString("group")).isEqualTo("X-SIX");
        assertThat(order(table))
                .containsExactly("CN-HB", "CN-HN", "CN-HA", "CN-AH", "CN-JX", "CN-SX");
        assertRow(table, "CN-HA", 45.8, 50, 39.5);
        assertRow(table, "CN-AH", 45.75, 43.75, 48.75);
        assertThat(rank(table, "CN-HA", "rank")).isEqualTo(4);
        assertThat(rank(table, "CN-HA", "rankInGroup")).isEqualTo(3);
        assertThat(rank(table, "CN-AH", "rank")).isEqualTo(5);
        assertThat(rank(table, "CN-AH", "rankInGroup")).isEqualTo(4);
    }

    @Test
    void aUniverseOfTheirOwnMeasuresTheSixAnew() {
        JsonPath table = table("&universe=X-SIX");

        assertThat(table.getString("universe")).isEqualTo("X-SIX");
        assertThat(table.getString("group")).isNull();
        assertThat(order(table))
                .containsExactly("CN-HB", "CN-HN", "CN-AH", "CN-HA", "CN-JX", "CN-SX");
        assertRow(table, "CN-HA", 38, 50, 20);
        assertRow(table, "CN-AH", 42.5, 37.5, 50);
        assertThat(rank(table, "CN-AH", "rank")).isEqualTo(3);
        assertThat(rank(table, "CN-HA", "rank")).isEqualTo(4);
        assertThat(table.getList("rows.rankInGroup")).containsOnlyNulls();
    }
}
