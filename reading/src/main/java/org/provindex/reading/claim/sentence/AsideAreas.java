package org.provindex.reading.claim.sentence;

import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Tells areas that a sentence only mentions by the way: inserted, listed, told as a venue. */
public final class AsideAreas {
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

    private static final Set<String> REPORTED =
            Set.of("released", "published", "issued", "unveiled", "announced", "presented");

    private static final Set<String> COMPASS = WordTable.words("area/compass");

    private static final Set<String> KINDS =
            Set.of("city", "county", "town", "district", "port", "prefecture", "municipality");

    private final Parse parse;

    public AsideAreas(Parse parse) {
        this.parse = parse;
    }

    /**
     * {@code Sichuan, our partner in the Chengdu-Chongqing circle, ...}, {@code Suzhou, an hour
     * from Shanghai, made ...}, {@code Liaoning, once the country's industrial heart, had ...}.
     */
    public boolean isInserted(int i, boolean group) {
        int open = i - 1;
        while (open >= Math.max(1, i - 16)
                && !parse.pieces().get(open).isComma()
                && !parse.pieces().get(open).endsClause()) {
            open--;
        }
        // "Nantong, a city of 7.7 million on the northern bank of the river in Jiangsu, became"
        boolean described = Words.isAny(parse.word(open + 1), "a", "an", "the", "once");
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
        // "In Jieyang, an apparel center in eastern Guangdong, volume has multiplied"
        boolean frame = apposed && described && open == 2 && parse.word(0).equals("in");
        for (int k = i + 1; apposed && parse.isIn(k) && k <= i + 7; k++) {
            if (parse.isQuantity(k) || parse.pieces().get(k).endsClause()) {
                return false;
            }
            if (parse.pieces().get(k).isComma()) {
                int verb = k + 1;
                while (parse.isIn(verb) && Lexicon.isAdverb(parse.pieces().get(verb))) {
                    verb++;
                }
                // "Zhangjiakou, the city that Huailai is part of, gets 80 percent"
                boolean told = parse.word(verb).endsWith("s") && parse.isQuantity(verb + 1);
                return frame || group && k <= i + 3 || parse.isVerb(verb) || told;
            }
        }
        return false;
    }

    /** {@code the delta, which comprises Shanghai, Jiangsu and Anhui, produced}: its members. */
    public boolean isListedIn(int i) {
        int k = i - 1;
        while (k >= 0
                && i - k < 30
                && (parse.isArea(k)
                        || parse.pieces().get(k).isComma()
                        || parse.word(k).equals("and"))) {
            k--;
        }
        return Words.isAny(
                parse.word(k),
                "namely",
                "comprises",
                "comprising",
                "including",
                "includes",
                "covering",
                "spanning");
    }

    /**
     * {@code Tongxiang is a county-level city in the north of Zhejiang with 1.03 million
     * residents}: where the subject lies that is told of.
     */
    public boolean isWhereSubjectLies(int i) {
        int in = i - 1;
        while (Words.isAny(parse.word(in), "the", "of")
                || parse.word(in).endsWith("ern")
                || COMPASS.contains(parse.word(in))) {
            in--;
        }
        boolean kind = parse.word(in).equals("in") && KINDS.contains(parse.word(in - 1));
        for (int k = in - 2; kind && k > Math.max(0, in - 9); k--) {
            if (Words.isAny(parse.word(k), "is", "was")) {
                return parse.isArea(k - 1) && parse.area(k - 1).form() == Form.NAME;
            }
        }
        return false;
    }

    /**
     * {@code Among the counties of Jiaxing it is second}: with whom that is compared which was
     * spoken of before.
     */
    public boolean isFrameOfIt(int i) {
        int next = parse.isIn(i + 1) && parse.pieces().get(i + 1).isComma() ? i + 2 : i + 1;
        boolean it = Words.isAny(parse.word(next), "it", "they");
        return it
                && (Words.isAny(parse.word(0), "among", "within", "in", "of")
                        || i == 0 && parse.textOf(i).matches("(?i)(in|within|across) .*"));
    }

