package org.provindex.reading.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.measure.Measure;

/**
 * Reads places whose verb is told once: {@code Beijing takes first place in innovation and
 * Guangdong in digital industries}.
 */
final class GappedPlaces {
    private final Parse parse;
    private final Phrases phrases;

    GappedPlaces(Parse parse) {
        this.parse = parse;
        this.phrases = new Phrases(parse);
    }

    List<Draft> after(List<Draft> drafts) {
        List<Draft> found = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean ranked = draft.measure == Measure.RANK || draft.measure == Measure.EXTREME;
            for (int i = draft.piece + 1; ranked && i + 2 < parse.size(); i++) {
                if (parse.isQuantity(i)
                        || parse.isVerb(i)
                        || parse.pieces().get(i).endsClause() && !parse.word(i).equals(";")) {
                    break;
                }
                boolean joined =
                        parse.word(i - 1).equals("and")
                                || parse.pieces().get(i - 1).isComma()
                                || parse.word(i - 1).equals(";");
                boolean in = Set.of("in", "for", "on").contains(parse.word(i + 1));
                boolean named = parse.isArea(i) && parse.area(i).form() == Form.NAME;
                if (joined && in && named && !parse.isArea(i + 2) && !parse.isPeriod(i + 2)) {
                    String area = parse.area(i).code();
                    phrases.at(i + 2).ifPresent(what -> found.add(place(draft, area, what)));
                }
            }
        }
        return found;
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
