package org.provindex.reading.claim.rank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Bound;
import org.provindex.reading.text.Words;

/** Adds the extremes of values that no other area surpasses. */
public final class Unsurpassed {
    private static final Set<String> FEWER =
            Set.of("fewer", "less", "lower", "smaller", "slower", "worse");
    private static final Set<String> UNMATCHED =
            Set.of(
                    "unmatched",
                    "unequaled",
                    "unequalled",
                    "unrivaled",
                    "unrivalled",
                    "unsurpassed");
    private static final Set<String> BEHIND =
            Set.of("behind", "after", "trailing", "surpassed", "exceeded", "outdone", "topped");

    private final Parse parse;
    private final Course course;
    private final List<Draft> drafts;
    private final NoOther noOther;

    public Unsurpassed(Parse parse, Course course, List<Draft> drafts) {
        this.parse = parse;
        this.course = course;
        this.drafts = drafts;
        this.noOther = new NoOther(parse, course);
    }

    /** {@code P and Q; no province has more}: one extreme for each. */
    public void add() {
        sentence();
        onlyFew();
        if (drafts.stream()
                .anyMatch(
                        draft ->
                                draft.usedRule("measure.extreme.any-other")
                                        || draft.usedRule("measure.extreme.no-other"))) {
            return;
        }
        for (int i = 0; i + 2 < parse.size(); i++) {
            if (drafts.isEmpty()) {
                return;
            }
            boolean no = Words.isAny(parse.word(i), "no", "none", "nobody", "nowhere");
            boolean any = parse.word(i).equals("than") && AllOthers.areBehind(parse, i);
            boolean fewer = FEWER.contains(parse.word(i - 1));
            if (any && (isMore(i - 1) || fewer)) {
                atMost(i, fewer ? -1 : 1);
                return;
            }
            // "7.15 percent of GDP, a ratio unmatched by any other city"
            if (UNMATCHED.contains(parse.word(i)) && parse.isNominal(i - 1)) {
                lastLevelBefore(i).ifPresent(level -> drafts.add(extremeOf(level, 0)));
                return;
            }
            if (!no) {
                continue;
            }
            int at = i;
            Optional<NoOther.Clause> clause = noOther.from(at).filter(found -> found.at() == at);
            if (clause.isPresent() && parse.word(clause.get().compared()).equals("denser")) {
                lastLevelBefore(at).ifPresent(level -> drafts.add(extremeOf(level, at)));
                return;
            }
            if (clause.isPresent()) {
                for (Draft level : List.copyOf(drafts)) {
                    if (level.measure == Measure.LEVEL && level.piece < at) {
                        Draft extreme = extremeOf(level, at);
                        extreme.value = BigDecimal.valueOf(clause.get().sign());
                        drafts.add(extreme);
                    }
                }
                return;
            }
            if (isTold(at)) {
                return;
            }
        }
    }

    private Optional<Draft> lastLevelBefore(int at) {
        return drafts.stream()
                .filter(draft -> draft.piece < at && draft.measure == Measure.LEVEL && !draft.base)
                .reduce((one, next) -> next);
    }

    /**
     * {@code No other province has as many.}, {@code No other province grew faster.}: of the figure
     * that the sentence before told.
     */
    private void sentence() {
        Optional<NoOther.Clause> clause = noOther.from(0).filter(found -> found.at() < 8);
        Optional<Draft> told = clause.flatMap(found -> noOther.toldBefore(found.compared()));
        int end = clause.map(found -> clauseBehind(found.compared())).orElse(0);
        if (told.isEmpty()
                || end > clause.get().at() + 16
                || drafts.stream().anyMatch(draft -> draft.piece < end)) {
            return;
        }
        for (int i = 0; i < clause.get().at(); i++) {
            if (parse.isVerb(i)) {
                return;
            }
        }
        Draft extreme = extremeOf(told.get(), 0);
        extreme.value = BigDecimal.valueOf(clause.get().sign());
        extreme.quoteFrom = 0;
        extreme.quoteTo = end;
        int noun = clause.get().compared() + 1;
        boolean as = Words.isAny(parse.word(noun), "many", "much");
        int from = as ? noun + 1 : noun;
        if (parse.isNominal(from)) {
            new Phrases(parse).at(from).ifPresent(found -> extreme.phrase = found.words());
        }
        drafts.add(0, extreme);
    }

    /** Where the clause of a piece ends. */
    private int clauseBehind(int at) {
        int end = at;
        while (!isEnd(end)) {
            end++;
        }
        return end;
    }

