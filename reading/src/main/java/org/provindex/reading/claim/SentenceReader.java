package org.provindex.reading.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.provindex.reading.claim.area.Placing;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.kind.Aims;
import org.provindex.reading.claim.list.BothAreas;
import org.provindex.reading.claim.list.JointSubjects;
import org.provindex.reading.claim.list.Lists;
import org.provindex.reading.claim.measure.Companies;
import org.provindex.reading.claim.measure.IndexPoints;
import org.provindex.reading.claim.measure.Measuring;
import org.provindex.reading.claim.measure.Relevance;
import org.provindex.reading.claim.period.Dating;
import org.provindex.reading.claim.phrase.EmptyWords;
import org.provindex.reading.claim.phrase.Wording;
import org.provindex.reading.claim.rank.Extremes;
import org.provindex.reading.claim.rank.GappedPlaces;
import org.provindex.reading.claim.rank.NextPlaces;
import org.provindex.reading.claim.rank.NoOther;
import org.provindex.reading.claim.rank.NumberedPlaces;
import org.provindex.reading.claim.rank.Places;
import org.provindex.reading.claim.rank.Ranks;
import org.provindex.reading.claim.rank.Scopes;
import org.provindex.reading.claim.rank.Unsurpassed;
import org.provindex.reading.claim.sentence.Confidence;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Cues;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/**
 * Reads the claims of one sentence: what each quantity measures, then its period, area, kind and
 * indicator.
 */
final class SentenceReader {
    private static final Pattern GROWTH =
            Pattern.compile(
                    "^growth of .*|^growth rates? of .*|(^|gdp |economic |revenue |sales )growth( rates?| targets?)?$");
    private static final Pattern PART =
            Pattern.compile("\\b(contribution|share|proportion|pull)\\b");

    private final Parse parse;
    private final Course course;
    private final Unsurpassed unsurpassed;
    private final IndexPoints points;
    private final Measuring measuring;
    private final List<Draft> drafts = new ArrayList<>();

    SentenceReader(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
        this.unsurpassed = new Unsurpassed(parse, course, drafts);
        this.points = new IndexPoints(parse, course, drafts);
        this.measuring = new Measuring(parse, course, drafts);
    }

    List<Draft> read() {
        Relevance relevance = new Relevance(parse);
        Ranks ranks = new Ranks(parse);
        Companies companies = new Companies(parse, course);
        Places places = new Places(parse, ranks);
        List<Draft> listed = places.lists();
        for (int at = 0; at < parse.size(); at++) {
            if (!parse.isQuantity(at) || places.isUsed(at)) {
                continue;
            }
            Quantity quantity = parse.quantity(at);
            if (companies.isOfCompany(at)) {
                continue;
            }
            if (quantity.isOrdinal()) {
                rank(at, quantity, ranks);
            } else if (!course.provision && relevance.isRelevant(at)) {
                measuring.measured(at, points.ofShares(quantity)).ifPresent(drafts::add);
            }
        }
        new NumberedPlaces(parse, course).read().ifPresent(this::insert);
        for (Draft extreme : new Extremes(parse).read()) {
            // "A, B and C, in this order, had the most": their places
            if (listed.stream().noneMatch(place -> isFirst(place, extreme.piece))) {
                insert(extreme);
            }
        }
        if (NoOther.mayBeIn(parse)) {
            new NoOther(parse, course).ofSubject(drafts).ifPresent(this::insert);
        }
        finish(ranks);
        drafts.removeIf(IndexPoints::isLead);
        unsurpassed.add();
        Lists lists = new Lists(parse, course);
        lists.pair(drafts);
        new JointSubjects(parse).copies(List.copyOf(drafts)).forEach(this::insert);
        new BothAreas(parse, course).copies(List.copyOf(drafts)).forEach(this::insert);
        new GappedPlaces(parse).after(List.copyOf(drafts)).forEach(this::insert);
        lists.alike(List.copyOf(drafts)).forEach(this::insert);
        listed.addAll(new NextPlaces(parse, course, drafts, places).read());
        for (Draft draft : listed) {
            context(draft, Optional.empty(), false);
            new Scopes(parse, course).scope(draft);
            insert(draft);
        }
        return drafts;
    }

    private void insert(Draft draft) {
        int i = 0;
        while (i < drafts.size() && drafts.get(i).piece <= draft.piece) {
            i++;
        }
        drafts.add(i, draft);
    }

