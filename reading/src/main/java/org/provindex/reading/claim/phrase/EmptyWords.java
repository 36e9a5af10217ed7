package org.provindex.reading.claim.phrase;

import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.text.WordTable;

/** Words that name nothing by themselves. */
public final class EmptyWords {
    private static final Set<String> NOUNS = WordTable.words("indicator/empty-nouns");
    private static final Set<String> ADJECTIVES = WordTable.words("indicator/empty-adjectives");

    /** Who tells, plans and pays: the department that aims at growth is no indicator. */
    private static final Set<String> ORGANISATIONS =
            WordTable.words("indicator/organisation-nouns");

    /** {@code the total index}: which of several. */
    private static final Set<String> SCORES = Set.of("index", "score", "ranking", "evaluation");

    private static final Set<String> LINKS = Set.of("with", "in", "at", "for", "to", "from");
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
                    "goods",
                    "products",
                    "");

    /** Of the generic words those that measure whatever the text speaks of. */
    private static final Set<String> MEASURES =
            Set.of("scale", "size", "volume", "sheer size", "sheer volume");

    /** What some branch has earned or made. */
    private static final Set<String> EARNED =
            Set.of(
                    "total amount",
                    "revenue",
                    "revenues",
                    "operating revenue",
                    "business revenue",
                    "main business revenue",
                    "sales revenue",
                    "profit",
                    "profits",
                    "total profit",
                    "total profits",
                    "operating profit",
                    "output value",
                    "earnings",
                    "turnover");

    /** {@code the list of Chinese cities}: nouns that are empty with what they are a list of. */
    private static final Set<String> LISTS =
            Set.of(
                    "list",
                    "table",
                    "field",
                    "row",
                    "group",
                    "class",
                    "top",
                    "rest",
                    "score",
                    "bulk",
                    "majority");

    private static final Set<String> COMPOUNDS =
            Set.of(
                    "total number",
                    "average level",
                    "annual average",
                    "full score",
                    "general table",
                    "percentage point",
                    "percentage points");
    private static final Pattern END = Pattern.compile("(bottom|top|foot|end) of .*");
    private static final Pattern IN_A_ROW =
            Pattern.compile("(.* )?(years?|months?|quarters?|times?|editions?) in row.*");

    private static final Pattern SPACE = Pattern.compile(" ");

    private static final Pattern CHANGE =
            Pattern.compile(
                    "(.* with )?((year-on-year|annual|average|net|cumulative|average annual|strong|rapid|fast|steady|robust|nominal|real) )*((growth|increase|rise|decrease|decline|(growth )?(rate|speed|pace))s?|addition|drop|gain|reduction|jump|surge|dip|contraction|expansion|improvement|advance|plus|minus|climb|upswing|uptick|hike|slump|slide|setback|leap)");

    private EmptyWords() {}

    /** Words that stand for what was named before. */
    public static boolean isEmptyWord(Phrases.Found found) {
        return isEmpty(found.words());
    }

    /**
     * Whether a phrase is an empty noun, alone or with empty adjectives, or such an adjective:
     * {@code enough}, {@code strongest}, {@code intermediate mark}, {@code provinces and cities},
     * {@code year in a row}, {@code place with a score}, and who does something.
     */
    public static boolean isEmpty(String phrase) {
        if (COMPOUNDS.contains(phrase)
                || END.matcher(phrase).matches()
                || IN_A_ROW.matcher(phrase).matches()) {
            return true;
        }
        String[] words = SPACE.split(phrase);
        // "think tank of the center for information", "economists at Jinan University"
        int head = 0;
        while (head + 1 < words.length
                && !words[head + 1].equals("of")
                && !LINKS.contains(words[head + 1])) {
            head++;
        }
        if (ORGANISATIONS.contains(words[head])) {
            return true;
        }
        for (int i = 0; i < words.length; i++) {
            boolean noun =
                    isNoun(words[i])
                            && (i + 1 == words.length
                                    || isNoun(words[i + 1]) && !SCORES.contains(words[i + 1])
                                    || isJoined(words[i + 1])
                                    || LINKS.contains(words[i + 1])
                                    || LISTS.contains(words[i]) && words[i + 1].equals("of"));
            boolean empty =
                    noun
                            || ADJECTIVES.contains(words[i])
                            || Lexicon.isSuperlative(words[i])
                            || isJoined(words[i])
                            || i > 0 && (words[i].equals("of") || LINKS.contains(words[i]));
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

    /** {@code profits} alone are those of a branch that the text speaks of. */
    static boolean isEarned(String phrase) {
        return EARNED.contains(phrase);
    }

    /** {@code size} alone is that of what the text speaks of. */
    static boolean isMeasure(String phrase) {
        return MEASURES.contains(phrase);
    }
}
