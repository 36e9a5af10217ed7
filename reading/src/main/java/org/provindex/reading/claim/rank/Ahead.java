package org.provindex.reading.claim.rank;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/**
 * Reads who is ahead where neither a place nor a superlative with an article tells it: {@code Hefei
 * is far ahead}, {@code Shanghai led with 4.4 percent}, {@code Anhui gained most}.
 */
final class Ahead {
    static final Set<String> TRIGGERS =
            Set.of(
                    "ahead",
                    "front",
                    "bottom",
                    "head",
                    "performer",
                    "top",
                    "led",
                    "leads",
                    "most",
                    "fastest",
                    "slowest",
                    "least",
                    "fewest");

    private static final Set<String> RISING =
            Set.of("gained", "grew", "rose", "improved", "climbed", "increased", "expanded");
    private static final Set<String> BEING = Set.of("is", "was", "remains", "remained", "stays");
    private static final Set<String> COMING =
            Set.of("came", "comes", "is", "was", "stays", "stayed", "remains", "ends", "ended");

    private final Parse parse;
    private final Leaders leaders;
    private final Phrases phrases;

    Ahead(Parse parse, Leaders leaders) {
        this.parse = parse;
        this.leaders = leaders;
        this.phrases = new Phrases(parse);
    }

    Optional<Draft> at(int at) {
        return switch (parse.word(at)) {
            case "ahead" -> isAhead(at);
            case "front" -> inFront(at);
            case "top" -> onTop(at).or(() -> atThe(at, 1));
            case "bottom" -> atThe(at, -1);
            case "head" -> atThe(at, 1);
            case "led", "leads" -> with(at).or(() -> absolute(at)).or(() -> inField(at));
            case "performer" -> performer(at);
            case "most", "fastest" -> rose(at, 1).or(() -> plainly(at));
            case "least", "slowest", "fewest" -> rose(at, -1).or(() -> plainly(at));
            default -> plainly(at);
        };
    }

    /** {@code Hefei is far ahead}, not {@code ahead of Wuhu}. */
    private Optional<Draft> isAhead(int at) {
        int verb = at - 1;
        while (verb > at - 4
                && (Lexicon.isAdverb(parse.pieces().get(Math.max(0, verb)))
                        || Words.isAny(parse.word(verb), "far", "well", "still", "way", "yet"))) {
            verb--;
        }
        boolean all = parse.word(at + 1).equals("of") && isEverybody(at + 2);
        // ", and ahead of everyone else in western China"
        Optional<Integer> subject =
                all && Words.isAny(parse.word(verb), "and", ",")
                        ? leaders.areaBefore(at).or(() -> firstNamed(at))
                        : Optional.empty();
        if (subject.isPresent()) {
            return led(subject.get(), at, 1, -1);
        }
        boolean plain = BEING.contains(parse.word(verb)) && (isEnd(at + 1) || isIn(at + 1) || all);
        return plain ? led(verb - 1, at, 1, isIn(at + 1) ? at + 2 : -1) : Optional.empty();
    }

