package org.provindex.system.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at a steady rate whether or not the last one was answered (an open loop): times count
 * from when a request was due, so that waiting is not left out.
 */
final class Paced {
    private Paced() {}

    /** More than this the client itself could not send beside the service on the same machine. */
    private static final double MOST = 500;

    /** Milliseconds that 99 of 100 requests stay below, once the client is warm. */
    static double p99(HttpRequest request, double perSecond, long seconds) throws Exception {
        double rate = Math.min(perSecond, MOST);
        send(request, rate, seconds);
        long[] sorted = send(request, rate, seconds);
        Arrays.sort(sorted);
        return sorted[(int) (0.99 * sorted.length)] / 1e6;
    }

    /** Nanoseconds of each request. */
    private static long[] send(HttpRequest request, double perSecond, long seconds)
            throws Exception {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        long gap = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
        long begin = System.nanoTime();
        long count = (long) (perSecond * seconds);
        CompletableFuture<?>[] answers = new CompletableFuture<?>[(int) count];
        for (int i = 0; i < count; i++) {
            long due = begin + i * gap;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            answers[i] =
                    client.sendAsync(request, BodyHandlers.discarding())
                            .thenAccept(
                                    answer -> {
                                        if (answer.statusCode() >= 400) {
                                            throw new IllegalStateException(
                                                    request.uri() + ": " + answer.statusCode());
                                        }
                                        times.add(System.nanoTime() - due);
                                    });
        }
        CompletableFuture.allOf(answers).get(1, TimeUnit.MINUTES);
        return times.stream().mapToLong(Long::longValue).toArray();
    }
}
