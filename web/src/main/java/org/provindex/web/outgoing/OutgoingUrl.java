package org.provindex.web.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that others named and that may be asked, as far as its letters tell: one way to write
 * each host, no user information, no fragment. What the host leads to is checked at each connect.
 *
 * @param scheme http or https
 * @param host a name in lower case, or the literal of an address as it is written canonically, IPv6
 *     without brackets
 * @param port as it is connected to
 * @param target path and query
 */
public record OutgoingUrl(String scheme, String host, int port, String target) {
    private static final int LONGEST = 2000;
    private static final Pattern NAME =
            Pattern.compile(
                    "(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern IPV4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

    /**
     * What inet_aton and browsers take for the end of a number (WHATWG URL, "ends in a number").
     */
    private static final Pattern ENDS_IN_NUMBER =
            Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    /**
     * @throws OutgoingException that says what is wrong with it
     */
    public static OutgoingUrl parse(String text) {
        if (text.length() > LONGEST) {
            throw refusal("too-long", "has more than %d characters".formatted(LONGEST));
        }
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw refusal("not-an-address", "is not an address: " + e.getReason());
        }
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw refusal("needs-https", "must begin with https://");
        }
        if (uri.getRawUserInfo() != null) {
            throw refusal("user-info", "must not hold a user name or password");
        }
        if (uri.getRawFragment() != null) {
            throw refusal("fragment", "must not have a fragment (#)");
        }
        if (uri.getHost() == null) {
            throw refusal(
                    "host",
                    "has no host that can be asked; names with other letters than a to z are written as xn--");
        }
        int port = uri.getPort() == -1 ? (scheme.equals("https") ? 443 : 80) : uri.getPort();
        if (port < 1 || port > 65_535) {
            throw refusal("port", "has no port from 1 to 65535");
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new OutgoingUrl(scheme, host(uri.getHost()), port, path + query);
    }

    private static String host(String given) {
        String host = given.toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            String literal = host.substring(1, host.length() - 1);
            if (literal.contains("%")) {
                throw refusal("host", "must not name a zone of this machine");
            }
            return literal;
        }
        if (ENDS_IN_NUMBER.matcher(host).matches()) {
            if (!IPV4.matcher(host).matches()) {
                throw refusal("host", "must write an IPv4 address as four decimal numbers");
            }
            return host;
        }
        if (!NAME.matcher(host).matches()) {
            throw refusal("host", "has a host that is no name");
        }
        return host;
    }

    private static OutgoingException refusal(String code, String message) {
        return new OutgoingException(code, message);
    }

    public boolean isSecure() {
        return scheme.equals("https");
    }

    /** The address, if the host is its literal. */
    Optional<InetAddress> literal() {
        if (!host.contains(":") && !IPV4.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            throw refusal("host", "has a host that is no address");
        }
    }

    /** In one way of writing, the port only where it is not the scheme's own. */
    @Override
    public String toString() {
        boolean own = port == (isSecure() ? 443 : 80);
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return scheme + "://" + shown + (own ? "" : ":" + port) + target;
    }
}
