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

    private static final Set<String> ESTIMATING =
            Set.of("put", "puts", "estimate", "estimates", "estimated", "forecast", "forecasts");

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
            pronoun |= Set.of("it", "its", "they", "their", "which").contains(parse.word(i));
        }
        boolean plain = Set.of("count", "percent", "pp", "rank", "times").contains(draft.unit);
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

    private Optional<Phrases.Found> levelled(
            int at, Quantity quantity, Optional<Cues.Verdict> verdict) {
        boolean share = verdict.filter(v -> v.is("share")).isPresent() || listEnd(at) > at;
        int end = listEnd(at);
        if (share && quantity.unit().equals("percent") && parse.word(end + 1).equals("of")) {
            if (Set.of("which", "them", "it", "these", "those").contains(parse.word(end + 2))) {
                return Optional.empty();
            }
            Optional<Phrases.Found> subject =
                    phrases.subject(at).filter(found -> !isEmptyWord(found));
            boolean told =
                    parse.word(at - 1).endsWith("ing")
                            || parse.isVerb(at - 1)
                            || parse.isVerb(at - 2)
                            || parse.word(at - 1).equals("for")
                            || parse.depths()[at] > 0;
            boolean label = subject.filter(s -> parse.word(s.to()).equals(":")).isPresent();
            return subject.isPresent() && !label || told ? subject : phrases.at(end + 2);
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
            boolean ofThem =
                    parse.word(at + 1).equals("of")
                            && Set.of("them", "these", "those").contains(parse.word(at + 2));
            if (ofThem && !course.counted.isEmpty()) {
                return Optional.of(new Phrases.Found(course.counted, at, at + 3));
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
        Optional<Phrases.Found> opened = opened(at);
        if (opened.isPresent()) {
            return opened;
        }
        int behind = listEnd(at) + 1;
        behind += parse.word(behind).equals("respectively") ? 1 : 0;
        boolean in = Set.of("in", "of", "for", "on").contains(parse.word(behind));
        return (in ? phrases.at(behind + 1) : phrases.at(behind))
                .filter(found -> !isEmptyWord(found));
    }

    /** {@code At 93 percent, the share of villages is high}: the subject follows. */
    private Optional<Phrases.Found> opened(int at) {
        // "With an increase of 24.6 percent the digital economy grew the fastest"
        boolean with =
                parse.word(0).equals("with")
                        && at <= 6
                        && parse.isIn(at + 1)
                        && Lexicon.isArticle(parse.pieces().get(at + 1));
        if (with) {
            return phrases.at(at + 1).filter(found -> !isEmptyWord(found));
        }
        boolean opening = at <= 2 && Set.of("at", "with").contains(parse.word(at - 1));
        return opening && parse.isIn(at + 1) && parse.pieces().get(at + 1).isComma()
                ? phrases.at(at + 2).filter(found -> !isEmptyWord(found))
                : Optional.empty();
    }

    /**
     * {@code Its share of GDP, 1.1 percent, is small}, {@code broadband, at 354 Mbps, is the
     * fastest}: the value stands beside its name.
     */
    private Optional<Phrases.Found> apposed(int at) {
        int comma = parse.word(at - 1).equals("at") ? at - 2 : at - 1;
        boolean beside = parse.isIn(comma - 1) && parse.pieces().get(comma).isComma();
        return beside && parse.isNominal(comma - 1) && isClosed(at)
                ? phrases.before(comma, true).filter(found -> !isEmptyWord(found))
                : Optional.empty();
    }

    private boolean isClosed(int at) {
        for (int i = at + 1; parse.isIn(i) && i <= at + 6; i++) {
            if (parse.pieces().get(i).isComma()) {
                return true;
            }
            if (parse.isVerb(i) || parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return parse.pieces().get(i).endsClause() && i == at + 1;
            }
        }
        return !parse.isIn(at + 1);
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
        Optional<Phrases.Found> behind = phrases.at(listEnd(at) + 1);
        if (behind.isEmpty() || isMark(behind.get())) {
            return Optional.empty();
        }
        boolean counter =
                parse.isIn(at + 1)
                        && Lexicon.isCounter(parse.pieces().get(at + 1))
                        && !behind.get().words().contains(" ");
        boolean told =
                Set.of("registered", "counted", "counts", "has", "had", "have", "serves", "served")
                        .contains(parse.word(at - 1));
        if (counter && !told) {
            Optional<Phrases.Found> subject = phrases.subject(at);
            return subject;
        }
        return behind;
    }

    private static boolean isMark(Phrases.Found found) {
        return Set.of("mark", "threshold", "barrier", "milestone", "line").contains(found.words());
    }

    /** The last of the quantities that a list goes on with: {@code 11, 9 and 8 clusters}. */
    private int listEnd(int at) {
        int end = at;
        while (true) {
            int next = end + 1;
            // "grew to 20,000, and a million tourists came": another clause
            boolean clause =
                    end == at
                            && parse.isIn(next)
                            && parse.pieces().get(next).isComma()
                            && parse.word(next + 1).equals("and");
            if (clause) {
                return end;
            }
            while (parse.isIn(next)
                    && next <= end + 2
                    && (parse.pieces().get(next).isComma() || parse.word(next).equals("and"))) {
                next++;
            }
            boolean member =
                    next > end + 1
                            && parse.isQuantity(next)
                            && parse.quantity(next).form() == parse.quantity(at).form()
                            && parse.quantity(next).unit().equals(parse.quantity(at).unit());
            if (!member) {
                return end;
            }
            end = next;
        }
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
        if (quantity.unit().equals("percent") && parse.word(at + 1).equals("of")) {
            return phrases.at(at + 2);
        }
        if (quantity.form() == Quantity.Form.COUNT) {
            Optional<Phrases.Found> counted = counted(at).filter(found -> !isChange(found));
            if (counted.isPresent()) {
                return counted;
            }
        }
        boolean multiplied =
                quantity.form() == Quantity.Form.TIMES
                        && parse.textOf(at).matches("(?i)(double|triple|quadruple)")
                        && parse.isIn(at + 1)
                        && Lexicon.isArticle(parse.pieces().get(at + 1))
                        && !Set.of("every", "each").contains(parse.word(at + 1));
        if (multiplied) {
            return phrases.at(at + 1);
        }
        Optional<Phrases.Found> opened = opened(at);
        if (opened.isPresent()) {
            return opened;
        }
        Optional<Phrases.Found> subject = phrases.subject(at);
        // "the added value should grow at an average rate of 12 percent"
        if (subject.filter(Wording::isChange).isPresent() && !isPut(subject.get().from())) {
            subject = phrases.subject(subject.get().from());
        }
        return subject.filter(found -> !isChange(found) && !isEmptyWord(found));
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

    /** Words that stand for what was named before. */
    private static boolean isEmptyWord(Phrases.Found found) {
        return found.words()
                .matches(
                        "(target|goal|figure|figures|total|total number|number|list|place|places|ratio|index|score|that|sum|result|rest|system|level|value|average level|average|half|which|higher|lower|faster|slower|whole|mark|threshold|piece|set|constant|result|island|capital|annual target|time|plan|better|proportion|cut|other|barrier|case|fact|addition|particular|contrast|comparison|year|period|position|cities|provinces|counties|municipalitie|regions|northeast|northwest|southwest|southeast|east|west|north|south)s?|(bottom|top|foot|end) of .*");
    }

    private static boolean isChange(Phrases.Found found) {
        return found.words()
                .matches(
                        "(.* with )?((year-on-year|annual|average|net|cumulative|average annual|strong|rapid|fast|steady|robust|nominal|real) )*(growth|increase|rise|decrease|decline|growth rate|growth speed|rate|speed|pace|addition|drop|gain|reduction|jump|surge|dip|contraction|expansion)");
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
        int end = listEnd(at);
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
