package org.provindex.ranking.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What events tell of. */
public enum EventType {
    EDITION_PUBLISHED(
            "edition.published", Audience.PUBLIC, "An edition of a league table was published."),
    EDITION_RETRACTED(
            "edition.retracted",
            Audience.PUBLIC,
            "An edition was retracted: its figures should no longer be used."),
    RANKING_CHANGED(
            "ranking.changed",
            Audience.PUBLIC,
            "An edition ranks areas otherwise than the one before, with the rows that moved."),
    INDICATOR_REVISED(
            "indicator.revised",
            Audience.PUBLIC,
            "Figures of an indicator were added, corrected or withdrawn: one event for each indicator and data revision, however many cells."),
    REVIEW_NEEDED(
            "claim.review-needed",
            Audience.CURATORS,
            "Claims that were read in a document wait for a curator."),
    SUBSCRIPTION_TEST(
            "subscription.test",
            Audience.OWNER,
            "The owner of a subscription asked for a test; goes to this subscription alone."),
    SUBSCRIPTION_DISABLED(
            "subscription.disabled",
            Audience.OWNER,
            "A subscription was disabled, because its address is gone or failed for too long. What it has not got is kept for when it is resumed."),
    SUBSCRIPTION_FILTER_STALE(
            "subscription.filter-stale",
            Audience.OWNER,
            "The version of a methodology that a subscription asks for is retired: no more editions of it will come.");

    /** Who may see an event. */
    public enum Audience {
        PUBLIC,
        CURATORS,
        OWNER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final String word;
    private final Audience audience;
    private final String description;

    EventType(String word, Audience audience, String description) {
        this.word = word;
        this.audience = audience;
        this.description = description;
    }

    public String word() {
        return word;
    }

    public Audience audience() {
        return audience;
    }

    String description() {
        return description;
    }

    /** Whether it is about a league table, and so about a methodology. */
    public boolean isOfMethodology() {
        return this == EDITION_PUBLISHED || this == EDITION_RETRACTED || this == RANKING_CHANGED;
    }

    public static Optional<EventType> find(String word) {
        return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(EventType::word).toList();
    }
}
