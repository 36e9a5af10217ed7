package org.provindex.reading.claim.area;

import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.rank.Superlatives;
import org.provindex.reading.claim.sentence.AsideAreas;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/** Tells which of the areas that a sentence names it may be about. */
final class Subjects {
    private static final Set<String> POSITIONS =
            Set.of("position", "place", "rank", "ranking", "standing");
    private static final Set<String> FIGURES =
            Set.of("figure", "average", "mean", "level", "value", "score", "rate", "one");

    private final Parse parse;
    private final Wholes wholes;
    private final ComparedAreas compared;
    private final AsideAreas asides;

    Subjects(Parse parse) {
        this.parse = parse;
        this.wholes = new Wholes(parse);
        this.compared = new ComparedAreas(parse);
        this.asides = new AsideAreas(parse);
    }

    /** {@code 5th in the country}: the words tell where the ranking is made. */
    boolean isRankedIn(int wide) {
        // "the position in the country moves from the 14th to the 13th"
        if (POSITIONS.contains(parse.word(wide - 1))) {
            return true;
        }
        for (int i = wide - 1; i >= Math.max(0, wide - 6); i--) {
            // "the added value of the top ten industries of Gansu": whose they are
            boolean things =
                    parse.isQuantity(i)
                            && parse.quantity(i).form() == Quantity.Form.TOP
                            && parse.word(wide - 1).equals("of")
                            && parse.word(wide - 2).endsWith("s")
                            && !Lexicon.AREAS.matcher(parse.word(wide - 2)).matches();
            if (parse.isQuantity(i) && parse.quantity(i).isOrdinal() && !things
                    || Lexicon.isSuperlative(parse.pieces().get(i))) {
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
                || area.level() == Level.WORLD && !isOfThat(i) && !isOwner(i)) {
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
                        && Words.isAny(parse.word(i - 1), "for", "with", "to", "from")
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
                        && Words.isAny(parse.word(i + 2), "which", "where", "whose");
        // "Few provinces spend more than Shaanxi: 2.35 percent"
        goesOn |= i < at && parse.word(i + 1).equals(":");
        // "ahead of Zhejiang at 3.11"
        goesOn |=
                i + 2 == at
                        && (Words.isAny(parse.word(i + 1), "at", "with", "on")
                                || ranked && parse.word(i + 1).equals("in"))
                        && area.level() != Level.GROUP
                        && !parse.word(i - 1).equals("than");
        // "exceeding the national 116.3", "only just exceeded the national figure of 2.54"
        goesOn |=
                i + 1 == at
                        || i + 3 == at
                                && parse.word(i + 2).equals("of")
                                && FIGURES.contains(parse.word(i + 1));
        // "The county in Huzhou, Zhejiang province, with 550,000 residents": where it lies
        boolean place = parse.word(i - 1).equals("in") && isReference(i - 2);
        place |=
                parse.isArea(i - 2)
                        && parse.isIn(i - 1)
                        && parse.pieces().get(i - 1).isComma()
                        && parse.word(i - 3).equals("in")
                        && isReference(i - 4);
        inserted |= place && i < at;
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
        foreign |= Words.isAny(area.code(), "CN-HK", "CN-MO", "CN-TW");
        // "Macao residents living there numbered 11,500"
        boolean origin =
                foreign
                        && Words.isAny(
                                parse.word(i + 1),
                                "residents",
                                "people",
                                "students",
                                "visitors",
                                "investors",
                                "enterprises");
        // "four places on the list of China's 100 strongest companies"
        boolean listed =
                area.code().equals("CN")
                        && i > 0
                        && i < at
                        && parse.word(i + 1).equals("'s")
                        && parse.isQuantity(i + 2);
        if (origin || listed) {
            return false;
        }
        boolean partner = foreign && TradePartners.areToldOf(parse);
        // "outsourcing for Japan amounted to four fifths of exports"
        boolean client =
                area.level() == Level.COUNTRY
                        && !area.code().equals("CN")
                        && Words.isAny(parse.word(i - 1), "for", "to", "from", "with")
                        && i > 1
                        && i < at;
        if (partner || client && !goesOn || i < at && asides.isListedIn(i)) {
            return false;
        }
        // "take Zhengzhou as the leader", "by setting up warehouses in Xi'an, ..."
        boolean role =
                i < at
                        && parse.word(i + 1).equals("as")
                        && !parse.isQuantity(i + 2)
                        && !isWhoActs(i)
                        && !Words.isAny(
                                parse.word(i + 3), "whole", "group", "bloc", "team", "region");
        boolean means =
                i < at
                        && Words.isAny(asides.openingOf(i), "by", "through", "after", "via")
                        && hasComma(i, at);
        if (role || means) {
            return false;
        }
        if (i < at
                && (asides.isSource(i, at)
                        || asides.isWhereSubjectLies(i)
                        || ranked && asides.isFrameOfIt(i)
                        || asides.isVenue(i)
                        || asides.isInPredicate(i)
                        || asides.isInTimeClause(i, at))) {
            return false;
        }
        boolean in =
                Words.isAny(parse.word(i - 1), "in", "of", "among", "across", "on")
                        || parse.word(i - 1).equals("the") && parse.word(i - 2).equals("on")
                        || parse.textOf(i).startsWith("in ");
        boolean where =
                parse.isIn(i + 1)
                        && parse.pieces().get(i + 1).isComma()
                        && Words.isAny(parse.word(i + 2), "where", "which", "with");
        // "Telecom revenue grew fastest in Jilin, by 7.9 percent"
        boolean grew = Superlatives.GROWING.contains(parse.word(i - 3));
        if (in && i < at && !where && !grew && isRankedIn(i)) {
            return false;
        }
        boolean group = area.level() == Level.GROUP;
        if (i < at && asides.isInserted(i, group)) {
            return false;
        }
        if (group
                && (ranked
                        || parse.word(i - 1).equals("among")
                        || parse.word(i - 1).equals("the") && parse.word(i - 2).equals("among")
                        || parse.word(i - 1).equals("of") && parse.isQuantity(i - 2))) {
            return false;
        }
        // "The province remains China's number one"
        boolean owner =
                ranked
                        && parse.word(i + 1).equals("'s")
                        && i + 2 == at
                        && (area.level() == Level.COUNTRY
                                || area.level() == Level.PROVINCE && i > 0)
                        && !parse.word(at + 1).equals(",");
        if (owner) {
            return false;
        }
        boolean scope =
                ranked
                        && (area.level() == Level.COUNTRY
                                && (parse.word(i - 1).equals("in")
                                        || parse.word(i - 1).equals("among")));
        return !scope;
    }

    private boolean isReference(int i) {
        boolean opens = i == 0 || parse.isPeriod(i - 1);
        return opens && parse.isArea(i) && parse.area(i).form() == Form.REFERENCE;
    }

    /** {@code while Fuzhou as the capital is to host 20 data centers}. */
    private boolean isWhoActs(int i) {
        boolean opens =
                i == 0
                        || parse.pieces().get(i - 1).isComma()
                        || parse.pieces().get(i - 1).endsClause()
                        || Words.isAny(parse.word(i - 1), "while", "and", "but", "that");
        int verb = i + 2;
        while (parse.isIn(verb)
                && verb < i + 7
                && (parse.isNominal(verb) || Lexicon.isArticle(parse.pieces().get(verb)))) {
            verb++;
        }
        return opens && parse.isVerb(verb);
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

    /** {@code , while that of the world increased}. */
    private boolean isOfThat(int i) {
        return parse.word(i - 1).equals("of")
                && Words.isAny(parse.word(i - 2), "that", "those")
                && parse.isVerb(i + 1);
    }

    /** {@code The world's computing power reached}: not {@code the world's largest}. */
    private boolean isOwner(int i) {
        return (i == 0 || i == 1 && parse.isPeriod(0))
                && parse.word(i + 1).equals("'s")
                && parse.isNominal(i + 2)
                && !Lexicon.isSuperlative(parse.pieces().get(i + 2));
    }

    /** {@code 5 in Beijing, 6 in Tianjin}: the area belongs to the quantity before it. */
    boolean isOfOther(int i, int at) {
        boolean in = parse.word(i - 1).equals("in") || parse.word(i - 1).equals("for");
        // "sales in the west grew by 3.2 percent and those in the center by 8.7 percent"
        boolean those = Words.isAny(parse.word(i - 2), "that", "those");
        // "rose by 9.4 percent and in Shenyang by 6.2 percent"
        boolean own =
                i > 1
                        && i + 2 == at
                        && Words.isAny(parse.word(i + 1), "by", "to", "at", "with")
                        && (parse.word(i - 2).equals("and") || parse.pieces().get(i - 2).isComma());
        if (!in || those || own || i + 1 == at) {
            return false;
        }
        for (int k = i - 2; k >= Math.max(0, i - 8); k--) {
            if (parse.isQuantity(k)) {
                // "patents per 10,000 people in Nanchang"
                return !Words.isAny(parse.word(k - 1), "per", "every", "each");
            }
            if (parse.pieces().get(k).isComma() || parse.pieces().get(k).endsClause()) {
                return false;
            }
        }
        return false;
    }
}
