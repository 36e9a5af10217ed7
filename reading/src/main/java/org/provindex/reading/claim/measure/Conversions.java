package org.provindex.reading.claim.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/** Tells values that only repeat the one before them in another currency or unit. */
final class Conversions {
    /** What units measure that texts convert into one another. */
    private static final Map<String, String> DIMENSIONS =
            Map.of("mu", "area", "m2", "area", "kWh", "energy", "tce", "energy");

    /** How far a rounded conversion may be from the value that it repeats. */
    private static final BigDecimal CLOSE = new BigDecimal("0.05");

    private final Parse parse;

    Conversions(Parse parse) {
        this.parse = parse;
    }

    /** Whether the quantity of a piece repeats the one before it. */
    boolean isConversion(int at) {
        return switch (parse.quantity(at).form()) {
            case MONEY -> isOtherCurrency(at);
            case MEASURED -> isOtherUnit(at);
            default -> false;
        };
    }

    /**
     * {@code 12,600 mu (840 hectares)}, {@code 47,000 square kilometers, or 18,100 square miles}.
     */
    private boolean isOtherUnit(int at) {
        boolean bracket = Words.isAny(parse.word(at - 1), "(", "（");
        boolean or = parse.word(at - 1).equals("or");
        int before = or && parse.isIn(at - 2) && !parse.isQuantity(at - 2) ? at - 3 : at - 2;
        boolean beside =
                (bracket || or)
                        && parse.isQuantity(before)
                        && parse.quantity(before).form() == Quantity.Form.MEASURED;
        if (!beside) {
            return false;
        }
        Quantity one = parse.quantity(before);
        Quantity other = parse.quantity(at);
        String dimension = DIMENSIONS.getOrDefault(one.unit(), one.unit());
        boolean alike = dimension.equals(DIMENSIONS.getOrDefault(other.unit(), other.unit()));
        return alike && (!one.unit().equals(other.unit()) || isClose(one.value(), other.value()));
    }

    private static boolean isClose(BigDecimal one, BigDecimal other) {
        return one.signum() != 0
                && one.subtract(other)
                                .abs()
                                .divide(one.abs(), MathContext.DECIMAL32)
                                .compareTo(CLOSE)
                        <= 0;
    }

    /** The same sum in another currency: in brackets, or behind {@code or about}. */
    private boolean isOtherCurrency(int at) {
        Quantity quantity = parse.quantity(at);
        boolean part =
                parse.word(at + 1).equals("of")
                        && Words.isAny(parse.word(at + 2), "which", "it", "them");
        boolean bracket = parse.depths()[at] > 0 && !part;
        for (int i = at - 1; i >= Math.max(0, at - 7); i--) {
            if (parse.isQuantity(i) && parse.depths()[i] <= parse.depths()[at]) {
                Quantity before = parse.quantity(i);
                boolean money = before.form() == Quantity.Form.MONEY;
                // "5.36 billion yuan, followed by Aksu (4.92 billion yuan)": another sum
                // and "120 billion yuan (46.3 billion yuan)"
                boolean other =
                        before.unit().equals(quantity.unit())
                                && (parse.isArea(at - 2)
                                        || !isClose(before.value(), quantity.value()));
                return money
                        && !other
                        && (bracket
                                        && parse.depths()[i] < parse.depths()[at]
                                        && !isOtherTime(before, quantity)
                                || !before.unit().equals(quantity.unit()) && isOr(i, at));
            }
            if (parse.pieces().get(i).endsClause()) {
                return false;
            }
        }
        return false;
    }

    /** {@code revenue: 120 billion yuan (46.3 billion yuan)}: the sum of another year. */
    private static boolean isOtherTime(Quantity before, Quantity quantity) {
        return before.unit().equals(quantity.unit()) && !isClose(before.value(), quantity.value());
    }

    private boolean isOr(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Lexicon.isVerb(parse.pieces().get(i)) || parse.word(i).equals("and")) {
                return false;
            }
        }
        return true;
    }
}
