package org.provindex.system.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The server of an integrator: echoes challenges, writes down what comes, and answers as it is
 * told, well or badly.
 */
public final class Receiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A request as it came.
     *
     * @param attempt how many with this path and identifier came before, and this one
     * @param millis when, by this machine's clock
     */
    public record Hook(
            String path, Map<String, String> headers, byte[] body, int attempt, long millis) {
        public String id() {
            return headers.getOrDefault("webhook-id", "");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Place of the event in the log. */
        public long sequence() {
            return Long.parseLong(json().path("sequence").asText("0"));
        }
    }

    /** What a receiver does with a request. */
    public enum Answer {
        OK(204),
        UNAVAILABLE(503),
        GONE(410),
        /** Takes the event, and the answer is lost. */
        LOST(0),
        /** Takes the event, and gives no answer for longer than anybody waits. */
        HANG(0);

        private final int status;

        Answer(int status) {
            this.status = status;
        }
    }

    private final HttpServer server;
    private final List<Hook> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> attempts = new java.util.concurrent.ConcurrentHashMap<>();
    private final boolean keeps;
    private volatile Function<Hook, Answer> behaviour = hook -> Answer.OK;
    private volatile long hangMillis = 3000;

    public Receiver() {
        this(true);
    }

    /**
     * @param keeps whether what comes is written down
     */
    Receiver(boolean keeps) {
        this.keeps = keeps;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(
                Executors.newCachedThreadPool(
                        work -> {
                            Thread thread = new Thread(work, "receiver");
                            thread.setDaemon(true);
                            return thread;
                        }));
        server.createContext("/", this::take);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void behaves(Function<Hook, Answer> how) {
        behaviour = how;
    }

    void hangsFor(long millis) {
        hangMillis = millis;
    }

    /** What it has taken, in the order it came; a request that it refused is not among it. */
    List<Hook> taken() {
        return taken;
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.contains("\"subscription.challenge\"")) {
            byte[] word =
                    JSON.readTree(text).path("challenge").asText().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, word.length);
            exchange.getResponseBody().write(word);
            exchange.close();
            return;
        }
        Map<String, String> headers = new java.util.TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        String path = exchange.getRequestURI().getPath();
        int attempt = attempts.merge(path + " " + headers.get("webhook-id"), 1, Integer::sum);
        Hook hook = new Hook(path, headers, body, attempt, System.currentTimeMillis());
        Answer answer = behaviour.apply(hook);
        if (keeps && answer != Answer.UNAVAILABLE && answer != Answer.GONE) {
            taken.add(hook);
        }
        if (answer == Answer.HANG) {
            pause(hangMillis);
        }
        if (answer.status > 0) {
            exchange.sendResponseHeaders(answer.status, -1);
        }
        // Without a status the connection breaks off.
        exchange.close();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
