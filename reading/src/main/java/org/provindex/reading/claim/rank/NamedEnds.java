package org.provindex.reading.claim.rank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/**
 * Reads the ends of a ranking that are told beside a name: {@code the highest Changsha}, {@code the
 * winner is Jinhua}, {@code Xuancheng closes the list}, {@code Lishui is last}.
 */
final class NamedEnds {
    static final Set<String> TRIGGERS =
            Set.of("winner", "loser", "closes", "closed", "trails", "end", "none", "last", "rear");

    private static final Map<String, List<String>> SUPERLATIVES =
            WordTable.byKey("measure/superlatives");
    private static final Set<String> BEING =
            Set.of("is", "was", "are", "were", "remains", "remained", "stays", "stayed");
    private static final Set<String> COMING = Set.of("come", "comes", "came", "is", "was");
    private static final Set<String> LISTS =
            Set.of("list", "ranking", "rankings", "table", "field", "league");

    /** What takes a place in a ranking of areas. */
    private static final Set<String> RANKED =
            Set.of(
                    "province",
                    "city",
                    "county",
                    "region",
                    "municipality",
                    "district",
                    "prefecture",
                    "performer",
                    "scorer",
                    "producer",
                    "exporter",
                    "economy",
                    "place");

    private final Parse parse;
    private final Leaders leaders;
    private final Phrases phrases;

    NamedEnds(Parse parse, Leaders leaders) {
        this.parse = parse;
        this.leaders = leaders;
        this.phrases = new Phrases(parse);
    }

    Optional<Draft> at(int at) {
        return switch (parse.word(at)) {
            case "winner" -> winner(at, 1);
            case "loser" -> winner(at, -1);
            case "closes", "closed" -> closing(at);
            case "trails" -> trailing(at);
            case "end", "rear" -> atEnd(at);
            case "none" -> secondToNone(at);
            case "last" -> isLast(at);
            default -> superlative(at);
        };
    }

