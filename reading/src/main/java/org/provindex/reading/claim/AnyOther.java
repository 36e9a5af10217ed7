package org.provindex.reading.claim;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
        return Set.copyOf(triggers);
    }

    Optional<Draft> at(int at) {
        int than = at + 1;
        while (parse.isNominal(than) && than < at + 6) {
            than++;
        }
        if (parse.word(than).equals("than") && parse.isArea(than + 1) && isNobody(at)) {
            return surpassedByNone(at, than);
        }
        if (!parse.word(than).equals("than") || !isAnyOther(than)) {
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
     * {@code Nobody does better than Beijing in research}, {@code no city has more servers than}.
     */
    private Optional<Draft> surpassedByNone(int at, int than) {
        Draft draft = leaders.draft(at, MORE.contains(parse.word(at)) ? 1 : -1);
        draft.by("measure.extreme.any-other", 0.93);
        draft.area = Optional.of(parse.area(than + 1).code());
        draft.by("area.behind", 0.98);
        draft.quoteTo = than + 2;
        int what = than > at + 1 ? at + 1 : parse.word(than + 2).equals("in") ? than + 3 : -1;
        if (what > 0) {
            phrases.at(what).ifPresent(found -> draft.phrase = found.words());
        }
        return Optional.of(draft);
    }

    private boolean isNobody(int at) {
        boolean verb = false;
        for (int i = at - 1; i >= Math.max(0, at - 7); i--) {
            if (parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return false;
            }
            verb |= parse.isVerb(i);
            if (Words.isAny(parse.word(i), "no", "nobody", "none", "no-one")) {
                return verb;
            }
        }
        return false;
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
