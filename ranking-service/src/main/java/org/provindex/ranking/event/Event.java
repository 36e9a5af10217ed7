package org.provindex.ranking.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log.
 *
 * @param sequence its place; they rise, with gaps for those who may not see all
 * @param id {@code evt_} and 32 hexadecimal digits
 * @param owner whose subscription it is about
 * @param subscription that it is about
 * @param methodology code, for events of league tables
 * @param body CloudEvents 1.0 in JSON, as it is signed and sent
 */
public record Event(
        long sequence,
        String id,
        EventType type,
        String subject,
        @Nullable String owner,
        @Nullable String subscription,
        @Nullable String methodology,
        @Nullable Integer version,
        Facts facts,
        byte[] body,
        Instant recordedAt) {
    public Optional<String> ownerName() {
        return Optional.ofNullable(owner);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether somebody may see it. */
    public boolean isFor(Reader reader) {
        return switch (type.audience()) {
            case PUBLIC -> true;
            case CURATORS -> reader.curator();
            case OWNER -> owner != null && owner.equals(reader.owner());
        };
    }

    /**
     * Who reads.
     *
     * @param owner name of the principal; null for everybody
     */
    public record Reader(@Nullable String owner, boolean curator) {
        public static final Reader PUBLIC = new Reader(null, false);
    }
}
