package org.provindex.reading.claim.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/**
 * A part of a province that the title tells of before the text names it: {@code A Shandong county
 * farms with data}.
 *
 * @param whole the province
 * @param levels what the part may be
 */
public record AwaitedArea(String whole, Set<Level> levels) {
    private static final Set<Level> EITHER = Set.of(Level.PREFECTURE, Level.COUNTY);
    private static final Map<String, Set<Level>> KINDS =
            Map.of(
                    "county", Set.of(Level.COUNTY),
                    "district", Set.of(Level.COUNTY),
                    "banner", Set.of(Level.COUNTY),
                    "prefecture", Set.of(Level.PREFECTURE),
                    "city", EITHER,
                    "town", EITHER,
                    "village", EITHER);

    /** What a title tells of without its name. */
    public static Optional<AwaitedArea> in(Parse title) {
        List<AreaMention> named =
                title.areas().stream().filter(area -> area.form() != Form.APPOSED).toList();
        for (int i = 0; named.size() == 1 && i < title.size(); i++) {
            if (!title.isArea(i) || title.area(i).level() != Level.PROVINCE) {
                continue;
            }
            String own = title.textOf(i).replaceFirst("^.* ", "");
            String behind = KINDS.containsKey(own) ? own : title.word(i + 1);
            boolean attribute = isOpened(title, i) || i == 0;
            // "How a county in Guizhou sells its tea"
            boolean within = Words.isAny(title.word(i - 1), "in", "of") && isOpened(title, i - 2);
            String kind = within ? title.word(i - 2) : attribute ? behind : "";
            if (KINDS.containsKey(kind)) {
                return Optional.of(new AwaitedArea(title.area(i).code(), KINDS.get(kind)));
            }
        }
        return Optional.empty();
    }

    /** {@code a Shandong}, {@code one remote Guizhou}. */
    private static boolean isOpened(Parse title, int at) {
        int i = at - 1;
        while (i > 0 && i > at - 4 && title.isNominal(i)) {
            i--;
        }
        return i >= 0 && Words.isAny(title.word(i), "a", "an", "one", "this", "another");
    }

    /** The part, where a sentence names one of this kind and no other. */
    public Optional<String> in(Parse parse, Gazetteer gazetteer) {
        List<String> parts =
                parse.areas().stream()
                        .filter(area -> area.form() == Form.NAME && levels.contains(area.level()))
                        .map(AreaMention::code)
                        .filter(code -> isWithin(code, gazetteer))
                        .distinct()
                        .toList();
        return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
    }

    private boolean isWithin(String code, Gazetteer gazetteer) {
        String parent = gazetteer.area(code).map(AreaName::parent).orElse("");
        String above = gazetteer.area(parent).map(AreaName::parent).orElse("");
        return whole.equals(parent) || whole.equals(above);
    }
}
