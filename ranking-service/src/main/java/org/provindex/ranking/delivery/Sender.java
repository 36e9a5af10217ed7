package org.provindex.ranking.delivery;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.provindex.ranking.event.Event;
import org.provindex.ranking.subscription.Secrets;
import org.provindex.ranking.subscription.Subscription;
import org.provindex.web.outgoing.GuardedClient;
import org.provindex.web.outgoing.OutgoingAnswer;
import org.provindex.web.outgoing.OutgoingException;

/** Sends one event to one receiver. */
@Singleton
class Sender {
    private final GuardedClient client;
    private final Secrets secrets;
    private final InstantSource clock;
    private final Duration timeout;

    Sender(GuardedClient client, Secrets secrets, InstantSource clock, DeliveryConfig config) {
        this.client = client;
        this.secrets = secrets;
        this.clock = clock;
        this.timeout = config.timeout();
    }

    /**
     * @param number of the attempt at this event
     * @return never fails
     */
    CompletableFuture<Outcome> send(Subscription to, Event event, int number) {
        Instant at = clock.instant();
        long began = System.nanoTime();
        CompletableFuture<OutgoingAnswer> answer;
        try {
            answer =
                    client.post(
                            client.check(to.url()), headers(to, event, at), event.body(), timeout);
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedFuture(e);
        }
        return answer.handle(
                (came, failure) -> {
                    int millis = (int) ((System.nanoTime() - began) / 1_000_000);
                    return came != null
                            ? new Outcome(
                                    event,
                                    number,
                                    at,
                                    millis,
                                    came.status(),
                                    null,
                                    came.text(),
                                    came.retryAfter())
                            : new Outcome(
                                    event, number, at, millis, null, said(failure), null, null);
                });
    }

    private static String said(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof OutgoingException known
                ? known.code() + ": the address " + known.getMessage()
                : "internal: it could not be sent";
    }

    private Map<String, String> headers(Subscription to, Event event, Instant at) {
        List<byte[]> keys = new ArrayList<>();
        keys.add(secrets.decrypt(to.secret(), to.id()));
        to.oldSecretAt(at).ifPresent(old -> keys.add(secrets.decrypt(old, to.id())));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/cloudevents+json");
        headers.put("User-Agent", "Provindex");
        headers.put("webhook-id", event.id());
        headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
        headers.put(
                "webhook-signature",
                Signature.of(event.id(), at.getEpochSecond(), event.body(), keys));
        return headers;
    }
}
