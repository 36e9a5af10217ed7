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

    private static final Set<String> FIRST_PERSON = Set.of("we", "our", "ours", "us");

    private static final Set<String> CITIES =
            Set.of("cities", "prefectures", "prefecture-level", "municipalities");

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

    private static final Set<String> LEADING =
            Set.of("led", "leads", "leading", "lead", "topping", "topped", "tops");

    private static final Set<String> UNITS =
            Set.of("cities", "provinces", "regions", "municipalities", "counties");

    private static final Set<String> BETWEEN =
            Set.of(
                    "the",
                    "that",
                    "of",
                    "in",
                    "average",
                    "level",
                    "mean",
                    "rate",
                    "growth",
                    "figure",
                    "those",
                    "national",
                    "whole");

    private final Parse parse;
    private final Course course;

    Placing(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    void place(Draft draft, Optional<Draft> before) {
        int at = draft.piece;
        boolean ranked = draft.measure == Measure.RANK || draft.measure == Measure.EXTREME;
        int average = averageBefore(at);
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
        if (!ranked && isAverageOfAll(at)) {
            draft.area = Optional.of("CN");
            draft.by("area.average", 0.85);
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
        if (isOurs(at) && course.mainArea.isPresent()) {
            draft.area = course.mainArea;
            draft.by("area.first-person", 0.95);
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
                    isSameClause(left, at) ? 1 : 0.97);
        } else {
            int right = before.isPresent() ? -1 : opening(at);
            right = before.isPresent() || right >= 0 ? right : right(at, ranked);
            if (right >= 0) {
                take(draft, right, "area.right", 0.93);
            } else if (before.isPresent() && before.get().area.isPresent()) {
                draft.area = before.get().area;
                draft.by("area.same-sentence", 0.97);
            } else {
                carry(draft, ranked);
            }
        }
    }

    private void carry(Draft draft, boolean ranked) {
        Optional<String> wide = ranked ? Optional.empty() : wide();
        if (wide.isPresent()) {
            draft.area = wide;
            draft.by("area.nationwide", 0.95);
        } else if (isFirstPerson() && course.mainArea.isPresent()) {
            draft.area = course.mainArea;
            draft.by("area.first-person", 0.93);
        } else if (course.areas.current().isEmpty() && titled().isPresent()) {
            draft.area = titled();
            draft.by("area.title", 0.93);
        } else if (course.areas.current().isPresent()) {
            draft.area =
                    CITIES.contains(parse.word(draft.piece + 1))
                            ? aboveCity()
                            : course.areas.current();
            draft.by("area.carried", 0.94);
        } else if (course.mainArea.isPresent()) {
            draft.area = course.mainArea;
            draft.by("area.document", 0.9);
        } else {
            draft.area = Optional.of("CN");
            draft.by("area.default", 0.8);
        }
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

    /** {@code we}, {@code our}: who speaks in a text speaks for what the text is about. */
    private boolean isFirstPerson() {
        return parse.pieces().stream().anyMatch(piece -> FIRST_PERSON.contains(piece.word()));
    }

    /** Cities are counted in a province, not in a city. */
    private Optional<String> aboveCity() {
        boolean city =
                course.mainArea.isPresent()
                        && course.areas.at(Level.PREFECTURE).equals(course.areas.current());
        return city
                ? course.areas.at(Level.PROVINCE).or(course.areas::current)
                : course.areas.current();
    }

    private Optional<String> wide() {
        for (int i = 0; i < parse.size(); i++) {
            if (parse.isArea(i) && parse.area(i).form() == Form.WIDE && !isRankedIn(i)) {
                return Optional.of(parse.area(i).code());
            }
        }
        return Optional.empty();
    }

    private Optional<String> titled() {
        return parse.areas().stream()
                .filter(area -> area.form() == Form.TITLE)
                .map(AreaMention::code)
                .findFirst();
    }

    /** {@code 5th in the country}: the words tell where the ranking is made. */
    private boolean isRankedIn(int wide) {
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

    private void take(Draft draft, int piece, String rule, double certainty) {
        draft.area = Optional.of(parse.area(piece).code());
        draft.by(rule, certainty);
    }

    /** {@code the national average of 29.6}, {@code above the national mean (31.3)}. */
    private int averageBefore(int at) {
        boolean told =
                Set.of("of", "was", "is", "at", ":", "(", "stood").contains(parse.word(at - 1));
        if (!told || parse.isQuantity(at) && parse.quantity(at).unit().equals("pp")) {
            return -1;
        }
        for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
            Piece piece = parse.pieces().get(i);
            if (piece.is("average") || piece.is("mean")) {
                return parse.isArea(i - 1) && !parse.word(i - 2).equals("in") ? i - 1 : -1;
            }
            if (piece.isComma() || piece.endsClause() || piece.kind() == Piece.Kind.QUANTITY) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code the average across all cities was 54.3}. */
    private boolean isAverageOfAll(int at) {
        boolean average = false;
        for (int i = at - 1; i >= Math.max(0, at - 12); i--) {
            Piece piece = parse.pieces().get(i);
            if (piece.kind() == Piece.Kind.AREA
                    || piece.isComma()
                    || piece.endsClause()
                    || piece.kind() == Piece.Kind.QUANTITY) {
                return false;
            }
            average |=
                    (piece.is("across") || piece.is("of") || piece.is("among") || piece.is("for"))
                            && (parse.word(i + 1).equals("all") || parse.isQuantity(i + 2))
                            && UNITS.contains(
                                    parse.word(parse.word(i + 1).equals("all") ? i + 2 : i + 3));
            if (average
                    && (piece.is("average")
                            || piece.is("mean")
                            || parse.word(i - 1).equals("average"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code 1.2 trillion yuan in Jiangsu}, up to the end of the clause. */
    private int attachedRight(int at) {
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
                return (in || near)
                                && area.form() == Form.NAME
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
                            || Lexicon.isVerb(piece) && i > at + 1
                            || COMPARING.contains(piece.word())
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
            if (!parse.isArea(i) || !isSubject(i, at, ranked)) {
                continue;
            }
            AreaMention area = parse.area(i);
            if (parse.depths()[i] > parse.depths()[at] || isOfOther(i, at)) {
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

    /** Whether an area may be what the sentence speaks of. */
    private boolean isSubject(int i, int at, boolean ranked) {
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
        if (inserted || between || isCompared(i) || isDenominator(i, at)) {
            return false;
        }
        boolean in =
                Set.of("in", "of", "among", "across").contains(parse.word(i - 1))
                        || parse.textOf(i).startsWith("in ");
        boolean where =
                parse.isIn(i + 1)
                        && parse.pieces().get(i + 1).isComma()
                        && Set.of("where", "which", "with").contains(parse.word(i + 2));
        if (in && i < at && !where && isRankedIn(i)) {
            return false;
        }
        boolean group = area.level() == Level.GROUP;
        if (group && isInserted(i)) {
            return false;
        }
        if (group
                && (ranked
                        || parse.word(i - 1).equals("among")
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

    /** {@code Sichuan, our partner in the Chengdu-Chongqing circle, ...}. */
    private boolean isInserted(int i) {
        boolean closed = false;
        for (int k = i + 1; parse.isIn(k) && k <= i + 3; k++) {
            closed |= parse.pieces().get(k).isComma();
        }
        for (int k = i - 1; closed && k >= Math.max(1, i - 8); k--) {
            if (parse.pieces().get(k).isComma()) {
                return parse.isArea(k - 1) && parse.area(k - 1).form() == Form.NAME;
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

    private boolean isCompared(int i) {
        for (int k = i - 1; k >= Math.max(0, i - 6); k--) {
            String word = parse.word(k);
            if (word.equals("than")
                    || word.equals("behind") && k > 0
                    || word.equals("beat")
                    || LEADING.contains(word)
                    || word.equals("unlike")
                    || word.equals("surpassing")
                    || word.equals("outpacing")
                    || word.equals("above")
                    || word.equals("below")
                    || word.equals("trailing")) {
                return true;
            }
            boolean with =
                    (word.equals("with") || word.equals("to"))
                            && (parse.word(k - 1).equals("compared")
                                    || parse.word(k - 1).equals("second"));
            if (with || word.equals("of") && parse.word(k - 1).equals("ahead")) {
                return true;
            }
            if (!BETWEEN.contains(word)) {
                return false;
            }
        }
        return false;
    }

    /** {@code 11.8 percent of the nation's digital economy}: the whole that a share is taken of. */
    private boolean isDenominator(int i, int at) {
        if (parse.word(i - 1).equals("占")) {
            return true;
        }
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            if (parse.isQuantity(k)) {
                String unit = parse.quantity(k).unit();
                return unit.equals("percent") && parse.word(k + 1).equals("of");
            }
        }
        return false;
    }

    /** {@code 5 in Beijing, 6 in Tianjin}: the area belongs to the quantity before it. */
    private boolean isOfOther(int i, int at) {
        boolean in = parse.word(i - 1).equals("in") || parse.word(i - 1).equals("for");
        if (!in) {
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

    private int right(int at, boolean ranked) {
        for (int i = at + 1; parse.isIn(i); i++) {
            if (parse.isArea(i)) {
                AreaMention area = parse.area(i);
                boolean fits =
                        area.form() != Form.WIDE
                                && area.form() != Form.APPOSED
                                && area.form() != Form.TITLE
                                && area.level() != Level.WORLD
                                && !isCompared(i)
                                && !(area.form() == Form.REFERENCE
                                        && isDenominator(i, at)
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
