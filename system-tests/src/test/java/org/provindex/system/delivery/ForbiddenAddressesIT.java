package org.provindex.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.http.Answer;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;

/**
 * R19: as an installation in production, a replica reaches no address that is not public; a canary
 * listens on all addresses of this machine. The notations of the client itself are tried in the
 * module web.
 */
@Order(17)
@ExtendWith(OnInstallation.class)
class ForbiddenAddressesIT {
    private static final List<String> ADDRESSES =
            List.of(
                    "https://127.0.0.1:%d/",
                    "https://localhost:%d/",
                    "https://[::1]:%d/",
                    "https://[::ffff:127.0.0.1]:%d/",
                    "https://[64:ff9b::7f00:1]:%d/",
                    "https://0.0.0.0:%d/",
                    "https://10.0.0.1:%d/",
                    "https://100.64.0.1:%d/",
                    "https://169.254.169.254:%d/latest/meta-data/",
                    "https://172.16.0.1:%d/",
                    "https://192.168.0.1:%d/",
                    "https://198.18.0.1:%d/",
                    "https://[fd00::1]:%d/",
                    "https://[fe80::1]:%d/",
                    "https://2130706433:%d/",
                    "https://0x7f000001:%d/",
                    "https://0177.0.0.1:%d/",
                    "https://127.1:%d/",
                    "https://user@127.0.0.1:%d/",
                    "http://127.0.0.1:%d/",
                    "http://example.com:%d/");

    @Test
    void noneIsReached(Installation installation) throws IOException {
        AtomicInteger reached = new AtomicInteger();
        try (ServerSocket canary = new ServerSocket(0)) {
            Thread thread = new Thread(() -> count(canary, reached));
            thread.setDaemon(true);
            thread.start();
            Map<String, String> production =
                    Map.of(
                            "PROVINDEX_OUTGOING_LOOPBACK",
                            "false",
                            "PROVINDEX_OUTGOING_PORTS",
                            "443,8443," + canary.getLocalPort());
            try (Replica replica = Replica.start(installation, production)) {
                for (String form : ADDRESSES) {
                    String url = form.formatted(canary.getLocalPort());
                    Answer answer =
                            replica.api()
                                    .postJson(
                                            "/api/v1/subscriptions",
                                            "{\"url\": \"%s\"}".formatted(url));
                    assertThat(answer.problem(422).path("errors").path(0).path("pointer").asText())
                            .as(url)
                            .isEqualTo("/url");
                }
            }
        }
        assertThat(reached.get()).as("canary").isZero();
    }

    private static void count(ServerSocket canary, AtomicInteger reached) {
        while (!canary.isClosed()) {
            try (Socket come = canary.accept()) {
                reached.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }
}
