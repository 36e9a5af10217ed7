package org.provindex.reading.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Units that a text leaves out because a value before told them. */
final class LeftOutUnits {
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final Set<String> SUMS =
            Set.of("goal", "target", "figure", "sum", "amount", "it", "last", "rest");
    private static final Set<String> MARKS =
            Set.of("mark", "threshold", "barrier", "milestone", "line");
    private static final Set<String> FIGURES =
            Set.of("figure", "average", "level", "mean", "rate", "share");
    private static final Set<String> COUNTED =
            Set.of(
                    "users",
                    "people",
                    "population",
                    "subscribers",
                    "connections",
                    "terminals",
                    "devices",
                    "downloads",
                    "visits",
                    "trips",
                    "tokens",
                    "messages",
                    "calls",
                    "records",
                    "parcels",
                    "items",
                    "pieces",
                    "chips",
                    "volume",
                    "traffic",
                    "consumption",
                    "times");
    private static final Set<String> EARNING =
            Set.of("over", "earned", "earns", "grossed", "invested", "spent", "sold", "sells");
    private static final Pattern MONEY =
            Pattern.compile(
                    "\\b(revenues?|sales|income|turnover|value|investments?|gdp|profits?|exports|imports|trade|spending|expenditure|economy|economies|loans|funding)\\b");

    private final Parse parse;
    private final Course course;
    private final List<Draft> drafts;

    LeftOutUnits(Parse parse, Course course, List<Draft> drafts) {
        this.parse = parse;
        this.course = course;
        this.drafts = drafts;
    }

    /**
     * The currency of a large number that counts nothing: {@code Our goal is 680 billion}, {@code
     * Wuhu came second with 120 billion}, {@code revenue passed the 130 billion mark}.
     */
    Optional<String> currency(int at, Quantity quantity) {
        boolean bare =
                quantity.scaled()
                        && quantity.form() == Quantity.Form.COUNT
                        && (!parse.isNominal(at + 1) || MARKS.contains(parse.word(at + 1)))
                        && quantity.value().compareTo(HUNDRED_MILLION) >= 0;
        if (!bare) {
            return Optional.empty();
        }
        String before = currencyBefore();
        boolean mark = MARKS.contains(parse.word(at + 1));
        boolean owned = parse.word(at - 1).equals("'s") && parse.isArea(at - 2);
        if (!before.isEmpty() && (mark || owned || hasSumBefore(at) || namesNothing(at))) {
            return Optional.of(before);
        }
        // "Artificial intelligence, at 97 billion, is the smallest"
        boolean put =
                Words.isAny(parse.word(at - 1), "at", "another")
                        && !Words.isAny(parse.word(at - 2), "stood", "stands");
        if (put && !before.isEmpty()) {
            return Optional.of(before);
        }
        if (!before.isEmpty()
                && drafts.stream().allMatch(draft -> !draft.unit.equals("count"))
                && quantity.value().compareTo(BILLION) >= 0
                && isBareMoney(at)) {
            return Optional.of(before);
        }
        boolean earned =
                EARNING.contains(parse.word(at - 1)) || parse.word(at - 1).equals("turned");
        boolean money =
                !course.lastCurrency.isEmpty()
                        && (earned
                                || new Phrases(parse)
                                        .subject(at)
                                        .filter(found -> MONEY.matcher(found.words()).find())
                                        .isPresent());
        return money ? Optional.of(course.lastCurrency) : Optional.empty();
    }

    /**
     * {@code 250 billion yuan in 2027, against 160 billion now}: nothing that could be counted
     * stands near.
     */
    private boolean isBareMoney(int at) {
        boolean ends =
                !parse.isIn(at + 1)
                        || parse.pieces().get(at + 1).endsClause()
                        || parse.pieces().get(at + 1).isComma()
                        || parse.isPeriod(at + 1)
                        || Words.isAny(parse.word(at + 1), "in", "by", "and", "(");
        for (int i = at - 1; ends && i >= Math.max(0, at - 12); i--) {
            if (COUNTED.contains(parse.word(i))) {
                return false;
            }
        }
        return ends;
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
        boolean goesOn = before.usedRule("measure.compared") && namesNothing(at);
        // "33.4 points against a national average of 34"
        boolean score = before.unit.equals("score") && isBase;
        boolean percent = score || Words.isAny(before.unit, "percent", "pp");
        boolean fractional = quantity.value().stripTrailingZeros().scale() > 0;
        boolean beside =
                fractional
                        && (Words.isAny(parse.word(at - 1), "at", "with", "on")
                                        && parse.isArea(at - 2)
                                || parse.word(at - 1).equals("of")
                                        && FIGURES.contains(parse.word(at - 2)));
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
                                && namesNothing(at)
                                && parse.isVerb(at - 1)
                                && parse.isArea(at - 2);
        return percent && (isBase || goesOn || beside || alike || gapped)
                ? Optional.of(before)
                : Optional.empty();
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
        if (end || start || now) {
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

    private String currencyBefore() {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            if (!Words.isAny(draft.unit, "percent", "pp", "rank", "times")) {
                return draft.currency;
            }
        }
        return course.currency;
    }

    private boolean hasSumBefore(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 8); i--) {
            if (SUMS.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause names nothing that could be counted. */
    private boolean namesNothing(int at) {
        for (int i = at - 1; i >= 0; i--) {
            Piece piece = parse.pieces().get(i);
            if (piece.is(":")) {
                continue;
            }
            if (piece.endsClause() || parse.isQuantity(i) && !parse.quantity(i).isOrdinal()) {
                return true;
            }
            if (parse.isNominal(i) && !piece.is("while") && !piece.is("both")) {
                return false;
            }
        }
        return true;
    }
}
