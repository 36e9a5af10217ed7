package org.provindex.reading.claim.sentence;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.measure.Cues;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Kinds of word that the reading of phrases tells apart. */
public final class Lexicon {
    private static final Map<String, Set<String>> SETS = Cues.sets();
    private static final Set<String> VERBS = verbs();
    private static final Set<String> NOUNS_IN_ED = WordTable.words("indicator/words-in-ed");
    private static final Set<String> NOUNS_IN_ING = WordTable.words("indicator/nouns-in-ing");
    private static final Set<String> FUNCTION_WORDS = WordTable.words("indicator/function-words");
    private static final Set<String> ADVERBS = WordTable.words("indicator/adverbs");
    private static final Set<String> COUNTERS = WordTable.words("indicator/counters");
    private static final Set<String> WORDS_IN_EST =
            Set.of(
                    "west",
                    "northwest",
                    "southwest",
                    "midwest",
                    "harvest",
                    "interest",
                    "forest",
                    "request",
                    "invest",
                    "digest",
                    "guest",
                    "suggest",
                    "protest",
                    "contest");
    private static final Set<String> LINKS =
            Set.of(
                    "of", "in", "for", "to", "and", "'s", "per", "between", "with", "on", "at", "&",
                    "above", "below", "from", "by", "的", "和", "与");

    private static final Set<String> ARTICLES =
            Set.of(
                    "the", "a", "an", "its", "their", "our", "this", "these", "those", "that",
                    "such", "all", "both", "his", "each", "every", "any", "some", "whole", "entire",
                    "same");

    /** Nouns of areas of one kind, where a phrase ends in them. */
    public static final Pattern AREAS =
            Pattern.compile("\\b(provinces|cities|municipalities|regions|counties)$");

    private Lexicon() {}

    private static Set<String> verbs() {
        Set<String> verbs = new HashSet<>(WordTable.words("indicator/verbs"));
        for (String set : Set.of("level", "up", "lift", "down", "share", "be")) {
            verbs.addAll(SETS.get(set));
        }
        verbs.removeAll(
                Set.of(
                        "rise",
                        "increase",
                        "growth",
                        "gain",
                        "drop",
                        "cut",
                        "average",
                        "level",
                        "measure",
                        "line",
                        ":",
                        "at",
                        "out",
                        "lower",
                        "narrow"));
        return verbs;
    }

    /** Whether a word is a finite verb, an auxiliary or a participle that tells what happened. */
    public static boolean isVerb(Piece piece) {
        if (!piece.isWord()) {
            return false;
        }
        String word = piece.word();
        return VERBS.contains(word)
                || word.length() > 5
                        && word.endsWith("ed")
                        && !NOUNS_IN_ED.contains(word)
                        && word.indexOf('-') < 0;
    }

    /** {@code manufacturing}, {@code computing}: names of branches, not what somebody does. */
    static boolean isNounInIng(Piece piece) {
        return NOUNS_IN_ING.contains(piece.word());
    }

    /** {@code largest}, {@code most}, {@code top}, {@code last}. */
    public static boolean isSuperlative(Piece piece) {
        return piece.isWord() && isSuperlative(piece.word());
    }

    /** Whether a word is a superlative wherever it stands. */
    public static boolean isSuperlative(String word) {
        boolean est = word.endsWith("est") && word.length() > 4 && !WORDS_IN_EST.contains(word);
        return est || Words.isAny(word, "best", "most", "last", "top");
    }

    public static boolean isFunctionWord(Piece piece) {
        return piece.isWord() && FUNCTION_WORDS.contains(piece.word());
    }

    public static boolean isAdverb(Piece piece) {
        return piece.isWord()
                && (ADVERBS.contains(piece.word())
                        || piece.word().length() > 5
                                && piece.word().endsWith("ly")
                                && !piece.is("monthly")
                                && !piece.is("supply")
                                && !piece.is("family")
                                && !piece.is("assembly"));
    }

    /** Whether a word only counts what was named before: {@code households}, {@code units}. */
    public static boolean isCounter(Piece piece) {
        return piece.isWord() && COUNTERS.contains(piece.word());
    }

    /** Whether a word joins the parts of a noun phrase. */
    public static boolean isLink(Piece piece) {
        return piece.isWord() && LINKS.contains(piece.word());
    }

    public static boolean isArticle(Piece piece) {
        return piece.isWord() && ARTICLES.contains(piece.word());
    }

    /** Whether a word may stand in a noun phrase. */
    public static boolean isNominal(Piece piece) {
        return piece.isWord()
                && !isVerb(piece)
                && !isFunctionWord(piece)
                && !isAdverb(piece)
                && !isArticle(piece)
                && !isLink(piece);
    }
}
