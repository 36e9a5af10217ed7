package org.provindex.ranking.subscription;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.provindex.ranking.event.Event;
import org.provindex.ranking.event.EventLog;
import org.provindex.ranking.event.EventType;
import org.provindex.ranking.event.NewEvent;
import org.provindex.web.database.Writes;
import org.provindex.web.identity.Caller;
import org.provindex.web.identity.Roles;
import org.provindex.web.outgoing.OutgoingUrl;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.Preconditions;

/** What owners do with their subscriptions. */
@Singleton
public class Subscriptions {
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int ID_LENGTH = 20;

    private final SubscriptionStore store;
    private final Filters filters;
    private final Challenge challenge;
    private final Secrets secrets;
    private final EventLog log;
    private final Writes writes;
    private final Caller caller;
    private final SubscriptionConfig config;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Subscriptions(
            SubscriptionStore store,
            Filters filters,
            Challenge challenge,
            Secrets secrets,
            EventLog log,
            Writes writes,
            Caller caller,
            SubscriptionConfig config,
            InstantSource clock) {
        this.store = store;
        this.filters = filters;
        this.challenge = challenge;
        this.secrets = secrets;
        this.log = log;
        this.writes = writes;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /** A subscription and its secret, which is told this once. */
    record WithSecret(Subscription subscription, String secret) {}

    /**
     * @throws org.provindex.web.problem.ProblemException 404 also if it is somebody else's
     */
    public Subscription get(String id) {
        return store.find(id, caller.name())
                .orElseThrow(() -> Problems.notFound("subscription", id).asException());
    }

    List<Subscription> page(String after, int limit) {
        return store.page(caller.name(), after, limit);
    }

    Progress progress(String id) {
        return store.progress(get(id).id(), caller.name());
    }

    WithSecret create(NewSubscription asked) {
        boolean curator = caller.has(Roles.CURATOR);
        OutgoingUrl url = challenge.check(asked.url());
        filters.check(asked.wanted(), curator);
        String id = newId();
        byte[] secret = secrets.random();
        Subscription made =
                new Subscription(
                        id,
                        caller.name(),
                        asked.name(),
                        url.toString(),
                        asked.order(),
                        asked.wanted(),
                        curator,
                        Subscription.ACTIVE,
                        null,
                        secrets.encrypt(secret, id),
                        null,
                        null,
                        1,
                        clock.instant());
        // Refused before somebody's server is asked, and again when it is certain.
        store.read(handle -> checkRoom(handle, made));
        challenge.prove(url);
        writes.aside(
                "subscription.create",
                id,
                handle -> {
                    store.lock(handle, made.owner());
                    checkRoom(handle, made);
                    long head = log.head(handle);
                    long after = asked.after() == null ? head : Math.min(asked.after(), head);
                    store.insert(handle, made, after);
                    return id;
                });
        return new WithSecret(get(id), Secrets.text(secret));
    }

    private boolean checkRoom(org.jdbi.v3.core.Handle handle, Subscription made) {
        if (store.count(handle, made.owner()) >= config.most()) {
            throw Problem.of(
                            409,
                            "too-many-subscriptions",
                            "There are too many subscriptions",
                            "You have %d, which is the most: delete one first."
                                    .formatted(config.most()))
                    .with("maximum", config.most())
                    .asException();
        }
        store.same(handle, made.owner(), made.url(), made.filter())
                .ifPresent(
                        other -> {
                            throw Problems.conflict(
                                            "Subscription %s sends the same events to the same address: everything would come twice."
                                                    .formatted(other))
                                    .with("subscription", other)
                                    .asException();
                        });
        return true;
    }

    private String newId() {
        StringBuilder id = new StringBuilder("sub_");
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    Subscription change(String id, SubscriptionChange change, HttpHeaders headers) {
        Subscription known = get(id);
        Preconditions.check(headers, known.version());
        boolean curator = caller.has(Roles.CURATOR);
        Filter filter = change.filter() == null ? known.filter() : change.filter();
        if (change.filter() != null) {
            filters.check(filter, curator);
        }
        String url = known.url();
        if (change.url() != null) {
            OutgoingUrl asked = challenge.check(change.url());
            if (!asked.toString().equals(known.url())) {
                challenge.prove(asked);
                url = asked.toString();
            }
        }
        Subscription changed =
                new Subscription(
                        known.id(),
                        known.owner(),
                        change.name() == null ? known.name() : change.name(),
                        url,
                        change.ordering() == null
                                ? known.ordering()
                                : Subscription.Ordering.parse(change.ordering()),
                        filter,
                        curator,
                        known.state(),
                        known.disabledBecause(),
                        known.secret(),
                        known.oldSecret(),
                        known.oldSecretUntil(),
                        known.version(),
                        known.createdAt());
        writes.aside(
                "subscription.change",
                id,
                handle -> {
                    if (!store.change(handle, changed)) {
                        throw Preconditions.stale().asException();
                    }
                    return id;
                });
        return get(id);
    }

    void delete(String id, HttpHeaders headers) {
        Subscription known = get(id);
        Preconditions.check(headers, known.version());
        writes.aside(
                "subscription.delete",
                id,
                handle -> {
                    if (!store.delete(handle, id, known.owner(), known.version())) {
                        throw Preconditions.stale().asException();
                    }
                    return id;
                });
    }

    Subscription pause(String id) {
        Subscription known = get(id);
        if (known.state().equals(Subscription.DISABLED)) {
            throw Problems.conflict("It is disabled already; resume it when its receiver is well.")
                    .asException();
        }
        return written("subscription.pause", id, handle -> store.pause(handle, id, known.owner()));
    }

    Subscription resume(String id) {
        Subscription known = get(id);
        return written(
                "subscription.resume", id, handle -> store.resume(handle, id, known.owner()));
    }

    private Subscription written(
            String action, String id, java.util.function.Consumer<org.jdbi.v3.core.Handle> work) {
        writes.aside(
                action,
                id,
                handle -> {
                    work.accept(handle);
                    return id;
                });
        return get(id);
    }

    /**
     * Appends a test event, which is delivered as every event is.
     *
     * @throws org.provindex.web.problem.ProblemException 429 if there were too many lately: each is
     *     an entry of the log for good
     */
    Event test(String id) {
        Subscription known = get(id);
        if (!known.state().equals(Subscription.ACTIVE)) {
            throw Problems.conflict("It is %s: resume it first.".formatted(known.state()))
                    .asException();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("subscription", id);
        data.put("askedAt", clock.instant().toString());
        return writes.aside(
                "subscription.test",
                id,
                handle -> {
                    store.lock(handle, known.owner());
                    checkTests(handle, id);
                    return log.append(
                            handle,
                            NewEvent.ofSubscription(
                                    EventType.SUBSCRIPTION_TEST,
                                    UUID.randomUUID().toString(),
                                    known.owner(),
                                    id,
                                    data));
                });
    }

    private void checkTests(org.jdbi.v3.core.Handle handle, String id) {
        store.waitForTest(handle, id, config.tests(), config.testsWithin())
                .ifPresent(
                        wait -> {
                            throw Problems.tooManyRequests(
                                            "%d tests within %d s are the most."
                                                    .formatted(
                                                            config.tests(),
                                                            config.testsWithin().toSeconds()),
                                            wait)
                                    .asException();
                        });
    }

    Progress replay(String id, Replay from) {
        Subscription known = get(id);
        long sequence = from.sequence() != null ? from.sequence() : log.at(from.since());
        long head = log.head();
        if (sequence > head + 1) {
            throw Problems.invalidBody(
                            List.of(
                                    Problem.Fault.inBody(
                                            "/sequence",
                                            "out-of-range",
                                            "The newest event has sequence %d".formatted(head))))
                    .asException();
        }
        writes.aside(
                "subscription.replay",
                id,
                handle -> {
                    store.replay(handle, id, known.owner(), sequence);
                    return id;
                });
        return progress(id);
    }

    WithSecret rotate(String id) {
        Subscription known = get(id);
        byte[] secret = secrets.random();
        Subscription rotated =
                written(
                        "subscription.rotate-secret",
                        id,
                        handle ->
                                store.rotate(
                                        handle,
                                        id,
                                        known.owner(),
                                        secrets.encrypt(secret, id),
                                        config.grace()));
        return new WithSecret(rotated, Secrets.text(secret));
    }
}
