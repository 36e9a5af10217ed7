package org.provindex.reading.claim.area;

import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Finds the area attached to a value behind it: {@code 1.2 trillion yuan in Jiangsu}. */
final class AttachedArea {
    private static final Set<String> COMPARING =
            Set.of(
                    "than",
                    "behind",
                    "ahead",
                    "above",
                    "below",
                    "beat",
                    "beating",
                    "from",
                    "exceeding",
                    "surpassing",
                    "outpacing",
                    "against",
                    "with",
                    "to",
                    "unlike",
                    "over",
                    "trailing");

    private static final Set<String> BEING = Set.of("is", "was", "are", "were");

    private final Parse parse;

    AttachedArea(Parse parse) {
        this.parse = parse;
    }

    /** The piece of the area, up to the end of the clause; -1 for none. */
    int behind(int at) {
        // "out of the 170,000 that the province had"
        boolean relative =
                Words.isAny(parse.word(at + 1), "that", "which")
                        && parse.isArea(at + 2)
                        && Words.isAny(parse.word(at + 3), "had", "has", "have");
        // "51.8 percent of Guangdong's GDP and 35 percent of Hunan's"
        boolean owner =
                parse.word(at + 1).equals("of")
                        && parse.isArea(at + 2)
                        && parse.word(at + 3).equals("'s")
                        && Words.isAny(parse.word(at - 1), "and", "while", "against")
                        && parse.area(at + 2).level() != Level.WORLD
                        && !parse.isNominal(at + 4);
        // "still behind the 3.7 percent of Henan province"
        owner |=
                parse.word(at + 1).equals("of")
                        && parse.isArea(at + 2)
                        && parse.word(at - 1).equals("the")
                        && Words.isAny(
                                parse.word(at - 2),
                                "behind",
                                "above",
                                "below",
                                "than",
                                "against",
                                "exceeding");
        // "the 8.1 percent recorded nationwide"
        boolean recorded =
                Words.isAny(parse.word(at + 1), "recorded", "reported", "seen", "achieved")
                        && parse.isArea(at + 2)
                        && parse.area(at + 2).form() == Form.WIDE;
        if (relative || owner || recorded) {
            return at + 2;
        }
        // "38.6 percent of those in the Delta, but 17.2 percent of those in the Northeast"
        boolean those =
                parse.word(at + 1).equals("of")
                        && parse.word(at + 2).equals("those")
                        && Words.isAny(parse.word(at + 3), "in", "from", "across");
        int there = parse.word(at + 4).equals("the") ? at + 5 : at + 4;
        boolean within =
                parse.word(at + 1).equals("of")
                        && parse.word(at + 2).equals("those")
                        && parse.isArea(at + 3)
                        && parse.textOf(at + 3).startsWith("in ");
        if (within && parse.area(at + 3).form() == Form.REFERENCE) {
            return at + 3;
        }
        if (those && parse.isArea(there) && parse.area(there).form() != Form.WIDE) {
            return there;
        }
        // "Of the 100 places, 35 went to Jiangsu and 27 to Zhejiang"
        boolean share =
                parse.word(at + 1).equals("to")
                        && parse.isArea(at + 2)
                        && parse.area(at + 2).form() == Form.NAME
                        && parse.quantity(at).form() == Quantity.Form.COUNT
                        && Words.isAny(parse.word(at - 1), "and", ",")
                        && hasGone(at);
        if (share) {
            return at + 2;
        }
        // "On the list there are 17 from Wuxi", "five companies from Wuxi"
        int from =
                Words.isAny(parse.word(at + 1), "companies", "firms", "enterprises")
                        ? at + 2
                        : at + 1;
        boolean members =
                parse.quantity(at).form() == Quantity.Form.COUNT
                        && parse.word(from).equals("from")
                        && parse.isArea(from + 1)
                        && parse.area(from + 1).form() == Form.NAME;
        if (members) {
            return from + 1;
        }
        for (int i = at + 1; parse.isIn(i) && i <= at + 8; i++) {
            Piece piece = parse.pieces().get(i);
            if (piece.kind() == Piece.Kind.AREA) {
                AreaMention area = parse.area(i);
                boolean in =
                        parse.word(i - 1).equals("in")
                                || parse.word(i - 1).equals("for")
                                || parse.word(i - 1).equals("at")
                                || parse.word(i - 2).equals("in")
                                        && Words.isAny(parse.word(i - 1), "the", "both");
                if (area.form() == Form.WIDE && i == at + 1 && isComparedWith(at)) {
                    return i;
                }
                boolean near =
                        Words.isAny(
                                        parse.word(i - 1),
                                        "neighboring",
                                        "neighbouring",
                                        "nearby",
                                        "adjacent")
                                && parse.word(i - 2).equals("in");
                boolean whole =
                        area.form() == Form.REFERENCE
                                && isComparedWith(at)
                                && (in || parse.textOf(i).startsWith("in "));
                if (whole) {
                    return i;
                }
                boolean counted =
                        area.level() == Level.GROUP
                                && parse.quantity(at).form() == Quantity.Form.COUNT
                                && Words.isAny(wordBeforeArticle(i), "from", "in");
                if (counted) {
                    return i;
                }
                boolean other =
                        parse.textOf(i).matches("(?i)the (former|latter)")
                                && Words.isAny(parse.word(i - 1), "in", "to", "for", "of");
                if (other) {
                    return i;
                }
                // "half of the cars made in the province should be connected"
                boolean made =
                        area.form() == Form.REFERENCE
                                && parse.quantity(at).unit().equals("percent")
                                && parse.word(at + 1).equals("of")
                                && (in || parse.textOf(i).startsWith("in "))
                                && parse.isVerb(i + 1);
                if (made) {
                    return i;
                }
                boolean referred = area.form() == Form.REFERENCE && parse.word(i - 1).equals("for");
                boolean ofThem =
                        parse.word(at + 1).equals("of")
                                && Words.isAny(parse.word(at + 2), "them", "these", "which");
                return (in || near)
                                && (area.form() == Form.NAME || referred)
                                && (area.level() != Level.GROUP || ofThem)
                                && area.level() != Level.WORLD
                                && parse.depths()[i] == parse.depths()[at]
                        ? i
                        : -1;
            }
            boolean stop =
                    piece.kind() == Piece.Kind.QUANTITY && !isOutOf(at, i)
                            || piece.isComma()
                            || piece.endsClause()
                            || Lexicon.isVerb(piece)
                                    && i > at + 1
                                    && !isPassive(i)
                                    && !isOfThem(i)
                                    && !isOutOf(at, i - 1)
                            || COMPARING.contains(piece.word())
                                    && !isFromGroup(i)
                                    && !(piece.is("to")
                                            && parse.isArea(i + 1)
                                            && parse.textOf(i + 1)
                                                    .matches("(?i)the (former|latter)"))
                            || piece.is("and")
                            || piece.is("while");
            if (stop) {
                return -1;
            }
        }
        return -1;
    }

