package org.provindex.reading.claim.sentence;

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
public final class Draft {
    public final int piece;
    public Measure measure = Measure.LEVEL;

    /** What the words around the value say that it measures. */
    public Optional<Cues.Verdict> cue = Optional.empty();

    public BigDecimal value;
    public String unit;

    /** The unit if it is a currency, else empty. */
    public String currency = "";

    /** What is spoken of, where the phrase is a share of it. */
    public String subject = "";

    public Bound bound;
    public Optional<Period> period = Optional.empty();
    public boolean deadline;

    /** When the change ended that began with this value, where its words tell only that. */
    public Optional<Period> ended = Optional.empty();

    /** Whether {@code now} or {@code currently} is told of it. */
    public boolean now;

    /** Whether the time is the day of a stock: {@code at the end of June}. */
    public boolean point;

    public Kind kind = Kind.ACTUAL;
    public Optional<String> area = Optional.empty();
    public Optional<String> scope = Optional.empty();
    public String phrase = "";
    public boolean ordered = true;
    public boolean mean;
    public boolean base;
    public String plan = "";
    public int quoteFrom;
    public int quoteTo;
    public final List<RuleUse> rules = new ArrayList<>();

    public Draft(int piece, BigDecimal value, String unit, Bound bound) {
        this.piece = piece;
        this.value = value;
        this.unit = unit;
        this.bound = bound;
    }

    /** Notes that a rule took part, and how sure its part is: 1 where the text says it outright. */
    public void by(String rule, double certainty) {
        rules.add(new RuleUse(rule, certainty));
    }

    /** How sure the rules of one kind are together. */
    public double certainty(String prefix) {
        double certainty = 1;
        for (RuleUse use : rules) {
            certainty *= use.rule().startsWith(prefix) ? use.certainty() : 1;
        }
        return certainty;
    }

    /** Forgets the rules of one kind, whose finding another rule has replaced. */
    public void overrule(String prefix) {
        rules.removeIf(use -> use.rule().startsWith(prefix));
    }

    public boolean usedRule(String prefix) {
        for (RuleUse use : rules) {
            if (use.rule().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** The time for the next value: where a change began with this one, when it ended. */
    public Optional<Period> endOfChange() {
        return ended.or(() -> period);
    }

    /** What the next claim means by {@code it}. */
    public String spokenOf() {
        return subject.isEmpty() ? phrase : subject;
    }

    /** The same draft again, to be told of another area. */
    public Draft copy() {
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
