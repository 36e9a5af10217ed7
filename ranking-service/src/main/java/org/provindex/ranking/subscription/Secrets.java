package org.provindex.ranking.subscription;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.provindex.web.problem.Problem;

/**
 * Encrypts what receivers' signatures are made with: AES-256-GCM, the subscription's id
 * authenticated with it, so that no row can be given another's secret.
 */
@Singleton
public class Secrets {
    private static final int KEY_BYTES = 32;
    private static final int SECRET_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    // The first one encrypts; all decrypt.
    private final Map<Byte, SecretKeySpec> keys = new LinkedHashMap<>();

    Secrets(SubscriptionConfig config) {
        config.key().or(() -> config.keyFile().map(Secrets::read)).ifPresent(this::add);
        config.previousKey().ifPresent(this::add);
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException("The key of subscriptions cannot be read: " + file, e);
        }
    }

    private void add(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip().replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "provindex.subscriptions.key must be Base64 of 32 random bytes, such as `openssl rand -base64 32` gives");
        }
        try {
            byte number = MessageDigest.getInstance("SHA-256").digest(key)[0];
            if (keys.put(number, new SecretKeySpec(key, "AES")) != null) {
                throw new IllegalStateException(
                        "provindex.subscriptions.key and previous-key cannot be told apart: make another key");
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether secrets can be encrypted: without a key nobody can subscribe. */
    boolean hasKey() {
        return !keys.isEmpty();
    }

    /** Numbers of the keys; the first byte of what is stored is one of them. */
    List<Integer> keyNumbers() {
        return keys.keySet().stream().map(Byte::toUnsignedInt).toList();
    }

    /** A new secret: 32 random bytes. */
    byte[] random() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** As it is told to its owner, {@code whsec_} and Base64 (Standard Webhooks 1.0). */
    static String text(byte[] secret) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 503 if the installation has no key
     */
    byte[] encrypt(byte[] secret, String id) {
        Optional<Byte> number = keys.keySet().stream().findFirst();
        if (number.isEmpty()) {
            throw Problem.of(
                            503,
                            "no-subscriptions",
                            "Nobody can subscribe here",
                            "The operator must set PROVINDEX_SUBSCRIPTIONS_KEY first.")
                    .asException();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, number.get(), nonce, secret, id);
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(number.get())
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * @throws IllegalStateException if it was encrypted with a key that is not here, or for another
     *     subscription
     */
    public byte[] decrypt(byte[] stored, String id) {
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        byte number = buffer.get();
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return run(Cipher.DECRYPT_MODE, number, nonce, sealed, id);
    }

    private byte[] run(int mode, byte number, byte[] nonce, byte[] input, String id) {
        SecretKeySpec key = keys.get(number);
        if (key == null) {
            throw new IllegalStateException(
                    "The secret of %s was encrypted with a key that is not here: set provindex.subscriptions.previous-key"
                            .formatted(id));
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(id.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret of %s cannot be used".formatted(id), e);
        }
    }
}
