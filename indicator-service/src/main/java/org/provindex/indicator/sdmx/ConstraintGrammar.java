package org.provindex.indicator.sdmx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.provindex.model.period.Period;
import org.provindex.web.problem.Problems;

/** {@code c[COMPONENT]=A,ge:B+le:C}: comma for or, plus for and (SDMX REST 2.0). */
final class ConstraintGrammar {
    private ConstraintGrammar() {}

    static List<Constraint> parse(Map<String, String> query, Dsd dsd) {
        List<Constraint> constraints = new ArrayList<>();
        query.forEach(
                (name, value) -> {
                    if (name.startsWith("c[")) {
                        constraints.add(parse(name, value, dsd));
                    }
                });
        return constraints;
    }

    private static Constraint parse(String name, String text, Dsd dsd) {
        String id = name.substring(2, name.length() - 1);
        int place = dsd.indexOf(id);
        if (place < 0) {
            throw Problems.invalidParameter(
                            name,
                            "is no component of %s; there are %s"
                                    .formatted(
                                            dsd.id(),
                                            String.join(
                                                    ", ",
                                                    dsd.components().stream()
                                                            .map(Component::id)
                                                            .toList())))
                    .asException();
        }
        Constraint.Kind kind = kind(dsd.components().get(place));
        List<List<Constraint.Term>> alternatives = new ArrayList<>();
        for (String alternative : text.split(",", -1)) {
            List<Constraint.Term> terms = new ArrayList<>();
            for (String term : alternative.split("\\+", -1)) {
                terms.add(term(name, term, kind));
            }
            alternatives.add(terms);
        }
        return new Constraint(place, kind, alternatives);
    }

    private static Constraint.Kind kind(Component component) {
        if (component.role() == Component.Role.TIME) {
            return Constraint.Kind.TIME;
        }
        return component.isNumber() ? Constraint.Kind.NUMBER : Constraint.Kind.TEXT;
    }

    private static Constraint.Term term(String name, String text, Constraint.Kind kind) {
        int colon = text.indexOf(':');
        String operator = colon == 2 ? text.substring(0, 2) : "eq";
        String value = colon == 2 ? text.substring(3) : text;
        if (!Constraint.OPERATORS.contains(operator)) {
            throw Problems.invalidParameter(
                            name,
                            "'%s' is none of the operators eq, ne, lt, le, gt, ge, co, nc, sw, ew"
                                    .formatted(operator))
                    .asException();
        }
        if (value.isEmpty()) {
            throw Problems.invalidParameter(name, "has an empty value").asException();
        }
        boolean compares = !List.of("co", "nc", "sw", "ew").contains(operator);
        try {
            if (kind == Constraint.Kind.TIME && compares) {
                value = Period.parse(value).code();
            } else if (kind == Constraint.Kind.NUMBER && compares) {
                BigDecimal number = new BigDecimal(value);
                if (number.precision() - (long) number.scale() > 60 || number.scale() > 60) {
                    throw new NumberFormatException();
                }
            }
        } catch (NumberFormatException e) {
            throw Problems.invalidParameter(
                            name, "'%s' is no number".formatted(Problems.shorten(value)))
                    .asException();
        } catch (IllegalArgumentException e) {
            throw Problems.invalidParameter(name, String.valueOf(e.getMessage())).asException();
        }
        return new Constraint.Term(operator, value);
    }
}
