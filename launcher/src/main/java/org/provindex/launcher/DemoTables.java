package org.provindex.launcher;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.provindex.launcher.service.Addresses;
import org.provindex.launcher.service.Http;
import org.provindex.launcher.service.Service;
import org.provindex.launcher.table.LeagueTable;
import org.provindex.launcher.terminal.Refusal;

/**
 * What the demo shows: the newest league table of the provinces, and the six central ones within
 * it.
 */
record DemoTables(Addresses addresses) {
    private static final String METHODOLOGY = "digital-economy";
    private static final String CENTRAL_PROVINCES = "X-CENTRAL6";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    List<String> lines() throws InterruptedException {
        LeagueTable all = read("");
        if (all.rows().isEmpty()) {
            throw new Refusal(
                    "The league table %s has no rows: see %s for what was loaded."
                            .formatted(
                                    METHODOLOGY,
                                    addresses.url(Service.INGEST).resolve("/api/v1/seeds")));
        }
        LeagueTable central =
                read("?period=%s&group=%s".formatted(all.period(), CENTRAL_PROVINCES));
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("%s, %s: %d provinces".formatted(all.title(), all.period(), all.rows().size()));
        lines.add("");
        lines.addAll(all.lines());
        lines.add("");
        lines.add("The %d central provinces among themselves".formatted(central.rows().size()));
        lines.add("");
        lines.addAll(central.linesOfGroup());
        return lines;
    }

    private LeagueTable read(String query) throws InterruptedException {
        URI uri =
                addresses
                        .url(Service.RANKING)
                        .resolve("/api/v1/league-tables/" + METHODOLOGY + query);
        try {
            Http.Answer answer = new Http().get(uri, LIMIT);
            if (answer.ok()) return LeagueTable.parse(answer.body());
            String detail =
                    answer.body().path("detail").asText(answer.body().path("title").asText(""));
            throw new Refusal(
                    "The ranking service gave no league table: %s answered %d%s."
                            .formatted(
                                    uri, answer.status(), detail.isEmpty() ? "" : ", " + detail));
        } catch (IOException e) {
            throw new Refusal(
                    "The ranking service gave no league table: %s did not answer.".formatted(uri),
                    e);
        }
    }
}
