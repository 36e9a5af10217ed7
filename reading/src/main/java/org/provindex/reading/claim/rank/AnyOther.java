package org.provindex.reading.claim.rank;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/**
 * Reads comparatives that leave all others behind and tell no value: {@code Guizhou's digital
 * economy grew faster than that of any other province}.
 */
final class AnyOther {
    private static final Set<String> MORE =
            Set.of("more", "faster", "higher", "larger", "better", "further", "bigger", "quicker");
    private static final Set<String> LESS =
            Set.of("less", "slower", "lower", "smaller", "worse", "fewer");

    private static final Set<String> LITTLE =
            Set.of("few", "little", "low", "slow", "small", "bad", "weak", "slowly", "badly");
    private static final int NEAR = 9;
    private static final Set<String> EQUAL = Set.of("as", "so");

    static final Set<String> TRIGGERS = triggers();

    private final Parse parse;
    private final Leaders leaders;
    private final Phrases phrases;

    AnyOther(Parse parse, Leaders leaders) {
        this.parse = parse;
        this.leaders = leaders;
        this.phrases = new Phrases(parse);
    }

    private static Set<String> triggers() {
        Set<String> triggers = new HashSet<>(MORE);
        triggers.addAll(LESS);
        triggers.addAll(EQUAL);
        return Set.copyOf(triggers);
    }

    Optional<Draft> at(int at) {
        boolean equal = EQUAL.contains(parse.word(at));
        int than = at + 1;
        while ((parse.isNominal(than) || equal && !parse.word(than).equals("as"))
                && than < at + 6) {
            than++;
        }
        boolean told = parse.word(than).equals(equal ? "as" : "than");
        int behind = told ? areaBehind(than) : -1;
        if (behind > 0 && isNobody(at)) {
            return surpassedByNone(at, than, behind);
        }
        if (equal || !told || !isAnyOther(than)) {
            return Optional.empty();
        }
        Optional<Integer> area = leaders.areaBefore(at);
        boolean verb = false;
        for (int i = area.orElse(at); i < at; i++) {
            if (parse.isQuantity(i) && parse.depths()[i] <= parse.depths()[at]) {
                return Optional.empty();
            }
            verb |= parse.isVerb(i);
        }
        if (!verb) {
            return Optional.empty();
        }
        Draft draft = leaders.draft(at, MORE.contains(parse.word(at)) ? 1 : -1);
        draft.by("measure.extreme.any-other", 0.93);
        draft.area = Optional.of(parse.area(area.get()).code());
        draft.by("area.clause", 1);
        draft.quoteFrom = area.get();
        draft.quoteTo = Math.min(parse.size(), than + 4);
        Optional<Phrases.Found> object = than > at + 1 ? phrases.at(at + 1) : phrases.subject(at);
        object.ifPresent(found -> draft.phrase = found.words());
        return Optional.of(draft);
    }

    /**
     * {@code Nobody does better than Beijing in research}, {@code no city has more servers than},
     * {@code nowhere is talent as concentrated as in Beijing}.
     */
    private Optional<Draft> surpassedByNone(int at, int than, int area) {
        boolean less = LESS.contains(parse.word(at)) || LITTLE.contains(parse.word(at + 1));
        Draft draft = leaders.draft(at, less ? -1 : 1);
        draft.by("measure.extreme.any-other", 0.93);
        draft.area = Optional.of(parse.area(area).code());
        draft.by("area.behind", 0.98);
        draft.quoteTo = area + 1;
        draft.quoteFrom = nobody(at);
        phrase(at, than, area).ifPresent(found -> draft.phrase = found.words());
        return Optional.of(draft);
    }

    /** {@code more servers than}, {@code as many servers as}, {@code is talent as concentrated}. */
    private Optional<Phrases.Found> phrase(int at, int than, int area) {
        boolean many = Words.isAny(parse.word(at + 1), "many", "much", "few", "little");
        int noun = many ? at + 2 : at + 1;
        if (than > noun && (many || !EQUAL.contains(parse.word(at)))) {
            return phrases.at(noun);
        }
        if (parse.word(area + 1).equals("in")) {
            return phrases.at(area + 2);
        }
        for (int i = nobody(at); i < at; i++) {
            if (parse.isVerb(i) || Words.isAny(parse.word(i), "do", "does", "did")) {
                return parse.isNominal(i + 1) ? phrases.at(i + 1) : phrases.subject(at);
            }
        }
        return Optional.empty();
    }

    /** {@code than Chengdu}, {@code than the capital of Sichuan}, {@code than that of Chengdu}. */
    private int areaBehind(int than) {
        int area = than + 1;
        while (Words.isAny(parse.word(area), "the", "that", "those", "of", "in", "capital")) {
            area++;
        }
        boolean named =
                parse.isArea(area)
                        && parse.area(area).form() != Form.WIDE
                        && parse.area(area).level() != Level.WORLD;
        return named ? area : -1;
    }

    private boolean isNobody(int at) {
        int from = nobody(at);
        for (int i = from; from >= 0 && i < at; i++) {
            if (parse.isVerb(i) || Words.isAny(parse.word(i), "do", "does", "did")) {
                return true;
            }
        }
        return false;
    }

    /** The piece that denies before a comparative, -1 for none. */
    private int nobody(int at) {
        for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
            // "no one did better than Guizhou"
            boolean one = parse.word(i - 1).equals("no") && parse.textOf(i).equalsIgnoreCase("one");
            if (parse.isQuantity(i) && !one || parse.pieces().get(i).endsClause()) {
                return -1;
            }
            if (Words.isAny(parse.word(i), "no", "nobody", "none", "no-one", "nowhere")) {
                return i;
            }
        }
        return -1;
    }

    /** {@code than any other province}, {@code than that of any other city}. */
    private boolean isAnyOther(int than) {
        for (int i = than + 1; i <= than + 3; i++) {
            if (parse.word(i).equals("any")) {
                return parse.word(i + 1).equals("other");
            }
        }
        return false;
    }
}
