package org.provindex.reading.table.label;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How tables write the names of areas: with blanks, marks, numbers, in two languages. */
final class AreaSpelling {
    private static final Pattern CHINESE = Pattern.compile(".*[\\u4e00-\\u9fff].*");
    private static final Pattern BILINGUAL =
            Pattern.compile("([^a-z]*[\\u4e00-\\u9fff])[\\s,/(|-]*([a-z][a-z .'-]*)\\)?");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?:\\d{1,2}(?:[.、)]\\s*|\\s+)|[(]\\d{1,2}[)]\\s*|[一二三四五六七八九十]{1,3}、|\\d{1,2}(?=[\\u4e00-\\u9fff]))(.+)");

    /** The sign of a footnote behind a name: {@code Tibet a)}, {@code Hebei [1]}. */
    private static final Pattern FOOTNOTE =
            Pattern.compile("(.*?)\\s*(?:[(\\[]?[a-z0-9]{1,2}[)\\]]|(?<=[^\\d\\s])\\d)");

    /** 北京(市) */
    private static final Pattern SHI = Pattern.compile("\\((省|市|自治区)\\)$");

    private AreaSpelling() {}

    /** A name in two languages. */
    record Pair(String chinese, String english) {}

    /** The two names of a label that has both, {@code 北 京 Beijing}. */
    static Optional<Pair> pair(String label) {
        Matcher both = BILINGUAL.matcher(spaced(label));
        return both.matches()
                ? Optional.of(new Pair(both.group(1), both.group(2)))
                : Optional.empty();
    }

    /** A name without the sign of a footnote behind it or the number before it, if it has one. */
    static Optional<String> bare(String normal) {
        Matcher noted = FOOTNOTE.matcher(normal);
        if (noted.matches() && noted.group(1).length() > 1) return Optional.of(noted.group(1));
        Matcher numbered = NUMBERED.matcher(normal);
        return numbered.matches() ? Optional.of(numbered.group(1)) : Optional.empty();
    }

    static boolean isChinese(String text) {
        return CHINESE.matcher(text).matches();
    }

    private static String spaced(String label) {
        String plain = Figures.plain(label).toLowerCase(Locale.ROOT);
        return plain.replaceAll("^[#·•.\\-—\\s'\"]+|[#·•\\s'\":]+$", "");
    }

    /** A label in lower case, without marks around it and blanks within Chinese. */
    static String normal(String label) {
        String plain = SHI.matcher(spaced(label)).replaceFirst("$1");
        return CHINESE.matcher(plain).matches()
                ? plain.replaceAll("\\s+", "")
                : plain.replaceAll("\\s+", " ");
    }
}
