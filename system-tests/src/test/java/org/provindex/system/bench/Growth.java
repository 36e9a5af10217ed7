package org.provindex.system.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.provindex.system.installation.Installation;

/**
 * Whether reads take longer as installations grow: installations of several sizes run at once and
 * are asked by turns, so that what the machine does besides falls on all of them.
 *
 * <p>{@code -Dprovindex.bench.growth=1,10,30} says how many million observations each holds.
 */
final class Growth implements AutoCloseable {
    /** Requests a second, far below what any of them can answer. */
    private static final int RATE = 50;

    private static final int ROUNDS = 7;
    private static final List<String> READS = List.of("series", "cube", "asOf");

    private final List<Integer> millions = new ArrayList<>();
    private final List<Installation> installations = new ArrayList<>();
    private final long seconds = Long.getLong("provindex.bench.seconds", 5);

    private Growth() {}

    static void asInstallationsGrow() throws Exception {
        try (Growth growth = prepared()) {
            growth.measure();
        }
    }

    static Growth prepared() throws Exception {
        Growth growth = new Growth();
        for (String million : System.getProperty("provindex.bench.growth", "1,10").split(",")) {
            growth.add(Integer.parseInt(million));
        }
        return growth;
    }

    private void add(int million) throws Exception {
        Installation installation = Installation.begin();
        installations.add(installation);
        millions.add(million);
        try (Connection database = installation.database()) {
            GeneratedObservations.catalogue(database);
            GeneratedObservations.observations(database, 0, million);
        }
    }

    /** Prints the p99 of each read, the median of the rounds. */
    void measure() throws Exception {
        System.out.printf("| p99 at %d a second | %s | most / least |%n", RATE, sizes());
        System.out.println("| --- |" + " --- |".repeat(installations.size() + 1));
        for (String read : READS) {
            double[][] rounds = new double[installations.size()][ROUNDS];
            for (int round = -1; round < ROUNDS; round++) {
                for (int i = 0; i < rounds.length; i++) {
                    double p99 = Paced.p99(request(installations.get(i), read), RATE, seconds);
                    // the round before the first is for the second compiler
                    if (round >= 0) {
                        rounds[i][round] = p99;
                    }
                }
            }
            print(read, Arrays.stream(rounds).mapToDouble(Growth::median).toArray());
        }
    }

    private static void print(String read, double[] times) {
        StringBuilder row = new StringBuilder("| " + read + " |");
        for (double time : times) {
            row.append(String.format(Locale.ROOT, " %.1f ms |", time));
        }
        double most = Arrays.stream(times).max().orElseThrow();
        double least = Arrays.stream(times).min().orElseThrow();
        System.out.printf(Locale.ROOT, "%s %.2f |%n", row, most / least);
    }

    private String sizes() {
        return String.join(" | ", millions.stream().map(m -> m + " million").toList());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static HttpRequest request(Installation installation, String read) {
        return HttpRequest.newBuilder(
                        URI.create(installation.indicator().base() + ServingRates.SERVED.get(read)))
                .build();
    }

    @Override
    public void close() {
        installations.forEach(Installation::close);
    }
}
