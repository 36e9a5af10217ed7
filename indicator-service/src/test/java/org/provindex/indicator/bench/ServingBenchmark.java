package org.provindex.indicator.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.provindex.model.database.Bootstrap;
import org.provindex.model.database.TestDatabase;

/**
 * Requests a second and their times against a bare server over the same database, and exports; the
 * service, the bare server and this are processes of their own. Arguments: millions of
 * observations, seconds a round.
 */
public final class ServingBenchmark {
    private static final int CONNECTIONS = 8;
    private static final int ROUNDS = 3;

    private static final Map<String, String> SERVED =
            Map.of(
                    "page", "/api/v1/observations?indicator=i1",
                    "series", "/api/v1/observations?indicator=i1&area=A0007&limit=1000",
                    "cube",
                            "/api/v1/observations?indicator=i1&group=X-THIRTY-ONE&from=2015&to=2024&measure=level&limit=1000",
                    "asOf", "/api/v1/observations?indicator=i1&area=A0007&limit=1000&asOf=1");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String service;
    private final String bare;
    private final long seconds;

    private ServingBenchmark(int servicePort, int barePort, long seconds) {
        this.service = "http://127.0.0.1:" + servicePort;
        this.bare = "http://127.0.0.1:" + barePort;
        this.seconds = seconds;
    }

    public static void main(String... arguments) throws Exception {
        int millions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 5;
        TestDatabase.Database database = TestDatabase.server().create();
        GeneratedObservations.fill(
                Jdbi.create(database.url(), Bootstrap.OWNER, TestDatabase.PASSWORD), millions);
        int servicePort = freePort();
        int barePort = freePort();
        Process service = service(database.url(), servicePort);
        Process bare = bare(database.url(), barePort);
        try {
            ServingBenchmark benchmark = new ServingBenchmark(servicePort, barePort, seconds);
            benchmark.awaitReady();
            System.out.printf("%d million observations%n", millions);
            benchmark.compare("page");
            benchmark.compare("series");
            benchmark.compare("cube");
            benchmark.alone("asOf");
            benchmark.conditional();
            benchmark.export(service.pid(), "csv");
            benchmark.export(service.pid(), "sdmx-csv");
        } finally {
            service.destroy();
            bare.destroy();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Process service(String url, int port) throws IOException {
        Path jar = Path.of("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            jar = Path.of("indicator-service").resolve(jar);
        }
        ProcessBuilder builder =
                new ProcessBuilder(
                        java(),
                        "-Xmx256m",
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        jar.toAbsolutePath().toString());
        Map<String, String> environment = builder.environment();
        environment.put("PROVINDEX_DATABASE_URL", url);
        environment.put("PROVINDEX_DATABASE_USER", Bootstrap.role("indicator"));
        environment.put("PROVINDEX_DATABASE_PASSWORD", TestDatabase.PASSWORD);
        environment.put("PROVINDEX_DATABASE_OWNER_USER", Bootstrap.OWNER);
        environment.put("PROVINDEX_DATABASE_OWNER_PASSWORD", TestDatabase.PASSWORD);
        return builder.redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("service", ".log").toFile())
                .start();
    }

    private static Process bare(String url, int port) throws IOException {
        return new ProcessBuilder(
                        java(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareServer.class.getName(),
                        url + (url.contains("?") ? "&" : "?") + "currentSchema=provindex",
                        Bootstrap.role("indicator"),
                        TestDatabase.PASSWORD,
                        Integer.toString(port))
                .inheritIO()
                .start();
    }

    private void awaitReady() throws InterruptedException {
        for (int i = 0; i < 120; i++) {
            try {
                boolean ready =
                        status(service + "/q/health/ready") == 200
                                && status(bare + "/hello") == 200;
                if (ready) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("Not ready");
    }

    private int status(String address) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /** Nanoseconds of each request in a round. */
    private record Round(long[] times, double perSecond) {
        double percentile(double part) {
            long[] sorted = times.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6;
        }
    }

    private Round round(HttpRequest request, int expected) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Future<List<Long>>> all = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            HttpClient own = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            all.add(
                    threads.submit(
                            () -> {
                                List<Long> times = new ArrayList<>();
                                while (System.nanoTime() < end) {
                                    long start = System.nanoTime();
                                    int status =
                                            own.send(request, BodyHandlers.discarding())
                                                    .statusCode();
                                    if (status != expected) {
                                        throw new IllegalStateException(
                                                request.uri() + " answered " + status);
                                    }
                                    times.add(System.nanoTime() - start);
                                }
                                return times;
                            }));
        }
        List<Long> times = new ArrayList<>();
        for (Future<List<Long>> each : all) {
            times.addAll(each.get());
        }
        threads.shutdown();
        return new Round(
                times.stream().mapToLong(Long::longValue).toArray(),
                times.size() / (double) seconds);
    }

    private static HttpRequest get(String address, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address));
        return (headers.length == 0 ? builder : builder.headers(headers)).build();
    }

    /** By turns, the first round of each is a warm-up. */
    private void compare(String what) throws Exception {
        compare(what, get(service + SERVED.get(what)), 200, get(bare + "/" + what));
    }

    private void compare(String what, HttpRequest ours, int status, HttpRequest theirs)
            throws Exception {
        double our = 0;
        double their = 0;
        double p99 = 0;
        for (int i = 0; i <= ROUNDS; i++) {
            Round round = round(ours, status);
            Round other = round(theirs, 200);
            if (i > 0) {
                our += round.perSecond / ROUNDS;
                their += other.perSecond / ROUNDS;
                p99 += round.percentile(0.99) / ROUNDS;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f/s | %.0f/s | %.2f | %.1f ms |%n",
                what,
                our,
                their,
                our / their,
                p99);
    }

    private void alone(String what) throws Exception {
        HttpRequest request = get(service + SERVED.get(what));
        round(request, 200);
        Round round = round(request, 200);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f/s | | | %.1f ms |%n",
                what,
                round.perSecond,
                round.percentile(0.99));
    }

    private void conditional() throws Exception {
        String address = service + SERVED.get("cube");
        String etag =
                client.send(get(address), BodyHandlers.discarding())
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();
        compare("conditional GET", get(address, "If-None-Match", etag), 304, get(bare + "/hello"));
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
