package org.provindex.system.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.Waiting;

/**
 * Requests a second and their times against a bare server over the same database, and exports; the
 * service, the bare server and this are processes of their own.
 *
 * <p>{@code -Dprovindex.bench.millions=1,10} says how many observations, and {@code
 * -Dprovindex.bench.seconds} how long a round takes.
 */
final class ServingRates {
    private static final int CONNECTIONS = 8;
    private static final int ROUNDS = 3;
    private static final int MOST_EXPORTED = 10;

    static final Map<String, String> SERVED =
            Map.of(
                    "page", "/api/v1/observations?indicator=bench-1",
                    "series", "/api/v1/observations?indicator=bench-1&area=B0007&limit=1000",
                    "cube",
                            "/api/v1/observations?indicator=bench-1&group=X-BENCH&from=2015&to=2024&measure=level&limit=1000",
                    "asOf", "/api/v1/observations?indicator=bench-1&area=B0007&limit=1000&asOf=1");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String service;
    private final String bare;
    private final long seconds = Long.getLong("provindex.bench.seconds", 5);

    private ServingRates(String service, String bare) {
        this.service = service;
        this.bare = bare;
    }

    static void besideABareServer() throws Exception {
        int have = 0;
        try (Installation installation = Installation.begin();
                Connection database = installation.database()) {
            GeneratedObservations.catalogue(database);
            for (String million : System.getProperty("provindex.bench.millions", "1").split(",")) {
                int want = Integer.parseInt(million);
                GeneratedObservations.observations(database, have, want);
                measure(installation, database, want);
                have = want;
            }
        }
    }

    private static void measure(Installation installation, Connection database, int millions)
            throws Exception {
        int port = freePort();
        Process bare =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                BareServer.class.getName(),
                                database.getMetaData().getURL() + "?currentSchema=provindex",
                                database.getMetaData().getUserName(),
                                installation.databasePassword(),
                                Integer.toString(port),
                                Integer.toString(GeneratedObservations.indicator(database)))
                        .inheritIO()
                        .start();
        try {
            ServingRates benchmark =
                    new ServingRates(
                            installation.indicator().base().toString(), "http://127.0.0.1:" + port);
            benchmark.awaitReady();
            benchmark.warmUp();
            System.out.printf(
                    "| %d million observations | service | bare | ratio | p99 |%n", millions);
            System.out.println("| --- | --- | --- | --- | --- |");
            benchmark.compare("page");
            benchmark.compare("series");
            benchmark.compare("cube");
            benchmark.alone("asOf");
            benchmark.conditional();
            if (millions <= MOST_EXPORTED) {
                long pid = installation.service("indicator").pid();
                benchmark.export(pid, "csv");
                benchmark.export(pid, "sdmx-csv");
            }
        } finally {
            bare.destroy();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() {
        Waiting.until("the bare server", Duration.ofMinutes(1), this::isReady);
    }

    private boolean isReady() {
        try {
            return client.send(get(bare + "/hello"), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListening) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpRequest get(String address, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address));
        return (headers.length == 0 ? builder : builder.headers(headers)).build();
    }

    /** The second compiler has done its work after some ten thousand requests of all kinds. */
    private void warmUp() throws Exception {
        for (String what : SERVED.keySet()) {
            Wrk.perSecond(service + SERVED.get(what), CONNECTIONS, 3 * seconds);
            if (!what.equals("asOf")) {
                Wrk.perSecond(bare + "/" + what, CONNECTIONS, 3 * seconds);
            }
        }
    }

    private void compare(String what) throws Exception {
        compare(what, service + SERVED.get(what), bare + "/" + what, null);
    }

    /** By turns, when both are warm. */
    private void compare(String what, String ours, String theirs, @Nullable String etag)
            throws Exception {
        String[] headers = etag == null ? new String[0] : new String[] {"If-None-Match: " + etag};
        double our = 0;
        double their = 0;
        Wrk.perSecond(ours, CONNECTIONS, seconds, headers);
        Wrk.perSecond(theirs, CONNECTIONS, seconds);
        for (int i = 0; i < ROUNDS; i++) {
            our += Wrk.perSecond(ours, CONNECTIONS, seconds, headers) / ROUNDS;
            their += Wrk.perSecond(theirs, CONNECTIONS, seconds) / ROUNDS;
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f/s | %.0f/s | %.2f | %.1f ms |%n",
                what,
                our,
                their,
                our / their,
                Paced.p99(
                        etag == null ? get(ours) : get(ours, "If-None-Match", etag),
                        our / 2,
                        seconds));
    }

    private void alone(String what) throws Exception {
        String address = service + SERVED.get(what);
        Wrk.perSecond(address, CONNECTIONS, seconds);
        double rate = Wrk.perSecond(address, CONNECTIONS, seconds);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f/s | | | %.1f ms |%n",
                what,
                rate,
                Paced.p99(get(address), rate / 2, seconds));
    }

    private void conditional() throws Exception {
        String address = service + SERVED.get("cube");
        String etag =
                client.send(get(address), BodyHandlers.discarding())
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();
        compare("conditional GET", address, bare + "/hello", etag);
    }

    private void export(long pid, String format) throws Exception {
        long start = System.nanoTime();
        long lines = 0;
        try (InputStream body =
                client.send(
                                get(service + "/api/v1/exports/observations." + format),
                                BodyHandlers.ofInputStream())
                        .body()) {
            byte[] buffer = new byte[1 << 16];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        double time = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "| export %s | %d rows | %.1f s | %.0f rows/s | %s |%n",
                format,
                lines - 1,
                time,
                (lines - 1) / time,
                memory(pid));
    }

    /** The most that the service ever held, where the system tells. */
    private static String memory(long pid) throws IOException {
        Path status = Path.of("/proc/%d/status".formatted(pid));
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("")
                : "";
    }
}
