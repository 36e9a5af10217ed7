package org.provindex.launcher.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why a claim waits for review, in words. */
final class WaitingReason {
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("indicator", "indicator unknown"),
                    Map.entry("active-indicator", "indicator not active"),
                    Map.entry("area", "no known area"),
                    Map.entry("period", "no period told"),
                    Map.entry("release", "no release named"),
                    Map.entry("unit", "another unit"),
                    Map.entry("number", "no number"),
                    Map.entry("scope", "ranked in what?"),
                    Map.entry("confidence", "reading uncertain"),
                    Map.entry("plausibility", "far from the series"),
                    Map.entry("contradiction", "contradicts another"));

    private WaitingReason() {}

    /**
     * All reasons of a claim; an unknown indicator with the likeliest that may be meant, last, as
     * the end is what a narrow table cuts.
     */
    static String of(JsonNode claim) {
        List<String> reasons = new ArrayList<>();
        String unknown = "";
        for (JsonNode code : claim.path("waitsFor")) {
            String words = WORDS.getOrDefault(code.asText(), code.asText());
            String likeliest = claim.path("proposals").path(0).path("code").asText();
            boolean proposed = code.asText().equals("indicator") && !likeliest.isEmpty();
            if (proposed) unknown = "%s (%s?)".formatted(words, likeliest);
            else reasons.add(words);
        }
        if (!unknown.isEmpty()) reasons.add(unknown);
        return String.join(", ", reasons);
    }
}
