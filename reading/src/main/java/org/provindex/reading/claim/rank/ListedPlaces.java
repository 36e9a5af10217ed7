package org.provindex.reading.claim.rank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.phrase.Wording;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Bound;

/** Gives the areas of a list their places, one after another. */
final class ListedPlaces {
    private final Parse parse;

    ListedPlaces(Parse parse) {
        this.parse = parse;
    }

    /**
     * Adds a place for each area.
     *
     * @param named the pieces of the areas, the best first
     * @param first the place of the first
     * @param at the piece that tells of the ranking
     * @param assumed whether their order is only that of naming
     */
    void add(List<Draft> drafts, List<Integer> named, int first, int at, boolean assumed) {
        add(drafts, named, first, at, assumed, "");
    }

    /**
     * Adds a place for each area.
     *
     * @param what what the places are places in, empty where it is still to be found
     */
    void add(
            List<Draft> drafts,
            List<Integer> named,
            int first,
            int at,
            boolean assumed,
            String what) {
        String phrase = what;
        for (int i = 0; i < named.size(); i++) {
            int area = named.get(i);
            Draft draft = new Draft(at, BigDecimal.valueOf(first + i), "rank", Bound.EQ);
            draft.measure = Measure.RANK;
            draft.area = Optional.of(parse.area(area).code());
            draft.ordered = !assumed;
            if (phrase.isEmpty()) {
                new Wording(parse, new Course(Optional.empty())).word(draft, Optional.empty());
                phrase = draft.phrase;
            }
            draft.phrase = phrase;
            draft.quoteFrom = Math.min(area, at);
            draft.quoteTo = Math.max(at, area) + 1;
            draft.by(
                    assumed ? "measure.rank.naming" : "measure.rank.followed",
                    assumed ? 0.95 : 0.97);
            draft.by("area.clause", 1);
            drafts.add(draft);
        }
    }
}
