package org.provindex.reading.claim.rank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;

/**
 * Finds the best and worst of a group that are told without a number: {@code Hubei has the highest
 * score}.
 */
public final class Extremes {
    private static final Set<String> TRIGGERS = triggers();

    private final Parse parse;
    private final Leaders leaders;
    private final LastPlaced last;
    private final Achievers achievers;
    private final Superlatives superlatives;
    private final Ahead ahead;
    private final NamedEnds ends;
    private final AnyOther anyOther;

    public Extremes(Parse parse) {
        this.parse = parse;
        this.leaders = new Leaders(parse);
        this.last = new LastPlaced(parse, leaders);
        this.achievers = new Achievers(parse, leaders);
        this.superlatives = new Superlatives(parse, leaders);
        this.ahead = new Ahead(parse, leaders);
        this.ends = new NamedEnds(parse, leaders);
        this.anyOther = new AnyOther(parse, leaders);
    }

    private static Set<String> triggers() {
        Set<String> triggers = new HashSet<>(Leaders.LEADING);
        triggers.addAll(Superlatives.BEST);
        triggers.addAll(Superlatives.WORST);
        triggers.addAll(Leaders.OUTPACING);
        triggers.addAll(Ahead.TRIGGERS);
        triggers.addAll(NamedEnds.TRIGGERS);
        triggers.addAll(AnyOther.TRIGGERS);
        triggers.addAll(Set.of("last", "bottom", "foot", "rear", "top", "lead"));
        return triggers;
    }

    public List<Draft> read() {
        List<Draft> found = new ArrayList<>();
        String phrase = "";
        for (int at = 0; at < parse.size(); at++) {
            if (!TRIGGERS.contains(parse.word(at))) {
                continue;
            }
            Optional<Draft> draft = superlatives.at(at, phrase);
            if (draft.isEmpty()) {
                draft = achievers.highestIn(at);
            }
            if (draft.isEmpty()) {
                draft = achievers.achieved(at);
            }
            if (draft.isEmpty()) {
                draft = achievers.performed(at);
            }
            if (draft.isEmpty()) {
                draft = leaders.placedAt(at);
            }
            if (draft.isEmpty()) {
                draft = last.at(at);
            }
            if (draft.isEmpty()) {
                draft = leaders.leading(at);
            }
            if (draft.isEmpty()) {
                draft = leaders.outpacing(at);
            }
            if (draft.isEmpty()) {
                draft = ahead.at(at);
            }
            if (draft.isEmpty()) {
                draft = ends.at(at);
            }
            if (draft.isEmpty()) {
                draft = anyOther.at(at);
            }
            if (draft.isPresent()) {
                found.add(draft.get());
                phrase = draft.get().phrase;
            }
        }
        return found;
    }
}
