package org.provindex.reading.claim;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/**
 * Gives a claim its indicator in the text's own words, and the stretch of text that is quoted for
 * it.
 */
final class Wording {
    private static final Set<String> ESTIMATING =
            Set.of("put", "puts", "estimate", "estimates", "estimated", "forecast", "forecasts");

    private final Parse parse;
    private final Course course;
    private final Phrases phrases;
    private final Valued valued;
    private final RankWording rankWording;

    Wording(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
        this.phrases = new Phrases(parse);
        this.valued = new Valued(parse, course);
        this.rankWording = new RankWording(parse);
    }

    void word(Draft draft, Optional<Draft> before) {
        int at = draft.piece;
        draft.quoteFrom = at;
        draft.quoteTo = at + 1;
        if (!parse.isQuantity(at)) {
            Optional<Phrases.Found> opening = rankWording.opening();
            if (opening.isPresent()) {
                draft.phrase = opening.get().words();
                draft.by("indicator.named", 1);
            } else {
                carry(draft, before);
            }
            spokenOf(draft, before);
            return;
        }
        Quantity quantity = parse.quantity(at);
        Optional<Phrases.Found> found =
                switch (draft.measure) {
                    case RANK, EXTREME ->
                            rankWording
                                    .of(at)
                                    .or(
                                            () ->
                                                    before.isEmpty()
                                                            ? rankWording.opening()
                                                            : Optional.empty());
                    case GROWTH -> grown(at, quantity);
                    case LEVEL -> valued.levelled(at, quantity, draft.cue);
                };
        if (found.isPresent()) {
            draft.phrase = found.get().words();
            draft.quoteFrom = Math.min(draft.quoteFrom, found.get().from());
            draft.quoteTo = Math.max(draft.quoteTo, found.get().to());
            draft.by("indicator.named", 1);
        } else {
            carry(draft, before);
        }
        complete(draft, quantity, before);
        spokenOf(draft, before);
    }

    /** Of a share, what it is a share of something else: the thing that the text goes on with. */
    private void spokenOf(Draft draft, Optional<Draft> before) {
        int share = draft.phrase.indexOf("share of ");
        draft.subject =
                share < 0
                        ? draft.phrase
                        : share > 0
                                ? draft.phrase.substring(0, share).strip()
                                : before.map(Draft::spokenOf).orElse(course.phrase);
    }

    private void carry(Draft draft, Optional<Draft> before) {
        Optional<Phrases.Found> clause = clauseBefore(draft.piece);
        boolean scored = draft.unit.equals("score") || draft.unit.equals("rank");
        Optional<Phrases.Found> index =
                scored ? rankWording.indexNamed(draft.piece) : Optional.empty();
        if (index.isPresent()) {
            draft.phrase = index.get().words();
            draft.quoteFrom = Math.min(draft.quoteFrom, index.get().from());
            draft.by("indicator.index", 0.97);
        } else if (scored
                && !course.scorePhrase.isEmpty()
                && (before.isEmpty() || before.get().phrase.isEmpty())) {
            draft.phrase = course.topic.isEmpty() ? course.scorePhrase : course.topic;
            draft.by("indicator.ranking", 0.9);
        } else if (clause.isPresent()) {
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
            draft.by("indicator.same-sentence", 0.98);
        } else {
            draft.phrase = spokenOfBefore(draft);
            draft.by("indicator.carried", 0.9);
        }
    }

