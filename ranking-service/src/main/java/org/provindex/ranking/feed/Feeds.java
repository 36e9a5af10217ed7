package org.provindex.ranking.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.event.EventType;
import org.provindex.web.problem.Problems;

/** Reads the events of editions as entries of a feed. */
@Singleton
class Feeds {
    private static final List<String> TYPES =
            List.of(EventType.EDITION_PUBLISHED.word(), EventType.EDITION_RETRACTED.word());

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Feeds(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /**
     * @param page number of a page of the archive; null for the newest entries
     * @throws org.provindex.web.problem.ProblemException 400 if there is no such page
     */
    FeedPage read(@Nullable String page) {
        return jdbi.withHandle(
                handle -> {
                    int count =
                            handle.createQuery(
                                            "select count(*) from event where type = any(:types)")
                                    .bindArray("types", String.class, TYPES)
                                    .mapTo(Integer.class)
                                    .one();
                    int pages = count / FeedPage.SIZE;
                    Optional<Integer> number =
                            Optional.ofNullable(page).map(text -> number(text, pages));
                    int from =
                            number.map(n -> (n - 1) * FeedPage.SIZE)
                                    .orElse(Math.max(0, count - FeedPage.SIZE));
                    return new FeedPage(number, pages, entries(handle, from));
                });
    }

    private static int number(String text, int pages) {
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > pages) {
            throw Problems.invalidParameter(
                            "page",
                            pages == 0
                                    ? "there is no archive yet; leave it out"
                                    : "must be a number from 1 to %d".formatted(pages))
                    .asException();
        }
        return number;
    }

    private List<FeedPage.Entry> entries(Handle handle, int from) {
        List<FeedPage.Entry> entries =
                new ArrayList<>(
                        handle.createQuery(
                                        "select body from event where type = any(:types) order by sequence offset :from limit :size")
                                .bindArray("types", String.class, TYPES)
                                .bind("from", from)
                                .bind("size", FeedPage.SIZE)
                                .map((rs, c) -> entry(rs.getBytes(1)))
                                .list());
        Collections.reverse(entries);
        return entries;
    }

    private FeedPage.Entry entry(byte[] body) {
        try {
            JsonNode event = json.readTree(body);
            JsonNode data = event.path("data");
            boolean published = event.path("type").asText().equals(TYPES.get(0));
            String periods =
                    StreamSupport.stream(data.path("periods").spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(", "));
            String what =
                    "%s, version %d, %s, %s"
                            .formatted(
                                    data.path("methodology").asText(),
                                    data.path("methodologyVersion").asInt(),
                                    data.path("universe").asText(),
                                    periods);
            String title =
                    "Edition %d %s: %s"
                            .formatted(
                                    data.path("edition").asLong(),
                                    published ? "published" : "retracted",
                                    what);
            return new FeedPage.Entry(
                    event.path("source").asText() + ":" + event.path("id").asText(),
                    title,
                    published
                            ? "Checksum of the edition: " + data.path("checksum").asText()
                            : data.path("reason").asText(),
                    data.path("href").asText(),
                    java.time.Instant.parse(event.path("time").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
