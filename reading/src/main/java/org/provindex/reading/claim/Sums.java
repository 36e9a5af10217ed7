package org.provindex.reading.claim;

import java.util.Optional;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/** Finds what a sum of money is spent on or earned from. */
final class Sums {
    private final Parse parse;
    private final Phrases phrases;

    Sums(Parse parse, Phrases phrases) {
        this.parse = parse;
        this.phrases = phrases;
    }

    /** What the words around a sum tell of its use or source. */
    Optional<Phrases.Found> about(int at, Quantity quantity) {
        if (quantity.form() != Quantity.Form.MONEY) {
            return Optional.empty();
        }
        // "makes 100 million yuan available to the sector"
        return parse.word(at + 1).equals("available")
                ? phrases.at(at + 1)
                : spent(at).or(() -> earned(at));
    }

    /** The piece behind a quantity and the brackets that follow it. */
    int afterBracket(int at) {
        int behind = at + 1;
        while (parse.isIn(behind) && parse.depths()[behind] > parse.depths()[at]) {
            behind++;
        }
        return parse.word(behind).equals(")") ? behind + 1 : behind;
    }

    /** {@code put 3 billion yuan into [projects]}. */
    private Optional<Phrases.Found> spent(int at) {
        boolean money =
                Words.isAny(
                        parse.word(at - 1),
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
                        "ploughed");
        int to = afterBracket(at);
        // "9.7 billion yuan was invested in networks"
        boolean passive =
                Words.isAny(parse.word(to), "was", "were", "is", "are")
                        && Words.isAny(
                                parse.word(to + 1), "invested", "spent", "put", "poured", "paid");
        to += passive ? 2 : 0;
        // "will spend 1.5 billion yuan a year on research"
        boolean yearly =
                Words.isAny(parse.word(to), "a", "each", "every", "per")
                        && Words.isAny(parse.word(to + 1), "year", "month");
        to += yearly ? 2 : 0;
        boolean into = Words.isAny(parse.word(to), "into", "in", "on", "for", "to");
        return (money || passive) && into
                ? phrases.at(to + 1)
                        .map(
                                found ->
                                        new Phrases.Found(
                                                "investment in " + found.words(),
                                                found.from(),
                                                found.to()))
                : Optional.empty();
    }

    /** {@code earned 33 billion yuan from [exports]}. */
    private Optional<Phrases.Found> earned(int at) {
        int from = afterBracket(at);
        boolean earned =
                parse.word(from).equals("from")
                        && !parse.isArea(from + 1)
                        && Words.isAny(
                                parse.word(at - 1),
                                "earned",
                                "earn",
                                "earns",
                                "generated",
                                "made",
                                "collected",
                                "grossed",
                                "booked",
                                "in");
        return earned
                ? phrases.at(from + 1)
                        .filter(found -> !EmptyWords.isEmptyWord(found))
                        .map(
                                found ->
                                        new Phrases.Found(
                                                "revenue from " + found.words(),
                                                found.from(),
                                                found.to()))
                : Optional.empty();
    }
}
