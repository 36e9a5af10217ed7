package org.provindex.system.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Requests byte for byte, on a connection of their own: client libraries refuse to send much of
 * what a service must withstand.
 */
final class ContractWire {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLISECONDS = 20_000;

    private ContractWire() {}

    /**
     * A request.
     *
     * @param target path and query, encoded
     * @param headers in addition to Host, Connection and Content-Length
     */
    record Request(String method, String target, Map<String, String> headers, byte[] body) {
        Request(String method, String target) {
            this(method, target, Map.of(), new byte[0]);
        }

        Request with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Request(method, target, more, body);
        }

        Request without(String header) {
            Map<String, String> fewer = new LinkedHashMap<>(headers);
            fewer.remove(header);
            return new Request(method, target, fewer, body);
        }

        Request withBody(String mediaType, byte[] bytes) {
            return new Request(method, target, headers, bytes).with("Content-Type", mediaType);
        }

        Request withBody(byte[] bytes) {
            return new Request(method, target, headers, bytes);
        }

        Request to(String other) {
            return new Request(method, other, headers, body);
        }

        Request by(String otherMethod) {
            return new Request(otherMethod, target, headers, body);
        }

        Request withQuery(String parameter) {
            return to(target + (target.contains("?") ? "&" : "?") + parameter);
        }

        String path() {
            return target.split("\\?", 2)[0];
        }
    }

    /** An answer; names of headers are in lower case. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String mediaType() {
            return header("Content-Type").orElse("").split(";")[0].strip();
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException("No JSON: " + text(), e);
            }
        }
    }

    /**
     * @throws IOException if there is no answer, or one that is not HTTP
     */
    static Answer send(URI base, Request request) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            StringBuilder head = new StringBuilder();
            head.append("%s %s HTTP/1.1\r\n".formatted(request.method, request.target));
            head.append("Host: %s:%d\r\n".formatted(base.getHost(), base.getPort()));
            head.append("Connection: close\r\n");
            request.headers.forEach((n, v) -> head.append(n).append(": ").append(v).append("\r\n"));
            boolean bodyless = List.of("GET", "HEAD", "DELETE", "OPTIONS").contains(request.method);
            boolean lengthGiven = request.headers.containsKey("Content-Length");
            if (!lengthGiven && (request.body.length > 0 || !bodyless)) {
                head.append("Content-Length: %d\r\n".formatted(request.body.length));
            }
            head.append("\r\n");
            var out = socket.getOutputStream();
            out.write(head.toString().getBytes(StandardCharsets.UTF_8));
            try {
                out.write(request.body);
                out.flush();
            } catch (IOException answeredBefore) {
                // The answer tells why the rest was not wanted.
            }
            return read(socket.getInputStream(), request.method.equals("HEAD"));
        }
    }

    private static Answer read(InputStream in, boolean headOnly) throws IOException {
        String statusLine = line(in);
        if (!statusLine.startsWith("HTTP/1.")) {
            throw new IOException("No HTTP answer but '%s'".formatted(statusLine));
        }
        int status = Integer.parseInt(statusLine.split(" ")[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (a, b) -> a + ", " + b);
        }
        if (status == 100) {
            return read(in, headOnly);
        }
        if (headOnly || status == 204 || status == 304) {
            return new Answer(status, headers, new byte[0]);
        }
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = size(line(in)); size > 0; size = size(line(in))) {
                body.write(in.readNBytes(size));
                line(in);
            }
            return new Answer(status, headers, decoded(headers, body.toByteArray()));
        }
        String length = headers.get("content-length");
        byte[] body = length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        return new Answer(status, headers, decoded(headers, body));
    }

    private static byte[] decoded(Map<String, String> headers, byte[] body) throws IOException {
        InputStream bytes = new ByteArrayInputStream(body);
        String encoding = headers.getOrDefault("content-encoding", "identity");
        if (body.length == 0 || encoding.equals("identity")) {
            return body;
        }
        try (InputStream decoding =
                switch (encoding) {
                    case "gzip" -> new GZIPInputStream(bytes);
                    case "deflate" -> new InflaterInputStream(bytes);
                    default -> throw new IOException("Encoded as " + encoding);
                }) {
            return decoding.readAllBytes();
        }
    }

    private static int size(String line) {
        return Integer.parseInt(line.split(";")[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("The connection ended within '%s'".formatted(line));
            }
            if (octet != '\r') {
                line.write(octet);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
