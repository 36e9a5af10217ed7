package org.provindex.reading.claim.phrase;

import java.util.Optional;
import java.util.regex.Pattern;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/** Finds what a value is of whose own words do not name it: what the text spoke of before. */
final class CarriedPhrase {
    private static final Pattern INDEX =
            Pattern.compile("\\b(index|score|ranking|evaluation|survey|assessment|appraisal)$");

    /** Several things, which {@code it} does not mean. */
    private static final Pattern PLURAL = Pattern.compile("^[^ ]*( [^ ]+)?[a-rt-z]s$");

    private final Parse parse;
    private final Course course;
    private final Phrases phrases;
    private final RankWording rankWording;

    CarriedPhrase(Parse parse, Course course, Phrases phrases, RankWording rankWording) {
        this.parse = parse;
        this.course = course;
        this.phrases = phrases;
        this.rankWording = rankWording;
    }

    /** Gives a draft that its clause does not name the phrase that the text goes on with. */
    void carry(Draft draft, Optional<Draft> before) {
        Optional<Phrases.Found> clause = clauseBefore(draft.piece);
        boolean scored = draft.unit.equals("score") || draft.unit.equals("rank");
        Optional<Phrases.Found> index =
                scored
                        ? rankWording
                                .indexNamed(draft.piece)
                                .or(() -> rankWording.where(draft.piece))
                                .filter(this::tells)
                        : Optional.empty();
        Optional<Phrases.Found> opening =
                scored || before.isEmpty()
                        ? rankWording
                                .openingBefore(draft.piece)
                                .filter(found -> !EmptyWords.isEmptyWord(found))
                                .filter(found -> scored || isAnnounced(found))
                        : Optional.empty();
        if (index.isPresent()) {
            draft.phrase = index.get().words();
            draft.quoteFrom = Math.min(draft.quoteFrom, index.get().from());
            draft.by("indicator.index", 0.8);
        } else if (opening.isPresent()) {
            draft.phrase = opening.get().words();
            draft.quoteFrom = Math.min(draft.quoteFrom, opening.get().from());
            draft.by("indicator.opening", 0.95);
        } else if (scored && !scoredIn().isEmpty() && isScoredAnew(draft, before)) {
            // "Economic output. Shanghai leads with a GDP of 4 trillion. Chongqing is third"
            String told = course.lastUnit.isEmpty() ? course.topic : course.phrase;
            draft.phrase = course.topic.isEmpty() || told.isEmpty() ? scoredIn() : told;
            draft.by("indicator.ranking", 0.98);
        } else if (clause.filter(this::tells).isPresent()) {
            draft.phrase = clause.get().words();
            draft.quoteFrom = Math.min(draft.quoteFrom, clause.get().from());
            draft.by("indicator.clause-before", 0.97);
        } else if (before.isPresent() && earner(draft.piece, before.get()).isPresent()) {
            draft.phrase = earner(draft.piece, before.get()).get().words();
            draft.by("indicator.clause-subject", 0.95);
        } else if (before.isPresent()) {
            boolean share =
                    draft.unit.equals("pp")
                            || draft.unit.equals("percent") && draft.measure == Measure.LEVEL;
            draft.phrase = share ? before.get().phrase : before.get().spokenOf();
            draft.quoteFrom = Math.min(draft.quoteFrom, before.get().quoteFrom);
            draft.by("indicator.same-sentence", 0.99);
        } else if (ownSubject(draft.piece).isPresent()) {
            draft.phrase = ownSubject(draft.piece).get().words();
            draft.by("indicator.clause-subject", 0.95);
        } else {
            draft.phrase = spokenOfBefore(draft);
            draft.by("indicator.carried", 0.98);
        }
    }

    /** {@code Hubei has 4 laboratories and scores 61.2}: not of the laboratories. */
    private static boolean isScoredAnew(Draft draft, Optional<Draft> before) {
        return before.map(
                        last ->
                                last.phrase.isEmpty()
                                        || draft.unit.equals("score")
                                                && !Words.isAny(last.unit, "score", "rank"))
                .orElse(true);
    }

    /** {@code As for online sales, we have 200 billion}, {@code For online sales the plan has}. */
    private boolean isAnnounced(Phrases.Found found) {
        int i = found.from() - 1;
        while (parse.isIn(i) && Lexicon.isArticle(parse.pieces().get(i))) {
            i--;
        }
        return Words.isAny(parse.word(i), "for", "to", "regarding", "concerning");
    }

    /** Whether a phrase names something, if only {@code the index} where no name has been told. */
    boolean tells(Phrases.Found found) {
        return !EmptyWords.isEmptyWord(found)
                || scoredIn().isEmpty() && INDEX.matcher(found.words()).find();
    }

    /** The index or ranking that scores and places are given in. */
    String scoredIn() {
        String index = course.scorePhrase.isEmpty() ? course.matter : course.scorePhrase;
        return index.isEmpty() ? course.phrases.getOrDefault("score", "") : index;
    }

