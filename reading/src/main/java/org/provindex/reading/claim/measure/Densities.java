package org.provindex.reading.claim.measure;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.text.Words;

/** Numbers for so many people: {@code 5G base stations per 10,000 people}. */
final class Densities {
    private static final Set<String> PEOPLE =
            Set.of("people", "residents", "inhabitants", "persons", "households");
    private static final Map<BigInteger, String> DENSITIES =
            Map.of(
                    BigInteger.valueOf(10_000), "per_10k_people",
                    BigInteger.valueOf(100), "per_100_people");

    private final Parse parse;

    Densities(Parse parse) {
        this.parse = parse;
    }

    /** {@code The number of 5G base stations per 10,000 people was 18.2}. */
    void perHead(Draft draft) {
        if (!draft.unit.equals("count") || draft.measure != Measure.LEVEL) {
            return;
        }
        for (int i = draft.piece - 1; i >= Math.max(2, draft.piece - 6); i--) {
            boolean heads =
                    PEOPLE.contains(parse.word(i))
                            && parse.isQuantity(i - 1)
                            && Words.isAny(parse.word(i - 2), "per", "every", "each");
            String unit =
                    heads ? DENSITIES.get(parse.quantity(i - 1).value().toBigInteger()) : null;
            if (unit != null) {
                draft.unit = unit;
                String of = parse.textOf(i - 1) + " " + parse.word(i);
                new Phrases(parse)
                        .before(i - 2)
                        .ifPresent(
                                found -> {
                                    draft.phrase = found.words() + " per " + of;
                                    draft.quoteFrom = Math.min(draft.quoteFrom, found.from());
                                });
                return;
            }
            if (parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return;
            }
        }
    }

    /** Whether the words before a quantity tell that it is for so many people. */
    boolean isPer(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 12); i--) {
            boolean every =
                    Words.isAny(parse.word(i), "every", "each")
                            && parse.isQuantity(i + 1)
                            && PEOPLE.contains(parse.word(i + 2));
            boolean per =
                    every
                            || parse.word(i).equals("per")
                            || parse.isQuantity(i) && parse.quantity(i).unit().startsWith("per_");
            if (per) {
                return true;
            }
        }
        return false;
    }
}
