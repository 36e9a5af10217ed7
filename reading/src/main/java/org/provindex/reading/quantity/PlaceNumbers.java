package org.provindex.reading.quantity;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/** Numbers that may be places in a ranking. */
final class PlaceNumbers {
    /** No ranking of areas that texts number has more places. */
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Set<String> GROUPS =
            Set.of(
                    "provinces",
                    "cities",
                    "regions",
                    "municipalities",
                    "counties",
                    "nationwide",
                    "nationally");

    private PlaceNumbers() {}

    /** {@code 11th}, {@code first}, {@code No. 3}, {@code rank 14}, {@code top 10}. */
    static Optional<Quantity> at(List<Token> tokens, int at, BitSet taken) {
        Token token = tokens.get(at);
        Optional<Quantity> leading =
                token.is("first") ? leading(tokens, at, taken) : Optional.empty();
        if (leading.isPresent()) {
            return leading;
        }
        Optional<BigDecimal> ordinal = Numbers.ordinal(token).or(() -> Numbers.compound(token));
        if (ordinal.isPresent()) {
            return Optional.of(rank(at, at + 1, ordinal.get(), Quantity.Form.ORDINAL, Bound.EQ));
        }
        Optional<Quantity> strongest = strongest(tokens, at);
        if (strongest.isPresent()) {
            return strongest;
        }
        boolean topSpot =
                token.is("top")
                        && at + 1 < tokens.size()
                        && Words.isAny(
                                tokens.get(at + 1).word(),
                                "spot",
                                "place",
                                "position",
                                "rank",
                                "slot");
        topSpot |= token.is("top") && isRankedTop(tokens, at);
        if (topSpot) {
            return Optional.of(rank(at, at + 1, BigDecimal.ONE, Quantity.Form.ORDINAL, Bound.EQ));
        }
        boolean label =
                token.is("no")
                        || token.is("rank")
                        || token.is("number")
                        || token.is("place")
                        || token.is("#");
        if (label || token.is("top")) {
            int number = at + 1;
            while (number < tokens.size()
                    && number <= at + 2
                    && (tokens.get(number).is(".") || tokens.get(number).is("#"))) {
                number++;
            }
            if (number >= tokens.size() || taken.get(number)) {
                return Optional.empty();
            }
            Optional<Numbers.Found> place = Numbers.at(tokens, number);
            // "the projects number 159": a verb
            boolean verb =
                    token.is("number")
                            && at > 0
                            && !tokens.get(at - 1).is("at")
                            && place.filter(found -> found.value().compareTo(HUNDRED) > 0)
                                    .isPresent();
            // "no one does better"
            boolean nobody = token.is("no") && tokens.get(number).is("one") && number == at + 1;
            if (verb || nobody) {
                return Optional.empty();
            }
            boolean whole =
                    place.isPresent() && place.get().value().stripTrailingZeros().scale() <= 0;
            int behind = number + (place.isPresent() ? place.get().length() : 0);
            if (!whole
                    || Units.unitAt(tokens, behind).isPresent()
                    || Units.scaleAt(tokens, behind).isPresent()) {
                return Optional.empty();
            }
            Quantity.Form form = label ? Quantity.Form.ORDINAL : Quantity.Form.TOP;
            return Optional.of(
                    rank(
                            at,
                            number + place.get().length(),
                            place.get().value(),
                            form,
                            label ? Bound.EQ : Bound.LE));
        }
        return Optional.empty();
    }

