package org.provindex.reading.claim.phrase;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/**
 * Gives a claim its indicator in the text's own words, and the stretch of text that is quoted for
 * it.
 */
public final class Wording {
    private static final Set<String> ESTIMATING =
            Set.of("put", "puts", "estimate", "estimates", "estimated", "forecast", "forecasts");

    /** {@code Its weight in the national total}: that of what was spoken of. */
    private static final Pattern WEIGHT = Pattern.compile("(weight|share|proportion)( in .*)?$");

    private static final Set<String> CHANGES =
            Set.of(
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

    private final Parse parse;
    private final Course course;
    private final Phrases phrases;
    private final Beside beside;
    private final Counted counted;
    private final Valued valued;
    private final RankWording rankWording;
    private final CarriedPhrase carried;

    public Wording(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
        this.phrases = new Phrases(parse);
        this.beside = new Beside(parse, phrases);
        this.counted = new Counted(parse, course, phrases, beside);
        this.valued = new Valued(parse, course, phrases, beside, counted);
        this.rankWording = new RankWording(parse);
        this.carried = new CarriedPhrase(parse, course, phrases, rankWording);
    }

    public void word(Draft draft, Optional<Draft> before) {
        int at = draft.piece;
        draft.quoteFrom = at;
        draft.quoteTo = at + 1;
        if (!parse.isQuantity(at)) {
            Optional<Phrases.Found> opening = rankWording.opening();
            if (opening.isPresent()) {
                draft.phrase = owned(opening.get().words());
                draft.by("indicator.named", 1);
            } else {
                carried.carry(draft, before);
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
        // "provinces" are counted by the number before them, and name nothing else
        boolean named =
                found.isPresent()
                        && (found.get().from() > at && draft.unit.equals("count")
                                || (before.isEmpty()
                                        ? carried.tells(found.get())
                                        : !EmptyWords.isEmptyWord(found.get())));
        if (named) {
            draft.phrase = found.get().words();
            draft.quoteFrom = Math.min(draft.quoteFrom, found.get().from());
            draft.quoteTo = Math.max(draft.quoteTo, found.get().to());
            draft.by("indicator.named", 1);
        } else {
            carried.carry(draft, before);
        }
        complete(draft, quantity, before);
        spokenOf(draft, before);
    }

    /** Of a share, what it is a share of something else: the thing that the text goes on with. */
    private void spokenOf(Draft draft, Optional<Draft> before) {
        int share =
                WEIGHT.matcher(draft.phrase).lookingAt() ? 0 : draft.phrase.indexOf("share of ");
        draft.subject =
                share < 0
                        ? draft.phrase
                        : share > 0
                                ? draft.phrase.substring(0, share).strip()
                                : before.map(Draft::spokenOf).orElse(course.phrase);
    }

    private Optional<Phrases.Found> grown(int at, Quantity quantity) {
        for (int i = at + 1; parse.isIn(i) && i < at + 7; i++) {
            Piece piece = parse.pieces().get(i);
            if (CHANGES.contains(piece.word()) && Words.isAny(parse.word(i + 1), "in", "of")) {
                return phrases.at(i + 2);
            }
            if (piece.isComma() || piece.endsClause()) {
                break;
            }
        }
        if (quantity.unit().equals("percent") && parse.word(at + 1).equals("of")) {
            return phrases.at(at + 2);
        }
        // "21.4 percent fewer accidents"
        if (Words.isAny(parse.word(at + 1), "more", "fewer", "less") && parse.isNominal(at + 2)) {
            Optional<Phrases.Found> fewer =
                    phrases.at(at + 2).filter(found -> !EmptyWords.isEmptyWord(found));
            if (fewer.isPresent()) {
                return fewer;
            }
        }
        if (quantity.form() == Quantity.Form.COUNT) {
            Optional<Phrases.Found> things =
                    counted.counted(at).filter(found -> !EmptyWords.isChange(found));
            if (things.isPresent()) {
                return things;
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
        Optional<Phrases.Found> opened = beside.opened(at);
        // "its manufacturers, up 11.6 percent, reached"
        if (opened.isEmpty()
                && Words.isAny(parse.word(at - 1), "up", "down")
                && parse.isVerb(at + 2)) {
            opened = beside.apposed(at).filter(found -> !EmptyWords.isChange(found));
        }
        if (opened.isPresent()) {
            return opened;
        }
        Optional<Phrases.Found> subject = phrases.subject(at);
        // "the added value should grow at an average rate of 12 percent"
        if (subject.filter(EmptyWords::isChange).isPresent() && !isPut(subject.get().from())) {
            subject = phrases.subject(subject.get().from());
        }
        // "a growth target of 8 percent for the industry's added value"
        boolean aimed =
                parse.word(at + 1).equals("for")
                        && subject.isPresent()
                        && subject.get().words().matches("(.* )?(target|goal)");
        return aimed
                ? phrases.at(at + 2)
                : subject.filter(
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
        int end = beside.listEnd(at);
        boolean of = parse.word(end + 1).equals("of");
        if (draft.measure == Measure.LEVEL && quantity.unit().equals("percent") && of) {
            Optional<Phrases.Found> whole = phrases.at(end + 2);
            if (whole.isEmpty() && !draft.phrase.startsWith("share of ")) {
                draft.phrase = "share of " + draft.phrase;
            }
            if (whole.isPresent()) {
                draft.quoteTo = Math.max(draft.quoteTo, whole.get().to());
                String what = whole.get().words();
                boolean ofArea =
                        draft.usedRule("indicator.carried")
                                && !EmptyWords.isEmptyWord(whole.get())
                                && isOfArea(at);
                draft.phrase = ofArea ? "" : draft.phrase;
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
                    .filter(branch -> !EmptyWords.isEmptyWord(branch))
                    .ifPresent(
                            branch ->
                                    draft.phrase =
                                            (draft.usedRule("indicator.same-sentence")
                                                            ? firstWords(before)
                                                            : draft.phrase)
                                                    + branch(draft, branch));
        }
        draft.phrase = owned(draft.phrase);
        if (draft.usedRule("indicator.carried") && !draft.phrase.contains(course.topic)
                || EmptyWords.isGeneric(draft.phrase) && !course.topic.isEmpty()) {
            draft.phrase = (course.topic + " " + draft.phrase).strip();
        }
        draft.phrase = draft.phrase.strip();
    }

    /** {@code Nanning is to generate 40 percent of the output}: an area is the subject. */
    private boolean isOfArea(int at) {
        int i = at - 1;
        while (parse.isVerb(i)
                || Words.isAny(parse.word(i), "to", "for", "up")
                || parse.isIn(i) && Lexicon.isAdverb(parse.pieces().get(i))) {
            i--;
        }
        return i < at - 1
                && parse.isArea(i)
                && parse.area(i).form() == AreaMention.Form.NAME
                && !Words.isAny(parse.word(i - 1), "in", "of", "at", "for", "from");
    }

    /**
     * {@code By size, Guangdong leads}: the size of what the text speaks of; {@code profits rose}:
     * those of the branch.
     */
    public String owned(String phrase) {
        if (EmptyWords.isEarned(phrase) && course.topic.isEmpty()) {
            String branch = course.introduced.isEmpty() ? course.branch : course.introduced;
            return (branch + " " + phrase).strip();
        }
        if (!EmptyWords.isMeasure(phrase) || !course.topic.isEmpty()) {
            return phrase;
        }
        String owner = course.phrase.isEmpty() ? course.matter : course.phrase;
        boolean known = EmptyWords.isGeneric(owner) || owner.endsWith(phrase);
        return known ? phrase : owner + " " + phrase;
    }

    /** {@code turnover was 135 billion yuan, and growth picked up to 11.7 percent}: of turnover. */
    public void ownGrowth(Draft draft, Optional<Draft> before) {
        if (draft.phrase.equals("growth") && course.topic.isEmpty()) {
            String grown = before.map(Draft::spokenOf).orElse(course.phrase);
            boolean known = EmptyWords.isGeneric(grown) || grown.endsWith("growth");
            draft.phrase = known ? draft.phrase : grown + " growth";
            draft.subject = draft.phrase;
        }
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
