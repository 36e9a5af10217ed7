package org.provindex.reading.text;

/**
 * The smallest unit of a text: a word, a number, an ordinal such as {@code 11th}, a Chinese
 * character or a punctuation mark.
 *
 * @param kind what it is
 * @param word lower case, with straight apostrophes
 * @param start first UTF-16 unit in the text
 * @param end behind the last one
 * @param glued whether no space stands before it
 * @param capital whether it begins with a capital letter
 */
public record Token(Kind kind, String word, int start, int end, boolean glued, boolean capital) {

    /** Kinds of token. */
    public enum Kind {
        WORD,
        NUMBER,
        ORDINAL,
        CHINESE,
        MARK
    }

    /** Whether it is this word. */
    public boolean is(String other) {
        return word.equals(other);
    }

    /** Whether it is a number or a number with an ordinal ending. */
    public boolean isNumeric() {
        return kind == Kind.NUMBER || kind == Kind.ORDINAL;
    }
}
