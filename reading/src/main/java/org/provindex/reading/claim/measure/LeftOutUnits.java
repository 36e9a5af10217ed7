package org.provindex.reading.claim.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/** Units that a text leaves out because a value before told them. */
final class LeftOutUnits {
    private static final Set<String> FIGURES =
            Set.of("figure", "average", "level", "mean", "rate", "share");

    private final Parse parse;
    private final List<Draft> drafts;
    private final LeftOutCurrency currencies;

    LeftOutUnits(Parse parse, List<Draft> drafts, LeftOutCurrency currencies) {
        this.parse = parse;
        this.drafts = drafts;
        this.currencies = currencies;
    }

    /**
     * {@code 13.9 percent, compared with 11.2 in Jiangsu and 9.8 in Zhejiang}: of the unit and
     * measure of the value before.
     */
    Optional<Draft> compared(int at, Quantity quantity, boolean isBase) {
        if (drafts.isEmpty()
                || quantity.form() != Quantity.Form.COUNT
                || quantity.scaled()
                || quantity.value().compareTo(BigDecimal.valueOf(200)) > 0
                || parse.isNominal(at + 1)) {
            return Optional.empty();
        }
        Draft before = drafts.get(drafts.size() - 1);
        Optional<Draft> shared = new SharedPercent(parse, drafts).of(at, quantity);
        if (shared.isPresent()) {
            return shared;
        }
        boolean goesOn = before.usedRule("measure.compared") && currencies.namesNothing(at);
        // "33.4 points against a national average of 34"
        boolean score = before.unit.equals("score") && (isBase || isMean(at));
        boolean percent = score || Words.isAny(before.unit, "percent", "pp");
        boolean fractional = quantity.value().stripTrailingZeros().scale() > 0;
        boolean beside =
                fractional
                        && (Words.isAny(parse.word(at - 1), "at", "with", "on")
                                        && parse.isArea(at - 2)
                                || parse.word(at - 1).equals("of")
                                        && FIGURES.contains(parse.word(at - 2)));
        // "its 33.5 points fall short of the group average of 34"
        beside |= score && isMean(at);
        boolean alike =
                parse.isArea(at - 2)
                        && parse.isArea(before.piece - 2)
                        && parse.word(at - 1).equals(parse.word(before.piece - 1));
        boolean risen =
                fractional
                        && before.measure == org.provindex.reading.measure.Measure.GROWTH
                        && Words.isAny(parse.word(at - 1), "up", "down", "by");
        boolean gapped =
                risen
                        || fractional
                                && currencies.namesNothing(at)
                                && parse.isVerb(at - 1)
                                && parse.isArea(at - 2);
        return percent && (isBase || goesOn || beside || alike || gapped)
                ? Optional.of(before)
                : Optional.empty();
    }

    private boolean isMean(int at) {
        return parse.word(at - 1).equals("of")
                && Words.isAny(parse.word(at - 2), "average", "mean");
    }

    /** {@code Shanxi dug 1.3 billion tonnes and Shaanxi 746 million}: of the unit before. */
    Optional<String> measured(int at, Quantity quantity) {
        if (drafts.isEmpty() || quantity.form() != Quantity.Form.COUNT || parse.isNominal(at + 1)) {
            return Optional.empty();
        }
        Draft before = drafts.get(drafts.size() - 1);
        // "from 5 days to 1"
        boolean end =
                !quantity.scaled()
                        && before.piece == at - 2
                        && parse.word(at - 1).equals("to")
                        && parse.word(at - 3).equals("from")
                        && before.unit.equals("day");
        // "takes 4.6 working days, down from 11.2 in 2019"
        boolean start =
                !quantity.scaled()
                        && before.piece >= at - 4
                        && parse.word(at - 1).equals("from")
                        && Words.isAny(before.unit, "day", "hour");
        // "An approval that took 21.4 working days is now issued in 3.9"
        boolean now =
                !quantity.scaled()
                        && !quantity.words()
                        && Words.isAny(parse.word(at - 1), "in", "within", "after")
                        && parse.isVerb(at - 2)
                        && Words.isAny(before.unit, "day", "hour", "minute")
                        && (!parse.isIn(at + 1) || parse.pieces().get(at + 1).endsClause());
        // "the air was good on 273 days, compared with 189 in 2013"
        boolean base =
                !quantity.scaled()
                        && Words.isAny(parse.word(at - 1), "with", "to")
                        && parse.word(at - 2).equals("compared")
                        && Words.isAny(before.unit, "day", "hour", "minute");
        if (end || start || now || base) {
            return Optional.of(before.unit);
        }
        boolean goesOn = goesOn(at, before);
        if (!parse.isArea(at - 1) && !goesOn || !quantity.scaled() && factor(before) == null) {
            return Optional.empty();
        }
        boolean same =
                parse.isQuantity(before.piece)
                        && parse.quantity(before.piece).form() == Quantity.Form.MEASURED
                        && !before.unit.startsWith("per_");
        return same ? Optional.of(before.unit) : Optional.empty();
    }

    /** What a value in the unit of the one before is multiplied by: {@code and Ulanqab 9,600}. */
    BigDecimal factorAt(int at, Quantity quantity) {
        BigDecimal factor =
                drafts.isEmpty()
                                || quantity.scaled()
                                || !parse.isArea(at - 1)
                                        && !goesOn(at, drafts.get(drafts.size() - 1))
                        ? null
                        : factor(drafts.get(drafts.size() - 1));
        return factor == null ? BigDecimal.ONE : factor;
    }

    /**
     * {@code 12,000 petaflops in 2023 and 20,000 at the end of 2024}: a number that counts nothing,
     * told of another time in the technical unit of the one before.
     */
    private boolean goesOn(int at, Draft before) {
        boolean technical = Words.isAny(before.unit, "FLOPS", "bps", "byte", "kW");
        String next = parse.word(at + 1);
        boolean bare =
                !parse.isIn(at + 1)
                        || parse.pieces().get(at + 1).endsClause()
                        || parse.pieces().get(at + 1).isComma()
                        || parse.isPeriod(at + 1)
                        || Words.isAny(next, "in", "by", "at", "and");
        boolean led =
                parse.isVerb(at - 1)
                        || Words.isAny(parse.word(at - 1), "to", "and", "be", "was", "is", "which");
        return technical
                && bare
                && led
                && parse.quantity(at).value().stripTrailingZeros().scale() <= 0;
    }

    private @Nullable BigDecimal factor(Draft before) {
        if (!parse.isQuantity(before.piece)
                || parse.quantity(before.piece).form() != Quantity.Form.MEASURED) {
            return null;
        }
        String digits = parse.textOf(before.piece).replaceAll("[^0-9.,]", "").replace(",", "");
        if (digits.isEmpty() || !digits.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(digits);
        return number.signum() == 0
                ? null
                : before.value.divide(number, java.math.MathContext.DECIMAL64);
    }
}
