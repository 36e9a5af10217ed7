package org.provindex.ingest.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.provindex.web.problem.Problem;

/**
 * Bytes as they came in, on disk until they are stored or refused, with their checksum.
 *
 * @param sha256 lower-case hexadecimal
 */
public record ReceivedFile(Path path, long size, String sha256) implements AutoCloseable {
    /**
     * Takes a stream in without holding it in memory.
     *
     * @throws org.provindex.web.problem.ProblemException 413 over the limit; nothing is left behind
     */
    public static ReceivedFile of(InputStream stream, long limit) throws IOException {
        Path path = Files.createTempFile("provindex-", ".received");
        try (OutputStream out = Files.newOutputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw Problem.of(
                                    413,
                                    "too-large",
                                    "The body is too large",
                                    "The limit is %d bytes; more than that came.".formatted(limit))
                            .with("limit", limit)
                            .asException();
                }
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
            return new ReceivedFile(path, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes already in memory. */
    public static ReceivedFile of(byte[] bytes) throws IOException {
        return of(new java.io.ByteArrayInputStream(bytes), Long.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
