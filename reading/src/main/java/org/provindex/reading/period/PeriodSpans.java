package org.provindex.reading.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/** Joins two times to the one between them: {@code between the end of 2019 and June 2021}. */
final class PeriodSpans {
    private static final Set<String> FILLERS =
            Set.of("the", "end", "of", "early", "late", "mid", "beginning", "start");

    private static final int AVERAGE_REACH = 10;

    private PeriodSpans() {}

    static List<PeriodMention> merged(List<Token> tokens, List<PeriodMention> mentions) {
        List<PeriodMention> merged = new ArrayList<>();
        for (PeriodMention mention : mentions) {
            if (!merged.isEmpty()) {
                PeriodMention before = merged.get(merged.size() - 1);
                String joint = joint(tokens, before.to(), mention.from());
                boolean dated = before.period().isPresent() && mention.period().isPresent();
                boolean between = joint.equals("and") && opens(tokens, before.from(), "between");
                boolean from =
                        (joint.equals("to") || joint.equals("until") || joint.equals("through"))
                                        && opens(tokens, before.from(), "from")
                                || (joint.equals("到") || joint.equals("至"))
                                        && opens(tokens, before.from(), "从");
                boolean together = joint.equals("and") && areTogether(tokens, before, mention);
                if (dated
                        && (between || from || together)
                        && before.period().get().start().isBefore(mention.period().get().end())) {
                    merged.set(merged.size() - 1, span(before, mention));
                    continue;
                }
            }
            merged.add(mention);
        }
        return merged;
    }

    /** {@code in 2021 and 2022 together}, {@code averaging 5.3 percent in 2021 and 2022}. */
    private static boolean areTogether(
            List<Token> tokens, PeriodMention first, PeriodMention last) {
        boolean years =
                first.period().filter(Period::isYear).isPresent()
                        && last.period().filter(Period::isYear).isPresent()
                        && last.period().get().year() == first.period().get().year() + 1;
        int behind = last.to() < tokens.size() && tokens.get(last.to()).is(",") ? 1 : 0;
        int to = last.to() + behind;
        boolean together =
                to < tokens.size()
                        && Words.isAny(tokens.get(to).word(), "together", "combined", "taken");
        boolean average =
                tokens.subList(Math.max(0, first.from() - AVERAGE_REACH), first.from()).stream()
                                .anyMatch(token -> token.word().startsWith("averag"))
                        && tokens.stream().noneMatch(token -> token.is("respectively"));
        return years && (together || average);
    }

    private static PeriodMention span(PeriodMention first, PeriodMention last) {
        Period a = first.period().get();
        Period b = last.period().get();
        Period span =
                Period.months(
                        a.start().getYear(),
                        a.start().getMonthValue(),
                        b.end().getYear(),
                        b.end().getMonthValue());
        return new PeriodMention(first.from(), last.to(), Optional.of(span), Role.SPAN);
    }

    /** The one word that joins two mentions, empty if there is more. */
    private static String joint(List<Token> tokens, int from, int to) {
        String joint = "";
        for (int i = from; i < to; i++) {
            String word = tokens.get(i).word();
            if (FILLERS.contains(word)) {
                continue;
            }
            if (!joint.isEmpty()) {
                return "";
            }
            joint = word;
        }
        if (joint.isEmpty()
                && to < tokens.size()
                && Words.isAny(tokens.get(to).word(), "and", "to", "until", "through", "到", "至")) {
            joint = tokens.get(to).word();
        }
        return joint;
    }

    private static boolean opens(List<Token> tokens, int at, String word) {
        for (int i = at; i >= Math.max(0, at - 5); i--) {
            if (tokens.get(i).is(word)) {
                return true;
            }
            if (i < at && !FILLERS.contains(tokens.get(i).word())) {
                return false;
            }
        }
        return false;
    }
}
