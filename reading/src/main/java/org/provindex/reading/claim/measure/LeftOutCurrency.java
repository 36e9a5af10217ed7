package org.provindex.reading.claim.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** The currency that a text leaves out because a value before told it. */
final class LeftOutCurrency {
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final Set<String> SUMS =
            Set.of("goal", "target", "figure", "sum", "amount", "it", "last", "rest");
    private static final Set<String> MARKS =
            Set.of("mark", "threshold", "barrier", "milestone", "line");
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

    LeftOutCurrency(Parse parse, Course course, List<Draft> drafts) {
        this.parse = parse;
        this.course = course;
        this.drafts = drafts;
    }

    /**
     * The currency of a large number that counts nothing: {@code Our goal is 680 billion}, {@code
     * Wuhu came second with 120 billion}, {@code revenue passed the 130 billion mark}.
     */
    Optional<String> of(int at, Quantity quantity) {
        if (isLikeSum(at, quantity)) {
            return Optional.of(drafts.get(drafts.size() - 1).currency);
        }
        boolean bare =
                quantity.scaled()
                        && quantity.form() == Quantity.Form.COUNT
                        && (!parse.isNominal(at + 1) || MARKS.contains(parse.word(at + 1)))
                        && quantity.value().compareTo(HUNDRED_MILLION) >= 0;
        if (!bare) {
            return Optional.empty();
        }
        // "The number of players edged up to 668 million"
        boolean counted =
                new Phrases(parse)
                        .subject(at)
                        .filter(found -> found.words().startsWith("number of"))
                        .isPresent();
        if (counted) {
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

    /** {@code Jiaxing, with 17,900 yuan, comes after Hangzhou with 41,200}: sums alike in size. */
    private boolean isLikeSum(int at, Quantity quantity) {
        boolean with = Words.isAny(parse.word(at - 1), "with", "at") && parse.isArea(at - 2);
        boolean placed =
                quantity.form() == Quantity.Form.COUNT
                        && !quantity.scaled()
                        && !drafts.isEmpty()
                        && (with || parse.isArea(at - 1))
                        && !parse.isNominal(at + 1);
        if (!placed) {
            return false;
        }
        Draft before = drafts.get(drafts.size() - 1);
        BigDecimal ten = BigDecimal.TEN;
        return !before.currency.isEmpty()
                && before.value.signum() > 0
                && parse.isQuantity(before.piece)
                && !parse.quantity(before.piece).scaled()
                && quantity.value().compareTo(before.value.multiply(ten)) < 0
                && quantity.value().multiply(ten).compareTo(before.value) > 0;
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
    boolean namesNothing(int at) {
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