    /** The area with which the sentence began: {@code In size, Sichuan is ninth of all 31, and}. */
    private Optional<Integer> firstNamed(int before) {
        for (int i = 0; i < before; i++) {
            if (parse.isArea(i) && parse.area(i).form() == Form.NAME && parse.isVerb(i + 1)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** {@code everybody else}, {@code all others}, {@code the rest}. */
    private boolean isEverybody(int at) {
        return Words.isAny(parse.word(at), "everyone", "everybody", "all", "others", "every", "any")
                || parse.word(at).equals("the")
                        && Words.isAny(
                                parse.word(at + 1), "rest", "others", "field", "pack", "crowd");
    }

    /** {@code Guizhou remains in front}. */
    private Optional<Draft> inFront(int at) {
        int verb = parse.word(at - 2).equals("out") ? at - 3 : at - 2;
        boolean plain =
                parse.word(at - 1).equals("in")
                        && (BEING.contains(parse.word(verb)) || COMING.contains(parse.word(verb)))
                        && (isEnd(at + 1) || parse.word(at + 1).equals("with"));
        return plain ? led(verb - 1, at, 1, -1) : Optional.empty();
    }

    /** {@code Guangdong came out on top with 71.4 points}. */
    private Optional<Draft> onTop(int at) {
        int verb = parse.word(at - 2).equals("out") ? at - 3 : at - 2;
        verb = parse.word(verb - 1).equals("that") ? verb - 1 : verb;
        boolean top =
                parse.word(at - 1).equals("on")
                        && (COMING.contains(parse.word(verb))
                                || COMING.contains(parse.word(verb + 1)))
                        && !parse.word(at + 1).equals("of");
        if (parse.word(at - 1).equals("on") && isJoined(at - 2) && isEnd(at + 1)) {
            return led(at - 2, at, 1, -1);
        }
        return top ? led(verb - 1, at, 1, isIn(at + 1) ? at + 2 : -1) : Optional.empty();
    }

    /** {@code Lvliang City is at the bottom, with 63.0}. */
    private Optional<Draft> atThe(int at, int sign) {
        int the = parse.word(at - 1).equals("very") ? at - 2 : at - 1;
        int verb = parse.word(the - 2).equals("itself") ? the - 3 : the - 2;
        boolean told =
                parse.word(the).equals("the")
                        && parse.word(the - 1).equals("at")
                        && (BEING.contains(parse.word(verb))
                                || Words.isAny(parse.word(verb), "found", "finds", "stands"));
        boolean of = parse.word(at + 1).equals("of") && parse.word(at + 2).equals("the");
        // "with Ganzhou in second place and Pingxiang at the bottom"
        boolean with =
                parse.word(at - 1).equals("the")
                        && parse.word(at - 2).equals("at")
                        && isJoined(at - 3);
        if (with && (isEnd(at + 1) || of)) {
            return led(at - 3, at, sign, -1);
        }
        if (!told || !isEnd(at + 1) && !of) {
            return Optional.empty();
        }
        int inserted = leaders.insertedBehind(Math.max(0, verb - 1), at);
        return led(inserted >= 0 ? inserted : verb - 1, at, sign, -1);
    }

    /** {@code , with Nanchang on top}, {@code and Pingxiang at the bottom}. */
    private boolean isJoined(int area) {
        return parse.isArea(area) && Words.isAny(parse.word(area - 1), "with", "and", ",", ";");
    }

    /** {@code Shanghai led with an intensity of 4.4 percent}. */
    private Optional<Draft> with(int at) {
        boolean with = parse.word(at + 1).equals("with");
        for (int i = at + 2; with && parse.isIn(i) && i < at + 9; i++) {
            if (parse.isQuantity(i)) {
                int of = Lexicon.isArticle(parse.pieces().get(at + 2)) ? at + 3 : -1;
                return led(at - 1, at, 1, of);
            }
            if (parse.pieces().get(i).isComma() || parse.pieces().get(i).endsClause()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code Zhejiang leads in readiness}. */
    private Optional<Draft> inField(int at) {
        boolean field =
                isIn(at + 1)
                        && !parse.isPeriod(at + 2)
                        && (parse.isNominal(at + 2)
                                || Lexicon.isArticle(parse.pieces().get(at + 2)));
        int area = parse.word(at - 1).equals("also") ? at - 2 : at - 1;
        return field ? led(area, at, 1, at + 2) : Optional.empty();
    }

    /** {@code , and Zhejiang leads}. */
    private Optional<Draft> absolute(int at) {
        boolean end = !parse.isIn(at + 1) || parse.pieces().get(at + 1).endsClause();
        boolean begins =
                at == 1
                        || parse.isIn(at - 2)
                                && (parse.word(at - 2).equals("and")
                                        || parse.pieces().get(at - 2).isComma()
                                        || parse.pieces().get(at - 2).endsClause());
        // "Beijing earned 84.2 points and leads, as in the year before"
        boolean joined = isEnd(at + 1) && parse.word(at - 1).equals("and");
        if (joined) {
            return leaders.areaBefore(at).flatMap(area -> led(area, at, 1, -1));
        }
        return end && begins ? led(at - 1, at, 1, -1) : Optional.empty();
    }

    /** {@code The worst performer is Hebei}. */
    private Optional<Draft> performer(int at) {
        boolean worst = parse.word(at - 1).equals("worst");
        boolean best = Words.isAny(parse.word(at - 1), "best", "top", "strongest");
        boolean told = (worst || best) && BEING.contains(parse.word(at + 1));
        return told ? led(at + 2, at, worst ? -1 : 1, -1) : Optional.empty();
    }

    /** {@code Anhui gained most in five years}. */
    private Optional<Draft> rose(int at, int sign) {
        // "Ningxia had fewest, 12,000"
        boolean has =
                Words.isAny(parse.word(at - 1), "has", "had", "have")
                        && isEnd(at + 1)
                        && parse.isArea(at - 2);
        if (has) {
            return led(at - 2, at, sign, -1);
        }
        boolean rose =
                RISING.contains(parse.word(at - 1))
                        && (isEnd(at + 1)
                                || parse.word(at + 1).equals("in")
                                || parse.isPeriod(at + 1));
        int area = Words.isAny(parse.word(at - 2), "has", "have") ? at - 3 : at - 2;
        return rose ? led(area, at, sign, -1) : Optional.empty();
    }

    /** {@code Shanghai was fastest in 2022, with 98 Mbps}. */
    private Optional<Draft> plainly(int at) {
        int sign =
                Superlatives.BEST.contains(parse.word(at))
                        ? 1
                        : Superlatives.WORST.contains(parse.word(at)) ? -1 : 0;
        int behind = parse.isPeriod(at + 1) ? at + 2 : at + 1;
        boolean told =
                sign != 0
                        && parse.word(at).endsWith("st")
                        && !Words.isAny(parse.word(at), "most", "least")
                        && BEING.contains(parse.word(at - 1))
                        && isEnd(behind);
        return told ? led(at - 2, at, sign, -1) : Optional.empty();
    }

    private Optional<Draft> led(int area, int at, int sign, int phrase) {
        boolean named =
                parse.isArea(area)
                        && parse.area(area).form() != Form.WIDE
                        && parse.area(area).form() != Form.APPOSED
                        && (parse.area(area).level() == Level.PROVINCE
                                || parse.area(area).level() == Level.COUNTY
                                || parse.area(area).level() == Level.COUNTRY
                                        && !parse.area(area).code().equals("CN")
                                || parse.area(area).level() == Level.PREFECTURE);
        if (!named) {
            return Optional.empty();
        }
        Draft draft = leaders.draft(at, sign);
        draft.by("measure.extreme.ahead", 0.88);
        draft.area = Optional.of(parse.area(area).code());
        draft.by("area.clause", 1);
        draft.quoteFrom = Math.min(area, at);
        draft.quoteTo = Math.max(area, at) + 1;
        if (phrase > 0) {
            phrases.at(phrase).ifPresent(found -> draft.phrase = found.words());
        }
        return Optional.of(draft);
    }

    private boolean isIn(int at) {
        return parse.word(at).equals("in") && !parse.isArea(at + 1) && !parse.isQuantity(at + 1);
    }

    private boolean isEnd(int at) {
        return !parse.isIn(at)
                || parse.pieces().get(at).isComma()
                || parse.pieces().get(at).endsClause()
                || Words.isAny(parse.word(at), "with", "(", "（");
    }
}
