package org.provindex.reading.claim.kind;

import java.util.Set;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Tells by the words about a quantity whether it is of the time of writing or of the past. */
public final class Tenses {
    private static final Set<String> PRESENT = WordTable.words("measure/present-words");
    private static final Set<String> STANDING = WordTable.words("measure/standing-verbs");
    private static final Set<String> PAST = WordTable.words("measure/past-verbs");

    /** How many pieces from a quantity its verb is looked for. */
    private static final int REACH = 9;

    /** How many pieces further the verb of a long list may stand. */
    private static final int FAR = 20;

    /** Participles of what has been given a standing that lasts. */
    private static final Set<String> STATUSES =
            Set.of("certified", "accredited", "recognized", "registered", "designated");

    private final Parse parse;
    private final Course course;

    public Tenses(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /**
     * {@code The city has 32,000 stations}: told in the present, while the text speaks of last year
     * in the past, so at the time of writing.
     */
    public boolean isStanding(Draft draft) {
        boolean thing =
                draft.measure == Measure.LEVEL
                        && Words.isAny(draft.unit, "count", "hour", "minute")
                        && draft.value.stripTrailingZeros().scale() <= 0;
        // a chronicle tells each of its years in the present
        boolean old = course.period.filter(p -> course.isPastBy(p, 2)).isPresent();
        if (!thing || old || course.presentTells || course.reference.isOfEvaluation()) {
            return false;
        }
        int at = draft.piece;
        // "A parcel is in Hanoi within 24 hours"
        if (Words.isAny(draft.unit, "hour", "minute") && isPresent(at)) {
            return true;
        }
        for (int i = at - 1; i >= Math.max(0, at - 6) && !parse.pieces().get(i).endsClause(); i--) {
            if (parse.isVerb(i)) {
                return STANDING.contains(parse.word(i)) || isHome(i);
            }
        }
        return isSubject(at) && stands(at);
    }

    /** {@code is home to 320,000 servers}. */
    private boolean isHome(int verb) {
        return Words.isAny(parse.word(verb), "is", "are")
                && parse.word(verb + 1).equals("home")
                && parse.word(verb + 2).equals("to");
    }

    /** {@code earns 4,500 yuan a month}: so much each time, at the time of writing. */
    public boolean isRate(int at) {
        int each = Words.isAny(parse.word(at + 1), "a", "per", "each", "every") ? at + 1 : at;
        boolean rate =
                each > at && Words.isAny(parse.word(each + 1), "month", "week", "hour", "shift");
        return rate && isPresent(at);
    }

    /** A finite verb in the present before the quantity in its clause, or behind it as subject. */
    public boolean isPresent(int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            if (parse.pieces().get(i).endsClause()) {
                break;
            }
            if (parse.isVerb(i) || PRESENT.contains(parse.word(i))) {
                return isPresentVerb(i);
            }
        }
        for (int i = at + 1; i < at + REACH && parse.isIn(i); i++) {
            if (parse.pieces().get(i).endsClause() || parse.pieces().get(i).isComma()) {
                return false;
            }
            if (parse.isVerb(i)) {
                return isPresentVerb(i);
            }
        }
        return false;
    }

    private boolean isPresentVerb(int i) {
        return PRESENT.contains(parse.word(i)) && !Words.isAny(parse.word(i), "will", "shall");
    }

    /** {@code 120 of which have already been selected}, {@code has since been turned into}. */
    public boolean isDoneByNow(int at) {
        for (int i = Math.max(0, at - REACH); i < Math.min(parse.size(), at + REACH); i++) {
            boolean has = Words.isAny(parse.word(i), "has", "have");
            boolean now = Words.isAny(parse.word(i + 1), "already", "since", "meanwhile");
            if (has && now && parse.isVerb(i + 2) && !hasBreak(Math.min(at, i), Math.max(at, i))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasBreak(int from, int to) {
        return parse.pieces().subList(from, to).stream()
                .anyMatch(piece -> piece.endsClause() || piece.isComma());
    }

    /** Whether a sentence tells what happened: {@code Call centers came to the city in 2018}. */
    public boolean tellsPast() {
        for (int i = 0; i < parse.size(); i++) {
            if (PRESENT.contains(parse.word(i))) {
                return false;
            }
            if (PAST.contains(parse.word(i)) && parse.isVerb(i)
                    || parse.isVerb(i) && parse.word(i).endsWith("ed")) {
                return true;
            }
        }
        return false;
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
    public boolean isAlready(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 6) && !parse.pieces().get(i).endsClause(); i--) {
            if (parse.word(i).equals("already")) {
                return PRESENT.contains(parse.word(i + 1)) || PRESENT.contains(parse.word(i - 1));
            }
        }
        return false;
    }

    /** {@code has built}, {@code have been found}: so at the time of writing. */
    public boolean isPresentPerfect(int at) {
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
    public boolean isPast(int at) {
        if (course.isAimItem(parse.sentence())) {
            return false;
        }
        // "exceeded 390 billion" is one piece, its verb the bound
        boolean past =
                parse.isQuantity(at)
                        && parse.tokens().get(parse.pieces().get(at).from()).word().endsWith("ed");
        int from = at;
        while (from > Math.max(0, at - REACH) && !parse.pieces().get(from - 1).endsClause()) {
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
            // "the number of racks rose", "some 55,000 hosts were active"
            boolean noun =
                    parse.word(i).equals("number") && parse.word(i + 1).equals("of")
                            || Words.isAny(parse.word(i), "work", "hosts", "works", "runs", "ranks")
                                    && !parse.isVerb(i);
            if (PRESENT.contains(parse.word(i)) && !noun) {
                return false;
            }
            past |=
                    PAST.contains(parse.word(i)) && !isPlanned(i)
                            || isStory(i)
                            || parse.isVerb(i)
                                    && parse.word(i).endsWith("ed")
                                    && !PRESENT.contains(parse.word(i - 1))
                                    && !parse.word(i - 1).equals("be");
        }
        return past || from == at - REACH && isPastBefore(from);
    }

    /** {@code By 2025 ... The number rises to 500}: what a translation tells, a plan foresees. */
    private boolean isPlanned(int verb) {
        return parse.word(verb).endsWith("s")
                && !parse.word(verb).equals("was")
                && !course.presentTells
                && (course.aimed || course.period.filter(course::isFuture).isPresent());
    }

    /** {@code Software exports told a different story, shrinking 3.8 percent}. */
    private boolean isStory(int verb) {
        return parse.word(verb).equals("told")
                && (parse.word(verb + 2).equals("story") || parse.word(verb + 3).equals("story"));
    }

    /** {@code A, B and C were the largest by revenue, with growth rates of 17.3, 12.1 and 5.9}. */
    private boolean isPastBefore(int from) {
        for (int i = from - 1; i >= Math.max(0, from - FAR); i--) {
            if (parse.pieces().get(i).endsClause() || PRESENT.contains(parse.word(i))) {
                return false;
            }
            if (PAST.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }
}
