package org.provindex.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;

/** What others published stands as what it is, and in no table that is computed here. */
@Order(2)
@ExtendWith(OnInstallation.class)
class PublishedFiguresIT {
    private static final Set<String> PANELS =
            Set.of(
                    "nbs-yearbook",
                    "nbs-economic-census-5",
                    "miit-communications",
                    "education-yearbook",
                    "science-technology-yearbook");

    private static JsonNode figure(Installation installation, String query, double value) {
        return new Figures(installation.indicator()).one(query, value);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    @Test
    void the29_6IsTheMeanOfAPublishedIndexOverTheProvincesIn2020(Installation installation) {
        JsonNode mean =
                figure(
                        installation,
                        "indicator=digital-economy-development-index&area=CN&period=2020",
                        29.6);

        assertThat(text(mean, "statistic")).isEqualTo("mean");
        assertThat(text(mean, "scope")).isEqualTo("X-CN31");
        assertThat(text(mean, "measure")).isEqualTo("level");
        assertThat(text(mean, "unit")).isEqualTo("score");
        JsonNode index =
                installation
                        .indicator()
                        .json("/api/v1/indicators/digital-economy-development-index");
        assertThat(text(index, "origin")).isEqualTo("published-composite");
    }

    @Test
    void the22IsThePublishedRankOfShanxiInTheCountry(Installation installation) {
        JsonNode rank =
                figure(
                        installation,
                        "indicator=digital-economy-development-index&area=CN-SX&period=2020",
                        22);

        assertThat(text(rank, "measure")).isEqualTo("rank");
        assertThat(text(rank, "scope")).isEqualTo("CN");
        assertThat(text(rank, "comparator")).isEqualTo("eq");
        assertThat(rank.path("orderAssumed").asBoolean()).isFalse();
    }

    @Test
    void the40_5And27_1AreScoresOfAPublishedSubIndex(Installation installation) {
        String query = "indicator=digital-infrastructure-index&period=2020&measure=level&area=";
        JsonNode henan = figure(installation, query + "CN-HA", 40.5);
        JsonNode shanxi = figure(installation, query + "CN-SX", 27.1);

        for (JsonNode score : List.of(henan, shanxi)) {
            assertThat(text(score, "statistic")).isEqualTo("value");
            assertThat(text(score, "unit")).isEqualTo("score");
            assertThat(text(score, "kind")).isEqualTo("actual");
        }
        JsonNode index =
                installation.indicator().json("/api/v1/indicators/digital-infrastructure-index");
        assertThat(text(index, "origin")).isEqualTo("published-composite");
    }

    @Test
    void theTopTenOf2022IsAPublishedRankingWhoseOrderIsAssumed(Installation installation) {
        List<JsonNode> rankings =
                installation
                        .ranking()
                        .items(
                                "/api/v1/published-rankings?indicator=digital-comprehensive-development-level&period=2022");

        assertThat(rankings).hasSize(1);
        JsonNode ranking = rankings.get(0);
        assertThat(ranking.path("orderAssumed").asBoolean()).isTrue();
        assertThat(text(ranking, "scope")).isEqualTo("CN");
        assertThat(ranking.path("places"))
                .extracting(place -> text(place, "area"))
                .containsExactly(
                        "CN-ZJ", "CN-BJ", "CN-GD", "CN-JS", "CN-SH", "CN-FJ", "CN-SD", "CN-TJ",
                        "CN-CQ", "CN-HB");
        assertThat(ranking.path("places"))
                .extracting(place -> place.path("rank").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
        assertThat(ranking.path("places"))
                .allMatch(place -> place.path("orderAssumed").asBoolean());
    }

    @Test
    void the5_4PercentAreATargetFor2025ThatNamesItsPlan(Installation installation) {
        JsonNode target =
                figure(
                        installation,
                        "indicator=digital-core-industries-share&area=CN-SX&kind=target",
                        5.4);

        assertThat(text(target, "period")).isEqualTo("2025");
        assertThat(text(target, "unit")).isEqualTo("percent");
        assertThat(text(target, "comparator")).isEqualTo("eq");
        assertThat(text(target, "plan")).isNotBlank();
    }

    @Test
    void the10PercentAreATargetOfTheFiveYearPlanThatIsToBeExceeded(Installation installation) {
        JsonNode target =
                figure(
                        installation,
                        "indicator=digital-core-industries-share&area=CN&kind=target",
                        10);

        assertThat(text(target, "period")).isEqualTo("2025");
        assertThat(text(target, "comparator")).isEqualTo("gt");
        assertThat(text(target, "plan")).contains("14th Five-Year Plan");
    }

    @Test
    void moreThan82000KeepsItsBound(Installation installation) {
        JsonNode stations = figure(installation, "indicator=5g-base-stations&area=CN-SX", 82000);

        assertThat(text(stations, "comparator")).isEqualTo("gt");
        assertThat(text(stations, "kind")).isEqualTo("actual");
        assertThat(text(stations, "period")).startsWith("2023");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2022"})
    void onlyThePanelsGoIntoAComputedTable(String period, Installation installation) {
        JsonNode table =
                installation
                        .ranking()
                        .json("/api/v1/league-tables/digital-economy?period=" + period);
        Set<String> sources = new TreeSet<>();
        Set<String> indicators = new TreeSet<>();
        for (JsonNode row : table.path("rows")) {
            JsonNode parts =
                    installation
                            .ranking()
                            .json(
                                    "/api/v1/league-tables/digital-economy/areas/%s?period=%s"
                                            .formatted(text(row.path("area"), "code"), period));
            for (JsonNode leaf : parts.path("indicators")) {
                assertThat(leaf.path("inputs")).isNotEmpty();
                StreamSupport.stream(leaf.path("inputs").spliterator(), false)
                        .forEach(
                                input -> {
                                    sources.add(text(input, "source"));
                                    indicators.add(text(input, "indicator"));
                                });
            }
        }

        assertThat(table.path("rows")).hasSize(31);
        assertThat(sources).isEqualTo(new TreeSet<>(PANELS));
        assertThat(indicators)
                .hasSize(15)
                .doesNotContain(
                        "digital-economy-development-index",
                        "digital-infrastructure-index",
                        "digital-comprehensive-development-level",
                        "digital-core-industries-share",
                        "5g-base-stations");
    }
}
