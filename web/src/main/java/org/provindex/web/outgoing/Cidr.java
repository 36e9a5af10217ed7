package org.provindex.web.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of IPv4 or IPv6 addresses (RFC 4632, RFC 4291).
 *
 * @param network its first address
 * @param prefix how many bits it fixes, 0 to 32 or 128
 */
record Cidr(InetAddress network, int prefix) {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");

    Cidr {
        int bits = network.getAddress().length * 8;
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("A prefix has 0 to %d bits".formatted(bits));
        }
    }

    /**
     * @param text such as {@code 10.0.0.0/8} or {@code fd00::/8}
     * @throws IllegalArgumentException if it is none
     */
    static Cidr parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2
                || !LITERAL.matcher(parts[0]).matches()
                || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException(
                    "Not a range of addresses such as 10.0.0.0/8: '%s'".formatted(text));
        }
        try {
            // A literal of these characters is never looked up as a name.
            return new Cidr(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address: '%s'".formatted(parts[0]), e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] mine = network.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit += 8) {
            int fixed = Math.min(8, prefix - bit);
            int mask = 0xFF << (8 - fixed) & 0xFF;
            if (((mine[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
