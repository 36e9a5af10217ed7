package org.provindex.ranking.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Identifiers that follow from what an event tells: the same again is the same. */
final class EventId {
    private static final int BYTES = 16;

    private EventId() {}

    /**
     * @return {@code evt_} and 32 hexadecimal digits; no full stop, which would end it in what is
     *     signed
     */
    static String of(EventType type, String about) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest((type.word() + "\n" + about).getBytes(StandardCharsets.UTF_8));
            return "evt_" + HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
