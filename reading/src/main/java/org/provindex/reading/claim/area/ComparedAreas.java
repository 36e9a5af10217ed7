package org.provindex.reading.claim.area;

import java.util.Set;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/** Tells the areas that others are only compared with: {@code more than Zhejiang}. */
public final class ComparedAreas {
    private static final Set<String> LEADING =
            Set.of("led", "leads", "leading", "lead", "topping", "topped", "tops");
    private static final Set<String> OVERTAKING =
            Set.of(
                    "overtook",
                    "overtaking",
                    "overtakes",
                    "overtaken",
                    "replaced",
                    "replacing",
                    "exceeded",
                    "exceeds",
                    "exceed",
                    "exceeding",
                    "surpassed",
                    "surpasses",
                    "surpassing",
                    "outpaced",
                    "outpaces",
                    "outpacing",
                    "outstripped",
                    "outperformed",
                    "beat",
                    "beats",
                    "beating");
    private static final Set<String> BETWEEN =
            Set.of(
                    "the",
                    "that",
                    "of",
                    "in",
                    "average",
                    "level",
                    "mean",
                    "rate",
                    "growth",
                    "figure",
                    "those",
                    "national",
                    "whole",
                    "any",
                    "other",
                    "city",
                    "province",
                    "county",
                    "its",
                    "rival",
                    "rivals",
                    "neighbor",
                    "neighbour",
                    "peers",
                    "counterpart",
                    "counterparts");

    private final Parse parse;

    public ComparedAreas(Parse parse) {
        this.parse = parse;
    }

    /** {@code behind Fujian, Hunan, and Anhui}: a further member, of which nothing is told. */
    private boolean isListed(int i) {
        boolean comma = parse.isIn(i - 1) && parse.pieces().get(i - 1).isComma();
        boolean and = parse.word(i - 1).equals("and");
        // "behind Yantai, and Zibo and Linyi share": a comma and "and" begin a clause after one
        // area
        boolean clause = and && before(i) == i - 3 && !isListed(i - 3);
        boolean list = and && !clause && parse.isArea(before(i)) || comma && parse.isArea(i - 2);
        return list
                && !parse.isVerb(i + 1)
                && !parse.isQuantity(i + 1)
                && !Words.isAny(parse.word(i + 1), "'s", "with", "at", "(", ":");
    }

    /** The piece before {@code and}, or before the comma that stands before it. */
    private int before(int i) {
        boolean comma = parse.isIn(i - 2) && parse.pieces().get(i - 2).isComma();
        return comma ? i - 3 : i - 2;
    }

    /** Whether the area of a piece is one that another is compared with. */
    public boolean isCompared(int i) {
        // "fewer than Heilongjiang (20,300) and Liaoning (31,700)"
        if (parse.word(i - 1).equals("and")
                || parse.isIn(i - 1) && parse.pieces().get(i - 1).isComma()) {
            int k = i - 2;
            while (k > 0 && i - k < 8 && !parse.isArea(k)) {
                boolean bracket = parse.depths()[k] > parse.depths()[i];
                if (!bracket) {
                    break;
                }
                k--;
            }
            if (k < i - 2 && parse.isArea(k) && isCompared(k)) {
                return true;
            }
        }
        if (isListed(i) && isCompared(parse.word(i - 1).equals("and") ? before(i) : i - 2)) {
            return true;
        }
        for (int k = i - 1; k >= Math.max(0, i - 6); k--) {
            String word = parse.word(k);
            if (word.equals("than")
                    || word.equals("behind") && k > 0
                    || LEADING.contains(word)
                    || word.equals("outside")
                    || word.equals("unlike")
                    || OVERTAKING.contains(word)
                    || word.equals("above")
                    || word.equals("below")
                    || word.equals("trailing")) {
                return true;
            }
            // "a quarter of that of Jiangsu"
            boolean that =
                    word.equals("of")
                            && Words.isAny(parse.word(k - 1), "that", "those")
                            && parse.word(k - 2).equals("of");
            if (that && parse.isQuantity(k - 3)) {
                return true;
            }
            boolean with =
                    (word.equals("with") || word.equals("to"))
                            && (parse.word(k - 1).equals("compared")
                                    || parse.word(k - 1).equals("only")
                                    || parse.word(k - 1).equals("second"));
            if (with || word.equals("of") && parse.word(k - 1).equals("ahead")) {
                return true;
            }
            boolean times =
                    parse.isQuantity(k)
                            && parse.quantity(k).form()
                                    == org.provindex.reading.quantity.Quantity.Form.TIMES;
            if (times) {
                return true;
            }
            if (!BETWEEN.contains(word)) {
                return false;
            }
        }
        return false;
    }
}
