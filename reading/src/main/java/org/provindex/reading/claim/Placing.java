package org.provindex.reading.claim;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.text.Piece;

/** Finds the area of a claim: named in its clause, in its sentence, or in force from before. */
final class Placing {
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

    private final Parse parse;
    private final Course course;
    private final Subjects subjects;
    private final Wholes wholes;
    private final Averages averages;
    private final CarriedArea carried;

    Placing(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
        this.subjects = new Subjects(parse);
        this.wholes = new Wholes(parse);
        this.averages = new Averages(parse);
        this.carried = new CarriedArea(parse, course, subjects);
    }

    void place(Draft draft, Optional<Draft> before) {
        int at = draft.piece;
        boolean ranked = draft.measure == Measure.RANK || draft.measure == Measure.EXTREME;
        int average = averages.averageBefore(at);
        if (average >= 0 && !ranked) {
            take(draft, average, "area.average", 0.97);
            return;
        }
        boolean regional =
                parse.word(at - 1).equals("of")
                        && parse.word(at - 2).equals("average")
                        && parse.word(at - 3).equals("regional");
        if (!ranked
                && regional
                && course.mainArea.filter(area -> area.startsWith("X-")).isPresent()) {
            draft.area = course.mainArea;
            draft.by("area.average", 0.93);
            return;
        }
        if (!ranked && averages.isAverageOfAll(at)) {
            draft.area = averages.whole(at, course);
            draft.by("area.average", 0.85);
            return;
        }
        // "ahead of Beijing's 94.8"
        if (!ranked && parse.word(at - 1).equals("'s") && parse.isArea(at - 2)) {
            take(draft, at - 2, "area.owner", 0.97);
            return;
        }
        if (isBracketedBehindArea(at)) {
            take(draft, at - 2, "area.bracket", 0.99);
            return;
        }
        if (ranked && parse.isArea(at + 1) && parse.textOf(at).matches("\\w+-(placed|ranked)")) {
            take(draft, at + 1, "area.behind", 0.98);
            return;
        }
        if (ranked
                && parse.isArea(at + 1)
                && parse.area(at + 1).form() == Form.NAME
                && parse.textOf(at).matches("(?i)no\\.?\\s?\\d{1,3}")) {
            take(draft, at + 1, "area.behind", 0.98);
            return;
        }
        // "highest 87.5 (Beijing)", "2.21 trillion yuan (east)"
        if (!ranked
                && Set.of("(", "（").contains(parse.word(at + 1))
                && parse.isArea(at + 2)
                && parse.area(at + 2).form() == Form.NAME
                && Set.of(")", "）").contains(parse.word(at + 3))) {
            take(draft, at + 2, "area.bracket-behind", 0.97);
            return;
        }
        // "higher than the second Zhuzhou (67.0)", "24th (Heilongjiang) and 26th (Jilin)"
        int named = Set.of("(", "（", ",").contains(parse.word(at + 1)) ? at + 2 : at + 1;
        if (ranked
                && parse.isArea(named)
                && parse.area(named).form() == Form.NAME
                && parse.area(named).level() != Level.GROUP
                && !parse.area(named).code().equals("CN")
                && (named == at + 2 && Set.of(")", "）").contains(parse.word(at + 3))
                        || named == at + 1
                                && parse.word(at - 1).equals("the")
                                && draft.usedRule("measure.rank.named-behind")
                        || named == at + 2 && draft.usedRule("measure.rank.named-apposed"))) {
            take(draft, named, "area.behind", 0.97);
            return;
        }
        if (isOurs(at) && course.speaker.or(() -> course.mainArea).isPresent()) {
            draft.area = course.speaker.or(() -> course.mainArea);
            draft.by("area.first-person", 0.95);
            return;
        }
        if (!ranked
                && isGroup(course.mainArea)
                && averages.isAveraged(at)
                && attachedRight(at) < 0) {
            draft.area = course.mainArea;
            draft.by("area.average", 0.9);
            return;
        }
        if (!ranked
                && averages.isBare(at)
                && attachedRight(at) < 0
                && course.mainArea.filter(area -> !area.equals("CN")).isPresent()) {
            draft.area = course.mainArea;
            draft.by("area.average", 0.88);
            return;
        }
        Optional<String> together = ranked ? Optional.empty() : together(at);
        if (together.isPresent()) {
            draft.area = together;
            draft.by("area.together", 0.9);
            return;
        }
        int own = ranked ? -1 : attachedRight(at);
        int left = left(at, ranked);
        if (own >= 0) {
            take(draft, own, "area.behind", 0.98);
        } else if (left >= 0) {
            take(
                    draft,
                    left,
                    isSameClause(left, at) ? "area.clause" : "area.sentence",
                    isSameClause(left, at) ? 0.995 : 0.93);
        } else {
            boolean pronoun =
                    Set.of("it", "they", "its").contains(parse.word(0))
                            && course.areas.current().isPresent();
            int right = before.isPresent() || pronoun ? -1 : opening(at);
            right = before.isPresent() || pronoun || right >= 0 ? right : right(at, ranked);
            if (right >= 0) {
                take(draft, right, "area.right", 0.93);
            } else if (before.isPresent() && before.get().area.isPresent()) {
                draft.area = before.get().area;
                draft.by("area.same-sentence", 0.98 * before.get().certainty("area."));
            } else {
                carried.carry(draft, ranked);
            }
        }
    }

