package org.provindex.reading.claim.kind;

import java.util.Set;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.AimCue;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/**
 * Finds the words about a quantity that tell whether it was measured, is aimed at or is foreseen.
 */
public final class AimCues {
    private static final Set<String> AIMS = WordTable.words("measure/aim-words");
    private static final Set<String> PAST = WordTable.words("measure/past-words");

    /** Words that open a clause of their own. */
    private static final Set<String> REASONS =
            Set.of("because", "although", "though", "whereas", "since");

    /** Who foresees and sets no aims. */
    static final Set<String> ONLOOKERS =
            Set.of("analysts", "experts", "economists", "researchers", "observers", "authors");

    /** {@code are opened}, {@code to be opened}: the participle tells no past. */
    private static final Set<String> PASSIVES = Set.of("be", "are", "is", "being");

    /** How many pieces back a word still tells what a quantity is. */
    private static final int REACH = 100;

    private final Parse parse;
    private final Course course;
    private final CuesBehind behind;
    private final Foreseen foreseen;
    private final AimWords words;

    public AimCues(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
        this.behind = new CuesBehind(parse);
        this.foreseen = new Foreseen(parse);
        this.words = new AimWords(parse);
    }

    /** {@code We forecast that five provinces will score}: foreseen, not aimed at. */
    AimCue toBe(int at) {
        AimCue before = cueBefore(at);
        return behind.isToBe(at) && before != AimCue.FORECAST ? AimCue.AIM : before;
    }

    boolean hasAim() {
        for (Piece piece : parse.pieces()) {
            if (AIMS.contains(piece.word())) {
                return true;
            }
        }
        return false;
    }

    /** The nearest words before a quantity that tell what it is; asked more than once for each. */
    private AimCue cueBefore(int at) {
        AimCue known = course.aimCues.get(at);
        if (known != null) {
            return known;
        }
        AimCue found = findBefore(at);
        course.aimCues.put(at, found);
        return found;
    }

