package org.provindex.reading.claim;

import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;

/** Tells which of the areas that a sentence names it may be about. */
final class Subjects {
    private static final Set<String> RELEASED =
            Set.of(
                    "released",
                    "published",
                    "issued",
                    "launched",
                    "unveiled",
                    "announced",
                    "presented",
                    "held",
                    "opened");

    private final Parse parse;
    private final Wholes wholes;
    private final ComparedAreas compared;

    Subjects(Parse parse) {
        this.parse = parse;
        this.wholes = new Wholes(parse);
        this.compared = new ComparedAreas(parse);
    }

    /** {@code 5th in the country}: the words tell where the ranking is made. */
    boolean isRankedIn(int wide) {
        for (int i = wide - 1; i >= Math.max(0, wide - 6); i--) {
            boolean superlative =
                    parse.word(i).endsWith("est")
                            || parse.word(i).equals("most")
                            || parse.word(i).equals("last");
            if (parse.isQuantity(i) && parse.quantity(i).isOrdinal() || superlative) {
                return true;
            }
            if (parse.pieces().get(i).endsClause() || parse.pieces().get(i).isComma()) {
                return false;
            }
        }
        return false;
    }

    /** Whether an area may be what the sentence speaks of. */
    boolean isSubject(int i, int at, boolean ranked) {
        AreaMention area = parse.area(i);
        if (area.form() == Form.WIDE
                || area.form() == Form.APPOSED
                || area.form() == Form.TITLE
                || area.level() == Level.WORLD) {
            return false;
        }
        boolean between =
                parse.word(i - 1).equals("between")
                        || parse.word(i - 1).equals("and")
                                && (parse.word(i - 3).equals("between")
                                        || parse.word(i - 4).equals("between"));
        boolean inserted = parse.word(i - 1).equals("which") && hasComma(i, at);
        // "outsourcing for Japan amounted to"
        boolean abroad =
                i < at
                        && area.level() == Level.COUNTRY
                        && !area.code().equals("CN")
                        && Set.of("for", "with", "to", "from").contains(parse.word(i - 1))
                        && parse.isNominal(i - 2);
        // "With Changzhou, there are now five cities"
        boolean joined = i == 1 && parse.word(0).equals("with") && hasWord("there", i, at);
        // "Quanzhou is where much of Fujian's industry sits"
        boolean whereOf = i < at && parse.word(i + 1).equals("'s") && hasWord("where", 0, i);
        inserted |= abroad || joined || whereOf;
        // "more than Zhejiang, which came second with 16 percent"
        boolean goesOn =
                i < at
                        && parse.isIn(i + 1)
                        && parse.pieces().get(i + 1).isComma()
                        && Set.of("which", "where").contains(parse.word(i + 2));
        // "ahead of Zhejiang at 3.11"
        goesOn |=
                i + 2 == at
                        && Set.of("at", "with", "on").contains(parse.word(i + 1))
                        && !parse.word(i - 1).equals("than");
        // "a cable to Hong Kong with a capacity of 24 Tbps"
        boolean goal = parse.word(i - 1).equals("to") && parse.isNominal(i - 2) && i < at;
        if (inserted
                || between
                || goal
                || compared.isCompared(i) && !goesOn
                || wholes.isDenominator(i)) {
            return false;
        }
        boolean foreign = area.level() == Level.COUNTRY && !area.code().equals("CN");
        foreign |= Set.of("CN-HK", "CN-MO", "CN-TW").contains(area.code());
        boolean partner =
                foreign
                        && parse.pieces().stream()
                                .anyMatch(piece -> piece.is("partners") || piece.is("partner"));
        // "outsourcing for Japan amounted to four fifths of exports"
        boolean client =
                area.level() == Level.COUNTRY
                        && !area.code().equals("CN")
                        && Set.of("for", "to", "from", "with").contains(parse.word(i - 1))
                        && i > 1
                        && i < at;
        if (partner || client || i < at && isListedIn(i)) {
            return false;
        }
        // "take Zhengzhou as the leader", "by setting up warehouses in Xi'an, ..."
        boolean role =
                i < at
                        && parse.word(i + 1).equals("as")
                        && !parse.isQuantity(i + 2)
                        && !parse.word(i + 3).equals("whole");
        boolean means =
                i < at
                        && Set.of("by", "through", "after", "via").contains(openingOf(i))
                        && hasComma(i, at);
        if (role || means) {
            return false;
        }
        if (i < at && isVenue(i)) {
            return false;
        }
        boolean in =
                Set.of("in", "of", "among", "across", "on").contains(parse.word(i - 1))
                        || parse.word(i - 1).equals("the") && parse.word(i - 2).equals("on")
                        || parse.textOf(i).startsWith("in ");
        boolean where =
                parse.isIn(i + 1)
                        && parse.pieces().get(i + 1).isComma()
                        && Set.of("where", "which", "with").contains(parse.word(i + 2));
        if (in && i < at && !where && isRankedIn(i)) {
            return false;
        }
        boolean group = area.level() == Level.GROUP;
        if (i < at && isInserted(i, group)) {
            return false;
        }
        if (group
                && (ranked
                        || parse.word(i - 1).equals("among")
                        || parse.word(i - 1).equals("the") && parse.word(i - 2).equals("among")
                        || parse.word(i - 1).equals("of") && parse.isQuantity(i - 2))) {
            return false;
        }
        boolean scope =
                ranked
                        && (area.level() == Level.COUNTRY
                                && (parse.word(i - 1).equals("in")
                                        || parse.word(i - 1).equals("among")));
        return !scope;
    }

