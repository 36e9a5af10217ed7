package org.provindex.composite.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.util.Map;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.NodeTable;
import org.provindex.composite.explain.Contributions;
import org.provindex.composite.uncertainty.Ensemble;

/** Results as comma-separated values. The caller closes the writer. */
public final class ResultCsv {
    private ResultCsv() {}

    /**
     * Every node of every period: {@code period,node,area,score,rank,coverage}; areas without a
     * score have empty cells.
     */
    public static void scores(CompositeResult result, Writer out) {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("period", "node", "area", "score", "rank", "coverage");
        for (String period : result.periods()) {
            for (String node : result.nodes()) {
                NodeTable table = result.node(node, period);
                for (String area : result.areas()) {
                    csv.writeRecord(
                            period,
                            node,
                            area,
                            table.score(area).stream()
                                    .mapToObj(Digits::text)
                                    .findFirst()
                                    .orElse(""),
                            table.rank(area).stream().mapToObj(Digits::text).findFirst().orElse(""),
                            Digits.text(table.coverage(area)));
                }
            }
        }
        flush(csv);
    }

    /** Everything that was imputed, treated or left out: {@code period,area,node,kind,detail}. */
    public static void marks(CompositeResult result, Writer out) {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("period", "area", "node", "kind", "detail");
        result.marks()
                .forEach(
                        mark ->
                                csv.writeRecord(
                                        mark.period(),
                                        mark.area().orElse(""),
                                        mark.node(),
                                        mark.kind().name(),
                                        mark.detail()));
        flush(csv);
    }

    /**
     * Rank intervals of the areas in one period: {@code period,area,rank,mean,median,low,high},
     * with low and high the 5 % and 95 % quantiles.
     */
    public static void rankIntervals(Map<String, Ensemble> byPeriod, Writer out) {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("period", "area", "rank", "mean", "median", "low", "high");
        byPeriod.forEach(
                (period, ensemble) -> {
                    for (String area : ensemble.nominal().areas()) {
                        var ranks = ensemble.ranks(area);
                        if (ranks.replications() == 0) continue;
                        csv.writeRecord(
                                period,
                                area,
                                ranks.nominal().stream()
                                        .mapToObj(Digits::text)
                                        .findFirst()
                                        .orElse(""),
                                Digits.text(ranks.mean()),
                                Digits.text(ranks.median()),
                                Digits.text(ranks.quantile(0.05)),
                                Digits.text(ranks.quantile(0.95)));
                    }
                });
        flush(csv);
    }

    /**
     * The parts of a score: {@code leaf,contribution}, then the constant if there is one, then the
     * total.
     */
    public static void contributions(Contributions contributions, Writer out) {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("leaf", "contribution");
        contributions.byLeaf().forEach((leaf, part) -> csv.writeRecord(leaf, Digits.text(part)));
        if (contributions.constant() != 0) {
            csv.writeRecord("(constant)", Digits.text(contributions.constant()));
        }
        csv.writeRecord("(total)", Digits.text(contributions.total()));
        flush(csv);
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