    /**
     * {@code among the ten strongest provinces}, {@code among the ten fastest growing nationwide}.
     */
    private static Optional<Quantity> strongest(List<Token> tokens, int at) {
        boolean among =
                at > 1
                        && at + 2 < tokens.size()
                        && tokens.get(at - 1).is("the")
                        && (tokens.get(at - 2).is("among") || tokens.get(at - 2).is("of"))
                        && (tokens.get(at + 1).word().endsWith("est")
                                || tokens.get(at + 1).is("best")
                                || tokens.get(at + 1).is("most"));
        if (!among) {
            return Optional.empty();
        }
        boolean group = false;
        for (int i = at + 2; i < Math.min(tokens.size(), at + 7); i++) {
            boolean within =
                    tokens.get(i).is("in")
                            && tokens.get(i + 1 < tokens.size() ? i + 1 : i).is("the")
                            && i + 2 < tokens.size()
                            && Words.isAny(
                                    tokens.get(i + 2).word(),
                                    "country",
                                    "nation",
                                    "province",
                                    "region");
            group |= within || GROUPS.contains(tokens.get(i).word());
        }
        boolean named = group;
        return Numbers.at(tokens, at)
                .filter(
                        number ->
                                named
                                        && number.length() == 1
                                        && number.value().compareTo(BigDecimal.ONE) > 0)
                .map(number -> rank(at, at + 1, number.value(), Quantity.Form.TOP, Bound.LE));
    }

    /** {@code ranking top in the country}. */
    private static boolean isRankedTop(List<Token> tokens, int at) {
        boolean ranked =
                at > 0
                        && Words.isAny(
                                tokens.get(at - 1).word(),
                                "ranking",
                                "ranked",
                                "ranks",
                                "rank",
                                "placed",
                                "comes",
                                "came");
        boolean ends =
                at + 1 >= tokens.size()
                        || tokens.get(at + 1).kind() == Token.Kind.MARK
                        || Words.isAny(
                                tokens.get(at + 1).word(),
                                "in",
                                "among",
                                "of",
                                "nationwide",
                                "for",
                                "across",
                                "with",
                                "at",
                                "on");
        return ranked && ends;
    }

    /** {@code The first five are Changsha, Zhuzhou ...}. */
    private static Optional<Quantity> leading(List<Token> tokens, int at, BitSet taken) {
        if (at + 2 >= tokens.size() || taken.get(at + 1)) {
            return Optional.empty();
        }
        Optional<Numbers.Found> count = Numbers.at(tokens, at + 1);
        int behind = at + 1 + count.map(Numbers.Found::length).orElse(0);
        boolean list =
                count.isPresent()
                        && behind < tokens.size()
                        && (tokens.get(behind).is("are")
                                || tokens.get(behind).is("places")
                                || tokens.get(behind).is("positions")
                                || tokens.get(behind).is("were")
                                || tokens.get(behind).is(":"));
        // "a place among the first ten", "to be among the first 20 by 2025"
        boolean among =
                count.isPresent()
                        && at > 1
                        && tokens.get(at - 1).is("the")
                        && Words.isAny(tokens.get(at - 2).word(), "among", "into", "within")
                        && (behind >= tokens.size()
                                || tokens.get(behind).kind() == Token.Kind.MARK
                                || Words.isAny(
                                        tokens.get(behind).word(),
                                        "in",
                                        "by",
                                        "for",
                                        "of",
                                        "and",
                                        "nationwide"));
        return list || among
                ? Optional.of(rank(at, behind, count.get().value(), Quantity.Form.TOP, Bound.LE))
                : Optional.empty();
    }

    private static Quantity rank(
            int from, int to, BigDecimal place, Quantity.Form form, Bound bound) {
        return new Quantity(from, from, to, place, "rank", form, bound, true, false, false);
    }

    /** {@code 第三}, {@code 前十}, {@code 两成}. */
    static Optional<Quantity> chinese(List<Token> tokens, int at) {
        Optional<ChineseNumbers.Found> place = ChineseNumbers.place(tokens, at);
        if (place.isPresent()) {
            ChineseNumbers.Found found = place.get();
            return Optional.of(
                    rank(
                            at,
                            at + found.length(),
                            found.value(),
                            found.top() ? Quantity.Form.TOP : Quantity.Form.ORDINAL,
                            found.top() ? Bound.LE : Bound.EQ));
        }
        return Optional.empty();
    }
}