    private void rank(int at, Quantity quantity, Ranks ranks) {
        Optional<Cues.Verdict> verdict = ranks.verdict(at);
        if (verdict.isEmpty()) {
            return;
        }
        // "holds first place among the country's top 100 counties": those ranked
        Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        boolean ranked =
                quantity.form() == Quantity.Form.TOP
                        && last != null
                        && last.measure == Measure.RANK
                        && isAmong(last.piece, at);
        if (ranked) {
            return;
        }
        Draft draft = new Draft(at, quantity.value(), "rank", quantity.bound());
        draft.measure = Measure.RANK;
        // "Henan, still third in the last edition, is fourth"
        boolean earlier =
                Words.isAny(parse.word(at - 1), "still", "once", "previously", "formerly")
                        && (parse.isArea(at - 3) || parse.isPeriod(at - 2) && parse.isArea(at - 4));
        // "in 10th place, after 13th a year earlier"
        boolean after =
                parse.word(at - 1).equals("after")
                        && parse.isPeriod(at + 1)
                        && parse.period(at + 1).role() == Role.COMPARED;
        draft.base =
                earlier
                        || after
                        || parse.word(at - 1).equals("from")
                        || parse.word(at - 1).equals("the") && parse.word(at - 2).equals("from");
        draft.by("measure." + verdict.get().rule(), Confidence.ofCue(verdict.get()));
        drafts.add(draft);
    }

    private static boolean isFirst(Draft place, int at) {
        return place.piece == at && place.value.compareTo(BigDecimal.ONE) == 0;
    }

    private boolean isAmong(int from, int to) {
        boolean among = false;
        for (int i = from + 1; i < to; i++) {
            among |= Words.isAny(parse.word(i), "among", "of");
            if (parse.pieces().get(i).isComma() || parse.word(i).equals("and")) {
                return false;
            }
        }
        return among && to - from < 7;
    }

    private void finish(Ranks ranks) {
        Draft before = null;
        Draft outside = null;
        Draft last = null;
        for (Draft draft : drafts) {
            Optional<Draft> previous = Optional.ofNullable(before);
            boolean aside =
                    previous.isPresent()
                            && outside != null
                            && parse.depths()[draft.piece] < parse.depths()[before.piece];
            context(draft, aside ? Optional.of(outside) : previous, true);
            if (last != null && isEndOf(last, draft)) {
                draft.phrase = last.phrase;
                draft.subject = last.subject;
            }
            last = draft;
            if (draft.measure == Measure.RANK || draft.measure == Measure.EXTREME) {
                new Scopes(parse, course).scope(draft);
            }
            // what a value is compared with leaves the value itself in force
            before = draft.base && before != null ? before : draft;
            // "12 EFLOPS (1 EFLOPS in 2022), 100 data sets": nor does what is told in brackets
            outside = parse.depths()[draft.piece] == 0 && !draft.base ? draft : outside;
        }
        nameByNext();
    }

    /**
     * {@code Shanghai remains the largest with a GDP of 4.32 trillion yuan}: the largest by GDP.
     */
    private void nameByNext() {
        for (int i = drafts.size() - 2; i >= 0; i--) {
            Draft draft = drafts.get(i);
            Draft next = drafts.get(i + 1);
            if (draft.phrase.isBlank()
                    && draft.measure == Measure.EXTREME
                    && next.usedRule("indicator.named")) {
                draft.phrase = next.phrase;
            }
        }
    }

    /** {@code The GDP growth rates of A, B and C are above 6 percent}. */
    private boolean isNamedGrowth(Draft draft) {
        // "38 percent of the total. Changji follows with 14": of what was told last
        boolean goesOn = draft.usedRule("indicator.carried") && course.shares;
        return draft.measure == Measure.LEVEL
                && !goesOn
                && draft.unit.equals("percent")
                && !draft.usedRule("measure.share")
                && !draft.usedRule("measure.lead")
                && GROWTH.matcher(draft.phrase).find()
                && !PART.matcher(draft.phrase).find();
    }

    /** {@code The share went from a tenth to 62 percent}: both ends are told of one thing. */
    private boolean isEndOf(Draft base, Draft draft) {
        return base.base
                && parse.word(base.piece - 1).equals("from")
                && !base.phrase.isBlank()
                && parse.word(draft.piece - 1).equals("to")
                && !draft.usedRule("indicator.named");
    }

    private void context(Draft draft, Optional<Draft> before, boolean placing) {
        new Dating(parse, course).date(draft, before);
        if (placing && draft.area.isEmpty()) {
            new Placing(parse, course).place(draft, before);
        } else if (!draft.usedRule("area.")) {
            draft.by("area.clause", 0.98);
        }
        new Aims(parse, course).tell(draft, before);
        if (draft.phrase.isEmpty() || EmptyWords.isEmpty(draft.phrase)) {
            draft.phrase = "";
            new Wording(parse, course).word(draft, before);
        } else {
            draft.phrase = new Wording(parse, course).owned(draft.phrase);
            draft.by("indicator.named", 1);
        }
        if (isNamedGrowth(draft)) {
            draft.measure = Measure.GROWTH;
            draft.overrule("measure.");
            draft.by("measure.growth.by-name", 0.95);
            new Wording(parse, course).ownGrowth(draft, before);
        }
        points.scores(draft);
        points.mean(draft);
        boolean undated =
                draft.unit.equals("score")
                        && draft.kind == Kind.ACTUAL
                        && draft.period.isEmpty()
                        && !draft.now;
        if (undated && course.reference.ofEvaluation().isPresent()) {
            // "Daily life follows at 49": only the words show that it is a score
            draft.period = course.reference.ofEvaluation();
            draft.by("period.edition", 0.97);
        }
    }
}
