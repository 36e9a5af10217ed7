package org.provindex.reading.claim.phrase;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Finds what a place or score is a place or score in. */
public final class RankWording {
    public static final Set<String> LISTS = Set.of("list", "ranking", "rankings", "table", "index");

    private static final Set<String> SURVEYS =
            Set.of("evaluation", "survey", "assessment", "appraisal");
    static final Set<String> INDICES =
            Set.of(
                    "index",
                    "ranking",
                    "rankings",
                    "list",
                    "evaluation",
                    "survey",
                    "assessment",
                    "appraisal");

    private static final Set<String> RANKED =
            Set.of("ranked", "sorted", "measured", "ordered", "judged", "rated", "compared");

    /** A list of the best that is so long that it is known by its length. */
    private static final int LIST = 20;

    private final Parse parse;
    private final Phrases phrases;

    /** Whether a name is that of an index or ranking. */
    static boolean isIndex(String words) {
        return INDICES.contains(words.substring(words.lastIndexOf(' ') + 1));
    }

    public RankWording(Parse parse) {
        this.parse = parse;
        this.phrases = new Phrases(parse);
    }

    /** The phrase behind a place, or the subject of its clause. */
    public Optional<Phrases.Found> of(int at) {
        // "best in digital industry (2nd)"
        boolean bracket = Words.isAny(parse.word(at - 1), "(", "（");
        if (bracket && parse.isNominal(at - 2)) {
            return phrases.before(at - 1);
        }
        Optional<Phrases.Found> opened = opened(at);
        if (opened.isPresent()) {
            return opened;
        }
        for (int i = at + 1; parse.isIn(i) && i < at + 10; i++) {
            Piece piece = parse.pieces().get(i);
            boolean list =
                    LISTS.contains(piece.word())
                            && (parse.word(i + 1).equals("of")
                                    || parse.word(i + 1).equals("for")
                                    || parse.word(i + 1).equals("by"));
            if (list) {
                Optional<Phrases.Found> found = phrases.at(i + 2);
                if (found.isPresent()) {
                    return found;
                }
            }
            if (piece.is("terms") && parse.word(i + 1).equals("of")) {
                return phrases.at(i + 2);
            }
            boolean in = piece.is("in") || piece.is("for") || piece.is("by") || piece.is("on");
            if (in
                    && !parse.isArea(i + 1)
                    && !(parse.word(i + 1).equals("the")
                            && parse.isArea(i + 2)
                            && !parse.isIn(i + 3))
                    && !parse.word(i + 1).equals("terms")) {
                Optional<Phrases.Found> found = phrases.at(i + 1);
                if (found.isPresent()
                        && !found.get()
                                .words()
                                .matches(
                                        ".*consecutive.*|places?|positions?|list|table|ranking|total|all|center|centre|west|east|north|south|northeast|northwest|southwest|southeast|place|country|nation|world|province|.*provinces.*|.*cities|.*counties|.*regions|.*areas")) {
                    return found;
                }
            }
            boolean ranked =
                    piece.kind() == Piece.Kind.QUANTITY
                            && Words.isAny(
                                    parse.word(i + 1),
                                    "cities",
                                    "provinces",
                                    "counties",
                                    "regions",
                                    "countries");
            if (piece.isComma()
                    || piece.endsClause()
                    || piece.kind() == Piece.Kind.QUANTITY && !ranked) {
                break;
            }
        }
        for (int i = at - 1; i >= Math.max(0, at - 8); i--) {
            // "published by the think tank": who did it, not what is ranked
            boolean agent =
                    (parse.isVerb(i - 1) || parse.word(i - 1).equals("public"))
                            && !RANKED.contains(parse.word(i - 1));
            if (parse.word(i).equals("by") && parse.isIn(i + 1) && !agent) {
                Optional<Phrases.Found> found = phrases.at(i + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        boolean named =
                parse.isIn(at - 1) && !parse.isNominal(at - 1) && !parse.word(at - 1).equals("and");
        Optional<Phrases.Found> subject =
                named
                        ? phrases.subject(at)
                                .filter(
                                        found ->
                                                !found.words()
                                                        .matches(
                                                                "(national|average|.*consecutive.*|figure|total|city|province|provinces|result|number|national list|list|places?|positions?|island|region|capital|municipality|country|county)"))
                        : Optional.empty();
        return subject;
    }

    /** {@code Ranking 8th in China, its telecom business jumped}: the subject follows. */
    private Optional<Phrases.Found> opened(int at) {
        boolean participle = at == 1 && parse.word(0).endsWith("ing");
        for (int i = at + 1; participle && parse.isIn(i) && i < at + 8; i++) {
            if (parse.pieces().get(i).isComma()) {
                int from = i + 1;
                while (parse.isArea(from) || parse.word(from).equals("'s")) {
                    from++;
                }
                return phrases.at(from);
            }
            if (parse.word(i).equals("in") && !parse.isArea(i + 1)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code As for innovation capability, ...}, {@code In infrastructure, ...}. */
    public Optional<Phrases.Found> opening() {
        return openingAt(0);
    }

    /**
     * {@code whereas in data governance Liaoning has the worst score}: of the clause of a piece.
     */
    Optional<Phrases.Found> openingBefore(int at) {
        int from = at;
        while (from > 0 && !startsClause(from)) {
            from--;
        }
        return from == at ? Optional.empty() : openingAt(from).filter(found -> found.to() <= at);
    }

    private boolean startsClause(int at) {
        return parse.pieces().get(at - 1).endsClause()
                || Words.isAny(parse.word(at - 1), "whereas", "while", "but");
    }

    private Optional<Phrases.Found> openingAt(int start) {
        String first = parse.word(start);
        boolean as = first.equals("as") && Words.isAny(parse.word(start + 1), "for", "to");
        boolean in = Words.isAny(first, "in", "on", "for", "by", "regarding", "concerning");
        if (!as && !in
                || in
                        && (parse.isArea(start + 1)
                                || parse.isPeriod(start + 1)
                                || parse.isArea(start))) {
            return Optional.empty();
        }
        boolean terms = parse.word(start + 1).equals("terms");
        return phrases.at(start + (as ? 2 : terms ? 3 : 1))
                .filter(
                        found ->
                                parse.isIn(found.to())
                                        && (parse.pieces().get(found.to()).isComma()
                                                || parse.isArea(found.to())
                                                || parse.word(found.to()).equals("the"))
                                        && !found.words()
                                                .matches(".*(ranking|list|total|country|report)$"));
    }

    /**
     * {@code On the industrial digitalization index, the city has 98 points}, {@code among the top
     * 20 of the national city ranking}.
     */
    Optional<Phrases.Found> indexNamed(int at) {
        for (int i = at - 1; i >= 0 && !parse.pieces().get(i).endsClause(); i--) {
            Optional<Phrases.Found> index = indexAt(i);
            if (index.isPresent()) {
                return index;
            }
        }
        for (int i = at + 1; parse.isIn(i) && i < at + 7; i++) {
            Piece piece = parse.pieces().get(i);
            boolean ends = piece.isComma() || piece.endsClause() || parse.isVerb(i);
            Optional<Phrases.Found> index = ends ? Optional.empty() : indexAt(i);
            if (ends || index.isPresent() || parse.isQuantity(i)) {
                return index;
            }
        }
        return Optional.empty();
    }

    /** {@code does well in integration, where its 46.3 points are the fourth best result}. */
    Optional<Phrases.Found> where(int at) {
        for (int i = at - 1; i > 1 && i > at - 8; i--) {
            if (parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return Optional.empty();
            }
            if (parse.word(i).equals("where") && parse.pieces().get(i - 1).isComma()) {
                int comma = i - 1;
                int from = comma;
                while (from > 0
                        && comma - from < 8
                        && !Words.isAny(parse.word(from - 1), "in", "on", "for", "by")) {
                    from--;
                }
                return phrases.at(from).filter(found -> found.to() == comma);
            }
        }
        return Optional.empty();
    }

    private Optional<Phrases.Found> indexAt(int i) {
        String word = parse.word(i);
        // "first place among the country's top 100 counties"
        boolean top =
                parse.isQuantity(i)
                        && parse.quantity(i).form() == Quantity.Form.TOP
                        && parse.quantity(i).value().intValue() >= LIST
                        && Lexicon.AREAS.matcher(parse.word(i + 1)).matches();
        if (top) {
            return Optional.of(
                    new Phrases.Found(parse.textOf(i) + " " + parse.word(i + 1), i, i + 2));
        }
        if (!INDICES.contains(word)) {
            return Optional.empty();
        }
        if (parse.word(i + 1).equals("of")) {
            int from = i;
            return phrases.at(i + 2)
                    .map(
                            found ->
                                    new Phrases.Found(
                                            word + " of " + found.words(), from, found.to()));
        }
        if (SURVEYS.contains(word) && !parse.isNominal(i - 1)) {
            return Optional.of(new Phrases.Found(word, i, i + 1));
        }
        boolean alone = parse.word(i - 1).equals("the") || parse.isVerb(i);
        return alone ? Optional.empty() : phrases.before(i + 1);
    }
}
