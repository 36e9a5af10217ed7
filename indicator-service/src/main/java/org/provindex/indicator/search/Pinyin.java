package org.provindex.indicator.search;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Chinese as people type it on a Latin keyboard: {@code shan xi}, {@code shanxi}, {@code sx}. */
final class Pinyin {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /**
     * A transliterator knows one reading of each; these have others in words of statistics and
     * places.
     */
    private static final Map<Integer, List<String>> READINGS =
            Map.ofEntries(
                    Map.entry((int) '长', List.of("chang", "zhang")),
                    Map.entry((int) '重', List.of("zhong", "chong")),
                    Map.entry((int) '行', List.of("hang", "xing")),
                    Map.entry((int) '都', List.of("du", "dou")),
                    Map.entry((int) '厦', List.of("xia", "sha")),
                    Map.entry((int) '藏', List.of("zang", "cang")),
                    Map.entry((int) '乐', List.of("le", "yue")),
                    Map.entry((int) '调', List.of("diao", "tiao")),
                    Map.entry((int) '率', List.of("lv", "lu", "shuai")),
                    Map.entry((int) '绿', List.of("lv", "lu")),
                    Map.entry((int) '旅', List.of("lv", "lu")),
                    Map.entry((int) '女', List.of("nv", "nu")),
                    Map.entry((int) '单', List.of("dan", "shan")),
                    Map.entry((int) '会', List.of("hui", "kuai")),
                    Map.entry((int) '六', List.of("liu", "lu")));

    /** A name with more readings than that is found by the first of them. */
    private static final int MOST = 8;

    private Pinyin() {}

    static boolean isChinese(String text) {
        return HAN.matcher(text).find();
    }

    /** The syllables of each reading, without tones. */
    private static List<List<String>> readings(String chinese) {
        List<List<String>> readings = new ArrayList<>(List.of(List.of()));
        StringBuilder latin = new StringBuilder();
        for (int c : chinese.codePoints().toArray()) {
            String character = Character.toString(c);
            if (!isChinese(character)) {
                latin.append(character);
                continue;
            }
            readings = with(readings, words(latin));
            List<List<String>> more = new ArrayList<>();
            for (String syllable :
                    READINGS.getOrDefault(c, List.of(LATIN.transliterate(character).strip()))) {
                for (List<String> reading : readings) {
                    if (more.size() < MOST) {
                        List<String> longer = new ArrayList<>(reading);
                        longer.add(syllable);
                        more.add(longer);
                    }
                }
            }
            readings = more;
        }
        return with(readings, words(latin));
    }

    private static List<String> words(StringBuilder latin) {
        List<String> words = new ArrayList<>();
        for (String word : LATIN.transliterate(latin.toString()).split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        latin.setLength(0);
        return words;
    }

    private static List<List<String>> with(List<List<String>> readings, List<String> words) {
        if (words.isEmpty()) {
            return readings;
        }
        List<List<String>> longer = new ArrayList<>();
        for (List<String> reading : readings) {
            List<String> all = new ArrayList<>(reading);
            all.addAll(words);
            longer.add(all);
        }
        return longer;
    }

    /** With spaces, and without. */
    static Set<String> spellings(String chinese) {
        Set<String> spellings = new LinkedHashSet<>();
        for (List<String> reading : readings(chinese)) {
            spellings.add(String.join(" ", reading));
            spellings.add(String.join("", reading));
        }
        return spellings;
    }

    /** First letters of the syllables; none for one syllable, which would match too much. */
    static Set<String> initials(String chinese) {
        Set<String> initials = new LinkedHashSet<>();
        for (List<String> reading : readings(chinese)) {
            StringBuilder letters = new StringBuilder();
            reading.forEach(syllable -> letters.append(syllable.charAt(0)));
            if (letters.length() > 1) {
                initials.add(letters.toString());
            }
        }
        return initials;
    }
}
