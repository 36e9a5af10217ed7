package org.provindex.reading.claim.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;

/**
 * Tells what is said of both areas that were named before of each of them: {@code Both cities rank
 * among the first 50}.
 */
public final class BothAreas {
    private static final Set<String> KINDS =
            Set.of("cities", "provinces", "regions", "counties", "municipalities", "of");

    private final Parse parse;
    private final Course course;

    public BothAreas(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /** Gives the claims to the first of the two, and returns their copies for the second. */
    public List<Draft> copies(List<Draft> drafts) {
        List<String> pair = course.areas.pair();
        boolean both =
                parse.word(0).equals("both")
                        && (KINDS.contains(parse.word(1)) || parse.isVerb(1))
                        && pair.size() == 2
                        && parse.areas().stream().noneMatch(area -> area.form() == Form.NAME);
        List<Draft> copies = new ArrayList<>();
        for (Draft draft : both ? drafts : List.<Draft>of()) {
            if (draft.usedRule("area.carried") || draft.usedRule("area.same-sentence")) {
                draft.area = Optional.of(pair.get(0));
                draft.overrule("area.");
                draft.by("area.both", 0.93);
                Draft copy = draft.copy();
                copy.area = Optional.of(pair.get(1));
                copies.add(copy);
            }
        }
        return copies;
    }
}
