package org.provindex.reading.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.provindex.reading.measure.Cues;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.quantity.Bound;

/** A claim while it is being read: what is known of it so far, and by which rules. */
final class Draft {
    final int piece;
    Measure measure = Measure.LEVEL;

    /** What the words around the value say that it measures. */
    Optional<Cues.Verdict> cue = Optional.empty();

    BigDecimal value;
    String unit;

    /** The unit if it is a currency, else empty. */
    String currency = "";

    /** What is spoken of, where the phrase is a share of it. */
    String subject = "";

    Bound bound;
    Optional<Period> period = Optional.empty();
    boolean deadline;

    /** When the change ended that began with this value, where its words tell only that. */
    Optional<Period> ended = Optional.empty();

    /** Whether {@code now} or {@code currently} is told of it. */
    boolean now;

    /** Whether the time is the day of a stock: {@code at the end of June}. */
    boolean point;

    Kind kind = Kind.ACTUAL;
    Optional<String> area = Optional.empty();
    Optional<String> scope = Optional.empty();
    String phrase = "";
    boolean ordered = true;
    boolean mean;
    boolean base;
    String plan = "";
    int quoteFrom;
    int quoteTo;
    final List<RuleUse> rules = new ArrayList<>();

    Draft(int piece, BigDecimal value, String unit, Bound bound) {
        this.piece = piece;
        this.value = value;
        this.unit = unit;
        this.bound = bound;
    }

    /** Notes that a rule took part, and how sure its part is: 1 where the text says it outright. */
    void by(String rule, double certainty) {
        rules.add(new RuleUse(rule, certainty));
    }

    /** How sure the rules of one kind are together. */
    double certainty(String prefix) {
        double certainty = 1;
        for (RuleUse use : rules) {
            certainty *= use.rule().startsWith(prefix) ? use.certainty() : 1;
        }
        return certainty;
    }

    /** Forgets the rules of one kind, whose finding another rule has replaced. */
    void overrule(String prefix) {
        rules.removeIf(use -> use.rule().startsWith(prefix));
    }

    boolean usedRule(String prefix) {
        for (RuleUse use : rules) {
            if (use.rule().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** The time for the next value: where a change began with this one, when it ended. */
    Optional<Period> endOfChange() {
        return ended.or(() -> period);
    }

    /** What the next claim means by {@code it}. */
    String spokenOf() {
        return subject.isEmpty() ? phrase : subject;
    }

    /** The same draft again, to be told of another area. */
    Draft copy() {
        Draft copy = new Draft(piece, value, unit, bound);
        copy.measure = measure;
        copy.currency = currency;
        copy.subject = subject;
        copy.period = period;
        copy.deadline = deadline;
        copy.point = point;
        copy.kind = kind;
        copy.area = area;
        copy.scope = scope;
        copy.phrase = phrase;
        copy.ordered = ordered;
        copy.mean = mean;
        copy.base = base;
        copy.plan = plan;
        copy.quoteFrom = quoteFrom;
        copy.quoteTo = quoteTo;
        copy.rules.addAll(rules);
        return copy;
    }
}
