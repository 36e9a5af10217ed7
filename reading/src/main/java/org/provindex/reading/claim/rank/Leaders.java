package org.provindex.reading.claim.rank;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.phrase.RankWording;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Bound;
import org.provindex.reading.text.Words;

/** Reads extremes that verbs tell: who leads, is placed at an end, outpaces all others. */
final class Leaders {
    static final Set<String> LEADING =
            Set.of(
                    "leads", "led", "leading", "tops", "topped", "topping", "heads", "headed",
                    "wins", "won");

    static final Set<String> OUTPACING =
            Set.of(
                    "outpaced",
                    "outstripped",
                    "surpassed",
                    "outperformed",
                    "overtaken",
                    "exceeded",
                    "beaten");

    private final Parse parse;
    private final Phrases phrases;

    Leaders(Parse parse) {
        this.parse = parse;
        this.phrases = new Phrases(parse);
    }

    /** {@code at the bottom of the table is Zhoushan}, {@code at the top stands Suzhou}. */
    Optional<Draft> placedAt(int at) {
        boolean bottom = Words.isAny(parse.word(at), "bottom", "foot", "rear");
        boolean top = parse.word(at).equals("top");
        if (!bottom && !top
                || !parse.word(at - 1).equals("the")
                || !parse.word(at - 2).equals("at")) {
            return Optional.empty();
        }
        for (int i = at + 1; parse.isIn(i) && i < at + 6; i++) {
            boolean stands =
                    Words.isAny(
                                    parse.word(i),
                                    "is",
                                    "was",
                                    "are",
                                    "stands",
                                    "stood",
                                    "comes",
                                    "came")
                            && parse.isArea(i + 1)
                            && parse.area(i + 1).form() == Form.NAME;
            if (stands) {
                Draft draft = draft(at, bottom ? -1 : 1);
                draft.by("measure.extreme.placed-at", 0.93);
                draft.area = Optional.of(parse.area(i + 1).code());
                draft.by("area.behind", 0.98);
                draft.quoteTo = i + 2;
                return Optional.of(draft);
            }
            if (parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code leads the country in output}, {@code tops the list}. */
    Optional<Draft> leading(int at) {
        boolean takes =
                parse.word(at).equals("lead")
                        && parse.word(at - 1).equals("the")
                        && Words.isAny(
                                parse.word(at - 2), "takes", "took", "has", "holds", "held", "in");
        boolean leads = LEADING.contains(parse.word(at));
        boolean absolute =
                Words.isAny(parse.word(at), "leads", "led")
                        && (!parse.isIn(at + 1) || parse.pieces().get(at + 1).endsClause())
                        && new RankWording(parse).opening().isPresent();
        if (!takes && !absolute && (!leads || !parse.isIn(at + 1))) {
            return Optional.empty();
        }
        boolean group =
                takes
                        || absolute
                        || parse.isArea(at + 1)
                        || Words.isAny(parse.word(at + 1), "that", "this") && isList(at + 2)
                        || parse.word(at + 1).equals("the")
                                && (isList(at + 2) || isList(at + 3) || isList(at + 4))
                        || parse.word(at + 1).equals("the")
                                && (parse.isArea(at + 2)
                                        || Words.isAny(
                                                parse.word(at + 2),
                                                "pack",
                                                "way",
                                                "group",
                                                "provinces",
                                                "cities",
                                                "regions",
                                                "counties",
                                                "field",
                                                "west",
                                                "east",
                                                "center",
                                                "north",
                                                "south",
                                                "northwest",
                                                "southwest",
                                                "southeast"))
                        || parse.word(at + 1).equals("them")
                        || parse.word(at + 1).equals("it") && !parse.word(at).startsWith("le")
                        || parse.word(at + 1).equals("all")
                                && Lexicon.AREAS.matcher(parse.word(at + 2)).matches();
        if (!group) {
            return Optional.empty();
        }
        Optional<Integer> area = areaBefore(at);
        if (area.filter(i -> isOrigin(i, at)).isPresent()) {
            return Optional.empty();
        }
        Draft draft = draft(at, 1);
        draft.by("measure.extreme.leads", 0.85);
        area.ifPresent(i -> draft.area = Optional.of(parse.area(i).code()));
        for (int i = at + 2; parse.isIn(i) && i < at + 8; i++) {
            if (parse.word(i).equals("in") && !parse.isArea(i + 1)) {
                phrases.at(parse.word(i + 1).equals("terms") ? i + 3 : i + 1)
                        .ifPresent(found -> draft.phrase = found.words());
                break;
            }
        }
        for (int i = at + 2; draft.phrase.isEmpty() && i <= at + 4; i++) {
            if (isList(i)) {
                phrases.before(i + 1).ifPresent(found -> draft.phrase = found.words());
            }
        }
        if (draft.phrase.isEmpty()) {
            new RankWording(parse).opening().ifPresent(found -> draft.phrase = found.words());
        }
        return draft.phrase.isEmpty() && area.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    /** {@code Guizhou's growth has outpaced that of every other province}. */
    Optional<Draft> outpacing(int at) {
        if (!OUTPACING.contains(parse.word(at))) {
            return Optional.empty();
        }
        for (int i = at + 1; parse.isIn(i) && i < at + 7; i++) {
            boolean others =
                    Words.isAny(parse.word(i), "every", "any", "all")
                            && (parse.word(i + 1).equals("other")
                                    || parse.word(i + 2).equals("other"));
            Optional<Integer> area = others ? areaBefore(at) : Optional.empty();
            if (area.isPresent()) {
                Draft draft = draft(at, 1);
                draft.by("measure.extreme.outpacing", 0.93);
                draft.area = Optional.of(parse.area(area.get()).code());
                draft.quoteFrom = area.get();
                phrases.subject(at).ifPresent(found -> draft.phrase = found.words());
                return Optional.of(draft);
            }
            if (parse.isQuantity(i) || parse.pieces().get(i).isComma()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code Fuling pickles headed the list}: what comes from an area is no area. */
    private boolean isOrigin(int area, int verb) {
        boolean nouns = verb > area + 1 && parse.word(verb - 1).endsWith("s");
        for (int i = area + 1; nouns && i < verb; i++) {
            nouns = parse.isNominal(i);
        }
        return nouns && parse.area(area).form() == Form.NAME;
    }

    boolean isList(int at) {
        return Words.isAny(
                parse.word(at),
                "list",
                "ranking",
                "rankings",
                "table",
                "field",
                "chart",
                "league",
                "index",
                "sub-index",
                "subindex");
    }

    Draft draft(int at, int sign) {
        Draft draft = new Draft(at, BigDecimal.valueOf(sign), "rank", Bound.EQ);
        draft.measure = Measure.EXTREME;
        draft.quoteFrom = at;
        draft.quoteTo = at + 1;
        return draft;
    }

    /**
     * {@code Garze, a prefecture in the highlands, has the lowest score}: the area before what
     * stands between two commas, -1 for none.
     */
    int insertedBehind(int comma, int at) {
        if (!parse.pieces().get(comma).isComma() || at - comma > 6) {
            return -1;
        }
        for (int i = comma - 1; i > Math.max(0, comma - 13); i--) {
            // "Qinghai, at 22.4, is at the bottom"
            boolean value =
                    parse.isQuantity(i)
                            && i == comma - 1
                            && Words.isAny(parse.word(i - 1), "at", "with");
            if (parse.isQuantity(i) && !value || parse.pieces().get(i).endsClause()) {
                return -1;
            }
            if (parse.pieces().get(i).isComma()) {
                boolean described =
                        Words.isAny(
                                parse.word(i + 1),
                                "a",
                                "an",
                                "the",
                                "in",
                                "on",
                                "at",
                                "once",
                                "with");
                boolean named =
                        parse.isArea(i - 1)
                                && parse.area(i - 1).form() == Form.NAME
                                && (i == 1
                                        || parse.isPeriod(i - 2)
                                        || parse.pieces().get(i - 2).isComma()
                                        || parse.pieces().get(i - 2).endsClause());
                return described && named && parse.isVerb(comma + 1) ? i - 1 : -1;
            }
        }
        return -1;
    }

    Optional<Integer> areaBefore(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 9); i--) {
            int inserted = insertedBehind(i, at);
            if (inserted >= 0) {
                return Optional.of(inserted);
            }
            // "Chongzuo on the border with Vietnam recorded the fastest growth"
            boolean abroad =
                    parse.isArea(i)
                            && parse.area(i).level() == Level.COUNTRY
                            && !parse.area(i).code().equals("CN")
                            && Words.isAny(parse.word(i - 1), "with", "to", "from");
            if (abroad) {
                continue;
            }
            // "the Yangtze River Delta is in the lead"
            boolean group = parse.isArea(i) && parse.area(i).level() == Level.GROUP;
            if (parse.isArea(i)
                    && (!group || parse.area(i).form() == Form.NAME && parse.isVerb(i + 1))
                    && parse.area(i).form() != Form.APPOSED
                    && parse.area(i).form() != Form.WIDE) {
                return Optional.of(i);
            }
            if (parse.pieces().get(i).endsClause()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
