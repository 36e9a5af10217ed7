package org.provindex.web.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be reached: public ones. Lists of ranges, as the predicates of {@code
 * InetAddress} miss shared (100.64/10), benchmarking, unique-local and translated addresses.
 * Sources: the IANA registries of special-purpose IPv4 and IPv6 addresses.
 */
final class AddressRules {
    private static final List<Cidr> NOT_PUBLIC_4 =
            ranges(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    /** Of IPv6 only what is handed out, less what leads elsewhere or nowhere. */
    private static final Cidr PUBLIC_6 = Cidr.parse("2000::/3");

    private static final List<Cidr> NOT_PUBLIC_6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private final List<Cidr> allowed;
    private final boolean loopback;

    /**
     * @param allowed ranges that may be reached in any case
     * @param loopback whether this machine itself may
     */
    AddressRules(List<String> allowed, boolean loopback) {
        this.allowed = allowed.stream().map(Cidr::parse).toList();
        this.loopback = loopback;
    }

    private static List<Cidr> ranges(String... texts) {
        return Stream.of(texts).map(Cidr::parse).toList();
    }

    boolean allow(InetAddress address) {
        if (allowed.stream().anyMatch(range -> range.contains(address))) {
            return true;
        }
        if (address.isLoopbackAddress()) {
            return loopback;
        }
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(range -> range.contains(address));
        }
        return PUBLIC_6.contains(address)
                && NOT_PUBLIC_6.stream().noneMatch(range -> range.contains(address));
    }
}
