package org.provindex.reading.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Bound;
import org.provindex.reading.text.Words;

/** Adds the extremes of values that no other area surpasses. */
final class Unsurpassed {
    private static final Set<String> FEWER =
            Set.of("fewer", "less", "lower", "smaller", "slower", "worse");
    private static final Set<String> BEHIND =
            Set.of("behind", "after", "trailing", "surpassed", "exceeded", "outdone", "topped");

    private static final Set<String> OTHERS =
            Set.of(
                    "province",
                    "city",
                    "region",
                    "provincial-level",
                    "municipality",
                    "place",
                    "country",
                    "nation",
                    "economy",
                    "county");

    private final Parse parse;
    private final Course course;
    private final List<Draft> drafts;

    Unsurpassed(Parse parse, Course course, List<Draft> drafts) {
        this.parse = parse;
        this.course = course;
        this.drafts = drafts;
    }

    /** {@code P and Q; no province has more}: one extreme for each. */
    void add() {
        if (drafts.isEmpty()) {
            sentence();
        }
        onlyFew();
        if (drafts.stream().anyMatch(draft -> draft.usedRule("measure.extreme.any-other"))) {
            return;
        }
        for (int i = 0; i + 2 < parse.size(); i++) {
            if (drafts.isEmpty()) {
                return;
            }
            boolean no = parse.word(i).equals("no") || parse.word(i).equals("none");
            int anyAt = indexOfAny(i);
            boolean any =
                    parse.word(i).equals("than")
                            && anyAt > 0
                            && Words.isAny(
                                    parse.word(anyAt + 1),
                                    "other",
                                    "province",
                                    "city",
                                    "region",
                                    "provincial-level",
                                    "municipality",
                                    "prefecture",
                                    "district",
                                    "county");
            boolean fewer = FEWER.contains(parse.word(i - 1));
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
                        Words.isAny(
                                parse.word(k),
                                "province",
                                "city",
                                "region",
                                "provinces",
                                "cities",
                                "place",
                                "one",
                                "others",
                                "municipality");
                more |=
                        Words.isAny(
                                        parse.word(k),
                                        "more",
                                        "higher",
                                        "better",
                                        "larger",
                                        "further",
                                        "faster")
                                || parse.word(k).equals("as")
                                        && Words.isAny(parse.word(k + 1), "many", "much");
            }
            if (other && more && isTold(i)) {
                return;
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

    /**
     * {@code No other province has as many.}, {@code For ten years no country has produced more.}:
     * of the level that the sentence before told.
     */
    private void sentence() {
        int at = 0;
        while (at < 8 && !parse.word(at).equals("no") && !parse.isVerb(at)) {
            at++;
        }
        boolean no = parse.word(at).equals("no") && parse.size() <= at + 16;
        int group = parse.word(at + 1).equals("other") ? at + 2 : at + 1;
        group += OTHERS.contains(parse.word(group + 1)) ? 1 : 0;
        boolean others = OTHERS.contains(parse.word(group));
        if (!no || !others || course.lastLevel.isEmpty()) {
            return;
        }
        for (int i = group + 1; i < parse.size(); i++) {
            boolean as =
                    parse.word(i).equals("as") && Words.isAny(parse.word(i + 1), "many", "much")
                            || parse.word(i).equals("so")
                                    && Words.isAny(parse.word(i + 1), "many", "much");
            boolean close =
                    parse.word(i).equals("close")
                            && (parse.word(i + 1).equals("to") || isEnd(i + 1));
            boolean denser = parse.word(i).endsWith("er") && parse.word(i - 1).equals("a");
            if (isMore(i) || as || close || denser) {
                Draft extreme = extremeOf(course.lastLevel.get(), 0);
                extreme.quoteFrom = 0;
                extreme.quoteTo = parse.size();
                int noun = as ? i + 2 : i + 1;
                new Phrases(parse)
                        .at(noun)
                        .filter(found -> !close && parse.isNominal(noun))
                        .ifPresent(found -> extreme.phrase = found.words());
                drafts.add(extreme);
                return;
            }
            if (parse.isArea(i) && parse.area(i).form() != Form.WIDE) {
                return;
            }
        }
    }

    /** {@code 1.06 million vehicles; only Guangdong made more}: the next place behind them. */
    private void onlyFew() {
        for (int i = 0; i + 2 < parse.size(); i++) {
            int first = Words.isAny(parse.word(i + 1), "in", "by") ? i + 2 : i + 1;
            if (!parse.word(i).equals("only") || !parse.isArea(first)) {
                continue;
            }
            List<Integer> named = new PlaceLists(parse).listFrom(first);
            int last = named.isEmpty() ? i : named.get(named.size() - 1);
            boolean more = false;
            boolean verb = false;
            // "133,000 stations, behind only Guangdong", "surpassed only by Guangdong"
            boolean behind =
                    BEHIND.contains(parse.word(i - 1))
                            && !parse.isQuantity(i - 2)
                            && !named.isEmpty();
            for (int k = last + 1; !named.isEmpty() && k < last + 7 && !isEnd(k); k++) {
                more |= isMore(k) && (isEnd(k + 1) || parse.isNominal(k + 1));
                verb |= parse.isVerb(k);
            }
            int only = i;
            Optional<Draft> told =
                    drafts.stream()
                            .filter(draft -> draft.piece < only)
                            .filter(draft -> draft.measure != Measure.RANK && !draft.base)
                            .reduce((one, next) -> next)
                            .or(() -> drafts.isEmpty() ? course.lastLevel : Optional.empty());
            if ((behind || more && verb) && told.isPresent()) {
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
            if (parse.word(i).equals("than") && parse.isArea(i + 1)) {
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

    /** {@code than any other}, {@code than in any other}, {@code than those of any other}. */
    private int indexOfAny(int than) {
        for (int i = than + 1; i <= than + 3; i++) {
            if (parse.word(i).equals("any")) {
                return i;
            }
        }
        return -1;
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
