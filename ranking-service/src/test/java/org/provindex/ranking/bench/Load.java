package org.provindex.ranking.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Load on loopback that stops by itself. */
final class Load {
    private final int port;

    Load(int port) {
        this.port = port;
    }

    /** Requests per second of GETs one after the other over some connections. */
    double closedLoop(String path, int connections, long millis) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            clients.add(() -> client(path, end));
        }
        long begin = System.nanoTime();
        int sum = 0;
        for (Future<Integer> each : threads.invokeAll(clients)) {
            sum += each.get();
        }
        threads.shutdown();
        return sum / ((System.nanoTime() - begin) / 1e9);
    }

    private int client(String path, long end) throws IOException {
        byte[] request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .formatted(path)
                        .getBytes(StandardCharsets.US_ASCII);
        int done = 0;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (System.nanoTime() < end) {
                out.write(request);
                int length = -1;
                String line = line(in);
                if (!line.contains(" 200 ")) {
                    throw new IOException(line);
                }
                for (line = line(in); !line.isEmpty(); line = line(in)) {
                    if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                        length = Integer.parseInt(line.substring(15).strip());
                    }
                }
                in.skipNBytes(length);
                done++;
            }
        }
        return done;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /**
     * Sends POSTs at fixed times, whether or not the ones before were answered.
     *
     * @return milliseconds from the time each was due to its answer, in ascending order
     */
    double[] openLoop(String path, List<String> bodies, int perSecond, int count) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        double[] millis = new double[count];
        CountDownLatch left = new CountDownLatch(count);
        AtomicInteger failed = new AtomicInteger();
        long begin = System.nanoTime() + 10_000_000;
        for (int i = 0; i < count; i++) {
            long due = begin + i * 1_000_000_000L / perSecond;
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            int place = i;
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            bodies.get(i % bodies.size())))
                            .build();
            client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .whenComplete(
                            (answer, error) -> {
                                millis[place] = (System.nanoTime() - due) / 1e6;
                                if (error != null || answer.statusCode() != 200) {
                                    failed.incrementAndGet();
                                }
                                left.countDown();
                            });
        }
        left.await();
        if (failed.get() > 0) {
            throw new IOException(failed + " of " + count + " failed");
        }
        Arrays.sort(millis);
        return millis;
    }

    static double quantile(double[] ascending, double p) {
        return ascending[(int) Math.min(ascending.length - 1, Math.ceil(p * ascending.length) - 1)];
    }
}
