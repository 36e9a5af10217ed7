package org.provindex.composite.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.SharedMaterial;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.composite.panel.Panel;

/** The Human Development Index of 195 countries, 2010 to 2022, against UNDP's published values. */
class HumanDevelopmentIndexTest {
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "life_expectancy", "life-expectancy",
                    "expected_years_schooling", "expected-years-schooling",
                    "mean_years_schooling", "mean-years-schooling",
                    "gni_per_capita_ppp", "gni-per-capita");

    static Methodology methodology() throws IOException {
        try (var in =
                HumanDevelopmentIndexTest.class.getResourceAsStream(
                        "/human-development-index.yaml")) {
            return MethodologyFormat.read(
                    new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static CompositeResult compute(List<Map<String, String>> rows) throws IOException {
        var panel = Panel.builder();
        for (var row : rows) {
            panel.area(row.get("iso3")).period(row.get("year"));
            COLUMNS.forEach(
                    (column, indicator) -> {
                        if (!row.get(column).isEmpty()) {
                            panel.value(
                                    indicator,
                                    row.get("iso3"),
                                    row.get("year"),
                                    Double.parseDouble(row.get(column)));
                        }
                    });
        }
        return Composite.compute(methodology(), panel.build());
    }

    @Test
    void everyCountryAndYearIsAsPublished() throws IOException {
        var rows = SharedMaterial.csv("oracle/hdi/hdi_panel_2010_2022_hdr2023-24.csv");

        var result = compute(rows);

        int compared = 0;
        for (var row : rows) {
            var score = result.index(row.get("year")).score(row.get("iso3"));
            if (row.get("hdi_recomputed").isEmpty()) {
                assertThat(score).as(row.toString()).isEmpty();
                continue;
            }
            double expected = Double.parseDouble(row.get("hdi_recomputed"));
            assertThat(score.getAsDouble()).as(row.toString()).isCloseTo(expected, within(1e-12));
            assertThat(
                            BigDecimal.valueOf(score.getAsDouble())
                                    .setScale(3, RoundingMode.HALF_UP)
                                    .doubleValue())
                    .as(row.toString())
                    .isEqualTo(Double.parseDouble(row.get("hdi_published")));
            compared++;
        }
        assertThat(compared).isGreaterThan(2400);
    }

    @Test
    void everyRankOf2022IsAsPublished() throws IOException {
        var rows = SharedMaterial.csv("oracle/hdi/hdi_2022_hdr2023-24.csv");

        var index = compute(rows).index("2022");

        assertThat(index.rows()).hasSize(193);
        for (var row : rows) {
            if (row.get("hdi_rank_published").isEmpty()) continue;
            assertThat(index.rank(row.get("iso3")))
                    .as(row.get("country"))
                    .hasValue(Double.parseDouble(row.get("hdi_rank_published")));
        }
    }

    @Test
    void norwayOf2022IsAsByHand() throws IOException {
        var panel =
                Panel.builder()
                        .value("life-expectancy", "NOR", "2022", 83.393)
                        .value("expected-years-schooling", "NOR", "2022", 18.6)
                        .value("mean-years-schooling", "NOR", "2022", 13.1)
                        .value("gni-per-capita", "NOR", "2022", 69190)
                        .build();

        var result = Composite.compute(methodology(), panel);

        // health 63.393/65, education (1 + 13.1/15)/2, income ln(691.9)/ln(750)
        double expected =
                Math.cbrt(63.393 / 65 * ((1 + 13.1 / 15) / 2) * (Math.log(691.9) / Math.log(750)));
        assertThat(result.index("2022").score("NOR").getAsDouble())
                .isCloseTo(expected, within(1e-12))
                .isCloseTo(0.966, within(5e-4));
    }
}
