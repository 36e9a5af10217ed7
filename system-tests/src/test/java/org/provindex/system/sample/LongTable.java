package org.provindex.system.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.provindex.system.http.Answer;
import org.provindex.system.http.Api;

/** Tables in long form and the address they are sent to. */
public final class LongTable {
    public static final String HEADER = "indicator,area,period,value,unit\n";
    public static final String PATH =
            "/api/v1/imports?source=nbs-yearbook&release=tables-2018-2022";
    public static final String CSV = "text/csv";

    private LongTable() {}

    /** A header and these lines. */
    public static byte[] of(String... lines) {
        return (HEADER + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Good rows of one indicator in yuan: areas by months, each cell once.
     *
     * @param seed makes other values, so that the bytes are other ones
     */
    public static byte[] good(List<String> areas, String indicator, int rows, int seed) {
        StringBuilder table = new StringBuilder(rows * 48).append(HEADER);
        for (int i = 0; i < rows; i++) {
            int month = i / areas.size();
            table.append(indicator)
                    .append(',')
                    .append(areas.get(i % areas.size()))
                    .append(',')
                    .append("%d-%02d".formatted(1990 + month / 12, 1 + month % 12))
                    .append(',')
                    .append(1_000_000L * (1 + seed) + i)
                    .append(",CNY\n");
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Codes of the prefectures and provinces. */
    public static List<String> areas(Api indicator) {
        return indicator.items("/api/v1/areas?limit=1000").stream()
                .filter(a -> List.of("province", "prefecture").contains(a.path("level").asText()))
                .map(a -> a.path("code").asText())
                .sorted()
                .toList();
    }

    public static Answer send(Api ingest, byte[] table) {
        return ingest.post(PATH, CSV, table);
    }

    /** Imports, the newest first. */
    public static JsonNode newest(Api ingest) {
        return ingest.json("/api/v1/imports?limit=1").path("items").path(0);
    }
}
