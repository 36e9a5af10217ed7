package org.provindex.reading.claim.kind;

import java.util.Set;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Tells words by which somebody foresees a value: {@code is expected to}, {@code forecasts}. */
final class Foreseen {
    private static final Set<String> EXPECTING = Set.of("expects", "expect", "anticipates");
    private static final Set<String> PERHAPS = Set.of("assume", "assumes", "probably");
    private static final Set<String> FORECASTS = WordTable.words("measure/forecast-words");
    private static final Set<String> FORESEEING = Set.of("forecasts", "predicts", "predicted");
    private static final Set<String> ONLOOKERS =
            Set.of(
                    "paper",
                    "book",
                    "academy",
                    "institute",
                    "association",
                    "analysts",
                    "experts",
                    "economists",
                    "analyst",
                    "economist",
                    "expert",
                    "professor",
                    "researchers",
                    "observers",
                    "bank",
                    "consultancy",
                    "firm",
                    "authors",
                    "study");
    private static final Set<String> TELLING =
            Set.of(
                    "says",
                    "say",
                    "said",
                    "believes",
                    "believe",
                    "thinks",
                    "think",
                    "estimates",
                    "estimate",
                    "reckons",
                    "reckon",
                    "forecast",
                    "according",
                    "predicts",
                    "puts",
                    "sees",
                    "calculates");
    private static final Set<String> MIGHT = Set.of("may", "might", "could");

    /** What {@code could} foresees, where it tells nothing that was possible already. */
    private static final Set<String> ATTAINING =
            Set.of(
                    "reach",
                    "exceed",
                    "surpass",
                    "pass",
                    "top",
                    "hit",
                    "approach",
                    "rise",
                    "grow",
                    "climb",
                    "increase",
                    "expand",
                    "double",
                    "triple",
                    "fall",
                    "drop",
                    "decline",
                    "shrink",
                    "slow",
                    "account",
                    "come",
                    "amount",
                    "total",
                    "add",
                    "generate",
                    "create",
                    "contribute",
                    "yield",
                    "bring",
                    "make");

    /** Within how many pieces {@code according to} tells its source. */
    private static final int SOURCE = 8;

    private final Parse parse;

    Foreseen(Parse parse) {
        this.parse = parse;
    }

    /** Whether a word before a quantity foresees it. */
    boolean isCue(int i, int at) {
        String word = parse.word(i);
        return isPossible(i)
                || isOnTrack(i)
                || isSeen(i, at)
                || isPut(i)
                || isOwnForecast(i)
                || FORECASTS.contains(word)
                        && (Words.isAny(parse.word(i + 1), "to", "that")
                                || parse.word(i - 1).equals("will"))
                || EXPECTING.contains(word)
                || isEstimated(i, at)
                || isForeseeing(i);
    }

    /** {@code The authors expect it to grow until 2025, when it should exceed 45 trillion}. */
    boolean isAbove(int should) {
        int i = should - 1;
        while (i > 0 && !parse.word(i).equals("when")) {
            if (parse.isQuantity(i) || parse.isVerb(i)) {
                return false;
            }
            i--;
        }
        while (i > 0 && !parse.pieces().get(i).endsClause()) {
            if (isCue(i, should)) {
                return true;
            }
            i--;
        }
        return false;
    }

    /** {@code may reach 3 billion}, {@code probably}. */
    private boolean isPossible(int i) {
        return isMight(i) && (!parse.isQuantity(i + 1) || parse.word(i + 1).startsWith("double"))
                || PERHAPS.contains(parse.word(i));
    }

    /** {@code is set to reach}, {@code is on track to reach}. */
    private boolean isOnTrack(int i) {
        boolean set =
                parse.word(i).equals("set")
                        && Words.isAny(parse.word(i - 1), "is", "are")
                        && parse.word(i + 1).equals("to")
                        && parse.isVerb(i + 2);
        boolean track =
                Words.isAny(parse.word(i), "track", "course")
                        && parse.word(i - 1).equals("on")
                        && parse.word(i + 1).equals("to");
        return set || track;
    }

    /** {@code The white paper says that the total will exceed}: onlookers set no aims. */
    boolean isByOnlookers() {
        boolean onlooker = false;
        boolean tells = false;
        for (int i = 0; i < parse.size(); i++) {
            onlooker |= ONLOOKERS.contains(parse.word(i));
            tells |= TELLING.contains(parse.word(i));
            onlooker |= isForecast(i);
        }
        return onlooker && tells;
    }

    /** {@code according to an industry forecast}. */
    private boolean isForecast(int i) {
        boolean according = parse.word(i).equals("according") && parse.word(i + 1).equals("to");
        for (int k = i + 2; according && k < i + SOURCE; k++) {
            if (Words.isAny(
                    parse.word(k),
                    "forecast",
                    "forecasts",
                    "projection",
                    "projections",
                    "estimate",
                    "estimates")) {
                return true;
            }
        }
        return false;
    }

    /** {@code may}, {@code could reach}; not {@code could settle}, which was possible. */
    boolean isMight(int i) {
        return MIGHT.contains(parse.word(i))
                && (!parse.word(i).equals("could")
                        || ATTAINING.contains(parse.word(i + 1))
                        || parse.word(i + 1).equals("be") && parse.isQuantity(i + 2));
    }

    /** {@code The bank sees output growing 3 percent}, {@code see the total at 7 billion}. */
    private boolean isSeen(int i, int at) {
        boolean growing =
                parse.word(at - 1).endsWith("ing")
                        || Words.isAny(parse.word(at - 1), "to", "by")
                                && parse.word(at - 2).endsWith("ing")
                        || parse.word(at - 1).equals("at") && !parse.isPeriod(at - 2);
        return Words.isAny(parse.word(i), "sees", "see")
                && !parse.word(i - 1).equals("to")
                && !parse.isQuantity(i + 1)
                && growing;
    }

    /** {@code It estimates that the market will double}. */
    private boolean isEstimated(int i, int at) {
        boolean that =
                Words.isAny(parse.word(i), "estimates", "estimate", "calculates", "believes")
                        && parse.word(i + 1).equals("that");
        for (int k = i + 2; that && k < at; k++) {
            if (CuesBehind.FUTURE.contains(parse.word(k))) {
                return true;
            }
        }
        return false;
    }

    /** {@code is forecast at 3 billion}. */
    private boolean isPut(int i) {
        return FORECASTS.contains(parse.word(i))
                && Words.isAny(parse.word(i - 1), "is", "are", "was", "were")
                && Words.isAny(parse.word(i + 1), "at", "for");
    }

    /** {@code has raised its forecast for growth in 2023 to 7.5 percent}. */
    private boolean isOwnForecast(int i) {
        return Words.isAny(parse.word(i), "forecast", "projection", "prediction", "estimate")
                && Words.isAny(parse.word(i - 1), "its", "their", "the", "'s")
                && Words.isAny(parse.word(i + 1), "for", "of", "to", "from", "is", "stands");
    }

    /** {@code The association forecasts sales of 1 trillion}: a verb with what it foresees. */
    private boolean isForeseeing(int i) {
        if (Words.isAny(parse.word(i), "reckons", "reckon")
                && Words.isAny(parse.word(i + 1), "with", "on")) {
            return true;
        }
        boolean subject = parse.isArea(i - 1) || parse.isNominal(i - 1);
        boolean object =
                parse.isQuantity(i + 1)
                        || parse.isNominal(i + 1)
                        || parse.isIn(i + 1) && Lexicon.isArticle(parse.pieces().get(i + 1));
        return FORESEEING.contains(parse.word(i)) && subject && object;
    }
}
