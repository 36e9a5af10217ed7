package org.provindex.launcher.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.provindex.launcher.terminal.Refusal;

/**
 * A database on a server of the user's, as {@code
 * jdbc:postgresql://[user[:password]@]host[:port]/[database][?options]}; {@code postgresql://...}
 * is taken too. Without a database, or with one of the maintenance databases {@code postgres} and
 * {@code template1}, it is {@code provindex}.
 *
 * @param options what else the URL says, for example {@code sslmode=require}; never user and
 *     password
 */
public record DatabaseUrl(
        String host,
        int port,
        String database,
        Map<String, String> options,
        Optional<String> user,
        Optional<String> password) {
    public static final String DATABASE = "provindex";
    public static final String MAINTENANCE_DATABASE = "postgres";
    private static final int STANDARD_PORT = 5432;

    public DatabaseUrl {
        options = Map.copyOf(options);
    }

    public static DatabaseUrl parse(String text) {
        try {
            URI uri = new URI(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
            boolean postgres =
                    "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (!postgres || uri.getHost() == null) throw malformed();
            Map<String, String> options = options(uri.getRawQuery());
            String[] userInfo =
                    uri.getRawUserInfo() == null
                            ? new String[0]
                            : uri.getRawUserInfo().split(":", 2);
            Optional<String> user = Optional.ofNullable(options.remove("user"));
            Optional<String> password = Optional.ofNullable(options.remove("password"));
            if (userInfo.length > 0) user = Optional.of(decode(userInfo[0]));
            if (userInfo.length > 1) password = Optional.of(decode(userInfo[1]));
            return new DatabaseUrl(
                    uri.getHost(),
                    uri.getPort() < 0 ? STANDARD_PORT : uri.getPort(),
                    database(uri.getPath()),
                    options,
                    user,
                    password);
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    /** With these for user and password where they are given, else those of the URL. */
    public DatabaseUrl withLogin(Optional<String> givenUser, Optional<String> givenPassword) {
        return new DatabaseUrl(
                host,
                port,
                database,
                options,
                givenUser.or(() -> user),
                givenPassword.or(() -> password));
    }

    /** The embedded server's. */
    public static DatabaseUrl loopback(int port, String user, String password) {
        return new DatabaseUrl(
                "127.0.0.1", port, DATABASE, Map.of(), Optional.of(user), Optional.of(password));
    }

    private static String database(String path) {
        String name = path == null ? "" : path.replaceFirst("^/", "");
        return name.isEmpty() || name.equals(MAINTENANCE_DATABASE) || name.equals("template1")
                ? DATABASE
                : name;
    }

    private static Map<String, String> options(String query) {
        if (query == null) return new LinkedHashMap<>();
        return Arrays.stream(query.split("&"))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> decode(pair[0]),
                                pair -> pair.length == 1 ? "" : decode(pair[1]),
                                (first, second) -> second,
                                LinkedHashMap::new));
    }

    /** A plus sign stands for itself here, as in the driver's own reading of user and password. */
    private static String decode(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Refusal malformed() {
        return new Refusal(
                "The option --database takes a URL such as jdbc:postgresql://localhost:5432/provindex.");
    }

    /** For {@code java.sql.DriverManager}, with the options and without user and password. */
    public String jdbc() {
        return jdbc(database);
    }

    public String jdbc(String otherDatabase) {
        String query =
                options.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        return "jdbc:postgresql://%s/%s%s"
                .formatted(server(), encode(otherDatabase), query.isEmpty() ? "" : "?" + query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public String server() {
        return host + ":" + port;
    }
}
