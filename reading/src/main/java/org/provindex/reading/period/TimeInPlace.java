package org.provindex.reading.period;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/**
 * A time with the words before it that belong to it: {@code at the end of June}.
 *
 * @param tokens the tokens of the sentence
 * @param mention the time by itself
 * @param opener the word before all that, which tells what the time is told for; -1 for none
 * @param to behind the time and what belongs to it
 * @param end whether the words name its end
 * @param chineseEnd whether a Chinese word behind it does
 */
record TimeInPlace(
        List<Token> tokens,
        PeriodMention mention,
        int opener,
        int to,
        boolean end,
        boolean chineseEnd) {
    private static final Set<String> FILLERS =
            Set.of(
                    "the",
                    "of",
                    "end",
                    "at",
                    "in",
                    "for",
                    "its",
                    "their",
                    "during",
                    "close",
                    "level",
                    "levels",
                    "year",
                    "figure",
                    "month",
                    "fiscal",
                    "alone",
                    "early",
                    "late",
                    "whole",
                    "beginning",
                    "start",
                    "\"",
                    "“");
    private static final int LOOK_BACK = 7;

    static TimeInPlace of(List<Token> tokens, PeriodMention mention) {
        int from = mention.from();
        boolean end = tokens.get(from).word().startsWith("end-");
        boolean chineseEnd =
                mention.to() < tokens.size()
                        && (tokens.get(mention.to()).is("底") || tokens.get(mention.to()).is("末"));
        int to = chineseEnd ? mention.to() + 1 : mention.to();
        if (to < tokens.size() && tokens.get(to).is("年")) {
            to++;
        }
        int i = from - 1;
        while (i >= 0 && from - i <= LOOK_BACK && FILLERS.contains(tokens.get(i).word())) {
            end |= tokens.get(i).is("end") || tokens.get(i).is("close");
            i--;
        }
        // "as early as this year"
        boolean asEarlyAs =
                i > 1
                        && tokens.get(i).is("as")
                        && tokens.get(i - 2).is("as")
                        && Words.isAny(
                                tokens.get(i - 1).word(), "early", "soon", "late", "recently");
        return new TimeInPlace(tokens, mention, asEarlyAs ? i - 3 : i, to, end, chineseEnd);
    }

    /** The word that tells what the time is told for, empty at the start of a sentence. */
    String before() {
        return wordAt(opener);
    }

    /** Where the words that belong to the time begin. */
    int start() {
        return opener + 1;
    }

    /** Where the time itself begins. */
    int from() {
        return mention.from();
    }

    /** The noun behind {@code 2021's}, or what stands behind the time. */
    int noun() {
        return isPossessive() ? to + 1 : to;
    }

    boolean isPossessive() {
        return wordAt(to).equals("'s");
    }

    Role role() {
        return mention.role() == Role.IN && mention.isSpan() ? Role.SPAN : mention.role();
    }

    /** The word of a token, empty beyond the ends of the sentence. */
    String wordAt(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).word() : "";
    }

    boolean isWord(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).kind() == Token.Kind.WORD;
    }

    boolean isNumeric(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isNumeric();
    }

    PeriodMention told(int from, Role role) {
        return new PeriodMention(from, to, mention.period(), role);
    }

    /** The same words, which date nothing. */
    PeriodMention undated(int from, Role role) {
        return new PeriodMention(from, to, Optional.empty(), role);
    }
}
