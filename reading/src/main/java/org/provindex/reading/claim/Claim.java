package org.provindex.reading.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.provindex.reading.claim.sentence.Confidence;
import org.provindex.reading.claim.sentence.RuleUse;
import org.provindex.reading.indicator.Proposal;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.quantity.Bound;

/**
 * A quantity that a text states about an area, an indicator and a period.
 *
 * @param quote where it stands
 * @param area code of the area; empty where the text names none
 * @param indicator the indicator in the text's own words
 * @param figure what is stated
 * @param period when it was or is to be so; empty where the text tells no time
 * @param kind measured, aimed at or foreseen
 * @param standing what a rank is a rank in
 * @param plan name of the plan that sets a target, empty if the text tells none
 * @param confidence how likely all of it is right, from 0 to 1
 * @param rules the rules that read it, in the order in which they took part
 * @param proposals indicators of the catalogue that the phrase may mean, the likeliest first
 */
public record Claim(
        Quote quote,
        Optional<String> area,
        String indicator,
        Figure figure,
        Optional<Period> period,
        Kind kind,
        Standing standing,
        String plan,
        double confidence,
        List<RuleUse> rules,
        List<Proposal> proposals) {

    /** Copies the lists. */
    public Claim {
        rules = List.copyOf(rules);
        proposals = List.copyOf(proposals);
    }

    /**
     * A place in the stored text.
     *
     * @param text the words
     * @param start first UTF-16 unit
     * @param end behind the last one
     * @param sentenceStart where its sentence begins
     * @param sentenceEnd behind the end of its sentence
     */
    public record Quote(String text, int start, int end, int sentenceStart, int sentenceEnd) {}

    /**
     * A stated figure.
     *
     * @param measure what it says about the indicator
     * @param value in the base unit
     * @param unit unit of the value
     * @param bound how it bounds the value
     * @param statistic whether it is the area's value or a mean over a group
     */
    public record Figure(
            Measure measure, BigDecimal value, String unit, Bound bound, Statistic statistic) {}

    /** Whose value a figure is. */
    public enum Statistic {
        VALUE,
        MEAN
    }

    /**
     * What a rank or extreme refers to.
     *
     * @param scope code of the group ranked in; empty where the text names none, and for levels and
     *     growth
     * @param orderAssumed whether the place is only the order of naming
     */
    public record Standing(Optional<String> scope, boolean orderAssumed) {}

    /** The same claim after rules that saw more of the text than its sentence. */
    Claim weighedBy(List<RuleUse> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<RuleUse> all = new ArrayList<>(rules);
        all.addAll(more);
        return new Claim(
                quote,
                area,
                indicator,
                figure,
                period,
                kind,
                standing,
                plan,
                Confidence.of(all),
                all,
                proposals);
    }

    /** The indicator that the phrase is a curated name of, if it is one. */
    public Optional<String> resolvedIndicator() {
        return proposals.stream().filter(Proposal::exact).map(Proposal::code).findFirst();
    }
}
