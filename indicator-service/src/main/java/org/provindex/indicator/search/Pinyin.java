package org.provindex.indicator.search;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Chinese as people type it on a Latin keyboard: {@code shan xi}, {@code shanxi}, {@code sx}. */
final class Pinyin {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private Pinyin() {}

    static boolean isChinese(String text) {
        return HAN.matcher(text).find();
    }

    /** Without tones, a space between syllables. */
    static String syllables(String chinese) {
        return LATIN.transliterate(chinese).toLowerCase(Locale.ROOT).strip();
    }

    /** With spaces, and without. */
    static List<String> spellings(String chinese) {
        String syllables = syllables(chinese);
        String joined = syllables.replace(" ", "");
        return syllables.equals(joined) ? List.of(joined) : List.of(syllables, joined);
    }

    /** First letters of the syllables; empty for one syllable, which would match too much. */
    static List<String> initials(String chinese) {
        StringBuilder initials = new StringBuilder();
        for (String syllable : syllables(chinese).split("[^a-z0-9]+")) {
            if (!syllable.isEmpty()) {
                initials.append(syllable.charAt(0));
            }
        }
        List<String> found = new ArrayList<>();
        if (initials.length() > 1) {
            found.add(initials.toString());
        }
        return found;
    }
}
