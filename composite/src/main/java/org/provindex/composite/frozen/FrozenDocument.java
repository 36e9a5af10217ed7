package org.provindex.composite.frozen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import org.provindex.composite.CompositeResult;

/**
 * The canonical JSON of a frozen index: UTF-8, one order of members and items, no white space,
 * whole numbers without a point and other doubles in the shortest form that reads back to the same
 * bits (the same in every Java version), exact decimals as texts. {@code identity} is the SHA-256
 * of what it rests on, {@code checksum} that of the whole with the results.
 */
public final class FrozenDocument {
    /** What the member {@code format} says. */
    public static final String FORMAT = "provindex-edition/1";

    private static final ObjectMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    // The JDK's own shortest form changed with Java 19.
                                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                                    .build())
                    .build();

    private FrozenDocument() {}

    /** SHA-256 of what the index rests on, as 64 hexadecimal digits. */
    public static String identity(FrozenIndex index) {
        return digest(json -> FrozenWriter.basis(index, json));
    }

    /** SHA-256 of the document with its results, as 64 hexadecimal digits. */
    public static String checksum(FrozenIndex index, SortedMap<String, CompositeResult> results) {
        return digest(
                json -> {
                    FrozenWriter.basis(index, json);
                    FrozenWriter.results(FrozenResults.of(index, results), json);
                });
    }

    /** The document without results: what is needed to compute them again. */
    public static byte[] write(FrozenIndex index) {
        return bytes(json -> FrozenWriter.basis(index, json));
    }

    /** The whole document. */
    public static byte[] write(FrozenIndex index, List<FrozenResults.Period> results) {
        return bytes(
                json -> {
                    FrozenWriter.basis(index, json);
                    FrozenWriter.results(results, json);
                });
    }

    /**
     * Reads a document back; results are left aside, as they can be computed.
     *
     * @throws IllegalArgumentException if it is no such document
     */
    public static FrozenIndex read(byte[] document) {
        try {
            return FrozenReader.read(JSON.readTree(document));
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no JSON: " + e.getMessage(), e);
        }
    }

    /** SHA-256 of some bytes, as 64 hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    @FunctionalInterface
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] bytes(Body body) {
        var out = new ByteArrayOutputStream();
        write(out, body);
        return out.toByteArray();
    }

    private static String digest(Body body) {
        MessageDigest digest = sha256();
        write(new DigestOutputStream(OutputStream.nullOutputStream(), digest), body);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(OutputStream out, Body body) {
        try (JsonGenerator json = JSON.getFactory().createGenerator(out)) {
            json.setCodec(JSON);
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
