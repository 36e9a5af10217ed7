package org.provindex.web.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Addresses that must not be reached, in every notation; a canary listens on all addresses of this
 * machine and counts who comes.
 */
class GuardTest {
    private static final AtomicInteger REACHED = new AtomicInteger();
    private static ServerSocket canary;
    private static Vertx vertx;

    /** Ports are open, so that nothing but the guard of addresses stands between. */
    record Config(Optional<List<String>> allow, List<Integer> ports, boolean loopback)
            implements OutgoingConfig {
        @Override
        public Optional<Path> trust() {
            return Optional.empty();
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int maximum() {
            return 16;
        }
    }

    @BeforeAll
    static void listen() throws IOException {
        vertx = Vertx.vertx();
        canary = new ServerSocket(0);
        Thread thread =
                new Thread(
                        () -> {
                            while (!canary.isClosed()) {
                                try (Socket come = canary.accept()) {
                                    REACHED.incrementAndGet();
                                } catch (IOException closed) {
                                    return;
                                }
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }

    @AfterAll
    static void close() throws IOException {
        canary.close();
        vertx.close();
    }

    private static Config guarded() {
        return new Config(Optional.empty(), List.of(443, 8443, canary.getLocalPort()), false);
    }

    private static Throwable post(GuardedClient client, String url) throws Exception {
        try {
            client.post(OutgoingUrl.parse(url), Map.of(), new byte[] {1}, Duration.ofMillis(1500))
                    .get();
            throw new AssertionError("It went out: " + url);
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:%d/",
                "https://127.0.0.1:%d",
                "https://127.255.255.254:%d/",
                "https://0.0.0.0:%d/",
                "https://10.0.0.1:%d/",
                "https://100.64.0.1:%d/",
                "https://100.127.255.255:%d/",
                "https://169.254.169.254:%d/latest/meta-data/",
                "https://172.16.0.1:%d/",
                "https://172.31.255.255:%d/",
                "https://192.0.0.192:%d/",
                "https://192.0.2.1:%d/",
                "https://192.88.99.1:%d/",
                "https://192.168.1.1:%d/",
                "https://198.18.0.1:%d/",
                "https://198.19.255.255:%d/",
                "https://198.51.100.1:%d/",
                "https://203.0.113.1:%d/",
                "https://224.0.0.1:%d/",
                "https://240.0.0.1:%d/",
                "https://255.255.255.255:%d/",
                "https://[::]:%d/",
                "https://[::1]:%d/",
                "https://[0:0:0:0:0:0:0:1]:%d/",
                "https://[::ffff:127.0.0.1]:%d/",
                "https://[::ffff:7f00:1]:%d/",
                "https://[::ffff:169.254.169.254]:%d/",
                "https://[::127.0.0.1]:%d/",
                "https://[64:ff9b::7f00:1]:%d/",
                "https://[64:ff9b::169.254.169.254]:%d/",
                "https://[64:ff9b:1::1]:%d/",
                "https://[100::1]:%d/",
                "https://[2001::1]:%d/",
                "https://[2001:10::1]:%d/",
                "https://[2001:db8::1]:%d/",
                "https://[2002:7f00:1::]:%d/",
                "https://[2002:a9fe:a9fe::1]:%d/",
                "https://[3fff::1]:%d/",
                "https://[fc00::1]:%d/",
                "https://[fd00::1]:%d/",
                "https://[fd00:ec2::254]:%d/",
                "https://[fe80::1]:%d/",
                "https://[fec0::1]:%d/",
                "https://[ff02::1]:%d/",
                "https://localhost:%d/",
                "https://LOCALHOST:%d/",
                "https://localhost.localdomain:%d/",
            })
    void noAddressThatIsNotPublicIsReached(String form) throws Exception {
        GuardedClient client = new GuardedClient(vertx, guarded());
        int before = REACHED.get();

        Throwable refusal = post(client, form.formatted(canary.getLocalPort()));

        assertThat(refusal)
                .isInstanceOfSatisfying(
                        OutgoingException.class,
                        e -> assertThat(e.code()).isIn("private-address", "unknown-host"));
        assertThat(REACHED.get()).as("canary").isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "//example.com/",
                "example.com",
                "",
                " https://example.com/",
                "https://user@example.com/",
                "https://user:word@example.com/",
                "https://@example.com/",
                "https://example.com#@127.0.0.1/",
                "https://example.com/#part",
                "https://example.com\\@127.0.0.1/",
                "https://127.0.0.1\\.example.com/",
                "https://127.1/",
                "https://127.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://0127.0.0.1/",
                "https://127.0.0.1./",
                "https://127.0.0.01/",
                "https://127.0.0.0x1/",
                "https://256.256.256.256/",
                "https://1.2.3.4.5/",
                "https://example.com./",
                "https://①②⑦.⓪.⓪.①/",
                "https://例子.测试/",
                "https://exam_ple.com/",
                "https://[fe80::1%25eth0]/",
                "https://[::1/",
                "https://example.com:0/",
                "https://example.com:99999/",
                "https://example.com:80/",
                "https://example.com:22/",
                "https://exa mple.com/",
                "https://example.com\r\nHost: x/",
                "https://%31%32%37.0.0.1/",
                "https:///path",
                "https://-example.com/",
                "javascript:alert(1)",
            })
    void anAddressThatIsWrittenSoIsRefused(String url) {
        GuardedClient client =
                new GuardedClient(vertx, new Config(Optional.empty(), List.of(443, 8443), false));
        assertThatThrownBy(() -> client.check(url))
                .isInstanceOfSatisfying(
                        OutgoingException.class, e -> assertThat(e.isRefusal()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "https://EXAMPLE.com/a?b=c",
                "https://hooks.example.com:8443/x",
                "https://xn--fsqu00a.xn--0zwm56d/",
                "https://93.184.216.34/",
                "https://[2606:2800:220:1:248:1893:25c8:1946]/",
                "https://1password.com/",
            })
    void aPublicAddressIsTaken(String url) {
        GuardedClient client =
                new GuardedClient(vertx, new Config(Optional.empty(), List.of(443, 8443), false));
        assertThat(client.check(url).host()).isEqualTo(client.check(url).host().toLowerCase());
    }

    @Test
    void aNameThatLeadsElsewhereTheSecondTimeGainsNothing() throws Exception {
        AtomicInteger look = new AtomicInteger();
        Names rebinding =
                name ->
                        List.of(
                                InetAddress.getByName(
                                        look.getAndIncrement() == 0 ? "192.0.2.77" : "127.0.0.1"));
        GuardedClient client =
                new GuardedClient(
                        vertx,
                        new Config(
                                Optional.of(List.of("192.0.2.77/32")),
                                List.of(canary.getLocalPort()),
                                false),
                        rebinding);
        String url = "https://rebinding.example:%d/".formatted(canary.getLocalPort());
        int before = REACHED.get();

        assertThat(post(client, url))
                .isInstanceOfSatisfying(
                        OutgoingException.class,
                        e -> assertThat(e.code()).isIn("timeout", "unreachable"));
        assertThat(post(client, url))
                .isInstanceOfSatisfying(
                        OutgoingException.class,
                        e -> assertThat(e.code()).isEqualTo("private-address"));

        assertThat(look).hasValue(2);
        assertThat(REACHED.get()).as("canary").isEqualTo(before);
    }

    @Test
    void oneAddressThatIsNotPublicAmongSeveralRefusesAll() throws Exception {
        Names both =
                name ->
                        List.of(
                                InetAddress.getByName("93.184.216.34"),
                                InetAddress.getByName("127.0.0.1"));
        GuardedClient client = new GuardedClient(vertx, guarded(), both);

        assertThat(post(client, "https://both.example/"))
                .isInstanceOfSatisfying(
                        OutgoingException.class,
                        e -> assertThat(e.code()).isEqualTo("private-address"));
    }

    @Test
    void whereLoopbackIsAllowedTheRestIsNot() throws Exception {
        GuardedClient client =
                new GuardedClient(vertx, new Config(Optional.empty(), List.of(443), true));

        assertThat(client.check("http://127.0.0.1:9/x").port()).isEqualTo(9);
        assertThatThrownBy(() -> client.check("http://93.184.216.34:9/x"))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> client.check("https://10.0.0.1/x"))
                .hasMessageContaining("not public");
        assertThatThrownBy(
                        () ->
                                client.refuseLoopbackBeyondLoopback(
                                        new io.quarkus.runtime.StartupEvent(), "0.0.0.0"))
                .hasMessageContaining("for one machine alone");
        client.refuseLoopbackBeyondLoopback(new io.quarkus.runtime.StartupEvent(), "127.0.0.1");
    }
}
