package org.provindex.reading.claim.rank;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Cues;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/** Tells which ordinals are places in a ranking, and what group is ranked in. */
public final class Ranks {
    private static final Cues CUES = Cues.read("measure/rank-cues");

    /** {@code second-placed}. */
    private static final Pattern COMPOUND = Pattern.compile("\\w+-[a-z]{4,}");

    private static final Pattern NUMBERED = Pattern.compile("(?i)no\\.?\\s?\\d{1,3}");

    private static final Set<String> GROUPS =
            Set.of(
                    "provinces",
                    "cities",
                    "provincial-level",
                    "regions",
                    "municipalities",
                    "counties",
                    "provincial");

    private final Parse parse;

    public Ranks(Parse parse) {
        this.parse = parse;
    }

    /** {@code No. 3}. */
    public static boolean isNumbered(String text) {
        return NUMBERED.matcher(text).matches();
    }

    /** The rule by which an ordinal is a place, if it is one. */
    public Optional<Cues.Verdict> verdict(int at) {
        if (COMPOUND.matcher(parse.textOf(at)).matches()) {
            return Optional.of(new Cues.Verdict("rank.compound", "rank", Set.of()));
        }
        // "The province first.": what is told first
        boolean headword = parse.size() <= 4 && parse.isArea(at - 1) && at - 1 <= 1;
        if (headword && parse.area(at - 1).form() == Form.REFERENCE) {
            return Optional.empty();
        }
        // "Guizhou was there first": in time
        if (parse.word(at - 1).equals("there")
                || parse.isArea(at - 1) && parse.textOf(at - 1).equals("there")) {
            return Optional.empty();
        }
        // "At first, the machines stood idle"
        if (parse.word(at - 1).equals("at") && parse.textOf(at).equalsIgnoreCase("first")) {
            return Optional.empty();
        }
        // "Not one of the six is in the top five"
        boolean nobody =
                parse.quantity(at).form() == Quantity.Form.TOP
                        && (parse.word(0).equals("not")
                                || Words.isAny(parse.word(0), "no", "none", "neither", "nobody"));
        if (nobody || areAll(parse, at)) {
            return Optional.empty();
        }
        boolean numbered = parse.isArea(at + 1) && isNumbered(parse.textOf(at));
        if (numbered) {
            return Optional.of(new Cues.Verdict("rank.number-area", "rank", Set.of()));
        }
        return CUES.about(parse.pieces(), at, parse.quantity(at))
                .filter(verdict -> !verdict.says().equals("drop") && isOfArea(at));
    }

    /**
     * Whether an area takes the place or a group of areas is ranked: nothing else of that rank is
     * told of an area.
     */
    private boolean isOfArea(int at) {
        if (parse.quantity(at).value().compareTo(BigDecimal.ONE) != 0) {
            return true;
        }
        // "It is number one in innovation", "We have ranked first for years"
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            boolean speaks = Words.isAny(parse.word(i), "it", "we") && parse.isVerb(i + 1);
            if (speaks || parse.word(i).equals("it") && i == 0) {
                return true;
            }
            if (parse.pieces().get(i).isComma() || parse.pieces().get(i).endsClause()) {
                break;
            }
        }
        for (int i = 0; i < Math.min(parse.size(), at + 9); i++) {
            boolean number = i < at && parse.isQuantity(i) && !parse.quantity(i).isOrdinal();
            if (parse.isArea(i) || number || GROUPS.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code the top 100 spent 17.9 billion}: all that have a place, which tells no place. */
    public static boolean areAll(Parse parse, int top) {
        boolean list =
                parse.isQuantity(top)
                        && parse.quantity(top).form() == Quantity.Form.TOP
                        && parse.word(top - 1).equals("the");
        if (!list) {
            return false;
        }
        int before = top - 2;
        boolean opens =
                before < 0
                        || parse.pieces().get(before).isComma()
                        || parse.pieces().get(before).endsClause();
        int verb = parse.isNominal(top + 1) && !parse.isVerb(top + 1) ? top + 2 : top + 1;
        return opens
                && parse.isVerb(verb)
                && !Words.isAny(parse.word(verb), "is", "are", "was", "were", "include", "includes")
                && !Words.isAny(parse.word(verb + 1), "by", "off", "out");
    }
}
