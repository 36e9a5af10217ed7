package org.provindex.system.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * A body of any length, made while it is sent, on a plain connection: a client library might stop
 * sending, or lose the answer, when the service answers before the end.
 *
 * @param key of a curator
 * @param piece what the body repeats
 * @param size of the body in bytes
 */
public record Flood(URI target, String key, String mediaType, byte[] piece, long size) {
    private static final int PATIENCE_MILLISECONDS = 120_000;

    /**
     * How it ended.
     *
     * @param sent bytes of the body that the connection took
     * @param head status line and headers of the answer, empty if there was none
     */
    public record End(long sent, String head, String body) {
        public int status() {
            return head.isEmpty() ? 0 : Integer.parseInt(head.split(" ", 3)[1]);
        }

        public boolean isProblem() {
            return head.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json");
        }
    }

    public End withLength() throws IOException {
        return run("Content-Length: " + size, false);
    }

    public End chunked() throws IOException {
        return run("Transfer-Encoding: chunked", true);
    }

    private End run(String framing, boolean chunked) throws IOException {
        try (Socket socket = new Socket(target.getHost(), target.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            String head =
                    "POST %s?%s HTTP/1.1\r\nHost: %s:%d\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\n%s\r\n\r\n"
                            .formatted(
                                    target.getRawPath(),
                                    target.getRawQuery(),
                                    target.getHost(),
                                    target.getPort(),
                                    key,
                                    mediaType,
                                    framing);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> read(in));
            long sent = send(out, chunked, answer);
            String text = answer.join();
            int end = text.indexOf("\r\n\r\n");
            return end < 0
                    ? new End(sent, text, "")
                    : new End(sent, text.substring(0, end), text.substring(end + 4));
        }
    }

    /** Until all is sent, the answer has come, or the other side takes no more. */
    private long send(OutputStream out, boolean chunked, CompletableFuture<String> answer) {
        byte[] before =
                chunked
                        ? (Integer.toHexString(piece.length) + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII)
                        : new byte[0];
        byte[] behind = chunked ? new byte[] {'\r', '\n'} : new byte[0];
        long sent = 0;
        try {
            while (sent + piece.length <= size && !answer.isDone()) {
                out.write(before);
                out.write(piece);
                out.write(behind);
                sent += piece.length;
            }
            if (chunked && !answer.isDone()) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
        } catch (IOException closed) {
            return sent;
        }
        return sent;
    }

    /** The head and what of the body comes with it or soon after; a connection may stay open. */
    private static String read(InputStream in) {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                text.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                if (text.indexOf("\r\n\r\n") >= 0
                        && text.toString().stripTrailing().endsWith("}")) {
                    break;
                }
            }
        } catch (IOException cut) {
            return text.toString();
        }
        return text.toString();
    }
}