    /** {@code units transferred from Beijing and Tianjin}, {@code trade with Vietnam}. */
    private boolean isOrigin(int i) {
        int k = i;
        while (parse.word(k - 1).equals("and") && parse.isArea(k - 2)) {
            k -= 2;
        }
        return Set.of("from", "with").contains(parse.word(k - 1))
                && !Set.of("comes", "come", "came").contains(parse.word(k - 2));
    }

    private String wordBeforeArticle(int i) {
        return parse.word(i - 1).equals("the") ? parse.word(i - 2) : parse.word(i - 1);
    }

    /** {@code 21 counties from the six provinces}. */
    private boolean isFromGroup(int i) {
        int area = parse.word(i + 1).equals("the") ? i + 2 : i + 1;
        return parse.word(i).equals("from")
                && parse.isArea(area)
                && parse.area(area).level() == Level.GROUP;
    }

    private static boolean isGroup(Optional<String> area) {
        return area.filter(code -> code.startsWith("X-")).isPresent();
    }

    /** {@code Together, the three provinces and Shanghai spent ...}: the group spoken of. */
    private Optional<String> together(int at) {
        boolean together = false;
        boolean members = false;
        for (int i = 0; i < Math.min(at, 12); i++) {
            together |= Set.of("together", "combined", "jointly").contains(parse.word(i));
            members |=
                    parse.word(i).equals("provinces")
                            && parse.word(i + 1).equals("and")
                            && (parse.isArea(i + 2) || parse.isArea(i + 3));
        }
        return together && members
                ? course.mainArea.filter(area -> area.startsWith("X-"))
                : Optional.empty();
    }

