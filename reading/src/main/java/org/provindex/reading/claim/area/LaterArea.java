package org.provindex.reading.claim.area;

import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/** Finds the area of a value that its sentence names only later. */
final class LaterArea {
    private static final Set<String> MEASURED =
            Set.of(
                    "recorded",
                    "measured",
                    "found",
                    "registered",
                    "reported",
                    "seen",
                    "posted",
                    "observed");

    private static final Set<String> BEING = Set.of("is", "was", "are", "were");

    private final Parse parse;
    private final Course course;
    private final ComparedAreas compared;
    private final Wholes wholes;

    LaterArea(Parse parse, Course course, Wholes wholes) {
        this.parse = parse;
        this.course = course;
        this.compared = new ComparedAreas(parse);
        this.wholes = wholes;
    }

    /** The piece of the area, for a rank or any other value; -1 for none. */
    int behind(int at, boolean ranked) {
        for (int i = at + 1; parse.isIn(i); i++) {
            // "with 80.5 points it leads Shenzhen": of what was spoken of
            boolean pronoun = Words.isAny(parse.word(i), "it", "they");
            if (pronoun && course.areas.current().isPresent()) {
                return -1;
            }
            if (parse.isArea(i)) {
                AreaMention area = parse.area(i);
                boolean fits =
                        area.form() != Form.WIDE
                                && area.form() != Form.APPOSED
                                && area.form() != Form.TITLE
                                && area.level() != Level.WORLD
                                && !compared.isCompared(i)
                                && !isOrigin(i)
                                && !wholes.isOfPart(i, course.areas)
                                && !(area.form() == Form.REFERENCE
                                        && wholes.isDenominator(i)
                                        && parse.areas().get(parse.areas().size() - 1).from()
                                                > area.from())
                                && parse.depths()[i] <= parse.depths()[at];
                boolean country = area.level() == Level.COUNTRY || area.level() == Level.GROUP;
                if (fits && !(country && (ranked || course.areas.current().isPresent()))) {
                    // "the top place goes to Zhejiang"
                    boolean goes =
                            parse.word(i - 1).equals("to")
                                    && Words.isAny(
                                            parse.word(i - 2),
                                            "goes",
                                            "went",
                                            "go",
                                            "belongs",
                                            "falls");
                    if (ranked && goes) {
                        return i;
                    }
                    boolean inverted =
                            Words.isAny(
                                            parse.word(i - 1),
                                            "is",
                                            "was",
                                            "came",
                                            "comes",
                                            "went",
                                            "goes",
                                            "by",
                                            "to")
                                    && !parse.word(i - 2).equals("only");
                    return ranked && !(inverted && !parse.word(i - 1).equals("to")) ? -1 : i;
                }
            }
            // "48 exchanges have been set up in China since 2014, when Guiyang led the way"
            boolean wide =
                    !ranked && parse.isArea(i) && parse.area(i).form() == Form.WIDE && i < at + 9;
            if (wide && parse.area(i).code().equals("CN") && parse.textOf(i).startsWith("in ")) {
                return -1;
            }
            boolean from =
                    Words.isAny(parse.word(i), "comes", "come", "came")
                            && parse.word(i + 1).equals("from")
                            && parse.isArea(i + 2)
                            && parse.area(i + 2).form() == Form.NAME;
            if (from && !ranked) {
                return i + 2;
            }
            // "was recorded in Linxia", "the highest score, 17.8 points, belongs to Guizhou"
            boolean told =
                    (MEASURED.contains(parse.word(i))
                                            && Words.isAny(
                                                    parse.word(i + 1), "in", "by", "at", "for")
                                    || parse.word(i + 1).equals("to")
                                            && Words.isAny(parse.word(i), "belongs", "belonged"))
                            && parse.isArea(i + 2)
                            && parse.area(i + 2).form() == Form.NAME;
            if (told && !ranked) {
                return i + 2;
            }
            if (parse.pieces().get(i).isComma() && isApposed(at, i)) {
                continue;
            }
            // "one in five of them is made here, in Dongguan"
            boolean here =
                    parse.word(i).equals("here")
                            && parse.pieces().get(Math.min(i + 1, parse.size() - 1)).isComma()
                            && parse.word(i + 2).equals("in")
                            && parse.isArea(i + 3);
            if (here && !ranked) {
                return i + 3;
            }
            boolean inForce = course.areas.current().isPresent();
            boolean away =
                    inForce
                            && (parse.pieces().get(i).isComma()
                                    || parse.word(i).equals("which")
                                    || parse.word(i).equals("while"));
            boolean far = parse.isQuantity(i) && i > at + 4 && !isAttribute(at, i);
            if (parse.pieces().get(i).endsClause() || away || far) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * {@code 41 percent of Hebei's software companies are registered there}: the part is of the
     * area behind the verb, -1 where none is named.
     */
    int ofPart(int at) {
        if (!parse.quantity(at).unit().equals("percent") || !parse.word(at + 1).equals("of")) {
            return -1;
        }
        boolean whole = false;
        boolean verb = false;
        for (int i = at + 2; parse.isIn(i) && i < at + 16; i++) {
            if (parse.isQuantity(i)
                    || parse.pieces().get(i).isComma()
                    || parse.pieces().get(i).endsClause()) {
                return -1;
            }
            if (parse.isArea(i) && !verb) {
                whole = true;
            } else if (parse.isArea(i)) {
                boolean in = Words.isAny(parse.word(i - 1), "in", "from", "at");
                boolean there = parse.word(i).equals("there") || parse.textOf(i).equals("there");
                boolean fits = parse.area(i).form() == Form.NAME && in || there;
                return whole && fits ? i : -1;
            }
            verb |= parse.isVerb(i);
        }
        return -1;
    }

    /** {@code 37 projects with an investment of 33 billion yuan have been signed in Qingyang}. */
    private boolean isAttribute(int at, int value) {
        boolean with = false;
        for (int i = at + 1; i < value; i++) {
            if (parse.isVerb(i) || parse.isQuantity(i) || parse.pieces().get(i).isComma()) {
                return false;
            }
            with |= Words.isAny(parse.word(i), "with", "worth", "for");
        }
        return with;
    }

    /**
     * {@code Second in Sichuan is Mianyang}, {@code the third-best city is Deyang}: who takes a
     * place with which a clause opens; -1 for none.
     */
    int inverted(int at) {
        int open = at - 1;
        while (Words.isAny(parse.word(open), "the", "in", "at", "on", "still", "again")
                || parse.isPeriod(open)) {
            open--;
        }
        boolean opens =
                open < 0
                        || parse.pieces().get(open).isComma()
                        || parse.pieces().get(open).endsClause()
                        || Words.isAny(parse.word(open), "and", "while", "but");
        for (int i = at + 1; opens && parse.isIn(i) && i < at + 11; i++) {
            if (Words.isAny(parse.word(i), "is", "was", "are", "were", "comes", "came", "stands")) {
                int area = parse.word(i + 1).equals("the") ? i + 2 : i + 1;
                boolean named =
                        parse.isArea(area)
                                && parse.area(area).form() == Form.NAME
                                && parse.area(area).level() != Level.COUNTRY
                                && parse.area(area).level() != Level.GROUP
                                && !parse.word(area + 1).equals("'s");
                return named ? area : -1;
            }
            if (parse.isVerb(i)
                    || parse.isQuantity(i)
                    || parse.pieces().get(i).isComma()
                    || parse.pieces().get(i).endsClause()) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code With a score of 61.8, Guangdong keeps the first place}. */
    int opening(int at) {
        if (!Words.isAny(parse.word(0), "with", "at", "having", "scoring", "posting")) {
            return -1;
        }
        for (int i = at + 1; parse.isIn(i) && i < at + 8; i++) {
            if (parse.pieces().get(i).isComma()) {
                // ", the residents of Shanghai had"
                int area = i + 1;
                while (area < i + 4
                        && (Words.isAny(parse.word(area), "the", "of", "in")
                                || parse.isNominal(area))) {
                    area++;
                }
                boolean named = parse.isArea(area) && parse.area(area).form() == Form.NAME;
                return named && !parse.word(area + 1).equals("'s") ? area : -1;
            }
            if (parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code The lowest figure, 96 Mbps, was recorded in Linxia}. */
    private boolean isApposed(int at, int comma) {
        return parse.pieces().get(Math.max(0, at - 1)).isComma()
                && comma == at + 1
                && (BEING.contains(parse.word(comma + 1))
                                && MEASURED.contains(parse.word(comma + 2))
                        || Words.isAny(parse.word(comma + 1), "belongs", "belonged"));
    }

    /** {@code units transferred from Beijing and Tianjin}, {@code trade with Vietnam}. */
    private boolean isOrigin(int i) {
        int k = i;
        while (parse.word(k - 1).equals("and") && parse.isArea(k - 2)) {
            k -= 2;
        }
        return Words.isAny(parse.word(k - 1), "from", "with")
                && !Words.isAny(parse.word(k - 2), "comes", "come", "came");
    }
}
