package org.provindex.reading.claim.rank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Reads extremes that superlatives tell of areas: {@code Hubei has the highest score}. */
public final class Superlatives {
    private static final Map<String, List<String>> SUPERLATIVES =
            WordTable.byKey("measure/superlatives");

    static final Set<String> BEST = Set.copyOf(SUPERLATIVES.get("1"));

    static final Set<String> WORST = Set.copyOf(SUPERLATIVES.get("-1"));

    private static final Set<String> HAVING =
            Set.of(
                    "has",
                    "had",
                    "have",
                    "having",
                    "posted",
                    "recorded",
                    "showed",
                    "scored",
                    "saw",
                    "scores",
                    "records",
                    "shows",
                    "registered",
                    "with",
                    "got",
                    "received",
                    "achieved",
                    "boasts",
                    "boasted",
                    "reported",
                    "enjoys",
                    "earned",
                    "enjoyed",
                    "gets",
                    "takes",
                    "took");

    public static final Set<String> GROWING =
            Set.of(
                    "grew",
                    "rose",
                    "increased",
                    "expanded",
                    "improved",
                    "gained",
                    "climbed",
                    "grows",
                    "rises",
                    "increases",
                    "expands",
                    "improves",
                    "climbs");

    private static final Set<String> DOING = WordTable.words("measure/doing-verbs");

    private static final Set<String> AGAIN = Set.of("again", "also", "still", "once-more");

    /** Nouns that stand for what was named before. */
    private static final Set<String> GENERIC =
            Set.of(
                    "ratio",
                    "figure",
                    "result",
                    "value",
                    "level",
                    "number",
                    "one",
                    "rate",
                    "share",
                    "city",
                    "province",
                    "region",
                    "place");

    private final Parse parse;
    private final Phrases phrases;
    private final Leaders leaders;
    private final ComparedGroup group;
    private final SuperlativeEnds ends;

    Superlatives(Parse parse, Leaders leaders) {
        this.parse = parse;
        this.phrases = new Phrases(parse);
        this.leaders = leaders;
        this.group = new ComparedGroup(parse);
        this.ends = new SuperlativeEnds(parse);
    }

    /**
     * {@code has the highest index}, {@code is the lowest of the six}, {@code , the most in the
     * country}.
     */
    Optional<Draft> at(int at, String phraseBefore) {
        Piece piece = parse.pieces().get(at);
        int sign = BEST.contains(piece.word()) ? 1 : WORST.contains(piece.word()) ? -1 : 0;
        Optional<Draft> owned = sign == 0 ? Optional.empty() : ofCountry(at, sign);
        if (owned.isPresent()) {
            return owned;
        }
        if (sign == 0
                || !parse.word(at - 1).equals("the")
                || isNamed(at + 1)
                || parse.word(at - 2).equals("of")) {
            return Optional.empty();
        }
        // ", again the highest rate in the country"
        boolean again =
                at > 2
                        && AGAIN.contains(parse.word(at - 2))
                        && parse.pieces().get(at - 3).isComma();
        String before = again ? "," : parse.word(at - 2);
        Optional<Phrases.Found> behind = phrases.at(at + 1);
        boolean having = HAVING.contains(before) || isDoing(at - 2);
        boolean being =
                SuperlativeEnds.BEING.contains(before)
                        || ends.isJudged(at - 2)
                        || before.equals("them") && parse.word(at - 4).equals("both")
                        || again
                        || parse.pieces().get(Math.max(0, at - 2)).isComma()
                        || Words.isAny(before, "-", "–", "—");
        // "Suzhou has the most stations (28,000), Lianyungang the fewest (6,100)"
        boolean gapped =
                !phraseBefore.isEmpty()
                        && parse.isArea(at - 2)
                        && parse.area(at - 2).form() == Form.NAME
                        && at > 2
                        && (parse.pieces().get(at - 3).isComma()
                                || Words.isAny(parse.word(at - 3), "and", ";", "while"))
                        && (!parse.isIn(at + 1)
                                || Words.isAny(parse.word(at + 1), "(", "with", "at", ",", "."));
        having |= gapped;
        boolean group = this.group.isBehind(at);
        // "Anhui, with 1.3 trillion yuan the smallest of the four, expanded"
        being |=
                parse.isQuantity(at - 2)
                        && Words.isAny(parse.word(at - 3), "with", "at")
                        && parse.pieces().get(at - 4).isComma();
        // "making Panzhihua the biggest producer in China"
        boolean made =
                Words.isAny(parse.word(at - 3), "making", "makes", "made")
                        && parse.isArea(at - 2)
                        && parse.area(at - 2).form() != Form.WIDE;
        being |= made;
        // "21.6 percent more, and the most of any region"
        being |= before.equals("and") && parse.word(at + 1).equals("of") && group;
        boolean growing =
                (piece.is("fastest") || piece.is("slowest") || piece.is("most"))
                        && GROWING.contains(before)
                        && behind.isEmpty();
        if (!(having
                        && (behind.isPresent()
                                || group
                                || parse.pieces().size() <= at + 2
                                || !phraseBefore.isEmpty())
                || growing
                || being && (group || ends.isAt(at)))) {
            return Optional.empty();
        }
        Optional<Integer> area = leaders.areaBefore(at);
        // "A, B and C, in this order, had the most": a list of places
        for (int i = area.orElse(at); i < at; i++) {
            if (parse.word(i).equals("order") && Words.isAny(parse.word(i - 1), "this", "that")) {
                return Optional.empty();
            }
        }
        boolean several = Words.isAny(before, "are", "were") && !having;
        if (growing && area.isEmpty() && !isOwned(at) || several && area.isPresent()) {
            return Optional.empty();
        }
        boolean it = Words.isAny(parse.word(at - 3), "it", "which", "that", "and");
        if (area.isEmpty() && having && !it) {
            return Optional.empty();
        }
        Draft draft = leaders.draft(at, sign);
        draft.by(having ? "measure.extreme.has" : "measure.extreme.is", 0.93);
        area.ifPresent(
                i -> {
                    draft.area = Optional.of(parse.area(i).code());
                    draft.by("area.clause", 1);
                    draft.quoteFrom = i;
                });
        // "the largest figure of any province"
        boolean generic =
                behind.filter(found -> GENERIC.contains(found.words().split(" of ")[0]))
                        .isPresent();
        if (having && behind.isPresent() && !generic) {
            draft.phrase = behind.get().words();
            draft.quoteTo = behind.get().to();
        } else if (having) {
            draft.phrase = phraseBefore;
        } else {
            // "the highest growth rate among the 31 provinces"
            Optional<Phrases.Found> named =
                    behind.filter(found -> !generic && !parse.pieces().get(at - 2).isWord());
            draft.phrase = named.or(() -> phrases.subject(at)).map(Phrases.Found::words).orElse("");
        }
        afterOthers(draft, at);
        return Optional.of(draft);
    }

