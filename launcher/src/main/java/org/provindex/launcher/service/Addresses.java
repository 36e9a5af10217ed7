package org.provindex.launcher.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.provindex.launcher.terminal.Refusal;

/**
 * Where the services listen: on one host, at the port base plus one, two and three.
 *
 * @param host a name or address of this machine; {@code 0.0.0.0} and {@code ::} mean all of them
 */
public record Addresses(String host, int portBase) {
    private static final int HIGHEST_PORT = 65535;

    public Addresses {
        int last = Service.values().length;
        if (portBase < 0 || portBase + last > HIGHEST_PORT) {
            throw new Refusal(
                    "The port base %d is out of range: take one from 0 to %d."
                            .formatted(portBase, HIGHEST_PORT - last));
        }
    }

    public int port(Service service) {
        return portBase + service.portOffset();
    }

    /** Where a program on this machine reaches the service. */
    public URI url(Service service) {
        return URI.create("http://%s:%d".formatted(reachableHost(), port(service)));
    }

    /** The host to write into addresses: loopback where the services listen everywhere. */
    private String reachableHost() {
        if (host.equals("0.0.0.0")) return "127.0.0.1";
        if (host.equals("::") || host.equals("[::]")) return "[::1]";
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    public boolean beyondLoopback() {
        return !resolved().isLoopbackAddress();
    }

    /** Refuses, naming every port that another program holds. */
    public void checkFree() {
        InetAddress address = resolved();
        List<Integer> taken = new ArrayList<>();
        for (Service service : Service.values()) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(address, port(service)));
            } catch (IOException e) {
                String reason = String.valueOf(e.getMessage());
                if (reason.contains("Cannot assign requested address")) {
                    throw new Refusal(
                            "%s is no address of this machine: choose another with --host."
                                    .formatted(host),
                            e);
                }
                if (reason.contains("Permission denied")) {
                    throw new Refusal(
                            "Port %d is reserved for the administrator: choose others with --port-base, for example --port-base 8080."
                                    .formatted(port(service)),
                            e);
                }
                taken.add(port(service));
            }
        }
        if (!taken.isEmpty()) throw new Refusal(takenSentence(taken));
    }

    private String takenSentence(List<Integer> taken) {
        String ports = taken.stream().map(String::valueOf).collect(Collectors.joining(", "));
        int other =
                portBase + 1000 <= HIGHEST_PORT - Service.values().length ? portBase + 1000 : 18080;
        return "%s %s on %s in use by another program: end that, or move all ports with --port-base, for example --port-base %d."
                .formatted(
                        taken.size() == 1 ? "Port" : "Ports",
                        ports,
                        host + (taken.size() == 1 ? " is" : " are"),
                        other);
    }

    private InetAddress resolved() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new Refusal(
                    "%s is no address of this machine: choose another with --host.".formatted(host),
                    e);
        }
    }
}
