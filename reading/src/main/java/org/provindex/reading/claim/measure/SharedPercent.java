package org.provindex.reading.claim.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/** Percentages that a sentence tells without the word, after one that it told with it. */
final class SharedPercent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> LINKS =
            Set.of("for", "with", "at", "alone", "only", "just", "(", "（");
    private static final Set<String> VERBS = Set.of("has", "had", "is", "was", "reached", "got");
    private static final Set<String> STANDING = Set.of("it", "that", "figure", "ratio", "share");

    private final Parse parse;
    private final List<Draft> drafts;

    SharedPercent(Parse parse, List<Draft> drafts) {
        this.parse = parse;
        this.drafts = drafts;
    }

    /** The percentage told before whose unit and measure a bare number shares. */
    Optional<Draft> of(int at, Quantity quantity) {
        Optional<Draft> before = lastPercent();
        boolean bare =
                quantity.form() == Quantity.Form.COUNT
                        && !quantity.scaled()
                        && quantity.value().compareTo(HUNDRED) <= 0
                        && !parse.isNominal(at + 1)
                        && !parse.isQuantity(at + 1)
                        && !parse.word(at + 1).equals("of");
        if (!bare || before.isEmpty()) {
            return Optional.empty();
        }
        boolean fractional = quantity.value().stripTrailingZeros().scale() > 0;
        boolean adjacent = before.get() == drafts.get(drafts.size() - 1);
        return adjacent
                                && (isOfArea(at, fractional)
                                        || isEnd(at, before.get())
                                        || isOfOther(at)
                                        || isBehind(at))
                        || fractional
                                && (isChange(at, before.get())
                                        || isManaged(at, before.get())
                                        || isGapped(at, before.get()))
                ? before
                : Optional.empty();
    }

    private Optional<Draft> lastPercent() {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            String text = parse.textOf(drafts.get(i).piece);
            boolean told =
                    text.matches("(?i).*(%|per ?cent).*")
                            || drafts.get(i).usedRule("measure.compared");
            if (drafts.get(i).unit.equals("percent") && told) {
                return Optional.of(drafts.get(i));
            }
        }
        return Optional.empty();
    }

    /** {@code in Ezhou 6.1 percent, in Huanggang 3.7}, {@code Jiangsu for 8.6}. */
    private boolean isOfArea(int at, boolean fractional) {
        boolean linked = LINKS.contains(parse.word(at - 1)) && parse.isArea(at - 2);
        boolean verb = VERBS.contains(parse.word(at - 1)) && parse.isArea(at - 2) && fractional;
        boolean owner = parse.word(at - 1).equals("'s") && parse.isArea(at - 2);
        // "Shanghai has the highest share, 55 percent, Anhui the lowest with 29"
        boolean superlative =
                LINKS.contains(parse.word(at - 1))
                        && parse.isIn(at - 2)
                        && Lexicon.isSuperlative(parse.pieces().get(at - 2))
                        && parse.word(at - 3).equals("the")
                        && parse.isArea(at - 4);
        return parse.isArea(at - 1) || owner || linked || verb || superlative;
    }

    /** {@code with 20 percent for China and 30 for the US}, {@code up from the current 52}. */
    private boolean isBehind(int at) {
        boolean area =
                parse.word(at - 1).equals("and")
                        && Words.isAny(parse.word(at + 1), "for", "in")
                        && (parse.isArea(at + 2)
                                || parse.word(at + 2).equals("the") && parse.isArea(at + 3));
        boolean current =
                Words.isAny(parse.word(at - 1), "current", "present")
                        && Words.isAny(parse.word(at - 3), "from", "than");
        return area || current;
    }

    /** {@code from 4.9 percent to 5.3}. */
    private boolean isEnd(int at, Draft before) {
        return before.piece == at - 2
                && parse.word(at - 1).equals("to")
                && parse.word(at - 3).equals("from");
    }

    /** {@code 35.2 percent; five years ago it was 23}, {@code after a quarter it stands at 3.8}. */
    private boolean isOfOther(int at) {
        boolean stands =
                parse.word(at - 1).equals("at")
                        && Words.isAny(parse.word(at - 2), "stands", "stood");
        int verb = stands ? at - 2 : at - 1;
        return (stands || Words.isAny(parse.word(verb), "is", "was", "were"))
                && STANDING.contains(parse.word(verb - 1));
    }

    /** {@code equipment rose 9.1 percent, chemicals 4.9, metals 3.8}. */
    private boolean isGapped(int at, Draft before) {
        if (before != drafts.get(drafts.size() - 1) || !parse.isNominal(at - 1)) {
            return false;
        }
        for (int i = before.piece + 1; i < at; i++) {
            boolean joins = parse.pieces().get(i).isComma() || parse.word(i).equals("and");
            if (!joins && !parse.isNominal(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@code revenue rose 5.3 percent, while provincial GDP managed just 2.1}. */
    private boolean isManaged(int at, Draft before) {
        return before.measure == Measure.GROWTH
                && Words.isAny(
                        parse.word(at - 1), "managed", "grew", "rose", "gained", "added", "did");
    }

    /** {@code phones (up 4.2 percent) and 2.7 million laptops (down 3.9)}. */
    private boolean isChange(int at, Draft before) {
        return before.measure == Measure.GROWTH && Words.isAny(parse.word(at - 1), "up", "down");
    }
}
