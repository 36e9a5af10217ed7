package org.provindex.web.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receivers that mean harm: each costs no more than its time, and others nothing. */
class HostileReceiverTest {
    private static final Duration TIMEOUT = Duration.ofMillis(1500);

    private Vertx vertx;

    /** Loopback is allowed: they are here. */
    record Config(Optional<Path> trust) implements OutgoingConfig {
        @Override
        public Optional<List<String>> allow() {
            return Optional.empty();
        }

        @Override
        public List<Integer> ports() {
            return List.of(443);
        }

        @Override
        public boolean loopback() {
            return true;
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int maximum() {
            return 64;
        }
    }

    private interface Behaviour {
        void serve(Socket client) throws IOException, InterruptedException;
    }

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void close() {
        vertx.close();
    }

    private static ServerSocket server(Behaviour behaviour) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread =
                new Thread(
                        () -> {
                            while (!server.isClosed()) {
                                try {
                                    Socket client = server.accept();
                                    Thread each = new Thread(() -> serve(behaviour, client));
                                    each.setDaemon(true);
                                    each.start();
                                } catch (IOException closed) {
                                    return;
                                }
                            }
                        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static void serve(Behaviour behaviour, Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            byte[] some = new byte[4096];
            assertThat(in.read(some)).isPositive();
            behaviour.serve(client);
        } catch (IOException cut) {
            // The client has had enough.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<OutgoingAnswer> post(
            String host, int port, boolean tls, Config config) {
        GuardedClient client =
                new GuardedClient(vertx, config, name -> List.of(InetAddress.getLoopbackAddress()));
        return client.post(
                OutgoingUrl.parse((tls ? "https://" : "http://") + host + ":" + port + "/"),
                Map.of(),
                "{}".getBytes(StandardCharsets.UTF_8),
                TIMEOUT);
    }

    private CompletableFuture<OutgoingAnswer> post(int port) {
        return post("127.0.0.1", port, false, new Config(Optional.empty()));
    }

    private static String failure(CompletableFuture<OutgoingAnswer> answer) throws Exception {
        try {
            return "status " + answer.get(20, TimeUnit.SECONDS).status();
        } catch (ExecutionException e) {
            return ((OutgoingException) e.getCause()).code();
        }
    }

    private static void write(Socket client, String text) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Test
    void aHeaderThatNeverEndsIsGivenUp() throws Exception {
        try (ServerSocket slow =
                server(
                        client -> {
                            write(client, "HTTP/1.1 200 OK\r\n");
                            for (int n = 0; n < 100; n++) {
                                write(client, "X-" + n + ": 1\r\n");
                                Thread.sleep(100);
                            }
                        })) {
            long begun = System.nanoTime();
            assertThat(failure(post(slow.getLocalPort()))).isEqualTo("timeout");
            assertThat(System.nanoTime() - begun).isLessThan(TIMEOUT.toNanos() * 3);
        }
    }

    @Test
    void anAnswerThatNeverComesIsGivenUp() throws Exception {
        try (ServerSocket silent = server(client -> Thread.sleep(5000))) {
            assertThat(failure(post(silent.getLocalPort()))).isEqualTo("timeout");
        }
    }

    @Test
    void ofABodyWithoutEndOnlyTheStartIsRead() throws Exception {
        AtomicInteger written = new AtomicInteger();
        try (ServerSocket endless =
                server(
                        client -> {
                            write(client, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                            String chunk = "400\r\n" + "x".repeat(1024) + "\r\n";
                            while (true) {
                                write(client, chunk);
                                written.addAndGet(1024);
                            }
                        })) {
            OutgoingAnswer answer = post(endless.getLocalPort()).get(20, TimeUnit.SECONDS);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.start()).hasSize(OutgoingAnswer.MOST_BYTES);
            int then = settled(written);
            assertThat(then).as("bytes sent").isLessThan(64 << 20);
        }
    }

    private static int settled(AtomicInteger written) throws InterruptedException {
        int before = -1;
        int now = written.get();
        for (int look = 0; look < 50 && now != before; look++) {
            Thread.sleep(200);
            before = now;
            now = written.get();
        }
        assertThat(now).as("it stopped").isEqualTo(before);
        return now;
    }

    @Test
    void aBodyThatDripsDoesNotHoldTheStatusUp() throws Exception {
        try (ServerSocket drip =
                server(
                        client -> {
                            write(client, "HTTP/1.1 204 No\r\nContent-Length: 1000\r\n\r\n");
                            for (int n = 0; n < 100; n++) {
                                write(client, "x");
                                Thread.sleep(100);
                            }
                        })) {
            assertThat(failure(post(drip.getLocalPort()))).isEqualTo("status 204");
        }
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() throws Exception {
        AtomicInteger metadata = new AtomicInteger();
        try (ServerSocket target = server(client -> metadata.incrementAndGet());
                ServerSocket redirect =
                        server(
                                client ->
                                        write(
                                                client,
                                                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:%d/latest/meta-data/\r\nContent-Length: 0\r\n\r\n"
                                                        .formatted(target.getLocalPort())))) {
            assertThat(failure(post(redirect.getLocalPort()))).isEqualTo("status 302");
            assertThat(metadata).hasValue(0);
        }
    }

    @Test
    void rubbishIsNoAnswer() throws Exception {
        try (ServerSocket rubbish =
                server(client -> write(client, "SSH-2.0-OpenSSH_9.9\r\n\r\n"))) {
            assertThat(failure(post(rubbish.getLocalPort()))).isIn("unreachable", "timeout");
        }
    }

    @Test
    void aCertificateMustBeOfTheNameThatWasAsked(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("store.p12");
        Path pem = folder.resolve("own.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "secret",
                "-dname",
                "CN=right.example",
                "-ext",
                "san=dns:right.example",
                "-validity",
                "2");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "own",
                "-keystore",
                store.toString(),
                "-storepass",
                "secret",
                "-file",
                pem.toString());
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        try {
            int port = server.getAddress().getPort();
            Config trusting = new Config(Optional.of(pem));

            assertThat(failure(post("right.example", port, true, trusting)))
                    .isEqualTo("status 204");
            assertThat(failure(post("wrong.example", port, true, trusting))).isEqualTo("tls");
            assertThat(failure(post("right.example", port, true, new Config(Optional.empty()))))
                    .isEqualTo("tls");
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext context(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "secret".toCharArray());
        }
        KeyManagerFactory factory =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
