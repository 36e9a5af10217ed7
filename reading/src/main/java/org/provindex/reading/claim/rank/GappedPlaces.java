package org.provindex.reading.claim.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.text.Words;

/**
 * Reads places whose verb is told once: {@code Beijing takes first place in innovation and
 * Guangdong in digital industries}.
 */
public final class GappedPlaces {
    private final Parse parse;
    private final Phrases phrases;

    public GappedPlaces(Parse parse) {
        this.parse = parse;
        this.phrases = new Phrases(parse);
    }

    public List<Draft> after(List<Draft> drafts) {
        List<Draft> found = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean ranked = draft.measure == Measure.RANK || draft.measure == Measure.EXTREME;
            for (int i = draft.piece + 1; ranked && i < parse.size(); i++) {
                if (parse.isQuantity(i)
                        || parse.isVerb(i)
                        || parse.pieces().get(i).endsClause() && !parse.word(i).equals(";")) {
                    break;
                }
                // "third after Hubei and Anhui in digital society": who is ahead
                if (i == draft.piece + 1 && Words.isAny(parse.word(i), "after", "behind")) {
                    break;
                }
                boolean joined =
                        parse.word(i - 1).equals("and")
                                || parse.pieces().get(i - 1).isComma()
                                || parse.word(i - 1).equals(";");
                boolean in = Words.isAny(parse.word(i + 1), "in", "for", "on");
                boolean named = parse.isArea(i) && parse.area(i).form() == Form.NAME;
                // "is led by Shanghai, that for governance by Hangzhou"
                boolean by =
                        named
                                && parse.word(i - 1).equals("by")
                                && draft.usedRule("measure.extreme.highest-in");
                int one = by ? oneBefore(i - 1) : -1;
                if (one > draft.piece) {
                    String area = parse.area(i).code();
                    phrases.at(one).ifPresent(what -> found.add(place(draft, area, what)));
                }
                if (joined && in && named && !parse.isArea(i + 2) && !parse.isPeriod(i + 2)) {
                    String area = parse.area(i).code();
                    phrases.at(i + 2).ifPresent(what -> found.add(place(draft, area, what)));
                }
            }
        }
        return found;
    }

    /** Behind {@code that for} or {@code the one of}, with which a part of a clause begins. */
    private int oneBefore(int by) {
        for (int i = by - 1; i > Math.max(1, by - 8); i--) {
            boolean one =
                    parse.word(i).equals("that")
                            || parse.textOf(i).equals("one") && parse.word(i - 1).equals("the");
            if (one) {
                return Words.isAny(parse.word(i + 1), "for", "of", "in", "on") ? i + 2 : -1;
            }
            if (parse.pieces().get(i).isComma()) {
                return -1;
            }
        }
        return -1;
    }

    private static Draft place(Draft first, String area, Phrases.Found what) {
        Draft place = first.copy();
        place.area = Optional.of(area);
        place.phrase = what.words();
        place.subject = "";
        place.quoteTo = what.to();
        place.overrule("area.");
        place.by("area.gapped", 0.93);
        return place;
    }
}
