package org.provindex.launcher.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.provindex.launcher.claim.FigureText;
import org.provindex.launcher.table.TextTable;
import org.provindex.launcher.table.TextTable.Column;
import org.provindex.launcher.table.TextTable.Side;

/** What was read from a document, what went live, and what waits and why. */
record DocumentReport(IngestService.Document document) {
    private static final int REASON = 36;
    private static final int TEXT = 16;

    List<String> lines(String name, int columns) {
        JsonNode stored = document.taken().path("document");
        List<JsonNode> live = inState("accepted");
        List<JsonNode> waiting = inState("waiting");
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s: %s document %d, \"%s\"%s"
                        .formatted(
                                name,
                                document.isNew() ? "stored as" : "is stored already as",
                                stored.path("id").asLong(),
                                stored.path("title").asText(),
                                stored.hasNonNull("date")
                                        ? " of " + stored.path("date").asText()
                                        : ", without a date"));
        lines.add(
                "%d claims read, %d live, %d waiting for review"
                        .formatted(document.claims().size(), live.size(), waiting.size()));
        if (!live.isEmpty()) {
            lines.add("");
            lines.add("Live:");
            lines.addAll(live(live).lines(columns));
        }
        if (!waiting.isEmpty()) {
            lines.add("");
            lines.add("Waiting:");
            lines.addAll(waiting(waiting).lines(columns));
        }
        return lines;
    }

    private List<JsonNode> inState(String state) {
        return document.claims().stream()
                .filter(claim -> claim.path("state").asText().equals(state))
                .toList();
    }

    private static TextTable live(List<JsonNode> claims) {
        TextTable table =
                new TextTable(
                        List.of(
                                new Column("Area", Side.LEFT),
                                new Column("Period", Side.LEFT),
                                new Column("Indicator", Side.LEFT, TEXT),
                                new Column("Measure", Side.LEFT),
                                new Column("Value", Side.RIGHT),
                                new Column("Quote", Side.LEFT, TEXT)));
        for (JsonNode claim : claims) {
            table.add(
                    List.of(
                            text(claim, "area"),
                            text(claim, "period"),
                            text(claim, "indicator"),
                            text(claim, "measure"),
                            figure(claim),
                            text(claim, "quote")));
        }
        return table;
    }

    private static TextTable waiting(List<JsonNode> claims) {
        TextTable table =
                new TextTable(
                        List.of(
                                new Column("Area", Side.LEFT),
                                new Column("Period", Side.LEFT),
                                new Column("Measure", Side.LEFT),
                                new Column("Value", Side.RIGHT),
                                new Column("Because", Side.LEFT, REASON),
                                new Column("Phrase", Side.LEFT, TEXT),
                                new Column("Quote", Side.LEFT, TEXT)));
        for (JsonNode claim : claims) {
            table.add(
                    List.of(
                            text(claim, "area"),
                            text(claim, "period"),
                            text(claim, "measure"),
                            figure(claim),
                            WaitingReason.of(claim),
                            text(claim, "phrase"),
                            text(claim, "quote")));
        }
        return table;
    }

    private static String figure(JsonNode claim) {
        return FigureText.of(
                claim.path("measure").asText(),
                claim.path("comparator").asText(),
                claim.path("value").decimalValue(),
                claim.path("unit").asText());
    }

    private static String text(JsonNode claim, String field) {
        return claim.hasNonNull(field) ? claim.path(field).asText() : "-";
    }
}
