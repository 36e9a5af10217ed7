package org.provindex.system.edition;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.Waiting;

/**
 * A second ranking service on the same database, in another locale and time zone and with one
 * processor.
 */
final class SecondReplica implements AutoCloseable {
    private final Process process;
    private final Api api;

    private SecondReplica(Process process, Api api) {
        this.process = process;
        this.api = api;
    }

    static SecondReplica start(Installation installation) throws IOException {
        Path environ = Path.of("/proc/%d/environ".formatted(installation.service("ranking").pid()));
        Assumptions.assumeTrue(
                Files.isReadable(environ), () -> "The first replica's settings cannot be read");
        Map<String, String> settings = new TreeMap<>();
        for (String each : Files.readString(environ, StandardCharsets.UTF_8).split("\0")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                settings.put(each.substring(0, equals), each.substring(equals + 1));
            }
        }
        int port = freePort();
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-XX:ActiveProcessorCount=1",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.timezone=Pacific/Chatham",
                        "-jar",
                        Installation.root()
                                .resolve("ranking-service/target/quarkus-app/quarkus-run.jar")
                                .toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true);
        builder.redirectOutput(installation.temporary().resolve("second-replica.log").toFile());
        Process process = builder.start();
        Api api = new Api(URI.create("http://127.0.0.1:" + port), installation.adminKey());
        SecondReplica replica = new SecondReplica(process, api);
        try {
            Waiting.until(
                    "the second replica", Duration.ofMinutes(3), () -> installation.isReady(api));
        } catch (AssertionError e) {
            replica.close();
            throw e;
        }
        return replica;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Api api() {
        return api;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
