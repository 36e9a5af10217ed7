package org.provindex.reading.claim.rank;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/** Reads extremes that an area reached: {@code performed best}, {@code was highest in Hubei}. */
final class Achievers {
    private static final Set<String> ACHIEVED =
            Set.of(
                    "achieved",
                    "recorded",
                    "posted",
                    "registered",
                    "reported",
                    "measured",
                    "found",
                    "scored",
                    "seen",
                    "obtained",
                    "observed");

    private final Parse parse;
    private final Phrases phrases;
    private final Leaders leaders;

    Achievers(Parse parse, Leaders leaders) {
        this.parse = parse;
        this.phrases = new Phrases(parse);
        this.leaders = leaders;
    }

    /** {@code Software revenue was highest in Hubei}, {@code the ranking is headed by Anhui}. */
    Optional<Draft> highestIn(int at) {
        String word = parse.word(at);
        int sign =
                Superlatives.BEST.contains(word) ? 1 : Superlatives.WORST.contains(word) ? -1 : 0;
        boolean headed =
                Words.isAny(word, "headed", "led", "topped")
                        && parse.word(at + 1).equals("by")
                        && (hasList(at) || !word.equals("led") && isOfOne(at));
        boolean highest = sign != 0 && parse.word(at + 1).equals("in");
        boolean grew = Superlatives.GROWING.contains(parse.word(at - 1)) && highest;
        if (!headed && !highest
                || !grew && !Words.isAny(parse.word(at - 1), "is", "was", "are", "were")
                || !parse.isArea(at + 2)
                || parse.area(at + 2).form() != Form.NAME) {
            return Optional.empty();
        }
        Draft draft = leaders.draft(at, headed ? 1 : sign);
        draft.by("measure.extreme.highest-in", 0.93);
        draft.area = Optional.of(parse.area(at + 2).code());
        draft.by("area.behind", 0.98);
        draft.quoteTo = at + 3;
        if (headed) {
            phrases.before(at - 1).ifPresent(found -> draft.phrase = found.words());
        } else {
            phrases.subject(at).ifPresent(found -> draft.phrase = found.words());
        }
        return Optional.of(draft);
    }

    /** {@code The lowest rate, 96 Mbps, was recorded in Linxia}. */
    Optional<Draft> achieved(int at) {
        String word = parse.word(at);
        int sign =
                Superlatives.BEST.contains(word) ? 1 : Superlatives.WORST.contains(word) ? -1 : 0;
        if (sign == 0 || !parse.word(at - 1).equals("the") || !parse.isNominal(at + 1)) {
            return Optional.empty();
        }
        for (int i = at + 2; parse.isIn(i) && i < at + 12; i++) {
            if (parse.pieces().get(i).endsClause()) {
                return Optional.empty();
            }
            // "even the lowest score, that of Shanxi, is 37.9"
            boolean that =
                    parse.pieces().get(i).isComma()
                            && parse.word(i + 1).equals("that")
                            && Words.isAny(parse.word(i + 2), "of", "in")
                            && parse.isArea(i + 3);
            if (that) {
                return achievedBy(at, sign, i + 3);
            }
            boolean told =
                    (ACHIEVED.contains(parse.word(i))
                                            && Words.isAny(
                                                    parse.word(i + 1), "by", "in", "at", "for")
                                    || isGoing(i))
                            && parse.isArea(i + 2)
                            && parse.area(i + 2).form() == Form.NAME;
            if (told) {
                return achievedBy(at, sign, i + 2);
            }
        }
        return Optional.empty();
    }

    /** {@code belongs to}, {@code goes to}, {@code is that of}. */
    private boolean isGoing(int i) {
        return parse.word(i + 1).equals("to")
                && Words.isAny(parse.word(i), "belongs", "belonged", "goes", "went", "fell");
    }

    private Optional<Draft> achievedBy(int at, int sign, int area) {
        Draft draft = leaders.draft(at, sign);
        draft.by("measure.extreme.achieved", 0.93);
        draft.area = Optional.of(parse.area(area).code());
        draft.by("area.behind", 0.98);
        draft.quoteTo = area + 1;
        phrases.at(at + 1).ifPresent(found -> draft.phrase = found.words());
        return Optional.of(draft);
    }

    /** {@code Zhejiang performed best in internet governance}. */
    Optional<Draft> performed(int at) {
        boolean scored = Words.isAny(parse.word(at - 1), "scored", "scores", "rated", "ranked");
        boolean best = parse.word(at).equals("best") || scored && parse.word(at).equals("highest");
        boolean worst = parse.word(at).equals("worst") || scored && parse.word(at).equals("lowest");
        int verb = parse.word(at - 1).equals("the") ? at - 2 : at - 1;
        // "Changsha County came off best"
        verb -= Words.isAny(parse.word(verb), "off", "out") ? 1 : 0;
        int who = Words.isAny(parse.word(verb - 1), "again", "also") ? verb - 2 : verb - 1;
        // "does best in this field, with eighth rank": the best of its own fields
        boolean own =
                Words.isAny(parse.word(at - 1), "does", "did")
                        && !Words.isAny(parse.word(at + 1), "among", "of")
                        && parse.quantities().stream().anyMatch(Quantity::isOrdinal);
        // "Services are what Xi'an does best"
        own |= parse.word(verb - 2).equals("what");
        if (own
                || !best && !worst
                || !Words.isAny(
                                parse.word(verb),
                                "performed",
                                "performs",
                                "did",
                                "does",
                                "fared",
                                "fares",
                                "scored",
                                "scores",
                                "rated",
                                "ranked",
                                "came",
                                "comes")
                        && !isBestIn(at, verb)
                || !parse.isArea(who)) {
            return Optional.empty();
        }
        Draft draft = leaders.draft(at, best ? 1 : -1);
        draft.by("measure.extreme.performed", 0.93);
        draft.area = Optional.of(parse.area(who).code());
        draft.by("area.clause", 1);
        draft.quoteFrom = who;
        if (parse.word(at + 1).equals("in") || parse.word(at + 1).equals("on")) {
            phrases.at(at + 2).ifPresent(found -> draft.phrase = found.words());
        }
        return Optional.of(draft);
    }

    /** {@code Shanghai is best in trade, Beijing in research}: where others are best elsewhere. */
    private boolean isBestIn(int at, int verb) {
        boolean told =
                verb == at - 1
                        && Words.isAny(parse.word(verb), "is", "was", "comes", "ranks")
                        && Words.isAny(parse.word(at + 1), "in", "on", "for");
        for (int i = at + 2; told && parse.isIn(i) && i < at + 8; i++) {
            boolean other =
                    parse.isArea(i)
                            && parse.area(i).form() == Form.NAME
                            && Words.isAny(parse.word(i + 1), "in", "on", "for");
            if (other) {
                return true;
            }
        }
        return false;
    }

    /** {@code The one for networks is headed by Henan}: of a list named before. */
    private boolean isOfOne(int at) {
        boolean it = Words.isAny(parse.word(at - 2), "it", "this", "that");
        for (int i = at - 2; !it && i > 0 && i > at - 9; i--) {
            it = parse.textOf(i).equals("one") && parse.word(i - 1).equals("the");
            if (parse.pieces().get(i).isComma() || parse.pieces().get(i).endsClause()) {
                return false;
            }
        }
        return it;
    }

    private boolean hasList(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 8); i--) {
            if (leaders.isList(i)) {
                return true;
            }
        }
        return false;
    }
}
