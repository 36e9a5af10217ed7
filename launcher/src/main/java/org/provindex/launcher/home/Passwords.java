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
 * Passwords of the database roles, by server: made at random on first use, kept in a file that its
 * owner alone reads.
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
        Map<String, String> roles = byServer.computeIfAbsent(server, s -> new TreeMap<>());
        String known = roles.get(role);
        if (known != null) return known;
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        roles.put(role, made);
        new PrivateFile(home.passwords()).write(JSON.writeValueAsBytes(byServer));
        return made;
    }
}
