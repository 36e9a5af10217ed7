package org.provindex.composite.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.NodeTable;
import org.provindex.composite.explain.Contributions;
import org.provindex.composite.mark.Mark;
import org.provindex.composite.uncertainty.Ensemble;

/** Results as JSON; areas without a score have none here either. */
public final class ResultJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ResultJson() {}

    /**
     * {@code {methodology, version, periods: [{period, nodes: [{node, areas: [...]}]}], marks:
     * [...]}}.
     */
    public static ObjectNode scores(CompositeResult result) {
        ObjectNode document = JSON.objectNode();
        document.put("methodology", result.methodology().code());
        document.put("version", result.methodology().version());
        ArrayNode periods = document.putArray("periods");
        for (String period : result.periods()) {
            ObjectNode each = periods.addObject().put("period", period);
            ArrayNode nodes = each.putArray("nodes");
            for (String code : result.nodes()) {
                ArrayNode areas = nodes.addObject().put("node", code).putArray("areas");
                NodeTable table = result.node(code, period);
                for (NodeTable.Row row : table.rows()) {
                    ObjectNode area = areas.addObject().put("area", row.area());
                    area.set("score", Digits.node(row.score()));
                    area.set("rank", Digits.node(row.rank()));
                    area.set("coverage", Digits.node(table.coverage(row.area())));
                }
            }
        }
        ArrayNode marks = document.putArray("marks");
        for (Mark mark : result.marks()) {
            ObjectNode each = marks.addObject().put("period", mark.period());
            mark.area().ifPresent(area -> each.put("area", area));
            each.put("node", mark.node())
                    .put("kind", mark.kind().name())
                    .put("detail", mark.detail());
        }
        return document;
    }

    /** {@code [{area, rank, mean, median, low, high}]}, low and high the 5 % and 95 % quantiles. */
    public static ArrayNode rankIntervals(Ensemble ensemble) {
        ArrayNode areas = JSON.arrayNode();
        for (String area : ensemble.nominal().areas()) {
            var ranks = ensemble.ranks(area);
            if (ranks.replications() == 0) continue;
            ObjectNode each = areas.addObject().put("area", area);
            ranks.nominal().ifPresent(rank -> each.set("rank", Digits.node(rank)));
            each.set("mean", Digits.node(ranks.mean()));
            each.set("median", Digits.node(ranks.median()));
            each.set("low", Digits.node(ranks.quantile(0.05)));
            each.set("high", Digits.node(ranks.quantile(0.95)));
        }
        return areas;
    }

    /** {@code {total, constant, leaves: {code: part}}}. */
    public static ObjectNode contributions(Contributions contributions) {
        ObjectNode document = JSON.objectNode();
        document.set("total", Digits.node(contributions.total()));
        document.set("constant", Digits.node(contributions.constant()));
        ObjectNode leaves = document.putObject("leaves");
        contributions.byLeaf().forEach((leaf, part) -> leaves.set(leaf, Digits.node(part)));
        return document;
    }
}