    private AimCue findBefore(int at) {
        if (behind.isDone(at)) {
            return AimCue.PAST;
        }
        boolean will = false;
        boolean infinitive = false;
        boolean toDo = false;
        boolean finite = false;
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            Piece piece = parse.pieces().get(i);
            String word = piece.word();
            if (piece.kind() == Piece.Kind.PERIOD) {
                if (parse.period(i).role() == Role.BY && will) {
                    return AimCue.FUTURE;
                }
                continue;
            }
            if (!piece.isWord()) {
                boolean numbered = parse.word(i + 1).equals("(") && parse.isQuantity(i + 2);
                if (piece.endsClause() && !numbered && (piece.is(";") || piece.is("；"))) {
                    return will ? AimCue.FUTURE : toDo ? AimCue.AIM : AimCue.NONE;
                }
                continue;
            }
            boolean value =
                    at - i <= 3
                            && (word.equals("target")
                                    || word.equals("goal")
                                    || word.equals("objective"));
            if (value && (parse.word(i + 1).equals("of") || i == at - 1)) {
                return AimCue.AIM_VALUE;
            }
            boolean going =
                    word.equals("going")
                            && parse.word(i + 1).equals("to")
                            && parse.isIn(i + 2)
                            && parse.pieces().get(i + 2).isWord()
                            && !Lexicon.isArticle(parse.pieces().get(i + 2));
            if (going) {
                return AimCue.FUTURE;
            }
            if (foreseen.isCue(i, at)) {
                return AimCue.FORECAST;
            }
            if (finite && REASONS.contains(word)) {
                // "There should be no lack of power, because wind farms make up 51 percent"
                break;
            }
            if (words.isOfAnother(i, at)) {
                continue;
            }
            if (words.isFormerAim(i)) {
                return AimCue.AIM_VALUE;
            }
            if (words.isAim(i)) {
                boolean onlookers =
                        ONLOOKERS.contains(parse.word(i - 1))
                                || word.equals("should") && foreseen.isAbove(i);
                return onlookers ? AimCue.FORECAST : AimCue.AIM;
            }
            infinitive |= word.equals("to");
            toDo |= word.equals("to") && i + 1 < at && parse.isVerb(i + 1) && at - i <= 4;
            finite |= parse.isVerb(i) && !parse.word(i - 1).equals("to");
            boolean isTo =
                    infinitive
                            && i + 1 < at
                            && Words.isAny(word, "is", "are", "was", "were")
                            && parse.word(i + 1).equals("to");
            if (isTo) {
                return AimCue.AIM;
            }
            will |= CuesBehind.FUTURE.contains(word);
            boolean valueAdded =
                    word.equals("added")
                            && (parse.word(i + 1).equals("value")
                                    || parse.word(i - 1).equals("value"));
            if (valueAdded) {
                continue;
            }
            boolean passive =
                    course.sectionKind.isPresent()
                            && PASSIVES.contains(word)
                            && parse.isVerb(i + 1);
            if (passive) {
                continue;
            }
            boolean noun = PAST.contains(word) && words.isAimedValue(i);
            if (noun) {
                return AimCue.AIM_VALUE;
            }
            if (!will
                    && PAST.contains(word)
                    && !(word.equals("is") && parse.word(i - 1).equals("that"))
                    && !CuesBehind.FUTURE.contains(parse.word(i - 1))
                    && !foreseen.isMight(i - 1)
                    && !Words.isAny(
                            modalBefore(i), "to", "should", "must", "shall", "will", "would")
                    && !PASSIVES.contains(parse.word(i - 1))
                    && !words.isToHaveDone(i)) {
                return AimCue.PAST;
            }
        }
        return will
                ? AimCue.FUTURE
                : toDo && !finite || isByPlan() || words.isTask(at) ? AimCue.AIM : AimCue.NONE;
    }

    /** {@code According to the annual target, 60,000 stations are reached}. */
    private boolean isByPlan() {
        int of =
                parse.word(0).equals("under")
                        ? 1
                        : parse.word(0).equals("according") && parse.word(1).equals("to") ? 2 : 0;
        for (int i = of; of > 0 && i < of + 6; i++) {
            if (Words.isAny(
                    parse.word(i), "target", "targets", "goal", "goals", "plan", "objective")) {
                return true;
            }
        }
        return false;
    }

    /** The word before a verb, a time and adverbs between passed over: {@code should then have}. */
    private String modalBefore(int verb) {
        int i = verb - 1;
        while (parse.isIn(i)
                && (parse.isPeriod(i)
                        || Words.isAny(parse.word(i), "then", "have", "been")
                        || Lexicon.isAdverb(parse.pieces().get(i)))) {
            i--;
        }
        return parse.word(i);
    }

    /** Whether words before a quantity tell a time to come and set no aim. */
    public boolean isFuture(int at) {
        return cueBefore(at) == AimCue.FUTURE && !hasAim();
    }

    /** Whether words before a quantity set an aim or tell a time to come. */
    public boolean isAhead(int at) {
        AimCue cue = cueBefore(at);
        return behind.isToBe(at) || cue != AimCue.PAST && cue != AimCue.NONE;
    }

    /** Whether words about a quantity set an aim, not only tell a time to come. */
    public boolean isAimed(int at) {
        AimCue cue = cueBefore(at);
        return cue == AimCue.AIM || behind.isToBe(at) && !behind.hasWill(at);
    }

    /** Whether a word that sets an aim stands between two pieces. */
    public boolean isAimBetween(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean isTo =
                    Words.isAny(parse.word(i), "is", "are")
                            && parse.word(i + 1).equals("to")
                            && (parse.isVerb(i + 2) || parse.isQuantity(i + 2))
                            && !parse.word(i + 2).equals("say");
            if (isTo || words.isAim(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words before a quantity tell something that has been measured. */
    public boolean isTold(int at) {
        return cueBefore(at) == AimCue.PAST;
    }
}
