package org.provindex.reading.period;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/** Five-year plans: a name that measures nothing, and a period where the text uses it as one. */
final class PlanPeriods {
    private static final Map<String, Period> PLANS =
            WordTable.byKey("period/five-year-plans").entrySet().stream()
                    .flatMap(
                            plan -> {
                                String[] years = plan.getKey().split("-");
                                Period period =
                                        Period.ofYears(
                                                Integer.parseInt(years[0]),
                                                Integer.parseInt(years[1]));
                                return plan.getValue().stream()
                                        .map(name -> Map.entry(name, period));
                            })
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Set<String> AS_PERIOD =
            Set.of("during", "in", "over", "throughout", "for", "of", "since", "at");

    private PlanPeriods() {}

    /** Whether the name of a plan begins with a word. */
    static boolean begins(String word) {
        return PLANS.containsKey(word);
    }

    static Optional<PeriodMention> at(List<Token> tokens, int at) {
        Period plan = PLANS.get(tokens.get(at).word());
        int i = at + 1;
        if (plan == null || i + 1 >= tokens.size()) {
            return Optional.empty();
        }
        if (tokens.get(i).is("five-year")) {
            i++;
        } else if (tokens.get(i).is("five") && tokens.get(i + 1).is("year")) {
            i += 2;
        } else {
            return Optional.empty();
        }
        i += is(tokens, i, "plan") || is(tokens, i, "plans") ? 1 : 0;
        i += is(tokens, i, "\"") || is(tokens, i, "”") ? 1 : 0;
        boolean period = is(tokens, i, "period");
        i += period ? 1 : 0;
        boolean end = at > 1 && (isBefore(tokens, at, "end") || isBefore(tokens, at, "close"));
        boolean used = period || end || at > 0 && isUsed(tokens, at);
        Optional<Period> years = bracketed(tokens, i);
        if (years.isPresent()) {
            i += 5;
        }
        Period told = years.orElse(plan);
        if (!used) {
            return Optional.of(new PeriodMention(at, i, Optional.empty(), Role.NAME));
        }
        return Optional.of(
                new PeriodMention(
                        at, i, Optional.of(end ? Period.ofYear(told.year()) : told), Role.IN));
    }

    private static boolean isUsed(List<Token> tokens, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            String word = tokens.get(i).word();
            if (AS_PERIOD.contains(word)) {
                return word.equals("during") || word.equals("over") || word.equals("throughout");
            }
        }
        return false;
    }

    private static boolean isBefore(List<Token> tokens, int at, String word) {
        for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
            if (tokens.get(i).is(word)) {
                return true;
            }
        }
        return false;
    }

    /** {@code (2016-2020)}. */
    private static Optional<Period> bracketed(List<Token> tokens, int at) {
        if (!is(tokens, at, "(") || !is(tokens, at + 4, ")")) {
            return Optional.empty();
        }
        Optional<Integer> first = Dates.year(tokens, at + 1);
        Optional<Integer> last =
                Dates.year(tokens, at + 3).or(() -> twoDigits(tokens.get(at + 3), first));
        return first.isPresent() && last.isPresent() && first.get() < last.get()
                ? Optional.of(Period.ofYears(first.get(), last.get()))
                : Optional.empty();
    }

    private static boolean is(List<Token> tokens, int at, String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }

    /** {@code 20} in {@code 2016-20}. */
    private static Optional<Integer> twoDigits(Token token, Optional<Integer> first) {
        boolean two = token.kind() == Token.Kind.NUMBER && token.word().matches("\\d\\d");
        return first.filter(year -> two)
                .map(year -> year / 100 * 100 + Integer.parseInt(token.word()));
    }
}
