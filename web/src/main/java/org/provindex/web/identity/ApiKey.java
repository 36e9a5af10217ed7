package org.provindex.web.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key, {@code pvx_<id>_<secret>}: the id finds it, the secret proves it. The prefix lets
 * scanners recognise a key that was committed by mistake.
 *
 * @param id 12 lower-case letters and digits, no secret
 * @param secret 256 random bits as 43 characters of base64url
 */
public record ApiKey(String id, String secret) {
    /** Begins every key, so that a token of an issuer is never taken for one. */
    public static final String PREFIX = "pvx_";

    private static final Pattern FORM = Pattern.compile("pvx_([a-z0-9]{4,20})_([A-Za-z0-9_-]{43})");
    private static final String ID_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 12;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static ApiKey random() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_CHARACTERS.charAt(RANDOM.nextInt(ID_CHARACTERS.length())));
        }
        return new ApiKey(
                id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Empty for what has not the form of a key. */
    public static Optional<ApiKey> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ApiKey(form.group(1), form.group(2)))
                : Optional.empty();
    }

    /** The key as it is sent. */
    public String text() {
        return PREFIX + id + "_" + secret;
    }

    /** SHA-256 of the key, hexadecimal: all that is stored. 256 random bits need no slow hash. */
    public String sha256() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in constant time, so that the time of an answer tells nothing. */
    public boolean matches(String sha256) {
        return MessageDigest.isEqual(
                sha256().getBytes(StandardCharsets.US_ASCII),
                sha256.getBytes(StandardCharsets.US_ASCII));
    }

    /** Never shows the secret, wherever it is printed. */
    @Override
    public String toString() {
        return PREFIX + id + "_…";
    }
}
