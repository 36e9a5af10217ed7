package org.provindex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.installation.RunningProcess;
import org.provindex.system.sample.HandComputation;
import org.provindex.system.sample.Seeds;

/** From an empty folder to a league table. */
@Order(1)
@ExtendWith(OnInstallation.class)
class MainJobIT {
    private static final String TABLE = "/api/v1/league-tables/digital-economy";
    private static final List<String> CENTRAL =
            List.of("CN-SX", "CN-AH", "CN-JX", "CN-HA", "CN-HB", "CN-HN");
    private static final long MOST_MEMORY = 700_000_000;

    /** The rows of a table by area, in the order of the table. */
    private static Map<String, JsonNode> rows(JsonNode table) {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        table.path("rows").forEach(row -> rows.put(row.path("area").path("code").asText(), row));
        return rows;
    }

    private static List<Double> values(JsonNode table, String field) {
        List<Double> values = new ArrayList<>();
        table.path("rows").forEach(row -> values.add(row.path(field).asDouble(Double.NaN)));
        return values;
    }

    @Test
    void everySeedFileIsLoaded(Installation installation) {
        JsonNode seeds = installation.ingest().json("/api/v1/seeds");

        assertThat(seeds.path("state").asText()).isEqualTo("loaded");
        assertThat(seeds.path("done").asLong())
                .isEqualTo(seeds.path("total").asLong())
                .isEqualTo(Seeds.files());
    }

    @Test
    void theServicesHoldLessThan700MegabytesAfterTheLoad(Installation installation) {
        long all = 0;
        for (RunningProcess service : installation.services()) {
            long resident = service.memory("VmRSS");
            System.out.printf(
                    "Memory after the load: %s %d MB%n", service.name(), resident / 1_000_000);
            all += resident;
        }

        assertThat(installation.services()).hasSize(3);
        assertThat(all).isLessThan(MOST_MEMORY);
    }

    @Test
    void thirtyOneProvincesAreRankedFor2022(Installation installation) {
        JsonNode table = installation.ranking().json(TABLE + "?period=2022");

        assertThat(table.path("period").asText()).isEqualTo("2022");
        assertThat(table.path("universe").asText()).isEqualTo("X-CN31");
        assertThat(values(table, "rank"))
                .isEqualTo(IntStream.rangeClosed(1, 31).mapToObj(i -> (double) i).toList());
        assertThat(values(table, "score")).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(values(table, "coverage")).containsOnly(1.0);
        assertThat(rows(table)).hasSize(31);
        table.path("rows").forEach(row -> assertThat(row.path("pillars")).hasSize(4));
    }

    @Test
    void theNewestYearIsShownWhereNoneIsNamed(Installation installation) {
        assertThat(installation.ranking().json(TABLE).path("period").asText()).isEqualTo("2022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2019", "2020", "2021", "2022"})
    void scoresAreThoseComputedByHandFromThePublishedFigures(
            String year, Installation installation) {
        Map<String, JsonNode> rows = rows(installation.ranking().json(TABLE + "?period=" + year));
        Map<String, Double> expected = new HandComputation(year).scores(rows.keySet());

        assertThat(rows).hasSize(31);
        SoftAssertions.assertSoftly(
                softly ->
                        rows.forEach(
                                (area, row) ->
                                        softly.assertThat(row.path("score").asDouble())
                                                .as(area)
                                                .isCloseTo(expected.get(area), within(1e-9))));
    }

    @Test
    void aGroupKeepsTheNationalScoreAndAddsTheRankInIt(Installation installation) {
        Map<String, JsonNode> national = rows(installation.ranking().json(TABLE + "?period=2022"));
        JsonNode table = installation.ranking().json(TABLE + "?period=2022&group=X-CENTRAL6");

        assertThat(table.path("universe").asText()).isEqualTo("X-CN31");
        assertThat(rows(table).keySet()).containsExactlyInAnyOrderElementsOf(CENTRAL);
        assertThat(values(table, "rankInGroup")).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
        rows(table)
                .forEach(
                        (area, row) -> {
                            assertThat(row.path("score"))
                                    .isEqualTo(national.get(area).path("score"));
                            assertThat(row.path("rank")).isEqualTo(national.get(area).path("rank"));
                        });
    }

    @Test
    void aUniverseOfItsOwnGivesOtherScores(Installation installation) {
        Map<String, JsonNode> national = rows(installation.ranking().json(TABLE + "?period=2022"));
        JsonNode table = installation.ranking().json(TABLE + "?period=2022&universe=X-CENTRAL6");
        Map<String, Double> expected = new HandComputation("2022").scores(CENTRAL);

        assertThat(values(table, "rank")).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
        rows(table)
                .forEach(
                        (area, row) -> {
                            double score = row.path("score").asDouble();
                            assertThat(score).as(area).isCloseTo(expected.get(area), within(1e-9));
                            assertThat(score)
                                    .as(area)
                                    .isNotEqualTo(national.get(area).path("score").asDouble());
                        });
    }

