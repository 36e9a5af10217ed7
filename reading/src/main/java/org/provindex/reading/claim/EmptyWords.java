package org.provindex.reading.claim;

import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.text.WordTable;

/** Words that name nothing by themselves. */
final class EmptyWords {
    private static final Set<String> NOUNS = WordTable.words("indicator/empty-nouns");
    private static final Set<String> ADJECTIVES = WordTable.words("indicator/empty-adjectives");
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

    /** Of the generic words those that measure whatever the text speaks of. */
    private static final Set<String> MEASURES = Set.of("scale", "size");

    /** {@code the list of Chinese cities}: nouns that are empty with what they are a list of. */
    private static final Set<String> LISTS =
            Set.of("list", "table", "field", "row", "group", "class", "top", "rest");

    private static final Set<String> COMPOUNDS =
            Set.of("total number", "average level", "annual average");
    private static final Pattern END = Pattern.compile("(bottom|top|foot|end) of .*");
    private static final Pattern SPACE = Pattern.compile(" ");

    private static final Pattern CHANGE =
            Pattern.compile(
                    "(.* with )?((year-on-year|annual|average|net|cumulative|average annual|strong|rapid|fast|steady|robust|nominal|real) )*(growth|increase|rise|decrease|decline|growth rate|growth speed|rate|speed|pace|addition|drop|gain|reduction|jump|surge|dip|contraction|expansion)");

    private EmptyWords() {}

    /** Words that stand for what was named before. */
    static boolean isEmptyWord(Phrases.Found found) {
        return isEmpty(found.words());
    }

    /**
     * Whether a phrase is an empty noun, alone or with empty adjectives, or such an adjective:
     * {@code enough}, {@code strongest}, {@code intermediate mark}, {@code provinces and cities}.
     */
    static boolean isEmpty(String phrase) {
        if (COMPOUNDS.contains(phrase) || END.matcher(phrase).matches()) {
            return true;
        }
        String[] words = SPACE.split(phrase);
        for (int i = 0; i < words.length; i++) {
            boolean noun =
                    isNoun(words[i])
                            && (i + 1 == words.length
                                    || isJoined(words[i + 1])
                                    || LISTS.contains(words[i]) && words[i + 1].equals("of"));
            boolean empty =
                    noun
                            || ADJECTIVES.contains(words[i])
                            || Lexicon.isSuperlative(words[i])
                            || isJoined(words[i])
                            || i > 0 && words[i].equals("of");
            if (!empty) {
                return false;
            }
        }
        return !phrase.isBlank();
    }

    private static boolean isNoun(String word) {
        return NOUNS.contains(word)
                || word.endsWith("s") && NOUNS.contains(word.substring(0, word.length() - 1));
    }

    private static boolean isJoined(String word) {
        return word.equals("and") || word.equals("or");
    }

    static boolean isChange(Phrases.Found found) {
        return CHANGE.matcher(found.words()).matches();
    }

    /** {@code output}, {@code revenue} alone belong to what the item or heading names. */
    static boolean isGeneric(String phrase) {
        return GENERIC.contains(phrase);
    }

    /** {@code size} alone is that of what the text speaks of. */
    static boolean isMeasure(String phrase) {
        return MEASURES.contains(phrase);
    }
}
