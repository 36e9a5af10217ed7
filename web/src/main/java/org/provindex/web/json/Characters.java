package org.provindex.web.json;

/** Which texts the database can hold: every Unicode text without U+0000. */
public final class Characters {
    private Characters() {}

    /** Whether the text has no U+0000 and no half of a surrogate pair. */
    public static boolean areStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
