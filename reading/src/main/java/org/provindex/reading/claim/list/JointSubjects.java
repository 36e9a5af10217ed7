package org.provindex.reading.claim.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.area.ComparedAreas;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Bound;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/**
 * Tells what is said of several areas at once of each of them: {@code The penetration of Shandong,
 * Tianjin and Henan exceeded 15 percent}.
 */
public final class JointSubjects {
    private static final Set<String> EACH =
            Set.of("each", "both", "all", "share", "shares", "shared", "jointly", "tied", "tie");
    private static final Set<String> TOGETHER =
            Set.of("together", "combined", "total", "totaled", "altogether", "collectively", "sum");
    private static final Set<String> SUMS = Set.of("count", "CNY", "USD", "km", "byte", "FLOPS");

    private final Parse parse;
    private final ComparedAreas compared;

    public JointSubjects(Parse parse) {
        this.parse = parse;
        this.compared = new ComparedAreas(parse);
    }

    /** A copy for each further area of the list that a draft was placed at the end of. */
    public List<Draft> copies(List<Draft> drafts) {
        List<Draft> copies = new ArrayList<>();
        if (has(TOGETHER) || has(Set.of("respectively", "between"))) {
            return copies;
        }
        boolean each = has(EACH);
        defined(drafts, copies);
        for (List<Integer> list : lists()) {
            int last = list.get(list.size() - 1);
            Optional<String> area = Optional.of(parse.area(last).code());
            int next = nextArea(last);
            for (Draft draft : drafts) {
                boolean told =
                        draft.piece > last
                                && draft.piece < next
                                && draft.area.equals(area)
                                && (each || parse.isQuantity(draft.piece))
                                && !draft.base
                                && (draft.usedRule("area.clause")
                                        || draft.usedRule("area.sentence")
                                        || draft.usedRule("area.same-sentence"));
                boolean part =
                        parse.isQuantity(draft.piece)
                                && parse.quantity(draft.piece).form() == Quantity.Form.FRACTION;
                // "In A, B and C, more than half of GDP is digital": in each of them
                boolean within =
                        parse.word(list.get(0) - 1).equals("in")
                                && parse.isIn(last + 1)
                                && (parse.pieces().get(last + 1).isComma()
                                        || Words.isAny(parse.word(last + 1), "it", "they"));
                boolean sum =
                        part && !within || SUMS.contains(draft.unit) && draft.bound == Bound.EQ;
                // "their scores are 92.4, 91.7 and 89.3": as many as they are
                boolean run = isInRun(draft, drafts);
                if (told && !run && (each || !sum && !draft.unit.equals("rank"))) {
                    for (int member : list.subList(0, list.size() - 1)) {
                        copies.add(copy(draft, member));
                    }
                }
            }
        }
        return copies;
    }

    /** {@code The provinces where growth was above 25 percent are Guizhou and Hainan}. */
    private void defined(List<Draft> drafts, List<Draft> copies) {
        for (List<Integer> list : lists()) {
            int first = list.get(0);
            boolean are = Words.isAny(parse.word(first - 1), "are", "were");
            Optional<String> area = Optional.of(parse.area(first).code());
            for (Draft draft : drafts) {
                boolean told =
                        are
                                && draft.piece < first
                                && draft.area.equals(area)
                                && draft.usedRule("area.right")
                                && parse.isQuantity(draft.piece);
                for (int member : told ? list.subList(1, list.size()) : List.<Integer>of()) {
                    copies.add(copy(draft, member));
                }
            }
        }
    }

    /** Whether a value stands in a list of values of its unit. */
    private boolean isInRun(Draft draft, List<Draft> drafts) {
        return drafts.stream()
                .filter(other -> other.unit.equals(draft.unit) && other.area.equals(draft.area))
                .filter(other -> parse.isQuantity(draft.piece) && parse.isQuantity(other.piece))
                .anyMatch(
                        other ->
                                Math.abs(other.piece - draft.piece) == 2
                                        && isJoint((other.piece + draft.piece) / 2));
    }

    private boolean isJoint(int i) {
        return parse.pieces().get(i).isComma() || parse.word(i).equals("and");
    }

    private Draft copy(Draft draft, int member) {
        Draft copy = draft.copy();
        copy.area = Optional.of(parse.area(member).code());
        copy.overrule("area.");
        copy.by("area.each", 0.95);
        return copy;
    }

    private boolean has(Set<String> words) {
        for (int i = 0; i < parse.size(); i++) {
            // "with shares of 5 and 7 percent", "of all stations" tell nothing of each
            boolean all = parse.word(i).equals("all") && !parse.isQuantity(i + 1);
            if (words.contains(parse.word(i)) && !parse.word(i + 1).equals("of") && !all) {
                return true;
            }
        }
        return false;
    }

    /** Where the next area that is named begins. */
    private int nextArea(int last) {
        for (int i = last + 1; i < parse.size(); i++) {
            if (isMember(i)) {
                return i;
            }
        }
        return parse.size();
    }

    /** Areas named one after another with {@code and} before the last. */
    private List<List<Integer>> lists() {
        List<List<Integer>> lists = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        boolean and = false;
        for (int i = 0; i < parse.size(); i++) {
            if (isMember(i) && !compared.isCompared(i)) {
                open.add(i);
            } else if (!open.isEmpty()
                    && (parse.pieces().get(i).isComma() || parse.word(i).equals("and"))) {
                and |= parse.word(i).equals("and");
            } else {
                // "Longyan and Nanping, in the mountains, do not reach 40 percent"
                boolean inserted =
                        i > 1
                                && parse.pieces().get(i - 1).isComma()
                                && isMember(i - 2)
                                && parse.word(i).equals("in");
                // "In Beijing, Shanghai and Tianjin, more than half of GDP is digital"
                boolean within =
                        !open.isEmpty()
                                && parse.word(open.get(0) - 1).equals("in")
                                && open.get(open.size() - 1) == i - 2;
                if (and && open.size() > 1 && (isMember(i - 1) || inserted || within)) {
                    lists.add(open);
                }
                open = new ArrayList<>();
                and = false;
            }
        }
        return lists;
    }

    private boolean isMember(int i) {
        return parse.isArea(i)
                && parse.area(i).form() == Form.NAME
                && (parse.area(i).level() == Level.PROVINCE
                        || parse.area(i).level() == Level.PREFECTURE);
    }
}
