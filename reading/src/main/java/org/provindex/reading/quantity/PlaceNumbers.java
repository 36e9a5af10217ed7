package org.provindex.reading.quantity;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.provindex.reading.text.Token;

/** Numbers that may be places in a ranking. */
final class PlaceNumbers {
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
                                || tokens.get(behind).is("were")
                                || tokens.get(behind).is(":"));
        return list
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
