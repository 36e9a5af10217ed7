package org.provindex.reading.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/**
 * Regions that share their noun: {@code the eastern, central, western and northeastern regions}.
 */
final class RegionLists {
    private static final Map<String, String> REGIONS = regions();
    private static final Set<String> NOUNS =
            Set.of("regions", "areas", "provinces", "parts", "means", "averages");

    private static final int LONGEST = 12;

    private RegionLists() {}

    /** The regions of the list that begins at a token, none unless there are two at least. */
    static List<AreaMention> at(List<Token> tokens, int at) {
        if (!REGIONS.containsKey(tokens.get(at).word())) {
            return List.of();
        }
        List<AreaMention> found = new ArrayList<>();
        for (int i = at; i < Math.min(tokens.size(), at + LONGEST); i++) {
            Token token = tokens.get(i);
            String region = REGIONS.get(token.word());
            if (region != null) {
                found.add(new AreaMention(i, i + 1, region, Level.GROUP, Form.NAME));
            } else if (NOUNS.contains(token.word())) {
                return found.size() > 1 ? upTo(i + 1, found) : List.of();
            } else if (!token.is(",") && !token.is("and")) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The last of them with the noun that all of them share. */
    private static List<AreaMention> upTo(int to, List<AreaMention> found) {
        AreaMention last = found.remove(found.size() - 1);
        found.add(new AreaMention(last.from(), to, last.code(), last.level(), last.form()));
        return found;
    }

    private static Map<String, String> regions() {
        Map<String, String> regions = new HashMap<>();
        WordTable.byKey("area/regions-in-lists")
                .forEach((code, words) -> words.forEach(word -> regions.put(word, code)));
        return regions;
    }
}
