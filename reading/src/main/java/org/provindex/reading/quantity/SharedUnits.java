package org.provindex.reading.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/**
 * Gives the members of a list the scale and unit that stand once: {@code 1.2, 0.8 and 0.5 trillion
 * yuan}, {@code from 5 to 8 percent}, and {@code 3.5 billion yuan, up from 2.1 billion}.
 */
final class SharedUnits {
    private static final Set<String> LIST_WORDS =
            Set.of(
                    ",",
                    "and",
                    "to",
                    "-",
                    "–",
                    "~",
                    "from",
                    "respectively",
                    "、",
                    "和",
                    "至",
                    "到",
                    "及",
                    "between",
                    "/",
                    "by");

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final Set<String> HEADS =
            Set.of(
                    "population",
                    "people",
                    "residents",
                    "users",
                    "subscribers",
                    "households",
                    "visitors",
                    "passengers",
                    "employees",
                    "customers");

    private SharedUnits() {}

    static List<Quantity> spread(List<Token> tokens, List<Quantity> quantities) {
        List<Quantity> shared = new ArrayList<>(quantities);
        BigDecimal factor = BigDecimal.ONE;
        boolean passedOn = false;
        for (int i = shared.size() - 2; i >= 0; i--) {
            Quantity q = shared.get(i);
            Quantity next = shared.get(i + 1);
            boolean sum =
                    q.scaled()
                            && q.form() == Quantity.Form.COUNT
                            && next.form() == Quantity.Form.MONEY
                            && isUnitMissing(tokens, q)
                            && isList(tokens, q.to(), next.from());
            if (sum) {
                shared.set(i, q.sharing(next.unit(), next.form(), BigDecimal.ONE));
            } else if (isByList(tokens, q, next)) {
                shared.set(i, q.sharing(next.unit(), next.form(), BigDecimal.ONE));
            } else if (q.isBare()
                    && !q.words()
                    && (next.explicitUnit() || isPartOfScale(q, next, passedOn))
                    && !next.isOrdinal()
                    && next.form() != Quantity.Form.FRACTION
                    && !(next.form() == Quantity.Form.TIMES
                            && (next.words() || q.value().compareTo(THOUSAND) > 0))
                    && !next.unit().startsWith("per_")
                    && isList(tokens, q.to(), next.from())) {
                boolean range = next.from() - q.to() == 1;
                if (!passedOn) {
                    factor =
                            next.scaled() && (isSmall(q) || range)
                                    ? scaleOf(tokens, next)
                                    : unitFactor(tokens, next);
                }
                shared.set(i, q.sharing(next.unit(), next.form(), factor));
                passedOn = true;
            } else {
                passedOn = false;
            }
        }
        for (int i = 1; i < shared.size(); i++) {
            Quantity q = shared.get(i);
            Quantity before = shared.get(i - 1);
            boolean money = before.form() == Quantity.Form.MONEY && q.form() == Quantity.Form.COUNT;
            if (money
                    && q.scaled()
                    && isUnitMissing(tokens, q)
                    && !isOfHeads(tokens, before.to(), q.from())) {
                shared.set(i, q.sharing(before.unit(), before.form(), BigDecimal.ONE));
            } else if (isPartOf(tokens, q, before)) {
                shared.set(i, q.sharing(before.unit(), before.form(), unitFactor(tokens, before)));
            }
        }
        return ranges(tokens, shared);
    }

    /** {@code e-commerce grew by 17.9, cloud computing by 23 and games by 16.1 percent}. */
    private static boolean isByList(List<Token> tokens, Quantity q, Quantity next) {
        boolean by =
                q.isBare()
                        && !q.words()
                        && next.form() == Quantity.Form.PERCENT
                        && isAfterBy(tokens, q)
                        && isAfterBy(tokens, next)
                        && next.from() - q.to() <= 8
                        && q.to() < tokens.size();
        boolean joined = by && (tokens.get(q.to()).is(",") || tokens.get(q.to()).is("and"));
        for (int i = q.to(); joined && i < next.from(); i++) {
            joined = !tokens.get(i).is(";") && !tokens.get(i).is(".");
        }
        return joined;
    }

    private static boolean isAfterBy(List<Token> tokens, Quantity q) {
        return q.from() > 0 && tokens.get(q.from() - 1).is("by");
    }

    /** {@code 71,000 petaflops, 64,000 of which}: a part is told in the unit of the whole. */
    private static boolean isPartOf(List<Token> tokens, Quantity q, Quantity before) {
        return q.isBare()
                && !q.words()
                && before.form() == Quantity.Form.MEASURED
                && !before.unit().startsWith("per_")
                && q.from() - before.to() <= 2
                && q.to() + 1 < tokens.size()
                && tokens.get(q.to()).is("of")
                && tokens.get(q.to() + 1).is("which");
    }

