package org.provindex.reading.claim.area;

import java.util.Set;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/** Tells wordings of averages over a group that no name of an area stands for. */
final class GroupAverages {
    private static final Set<String> SEVERAL =
            Set.of("group", "groups", "rest", "others", "cities", "counties", "members");

    private final Parse parse;

    GroupAverages(Parse parse) {
        this.parse = parse;
    }

    /** {@code while the group average is 41.5}. */
    boolean isGroupAverage(int at) {
        return Words.isAny(parse.word(at - 1), "is", "was", "of")
                && Words.isAny(parse.word(at - 2), "average", "mean")
                && parse.word(at - 3).equals("group");
    }

    /** {@code On average the provinces obtained 71.9 points}. */
    boolean isOnAverage(int at) {
        boolean on = parse.word(0).equals("on") && parse.word(1).equals("average");
        for (int i = 2; on && i < Math.min(at, 7); i++) {
            if (parse.isArea(i)) {
                return false;
            }
            if (Averages.UNITS.contains(parse.word(i))) {
                return parse.isVerb(i + 1);
            }
        }
        return false;
    }

    /** {@code The mean of the six was 59.2 and that of all provinces 60.8}. */
    boolean isThatOfAll(int at) {
        int unit = Averages.UNITS.contains(parse.word(at - 1)) ? at - 1 : at - 2;
        boolean that =
                Averages.UNITS.contains(parse.word(unit))
                        && parse.word(unit - 1).equals("all")
                        && parse.word(unit - 2).equals("of")
                        && parse.word(unit - 3).equals("that");
        for (int i = 0; that && i < unit - 3; i++) {
            if (Words.isAny(parse.word(i), "average", "mean")) {
                return true;
            }
        }
        return false;
    }

    /** {@code The mean of all 32 stands at 61.7}: of those that are compared. */
    boolean isOfAllOfThem(int at) {
        for (int i = Math.max(1, at - 6); i < at - 1; i++) {
            boolean all =
                    Words.isAny(parse.word(i - 1), "average", "mean")
                            && Words.isAny(parse.word(i), "of", "for")
                            && parse.word(i + 1).equals("all");
            if (all) {
                return parse.isQuantity(i + 2)
                        && (parse.isVerb(i + 3)
                                || Words.isAny(parse.word(i + 3), "stands", "lies", "comes"));
            }
        }
        return false;
    }

    /** {@code The average city got 58.1 points}. */
    boolean isTypical(int at) {
        for (int i = 1; i < Math.min(at, 6); i++) {
            boolean typical =
                    Words.isAny(parse.word(i - 1), "average", "typical", "median")
                            && Words.isAny(parse.word(i), "city", "province", "county", "region");
            if (typical) {
                return parse.isVerb(i + 1);
            }
            if (parse.isArea(i) || parse.isQuantity(i)) {
                return false;
            }
        }
        return false;
    }

    /**
     * {@code The average of the middle group is 61.3}, {@code The rest arrive at 51 on average}.
     */
    boolean isOfGroup(int at) {
        boolean behind = parse.word(at + 1).equals("on") && parse.word(at + 2).equals("average");
        for (int i = 0; i < Math.min(at, 9); i++) {
            boolean third = parse.isQuantity(i) && parse.quantity(i).isOrdinal();
            if (parse.isArea(i)
                    || parse.isQuantity(i) && !third
                    || parse.pieces().get(i).endsClause()) {
                return false;
            }
            boolean several = SEVERAL.contains(parse.word(i));
            boolean average = false;
            for (int k = Math.max(0, i - 5); several && k < i; k++) {
                average |=
                        Words.isAny(parse.word(k), "average", "mean")
                                && Words.isAny(parse.word(k + 1), "of", "for", "across", "among");
            }
            if (several && (average || behind)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code The average score rose from 48.2 to 51.9 points}, {@code where the average has dropped
     * by 3.3}: of all that were compared.
     */
    boolean isScore(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 12); i--) {
            if (parse.pieces().get(i).endsClause() || parse.isArea(i)) {
                return false;
            }
            boolean average =
                    Words.isAny(parse.word(i), "average", "mean")
                            && (i == 0 || parse.word(i - 1).equals("the"));
            int verb =
                    Words.isAny(parse.word(i + 1), "score", "result", "mark", "value", "index")
                            ? i + 2
                            : i + 1;
            if (average) {
                return parse.isVerb(verb) && verb < at;
            }
        }
        return false;
    }
}
