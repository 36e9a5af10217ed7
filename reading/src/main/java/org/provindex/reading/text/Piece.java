package org.provindex.reading.text;

/**
 * What the grammar sees of a sentence: a word, a mark, or a quantity, area or time as a whole.
 *
 * @param kind what it is
 * @param word the word or mark in lower case, empty for the others
 * @param from first token
 * @param to behind the last token
 * @param ref number of the quantity, area or time in its list
 */
public record Piece(Kind kind, String word, int from, int to, int ref) {

    /** Kinds of piece. */
    public enum Kind {
        WORD,
        MARK,
        QUANTITY,
        AREA,
        PERIOD
    }

    /** Whether it is this word or mark. */
    public boolean is(String other) {
        return word.equals(other);
    }

    /** Whether it is a word. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it ends a clause. */
    public boolean endsClause() {
        return kind == Kind.MARK && isOneOf(";；:：.。!?");
    }

    /** Whether it parts a clause. */
    public boolean isComma() {
        return kind == Kind.MARK && isOneOf(",，、");
    }

    private boolean isOneOf(String marks) {
        return word.length() == 1 && marks.indexOf(word.charAt(0)) >= 0;
    }
}
