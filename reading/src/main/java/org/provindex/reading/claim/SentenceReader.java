package org.provindex.reading.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.measure.Cues;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Bound;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;

/**
 * Reads the claims of one sentence: what each quantity measures, then its period, area, kind and
 * indicator.
 */
final class SentenceReader {
    private static final Cues CUES = Cues.read("measure/cues");

    private static final Set<String> SHARES =
            Set.of(
                    "contribution",
                    "share",
                    "proportion",
                    "ratio",
                    "rate",
                    "weight",
                    "coverage",
                    "penetration",
                    "which");

    private final Parse parse;
    private final Course course;
    private final List<Draft> drafts = new ArrayList<>();

    SentenceReader(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
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
            } else if (relevance.isRelevant(at)) {
                quantity(at, quantity);
            }
        }
        for (Draft extreme : new Extremes(parse, ranks).read()) {
            insert(extreme);
        }
        finish(ranks);
        unsurpassed();
        Lists lists = new Lists(parse);
        lists.pair(drafts);
        lists.shared(List.copyOf(drafts)).forEach(this::insert);
        lists.alike(List.copyOf(drafts)).forEach(this::insert);
        for (Draft draft : listed) {
            context(draft, Optional.empty(), false);
            insert(draft);
        }
        return drafts;
    }

    /** {@code P and Q; no province has more}: one extreme for each. */
    private void unsurpassed() {
        for (int i = 0; i + 2 < parse.size(); i++) {
            if (drafts.isEmpty()) {
                return;
            }
            boolean no = parse.word(i).equals("no") || parse.word(i).equals("none");
            int anyAt =
                    parse.word(i + 1).equals("any")
                            ? i + 1
                            : parse.word(i + 3).equals("any") ? i + 3 : -1;
            boolean any =
                    parse.word(i).equals("than")
                            && anyAt > 0
                            && Set.of(
                                            "other",
                                            "province",
                                            "city",
                                            "region",
                                            "provincial-level",
                                            "municipality",
                                            "county")
                                    .contains(parse.word(anyAt + 1));
            boolean fewer =
                    Set.of("fewer", "less", "lower", "smaller", "slower", "worse")
                            .contains(parse.word(i - 1));
            if (any && (isMore(i - 1) || fewer)) {
                atMost(i, fewer ? -1 : 1);
                return;
            }
            if (!no) {
                continue;
            }
            boolean other = false;
            boolean more = false;
            for (int k = i + 1; parse.isIn(k) && k < i + 13; k++) {
                other |=
                        Set.of(
                                        "province",
                                        "city",
                                        "region",
                                        "provinces",
                                        "cities",
                                        "place",
                                        "one",
                                        "others",
                                        "municipality")
                                .contains(parse.word(k));
                more |=
                        Set.of("more", "higher", "better", "larger", "further", "faster")
                                .contains(parse.word(k));
            }
            if (other && more) {
                for (Draft level : List.copyOf(drafts)) {
                    if (level.measure == Measure.LEVEL && level.piece < i) {
                        drafts.add(extremeOf(level, i));
                    }
                }
                return;
            }
        }
    }

    private boolean isMore(int at) {
        return Set.of("more", "higher", "better", "larger", "further", "faster", "bigger")
                .contains(parse.word(at));
    }

    /** {@code nine cities in the top 100, more than any other province}: one extreme for each. */
    private void atMost(int at, int sign) {
        int from = at;
        while (from > 0 && !parse.pieces().get(from - 1).endsClause() && at - from < 30) {
            from--;
        }
        for (Draft level : List.copyOf(drafts)) {
            if (level.measure == Measure.LEVEL && level.piece < at && level.piece >= from) {
                Draft extreme = extremeOf(level, at);
                extreme.value = BigDecimal.valueOf(sign);
                drafts.add(extreme);
            }
        }
    }

    private Draft extremeOf(Draft level, int at) {
        Draft extreme = new Draft(at, BigDecimal.ONE, "rank", Bound.EQ);
        extreme.measure = Measure.EXTREME;
        extreme.area = level.area;
        extreme.period = level.period;
        extreme.phrase = level.phrase;
        extreme.scope = Optional.of("CN");
        extreme.quoteFrom = level.quoteFrom;
        extreme.quoteTo = Math.min(parse.size(), at + 4);
        extreme.by("measure.extreme.unsurpassed", 0.95);
        return extreme;
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
        Draft draft = new Draft(at, quantity.value(), "rank", quantity.bound());
        draft.measure = Measure.RANK;
        draft.base = parse.word(at - 1).equals("from");
        draft.by("measure." + verdict.get().rule(), 0.99);
        drafts.add(draft);
    }

    private void quantity(int at, Quantity quantity) {
        Optional<Cues.Verdict> verdict = CUES.about(parse.pieces(), at, quantity);
        boolean bounded = quantity.bound() == Bound.GT || quantity.bound() == Bound.GE;
        if (verdict.filter(v -> v.says().equals("drop") && (bounded || !v.is("bounded")))
                .isPresent()) {
            return;
        }
        Draft draft = new Draft(at, quantity.value(), quantity.unit(), quantity.bound());
        if (verdict.isPresent()) {
            draft.by("measure." + verdict.get().rule(), 0.99);
            draft.measure = verdict.get().says().equals("growth") ? Measure.GROWTH : Measure.LEVEL;
            draft.base = verdict.get().is("base") || isComparedWith(at);
            if (verdict.get().is("down")) {
                draft.value = draft.value.negate();
            }
        } else if (course.growth
                && drafts.stream().allMatch(other -> other.measure == Measure.GROWTH)
                && draft.unit.equals("percent")
                && parse.word(at - 1).equals("(")
                && parse.isArea(at - 2)) {
            draft.measure = Measure.GROWTH;
            draft.by("measure.bracketed", 0.92);
        } else if (isGapped(draft)) {
            Draft before = drafts.get(drafts.size() - 1);
            draft.measure = before.measure;
            draft.value = before.value.signum() < 0 ? draft.value.negate() : draft.value;
            draft.by("measure.gapped", 0.93);
        } else {
            draft.by("measure.plain", 0.97);
        }
        draft.base |= isComparedWith(at);
        boundByVerb(draft);
        drafts.add(draft);
    }

    /** {@code , compared with 22.8 percent in 2017}. */
    private boolean isComparedWith(int at) {
        String before = parse.word(at - 1);
        boolean figure = before.equals("of") && parse.word(at - 2).equals("figure");
        return figure
                || before.equals("against")
                || before.equals("versus")
                || (before.equals("with") || before.equals("to"))
                        && parse.word(at - 2).equals("compared");
    }

    /** {@code A rose 5%, B 7%}: the second clause leaves the verb out. */
    private boolean isGapped(Draft draft) {
        if (drafts.isEmpty()) {
            return false;
        }
        Draft before = drafts.get(drafts.size() - 1);
        if (before.measure != Measure.GROWTH
                || !before.unit.equals(draft.unit)
                || !draft.unit.equals("percent")) {
            return false;
        }
        for (int i = before.piece + 1; i < draft.piece; i++) {
            if (parse.isVerb(i)
                    || SHARES.contains(parse.word(i))
                    || parse.pieces().get(i).endsClause() && !parse.word(i).equals(";")) {
                return false;
            }
        }
        return true;
    }

    /** {@code passed the 1.7 trillion yuan mark}. */
    private void boundByVerb(Draft draft) {
        if (draft.bound != Bound.EQ) {
            return;
        }
        for (int i = draft.piece - 1; i >= Math.max(0, draft.piece - 3); i--) {
            String word = parse.word(i);
            if (Set.of(
                            "passed",
                            "crossed",
                            "broke",
                            "through",
                            "surpassed",
                            "topped",
                            "exceeded",
                            "突破",
                            "break")
                    .contains(word)) {
                draft.bound = Bound.GT;
                return;
            }
            if (!Set.of("the", "a", "threshold", "mark", "of").contains(word)) {
                return;
            }
        }
    }

    private void finish(Ranks ranks) {
        Draft before = null;
        for (Draft draft : drafts) {
            Optional<Draft> previous = Optional.ofNullable(before);
            context(draft, previous, true);
            if (draft.measure == Measure.RANK || draft.measure == Measure.EXTREME) {
                draft.scope = draft.scope.or(() -> ranks.scope(draft.piece, draft.area));
            }
            // what a value is compared with leaves the value itself in force
            before = draft.base && before != null ? before : draft;
        }
    }

    private void context(Draft draft, Optional<Draft> before, boolean placing) {
        Optional<Cues.Verdict> verdict =
                parse.isQuantity(draft.piece) && draft.measure != Measure.RANK
                        ? CUES.about(parse.pieces(), draft.piece, parse.quantity(draft.piece))
                        : Optional.empty();
        new Dating(parse, course).date(draft, before);
        if (placing && draft.area.isEmpty()) {
            new Placing(parse, course).place(draft, before);
        }
        new Aims(parse, course).tell(draft, before);
        if (draft.phrase.isEmpty()) {
            new Wording(parse, course).word(draft, verdict, before);
        }
        scores(draft);
        mean(draft);
    }

    /** Index points have no unit word: a bare number whose indicator is an index or a score. */
    private void scores(Draft draft) {
        boolean bare = draft.measure == Measure.LEVEL && draft.unit.equals("count");
        boolean index =
                draft.phrase.matches(".*\\b(index|score|indices|scores)\\b.*")
                        && !draft.phrase.matches(".*\\bindex (list|system|of).*s$");
        for (int i = draft.piece - 1; i >= Math.max(0, draft.piece - 3); i--) {
            index |= Set.of("score", "scored", "scores", "scoring").contains(parse.word(i));
        }
        boolean smallNumber = draft.value.compareTo(BigDecimal.valueOf(2000)) < 0;
        boolean fractional = draft.value.stripTrailingZeros().scale() > 0;
        boolean likewise =
                draft.value.compareTo(BigDecimal.valueOf(200)) < 0
                        && (course.scores
                                || drafts.stream().anyMatch(other -> other.unit.equals("score")))
                        && (fractional
                                || drafts.stream().anyMatch(other -> other.unit.equals("score")));
        boolean density =
                bare
                        && fractional
                        && !index
                        && drafts.stream()
                                .anyMatch(
                                        other ->
                                                other.piece < draft.piece
                                                        && other.unit.startsWith("per_"));
        if (density && parse.word(draft.piece - 1).equals("of")) {
            draft.base = true;
        }
        index |= likewise && !density && !parse.isVerb(draft.piece + 1);
        boolean follows = parse.isNominal(draft.piece + 1);
        if (bare && index && smallNumber && !follows) {
            draft.unit = "score";
            draft.by("unit.index-points", 0.97);
        }
        String phrase = draft.phrase;
        boolean compared = bare && fractional && !follows && draft.base;
        if (compared && draft.unit.equals("count") && !drafts.isEmpty()) {
            drafts.stream()
                    .filter(other -> other.piece < draft.piece && other.unit.startsWith("per_"))
                    .reduce((one, next) -> next)
                    .ifPresent(other -> draft.unit = other.unit);
        }
        for (int i = draft.piece - 1; i >= Math.max(0, draft.piece - 4); i--) {
            if (draft.unit.equals("count")
                    && (parse.word(i).equals("每万人") || parse.word(i).equals("每百人"))) {
                draft.unit = parse.word(i).equals("每万人") ? "per_10k_people" : "per_100_people";
            }
        }
        if (draft.unit.equals("count") && phrase.contains("per 10,000")) {
            draft.unit = "per_10k_people";
        } else if (draft.unit.equals("count") && phrase.contains("per 100 ")) {
            draft.unit = "per_100_people";
        }
    }

    /** A mean over a group is no value of its area: {@code the average level of China's index}. */
    private void mean(Draft draft) {
        if (draft.measure == Measure.LEVEL) {
            for (int i = Math.max(0, draft.quoteFrom - 3); i < draft.piece; i++) {
                Piece piece = parse.pieces().get(i);
                boolean average =
                        (piece.is("average") || piece.is("mean"))
                                && !parse.word(i + 1).equals("annual")
                                && !parse.word(i - 1).equals("the year");
                if (average
                        && draft.area
                                .filter(area -> area.equals("CN") || area.startsWith("X-"))
                                .isPresent()) {
                    draft.mean = true;
                }
            }
        }
    }
}
