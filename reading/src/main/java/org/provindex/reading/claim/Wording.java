package org.provindex.reading.claim;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.measure.Cues;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;

/**
 * Gives a claim its indicator in the text's own words, and the stretch of text that is quoted for
 * it.
 */
final class Wording {

    private final Parse parse;
    private final Course course;
    private final Phrases phrases;
    private final RankWording rankWording;

    Wording(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
        this.phrases = new Phrases(parse);
        this.rankWording = new RankWording(parse);
    }

    void word(Draft draft, Optional<Cues.Verdict> verdict, Optional<Draft> before) {
        int at = draft.piece;
        draft.quoteFrom = at;
        draft.quoteTo = at + 1;
        if (!parse.isQuantity(at)) {
            carry(draft, before);
            return;
        }
        Quantity quantity = parse.quantity(at);
        Optional<Phrases.Found> found =
                switch (draft.measure) {
                    case RANK, EXTREME -> rankWording.of(at);
                    case GROWTH -> grown(at, quantity);
                    case LEVEL -> levelled(at, quantity, verdict);
                };
        if (found.isPresent()) {
            draft.phrase = found.get().words();
            draft.quoteFrom = Math.min(draft.quoteFrom, found.get().from());
            draft.quoteTo = Math.max(draft.quoteTo, found.get().to());
            draft.by("indicator.named", 1);
        } else {
            carry(draft, before);
        }
        complete(draft, quantity, verdict, before);
    }

    private void carry(Draft draft, Optional<Draft> before) {
        Optional<Phrases.Found> clause = clauseBefore(draft.piece);
        boolean scored = draft.unit.equals("score") || draft.unit.equals("rank");
        Optional<Phrases.Found> index =
                scored ? rankWording.indexBefore(draft.piece) : Optional.empty();
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
        } else if (before.isPresent()) {
            boolean share = draft.unit.equals("percent") || draft.unit.equals("pp");
            draft.phrase = share ? before.get().phrase : Phrases.whole(before.get().phrase);
            draft.quoteFrom = Math.min(draft.quoteFrom, before.get().quoteFrom);
            draft.by("indicator.same-sentence", 0.98);
        } else {
            draft.phrase = course.phrase;
            draft.by("indicator.carried", 0.9);
        }
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

    private Optional<Phrases.Found> levelled(
            int at, Quantity quantity, Optional<Cues.Verdict> verdict) {
        boolean share = verdict.filter(v -> v.is("share")).isPresent();
        if (share && parse.word(at + 1).equals("of")) {
            if (Set.of("which", "them", "it", "these", "those").contains(parse.word(at + 2))) {
                return Optional.empty();
            }
            Optional<Phrases.Found> subject =
                    phrases.subject(at).filter(found -> !isEmptyWord(found));
            boolean told =
                    parse.isVerb(at - 1)
                            || parse.isVerb(at - 2)
                            || parse.word(at - 1).equals("for")
                            || parse.depths()[at] > 0;
            boolean label = subject.filter(s -> parse.word(s.to()).equals(":")).isPresent();
            return subject.isPresent() && !label || told ? subject : phrases.at(at + 2);
        }
        Optional<Phrases.Found> spent = spent(at, quantity);
        if (spent.isPresent()) {
            return spent;
        }
        if (quantity.form() == Quantity.Form.COUNT) {
            Optional<Phrases.Found> counted = counted(at);
            if (counted.isPresent()) {
                return counted;
            }
            boolean passive = (parse.isVerb(at + 1) || parse.word(at + 1).equals("more"));
            if (passive
                    && (at == 0
                            || parse.pieces().get(at - 1).kind() == Piece.Kind.MARK
                            || parse.word(at - 1).equals("which"))) {
                return Optional.empty();
            }
        }
        if (quantity.form() == Quantity.Form.MEASURED && parse.word(at + 1).equals("of")) {
            return phrases.at(at + 2);
        }
        Optional<Phrases.Found> subject = phrases.subject(at).filter(found -> !isEmptyWord(found));
        if (subject.isPresent()) {
            return subject;
        }
        Optional<Phrases.Found> apposed = apposed(at);
        if (apposed.isPresent()) {
            return apposed;
        }
        boolean in =
                parse.word(at + 1).equals("in")
                        || parse.word(at + 1).equals("of")
                        || parse.word(at + 1).equals("for")
                        || parse.word(at + 1).equals("on");
        return (in ? phrases.at(at + 2) : phrases.at(at + 1)).filter(found -> !isEmptyWord(found));
    }

    /** {@code Its share of GDP, 1.1 percent, is small}: the value stands beside its name. */
    private Optional<Phrases.Found> apposed(int at) {
        boolean closed = !parse.isIn(at + 1) || parse.pieces().get(at + 1).isComma();
        boolean beside = parse.isIn(at - 2) && parse.pieces().get(at - 1).isComma();
        return closed && beside && parse.isNominal(at - 2)
                ? phrases.before(at - 1).filter(found -> !isEmptyWord(found))
                : Optional.empty();
    }