    /**
     * {@code Daqing is to become the base of the province and reach 60,000 racks}: told within a
     * predicate that another area is the subject of.
     */
    public boolean isInPredicate(int i) {
        boolean object =
                parse.word(i + 1).equals("and")
                        && parse.isVerb(i + 2)
                        && (Words.isAny(parse.word(i - 1), "of", "in", "for", "to", "with", "from")
                                || parse.textOf(i).matches("(?i)(in|of|across) .*"));
        boolean verb = false;
        for (int k = i - 1; object && k >= Math.max(0, i - 16); k--) {
            if (parse.isQuantity(k)
                    || parse.pieces().get(k).isComma()
                    || parse.pieces().get(k).endsClause()) {
                return false;
            }
            if (parse.isArea(k) && parse.area(k).form() == Form.NAME) {
                return verb && parse.isVerb(k + 1);
            }
            verb |= parse.isVerb(k);
        }
        return false;
    }

    /**
     * {@code Last year, when the epidemic closed Shanghai, it was 7.6 percent}: in a clause set
     * between commas, behind which no word refers to what it names.
     */
    public boolean isInTimeClause(int i, int at) {
        int open = i - 1;
        while (open > 0 && i - open < 10 && !parse.pieces().get(open).isComma()) {
            open--;
        }
        boolean opened =
                open > 0
                        && parse.pieces().get(open).isComma()
                        && isWhen(open + 1, i)
                        && !parse.isArea(open - 1);
        for (int k = i + 1; opened && k < at; k++) {
            if (parse.pieces().get(k).isComma()) {
                return !Words.isAny(parse.word(k + 1), "its", "their", "there");
            }
        }
        return false;
    }

    /** {@code when the epidemic closed}, {@code founded when Qingdao was}. */
    private boolean isWhen(int from, int to) {
        return parse.word(from).equals("when")
                || parse.word(from + 1).equals("when") && from + 1 < to;
    }

    /** {@code the index that the institute published in Fuzhou}. */
    public static boolean isMadeKnownIn(Parse parse, AreaMention area) {
        for (int i = 1; i < parse.size(); i++) {
            if (parse.isArea(i) && parse.area(i).equals(area)) {
                return new AsideAreas(parse).isVenue(i, REPORTED);
            }
        }
        return false;
    }

    /** The word that opens the clause of a piece, if a gerund follows it. */
    public String openingOf(int i) {
        int from = i;
        while (from > 0
                && i - from < 10
                && !parse.pieces().get(from - 1).endsClause()
                && !parse.pieces().get(from - 1).isComma()) {
            from--;
        }
        return parse.word(from + 1).endsWith("ing") ? parse.word(from) : "";
    }

    /**
     * {@code Exports of Fujian totaled 136 billion yuan, according to Fuzhou Customs, with}: who is
     * cited between two commas in a sentence that has told of something before.
     */
    public boolean isSource(int i, int at) {
        int open = i;
        while (open > 0 && i - open < 10 && !parse.pieces().get(open).isComma()) {
            open--;
        }
        boolean cited =
                open > 0
                        && parse.word(open + 1).equals("according")
                        && parse.word(open + 2).equals("to");
        boolean named = false;
        for (int k = 0; cited && k < open; k++) {
            named |= parse.isQuantity(k) || parse.isArea(k) && parse.area(k).form() != Form.WIDE;
        }
        for (int k = i + 1; named && k < at; k++) {
            if (parse.pieces().get(k).isComma()) {
                return true;
            }
        }
        return false;
    }

    /** {@code the index, released on Monday in Shanghai, stood at 262}: where it was made known. */
    public boolean isVenue(int i) {
        return isVenue(i, RELEASED);
    }

    private boolean isVenue(int i, Set<String> verbs) {
        // "According to figures presented there, the share was 36 percent"
        if (parse.textOf(i).equalsIgnoreCase("there") && REPORTED.contains(parse.word(i - 1))) {
            return true;
        }
        boolean in = parse.word(i - 1).equals("in") || parse.word(i - 1).equals("at");
        for (int k = i - 2; in && k >= Math.max(0, i - 5); k--) {
            // "made public in Beijing", "the list came out in Beijing on Thursday"
            boolean madeKnown =
                    parse.word(k).equals("public")
                                    && Words.isAny(parse.word(k - 1), "made", "making")
                            || parse.word(k).equals("out")
                                    && Words.isAny(parse.word(k - 1), "came", "come", "comes");
            if (verbs.contains(parse.word(k)) || madeKnown) {
                return true;
            }
            if (!parse.isPeriod(k)
                    && !Words.isAny(
                            parse.word(k),
                            "on",
                            "here",
                            "monday",
                            "tuesday",
                            "wednesday",
                            "thursday")
                    && !Words.isAny(
                            parse.word(k),
                            "friday",
                            "saturday",
                            "sunday",
                            "yesterday",
                            "recently")) {
                return false;
            }
        }
        return false;
    }
}