    /** What was spoken of before; of another area, what was told in the same unit. */
    private String spokenOfBefore(Draft draft) {
        boolean plural = PLURAL.matcher(course.phrase).find();
        boolean pronoun = false;
        boolean it = false;
        // "Having stood at 3 EFLOPS, it should exceed 9": the subject follows
        int end = parse.word(0).endsWith("ing") ? parse.size() : draft.piece;
        for (int i = 0; i < end; i++) {
            // "home to 2,300 companies. The city is the biggest; it handled 9.6 billion yuan"
            it |= Words.isAny(parse.word(i), "it", "its");
            pronoun |= Words.isAny(parse.word(i), "they", "their", "which");
        }
        pronoun |= it && !plural;
        boolean plain = Words.isAny(draft.unit, "count", "percent", "pp", "rank", "times");
        String alike = plain || pronoun ? "" : course.phrases.getOrDefault(draft.unit, "");
        int first = parse.isPeriod(0) ? 1 : 0;
        first += parse.isIn(first) && parse.pieces().get(first).isComma() ? 1 : 0;
        boolean they = parse.word(first).equals("they") || isOfThem(draft.piece);
        if (they && course.introduced.endsWith("s")) {
            return course.introduced;
        }
        if ((it || pronoun) && alike.isEmpty() && !course.introduced.isEmpty() && course.sole) {
            return course.introduced;
        }
        // "Computing power follows a different map. The country's total has grown to 180 EFLOPS"
        if (alike.isEmpty()
                && course.lastUnit.isEmpty()
                && course.introduced.indexOf(' ') > 0
                && !draft.unit.equals("rank")) {
            return course.introduced;
        }
        String phrase = alike.isEmpty() ? course.phrase : alike;
        String told = phrase.isEmpty() ? course.titlePhrase : phrase;
        String matter = told.isEmpty() ? course.matter : told;
        boolean scored = draft.unit.equals("score") || draft.unit.equals("rank");
        String left = matter.isEmpty() && scored ? course.unnamedIndex : matter;
        return left.isEmpty() ? course.introduced : left;
    }

    /**
     * {@code GDP crosses several steps, and in 2021 it will exceed a trillion}, {@code The railway
     * starts from zero and reaches 1,105 kilometers}: the first subject of the sentence, where it
     * is left out or {@code it} stands for it.
     */
    private Optional<Phrases.Found> ownSubject(int at) {
        boolean verb = false;
        boolean again = false;
        for (int i = 0; i < at; i++) {
            again |= verb && Words.isAny(parse.word(i), "it", "they");
            again |= verb && parse.word(i).equals("and") && parse.isVerb(i + 1);
            verb |= parse.isVerb(i);
        }
        return again
                ? phrases.firstSubject(at)
                        .filter(found -> !EmptyWords.isEmptyWord(found))
                        .filter(found -> !phrases.isName(found) && !isSubordinate(found))
                : Optional.empty();
    }

    /** {@code When the epidemic closed the port, it was 7.6 percent}: not the epidemic. */
    private boolean isSubordinate(Phrases.Found found) {
        int i = found.from() - 1;
        while (parse.isIn(i) && Lexicon.isArticle(parse.pieces().get(i))) {
            i--;
        }
        return ClauseSubjects.SUBORDINATE.contains(parse.word(i));
    }

    /** {@code Key processes tell a story. 61.2 and 60.5 percent of them were controlled}. */
    private boolean isOfThem(int at) {
        for (int i = at + 1; i < at + 6; i++) {
            if (parse.word(i).equals("of")) {
                return parse.word(i + 1).equals("them");
            }
        }
        return false;
    }

    /** {@code Delivery firms handled 4 billion parcels and earned 37 billion}: of the firms. */
    private Optional<Phrases.Found> earner(int at, Draft before) {
        boolean elided =
                parse.isVerb(at - 1)
                        && parse.word(at - 2).equals("and")
                        && before.currency.isEmpty()
                        && parse.isQuantity(before.piece)
                        && parse.isQuantity(at)
                        && parse.quantity(at).form() == Quantity.Form.MONEY;
        return elided ? phrases.firstSubject(before.piece) : Optional.empty();
    }

    /**
     * The subject of the clause before, if no quantity stands between: {@code bandwidth expanded,
     * with growth of 5%}.
     */
    private Optional<Phrases.Found> clauseBefore(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 8); i--) {
            // "Information services remained the heart of it: they brought in 411 billion yuan"
            // "Letters continued to decline: 790 million were posted"
            boolean they =
                    parse.pieces().get(i).endsClause()
                            && (Words.isAny(parse.word(i + 1), "they", "it")
                                    || i + 1 == at && parse.isVerb(at + 1));
            if (they) {
                return phrases.clauseSubject(i);
            }
            if (parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return Optional.empty();
            }
            if (parse.pieces().get(i).isComma()) {
                int opened = relativeFrom(i);
                // "Revenue of the branch, which stood at 43 billion yuan"
                boolean relative =
                        parse.word(i + 1).equals("which")
                                && parse.isVerb(i + 2)
                                && (parse.isNominal(i - 1) || parse.isArea(i - 1));
                return opened > 0
                        ? phrases.before(opened)
                        : relative ? phrases.before(i, true) : phrases.clauseSubject(i);
            }
        }
        return Optional.empty();
    }

    /** The comma before {@code , where freight was held up,} that a comma closes, else -1. */
    private int relativeFrom(int end) {
        for (int i = end - 1; i > 0 && end - i < 16 && !parse.isQuantity(i); i--) {
            if (parse.pieces().get(i).isComma()) {
                return Words.isAny(parse.word(i + 1), "where", "which", "who", "among", "such")
                        ? i
                        : -1;
            }
        }
        return -1;
    }
}