    private boolean hasGone(int before) {
        for (int i = before - 1; i > 0; i--) {
            if (Words.isAny(parse.word(i), "went", "go", "goes", "fell", "fall")) {
                return parse.word(i + 1).equals("to");
            }
        }
        return false;
    }

    /** {@code eight of the 30 leading zones are in Jiangsu}. */
    private boolean isOutOf(int at, int number) {
        return parse.word(at + 1).equals("of")
                && parse.word(at + 2).equals("the")
                && number == at + 3
                && parse.isNominal(number + 1);
    }

    /** {@code 42,000 stations were in service in Shanghai}, {@code 9 parks are in Hunan}. */
    private boolean isPassive(int verb) {
        if (!BEING.contains(parse.word(verb))) {
            return false;
        }
        boolean state =
                parse.word(verb + 1).equals("in")
                        && Words.isAny(
                                parse.word(verb + 2), "service", "operation", "use", "place");
        int in = state ? verb + 3 : verb + 1;
        return parse.word(in).equals("in") && parse.isArea(in + 1);
    }

    /** {@code 30 percent of them made in the Yangtze River Delta}. */
    private boolean isOfThem(int participle) {
        return Words.isAny(parse.word(participle - 1), "them", "these")
                && parse.word(participle - 2).equals("of")
                && parse.word(participle + 1).equals("in");
    }

    /** {@code against 6.9 percent in the whole province}. */
    private boolean isComparedWith(int at) {
        return Words.isAny(parse.word(at - 1), "against", "versus")
                || Words.isAny(parse.word(at - 1), "with", "to")
                        && parse.word(at - 2).equals("compared");
    }

    /** {@code 21 counties from the six provinces}. */
    private boolean isFromGroup(int i) {
        int area = parse.word(i + 1).equals("the") ? i + 2 : i + 1;
        return parse.word(i).equals("from")
                && parse.isArea(area)
                && parse.area(area).level() == Level.GROUP;
    }

    private String wordBeforeArticle(int i) {
        return parse.word(i - 1).equals("the") ? parse.word(i - 2) : parse.word(i - 1);
    }
}