    /** {@code 1.06 million vehicles; only Guangdong made more}: the next place behind them. */
    private void onlyFew() {
        for (int i = 0; i + 2 < parse.size(); i++) {
            int first = Words.isAny(parse.word(i + 1), "in", "by") ? i + 2 : i + 1;
            // "surpassed only by those of Beijing and Shanghai"
            boolean those =
                    Words.isAny(parse.word(first), "that", "those")
                            && Words.isAny(parse.word(first + 1), "of", "in");
            first += those ? 2 : 0;
            if (!parse.word(i).equals("only") || !parse.isArea(first)) {
                continue;
            }
            List<Integer> named = new PlaceLists(parse).listFrom(first);
            int last = named.isEmpty() ? i : named.get(named.size() - 1);
            boolean verb = false;
            int more = -1;
            // "133,000 stations, behind only Guangdong", "surpassed only by Guangdong"
            boolean behind =
                    BEHIND.contains(parse.word(i - 1))
                            && !parse.isQuantity(i - 2)
                            && !named.isEmpty();
            for (int k = last + 1; !named.isEmpty() && k < last + 7 && !isEnd(k); k++) {
                more = isMore(k) && (isEnd(k + 1) || parse.isNominal(k + 1)) ? k : more;
                verb |= parse.isVerb(k);
            }
            int only = i;
            Optional<Draft> before = noOther.toldBefore(more);
            Optional<Draft> told =
                    drafts.stream()
                            .filter(draft -> draft.piece < only)
                            .filter(draft -> draft.measure != Measure.RANK && !draft.base)
                            .reduce((one, next) -> next)
                            .or(() -> drafts.isEmpty() ? before : Optional.empty());
            if ((behind || more >= 0 && verb) && told.isPresent()) {
                Draft place = extremeOf(told.get(), i);
                place.measure = Measure.RANK;
                place.value = BigDecimal.valueOf(named.size() + 1L);
                place.quoteFrom = drafts.isEmpty() ? 0 : place.quoteFrom;
                place.quoteTo = last + 1;
                drafts.add(place);
                return;
            }
        }
    }

    private boolean isEnd(int at) {
        return !parse.isIn(at)
                || parse.pieces().get(at).isComma()
                || parse.pieces().get(at).endsClause();
    }

    /**
     * {@code No province has more stations than Guangdong}: of the area that is named, whatever the
     * figures before it are of.
     */
    private boolean isTold(int from) {
        for (int i = from; parse.isIn(i + 1) && i < from + 12; i++) {
            boolean than = parse.word(i).equals("than") && parse.isArea(i + 1);
            if (than && noOther.isComparative(from, i)) {
                Draft last = drafts.get(drafts.size() - 1);
                Draft extreme = extremeOf(last, i);
                extreme.area = Optional.of(parse.area(i + 1).code());
                extreme.overrule("area.");
                extreme.by("area.behind", 0.98);
                drafts.add(extreme);
                return true;
            }
        }
        return false;
    }

    private boolean isMore(int at) {
        return Words.isAny(
                parse.word(at),
                "more",
                "higher",
                "better",
                "larger",
                "further",
                "faster",
                "bigger");
    }

    /** {@code nine cities in the top 100, more than any other province}: one extreme for each. */
    private void atMost(int at, int sign) {
        int from = clauseBefore(at);
        for (Draft level : List.copyOf(drafts)) {
            boolean faster = Words.isAny(parse.word(at - 1), "faster", "slower");
            boolean share =
                    level.usedRule("measure.share.of")
                            && drafts.stream()
                                    .anyMatch(
                                            other ->
                                                    other.piece >= from
                                                            && other.piece < level.piece
                                                            && other.measure == Measure.LEVEL);
            boolean gain = drafts.stream().noneMatch(other -> isLevelIn(other, from, at));
            boolean told =
                    level.measure == (faster || gain ? Measure.GROWTH : Measure.LEVEL) && !share;
            if (told && level.piece < at && level.piece >= from) {
                Draft extreme = extremeOf(level, at);
                extreme.value = BigDecimal.valueOf(sign);
                drafts.add(extreme);
            }
        }
    }

    private static boolean isLevelIn(Draft draft, int from, int to) {
        return draft.measure == Measure.LEVEL && draft.piece >= from && draft.piece < to;
    }

    private int clauseBefore(int at) {
        int from = at;
        while (from > 0 && !parse.pieces().get(from - 1).endsClause() && at - from < 30) {
            from--;
        }
        return from;
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
        extreme.kind = level.kind;
        extreme.by("measure.extreme.unsurpassed", 0.95);
        level.rules.stream()
                .filter(use -> !use.rule().startsWith("measure."))
                .forEach(extreme.rules::add);
        return extreme;
    }
}
