package org.provindex.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a stretch of text into tokens, in one pass.
 *
 * <p>Hyphenated words are one token ({@code year-on-year}), {@code 's} is a token of its own,
 * digits followed by a unit are two ({@code 500Mbps}), digits followed by other letters one word
 * ({@code 5G}).
 */
public final class Tokens {
    private static final Set<String> SUFFIXES = WordTable.words("quantity/glued-units");
    private static final Set<String> CHINESE_WORDS = WordTable.words("text/chinese-words");
    private static final Set<String> CURRENCIES = Set.of("cny", "rmb", "usd", "hkd", "eur", "yuan");
    private static final Set<String> SCALES =
            Set.of("hundred", "thousand", "million", "billion", "trillion");
    private static final int LONGEST_CHINESE = 3;
    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");

    /** Longer runs of digits are no numbers that a report states. */
    private static final int LONGEST_NUMBER = 24;

    private static final int LONGEST_WORD = 60;

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean glued;

    private Tokens(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** The tokens between two positions of a text. */
    public static List<Token> of(String text, int start, int end) {
        return new Tokens(text, start, end).scan();
    }

    /** The words of a phrase, as they appear in tokens. */
    public static List<String> words(String phrase) {
        return of(phrase, 0, phrase.length()).stream().map(Token::word).toList();
    }

    /** Whether a character is Chinese. */
    public static boolean isChinese(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c == '\u3007';
    }

    private List<Token> scan() {
        while (at < end) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff') {
                at++;
                glued = false;
                continue;
            }
            if (isDigit(c)) {
                number();
            } else if (isChinese(c)) {
                add(Token.Kind.CHINESE, at, at + chineseLength());
            } else if (Character.isLetter(c)) {
                word(at);
            } else if (c == '.' && !glued && at + 1 < end && isLatin(text.charAt(at + 1))) {
                // ".CN domain names"
                word(at);
            } else if (isApostrophe(c) && isPossessive()) {
                add(Token.Kind.MARK, at, at + 2);
            } else {
                add(Token.Kind.MARK, at, at + 1);
            }
            glued = true;
        }
        return tokens;
    }

    /** The length of the longest Chinese word of the table that begins here, else one character. */
    private int chineseLength() {
        for (int length = Math.min(LONGEST_CHINESE, end - at); length > 1; length--) {
            if (isChinese(text.charAt(at + length - 1))
                    && CHINESE_WORDS.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 1;
    }

    private boolean isPossessive() {
        return at + 1 < end
                && glued
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 >= end || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private void number() {
        int from = at;
        int i = at;
        while (i < end && (isDigit(text.charAt(i)) || isInnerSeparator(i))) {
            i++;
        }
        int letters = i;
        while (letters < end
                && letters - i <= LONGEST_WORD
                && (isLatin(text.charAt(letters))
                        || letters > i && isDigit(text.charAt(letters)))) {
            letters++;
        }
        String suffix =
                letters - i <= LONGEST_WORD
                        ? text.substring(i, letters).toLowerCase(Locale.ROOT)
                        : "";
        if (ORDINAL_ENDINGS.contains(suffix)) {
            add(Token.Kind.ORDINAL, from, letters);
        } else if (suffix.isEmpty() || SUFFIXES.contains(suffix)) {
            add(i - from <= LONGEST_NUMBER ? Token.Kind.NUMBER : Token.Kind.WORD, from, i);
        } else {
            word(from);
        }
    }

    /** A comma before exactly three digits, or a point between digits. */
    private boolean isInnerSeparator(int i) {
        char c = text.charAt(i);
        if (i + 1 >= end || !isDigit(text.charAt(i + 1))) {
            return false;
        }
        if (c == '.') {
            return true;
        }
        return (c == ',' || c == '，')
                && i + 3 < end
                && isDigit(text.charAt(i + 2))
                && isDigit(text.charAt(i + 3))
                && (i + 4 >= end || !isDigit(text.charAt(i + 4)));
    }

    private void word(int from) {
        int i = from;
        while (i < end && isInnerWord(i, from) && !isCurrency(from, i)) {
            i++;
        }
        add(Token.Kind.WORD, from, Math.max(i, from + 1));
    }

    /** {@code 5-trillion-yuan}: a unit may follow the scale. */
    private boolean isScale(int from, int i) {
        return i - from >= 7
                && i - from <= 8
                && SCALES.contains(text.substring(from, i).toLowerCase(Locale.ROOT));
    }

    /** {@code CNY231.25}, {@code RMB5}: the sign of a currency ends before the digits. */
    private boolean isCurrency(int from, int i) {
        return i - from >= 3
                && i - from <= 4
                && isDigit(text.charAt(i))
                && CURRENCIES.contains(text.substring(from, i).toLowerCase(Locale.ROOT));
    }

    private boolean isInnerWord(int i, int from) {
        char c = text.charAt(i);
        if (isLatin(c) || isDigit(c)) {
            return true;
        }
        if (i == from || i + 1 >= end) {
            return i == from;
        }
        boolean between = Character.isLetter(text.charAt(i - 1)) || isDigit(text.charAt(i - 1));
        char next = text.charAt(i + 1);
        if (isHyphen(c)) {
            return between && isLatin(next) && !isScale(from, i);
        }
        if (isApostrophe(c)) {
            boolean possessive =
                    (next == 's' || next == 'S')
                            && (i + 2 >= end || !Character.isLetterOrDigit(text.charAt(i + 2)));
            return between && isLatin(next) && !possessive;
        }
        // abbreviations such as U.S.
        if (c == '.') {
            boolean single = i - from == 1 || text.charAt(i - 2) == '.';
            return single && isLatin(text.charAt(i - 1)) && (isLatin(next) && isAbbreviation(i));
        }
        if (c == '&') {
            return between && isLatin(next);
        }
        return false;
    }

    private boolean isAbbreviation(int dot) {
        return dot + 2 >= end || !isLatin(text.charAt(dot + 2));
    }

    private void add(Token.Kind kind, int from, int to) {
        String word = text.substring(from, to);
        boolean capital = Character.isUpperCase(word.charAt(0));
        tokens.add(new Token(kind, normal(word), from, to, glued, capital));
        at = to;
    }

    private static String normal(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c > 0x7f && (isApostrophe(c) || isHyphen(c) || c == '，' || c >= '０' && c <= '９')) {
                return plain(lower);
            }
        }
        return lower;
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (isApostrophe(c)) {
                plain.append('\'');
            } else if (isHyphen(c)) {
                plain.append('-');
            } else if (c == '，') {
                plain.append(',');
            } else if (c >= '０' && c <= '９') {
                plain.append((char) (c - '０' + '0'));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && !isChinese(c);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02bc';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
    }
}
