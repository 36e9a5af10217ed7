package org.provindex.system.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;
import org.provindex.system.installation.Installation;
import org.provindex.system.sample.LongTable;

/**
 * The import of tables in long form, preview and commit with all checks and provenance, beside
 * plain COPY of the same rows into an empty table with the columns, primary key and indexes of
 * {@code observation} on the same server.
 *
 * <p>{@code -Dprovindex.bench.rows=100000,1000000,10000000} says how many.
 */
class ImportBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MONTHS = 300;
    private static final int PARTITIONS = 16;
    private static final int WARM_UPS = 4;

    @Test
    @Timeout(value = 1, unit = TimeUnit.DAYS)
    void ofTablesInLongForm() throws Exception {
        List<Integer> sizes =
                Stream.of(System.getProperty("provindex.bench.rows", "100000,1000000").split(","))
                        .map(Integer::valueOf)
                        .toList();
        try (Installation installation = Installation.begin()) {
            for (int i = 0; i < WARM_UPS; i++) measure(installation, 100_000, "warm-up-" + i);
            System.out.println(
                    "| rows | preview | commit | µs a row | COPY | µs a row | commit / COPY rate | both / COPY rate | most memory |");
            System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
            for (int rows : sizes) {
                System.out.println(measure(installation, rows, "n" + rows));
            }
        }
    }

    private static String measure(Installation installation, int rows, String name)
            throws IOException, SQLException, InterruptedException {
        List<String> areas = LongTable.areas(installation.indicator());
        int indicators = (rows + areas.size() * MONTHS - 1) / (areas.size() * MONTHS);
        installation
                .indicator()
                .postJson("/api/v1/catalogue", catalogue(name, indicators))
                .json(200);
        Path file = Files.createTempFile("provindex-bench-", ".csv");
        try {
            write(file, areas, name, rows);
            long start = System.nanoTime();
            JsonNode table =
                    send(
                            installation,
                            "/api/v1/tables?source=nbs-yearbook&release=tables-2018-2022&fileName=n.csv",
                            HttpRequest.BodyPublishers.ofFile(file),
                            201);
            double preview = seconds(start);
            start = System.nanoTime();
            JsonNode job =
                    send(
                            installation,
                            "/api/v1/tables/%s/commit".formatted(table.path("id").asText()),
                            HttpRequest.BodyPublishers.noBody(),
                            200);
            double commit = seconds(start);
            if (job.path("recorded").asInt() != rows)
                throw new IllegalStateException(job.toString());
            double copy = copy(installation, job.path("id").asLong(), file, rows);
            return String.format(
                    Locale.ROOT,
                    "| %,d | %.1f s | %.1f s | %.1f | %.1f s | %.1f | %.2f | %.2f | %,d MB |",
                    rows,
                    preview,
                    commit,
                    commit / rows * 1e6,
                    copy,
                    copy / rows * 1e6,
                    copy / commit,
                    copy / (preview + commit),
                    installation.service("ingest").memory("VmHWM") / 1_000_000);
        } finally {
            Files.delete(file);
        }
    }

    private static String catalogue(String name, int indicators) {
        return IntStream.range(0, indicators)
                .mapToObj(
                        i ->
                                """
                                {"code": "bench-%1$s-%2$d", "names": {"en": "Benchmark %1$s %2$d"}, "unit": "km", "direction": 1, "nature": "stock", "topic": "infrastructure"}"""
                                        .formatted(name, i))
                .collect(Collectors.joining(",", "{\"indicators\": [", "]}"));
    }

    private static void write(Path file, List<String> areas, String name, int rows)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("area,indicator,period,value,unit\n");
            for (int i = 0; i < rows; i++) {
                int area = i % areas.size();
                int month = i / areas.size() % MONTHS;
                int indicator = i / areas.size() / MONTHS;
                out.write(areas.get(area));
                out.write(",bench-");
                out.write(name);
                out.write('-');
                out.write(Integer.toString(indicator));
                out.write(',');
                out.write(Integer.toString(2000 + month / 12));
                out.write(month % 12 < 9 ? "-0" : "-");
                out.write(Integer.toString(1 + month % 12));
                out.write(',');
                out.write(Integer.toString(1000 + i % 90_000));
                out.write('.');
                out.write(Integer.toString(1 + i % 9));
                out.write(",km\n");
            }
        }
    }

    private static JsonNode send(
            Installation installation, String path, HttpRequest.BodyPublisher body, int status)
            throws IOException, InterruptedException {
        URI address = installation.ingest().base().resolve(path);
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(address)
                                        .header(
                                                "Authorization",
                                                "Bearer " + installation.adminKey())
                                        .header("Content-Type", "text/csv")
                                        .POST(body)
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != status) throw new IllegalStateException(answer.body());
        return JSON.readTree(answer.body());
    }

    /** Seconds of COPY of the rows of an import into a table like theirs. */
    private static double copy(Installation installation, long job, Path file, int rows)
            throws IOException, SQLException {
        try (Connection database = installation.database();
                Statement sql = database.createStatement()) {
            sql.execute("set search_path to provindex");
            sql.execute(
                    "create table copied (like observation including all) partition by hash (indicator_id)");
            for (int i = 0; i < PARTITIONS; i++) {
                sql.execute(
                        "create table copied_%1$d partition of copied for values with (modulus %2$d, remainder %1$d)"
                                .formatted(i, PARTITIONS));
            }
            sql.execute(
                    "create unique index on copied (indicator_id, period_start, area_id, period, measure, kind, scope, release_id) where superseded_revision is null");
            sql.execute(
                    "create index on copied (area_id, indicator_id) where superseded_revision is null and measure <> 'level'");
            var copy = database.unwrap(PGConnection.class).getCopyAPI();
            try (var out = Files.newOutputStream(file)) {
                copy.copyOut(
                        "copy (select * from observation where import_id = %d) to stdout"
                                .formatted(job),
                        out);
            }
            sql.execute("checkpoint");
            long start = System.nanoTime();
            long copied;
            try (InputStream in = Files.newInputStream(file)) {
                copied = copy.copyIn("copy copied from stdin", in);
            }
            double seconds = seconds(start);
            if (copied != rows) throw new IllegalStateException(copied + " rows were copied");
            sql.execute("drop table copied");
            return seconds;
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
