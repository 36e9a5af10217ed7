package org.provindex.launcher.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.provindex.launcher.service.Http;
import org.provindex.launcher.terminal.Refusal;

/** The ingest service of a running installation. */
public final class IngestService {
    /** A table of 2 GB takes its time. */
    private static final Duration SENDING = Duration.ofHours(2);

    private static final Duration READING = Duration.ofSeconds(60);
    private static final int PAGE = 1000;

    private final URI base;
    private final Http http;

    /**
     * @param url where it listens, {@code http://127.0.0.1:8083}, with or without {@code /api/v1}
     * @param key of a curator
     */
    public IngestService(String url, Optional<String> key) {
        this.base = base(url);
        this.http = new Http(key);
    }

    private static URI base(String url) {
        try {
            URI uri = new URI(url.strip().replaceFirst("/+(api/v1/?)?$", ""));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null) return uri;
        } catch (java.net.URISyntaxException e) {
            throw malformed(url);
        }
        throw malformed(url);
    }

    private static Refusal malformed(String url) {
        return new Refusal(
                "--url takes an address such as http://127.0.0.1:8083, and '%s' is none."
                        .formatted(url));
    }

    /** What a document was answered with, and all claims that are stored of it. */
    record Document(boolean isNew, JsonNode taken, List<JsonNode> claims) {}

    Document take(Path file, String contentType, Particulars particulars)
            throws InterruptedException {
        Http.Answer answer = send("/api/v1/documents", file, contentType, particulars);
        long id = answer.body().path("document").path("id").asLong();
        return new Document(answer.status() == 201, answer.body(), claims(id));
    }

    /** What an import was answered with. */
    record Import(boolean isNew, JsonNode view) {}

    Import importTable(Path file, String contentType, Particulars particulars)
            throws InterruptedException {
        Http.Answer answer = send("/api/v1/imports", file, contentType, particulars);
        return new Import(answer.status() == 201, answer.body());
    }

    /** Sends a table in any arrangement and gives back what was understood of it. */
    public JsonNode propose(Path file, Particulars particulars) throws InterruptedException {
        return send(
                        "/api/v1/tables",
                        file,
                        "application/octet-stream",
                        particulars.with("fileName", String.valueOf(file.getFileName())).ofTable())
                .body();
    }

    /** Understands a table again with another mapping. */
    public JsonNode map(long table, JsonNode mapping) throws InterruptedException {
        URI uri = URI.create("%s/api/v1/tables/%d/mapping".formatted(base, table));
        return answered(() -> http.putJson(uri, mapping, SENDING));
    }

    /** Stores the figures of a table; gives back the import. */
    public JsonNode commit(long table, boolean leaveOut) throws InterruptedException {
        URI uri =
                URI.create(
                        "%s/api/v1/tables/%d/commit?leaveOut=%s".formatted(base, table, leaveOut));
        return answered(() -> http.post(uri, SENDING));
    }

    /** Figures that the commit of a table has come to. */
    public long progress(long table) throws InterruptedException {
        URI uri = URI.create("%s/api/v1/tables/%d".formatted(base, table));
        JsonNode importId = answered(() -> http.get(uri, READING)).path("importId");
        if (!importId.isNumber()) return 0;
        URI job = URI.create("%s/api/v1/imports/%d".formatted(base, importId.asLong()));
        return answered(() -> http.get(job, READING)).path("rowsRead").asLong();
    }

    private interface Call {
        Http.Answer send() throws IOException, InterruptedException;
    }

    private JsonNode answered(Call call) throws InterruptedException {
        try {
            Http.Answer answer = call.send();
            if (answer.accepted()) return answer.body();
            throw new ServiceProblem(answer);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private List<JsonNode> claims(long document) throws InterruptedException {
        List<JsonNode> claims = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            JsonNode page = claims(document, cursor.get());
            page.path("items").forEach(claims::add);
            cursor = Optional.ofNullable(page.path("nextCursor").textValue());
        }
        return claims;
    }

    private JsonNode claims(long document, String cursor) throws InterruptedException {
        String from =
                cursor.isEmpty()
                        ? ""
                        : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        URI uri =
                URI.create(
                        "%s/api/v1/documents/%d/claims?limit=%d%s"
                                .formatted(base, document, PAGE, from));
        try {
            Http.Answer answer = http.get(uri, READING);
            if (answer.ok()) return answer.body();
            throw new ServiceProblem(answer);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private Http.Answer send(String path, Path file, String contentType, Particulars particulars)
            throws InterruptedException {
        URI uri = URI.create(base + path + "?" + particulars.query());
        try {
            Http.Answer answer = http.post(uri, contentType, file, SENDING);
            if (answer.accepted()) return answer;
            throw new ServiceProblem(answer);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private Refusal unreachable(IOException e) {
        if (e instanceof HttpTimeoutException
                && !(e instanceof java.net.http.HttpConnectTimeoutException)) {
            return new Refusal("The ingest service at %s does not answer.".formatted(base), e);
        }
        if (e instanceof ConnectException || e instanceof HttpTimeoutException) {
            return new Refusal(
                    "No ingest service answers at %s: start one with `provindex up`, or name it with --url."
                            .formatted(base),
                    e);
        }
        return new Refusal(
                "The ingest service at %s broke off (%s): look at its log and send the file again."
                        .formatted(base, e.getMessage()),
                e);
    }
}
