package org.provindex.launcher.compute;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.provindex.composite.report.ResultCsv;

/** A computation as tables of comma-separated values, numbers with 17 significant digits. */
final class ComputationCsv {
    /** The main table: score, rank and coverage of every node. */
    static final String SCORES = "scores";

    static final String RANKS = "ranks";
    static final String CONTRIBUTIONS = "contributions";
    static final String MARKS = "marks";

    private ComputationCsv() {}

    /** The tables that were asked for, by name, the main one first. */
    static Map<String, String> tables(Computation computation) {
        Map<String, String> tables = new LinkedHashMap<>();
        StringWriter scores = new StringWriter();
        ResultCsv.scores(computation.result(), scores);
        tables.put(SCORES, scores.toString());
        if (!computation.intervals().isEmpty()) {
            StringWriter ranks = new StringWriter();
            ResultCsv.rankIntervals(computation.intervals(), ranks);
            tables.put(RANKS, ranks.toString());
        }
        computation
                .explanation()
                .ifPresent(
                        explanation -> {
                            StringWriter parts = new StringWriter();
                            ResultCsv.contributions(explanation.contributions(), parts);
                            tables.put(CONTRIBUTIONS, parts.toString());
                        });
        return tables;
    }

    /** What was imputed, treated or left out. */
    static String marks(Computation computation) {
        StringWriter marks = new StringWriter();
        ResultCsv.marks(computation.result(), marks);
        return marks.toString();
    }
}
