package org.provindex.system.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Assumptions;
import org.provindex.system.installation.Installation;

/**
 * A digital-economy panel of 31 provinces, 2013 to 2022, with the index that its authors published
 * from it. Not part of this repository: tests are skipped where it is not there.
 */
final class ProvincePanel {
    static final String SOURCE = "province-panel";
    static final String RELEASE = "2013-2022";
    static final int INDICATORS = 22;
    static final List<String> YEARS =
            IntStream.rangeClosed(2013, 2022).mapToObj(Integer::toString).toList();

    private static final String FOLDER = "../shared/data/digital-panel-airuimeng/";

    private ProvincePanel() {}

    /** Code of the k-th indicator, counted from 1. */
    static String indicator(int k) {
        return "panel-x" + k;
    }

    private static Path require(String file) {
        Path path = Installation.root().resolve(FOLDER).resolve(file).normalize();
        Assumptions.assumeTrue(Files.exists(path), () -> path + " is not here");
        return path;
    }

    /** Source, release and indicators, for {@code POST /catalogue}. */
    static String catalogue() {
        String indicators =
                IntStream.rangeClosed(1, INDICATORS)
                        .mapToObj(
                                k ->
                                        """
                                        {"code": "%s", "names": {"en": "Panel variable x%d"}, "unit": "score", "direction": 1, "nature": "ratio"}"""
                                                .formatted(indicator(k), k))
                        .collect(Collectors.joining(","));
        return """
        {"sources": [{"code": "%s", "publisher": "Authors of the panel", "series": {"en": "Panel of 31 provinces"}, "kind": "table",
          "precedence": [{"from": "1900-01-01", "rank": 20}],
          "releases": [{"code": "%s", "date": "2024", "title": "Panel 2013 to 2022"}, {"code": "revised", "date": "2025", "title": "Panel, revised"}]}],
         "indicators": [%s]}"""
                .formatted(SOURCE, RELEASE, indicators);
    }

    /** The panel as a table in long form, with codes of GB/T 2260 as the file has them. */
    static byte[] table() {
        StringBuilder csv = new StringBuilder("indicator,area,period,value,unit\n");
        try (InputStream in = Files.newInputStream(require("panel_data.xlsx"));
                var workbook = new ReadableWorkbook(in)) {
            List<Row> rows = workbook.getFirstSheet().read();
            for (Row row : rows.subList(1, rows.size())) {
                String year = row.getCellAsNumber(0).orElseThrow().toBigInteger().toString();
                String area = row.getCellAsNumber(1).orElseThrow().toBigInteger().toString();
                for (int k = 1; k <= INDICATORS; k++) {
                    BigDecimal value = row.getCellAsNumber(2 + k).orElseThrow();
                    csv.append(indicator(k))
                            .append(',')
                            .append(area)
                            .append(',')
                            .append(year)
                            .append(',')
                            .append(value.toPlainString())
                            .append(",score\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What the authors published: index by year and code of GB/T 2260. */
    static Map<String, Map<String, Double>> published() {
        Map<String, Map<String, Double>> byYear = new HashMap<>();
        try {
            List<String> lines = Files.readAllLines(require("published/panel_dedi.csv"));
            List<String> header = cells(lines.get(0));
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                // The file writes 500000 as 5e+05.
                String area =
                        new BigDecimal(cells.get(header.indexOf("id"))).toBigInteger().toString();
                byYear.computeIfAbsent(cells.get(header.indexOf("year")), y -> new HashMap<>())
                        .put(area, Double.parseDouble(cells.get(header.indexOf("DEDI"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byYear;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",", -1)) {
            cells.add(cell.replace("\"", ""));
        }
        return cells;
    }

    /** How its authors made the index. */
    static String methodology() {
        String leaves =
                IntStream.rangeClosed(1, INDICATORS)
                        .mapToObj(ProvincePanel::indicator)
                        .collect(Collectors.joining(", "));
        return """
        code: province-index
        version: 1
        name: {en: Published digital economy index of the provinces}
        universe: X-CN31
        index: {weighting: equal, rescale: {method: minMax, lower: 0, upper: 100, over: pooled}}
        defaults:
          treat: {method: ifSkewed, skewness: 1.5, apply: {method: log1p, offset: 1e-6, over: pooled}, over: pooled}
          normalise: {method: zScore, mean: 0, sd: 1, over: pooled}
          aggregate: arithmetic
        pillars:
          - code: all
            weighting: {method: pca, components: 4, over: pooled}
            indicators: [%s]
        """
                .formatted(leaves);
    }
}
