package org.provindex.ranking.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.frozen.FrozenDocument;
import org.provindex.model.revision.Revisions;
import org.provindex.ranking.table.Room;
import org.provindex.ranking.table.TableViews;
import org.provindex.web.language.Language;

/**
 * The tables of editions as the bytes that are sent. An edition does not change, but the names of
 * areas do, and it may be retracted: both make a revision. So bytes are kept by the newest
 * revision, which is read at most once a second; another replica's change shows that much later
 * here.
 */
@Singleton
class EditionBodies {
    private static final long MAY_BE_OLD_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Different addresses of the tables that are kept; an answer is a reference to one. */
    private static final int MOST_ANSWERED = 1000;

    /** A body and its strong ETag. */
    record Body(byte[] bytes, String etag) {
        Map<String, String> headers() {
            return Map.of(
                    HttpHeaders.ETAG,
                    etag,
                    HttpHeaders.CACHE_CONTROL,
                    "no-cache",
                    HttpHeaders.VARY,
                    HttpHeaders.ACCEPT_LANGUAGE);
        }

        /**
         * @param match the If-None-Match of a request
         */
        boolean isNamedBy(@Nullable String match) {
            return match != null && match.contains(etag);
        }
    }

    private record Key(
            String id,
            @Nullable String period,
            @Nullable String group,
            Language language,
            long head) {}

    /** A request for rows exactly as it came: what was answered to one is right for its like. */
    record Asked(String uri, @Nullable String accept, @Nullable String language) {
        static Asked of(HttpServerRequest request) {
            return new Asked(
                    request.uri(),
                    request.getHeader(HttpHeaders.ACCEPT),
                    request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }
    }

    private record Answered(Body body, long head) {}

    private record Head(long revision, long readAtNanos) {
        boolean isOld() {
            return System.nanoTime() - readAtNanos > MAY_BE_OLD_NANOS;
        }
    }

    private final Editions editions;
    private final EditionTables tables;
    private final TableViews views;
    private final Revisions revisions;
    private final ObjectMapper json;
    private final Cache<Key, Body> bodies =
            Caffeine.newBuilder()
                    .maximumWeight(Room.forItems(16, 1))
                    .weigher((Key key, Body body) -> 200 + body.bytes().length)
                    .build();
    private final Cache<Asked, Answered> answered =
            Caffeine.newBuilder().maximumSize(MOST_ANSWERED).build();
    private volatile @Nullable Head head;

    EditionBodies(
            Editions editions,
            EditionTables tables,
            TableViews views,
            Revisions revisions,
            ObjectMapper json) {
        this.editions = editions;
        this.tables = tables;
        this.views = views;
        this.revisions = revisions;
        this.json = json;
    }

    /** The table of a period of an edition; null is its newest. */
    Body rows(
            Asked asked,
            String id,
            @Nullable String period,
            @Nullable String group,
            Language language) {
        Key key = new Key(id, period, group, language, head());
        Body known = bodies.getIfPresent(key);
        if (known == null) {
            known = write(key);
            bodies.put(key, known);
        }
        answered.put(asked, new Answered(known, key.head()));
        return known;
    }

    /** What the like of this request was answered, while it still holds. */
    @Nullable Body answered(Asked asked) {
        Head seen = head;
        if (seen == null || seen.isOld()) {
            return null;
        }
        Answered known = answered.getIfPresent(asked);
        return known == null || known.head() != seen.revision() ? null : known.body();
    }

    private Body write(Key key) {
        Edition edition = editions.get(key.id());
        String year = Editions.period(edition, key.period(), "period");
        try {
            byte[] bytes =
                    json.writeValueAsBytes(
                            views.of(
                                    tables.table(edition, year, key.group()),
                                    EditionRefs.of(edition),
                                    Map.of(),
                                    key.language()));
            return new Body(bytes, "\"e" + FrozenDocument.sha256(bytes).substring(0, 20) + "\"");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So that a change made here shows here at once. */
    void forgetHead() {
        head = null;
    }

    private long head() {
        Head seen = head;
        if (seen == null || seen.isOld()) {
            long now = System.nanoTime();
            seen = new Head(revisions.head().id(), now);
            head = seen;
        }
        return seen.revision();
    }
}