    @Test
    void inAUniverseOfItsOwnEachIndicatorRunsFrom0To100(Installation installation) {
        Map<String, List<Double>> scores = new LinkedHashMap<>();
        for (String area : CENTRAL) {
            JsonNode parts =
                    installation
                            .ranking()
                            .json(TABLE + "/areas/" + area + "?period=2022&universe=X-CENTRAL6");
            parts.path("indicators")
                    .forEach(
                            leaf ->
                                    scores.computeIfAbsent(
                                                    leaf.path("indicator").asText(),
                                                    code -> new ArrayList<>())
                                            .add(leaf.path("score").asDouble()));
        }

        assertThat(scores).hasSize(13);
        scores.forEach(
                (indicator, six) ->
                        assertThat(six)
                                .as(indicator)
                                .hasSize(6)
                                .contains(0.0, 100.0)
                                .allMatch(score -> score >= 0 && score <= 100));
    }

    @Test
    void aPreviewWithOneWeightLeftShowsThatPillarAndStoresNothing(Installation installation) {
        Api ranking = installation.ranking();
        Stored before = Stored.now(installation);
        Map<String, JsonNode> table = rows(ranking.json(TABLE + "?period=2022"));
        JsonNode preview =
                ranking.postJson(
                                TABLE + "/preview",
                                """
                                {"period": "2022",
                                 "weights": {"infrastructure": 0, "industry": 1, "integration": 0, "environment": 0}}""")
                        .json(200);

        assertThat(rows(preview)).hasSize(31);
        rows(preview)
                .forEach(
                        (area, row) ->
                                assertThat(row.path("score").asDouble())
                                        .as(area)
                                        .isCloseTo(
                                                table.get(area)
                                                        .path("pillars")
                                                        .path(1)
                                                        .path("score")
                                                        .asDouble(),
                                                within(1e-9)));
        before.assertUnchanged(installation);
        assertThat(rows(ranking.json(TABLE + "?period=2022"))).isEqualTo(table);
    }

    @Test
    void theChangeIsAgainstTheRankOfTheYearBefore(Installation installation) {
        Map<String, JsonNode> last = rows(installation.ranking().json(TABLE + "?period=2021"));
        JsonNode table = installation.ranking().json(TABLE + "?period=2022");

        rows(table)
                .forEach(
                        (area, row) -> {
                            double before = last.get(area).path("rank").asDouble();
                            assertThat(row.path("previousRank").asDouble()).isEqualTo(before);
                            assertThat(row.path("rankChange").asDouble())
                                    .isEqualTo(before - row.path("rank").asDouble());
                        });
        assertThat(values(table, "rankChange")).as("some rose").anyMatch(change -> change > 0);
    }

    @Test
    void theFirstYearHasNothingToBeComparedWith(Installation installation) {
        JsonNode table = installation.ranking().json(TABLE + "?period=2018");

        table.path("rows").forEach(row -> assertThat(row.hasNonNull("previousRank")).isFalse());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    ?period=2022&universe=X-NOPE,            400, X-NOPE
                    ?period=2022&group=X-NOPE,               400, X-NOPE
                    ?period=2022-01,                         400, 2022-01
                    ?period=twenty,                          400, twenty
                    ?period=1999,                            404, 1999
                    ?period=2022&asOf=999999,                400, 999999
                    ?period=2022&colour=red,                 400, colour
                    /areas/CN-HK?period=2022,                404, CN-HK
                    /areas/CN-HB?period=2022&universe=X-NOPE, 400, X-NOPE""")
    void whatIsNotKnownIsAProblemThatNamesIt(
            String query, int status, String named, Installation installation) {
        JsonNode problem = installation.ranking().get(TABLE + query).problem(status);

        assertThat(problem.path("detail").asText()).contains(named);
    }

    @Test
    void anUnknownMethodologyIsNotFound(Installation installation) {
        installation.ranking().get("/api/v1/league-tables/nope?period=2022").problem(404);
    }

    @Test
    void aWeightForAnUnknownPillarIsRefusedByName(Installation installation) {
        JsonNode problem =
                installation
                        .ranking()
                        .postJson(TABLE + "/preview", "{\"weights\": {\"harmony\": 1}}")
                        .problem(422);

        assertThat(problem.path("errors").path(0).path("pointer").asText())
                .isEqualTo("/weights/harmony");
    }

    @Test
    void anUnchangedTableIsNotSentAgain(Installation installation) {
        String tag = installation.ranking().get(TABLE + "?period=2022").etag();
        var again = installation.ranking().get(TABLE + "?period=2022", "If-None-Match", tag);

        assertThat(tag).startsWith("\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void everyServiceDescribesItselfAndSaysThatItIsReady(Installation installation) {
        for (Api service :
                List.of(installation.indicator(), installation.ranking(), installation.ingest())) {
            assertThat(service.get("/openapi").text()).contains("openapi:", "/api/v1/");
            assertThat(service.get("/q/swagger-ui/").status()).isEqualTo(200);
            assertThat(service.json("/q/health").path("status").asText()).isEqualTo("UP");
            service.get("/api/v1/nope").problem(404);
        }
    }
}