    /**
     * {@code Sichuan, our partner in the Chengdu-Chongqing circle, ...}, {@code Suzhou, an hour
     * from Shanghai, made ...}, {@code Liaoning, once the country's industrial heart, had ...}.
     */
    private boolean isInserted(int i, boolean group) {
        int open = i - 1;
        while (open >= Math.max(1, i - 16)
                && !parse.pieces().get(open).isComma()
                && !parse.pieces().get(open).endsClause()) {
            open--;
        }
        // "Nantong, a city of 7.7 million on the northern bank of the river in Jiangsu, became"
        boolean described = Set.of("a", "an", "the", "once").contains(parse.word(open + 1));
        // "Shangqiu, Xinyang and Zhumadian - are above": members of one list
        boolean listed = true;
        for (int k = open + 1; k < i; k++) {
            listed &= parse.isArea(k) || parse.word(k).equals("and");
        }
        boolean apposed =
                open >= Math.max(1, i - (described ? 16 : 8))
                        && open < i - 1
                        && !listed
                        && parse.isArea(open - 1)
                        && (parse.area(open - 1).form() == Form.NAME
                                || parse.area(open - 1).form() == Form.APPOSED);
        for (int k = i + 1; apposed && parse.isIn(k) && k <= i + 7; k++) {
            if (parse.isQuantity(k) || parse.pieces().get(k).endsClause()) {
                return false;
            }
            if (parse.pieces().get(k).isComma()) {
                int verb = k + 1;
                while (parse.isIn(verb) && Lexicon.isAdverb(parse.pieces().get(verb))) {
                    verb++;
                }
                return group && k <= i + 3 || parse.isVerb(verb);
            }
        }
        return false;
    }

    /** {@code the delta, which comprises Shanghai, Jiangsu and Anhui, produced}: its members. */
    private boolean isListedIn(int i) {
        int k = i - 1;
        while (k >= 0
                && i - k < 30
                && (parse.isArea(k)
                        || parse.pieces().get(k).isComma()
                        || parse.word(k).equals("and"))) {
            k--;
        }
        return Set.of(
                        "namely",
                        "comprises",
                        "comprising",
                        "including",
                        "includes",
                        "covering",
                        "spanning")
                .contains(parse.word(k));
    }

    /** The word that opens the clause of a piece, if a gerund follows it. */
    private String openingOf(int i) {
        int from = i;
        while (from > 0
                && i - from < 10
                && !parse.pieces().get(from - 1).endsClause()
                && !parse.pieces().get(from - 1).isComma()) {
            from--;
        }
        return parse.word(from + 1).endsWith("ing") ? parse.word(from) : "";
    }

    /** {@code the index, released on Monday in Shanghai, stood at 262}: where it was made known. */
    private boolean isVenue(int i) {
        boolean in = parse.word(i - 1).equals("in") || parse.word(i - 1).equals("at");
        for (int k = i - 2; in && k >= Math.max(0, i - 5); k--) {
            if (RELEASED.contains(parse.word(k))) {
                return true;
            }
            if (!parse.isPeriod(k)
                    && !Set.of("on", "here", "monday", "tuesday", "wednesday", "thursday")
                            .contains(parse.word(k))
                    && !Set.of("friday", "saturday", "sunday", "yesterday", "recently")
                            .contains(parse.word(k))) {
                return false;
            }
        }
        return false;
    }

    private boolean hasComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (parse.pieces().get(i).isComma()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasWord(String word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (parse.word(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** {@code 5 in Beijing, 6 in Tianjin}: the area belongs to the quantity before it. */
    boolean isOfOther(int i, int at) {
        boolean in = parse.word(i - 1).equals("in") || parse.word(i - 1).equals("for");
        if (!in || i + 1 == at) {
            return false;
        }
        for (int k = i - 2; k >= Math.max(0, i - 8); k--) {
            if (parse.isQuantity(k)) {
                return true;
            }
            if (parse.pieces().get(k).isComma() || parse.pieces().get(k).endsClause()) {
                return false;
            }
        }
        return false;
    }
}
