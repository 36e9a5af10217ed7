package org.provindex.reading.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/**
 * Regions that a sentence names by a direction alone, one after the other: {@code east 89.6, center
 * 86.8, west 82.4}, {@code the central 18.0%, the western 17.9%, the northeast 4.9%}.
 */
final class RegionSeries {
    private static final Map<String, String> REGIONS = regions();
    private static final Set<String> BEFORE = Set.of("the", ",", "and", ":", "(", ";", "；", "，");
    private static final Set<String> BEHIND =
            Set.of(
                    "(", ")", "（", "grew", "fell", "rose", "was", "by", "with", "had", "has",
                    "ones");
    private static final int FEWEST = 3;

    private RegionSeries() {}

    /** The regions of a sentence, none unless there are three at least. */
    static List<AreaMention> in(List<Token> tokens) {
        List<AreaMention> found = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String region = REGIONS.get(tokens.get(i).word());
            boolean begins = i == 0 || BEFORE.contains(tokens.get(i - 1).word());
            Token next = tokens.get(i + 1);
            if (region != null && begins && (next.isNumeric() || BEHIND.contains(next.word()))) {
                int to = next.is("ones") ? i + 2 : i + 1;
                found.add(new AreaMention(i, to, region, Level.GROUP, Form.NAME));
                codes.add(region);
            }
        }
        return codes.size() >= FEWEST ? found : List.of();
    }

    private static Map<String, String> regions() {
        Map<String, String> regions = new HashMap<>();
        for (String table : List.of("area/regions-in-lists", "area/regions-in-series")) {
            WordTable.byKey(table)
                    .forEach((code, words) -> words.forEach(word -> regions.put(word, code)));
        }
        return regions;
    }
}
