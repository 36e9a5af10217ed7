package org.provindex.reading.claim.measure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Tells numbers that are only labels: of versions, halls, items of a list, slogans. */
final class Labels {
    private static final Set<String> LABELS =
            Set.of(
                    "hall",
                    "panel",
                    "extension",
                    "hotline",
                    "room",
                    "page",
                    "cve",
                    "session",
                    "sub-forum",
                    "booth",
                    "gate",
                    "exit");
    private static final Set<String> PERSONS =
            Set.of(
                    "people",
                    "persons",
                    "residents",
                    "citizens",
                    "inhabitants",
                    "chinese",
                    "men",
                    "women",
                    "adults",
                    "those",
                    "anyone",
                    "everyone",
                    "everybody",
                    "farmers",
                    "patients",
                    "elderly");
    private static final BigDecimal YOUNGEST = BigDecimal.valueOf(14);
    private static final BigDecimal OLDEST = BigDecimal.valueOf(110);
    private static final Set<String> TITLES = Set.of("mr", "ms", "mrs", "mr.", "ms.", "mrs.");

    private final Parse parse;

    Labels(Parse parse) {
        this.parse = parse;
    }

    /** Whether the number of a piece counts and measures nothing. */
    boolean isLabel(int at) {
        return isNumbering(at)
                || isSlogan(at)
                || isVersion(at)
                || isRatio(at)
                || isLabelled(at)
                || isMaximum(at)
                || isAgeGroup(at);
    }

    /** {@code the "digital strategy" 2.0}: a version. */
    private boolean isVersion(int at) {
        Quantity quantity = parse.quantity(at);
        return quantity.form() == Quantity.Form.COUNT
                && !quantity.scaled()
                && parse.textOf(at).matches("[1-9]\\.0")
                && !parse.isNominal(at + 1);
    }

    /** {@code 91.2 of 100 points}, {@code marks from 0 to 10}: the most that can be had. */
    private boolean isMaximum(int at) {
        Quantity quantity = parse.quantity(at);
        if (!parse.isQuantity(at - 2)) {
            return false;
        }
        boolean scale =
                parse.word(at - 1).equals("to") && parse.quantity(at - 2).value().signum() == 0;
        return (scale
                        || quantity.unit().equals("score")
                                && Words.isAny(parse.word(at - 1), "of", "from"))
                && quantity.value().stripTrailingZeros().precision() == 1;
    }

    /** {@code 120 million Chinese over 60 are online}. */
    private boolean isAgeGroup(int at) {
        Quantity quantity = parse.quantity(at);
        return quantity.form() == Quantity.Form.COUNT
                && !quantity.scaled()
                && quantity.value().compareTo(OLDEST) <= 0
                && Words.isAny(parse.tokens().get(quantity.from()).word(), "over", "above", "under")
                && PERSONS.contains(parse.word(at - 1))
                && !parse.isNominal(at + 1);
    }

    /** {@code Hall 5}, {@code Panel 3}, {@code extension 6}; {@code Mr. Ma, 52, was born}. */
    private boolean isLabelled(int at) {
        Quantity quantity = parse.quantity(at);
        boolean plain =
                quantity.form() == Quantity.Form.COUNT
                        && !quantity.scaled()
                        && !quantity.words()
                        && parse.textOf(at).matches("\\d{1,5}");
        if (plain && LABELS.contains(parse.word(at - 1))) {
            return true;
        }
        return plain && (isAge(at, quantity) || parse.word(at - 1).equals("aged"));
    }

