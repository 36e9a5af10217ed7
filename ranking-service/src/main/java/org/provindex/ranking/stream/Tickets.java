package org.provindex.ranking.stream;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.provindex.ranking.event.Event;

/** Tickets that open one stream each; stored as checksums. */
@Singleton
class Tickets {
    private static final int BYTES = 32;

    private final Jdbi jdbi;
    private final StreamConfig config;
    private final SecureRandom random = new SecureRandom();

    Tickets(Jdbi jdbi, StreamConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    /**
     * A new ticket.
     *
     * @param ticket to be sent as `?ticket=`, once
     */
    public record Ticket(String ticket, Instant expiresAt) {}

    Ticket hand(Event.Reader reader) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String ticket = "pvt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expires =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                """
                                                insert into stream_ticket (sha256, owner, curator, expires_at)
                                                values (:sha256, :owner, :curator, clock_timestamp() + make_interval(secs => :seconds))
                                                returning expires_at""")
                                        .bind("sha256", sha256(ticket))
                                        .bind("owner", reader.owner())
                                        .bind("curator", reader.curator())
                                        .bind("seconds", config.ticket().toSeconds())
                                        .mapTo(Instant.class)
                                        .one());
        return new Ticket(ticket, expires);
    }

    /** Who has handed it out to; it is used up. */
    Optional<Event.Reader> take(String ticket) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "delete from stream_ticket where sha256 = :sha256 and expires_at > clock_timestamp() returning owner, curator")
                                .bind("sha256", sha256(ticket))
                                .map((rs, c) -> new Event.Reader(rs.getString(1), rs.getBoolean(2)))
                                .findOne());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
