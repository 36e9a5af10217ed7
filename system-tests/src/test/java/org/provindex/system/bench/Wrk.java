package org.provindex.system.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests as fast as they are answered, by <a href="https://github.com/wg/wrk">wrk</a>, a process
 * of its own that takes little of the machine from what it measures.
 */
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private Wrk() {}

    /** Answers a second over so many seconds and connections; all must be 2xx or 3xx. */
    static double perSecond(String address, int connections, long seconds, String... headers)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", address));
        for (String header : headers) {
            command.add("-H");
            command.add(header);
        }
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException(
                    "The benchmark needs wrk, which packages of most systems hold.", e);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher rate = RATE.matcher(said);
        if (REFUSED.matcher(said).find() || !rate.find()) {
            throw new IllegalStateException(address + "\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
