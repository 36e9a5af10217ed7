package org.provindex.indicator.key;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.provindex.web.database.Writes;
import org.provindex.web.identity.ApiKey;
import org.provindex.web.identity.Roles;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.Preconditions;

/** Hands keys out and takes them back. */
@Singleton
class Keys {
    /** The old one and the one that takes its place. */
    private static final int LIVE_AT_ONCE = 2;

    private static final String FIRST = "admin";

    private final KeyStore store;
    private final Writes writes;
    private final InstantSource clock;

    Keys(KeyStore store, Writes writes, InstantSource clock) {
        this.store = store;
        this.writes = writes;
        this.clock = clock;
    }

    KeyView get(String id) {
        return store.find(id).orElseThrow(() -> Problems.notFound("key", id).asException());
    }

    /** The new key, which is told this once. */
    ApiKey create(NewKey asked) {
        Faults faults = new Faults();
        if (asked.expiresAt() != null && !asked.expiresAt().isAfter(clock.instant())) {
            faults.add("/expiresAt", "past", "It would have expired already");
        }
        faults.throwIfAny();
        ApiKey key = ApiKey.random();
        writes.aside(
                "key.create",
                "%s %s".formatted(asked.name(), key.id()),
                handle -> {
                    store.lock(handle);
                    if (store.liveOf(handle, asked.name()) >= LIVE_AT_ONCE) {
                        throw Problems.conflict(
                                        "'%s' has %d live keys: revoke the old one first."
                                                .formatted(asked.name(), LIVE_AT_ONCE))
                                .asException();
                    }
                    store.insert(handle, key, asked);
                    return key;
                });
        return key;
    }

    void revoke(String id, HttpHeaders headers) {
        KeyView known = get(id);
        Preconditions.check(headers, known.version());
        writes.aside(
                "key.revoke",
                "%s %s".formatted(known.name(), id),
                handle -> {
                    store.lock(handle);
                    store.revoke(handle, id);
                    if (known.roles().contains(Roles.ADMIN)
                            && store.liveWith(handle, Roles.ADMIN) == 0) {
                        throw Problem.of(
                                        409,
                                        "last-admin-key",
                                        "It is the last key of an administrator",
                                        "Create another one first: without any, nobody could hand out keys.")
                                .asException();
                    }
                    return id;
                });
    }

    /**
     * Hands out an administrator's key if there is none, or anew.
     *
     * @param renew take the place of those that were handed out so before
     * @param keep stores the key; if it throws, there is none
     * @return whether one was handed out
     */
    boolean first(boolean renew, Consumer<ApiKey> keep) {
        ApiKey key = ApiKey.random();
        var asked = new NewKey(FIRST, List.of(Roles.ADMIN), List.of(), null);
        return writes.aside(
                "key.create",
                "%s %s".formatted(FIRST, key.id()),
                handle -> {
                    store.lock(handle);
                    if (renew) {
                        store.revokeOf(handle, FIRST);
                    } else if (store.liveWith(handle, Roles.ADMIN) > 0) {
                        return false;
                    }
                    store.insert(handle, key, asked);
                    keep.accept(key);
                    return true;
                });
    }

    boolean hasAdmin() {
        return store.page("", Integer.MAX_VALUE).stream()
                .anyMatch(k -> k.state().equals("live") && k.roles().contains(Roles.ADMIN));
    }
}