    /** {@code put 3 billion yuan into [projects]}. */
    private Optional<Phrases.Found> spent(int at, Quantity quantity) {
        boolean money =
                quantity.form() == Quantity.Form.MONEY
                        && Set.of(
                                        "put",
                                        "poured",
                                        "invested",
                                        "spent",
                                        "channeled",
                                        "injected",
                                        "allocated",
                                        "earmarked",
                                        "invest",
                                        "spend",
                                        "pumped",
                                        "ploughed")
                                .contains(parse.word(at - 1));
        int behind = at + 1;
        while (parse.isIn(behind) && parse.depths()[behind] > parse.depths()[at]) {
            behind++;
        }
        int to = behind;
        boolean into = Set.of("into", "in", "on", "for", "to").contains(parse.word(to));
        return money && into
                ? phrases.at(to + 1)
                        .map(
                                found ->
                                        new Phrases.Found(
                                                "investment in " + found.words(),
                                                found.from(),
                                                found.to()))
                : Optional.empty();
    }

    /**
     * {@code 82,000 [5G base stations]}; the subject where only a counter such as {@code
     * households} follows.
     */
    private Optional<Phrases.Found> counted(int at) {
        Optional<Phrases.Found> behind = phrases.at(at + 1);
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        boolean counter =
                parse.isIn(at + 1)
                        && Lexicon.isCounter(parse.pieces().get(at + 1))
                        && !behind.get().words().contains(" ");
        if (counter) {
            Optional<Phrases.Found> subject = phrases.subject(at);
            return subject;
        }
        return behind;
    }

    private Optional<Phrases.Found> grown(int at, Quantity quantity) {
        for (int i = at + 1; parse.isIn(i) && i < at + 7; i++) {
            Piece piece = parse.pieces().get(i);
            boolean noun =
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
                                    "reduction")
                            .contains(piece.word());
            if (noun && (parse.word(i + 1).equals("in") || parse.word(i + 1).equals("of"))) {
                return phrases.at(i + 2);
            }
            if (piece.isComma() || piece.endsClause()) {
                break;
            }
        }
        if (quantity.form() == Quantity.Form.COUNT) {
            Optional<Phrases.Found> counted = counted(at).filter(found -> !isChange(found));
            if (counted.isPresent()) {
                return counted;
            }
        }
        return phrases.subject(at).filter(found -> !isChange(found) && !isEmptyWord(found));
    }

    /** Words that stand for what was named before. */
    private static boolean isEmptyWord(Phrases.Found found) {
        return found.words()
                .matches(
                        "(target|goal|figure|figures|total|total number|number|list|place|places|ratio|index|score|that|sum|result|rest|system|level|value|average level|average|half|which|higher|lower|faster|slower|whole|mark|threshold|piece|set|constant|result|island|capital|annual target|time|plan|better|proportion|cut|other|barrier)s?");
    }

    private static boolean isChange(Phrases.Found found) {
        return found.words()
                .matches(
                        "((year-on-year|annual|average|net|cumulative|average annual|strong|rapid) )*(growth|increase|rise|decrease|decline|growth rate|growth speed|rate|speed|pace|addition)");
    }

    /**
     * Adds what the text says apart: the whole that a share is of, the branch of a sum, the list
     * item's headword.
     */
    private void complete(
            Draft draft,
            Quantity quantity,
            Optional<Cues.Verdict> verdict,
            Optional<Draft> before) {
        int at = draft.piece;
        boolean of = parse.word(at + 1).equals("of");
        if (draft.measure == Measure.LEVEL && quantity.unit().equals("percent") && of) {
            Optional<Phrases.Found> whole = phrases.at(at + 2);
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
                || generic(draft.phrase) && !course.topic.isEmpty()) {
            draft.phrase = (course.topic + " " + draft.phrase).strip();
        }
        draft.phrase = draft.phrase.strip();
    }

    private static String branch(Draft draft, Phrases.Found branch) {
        return draft.phrase.endsWith(branch.words()) ? "" : " " + branch.words();
    }

    /** {@code output}, {@code revenue} alone belong to what the item or heading names. */
    private static boolean generic(String phrase) {
        return Set.of(
                        "output",
                        "growth",
                        "revenue",
                        "sales",
                        "number",
                        "scale",
                        "size",
                        "total",
                        "value",
                        "investment",
                        "share",
                        "growth rate",
                        "added value",
                        "figure",
                        "volume",
                        "")
                .contains(phrase);
    }

    private static String firstWords(Optional<Draft> before) {
        String phrase = before.map(draft -> draft.phrase).orElse("");
        int space = phrase.indexOf(' ');
        return space < 0 ? phrase : phrase.substring(0, space);
    }
}
