package org.provindex.reading.claim;

import java.util.Set;
import java.util.regex.Pattern;

/** Words that name nothing by themselves. */
final class EmptyWords {
    private static final Set<String> GENERIC =
            Set.of(
                    "output",
                    "growth",
                    "revenue",
                    "sales",
                    "number",
                    "scale",
                    "size",
                    "total",
                    "value",
                    "investment",
                    "share",
                    "growth rate",
                    "added value",
                    "figure",
                    "volume",
                    "");
    private static final Pattern EMPTY =
            Pattern.compile(
                    "(target|goal|figure|figures|headline figure|lead|bar|line|unit|enough|good enough|mean|edition|table|academy|total|total number|number|list|place|places|ratio|index|score|that|sum|result|rest|system|level|value|average level|average|annual average|half|which|higher|lower|faster|slower|whole|mark|threshold|piece|set|constant|result|island|capital|annual target|time|plan|better|proportion|cut|other|barrier|case|fact|home|best|addition|particular|contrast|comparison|year|period|position|cities|provinces|counties|municipalitie|regions|northeast|northwest|southwest|southeast|east|west|north|south)s?|(bottom|top|foot|end) of .*");

    private static final Pattern CHANGE =
            Pattern.compile(
                    "(.* with )?((year-on-year|annual|average|net|cumulative|average annual|strong|rapid|fast|steady|robust|nominal|real) )*(growth|increase|rise|decrease|decline|growth rate|growth speed|rate|speed|pace|addition|drop|gain|reduction|jump|surge|dip|contraction|expansion)");

    private EmptyWords() {}

    /** Words that stand for what was named before. */
    static boolean isEmptyWord(Phrases.Found found) {
        return EMPTY.matcher(found.words()).matches();
    }

    static boolean isChange(Phrases.Found found) {
        return CHANGE.matcher(found.words()).matches();
    }

    /** {@code output}, {@code revenue} alone belong to what the item or heading names. */
    static boolean isGeneric(String phrase) {
        return GENERIC.contains(phrase);
    }
}
