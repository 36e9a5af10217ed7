package org.provindex.reading.claim.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.claim.area.ListedAreas;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/**
 * Pairs a list of quantities with a list of areas, times or indicators: {@code ... respectively}.
 */
public final class Lists {
    private static final Set<String> JOINTS =
            Set.of(
                    "and",
                    "or",
                    "respectively",
                    "as",
                    "well",
                    "to",
                    "by",
                    "the",
                    "a",
                    "of",
                    "province",
                    "city");

    private static final Set<String> THEY = Set.of("they", "their");

    private final Parse parse;
    private final Course course;

    public Lists(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /** {@code exceeded 500 billion yuan in Henan, Hubei and Anhui}: a claim for each. */
    public List<Draft> alike(List<Draft> drafts) {
        List<Draft> copies = new ArrayList<>();
        for (Draft draft : drafts) {
            int from =
                    parse.word(draft.piece + 2).equals("both") ? draft.piece + 3 : draft.piece + 2;
            if (!parse.word(draft.piece + 1).equals("in")
                    || !parse.isQuantity(draft.piece)
                    || !isMember(from, Piece.Kind.AREA)
                    || !draft.area.equals(Optional.of(parse.area(from).code()))) {
                continue;
            }
            List<Integer> named = new ArrayList<>();
            int i = from;
            boolean and = false;
            while (parse.isIn(i)
                    && (isMember(i, Piece.Kind.AREA)
                            || parse.pieces().get(i).isComma()
                            || parse.word(i).equals("and"))) {
                and |= parse.word(i).equals("and");
                if (isMember(i, Piece.Kind.AREA)) {
                    named.add(i);
                }
                i++;
            }
            for (int k = 1; and && k < named.size() && !parse.isQuantity(i); k++) {
                Draft copy = draft.copy();
                copy.area = Optional.of(parse.area(named.get(k)).code());
                copy.overrule("area.");
                copy.by("area.each", 0.95);
                copies.add(copy);
            }
        }
        return copies;
    }

    public void pair(List<Draft> drafts) {
        int from = 0;
        while (from < drafts.size()) {
            int to = from + 1;
            while (to < drafts.size() && continues(drafts.get(to - 1), drafts.get(to))) {
                to++;
            }
            if (to - from > 2
                    || to - from == 2
                            && isJoined(drafts.get(from).piece, drafts.get(to - 1).piece)) {
                pairRun(drafts.subList(from, to));
            }
            from = to;
        }
    }

    private boolean isJoined(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Words.isAny(parse.word(i), "and", "respectively", "和")) {
                return true;
            }
        }
        return false;
    }

    /** Whether two quantities follow one another in one list. */
    private boolean continues(Draft one, Draft next) {
        boolean alike =
                one.unit.equals(next.unit)
                        && parse.isQuantity(one.piece)
                        && parse.isQuantity(next.piece);
        if (!alike || next.piece <= one.piece || next.piece - one.piece > 6) {
            return false;
        }
        for (int i = one.piece + 1; i < next.piece; i++) {
            Piece piece = parse.pieces().get(i);
            boolean compared = piece.kind() == Piece.Kind.PERIOD && piece.is("compared");
            if (!piece.isComma()
                    && !piece.is("and")
                    && !piece.is("respectively")
                    && !piece.is("和")
                    && !compared
                    && !piece.is(".")) {
                return false;
            }
        }
        return true;
    }

    private void pairRun(List<Draft> run) {
        Optional<Draft> growth =
                run.stream().filter(draft -> draft.measure == Measure.GROWTH).findFirst();
        boolean decided =
                run.get(0).measure == Measure.GROWTH
                        || growth.isPresent()
                                && !run.get(0).usedRule("measure.share")
                                && !run.get(0).usedRule("measure.growth");
        if (decided && growth.isPresent()) {
            boolean negative = growth.get().value.signum() < 0;
            for (Draft draft : run) {
                if (draft.measure == Measure.LEVEL
                        && !draft.usedRule("measure.share")
                        && !draft.usedRule("measure.lead")) {
                    draft.measure = Measure.GROWTH;
                    draft.value = negative ? draft.value.negate() : draft.value;
                    draft.by("measure.list", 0.98);
                }
            }
        }
        int first = run.get(0).piece;
        List<Integer> areas = listEndingBefore(first, run.size(), Piece.Kind.AREA);
        if (areas.isEmpty()) {
            areas = listFrom(run.get(run.size() - 1).piece + 1, run.size(), Piece.Kind.AREA);
        }
        List<Integer> periods = listEndingBefore(first, run.size(), Piece.Kind.PERIOD);
        if (periods.isEmpty()) {
            periods = listFrom(run.get(run.size() - 1).piece + 1, run.size(), Piece.Kind.PERIOD);
        }
        List<String> meant =
                areas.isEmpty()
                        ? new ListedAreas(parse, course).meant(first, run.size())
                        : List.of();
        boolean they = !meant.isEmpty();
        for (int i = 0; i < run.size(); i++) {
            Draft draft = run.get(i);
            if (they) {
                draft.area = Optional.of(meant.get(i));
                draft.overrule("area.");
                draft.by("area.they", 0.93);
            } else if (!areas.isEmpty()) {
                draft.area = Optional.of(parse.area(areas.get(i)).code());
                draft.overrule("area.");
                draft.by("area.respectively", 0.97);
            }
            if (!periods.isEmpty()) {
                draft.period = parse.period(periods.get(i)).period();
                draft.overrule("period.");
                draft.by("period.respectively", 0.97);
            }
        }
        if (areas.isEmpty() && periods.isEmpty()) {
            phrases(run);
        } else if (!areas.isEmpty()) {
            course.listed = areas.stream().map(i -> parse.area(i).code()).toList();
        }
    }

    /** The last list of exactly so many areas or times before a piece. */
    private List<Integer> listEndingBefore(int before, int size, Piece.Kind kind) {
        for (int i = before - 1; i >= 0; i--) {
            if (isMember(i, kind)) {
                List<Integer> found = new ArrayList<>();
                int k = i;
                while (k >= 0
                        && (isMember(k, kind)
                                || isJoint(k)
                                || parse.depths()[k] > parse.depths()[before])) {
                    if (isMember(k, kind)) {
                        found.add(0, k);
                    }
                    k--;
                }
                // "A and B led the country with 5 and 7 percent": one area alone is no list
                boolean alone = kind == Piece.Kind.AREA && found.size() == 1 && size > 1;
                if (!alone) {
                    return found.size() == size ? found : List.of();
                }
                i = k + 1;
                continue;
            }
            boolean they = THEY.contains(parse.word(i + 1)) || parse.word(i + 2).equals("they");
            they |= parse.isPeriod(i + 1) && parse.word(i + 2).equals("they");
            if (parse.pieces().get(i).endsClause() && !parse.word(i).equals(":") && !they) {
                return List.of();
            }
        }
        return List.of();
    }

    private List<Integer> listFrom(int from, int size, Piece.Kind kind) {
        int i = from;
        // "5, 6 and 7 percent of them were online in A, B and C respectively"
        boolean told = parse.pieces().stream().anyMatch(piece -> piece.is("respectively"));
        while (parse.isIn(i) && !isMember(i, kind)) {
            Piece piece = parse.pieces().get(i);
            if (piece.endsClause()
                    || piece.kind() == Piece.Kind.QUANTITY
                    || Lexicon.isVerb(piece) && !told) {
                return List.of();
            }
            i++;
        }
        List<Integer> found = new ArrayList<>();
        while (parse.isIn(i) && (isMember(i, kind) || isJoint(i) || parse.word(i).equals("in"))) {
            if (isMember(i, kind)) {
                found.add(i);
            }
            i++;
        }
        return found.size() == size ? found : List.of();
    }

    private boolean isMember(int i, Piece.Kind kind) {
        if (kind == Piece.Kind.AREA) {
            return parse.isArea(i)
                    && parse.area(i).form() != Form.WIDE
                    && parse.area(i).form() != Form.APPOSED
                    && parse.area(i).form() != Form.TITLE;
        }
        return parse.isPeriod(i) && parse.period(i).period().isPresent() && parse.period(i).dates();
    }

    private boolean isJoint(int i) {
        Piece piece = parse.pieces().get(i);
        return piece.isComma() || JOINTS.contains(piece.word()) || piece.is("'s") || piece.is("in");
    }

    /**
     * {@code output of A and B}, {@code A, B and C revenues}: as many parts as quantities give each
     * its own phrase.
     */
    private static void phrases(List<Draft> run) {
        String phrase = run.get(0).phrase;
        List<String> parts = new ArrayList<>();
        for (String part : phrase.split("\\s*,\\s*and\\s+|\\s*,\\s*|\\s+and\\s+")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        if (parts.size() != run.size()) {
            return;
        }
        int of = parts.get(0).lastIndexOf(" of ");
        String prefix = of > 0 ? parts.get(0).substring(0, of + 4) : "";
        String last = parts.get(parts.size() - 1);
        String head = last.substring(last.lastIndexOf(' ') + 1);
        for (int i = 0; i < run.size(); i++) {
            String part = parts.get(i);
            if (prefix.isEmpty() && !part.endsWith(head)) {
                part = part + " " + head;
            } else if (!prefix.isEmpty() && i > 0 && !part.contains(" of ")) {
                part = prefix + part;
            }
            run.get(i).phrase = part;
        }
    }
}
