package org.provindex.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.launcher.terminal.Refusal;

class AddressesTest {
    @Test
    void theThreePortsFollowTheBase() {
        Addresses addresses = new Addresses("127.0.0.1", 8080);

        assertThat(addresses.url(Service.INDICATOR)).hasToString("http://127.0.0.1:8081");
        assertThat(addresses.url(Service.RANKING)).hasToString("http://127.0.0.1:8082");
        assertThat(addresses.url(Service.INGEST)).hasToString("http://127.0.0.1:8083");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, http://127.0.0.1:8081, true",
        "::, http://[::1]:8081, true",
        "::1, http://[::1]:8081, false",
        "localhost, http://localhost:8081, false",
        "127.0.0.1, http://127.0.0.1:8081, false",
        "192.0.2.7, http://192.0.2.7:8081, true"
    })
    void everyHostHasAnAddressReachableFromHere(String host, String url, boolean beyondLoopback) {
        Addresses addresses = new Addresses(host, 8080);

        assertThat(addresses.url(Service.INDICATOR)).hasToString(url);
        assertThat(addresses.beyondLoopback()).isEqualTo(beyondLoopback);
    }

    @Test
    void aTakenPortIsNamedTogetherWithTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Addresses addresses = new Addresses("127.0.0.1", taken.getLocalPort() - 2);

            assertThatThrownBy(addresses::checkFree)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port")
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("--port-base");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        assertThatThrownBy(new Addresses("192.0.2.7", 8080)::checkFree)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no address of this machine");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65533, 70000})
    void aBaseWithoutThreePortsAboveItIsRefused(int base) {
        assertThatThrownBy(() -> new Addresses("127.0.0.1", base))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("from 0 to 65532");
    }
}
