package org.provindex.reading.mention;

import java.util.List;

/**
 * A sentence that speaks of areas.
 *
 * @param text its words
 * @param start first UTF-16 unit in the stored text
 * @param end behind the last one
 * @param areas codes of the areas that it names or speaks of
 * @param topics codes of the topics that it touches
 */
public record Mention(String text, int start, int end, List<String> areas, List<String> topics) {
    /** Copies the lists. */
    public Mention {
        areas = List.copyOf(areas);
        topics = List.copyOf(topics);
    }
}