    /** {@code the most in central China after Henan and Hubei}: the place behind them. */
    private void afterOthers(Draft draft, int at) {
        for (int i = at + 1; parse.isIn(i) && i < at + 11; i++) {
            if (parse.pieces().get(i).isComma()
                    || parse.pieces().get(i).endsClause()
                    || parse.isQuantity(i)) {
                return;
            }
            boolean after = Words.isAny(parse.word(i), "after", "behind") && parse.isArea(i + 1);
            int others = after ? new PlaceLists(parse).listFrom(i + 1).size() : 0;
            if (others > 0 && draft.value.signum() > 0) {
                draft.measure = Measure.RANK;
                draft.value = BigDecimal.valueOf(others + 1L);
                return;
            }
        }
    }

    /** {@code Heilongjiang is China's biggest grain producer}. */
    private Optional<Draft> ofCountry(int at, int sign) {
        boolean owned =
                parse.word(at - 1).equals("'s")
                        && parse.isArea(at - 2)
                        && (SuperlativeEnds.BEING.contains(parse.word(at - 3))
                                || HAVING.contains(parse.word(at - 3))
                                || DOING.contains(parse.word(at - 3))
                                || Words.isAny(parse.word(at - 3), "runs", "offers", "operates"))
                        && parse.isArea(at - 4)
                        && parse.area(at - 4).form() == Form.NAME;
        Optional<Phrases.Found> what = phrases.at(at + 1);
        if (!owned || what.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = leaders.draft(at, sign);
        draft.by("measure.extreme.of-country", 0.9);
        draft.area = Optional.of(parse.area(at - 4).code());
        draft.by("area.clause", 1);
        draft.scope = Optional.of(parse.area(at - 2).code());
        draft.phrase = what.get().words();
        draft.quoteFrom = at - 4;
        draft.quoteTo = what.get().to();
        return Optional.of(draft);
    }

    /** {@code the best Hubei, the poorest Shanxi}: the area stands behind. */
    private boolean isNamed(int at) {
        return parse.isArea(at)
                && parse.area(at).form() == Form.NAME
                && Words.isAny(parse.area(at).level().name(), "PROVINCE", "PREFECTURE", "COUNTY")
                && !parse.isNominal(at + 1)
                && !parse.word(at + 1).equals("'s");
    }

    /** {@code employs the most people}, {@code attracted the largest investment}. */
    private boolean isDoing(int at) {
        return parse.isIn(at)
                && DOING.contains(parse.word(at))
                && leaders.areaBefore(at).filter(i -> at - i <= 3).isPresent();
    }

    /** {@code its digital economy grew the fastest}: of an area spoken of. */
    private boolean isOwned(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 9); i--) {
            if (Words.isAny(parse.word(i), "its", "it", "whose")) {
                return true;
            }
        }
        return false;
    }
}
