package org.provindex.reading.claim.kind;

import java.util.Set;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Tells whether a word sets an aim where it stands, and for which value. */
final class AimWords {
    private static final Set<String> AIMS = WordTable.words("measure/aim-words");
    private static final Set<String> NOUNS =
            Set.of("plan", "target", "goal", "goals", "targets", "aim");
    private static final Set<String> TASKS =
            Set.of("build", "cultivate", "promote", "construct", "strive", "accelerate");
    private static final Set<String> BEHIND_NOUNS =
            Set.of(":", "to", "at", "is", "that", "of", "for");

    private final Parse parse;

    AimWords(Parse parse) {
        this.parse = parse;
    }

    /** Whether a word sets an aim: {@code plans to}, {@code has set its sights on}. */
    boolean isAim(int i) {
        return AIMS.contains(parse.word(i)) && isVerbOrAim(i)
                || isIdiom(i)
                || isDuty(i)
                || isProvision(i);
    }

    /** {@code The plan further provides for 20 smart factories}. */
    private boolean isProvision(int i) {
        if (!Words.isAny(parse.word(i), "provides", "prescribes", "stipulates", "specifies")) {
            return false;
        }
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            if (Words.isAny(parse.word(k), "plan", "program", "programme", "outline", "scheme")) {
                return true;
            }
        }
        return false;
    }

    /** {@code has set its sights on}, {@code shall}, {@code is meant to}. */
    private boolean isIdiom(int i) {
        String word = parse.word(i);
        return Words.isAny(word, "sights", "eye", "eyes") && parse.word(i + 1).equals("on")
                || word.equals("shall")
                || Words.isAny(word, "necessary", "imperative")
                        && Words.isAny(parse.word(i + 1), "to", "for")
                || word.equals("meant") && parse.word(i + 1).equals("to")
                || word.equals("task")
                        && parse.word(i + 1).equals("of")
                        && parse.word(i + 2).endsWith("ing")
                || word.equals("like")
                        && parse.word(i - 1).equals("would")
                        && parse.word(i + 1).equals("to")
                || Words.isAny(word, "means", "mean")
                        && parse.word(i + 1).equals("to")
                        && parse.isIn(i + 2)
                        && parse.pieces().get(i + 2).isWord()
                        && !Lexicon.isFunctionWord(parse.pieces().get(i + 2))
                        && !(i > 0 && Lexicon.isArticle(parse.pieces().get(i - 1)));
    }

    /** {@code has to bring}, not {@code has to make do with fourth place}. */
    private boolean isDuty(int i) {
        int verb = i + 2;
        boolean resigned =
                parse.word(verb).equals("make") && parse.word(verb + 1).equals("do")
                        || parse.word(verb).equals("settle") && parse.word(verb + 1).equals("for");
        return Words.isAny(parse.word(i), "has", "have")
                && parse.word(i + 1).equals("to")
                && parse.isVerb(verb)
                && !resigned;
    }

    /** {@code had aimed at 30,000}: an aim, though its time is over. */
    boolean isFormerAim(int i) {
        // "In 2022 the city wanted to train 5,000 engineers but managed only 3,100"
        boolean wanted =
                Words.isAny(parse.word(i), "wanted", "hoped", "planned", "intended", "meant")
                        && parse.word(i + 1).equals("to")
                        && (parse.isNominal(i - 1) || parse.isArea(i - 1) || isPronoun(i - 1));
        return wanted
                || parse.word(i - 1).equals("had")
                        && Words.isAny(
                                parse.word(i),
                                "aimed",
                                "planned",
                                "hoped",
                                "intended",
                                "promised",
                                "wanted");
    }

    /** {@code Newly build 1,500 stations, cultivate 20 workshops}: what is to be done. */
    boolean isTask(int at) {
        int verb = Words.isAny(parse.word(0), "newly", "actively", "vigorously") ? 1 : 0;
        return at > verb && TASKS.contains(parse.word(verb)) && !parse.isArea(verb + 1);
    }

    /** {@code intends to have 30,000 stations built and 10 million users signed up}: not past. */
    boolean isToHaveDone(int participle) {
        boolean value = false;
        for (int i = participle - 1; i >= Math.max(1, participle - 9); i--) {
            value |= parse.isQuantity(i);
            if (Words.isAny(parse.word(i), "have", "get", "see")) {
                return value && Words.isAny(parse.word(i - 1), "to", "will", "shall", "should");
            }
            if (parse.isVerb(i) || parse.pieces().get(i).endsClause()) {
                return false;
            }
        }
        return false;
    }

    private boolean isPronoun(int i) {
        return Words.isAny(parse.word(i), "it", "they", "we", "she", "he");
    }

    /** {@code plan} as a noun sets no aim by itself: {@code a plan launched last year}. */
    private boolean isVerbOrAim(int i) {
        String word = parse.word(i);
        String next = parse.word(i + 1);
        boolean calls = Words.isAny(word, "calls", "called", "asks", "asked");
        boolean adjective = word.equals("intended") && !Words.isAny(next, "to", "for", "as");
        // "cut the documents that applicants must hand in by 62 percent"
        boolean relative =
                Words.isAny(word, "must", "should")
                        && Words.isAny(parse.word(i - 2), "that", "which")
                        && parse.isNominal(i - 1)
                        && parse.isNominal(i - 3);
        if (adjective
                || relative
                || word.equals("sets") && (parse.isQuantity(i - 1) || !parse.isVerb(i))
                || calls && !next.equals("for")) {
            return false;
        }
        return !NOUNS.contains(word)
                || parse.isPeriod(i + 1)
                || BEHIND_NOUNS.contains(next)
                || parse.word(i - 1).equals("a") && parse.word(i - 2).equals("set");
    }

    /** {@code the target for the year is 40,000}. */
    boolean isAimedValue(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 6); i--) {
            boolean plan =
                    Words.isAny(parse.word(i), "plan", "plans")
                                    && parse.word(verb + 1).equals("for")
                            || parse.word(i).equals("plan")
                                    && parse.isPeriod(i + 1)
                                    && i + 2 == verb;
            boolean expected =
                    parse.word(i).equals("expected")
                            && (i == 0 || Lexicon.isArticle(parse.pieces().get(i - 1)));
            // "the task for the whole of 2022 is 30,000"
            boolean task =
                    Words.isAny(parse.word(i), "task", "quota")
                            && (parse.isPeriod(i + 1)
                                    || Words.isAny(parse.word(i + 1), "for", "of", "set"));
            if (expected || plan || task || Words.isAny(parse.word(i), "target", "goal", "aim")) {
                return true;
            }
            if (parse.pieces().get(i).isComma() || parse.pieces().get(i).endsClause()) {
                return false;
            }
        }
        return false;
    }

    /** {@code against a target of 45,000, and 16 million households}: the aim of another value. */
    boolean isOfAnother(int i, int at) {
        boolean noun =
                Words.isAny(parse.word(i), "target", "goal", "objective")
                        && Words.isAny(parse.word(i + 1), "of", "for");
        for (int k = i + 2; noun && k < Math.min(at, i + 4); k++) {
            if (parse.isQuantity(k)) {
                for (int c = k + 1; c < at; c++) {
                    if (parse.pieces().get(c).isComma()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