    /**
     * {@code Mr. Ma, 52, was born}, {@code Liu Guohua, 47, grows tea}, {@code Zhou Min (29) runs a
     * shop}: the number beside the name of a person.
     */
    private boolean isAge(int at, Quantity quantity) {
        boolean commas =
                parse.isIn(at - 1)
                        && parse.pieces().get(at - 1).isComma()
                        && parse.isIn(at + 1)
                        && parse.pieces().get(at + 1).isComma();
        boolean brackets =
                Words.isAny(parse.word(at - 1), "(", "（")
                        && Words.isAny(parse.word(at + 1), ")", "）");
        boolean titled = parse.word(at - 3).equals(".") || TITLES.contains(parse.word(at - 3));
        boolean years =
                quantity.value().compareTo(YOUNGEST) >= 0
                        && quantity.value().compareTo(OLDEST) <= 0;
        // "In WeChat, 52, and in Douyin, 41": a name stands at the beginning of its clause
        boolean name = years && parse.isCapital(at - 2) && isSubject(at - 2);
        return commas && (titled || name) || brackets && name && startsClause(at + 2);
    }

    /** Whether nothing but further names stands before a name in its clause. */
    private boolean isSubject(int at) {
        int i = at;
        while (parse.isCapital(i - 1)) {
            i--;
        }
        boolean first = i == 0 || !parse.pieces().get(i - 1).isWord();
        return at - i < 3
                && !parse.isQuantity(i - 1)
                && !parse.isPeriod(i - 1)
                && !parse.textOf(at).equals(parse.textOf(at).toUpperCase(Locale.ROOT))
                && (first || parse.isNominal(i - 1) || parse.isVerb(i - 1));
    }

    /** Whether a clause goes on at a piece: with a verb, an adverb, or behind a comma. */
    private boolean startsClause(int at) {
        return parse.isIn(at)
                && (parse.isVerb(at)
                        || parse.pieces().get(at).isComma()
                        || Lexicon.isAdverb(parse.pieces().get(at)));
    }

    /** {@code (1)}, {@code 2.}: a small whole number alone in brackets. */
    private boolean isNumbering(int at) {
        Quantity quantity = parse.quantity(at);
        boolean small =
                quantity.form() == Quantity.Form.COUNT
                        && !quantity.scaled()
                        && quantity.value().compareTo(BigDecimal.valueOf(100)) < 0;
        boolean labelled = parse.word(at - 1).equals(":");
        if (small && !labelled && parse.word(at + 1).equals(".") && parse.isIn(at + 2)) {
            return true;
        }
        boolean alone =
                quantity.form() == Quantity.Form.COUNT
                        && !quantity.scaled()
                        && quantity.value().scale() <= 0;
        String before = parse.word(at - 1);
        String behind = parse.word(at + 1);
        boolean bracketed =
                (before.equals("(") || before.equals("（"))
                                && (behind.equals(")") || behind.equals("）"))
                        || before.equals("[") && behind.equals("]");
        return alone
                && bracketed
                && quantity.value().compareTo(BigDecimal.valueOf(20)) <= 0
                && !parse.isArea(at - 2);
    }

    /** Number words inside quotation marks are slogans: {@code "two links and one cluster"}. */
    private boolean isSlogan(int at) {
        Quantity quantity = parse.quantity(at);
        if (!quantity.words() && quantity.form() != Quantity.Form.COUNT
                || quantity.explicitUnit() && !quantity.words()) {
            return false;
        }
        if (isQuote(at - 1) && isQuote(at + 1)) {
            return true;
        }
        boolean open = false;
        for (int i = 0; i < at; i++) {
            String word = parse.word(i);
            if (word.equals("“")) {
                open = true;
            } else if (word.equals("”")) {
                open = false;
            } else if (word.equals("\"")) {
                open = !open;
            }
        }
        return open && quantity.value().compareTo(BigDecimal.valueOf(100)) < 0;
    }

    private boolean isQuote(int at) {
        return parse.isIn(at)
                && parse.pieces().get(at).kind() == Piece.Kind.MARK
                && "\"“”".contains(parse.word(at));
    }

    /** {@code in the proportion of 8.1 : 44.7 : 47.2}. */
    private boolean isRatio(int at) {
        boolean before = parse.word(at - 1).equals(":") && isNumber(at - 2);
        boolean behind = parse.word(at + 1).equals(":") && isNumber(at + 2);
        return (before || behind) && isNumber(at);
    }

    private boolean isNumber(int at) {
        return parse.isQuantity(at) && parse.quantity(at).form() == Quantity.Form.COUNT;
    }
}
