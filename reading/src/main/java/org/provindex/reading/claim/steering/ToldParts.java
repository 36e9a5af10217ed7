package org.provindex.reading.claim.steering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Tells sentences that only tell of parts of what the text speaks of, and goes on speaking of. */
final class ToldParts {
    private static final Set<String> COMPASS = WordTable.words("area/compass");

    private final Course course;
    private final Gazetteer gazetteer;

    ToldParts(Course course, Gazetteer gazetteer) {
        this.course = course;
        this.gazetteer = gazetteer;
    }

    /** Whether the claims of a sentence are of parts of the area spoken of. */
    boolean areTold(Parse parse, List<Draft> drafts) {
        return isPartOfWhole(parse, drafts) || areSeveral(drafts);
    }

    /**
     * {@code Harbin should earn half of it; Daqing is to become the base}: of several cities of the
     * province that is spoken of.
     */
    private boolean areSeveral(List<Draft> drafts) {
        Optional<String> whole = course.areas.current();
        long different = drafts.stream().map(draft -> draft.area).distinct().count();
        return different > 1
                && whole.isPresent()
                && drafts.stream()
                        .allMatch(
                                draft ->
                                        draft.area
                                                .flatMap(gazetteer::area)
                                                .map(AreaName::parent)
                                                .equals(whole));
    }

    /** {@code Changchun has 4,600 of them and Jilin city 1,500}: parts of what was told before. */
    private boolean isPartOfWhole(Parse parse, List<Draft> drafts) {
        boolean them =
                Words.isAny(parse.word(0), "by", "among")
                        && Words.isAny(
                                parse.word(1),
                                "city",
                                "region",
                                "prefecture",
                                "province",
                                "county",
                                "cities",
                                "them");
        for (int i = 0; i + 1 < parse.size(); i++) {
            boolean of =
                    parse.word(i).equals("of")
                            && Words.isAny(parse.word(i + 1), "this", "which", "it")
                            && parse.isArea(i + 2);
            // "Shenzhen contributes 46,480"
            boolean contributes =
                    parse.size() < 6
                            && Words.isAny(parse.word(i), "contributes", "contributed")
                            && parse.isArea(i - 1)
                            && parse.isQuantity(i + 1);
            them |=
                    of
                            || contributes
                            || parse.isQuantity(i - 1)
                                    && parse.word(i).equals("of")
                                    && Words.isAny(
                                            parse.word(i + 1), "them", "these", "those", "it");
        }
        return them
                && course.areas.current().isPresent()
                && (course.areas.current().equals(course.areas.at(Level.PROVINCE))
                        || drafts.stream()
                                .anyMatch(draft -> draft.area.equals(course.areas.current())))
                && drafts.stream()
                        .map(draft -> draft.area.flatMap(gazetteer::area))
                        .flatMap(Optional::stream)
                        .allMatch(
                                area ->
                                        Optional.of(area.code()).equals(course.areas.current())
                                                || Optional.of(area.parent())
                                                        .equals(course.areas.current()));
    }

    /** {@code Speed up the Qingyang data center cluster}: a task of the whole. */
    boolean isTask(Parse parse, Draft draft) {
        return draft.kind == Kind.TARGET
                && isPartOfMain(draft.area)
                && isAttribute(parse, draft.area.get());
    }

    private boolean isPartOfMain(Optional<String> area) {
        return course.mainArea.isPresent()
                && area.flatMap(gazetteer::area).map(AreaName::parent).equals(course.mainArea);
    }

    /** Whether an area only tells which cluster or park is spoken of: {@code the Qingyang hub}. */
    private static boolean isAttribute(Parse parse, String area) {
        for (int i = 1; i < parse.size(); i++) {
            if (parse.isArea(i) && parse.area(i).code().equals(area)) {
                return parse.word(i - 1).equals("the") && parse.isNominal(i + 1) && i > 1;
            }
        }
        return false;
    }

    /**
     * {@code in neighboring Guizhou 9.1 percent}, {@code In the delta as a whole it rose 9
     * percent}: told beside what the text speaks of.
     */
    boolean isBeside(Parse parse, Draft draft) {
        if (course.areas.current().isEmpty() || draft.area.isEmpty()) {
            return false;
        }
        boolean group =
                draft.area.get().startsWith("X-")
                        && !course.areas.current().get().startsWith("X-")
                        && !course.areas.current().get().equals("CN");
        for (int i = 0; i < parse.size(); i++) {
            boolean named = parse.isArea(i) && draft.area.get().equals(parse.area(i).code());
            boolean near = Words.isAny(parse.word(i - 1), "neighboring", "neighbouring");
            boolean whole = parse.word(i + 1).equals("as") && parse.word(i + 3).equals("whole");
            // "and Optics Valley in the east of Wuhan turns out a quarter"
            boolean side =
                    i > 4
                            && parse.word(i - 1).equals("of")
                            && COMPASS.contains(parse.word(i - 2))
                            && Words.isAny(parse.word(i - 4), "in", "on");
            if (named && (near && i > 1 || group && whole || side)) {
                return true;
            }
        }
        return false;
    }
}