    /** What was spoken of before; of another area, what was told in the same unit. */
    private String spokenOfBefore(Draft draft) {
        boolean pronoun = false;
        for (int i = 0; i < draft.piece; i++) {
            pronoun |= Words.isAny(parse.word(i), "it", "its", "they", "their", "which");
        }
        boolean plain = Words.isAny(draft.unit, "count", "percent", "pp", "rank", "times");
        String alike = plain || pronoun ? "" : course.phrases.getOrDefault(draft.unit, "");
        String phrase = alike.isEmpty() ? course.phrase : alike;
        return phrase.isEmpty() ? course.titlePhrase : phrase;
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
            if (parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return Optional.empty();
            }
            if (parse.pieces().get(i).isComma()) {
                return phrases.clauseSubject(i);
            }
        }
        return Optional.empty();
    }

    private Optional<Phrases.Found> grown(int at, Quantity quantity) {
        for (int i = at + 1; parse.isIn(i) && i < at + 7; i++) {
            Piece piece = parse.pieces().get(i);
            boolean noun =
                    Words.isAny(
                            piece.word(),
                            "increase",
                            "growth",
                            "rise",
                            "gain",
                            "decrease",
                            "decline",
                            "drop",
                            "jump",
                            "surge",
                            "expansion",
                            "reduction");
            if (noun && (parse.word(i + 1).equals("in") || parse.word(i + 1).equals("of"))) {
                return phrases.at(i + 2);
            }
            if (piece.isComma() || piece.endsClause()) {
                break;
            }
        }
        if (quantity.unit().equals("percent") && parse.word(at + 1).equals("of")) {
            return phrases.at(at + 2);
        }
        if (quantity.form() == Quantity.Form.COUNT) {
            Optional<Phrases.Found> counted =
                    valued.counted(at).filter(found -> !EmptyWords.isChange(found));
            if (counted.isPresent()) {
                return counted;
            }
        }
        boolean multiplied =
                quantity.form() == Quantity.Form.TIMES
                        && parse.textOf(at).matches("(?i)(double|triple|quadruple)")
                        && parse.isIn(at + 1)
                        && Lexicon.isArticle(parse.pieces().get(at + 1))
                        && !Words.isAny(parse.word(at + 1), "every", "each");
        if (multiplied) {
            return phrases.at(at + 1);
        }
        Optional<Phrases.Found> opened = valued.opened(at);
        if (opened.isPresent()) {
            return opened;
        }
        Optional<Phrases.Found> subject = phrases.subject(at);
        // "the added value should grow at an average rate of 12 percent"
        if (subject.filter(EmptyWords::isChange).isPresent() && !isPut(subject.get().from())) {
            subject = phrases.subject(subject.get().from());
        }
        return subject.filter(
                found -> !EmptyWords.isChange(found) && !EmptyWords.isEmptyWord(found));
    }

    /** {@code official statistics put average growth at 18 percent}: who says so is no subject. */
    private boolean isPut(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            if (ESTIMATING.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds what the text says apart: the whole that a share is of, the branch of a sum, the list
     * item's headword.
     */
    private void complete(Draft draft, Quantity quantity, Optional<Draft> before) {
        int at = draft.piece;
        int end = valued.listEnd(at);
        boolean of = parse.word(end + 1).equals("of");
        if (draft.measure == Measure.LEVEL && quantity.unit().equals("percent") && of) {
            Optional<Phrases.Found> whole = phrases.at(end + 2);
            if (whole.isEmpty()) {
                draft.phrase = "share of " + draft.phrase;
            }
            if (whole.isPresent()) {
                draft.quoteTo = Math.max(draft.quoteTo, whole.get().to());
                String what = whole.get().words();
                String stated =
                        draft.phrase.contains(" share of ")
                                ? draft.phrase.substring(0, draft.phrase.indexOf(" share of "))
                                : draft.phrase;
                draft.phrase =
                        draft.phrase.isEmpty() || draft.phrase.equals(what)
                                ? "share of " + what
                                : stated + " share of " + what;
            }
        } else if (quantity.form() == Quantity.Form.MONEY
                && parse.word(at + 1).equals("in")
                && !parse.isArea(at + 2)
                && !parse.isPeriod(at + 2)) {
            phrases.at(at + 2)
                    .ifPresent(
                            branch ->
                                    draft.phrase =
                                            (draft.usedRule("indicator.same-sentence")
                                                            ? firstWords(before)
                                                            : draft.phrase)
                                                    + branch(draft, branch));
        }
        if (draft.usedRule("indicator.carried") && !course.topic.isEmpty()
                || EmptyWords.isGeneric(draft.phrase) && !course.topic.isEmpty()) {
            draft.phrase = (course.topic + " " + draft.phrase).strip();
        }
        draft.phrase = draft.phrase.strip();
    }

    private static String branch(Draft draft, Phrases.Found branch) {
        return draft.phrase.endsWith(branch.words()) ? "" : " " + branch.words();
    }

    private static String firstWords(Optional<Draft> before) {
        String phrase = before.map(draft -> draft.phrase).orElse("");
        int space = phrase.indexOf(' ');
        return space < 0 ? phrase : phrase.substring(0, space);
    }
}
