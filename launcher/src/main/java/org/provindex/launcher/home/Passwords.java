package org.provindex.launcher.home;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.provindex.launcher.terminal.Refusal;

/**
 * Passwords of the database roles, by server, and the key of the services: made at random on first
 * use, kept in a file that its owner alone reads.
 */
public final class Passwords {
    /**
     * The name under which those of the embedded server are kept; others go by host, port and
     * database.
     */
    public static final String EMBEDDED = "embedded";

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int RANDOM_BYTES = 24;
    private static final String SERVICE_KEY = "service-key";
    private static final String SUBSCRIPTIONS_KEY = "subscriptions-key";
    private static final int KEY_BYTES = 32;

    private final Home home;
    private final Map<String, Map<String, String>> byServer;

    private Passwords(Home home, Map<String, Map<String, String>> byServer) {
        this.home = home;
        this.byServer = byServer;
    }

    public static Passwords of(Home home) throws IOException {
        try {
            byte[] content = Files.readAllBytes(home.passwords());
            Map<String, Map<String, String>> read =
                    JSON.readValue(
                            content, new TypeReference<TreeMap<String, Map<String, String>>>() {});
            return new Passwords(home, read);
        } catch (NoSuchFileException none) {
            return new Passwords(home, new TreeMap<>());
        } catch (JsonProcessingException | NullPointerException e) {
            throw new Refusal(
                    "The file %s with the database passwords is damaged: restore it from a backup, or move %s away to begin anew without its data."
                            .formatted(home.passwords(), home.folder()),
                    e);
        }
    }

    public boolean knows(String server, String role) {
        return byServer.getOrDefault(server, Map.of()).containsKey(role);
    }

    /** The password of the role; a new one is on disk before it is given out. */
    public String of(String server, String role) throws IOException {
        return secret(server, role, "", RANDOM_BYTES);
    }

    /** The key with which the services call each other. */
    public String serviceKey() throws IOException {
        return secret(SERVICE_KEY, SERVICE_KEY, "pvx_service_", KEY_BYTES);
    }

    /** The key that the secrets of subscriptions are encrypted with: Base64 of 32 bytes. */
    public String subscriptionsKey() throws IOException {
        return secret(SUBSCRIPTIONS_KEY, SUBSCRIPTIONS_KEY, "", KEY_BYTES);
    }

    private String secret(String server, String name, String prefix, int bytes) throws IOException {
        Map<String, String> secrets = byServer.computeIfAbsent(server, s -> new TreeMap<>());
        String known = secrets.get(name);
        if (known != null) return known;
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        String made = prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        secrets.put(name, made);
        new PrivateFile(home.passwords()).write(JSON.writeValueAsBytes(byServer));
        return made;
    }
}
