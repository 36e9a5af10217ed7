package org.provindex.reading.claim.rank;

import java.util.Set;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/**
 * Tells superlatives behind a verb of being that need name no group: {@code Fujian is the best
 * prepared}, {@code Guangdong remained the biggest economy}.
 */
final class SuperlativeEnds {
    static final Set<String> BEING =
            Set.of(
                    "is",
                    "was",
                    "are",
                    "were",
                    "ranks",
                    "ranked",
                    "ranking",
                    "came",
                    "comes",
                    "remains",
                    "remained",
                    "being",
                    "been",
                    "still",
                    "stood",
                    "finished",
                    "placed");

    private static final Set<String> JUDGED =
            Set.of(
                    "judged",
                    "considered",
                    "rated",
                    "deemed",
                    "found",
                    "regarded",
                    "reckoned",
                    "named",
                    "called",
                    "crowned",
                    "voted",
                    "declared");
    private static final Set<String> AGAIN =
            Set.of("once", "more", "again", "been", "has", "have", "had", "also");

    private final Parse parse;

    SuperlativeEnds(Parse parse) {
        this.parse = parse;
    }

    /** Whether a superlative ends its clause or tells what kind of economy an area is. */
    boolean isAt(int at) {
        return isBareEnd(at) || isOwnedEnd(at) || isEconomy(at);
    }

    /** {@code Guangdong remained the biggest provincial economy}. */
    private boolean isEconomy(int at) {
        int head = at + 1;
        while (parse.isNominal(head + 1) && head < at + 4) {
            head++;
        }
        return parse.isArea(at - 3)
                && BEING.contains(parse.word(at - 2))
                && Words.isAny(
                        parse.word(head),
                        "economy",
                        "producer",
                        "exporter",
                        "importer",
                        "consumer",
                        "contributor");
    }

    /** {@code our growth was the fastest in 2021: 13.9 percent}. */
    private boolean isOwnedEnd(int at) {
        int behind = parse.isPeriod(at + 1) ? at + 2 : at + 1;
        boolean end =
                !parse.isIn(behind)
                        || parse.pieces().get(behind).isComma()
                        || parse.pieces().get(behind).endsClause()
                        || parse.word(behind).equals(":");
        return end
                && BEING.contains(parse.word(at - 2))
                && parse.isNominal(at - 3)
                && isOwnedBefore(at - 3);
    }

    /** {@code Hangzhou's online sales}, {@code our growth}. */
    private boolean isOwnedBefore(int noun) {
        int i = noun;
        while (parse.isNominal(i) && i > noun - 4) {
            i--;
        }
        return ComparedGroup.OWNING.contains(parse.word(i))
                || parse.word(i).equals("'s") && parse.isArea(i - 1);
    }

    /** {@code Zhangjiajie was the slowest, at 1.1 percent}, {@code Fujian is the best prepared}. */
    private boolean isBareEnd(int at) {
        int behind = parse.word(at + 1).endsWith("ed") ? at + 2 : at + 1;
        behind += parse.word(behind).equals("of") && parse.word(behind + 1).equals("late") ? 2 : 0;
        int area = Words.isAny(parse.word(at - 3), "has", "have", "had") ? at - 4 : at - 3;
        boolean end =
                !parse.isIn(behind)
                        || parse.pieces().get(behind).isComma()
                        || parse.pieces().get(behind).endsClause()
                        || Words.isAny(parse.word(behind), "with", "at", "(")
                        || parse.isPeriod(behind) && !parse.isIn(behind + 1);
        if (end && isJudged(at - 2)) {
            return true;
        }
        return end
                && BEING.contains(parse.word(at - 2))
                && parse.isArea(area)
                && !parse.word(area - 1).equals("which");
    }

    /** {@code Shandong is judged to be}, {@code Kunshan has once more been named}. */
    boolean isJudged(int at) {
        int verb = parse.word(at).equals("be") && parse.word(at - 1).equals("to") ? at - 2 : at;
        int area = verb - 1;
        while (AGAIN.contains(parse.word(area)) || BEING.contains(parse.word(area))) {
            area--;
        }
        return JUDGED.contains(parse.word(verb)) && area < verb - 1 && parse.isArea(area);
    }
}