    /** {@code while ours is only 30 percent}. */
    private boolean isOurs(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
            if (parse.word(i).equals("ours")) {
                return true;
            }
            if (parse.isArea(i) || parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return false;
            }
        }
        return false;
    }

    private void take(Draft draft, int piece, String rule, double certainty) {
        String code = parse.area(piece).code();
        // what is told of all provinces together is told of the country
        draft.area = Optional.of(code.startsWith("X-CN") ? "CN" : code);
        draft.by(rule, certainty);
    }

    /** {@code 1.2 trillion yuan in Jiangsu}, up to the end of the clause. */
    private int attachedRight(int at) {
        // "out of the 170,000 that the province had"
        boolean relative =
                Set.of("that", "which").contains(parse.word(at + 1))
                        && parse.isArea(at + 2)
                        && Set.of("had", "has", "have").contains(parse.word(at + 3));
        // "51.8 percent of Guangdong's GDP and 35 percent of Hunan's"
        boolean owner =
                parse.word(at + 1).equals("of")
                        && parse.isArea(at + 2)
                        && parse.word(at + 3).equals("'s")
                        && Set.of("and", "while", "against").contains(parse.word(at - 1))
                        && !parse.isNominal(at + 4);
        // "still behind the 3.7 percent of Henan province"
        owner |=
                parse.word(at + 1).equals("of")
                        && parse.isArea(at + 2)
                        && parse.word(at - 1).equals("the")
                        && Set.of("behind", "above", "below", "than", "against", "exceeding")
                                .contains(parse.word(at - 2));
        if (relative || owner) {
            return at + 2;
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
                                        && parse.word(i - 1).equals("the");
                if (area.form() == Form.WIDE && i == at + 1 && isComparedWith(at)) {
                    return i;
                }
                boolean near =
                        Set.of("neighboring", "neighbouring", "nearby", "adjacent")
                                        .contains(parse.word(i - 1))
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
                                && parse.quantity(at).form()
                                        == org.provindex.reading.quantity.Quantity.Form.COUNT
                                && Set.of("from", "in").contains(wordBeforeArticle(i));
                if (counted) {
                    return i;
                }
                boolean other =
                        parse.textOf(i).matches("(?i)the (former|latter)")
                                && Set.of("in", "to", "for", "of").contains(parse.word(i - 1));
                if (other) {
                    return i;
                }
                boolean referred = area.form() == Form.REFERENCE && parse.word(i - 1).equals("for");
                return (in || near)
                                && (area.form() == Form.NAME || referred)
                                && area.level() != Level.GROUP
                                && area.level() != Level.WORLD
                                && parse.depths()[i] == parse.depths()[at]
                        ? i
                        : -1;
            }
            boolean stop =
                    piece.kind() == Piece.Kind.QUANTITY
                            || piece.isComma()
                            || piece.endsClause()
                            || Lexicon.isVerb(piece)
                                    && i > at + 1
                                    && !(BEING.contains(piece.word())
                                            && parse.word(i + 1).equals("in")
                                            && parse.isArea(i + 2))
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

    /** {@code against 6.9 percent in the whole province}. */
    private boolean isComparedWith(int at) {
        return Set.of("against", "versus").contains(parse.word(at - 1))
                || Set.of("with", "to").contains(parse.word(at - 1))
                        && parse.word(at - 2).equals("compared");
    }

    /** {@code Beijing (55.0)}. */
    private boolean isBracketedBehindArea(int at) {
        return parse.isArea(at - 2)
                && (parse.word(at - 1).equals("(") || parse.word(at - 1).equals("（"));
    }

    private int left(int at, boolean ranked) {
        int fallback = -1;
        for (int i = at - 1; i >= 0; i--) {
            if (!parse.isArea(i)
                    || !subjects.isSubject(i, at, ranked)
                    || wholes.isOfPart(i, course.areas)) {
                continue;
            }
            AreaMention area = parse.area(i);
            if (parse.depths()[i] > parse.depths()[at] || subjects.isOfOther(i, at)) {
                fallback = fallback < 0 ? i : fallback;
                continue;
            }
            if (area.form() == Form.TITLE) {
                continue;
            }
            return i;
        }
        return -1;
    }

    private int right(int at, boolean ranked) {
        for (int i = at + 1; parse.isIn(i); i++) {
            // "with 80.5 points it leads Shenzhen": of what was spoken of
            boolean pronoun = Set.of("it", "they").contains(parse.word(i));
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
                                && !subjects.isCompared(i)
                                && !isOrigin(i)
                                && !wholes.isOfPart(i, course.areas)
                                && !(area.form() == Form.REFERENCE
                                        && wholes.isDenominator(i)
                                        && parse.areas().get(parse.areas().size() - 1).from()
                                                > area.from())
                                && parse.depths()[i] <= parse.depths()[at];
                boolean country = area.level() == Level.COUNTRY || area.level() == Level.GROUP;
                if (fits && !(country && (ranked || course.areas.current().isPresent()))) {
                    boolean inverted =
                            Set.of("is", "was", "came", "comes", "went", "goes", "by", "to")
                                            .contains(parse.word(i - 1))
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
                    Set.of("comes", "come", "came").contains(parse.word(i))
                            && parse.word(i + 1).equals("from")
                            && parse.isArea(i + 2)
                            && parse.area(i + 2).form() == Form.NAME;
            if (from && !ranked) {
                return i + 2;
            }
            boolean told =
                    MEASURED.contains(parse.word(i))
                            && Set.of("in", "by", "at", "for").contains(parse.word(i + 1))
                            && parse.isArea(i + 2)
                            && parse.area(i + 2).form() == Form.NAME;
            if (told && !ranked) {
                return i + 2;
            }
            if (parse.pieces().get(i).isComma() && isApposed(at, i)) {
                continue;
            }
            boolean inForce = course.areas.current().isPresent();
            boolean away =
                    inForce
                            && (parse.pieces().get(i).isComma()
                                    || parse.word(i).equals("which")
                                    || parse.word(i).equals("while"));
            if (parse.pieces().get(i).endsClause() || away || parse.isQuantity(i) && i > at + 4) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code With a score of 61.8, Guangdong keeps the first place}. */
    private int opening(int at) {
        if (!Set.of("with", "at", "having", "scoring", "posting").contains(parse.word(0))) {
            return -1;
        }
        for (int i = at + 1; parse.isIn(i) && i < at + 8; i++) {
            if (parse.pieces().get(i).isComma()) {
                boolean named = parse.isArea(i + 1) && parse.area(i + 1).form() == Form.NAME;
                return named && !parse.word(i + 2).equals("'s") ? i + 1 : -1;
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
                && BEING.contains(parse.word(comma + 1))
                && MEASURED.contains(parse.word(comma + 2));
    }

    private boolean isSameClause(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (parse.pieces().get(i).endsClause() || parse.isQuantity(i)) {
                return false;
            }
        }
        return true;
    }
}
