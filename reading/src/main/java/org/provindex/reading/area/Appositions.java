package org.provindex.reading.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/**
 * Names that stand together for one area: {@code Huzhou in Zhejiang province}, {@code China's
 * Shanxi}.
 */
final class Appositions {
    private static final Set<String> JOINTS =
            Set.of(
                    "in",
                    "of",
                    ",",
                    "'s",
                    "(",
                    "the",
                    "a",
                    "city",
                    "province",
                    "northern",
                    "southern",
                    "eastern",
                    "western",
                    "central",
                    "north",
                    "south",
                    "east",
                    "west",
                    "northwest",
                    "northeast",
                    "southwest",
                    "southeast",
                    "northwestern",
                    "northeastern",
                    "southwestern",
                    "southeastern",
                    "-",
                    "coastal",
                    "inland",
                    "neighboring",
                    "capital",
                    "provincial",
                    "seat",
                    "metropolis",
                    "hub",
                    "cluster",
                    "node",
                    "prefecture",
                    "second",
                    "largest",
                    "home");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> KINDS =
            Set.of("county", "city", "district", "town", "banner", "prefecture", "municipality");

    /** A description with more words is a clause of its own. */
    private static final int MOST_DESCRIBED = 14;

    private Appositions() {}

    /** The mentions, with those marked that only tell where another one lies. */
    static List<AreaMention> joined(
            List<Token> tokens,
            List<AreaMention> mentions,
            Gazetteer gazetteer,
            AreasInForce inForce) {
        List<AreaMention> kept = new ArrayList<>();
        for (AreaMention mention : mentions) {
            AreaMention last = kept.isEmpty() ? mention : kept.get(kept.size() - 1);
            // "the city in northwest China's Shaanxi province"
            boolean region =
                    kept.size() > 1
                            && last.form() == Form.APPOSED
                            && last.level() == Level.COUNTRY
                            && mention.from() - last.to() <= 1
                            && isJoined(tokens, kept.get(kept.size() - 2).to(), last.from());
            AreaMention before = region ? kept.get(kept.size() - 2) : last;
            if (!kept.isEmpty()
                    && before.form() != Form.APPOSED
                    && mention.form() != Form.APPOSED) {
                boolean near =
                        region
                                || isJoined(tokens, before.to(), mention.from())
                                || isDescribed(tokens, before.to(), mention.from());
                if (near && contains(mention, before, gazetteer)) {
                    inForce.remember(mention.code(), gazetteer);
                    kept.add(mention.apposed());
                    continue;
                }
                if (near
                        && contains(before, mention, gazetteer)
                        && isLeading(tokens, before, mention)) {
                    inForce.remember(before.code(), gazetteer);
                    kept.set(kept.size() - 1, before.apposed());
                }
            }
            kept.add(mention);
        }
        return kept;
    }

    private static boolean isLeading(List<Token> tokens, AreaMention before, AreaMention mention) {
        if (mention.from() == before.to()) {
            return true;
        }
        for (int i = before.to(); i < mention.from(); i++) {
            if (tokens.get(i).is(",") || tokens.get(i).is("in") || tokens.get(i).is("of")) {
                return before.level() != Level.COUNTRY
                        && before.level() != Level.GROUP
                        && before.form() == Form.NAME
                        && !tokens.get(i).is(",");
            }
        }
        return true;
    }

    private static boolean contains(AreaMention larger, AreaMention smaller, Gazetteer gazetteer) {
        if (larger.form() == Form.WIDE
                || smaller.form() == Form.WIDE
                || larger.code().equals(smaller.code())) {
            return false;
        }
        if (larger.form() == Form.REFERENCE && smaller.form() == Form.REFERENCE) {
            return false;
        }
        String parent = gazetteer.area(smaller.code()).map(AreaName::parent).orElse("");
        String above = gazetteer.area(parent).map(AreaName::parent).orElse("");
        return parent.equals(larger.code())
                || smaller.level() == Level.COUNTY && above.equals(larger.code())
                || larger.level() == Level.GROUP
                        && smaller.level() != Level.GROUP
                        && smaller.level() != Level.COUNTRY
                || larger.level() == Level.COUNTRY
                        && larger.code().equals("CN")
                        && smaller.level() == Level.PREFECTURE;
    }

    private static boolean isJoined(List<Token> tokens, int from, int to) {
        if (to - from > 6) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!JOINTS.contains(tokens.get(i).word())) {
                return false;
            }
        }
        return true;
    }

    /** {@code Gonghe, a county of some 130,000 people in the Hainan prefecture}. */
    private static boolean isDescribed(List<Token> tokens, int from, int to) {
        boolean opens =
                to - from > 3
                        && to - from <= MOST_DESCRIBED
                        && tokens.get(from).is(",")
                        && ARTICLES.contains(tokens.get(from + 1).word());
        boolean kind = false;
        for (int i = from + 1; opens && i < to; i++) {
            kind |= KINDS.contains(tokens.get(i).word());
            if (tokens.get(i).is(",") || tokens.get(i).is(";")) {
                return false;
            }
        }
        int preposition = opens && tokens.get(to - 1).is("the") ? to - 2 : to - 1;
        return kind && Words.isAny(tokens.get(preposition).word(), "in", "of");
    }
}
