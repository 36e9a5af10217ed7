package org.provindex.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.home.RunState;
import org.provindex.launcher.home.StateFile;
import org.provindex.launcher.process.ProcessMark;

/** Against a stand-in for the ingest service that answers as it does. */
class IngestCommandTest {
    private static final String LIVE =
            """
            {"area": "CN-SX", "period": "2020", "indicator": "optical-cable-length", "phrase": "optical cable lines",
             "measure": "level", "comparator": "eq", "value": 1208000, "unit": "km", "quote": "1.208 million kilometers",
             "state": "accepted", "waitsFor": []}""";
    private static final String WAITING =
            """
            {"area": "CN-SX", "period": null, "indicator": null, "phrase": "base stations", "measure": "level",
             "comparator": "gt", "value": 82000, "unit": "count", "quote": "more than 82,000 base stations",
             "state": "waiting", "waitsFor": ["indicator", "period"], "proposals": [{"code": "mobile-base-stations"}]}""";

    private record Request(String path, String query, String contentType, String body) {}

    @TempDir Path folder;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private HttpServer service;
    private String url = "";

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/api/v1/documents", this::documents);
        service.createContext("/api/v1/imports", this::imports);
        service.start();
        url = "http://127.0.0.1:" + service.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private void documents(HttpExchange exchange) throws IOException {
        Request request = note(exchange);
        if (request.path().equals("/api/v1/documents/7/claims")) {
            boolean first = !request.query().contains("cursor=");
            answer(
                    exchange,
                    200,
                    first
                            ? "{\"items\": [%s], \"nextCursor\": \"a=&b\"}".formatted(LIVE)
                            : "{\"items\": [%s]}".formatted(WAITING));
        } else if (request.body().contains("refuse me")) {
            answer(
                    exchange,
                    409,
                    """
                    {"title": "These bytes are stored as something else", "detail": "Send it with those.",
                     "stored": {"id": 7, "title": "Old", "date": null}, "sent": {"title": "New", "date": "2021-01-01"}}""");
        } else {
            answer(
                    exchange,
                    201,
                    "{\"document\": {\"id\": 7, \"title\": \"A report\", \"date\": \"2021-12-31\"}}");
        }
    }

    private void imports(HttpExchange exchange) throws IOException {
        if (note(exchange).body().contains("1x")) {
            answer(
                    exchange,
                    422,
                    """
                    {"title": "The table was not imported", "detail": "Row 2 and more.", "faultCount": 2, "errors": [
                     {"row": 2, "column": 4, "code": "number", "message": "'1x' is no number"},
                     {"row": 3, "code": "width", "message": "the row has 2 cells"}]}""");
        } else {
            answer(
                    exchange,
                    201,
                    "{\"id\": 3, \"rowsRead\": 4, \"recorded\": 1, \"corrected\": 1, \"confirmed\": 1, \"emptyCells\": 1}");
        }
    }

    private Request note(HttpExchange exchange) throws IOException {
        Request request =
                new Request(
                        exchange.getRequestURI().getPath(),
                        String.valueOf(exchange.getRequestURI().getQuery()),
                        String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        requests.add(request);
        return request;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void whatWentLiveAndWhatWaitsWithItsReasonsIsTold() throws IOException {
        CommandRun run = CommandRun.of("ingest", "--url", url, file("report.txt", "text"));

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("stored as document 7, \"A report\" of 2021-12-31")
                .contains("2 claims read, 1 live, 1 waiting for review")
                .containsPattern("CN-SX +2020 +optical-cable-length +level +1,208,000 km")
                .contains("no period told, indicator unknown (mob");
    }

    @Test
    void theFileIsSentWithItsKindAndWhatIsSaidOfIt() throws IOException {
        CommandRun.of(
                "ingest",
                "--url",
                url + "/api/v1/",
                file("a b.md", "Überblick"),
                "--title",
                "数字 & Co",
                "--date",
                "2021-12-31",
                "--home-area",
                "CN-SX",
                "--encoding",
                "utf8");

        Request sent = requests.get(0);
        assertThat(sent.contentType()).isEqualTo("text/markdown; charset=UTF-8");
        assertThat(sent.body()).isEqualTo("Überblick");
        assertThat(sent.query())
                .contains("date=2021-12-31", "fileName=a+b.md", "homeArea=CN-SX", "title=数字+&+Co");
        assertThat(requests.get(2).query()).contains("cursor=a=&b");
    }

    @Test
    void aTableIsImportedAndItsRowsAreCounted() throws IOException {
        CommandRun run =
                CommandRun.of(
                        "ingest",
                        "--url",
                        url,
                        file("t.csv", "ok"),
                        "--source",
                        "s",
                        "--rights",
                        "open");

        assertThat(run.out())
                .contains("4 rows read: 1 recorded, 1 corrected, 1 confirmed, 1 without a value");
        assertThat(requests.get(0).path()).isEqualTo("/api/v1/imports");
        assertThat(requests.get(0).query()).contains("source=s").doesNotContain("rights");
    }

    @Test
    void aRefusedFileDoesNotKeepTheOthersAndIsToldInTheExitCode() throws IOException {
        CommandRun run =
                CommandRun.of(
                        "ingest",
                        "--url",
                        url,
                        file("bad.csv", "1x"),
                        file("known.txt", "refuse me"),
                        file("what.xyz", ""),
                        folder.resolve("none.txt").toString(),
                        file("good.csv", "ok"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("row 2, column 4: '1x' is no number", "row 3: the row has 2 cells")
                .contains("stored id 7, title Old, date -", "sent   title New, date 2021-01-01")
                .contains("known endings are .txt", "There is no file");
        assertThat(run.out()).contains("good.csv: stored by import 3");
    }

    @Test
    void theInstallationHereIsFoundByItself() throws IOException {
        Home home = new Home(folder.resolve("home"));
        home.open();
        ProcessMark self = ProcessMark.self();
        new StateFile(home)
                .write(new RunState(self, List.of(new RunState.Started("ingest", self, url))));

        CommandRun run =
                CommandRun.of("ingest", "--home", home.folder().toString(), file("t.csv", "ok"));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("stored by import 3");
    }

    @Test
    void withoutAServiceOneSentenceSaysWhatToDo() throws IOException {
        String report = file("report.txt", "text");
        service.stop(0);

        CommandRun none = CommandRun.of("ingest", "--home", folder.resolve("h").toString(), report);
        CommandRun silent = CommandRun.of("ingest", "--url", url, report);
        CommandRun wrong = CommandRun.of("ingest", "--url", "ftp://x", report);

        assertThat(none.err()).contains("Nothing runs", "`provindex up`").hasLineCount(1);
        assertThat(silent.err()).contains("No ingest service answers at " + url).hasLineCount(1);
        assertThat(wrong.err()).contains("--url takes an address").hasLineCount(1);
        assertThat(silent.exit()).isEqualTo(1);
    }
}