    /**
     * {@code the highest Changsha is 96.0, while the lowest Zhangjiajie is only 21.4}, {@code , the
     * poorest Shanxi}.
     */
    private Optional<Draft> superlative(int at) {
        boolean best = SUPERLATIVES.get("1").contains(parse.word(at));
        boolean worst = SUPERLATIVES.get("-1").contains(parse.word(at));
        boolean named =
                (best || worst)
                        && parse.word(at - 1).equals("the")
                        && isNamed(at + 1)
                        && (BEING.contains(parse.word(at + 2))
                                || isEnd(at + 2)
                                || Words.isAny(parse.word(at + 2), "(", "（", "with", "at"));
        if (named) {
            return Optional.of(draft(at, at + 1, best ? 1 : -1));
        }
        boolean ends = (best || worst) && parse.word(at - 1).equals("the") && isEnd(at + 1);
        int area = ends ? beforeBrackets(at - 1) : -1;
        // "Guizhou had the fastest growth and Liaoning the slowest"
        if (area >= 0 && isNamed(area)) {
            return Optional.of(draft(at, area, best ? 1 : -1));
        }
        int bearer = best || worst ? bearer(at) : -1;
        if (bearer >= 0) {
            return Optional.of(draft(at, bearer, best ? 1 : -1));
        }
        // "the fastest growth was in Guizhou", "the lowest of them is Lvliang"
        for (int i = at + 1; (best || worst) && i <= at + 4; i++) {
            boolean in = parse.word(i + 1).equals("in") || parse.word(i - 1).equals("them");
            int place = parse.word(i + 1).equals("in") ? i + 2 : i + 1;
            if (BEING.contains(parse.word(i))) {
                boolean told = in && parse.word(at - 1).equals("the") && isNamed(place);
                return told ? Optional.of(draft(at, place, best ? 1 : -1)) : Optional.empty();
            }
            if (!parse.isNominal(i) && !Words.isAny(parse.word(i), "of", "them")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * {@code The best city in Anhui is Hefei}, {@code its strongest county is Jingyang}; else -1.
     */
    private int bearer(int at) {
        boolean definite =
                Words.isAny(parse.word(at - 1), "the", "its", "our", "their")
                        || parse.word(at - 1).equals("'s") && parse.isArea(at - 2)
                        || at == 0 && Words.isAny(parse.word(at + 1), "of", "among", "in");
        boolean place = at == 0;
        for (int i = at + 1; definite && parse.isIn(i) && i < at + 9; i++) {
            if (BEING.contains(parse.word(i))) {
                return place && isNamed(i + 1) && !parse.word(i + 2).equals("'s") ? i + 1 : -1;
            }
            place |= RANKED.contains(parse.word(i));
            if (parse.isVerb(i)
                    || parse.pieces().get(i).isComma()
                    || parse.pieces().get(i).endsClause()) {
                return -1;
            }
        }
        return -1;
    }

    /** The piece before another, over what stands in brackets. */
    private int beforeBrackets(int at) {
        int i = at - 1;
        if (Words.isAny(parse.word(i), ")", "）")) {
            while (i > 0 && at - i < 8 && !Words.isAny(parse.word(i), "(", "（")) {
                i--;
            }
            i--;
        }
        return i;
    }

    private boolean isEnd(int at) {
        return !parse.isIn(at)
                || parse.pieces().get(at).isComma()
                || parse.pieces().get(at).endsClause();
    }

    /** {@code the winner is Jinhua}. */
    private Optional<Draft> winner(int at, int sign) {
        boolean told = BEING.contains(parse.word(at + 1)) && isNamed(at + 2);
        return told ? Optional.of(draft(at, at + 2, sign)) : Optional.empty();
    }

    /** {@code Xuancheng, at 33.8, closes the list}. */
    private Optional<Draft> closing(int at) {
        boolean list = parse.word(at + 1).equals("the") && LISTS.contains(parse.word(at + 2));
        return list ? subject(at).map(area -> draft(at, area, -1)) : Optional.empty();
    }

    /** {@code Hainan, 13.9, trails all others}. */
    private Optional<Draft> trailing(int at) {
        boolean all =
                Words.isAny(parse.word(at + 1), "all", "everyone")
                        || parse.word(at + 1).equals("the") && parse.word(at + 2).equals("rest");
        return all ? subject(at).map(area -> draft(at, area, -1)) : Optional.empty();
    }

    /** {@code Tibet remains at the end of the list}, {@code Qinghai brings up the rear}. */
    private Optional<Draft> atEnd(int at) {
        boolean rear =
                parse.word(at).equals("rear")
                        && parse.word(at - 1).equals("the")
                        && parse.word(at - 2).equals("up");
        boolean end =
                parse.word(at - 1).equals("the")
                        && Words.isAny(parse.word(at - 2), "at", "to")
                        && parse.word(at + 1).equals("of")
                        && parse.word(at + 2).equals("the")
                        && LISTS.contains(parse.word(at + 3));
        return rear || end ? subject(at).map(area -> draft(at, area, -1)) : Optional.empty();
    }

    /** {@code , second to none in the region}. */
    private Optional<Draft> secondToNone(int at) {
        boolean told = parse.word(at - 1).equals("to") && parse.word(at - 2).equals("second");
        Draft draft = told ? leaders.draft(at, 1) : null;
        if (draft != null) {
            draft.by("measure.extreme.second-to-none", 0.93);
            phrases.subject(at).ifPresent(found -> draft.phrase = found.words());
        }
        return Optional.ofNullable(draft);
    }

    /** {@code Lishui is last, as it has been for six years}. */
    private Optional<Draft> isLast(int at) {
        boolean end =
                isEnd(at + 1)
                        || Words.isAny(
                                parse.word(at + 1),
                                "in",
                                "of",
                                "among",
                                "with",
                                "at",
                                "on",
                                "again");
        // "Last comes Tibet with 51.3 points"
        if (at == 0 && COMING.contains(parse.word(1)) && isNamed(2)) {
            return Optional.of(draft(at, 2, -1));
        }
        // "Shanxi, the last of the six"
        boolean of =
                parse.word(at - 1).equals("the")
                        && parse.word(at + 1).equals("of")
                        && parse.pieces().get(at - 2).isComma()
                        && (parse.isQuantity(at + 3) || parse.isArea(at + 2));
        if (of && isNamed(at - 3)) {
            return Optional.of(draft(at, at - 3, -1));
        }
        int verb = parse.word(at - 1).equals("again") ? at - 2 : at - 1;
        boolean told = end && verb > 0 && !parse.isPeriod(at) && BEING.contains(parse.word(verb));
        // "Anhui, with 1.3 trillion yuan, is last"
        boolean inserted = told && parse.pieces().get(verb - 1).isComma();
        Optional<Integer> area = inserted ? subject(at) : Optional.of(verb - 1);
        return told && isNamed(area.orElse(-1))
                ? Optional.of(draft(at, area.get(), -1))
                : Optional.empty();
    }

    private Optional<Integer> subject(int at) {
        return leaders.areaBefore(at).filter(this::isNamed);
    }

    private boolean isNamed(int i) {
        return parse.isArea(i)
                && parse.area(i).form() == Form.NAME
                && parse.area(i).level() != Level.GROUP
                && parse.area(i).level() != Level.WORLD
                && !parse.area(i).code().equals("CN");
    }

    private Draft draft(int at, int area, int sign) {
        Draft draft = leaders.draft(at, sign);
        draft.by("measure.extreme.named", 0.9);
        draft.area = Optional.of(parse.area(area).code());
        draft.by("area.clause", 1);
        draft.quoteFrom = Math.min(area, at);
        draft.quoteTo = Math.max(area, at) + 1;
        return draft;
    }
}
