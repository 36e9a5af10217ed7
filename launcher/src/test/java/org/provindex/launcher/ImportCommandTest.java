package org.provindex.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String EXPORT =
            """
            数据库：分省年度数据
            指标：地区生产总值(亿元)
            时间：最近2年
            地区,2020年,2019年
            山西省,17651.93,16961.61
            未知省,1,2
            数据来源：国家统计局
            """;

    @TempDir Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void everyFigureIsWrittenInItsBaseUnitAndWhatIsLeftOutIsSaid() throws IOException {
        Path cells = folder.resolve("cells.csv");

        CommandRun run =
                CommandRun.of(
                        "import",
                        file("gdp.csv", EXPORT),
                        "--dry-run",
                        "--cells",
                        cells.toString());

        assertThat(run.exit()).isZero();
        assertThat(Files.readString(cells).lines())
                .containsExactly(
                        "sheet,cell,area,indicator,period,value,unit,status",
                        ",B5,CN-SX,gross-regional-product,2020,1765193000000,CNY,A",
                        ",C5,CN-SX,gross-regional-product,2019,1696161000000,CNY,A");
        assertThat(run.out())
                .contains("gdp.csv (TEXT, UTF-8): 2 figures taken, 2 left out")
                .contains("row 6: '未知省' is no area that is known");
    }

    @Test
    void aQuestionIsAnsweredOnTheCommandLine() throws IOException {
        String file = file("bare.csv", "地区,2020年\n山西省,17651.93\n");
        Path cells = folder.resolve("cells.csv");

        CommandRun asked = CommandRun.of("import", file, "--dry-run");
        CommandRun answered =
                CommandRun.of(
                        "import",
                        file,
                        "--dry-run",
                        "--indicator=gross-regional-product",
                        "--unit=100m_CNY",
                        "--cells=" + cells);

        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.out())
                .contains("To answer")
                .contains("--indicator, and the unit with --unit");
        assertThat(answered.exit()).isZero();
        assertThat(Files.readString(cells))
                .contains(",B2,CN-SX,gross-regional-product,2020,1765193000000,CNY,A");
    }

    @Test
    void aMappingThatWasSavedReadsTheNextFileOfTheKind() throws IOException {
        String map = folder.resolve("map.yaml").toString();
        Path cells = folder.resolve("cells.csv");

        CommandRun.of(
                "import",
                file("a.csv", "地区,年份,GDP\n山西,2020,1\n"),
                "--dry-run",
                "--unit",
                "GDP=亿元",
                "--save-map",
                map);
        CommandRun again =
                CommandRun.of(
                        "import",
                        file("b.csv", "年份,GDP,地区\n2021,2,安徽\n"),
                        "--dry-run",
                        "--map",
                        map,
                        "--cells",
                        cells.toString());

        assertThat(again.exit()).isZero();
        assertThat(Files.readString(cells))
                .contains(",B2,CN-AH,gross-regional-product,2021,200000000,CNY,A");
    }

    @Test
    void whatCannotBeReadDoesNotKeepTheOthers() throws IOException {
        String pdf = file("x.xls", "%PDF-1.7");
        Path chinese = folder.resolve("gb.csv");
        Files.write(chinese, EXPORT.getBytes(Charset.forName("GB18030")));

        CommandRun run = CommandRun.of("import", pdf, "none.csv", chinese.toString(), "--dry-run");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("x.xls: The file is a PDF")
                .contains("There is no file none.csv");
        assertThat(run.out()).contains("GB18030): 2 figures taken");
    }

    @Test
    void aWrongMappingAndAWrongEncodingAreNamed() throws IOException {
        String file = file("a.csv", EXPORT);

        assertThat(
                        CommandRun.of(
                                        "import",
                                        file,
                                        "--dry-run",
                                        "--map",
                                        file("m.yaml", "sheet: x"))
                                .err())
                .contains("'sheet' is no field of the mapping");
        assertThat(CommandRun.of("import", file, "--dry-run", "--encoding", "klingon").err())
                .contains("'klingon' is no known encoding");
    }

    @Test
    void aHeadingThatASpreadsheetWouldCalculateIsWrittenAsWords() throws IOException {
        Path cells = folder.resolve("cells.csv");

        CommandRun.of(
                "import",
                file("a.csv", "地区,年份,-x产量(吨)\n山西,2020,1\n"),
                "--dry-run",
                "--cells",
                cells.toString());

        assertThat(Files.readString(cells, StandardCharsets.UTF_8))
                .doesNotContain(",-x")
                .doesNotContain(",=");
    }

    private record Sent(String method, String path, String body) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    /** A stand-in for the ingest service that answers as it does. */
    private HttpServer service(boolean questions) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String table =
                """
                {"id": 7, "importId": 3, "mapping": {"version": 1, "sheets": []}, "report": {"format": "TEXT",
                 "encoding": "UTF-8", "separator": ",", "sheets": [], "taken": 2, "refused": 1,
                 "remarks": [{"kind": "%s", "sheet": "", "cell": "column C", "text": "no unit is told"}]}}"""
                        .formatted(questions ? "QUESTION" : "NOTE");
        String job =
                "{\"id\": 3, \"rowsRead\": 1, \"recorded\": 2, \"corrected\": 0, \"confirmed\": 0}";
        server.createContext("/api/v1/tables", exchange -> answer(exchange, table, job));
        server.createContext("/api/v1/imports", exchange -> answer(exchange, job, job));
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange, String table, String job) throws IOException {
        String path = String.valueOf(exchange.getRequestURI());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        sent.add(new Sent(exchange.getRequestMethod(), path, body));
        byte[] bytes = (path.contains("commit") ? job : table).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Test
    void withoutDryRunTheTableIsPreviewedThenStored() throws IOException {
        HttpServer server = service(false);
        try {
            CommandRun run =
                    CommandRun.of(
                            "import",
                            file("gdp.csv", EXPORT),
                            "--source=yearbook",
                            "--period=2020",
                            "--url=" + url(server));

            assertThat(run.exit()).isZero();
            assertThat(run.out())
                    .contains("2 figures taken, 1 left out")
                    .contains("Stored as import 3 (table 7): 2 new");
            assertThat(sent).extracting(Sent::method).containsExactly("POST", "PUT", "POST");
            assertThat(sent.get(0).path())
                    .isEqualTo("/api/v1/tables?fileName=gdp.csv&source=yearbook");
            assertThat(sent.get(1).body()).contains("\"period\":\"2020\"");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nothingIsStoredWhileSomethingIsAskedUnlessItIsLeftOut() throws IOException {
        HttpServer server = service(true);
        try {
            String file = file("gdp.csv", EXPORT);
            CommandRun asked =
                    CommandRun.of("import", file, "--source=yearbook", "--url=" + url(server));

            assertThat(asked.exit()).isEqualTo(1);
            assertThat(asked.out()).contains("column C: no unit is told");
            assertThat(asked.err()).contains("--leave-out");
            assertThat(sent).noneMatch(request -> request.path().contains("commit"));

            CommandRun left =
                    CommandRun.of(
                            "import",
                            file,
                            "--source=yearbook",
                            "--leave-out",
                            "--url=" + url(server));

            assertThat(left.exit()).isZero();
            assertThat(sent)
                    .anyMatch(request -> request.path().endsWith("/7/commit?leaveOut=true"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void storingNeedsASource() throws IOException {
        assertThat(CommandRun.of("import", file("gdp.csv", EXPORT)).err())
                .contains("--source is needed");
    }
}
