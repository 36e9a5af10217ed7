package org.provindex.reading.claim.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.sentence.Insertions;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Finds the areas that are named one after another about the words that rank them. */
final class PlaceLists {
    private static final Set<String> JOINTS =
            Set.of(
                    "and",
                    "or",
                    "as",
                    "well",
                    "the",
                    "province",
                    "city",
                    "municipality",
                    "provinces");

    private static final Set<String> LISTING =
            Set.of(
                    "ranked",
                    "rank",
                    "ranking",
                    "ranks",
                    "are",
                    "were",
                    "is",
                    "was",
                    "among",
                    "in",
                    "took",
                    "take",
                    "occupied",
                    "form",
                    "formed",
                    "again",
                    "occupy",
                    "made",
                    "placed",
                    "the",
                    "all",
                    "entered",
                    "listed",
                    "hold",
                    "held",
                    "into",
                    "being",
                    "make",
                    "remain",
                    "still",
                    "at",
                    "come",
                    "came",
                    "filled",
                    "fill",
                    "fills",
                    "follow",
                    "followed",
                    "share",
                    "occupying",
                    "its",
                    "their",
                    "our",
                    "claimed",
                    "and",
                    "other",
                    "regions",
                    "places",
                    "provinces",
                    "cities",
                    "areas",
                    "country's",
                    "nation's",
                    "'s",
                    "have",
                    "this",
                    "that",
                    "order",
                    "rest",
                    "of",
                    "up");

    private final Parse parse;
    private final Insertions insertions;

    PlaceLists(Parse parse) {
        this.parse = parse;
        this.insertions = new Insertions(parse);
    }

    /** The areas named one after another before the words that rank them. */
    List<Integer> listBefore(int at) {
        int i = at - 1;
        while (i >= 0 && !parse.isArea(i)) {
            Piece piece = parse.pieces().get(i);
            int inserted = piece.isComma() ? insertions.behindAreas(i) : -1;
            if (inserted >= 0) {
                i = inserted - 1;
                continue;
            }
            boolean passed = isValue(i) || Lexicon.isAdverb(piece);
            if (!LISTING.contains(piece.word())
                    && !piece.isComma()
                    && !parse.isPeriod(i)
                    && !passed) {
                return List.of();
            }
            i--;
        }
        // "the country's top ten" stands between the list and its bound
        while (i >= 0
                && parse.isArea(i)
                && (parse.area(i).level() == Level.COUNTRY || parse.area(i).form() != Form.NAME)) {
            i--;
            while (i >= 0 && !parse.isArea(i)) {
                Piece piece = parse.pieces().get(i);
                if (!LISTING.contains(piece.word()) && !piece.isComma()) {
                    return List.of();
                }
                i--;
            }
        }
        List<Integer> named = new ArrayList<>();
        while (i >= 0) {
            if (parse.isArea(i) && isMember(i)) {
                named.add(0, i);
            } else if (!isJoint(i) && !isValue(i)) {
                break;
            }
            i--;
        }
        return named;
    }

    List<Integer> listBehind(int at) {
        for (int i = at + 1; parse.isIn(i) && i < at + 16; i++) {
            boolean opens =
                    Words.isAny(
                            parse.word(i),
                            "are",
                            "were",
                            "is",
                            "was",
                            "include",
                            "included",
                            ":",
                            "being",
                            "namely",
                            "—",
                            "-",
                            "comprise");
            if (opens) {
                return listFrom(i + 1);
            }
            // "ranks top 5 of Beijing, Guangdong, ..."
            if (i == at + 1 && parse.word(i).equals("of") && parse.isArea(i + 1)) {
                List<Integer> named = listFrom(i + 1);
                boolean all =
                        parse.quantity(at)
                                        .value()
                                        .compareTo(java.math.BigDecimal.valueOf(named.size()))
                                == 0;
                return all ? named : List.of();
            }
            if (parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return List.of();
            }
        }
        return List.of();
    }

    List<Integer> listFrom(int start) {
        // "the five best are, in this order, Dali, Jinghong"
        boolean ordered =
                parse.word(start + 1).equals("in") && parse.word(start + 3).equals("order");
        int from = ordered && parse.isIn(start + 4) ? start + 5 : start;
        List<Integer> named = new ArrayList<>();
        for (int i = from; parse.isIn(i); i++) {
            if (parse.isArea(i) && isMember(i)) {
                named.add(i);
            } else if (!named.isEmpty() && isValue(i)) {
                continue;
            } else if (!isJoint(i) || named.isEmpty() && !parse.word(i).equals("the")) {
                break;
            }
        }
        return named;
    }

    /** {@code Jiangsu (7.2 percent), Hunan with 3 trillion yuan}: what is told of a member. */
    private boolean isValue(int i) {
        boolean bracket = parse.depths()[i] > 0;
        boolean with =
                Words.isAny(parse.word(i), "with", "at", "on") && parse.isQuantity(i + 1)
                        || parse.isQuantity(i)
                                && Words.isAny(parse.word(i - 1), "with", "at", "on")
                                && !parse.quantity(i).isOrdinal();
        return bracket || with;
    }

    boolean isMember(int i) {
        Level level = parse.area(i).level();
        boolean possessive = parse.word(i + 1).equals("'s");
        return parse.area(i).form() == Form.NAME
                && (level == Level.PROVINCE
                        || level == Level.PREFECTURE
                        || level == Level.COUNTY
                        || level == Level.COUNTRY
                                && (!parse.area(i).code().equals("CN") || isAbroad()))
                && !possessive;
    }

    /** Whether the sentence names other countries, among which China has its place. */
    private boolean isAbroad() {
        return parse.areas().stream()
                .anyMatch(area -> area.level() == Level.COUNTRY && !area.code().equals("CN"));
    }

    private boolean isJoint(int i) {
        // "followed by Haixi prefecture and the city of Haidong"
        boolean kind =
                Words.isAny(parse.word(i), "prefecture", "county")
                        || parse.word(i).equals("of")
                                && Words.isAny(
                                        parse.word(i - 1), "city", "municipality", "prefecture");
        return kind || parse.pieces().get(i).isComma() || JOINTS.contains(parse.word(i));
    }

    /** {@code followed by A in second place}: the places are told themselves. */
    boolean haveOwnPlaces(List<Integer> named) {
        int last = named.get(named.size() - 1);
        for (int i = named.get(0); i < Math.min(parse.size(), last + 6); i++) {
            // "Beijing follows with 90.7, while Chengdu and Hangzhou complete the top five"
            if (i > last && Words.isAny(parse.word(i), "while", "whereas")) {
                return false;
            }
            if (parse.isQuantity(i) && parse.quantity(i).isOrdinal()) {
                return true;
            }
        }
        return false;
    }
}
