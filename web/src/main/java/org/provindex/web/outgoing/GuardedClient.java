package org.provindex.web.outgoing;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends requests to addresses that others named. The host is looked up here, its addresses are
 * checked, and the connection goes to the address that was checked and no other: a name that leads
 * elsewhere a moment later gains nothing, and a connection that is used again belongs to a checked
 * address too. No proxy, no redirect, no cookie, no more of an answer than {@link
 * OutgoingAnswer#MOST_BYTES}, nothing longer than the time given.
 */
@Singleton
public class GuardedClient {
    /** A slow name server holds up to so many look-ups, and fails those beyond it. */
    private static final int LOOKUPS = 16;

    private static final int LOOKUPS_WAITING = 2000;

    private final Vertx vertx;
    private final OutgoingConfig config;
    private final Guard guard;
    private final Names names;
    private final HttpClient client;
    private final ExecutorService lookups;

    @Inject
    GuardedClient(Vertx vertx, OutgoingConfig config) {
        this(vertx, config, Names.OF_THE_SYSTEM);
    }

    GuardedClient(Vertx vertx, OutgoingConfig config, Names names) {
        this.vertx = vertx;
        this.config = config;
        this.guard = new Guard(config);
        this.names = names;
        this.client = vertx.createHttpClient(options(config));
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        LOOKUPS,
                        LOOKUPS,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(LOOKUPS_WAITING),
                        work -> {
                            Thread thread = new Thread(work, "outgoing-names");
                            thread.setDaemon(true);
                            return thread;
                        });
        pool.allowCoreThreadTimeOut(true);
        this.lookups = pool;
    }

    private static HttpClientOptions options(OutgoingConfig config) {
        HttpClientOptions options =
                new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_1_1)
                        .setVerifyHost(true)
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setSslHandshakeTimeout(config.connectTimeout().toMillis())
                        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setMaxPoolSize(config.maximum())
                        // Shorter than any server keeps an idle connection: else one that is just
                        // being closed would cost an attempt.
                        .setKeepAliveTimeout(2)
                        .setDecompressionSupported(false)
                        .setMaxHeaderSize(16 * 1024);
        config.trust().ifPresent(file -> options.setTrustOptions(Trust.with(file)));
        return options;
    }

    /** A service that others can reach must not reach this machine for them. */
    void refuseLoopbackBeyondLoopback(
            @Observes StartupEvent event,
            @ConfigProperty(name = "quarkus.http.host") String listening) {
        if (!config.loopback()) {
            return;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(listening)) {
                if (!address.isLoopbackAddress()) {
                    throw new IllegalStateException(
                            "provindex.outgoing.loopback is for one machine alone, but the service listens on %s: take one of the two back."
                                    .formatted(listening));
                }
            }
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Not an address to listen on: " + listening, e);
        }
    }

    /**
     * Checks an address that somebody gives, as far as its letters tell.
     *
     * @throws OutgoingException if it can never be asked
     */
    public OutgoingUrl check(String text) {
        OutgoingUrl url = OutgoingUrl.parse(text);
        guard.check(url);
        return url;
    }

    /**
     * Posts a body and waits for the status; once that is there, at most a second for the start of
     * the answer's body.
     *
     * @param timeout from now until the status has come
     * @return fails with an {@link OutgoingException} if no status came
     */
    public CompletableFuture<OutgoingAnswer> post(
            OutgoingUrl url, Map<String, String> headers, byte[] body, Duration timeout) {
        Exchange exchange = new Exchange(vertx, client, guard, url, headers, body);
        exchange.limit(timeout);
        try {
            lookUp(url)
                    .whenComplete(
                            (address, failure) -> {
                                if (failure != null) {
                                    exchange.fail(failure);
                                } else {
                                    exchange.connect(address);
                                }
                            });
        } catch (OutgoingException e) {
            exchange.fail(e);
        }
        return exchange.answer();
    }

    private CompletableFuture<InetAddress> lookUp(OutgoingUrl url) {
        guard.check(url);
        var literal = url.literal();
        if (literal.isPresent()) {
            return CompletableFuture.completedFuture(guard.choose(url, List.of(literal.get())));
        }
        try {
            return CompletableFuture.supplyAsync(() -> resolve(url), lookups);
        } catch (RejectedExecutionException full) {
            throw new OutgoingException("unknown-host", "could not be looked up in time");
        }
    }

    private InetAddress resolve(OutgoingUrl url) {
        try {
            return guard.choose(url, names.lookUp(url.host()));
        } catch (UnknownHostException e) {
            throw new OutgoingException("unknown-host", "has a host that is not known");
        }
    }

    @PreDestroy
    void close() {
        lookups.shutdownNow();
        client.close();
    }
}
