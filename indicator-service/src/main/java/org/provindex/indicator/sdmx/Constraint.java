package org.provindex.indicator.sdmx;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provindex.model.period.Period;

/**
 * A condition on one component (SDMX REST 2.0, "data queries"): alternatives, of which each is
 * terms that must all hold.
 *
 * @param place of the component in a row
 */
record Constraint(int place, Kind kind, List<List<Term>> alternatives) {
    /** How values are compared. */
    enum Kind {
        TEXT,
        NUMBER,
        TIME
    }

    /** One comparison; {@code eq} where no operator is given. */
    record Term(String operator, String value) {}

    static final Set<String> OPERATORS =
            Set.of("eq", "ne", "lt", "le", "gt", "ge", "co", "nc", "sw", "ew");

    boolean test(@Nullable String[] row) {
        String value = row[place];
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(t -> holds(t, value)));
    }

    private boolean holds(Term term, @Nullable String value) {
        if (value == null) {
            return term.operator.equals("ne") || term.operator.equals("nc");
        }
        return switch (term.operator) {
            case "co" -> value.contains(term.value);
            case "nc" -> !value.contains(term.value);
            case "sw" -> value.startsWith(term.value);
            case "ew" -> value.endsWith(term.value);
            default ->
                    switch (kind) {
                        case TIME -> time(term, Period.parse(value));
                        case NUMBER ->
                                compared(
                                        term.operator,
                                        new BigDecimal(value)
                                                .compareTo(new BigDecimal(term.value)));
                        case TEXT -> compared(term.operator, value.compareTo(term.value));
                    };
        };
    }

    private static boolean compared(String operator, int comparison) {
        return switch (operator) {
            case "ne" -> comparison != 0;
            case "lt" -> comparison < 0;
            case "le" -> comparison <= 0;
            case "gt" -> comparison > 0;
            case "ge" -> comparison >= 0;
            default -> comparison == 0;
        };
    }

    /** A period is at least another if it does not begin before it, and so on. */
    private static boolean time(Term term, Period period) {
        Period asked = Period.parse(term.value);
        return switch (term.operator) {
            case "ne" -> !period.equals(asked);
            case "lt" -> period.end().isBefore(asked.start());
            case "le" -> !period.end().isAfter(asked.end());
            case "gt" -> period.start().isAfter(asked.end());
            case "ge" -> !period.start().isBefore(asked.start());
            default -> period.equals(asked);
        };
    }
}
