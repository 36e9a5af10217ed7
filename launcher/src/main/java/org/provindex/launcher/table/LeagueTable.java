package org.provindex.launcher.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.provindex.launcher.table.TextTable.Column;
import org.provindex.launcher.table.TextTable.Side;

/**
 * A league table as the ranking service gives it, ready to be printed; what it leaves out stays
 * blank.
 */
public record LeagueTable(String title, String period, List<String> pillars, List<Row> rows) {
    /** One area's line. */
    public record Row(
            String area,
            OptionalInt rank,
            OptionalInt rankInGroup,
            OptionalInt previousRank,
            OptionalDouble score,
            List<OptionalDouble> pillarScores) {
        public Row {
            pillarScores = List.copyOf(pillarScores);
        }

        /**
         * Places gained since the year before, {@code +2}; lost, {@code -1}; the same, {@code =};
         * blank if unknown.
         */
        String change() {
            if (rank.isEmpty() || previousRank.isEmpty()) return "";
            int gained = previousRank.getAsInt() - rank.getAsInt();
            return gained == 0 ? "=" : "%+d".formatted(gained);
        }
    }

    private static final int UNRANKED_LAST = Integer.MAX_VALUE;

    public LeagueTable {
        pillars = List.copyOf(pillars);
        rows = List.copyOf(rows);
    }

    public static LeagueTable parse(JsonNode json) {
        List<Row> rows = new ArrayList<>();
        List<String> pillars = new ArrayList<>();
        for (JsonNode row : json.path("rows")) {
            if (pillars.isEmpty()) {
                for (JsonNode pillar : row.path("pillars")) pillars.add(capitalised(name(pillar)));
            }
            List<OptionalDouble> scores = new ArrayList<>();
            for (JsonNode pillar : row.path("pillars")) scores.add(decimal(pillar.path("score")));
            while (scores.size() < pillars.size()) scores.add(OptionalDouble.empty());
            rows.add(
                    new Row(
                            areaName(row.path("area")),
                            integer(row.path("rank")),
                            integer(row.path("rankInGroup")),
                            integer(row.path("previousRank")),
                            decimal(row.path("score")),
                            scores.subList(0, pillars.size())));
        }
        rows.sort(Comparator.comparingInt(row -> row.rank().orElse(UNRANKED_LAST)));
        return new LeagueTable(
                name(json.path("methodology")), json.path("period").asText(), pillars, rows);
    }

    /** All rows: rank, area, score, pillars, change. */
    public List<String> lines() {
        return table("Rank", false);
    }

    /** The same for the members of a group, with the rank among them first. */
    public List<String> linesOfGroup() {
        return table("In group", true);
    }

    private List<String> table(String firstTitle, boolean group) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(firstTitle, Side.RIGHT));
        columns.add(new Column("Province", Side.LEFT));
        columns.add(new Column("Score", Side.RIGHT));
        for (String pillar : pillars) columns.add(new Column(pillar, Side.RIGHT));
        columns.add(group ? new Column("National", Side.RIGHT) : new Column("Change", Side.RIGHT));
        TextTable table = new TextTable(columns);
        rows.stream()
                .sorted(Comparator.comparingInt(row -> first(row, group).orElse(UNRANKED_LAST)))
                .forEach(row -> table.add(cells(row, group)));
        return table.lines();
    }

    private static OptionalInt first(Row row, boolean group) {
        return group && row.rankInGroup().isPresent() ? row.rankInGroup() : row.rank();
    }

    private static List<String> cells(Row row, boolean group) {
        List<String> cells = new ArrayList<>();
        cells.add(text(first(row, group)));
        cells.add(row.area());
        cells.add(text(row.score()));
        row.pillarScores().forEach(score -> cells.add(text(score)));
        cells.add(group ? text(row.rank()) : row.change());
        return cells;
    }

    private static String areaName(JsonNode area) {
        JsonNode names = area.path("names");
        String english = names.path("en").asText("");
        String chinese = names.path("zh").asText("");
        String both = (english + " " + chinese).strip();
        return both.isEmpty()
                ? Optional.of(name(area)).filter(n -> !n.isEmpty()).orElse(area.asText())
                : both;
    }

    /** English where there is a choice; the code where there is no name. */
    private static String name(JsonNode node) {
        for (JsonNode each :
                List.of(
                        node.path("names").path("en"),
                        node.path("name").path("en"),
                        node.path("name"))) {
            if (each.isTextual() && !each.asText().isBlank()) return each.asText();
        }
        return node.path("code").asText("");
    }

    private static String capitalised(String name) {
        return name.isEmpty()
                ? name
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static OptionalInt integer(JsonNode node) {
        return node.isNumber() ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
    }

    private static OptionalDouble decimal(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static String text(OptionalDouble number) {
        return number.isPresent() ? String.format(Locale.ROOT, "%.1f", number.getAsDouble()) : "";
    }
}
