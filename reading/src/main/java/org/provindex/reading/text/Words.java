package org.provindex.reading.text;

/** Asks for words. */
public final class Words {
    private Words() {}

    /**
     * Whether a word is one of a few. For the few words that a rule names in place: it makes no
     * set, as {@code Set.of(...).contains(word)} would each time it is asked.
     */
    public static boolean isAny(String word, String... few) {
        for (String one : few) {
            if (one.equals(word)) {
                return true;
            }
        }
        return false;
    }
}
