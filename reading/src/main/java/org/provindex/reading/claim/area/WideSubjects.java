package org.provindex.reading.claim.area;

import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/**
 * Finds clauses whose subject is the country's, in sentences that speak of other areas too: {@code
 * and the digital economy of the country will grow}, {@code when the industry grew 17.7 percent
 * nationwide}.
 */
final class WideSubjects {
    private static final int REACH = 14;

    private final Parse parse;

    WideSubjects(Parse parse) {
        this.parse = parse;
    }

    /** The piece of the country that the value's clause speaks of, -1 for none. */
    int of(int at) {
        boolean behind = isWide(at + 1) && !parse.textOf(at + 1).startsWith("of ");
        if (behind && opensClause(at)) {
            return at + 1;
        }
        boolean verb = false;
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            if (isWide(i)) {
                // "; in the country it grew 8 percent"
                boolean opens = i == 0 || isOpening(i - 1);
                boolean told = opens || isAttribute(i);
                return verb && !parse.word(i + 1).equals("'s") && told ? i : -1;
            }
            if (parse.isArea(i) || parse.isQuantity(i) || isEnd(i)) {
                return -1;
            }
            verb |= parse.isVerb(i);
        }
        return -1;
    }

    private boolean isWide(int i) {
        return parse.isArea(i)
                && parse.area(i).form() == Form.WIDE
                && parse.area(i).code().equals("CN");
    }

    /** {@code the digital economy of the country}: of a noun with which a clause begins. */
    private boolean isAttribute(int wide) {
        int i = wide - 1;
        while (parse.isNominal(i)
                || i > 0
                        && !parse.word(i).equals("and")
                        && (Lexicon.isLink(parse.pieces().get(i))
                                || Lexicon.isArticle(parse.pieces().get(i)))) {
            if (Lexicon.isSuperlative(parse.pieces().get(i))) {
                return false;
            }
            i--;
        }
        return parse.isNominal(wide - 1) && (i < 0 || parse.isPeriod(i) || isOpening(i));
    }

    /** Whether a value's clause begins with a conjunction and a subject that is no area's. */
    private boolean opensClause(int at) {
        boolean verb = false;
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            boolean other =
                    parse.isArea(i)
                            || parse.isQuantity(i)
                            || Words.isAny(
                                    parse.word(i),
                                    "it",
                                    "its",
                                    "they",
                                    "their",
                                    "which",
                                    "whose",
                                    "who",
                                    "we",
                                    "our");
            if (other || parse.pieces().get(i).isComma()) {
                return false;
            }
            if (isOpening(i)) {
                return verb && !parse.isVerb(i + 1);
            }
            verb |= parse.isVerb(i);
        }
        return false;
    }

    private boolean isOpening(int i) {
        return isEnd(i)
                || Words.isAny(
                        parse.word(i),
                        "and",
                        "while",
                        "whereas",
                        "but",
                        "when",
                        "as",
                        "though",
                        "although",
                        "since",
                        "because",
                        "that",
                        "where");
    }

    private boolean isEnd(int i) {
        return parse.pieces().get(i).isComma() || parse.pieces().get(i).endsClause();
    }
}
