package org.provindex.composite.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.provindex.composite.panel.Over.EACH_PERIOD;
import static org.provindex.composite.panel.Over.POOLED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.SharedMaterial;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.Name;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.normalise.ZScore;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.panel.Spread;
import org.provindex.composite.treat.IfSkewed;
import org.provindex.composite.treat.Log1p;
import org.provindex.composite.weight.Entropy;
import org.provindex.composite.weight.PrincipalComponents;

/** A published digital-economy index of 31 provinces, 2013 to 2022, recomputed from its inputs. */
class ProvinceIndexTest {
    private static final String FOLDER = "data/digital-panel-airuimeng/";

    /** The 310 rows, areas by GB/T 2260 code. */
    private static Panel panel() throws IOException {
        var builder = Panel.builder();
        try (InputStream in =
                        Files.newInputStream(SharedMaterial.require(FOLDER + "panel_data.xlsx"));
                var workbook = new ReadableWorkbook(in)) {
            List<Row> rows = workbook.getFirstSheet().read();
            for (Row row : rows.subList(1, rows.size())) {
                String year = row.getCellAsNumber(0).orElseThrow().toBigInteger().toString();
                String area = row.getCellAsNumber(1).orElseThrow().toBigInteger().toString();
                for (int k = 1; k <= 22; k++) {
                    builder.value(
                            "x" + k,
                            area,
                            year,
                            row.getCellAsNumber(2 + k).orElseThrow().doubleValue());
                }
            }
        }
        return builder.build();
    }

    /** The file writes 500000 as 5e+05. */
    private static String id(Map<String, String> row) {
        return String.valueOf((long) Double.parseDouble(row.get("id")));
    }

    private static Methodology flat(Steps steps, Steps index) {
        List<Node> leaves =
                IntStream.rangeClosed(1, 22)
                        .<Node>mapToObj(
                                k -> Leaf.of("x" + k).withDirection(Direction.HIGHER_IS_BETTER))
                        .toList();
        return Methodology.of(
                "province-index", steps, new Pillar("index", Name.NONE, 1, index, leaves));
    }

    @Test
    void all310ValuesAndRanksAreAsPublished() throws IOException {
        var steps =
                Steps.none()
                        .treat(
                                new IfSkewed(
                                        1.5,
                                        OptionalDouble.empty(),
                                        new Log1p(1e-6, POOLED),
                                        POOLED))
                        .normalise(new ZScore(0, 1, POOLED, Spread.SAMPLE))
                        .weighting(new PrincipalComponents(4, false, POOLED))
                        .aggregate(new ArithmeticMean());
        var result =
                Composite.compute(
                        flat(steps, Steps.none().rescale(new MinMax(0, 100, POOLED))), panel());

        var published = SharedMaterial.csv(FOLDER + "published/panel_dedi.csv");
        assertThat(published).hasSize(310);
        Map<String, Map<String, Double>> byYear = new HashMap<>();
        for (var row : published) {
            double expected = Double.parseDouble(row.get("DEDI"));
            assertThat(result.index(row.get("year")).score(id(row)).getAsDouble())
                    .as(row.get("prov_en") + row.get("year"))
                    .isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
            byYear.computeIfAbsent(row.get("year"), y -> new HashMap<>()).put(id(row), expected);
        }
        byYear.forEach(
                (year, values) ->
                        values.forEach(
                                (area, value) -> {
                                    long better =
                                            values.values().stream().filter(v -> v > value).count();
                                    assertThat(result.index(year).rank(area)).hasValue(better + 1);
                                }));
        assertThat(result.index("2022").rank("140000")).hasValue(22);
    }

    @Test
    void entropyWeightsAndScoresAreTheGoldenFiles() throws IOException {
        checkEntropy(panel(), POOLED, "pooled_2013-2022");
        checkEntropy(panel().withPeriods(List.of("2022")), EACH_PERIOD, "cross_section_2022");
    }

    private static void checkEntropy(Panel panel, Over over, String variant) {
        var steps =
                Steps.none()
                        .normalise(new MinMax(0, 1, over))
                        .weighting(new Entropy(0, over))
                        .aggregate(new ArithmeticMean());
        CompositeResult result = Composite.compute(flat(steps, Steps.none()), panel);
        var weights = result.weights("2022");
        for (var row : SharedMaterial.csv(FOLDER + "computed/entropy_weights.csv")) {
            double expected = Double.parseDouble(row.get(variant));
            // The file has 12 digits.
            assertThat(weights.get(row.get("indicator")))
                    .isCloseTo(expected, within(1e-9 * expected));
        }
        var idByCode = new HashMap<String, String>();
        SharedMaterial.csv("data/reference/provinces.csv")
                .forEach(
                        row ->
                                row.values().stream()
                                        .filter(cell -> cell.matches("[1-6]\\d0000"))
                                        .forEach(
                                                id ->
                                                        row.values().stream()
                                                                .filter(
                                                                        cell ->
                                                                                cell.matches(
                                                                                        "CN-[A-Z]{2}"))
                                                                .forEach(
                                                                        code ->
                                                                                idByCode.put(
                                                                                        code,
                                                                                        id))));
        int compared = 0;
        for (var row : SharedMaterial.csv(FOLDER + "computed/entropy_scores.csv")) {
            if (!row.get("variant").equals(variant)) continue;
            var index = result.index(row.get("year"));
            String area = idByCode.get(row.get("area"));
            double expected = Double.parseDouble(row.get("score"));
            assertThat(index.score(area).getAsDouble())
                    .isCloseTo(expected, within(1e-9 * expected));
            assertThat(index.rank(area)).hasValue(Double.parseDouble(row.get("rank")));
            compared++;
        }
        assertThat(compared).isEqualTo(panel.axis().cells());
    }
}
