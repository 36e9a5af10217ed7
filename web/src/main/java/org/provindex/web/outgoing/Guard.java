package org.provindex.web.outgoing;

import java.net.InetAddress;
import java.util.List;

/** Decides, at each connect, to which address a request goes. */
final class Guard {
    private final AddressRules rules;
    private final List<Integer> ports;
    private final boolean loopback;

    Guard(OutgoingConfig config) {
        this.rules = new AddressRules(config.allow().orElse(List.of()), config.loopback());
        this.ports = List.copyOf(config.ports());
        this.loopback = config.loopback();
    }

    /**
     * What the letters of an address already tell.
     *
     * @throws OutgoingException if it can never be asked
     */
    void check(OutgoingUrl url) {
        if (!url.isSecure() && !loopback) {
            throw new OutgoingException("needs-https", "must begin with https://");
        }
        url.literal().ifPresent(address -> check(url, address));
        if (!loopback && !ports.contains(url.port())) {
            throw wrongPort();
        }
    }

    /**
     * @throws OutgoingException if this address of the host must not be reached
     */
    void check(OutgoingUrl url, InetAddress address) {
        if (!rules.allow(address)) {
            throw new OutgoingException(
                    "private-address", "leads to an address that is not public");
        }
        boolean here = loopback && address.isLoopbackAddress();
        if (!url.isSecure() && !here) {
            throw new OutgoingException("needs-https", "must begin with https://");
        }
        if (!here && !ports.contains(url.port())) {
            throw wrongPort();
        }
    }

    private OutgoingException wrongPort() {
        return new OutgoingException("port", "must have one of the ports " + ports);
    }

    /**
     * The address to connect to. One that is not public among several refuses all: a name that
     * leads to both is a trap or a mistake.
     */
    InetAddress choose(OutgoingUrl url, List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            throw new OutgoingException("unknown-host", "has a host that has no address");
        }
        for (InetAddress address : addresses) {
            check(url, address);
        }
        return addresses.get(0);
    }

    boolean allow(InetAddress address) {
        return rules.allow(address);
    }
}
