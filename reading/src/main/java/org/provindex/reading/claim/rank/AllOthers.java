package org.provindex.reading.claim.rank;

import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/** Finds what stands for all others that an area is compared with: {@code than any other city}. */
final class AllOthers {
    private AllOthers() {}

    /**
     * {@code than any other}, {@code than in any province}, {@code than those of any other}, {@code
     * than anywhere else}, {@code than the other three}, {@code than all other provinces}.
     *
     * @param than the piece of {@code than}
     */
    static boolean areBehind(Parse parse, int than) {
        for (int i = than + 1; i <= than + 3; i++) {
            boolean elsewhere =
                    Words.isAny(parse.word(i), "anywhere", "anybody", "anyone")
                            && parse.word(i + 1).equals("else");
            boolean rest =
                    Words.isAny(parse.word(i), "the", "all")
                            && parse.word(i + 1).equals("other")
                            && (parse.isQuantity(i + 2)
                                    || Lexicon.AREAS.matcher(parse.word(i + 2)).matches());
            if (parse.word(i).equals("any") || elsewhere || rest) {
                return elsewhere || rest || isOther(parse.word(i + 1));
            }
        }
        return false;
    }

    private static boolean isOther(String word) {
        return Words.isAny(word, "other", "else", "province", "city", "region")
                || Words.isAny(
                        word,
                        "provincial-level",
                        "municipality",
                        "prefecture",
                        "district",
                        "county");
    }
}