    /**
     * {@code 5 to 8 percent}, {@code between 190 and 200 billion yuan}: one quantity, at most the
     * larger.
     */
    private static List<Quantity> ranges(List<Token> tokens, List<Quantity> quantities) {
        List<Quantity> joined = new ArrayList<>();
        for (Quantity q : quantities) {
            Quantity before = joined.isEmpty() ? q : joined.get(joined.size() - 1);
            if (!joined.isEmpty() && isRange(tokens, before, q)) {
                joined.set(
                        joined.size() - 1,
                        new Quantity(
                                before.from(),
                                before.core(),
                                q.to(),
                                q.value(),
                                q.unit(),
                                q.form(),
                                Bound.LE,
                                q.explicitUnit(),
                                q.scaled(),
                                q.words()));
            } else {
                joined.add(q);
            }
        }
        return joined;
    }

    private static boolean isRange(List<Token> tokens, Quantity low, Quantity high) {
        boolean adjacent =
                high.from() - low.to() == 1
                        && high.from() == high.core()
                        && !low.isOrdinal()
                        && low.unit().equals(high.unit());
        if (!adjacent || low.value().compareTo(high.value()) >= 0) {
            return false;
        }
        String joint = tokens.get(low.to()).word();
        String before = low.from() > 0 ? tokens.get(low.from() - 1).word() : "";
        boolean between = joint.equals("and") && before.equals("between");
        // "from 5 percent to 8 percent" is a change; so is "rose 5 percent to 8 percent"
        boolean unitOnce = !hasUnit(tokens, low);
        boolean to =
                (joint.equals("to")
                                || joint.equals("-")
                                || joint.equals("–")
                                || joint.equals("~")
                                || joint.equals("至"))
                        && unitOnce
                        && !isFrom(tokens, low.from() - 1);
        // "fell by 2.2 to 30.6", "rose by 51,900 to 97,100": no range
        boolean apart =
                before.equals("by")
                        && low.form() == Quantity.Form.COUNT
                        && (low.value().compareTo(THOUSAND) > 0
                                || low.value()
                                                .multiply(BigDecimal.valueOf(3))
                                                .compareTo(high.value())
                                        < 0);
        return between || to && !apart;
    }

    /** {@code from 31 to 50}, {@code from the present 31 to 50}. */
    private static boolean isFrom(List<Token> tokens, int at) {
        for (int i = at; i >= Math.max(0, at - 2); i--) {
            if (tokens.get(i).is("from")) {
                return i == at || Words.isAny(tokens.get(i + 1).word(), "the", "its", "a", "some");
            }
        }
        return false;
    }

    /** Whether the unit stands behind the number itself. */
    private static boolean hasUnit(List<Token> tokens, Quantity q) {
        return q.to() > q.core() + 1 && q.form() != Quantity.Form.COUNT || q.scaled();
    }

    /** {@code 3.1, 1.2 and 0.4 million ports}: a fraction counts nothing by itself. */
    private static boolean isPartOfScale(Quantity q, Quantity next, boolean passedOn) {
        return next.form() == Quantity.Form.COUNT
                && (next.scaled() || passedOn)
                && q.value().stripTrailingZeros().scale() > 0;
    }

    private static boolean isSmall(Quantity q) {
        return q.value().abs().compareTo(BigDecimal.valueOf(100000)) < 0;
    }

    private static boolean isList(List<Token> tokens, int from, int to) {
        if (to < from || to - from > 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!LIST_WORDS.contains(tokens.get(i).word())) {
                return false;
            }
        }
        return true;
    }

    /** The factor of scale and unit that a number carries. */
    private static BigDecimal scaleOf(List<Token> tokens, Quantity q) {
        BigDecimal factor = BigDecimal.ONE;
        for (int i = q.core() + 1; i < q.to(); i++) {
            var scale = Units.scaleAt(tokens, i);
            if (scale.isPresent()) {
                factor = factor.multiply(scale.get().factor());
                break;
            }
        }
        return factor.multiply(unitFactor(tokens, q));
    }

    private static BigDecimal unitFactor(List<Token> tokens, Quantity q) {
        for (int i = q.core() + 1; i < q.to(); i++) {
            var unit = Units.unitAt(tokens, i);
            if (unit.isPresent() && unit.get().code().equals(q.unit())) {
                return unit.get().factor();
            }
        }
        return BigDecimal.ONE;
    }

    /** Whether no noun follows that the number could count. */
    /** {@code GDP exceeded 1 trillion yuan and its population 10 million}: heads, no money. */
    private static boolean isOfHeads(List<Token> tokens, int from, int to) {
        return tokens.subList(Math.max(from, to - 4), to).stream()
                .anyMatch(token -> HEADS.contains(token.word()));
    }

    private static boolean isUnitMissing(List<Token> tokens, Quantity q) {
        if (q.to() >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(q.to());
        return next.kind() == Token.Kind.MARK
                || Words.isAny(
                        next.word(),
                        "of",
                        "in",
                        "and",
                        "to",
                        "from",
                        "by",
                        "for",
                        "respectively",
                        "a",
                        "last",
                        "the",
                        "at",
                        "year-on-year",
                        "or",
                        "on",
                        "while",
                        "as",
                        "over",
                        "during");
    }
}
