package org.provindex.web.outgoing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One request on its way, from the look-up to the answer. */
final class Exchange {
    private static final Duration BODY = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final HttpClient client;
    private final Guard guard;
    private final OutgoingUrl url;
    private final Map<String, String> headers;
    private final byte[] body;
    private final CompletableFuture<OutgoingAnswer> answer = new CompletableFuture<>();
    private long deadline;
    private long timer = -1;
    private @Nullable HttpClientRequest request;

    Exchange(
            Vertx vertx,
            HttpClient client,
            Guard guard,
            OutgoingUrl url,
            Map<String, String> headers,
            byte[] body) {
        this.vertx = vertx;
        this.client = client;
        this.guard = guard;
        this.url = url;
        this.headers = headers;
        this.body = body;
    }

    CompletableFuture<OutgoingAnswer> answer() {
        return answer;
    }

    /** Ends everything when the time is over, whatever it is doing then. */
    void limit(Duration timeout) {
        deadline = System.nanoTime() + timeout.toNanos();
        timer =
                vertx.setTimer(
                        Math.max(1, timeout.toMillis()),
                        t ->
                                fail(
                                        new OutgoingException(
                                                "timeout",
                                                "gave no answer within %d ms"
                                                        .formatted(timeout.toMillis()))));
    }

    void connect(InetAddress address) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0 || answer.isDone()) {
            return;
        }
        RequestOptions options =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        // The name stays for the header Host and the certificate.
                        .setHost(url.host())
                        .setPort(url.port())
                        .setServer(
                                SocketAddress.inetSocketAddress(
                                        new InetSocketAddress(address, url.port())))
                        .setSsl(url.isSecure())
                        .setURI(url.target())
                        .setFollowRedirects(false)
                        .setConnectTimeout(left);
        headers.forEach(options::putHeader);
        client.request(options).onSuccess(this::send).onFailure(this::fail);
    }

    private synchronized void send(HttpClientRequest ready) {
        request = ready;
        if (answer.isDone()) {
            ready.reset();
            return;
        }
        if (!isChecked(ready.connection().remoteAddress())) {
            ready.reset();
            ready.connection().close();
            fail(
                    new OutgoingException(
                            "private-address", "leads to an address that is not public"));
            return;
        }
        ready.send(Buffer.buffer(body)).onSuccess(this::read).onFailure(this::fail);
    }

    /** The last word has the socket itself. */
    private boolean isChecked(SocketAddress remote) {
        try {
            return remote.hostAddress() != null
                    && guard.allow(InetAddress.getByName(remote.hostAddress()));
        } catch (java.net.UnknownHostException e) {
            return false;
        }
    }

    private void read(HttpClientResponse response) {
        vertx.cancelTimer(timer);
        Buffer start = Buffer.buffer();
        int status = response.statusCode();
        @Nullable String retryAfter = response.getHeader("Retry-After");
        Runnable done =
                () -> answer.complete(new OutgoingAnswer(status, retryAfter, start.getBytes()));
        long slow = vertx.setTimer(BODY.toMillis(), t -> enough(done));
        response.exceptionHandler(
                broken -> {
                    vertx.cancelTimer(slow);
                    done.run();
                });
        response.endHandler(
                end -> {
                    vertx.cancelTimer(slow);
                    done.run();
                });
        response.handler(
                part -> {
                    int room = OutgoingAnswer.MOST_BYTES - start.length();
                    start.appendBuffer(part, 0, Math.min(room, part.length()));
                    if (part.length() >= room) {
                        vertx.cancelTimer(slow);
                        enough(done);
                    }
                });
    }

    /** What is still to come is not read: the connection ends. */
    private synchronized void enough(Runnable done) {
        done.run();
        if (request != null) {
            request.reset();
        }
    }

    void fail(Throwable failure) {
        if (answer.completeExceptionally(outgoing(failure))) {
            vertx.cancelTimer(timer);
            synchronized (this) {
                if (request != null) {
                    request.reset();
                }
            }
        }
    }

    private static OutgoingException outgoing(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof OutgoingException known) {
            return known;
        }
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof SSLException) {
                return new OutgoingException("tls", "has no certificate that can be trusted");
            }
        }
        String message = String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
        return message.toLowerCase(java.util.Locale.ROOT).contains("timeout")
                        || message.contains("timed out")
                ? new OutgoingException("timeout", "could not be connected to in time")
                : new OutgoingException("unreachable", "broke the connection off or took none");
    }
}
