package org.provindex.reading.claim;

import java.util.Set;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Tells by the words about a quantity whether it is of the time of writing or of the past. */
final class Tenses {
    private static final Set<String> PRESENT = WordTable.words("measure/present-words");
    private static final Set<String> STANDING = WordTable.words("measure/standing-verbs");
    private static final Set<String> PAST = WordTable.words("measure/past-verbs");

    /** Participles of what has been given a standing that lasts. */
    private static final Set<String> STATUSES =
            Set.of("certified", "accredited", "recognized", "registered", "designated");

    private final Parse parse;
    private final Course course;

    Tenses(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /**
     * {@code The city has 32,000 stations}: told in the present, while the text speaks of last year
     * in the past, so at the time of writing.
     */
    boolean isStanding(Draft draft) {
        boolean thing =
                draft.measure == Measure.LEVEL
                        && draft.unit.equals("count")
                        && draft.value.stripTrailingZeros().scale() <= 0;
        // a chronicle tells each of its years in the present
        boolean old =
                course.period.filter(p -> course.isFuture(p) || course.isPastBy(p, 2)).isPresent();
        if (!thing || old || course.presentTells || course.reference.isOfEvaluation()) {
            return false;
        }
        int at = draft.piece;
        for (int i = at - 1; i >= Math.max(0, at - 6) && !parse.pieces().get(i).endsClause(); i--) {
            if (parse.isVerb(i)) {
                return STANDING.contains(parse.word(i));
            }
        }
        return isSubject(at) && stands(at);
    }

    /** Whether no verb of the clause comes before a quantity. */
    private boolean isSubject(int at) {
        for (int i = at - 1; i >= 0 && !parse.pieces().get(i).endsClause(); i--) {
            if (parse.isVerb(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@code 131 companies sell services}: the verb behind the quantity is one of the present. */
    private boolean stands(int at) {
        int i = at + 1;
        i = Math.max(i, behindInsertion(i));
        while (i < at + 8 && (parse.isNominal(i) || parse.isArea(i) && parse.isNominal(i + 1))) {
            i++;
        }
        // "500 projects are under way", "are in operation"
        boolean under =
                parse.word(i).equals("are")
                        && (Words.isAny(parse.word(i + 1), "under", "in", "being")
                                || STATUSES.contains(parse.word(i + 1)));
        return under || STANDING.contains(parse.word(i));
    }

    /** Behind {@code cities of Anhui, Hefei and Wuhu among them,}; the same piece else. */
    private int behindInsertion(int from) {
        for (int i = from; i < from + 12 && parse.isIn(i + 1); i++) {
            boolean them = parse.word(i).equals("them") && parse.word(i - 1).equals("among");
            if (them && parse.pieces().get(i + 1).isComma()) {
                return i + 2;
            }
        }
        return from;
    }

    /** {@code Zhongwei already has 31 data centers}: at the time of writing. */
    boolean isAlready(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 6) && !parse.pieces().get(i).endsClause(); i--) {
            if (parse.word(i).equals("already")) {
                return PRESENT.contains(parse.word(i + 1)) || PRESENT.contains(parse.word(i - 1));
            }
        }
        return false;
    }

    /** {@code has built}, {@code have been found}: so at the time of writing. */
    boolean isPresentPerfect(int at) {
        for (int i = Math.max(0, at - 8); i < Math.min(parse.size(), at + 8); i++) {
            boolean has = parse.word(i).equals("has") || parse.word(i).equals("have");
            boolean article = parse.isIn(i + 1) && Lexicon.isArticle(parse.pieces().get(i + 1));
            if (has && !article && (parse.isVerb(i + 1) || parse.isVerb(i + 2))) {
                return true;
            }
        }
        return false;
    }

    /** A finite verb in the past near the quantity, and none in the present. */
    boolean isPast(int at) {
        if (course.isAimItem(parse.sentence())) {
            return false;
        }
        // "exceeded 390 billion" is one piece, its verb the bound
        boolean past =
                parse.isQuantity(at)
                        && parse.tokens().get(parse.pieces().get(at).from()).word().endsWith("ed");
        int from = at;
        while (from > Math.max(0, at - 9) && !parse.pieces().get(from - 1).endsClause()) {
            from--;
        }
        for (int i = from; i < Math.min(parse.size(), at + 7); i++) {
            boolean apposed =
                    i == at + 1
                            && parse.pieces().get(i).isComma()
                            && parse.word(at - 1).equals("at")
                            && parse.isVerb(i + 1);
            boolean behind =
                    i > at
                            && !apposed
                            && (parse.pieces().get(i).isComma() || parse.word(i).equals("which"));
            if (behind) {
                break;
            }
            // "the number of racks rose"
            boolean noun =
                    parse.word(i).equals("number") && parse.word(i + 1).equals("of")
                            || parse.word(i).equals("work") && !parse.isVerb(i);
            if (PRESENT.contains(parse.word(i)) && !noun) {
                return false;
            }
            past |=
                    PAST.contains(parse.word(i))
                            || parse.isVerb(i)
                                    && parse.word(i).endsWith("ed")
                                    && !PRESENT.contains(parse.word(i - 1))
                                    && !parse.word(i - 1).equals("be");
        }
        return past;
    }
}
