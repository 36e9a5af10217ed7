package org.provindex.ranking.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The newest entries, or one page of the archive, which never changes once it is full.
 *
 * @param number of the page of the archive, from 1; empty for the newest entries
 * @param pages how many full pages there are
 * @param entries the newest first
 */
record FeedPage(Optional<Integer> number, int pages, List<Entry> entries) {
    static final int SIZE = 50;

    /**
     * An entry.
     *
     * @param id a URI that never changes
     * @param href path of the edition
     */
    record Entry(String id, String title, String text, String href, Instant at) {}

    /** The page with what is older. */
    Optional<Integer> older() {
        int older = number.map(n -> n - 1).orElse(pages);
        return older >= 1 ? Optional.of(older) : Optional.empty();
    }

    /** The full page with what is newer. */
    Optional<Integer> newer() {
        return number.map(n -> n + 1).filter(n -> n <= pages);
    }

    Instant updated() {
        return entries.isEmpty() ? Instant.EPOCH : entries.get(0).at();
    }
}
