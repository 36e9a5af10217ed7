package org.provindex.reading.table.layout;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.table.label.AreaLabels;
import org.provindex.reading.table.label.AreaReading;
import org.provindex.reading.table.label.Figures;
import org.provindex.reading.table.label.PartOfYear;

/** The words of a title that name an indicator or an area. */
final class TableTitle {
    private static final String YEAR = "(19|20)\\d{2}";

    /**
     * What stands before the name of an indicator: number of the table, year, words for all areas.
     */
    private static final Pattern[] BEFORE = {
        Pattern.compile("^" + YEAR + "年?([-–—~至到](19|20)?\\d{2}年?)?"),
        Pattern.compile("^(?i)((表|table)\\s*\\d+([-.—]\\d+)*|\\d+([-.—]\\d+)+)\\s*[.、:：]?\\s*"),
        Pattern.compile("^(表|(?i:table))\\s*[:：]\\s*"),
        Pattern.compile("^" + YEAR + "年?([-–—~至到](19|20)?\\d{2}年?)?"),
        Pattern.compile("^(" + PartOfYear.CHINESE + ")"),
        Pattern.compile("(?i)^(state|province|region|city)[- ]?wise "),
        Pattern.compile("^[各分](?=地区生产总值)"),
        Pattern.compile("^[\\u4e00-\\u9fff]{1,8}?(省|自治区|市)?(各|所辖)(地级市|设区市|地市|市|州|县|区)(的)?"),
        Pattern.compile("^(全国)?(各|分|31个?)(省\\(区[、,] ?市\\)|省区市|省份|省市|地区(?!生产总值)|省|市|城市)(的)?"),
        Pattern.compile("^(历年|" + YEAR + "年)")
    };

    /** What stands behind it: a year, areas, words for a table. */
    private static final Pattern[] BEHIND = {
        Pattern.compile(
                "(?i)[,(\\s]+((in|at|as of|by) )?((the )?(end of|year-?end),? )?"
                        + YEAR
                        + "([-–—/~至](19|20)?\\d{2})?年?\\)?$"),
        Pattern.compile(
                "(?i),? (by|across) (the )?(provinces?|regions?|states?|cit(y|ies)|areas?)$"),
        Pattern.compile("(统计表|情况|一览表|数据)$")
    };

    private static final Pattern OF_PARTS =
            Pattern.compile(
                    "(?i).*([各分](省|市|县|区|地|州|盟|旗)|所辖|by (province|city|county|district|region|prefecture)|cities|counties|districts).*");
    private static final Pattern SENTENCE = Pattern.compile(".*[。；;：:]|.{120,}");
    private static final Pattern NUMBERED =
            Pattern.compile("^(?i)((表|table)\\s*\\d+|\\d+([-.—]\\d+)+)");
    private static final Pattern OF_AREAS =
            Pattern.compile("(?i)[各分](省|地|市)|全国|\\bby (region|province|state)|-wise\\b");
    private static final int LONGEST_NAME = 12;
    private static final int MOST_WORDS = 4;

    private TableTitle() {}

    /** What a title names, empty if nothing is left. */
    static String of(String title) {
        String plain = Figures.plain(title);
        for (Pattern each : BEFORE) plain = each.matcher(plain).replaceFirst("").strip();
        for (Pattern each : BEHIND) plain = each.matcher(plain).replaceFirst("").strip();
        return plain;
    }

    /**
     * How much a line is like a title, beside others above a table; below 0 if it is a sentence.
     */
    static int weight(String line) {
        String plain = line.strip();
        if (SENTENCE.matcher(plain).matches()) return -1;
        int weight = NUMBERED.matcher(plain).find() ? 2 : 0;
        if (OF_AREAS.matcher(plain).find()) weight++;
        return Pattern.compile(YEAR).matcher(plain).find() ? weight + 1 : weight;
    }

    /** The code of the only province or prefecture that a title names, empty if none. */
    static String area(String title, AreaLabels areas) {
        if (title.length() > 80 || OF_PARTS.matcher(title).matches()) return "";
        Set<String> codes = new HashSet<>();
        boolean chinese = title.codePoints().anyMatch(Character::isIdeographic);
        if (chinese) inChinese(title, areas, codes);
        else inEnglish(title.split("[^A-Za-z']+"), areas, codes);
        return codes.size() == 1 ? codes.iterator().next() : "";
    }

    private static void inChinese(String title, AreaLabels areas, Set<String> codes) {
        int at = 0;
        while (at < title.length()) {
            int end = Math.min(title.length(), at + LONGEST_NAME);
            while (end > at + 1 && !found(areas.of(title.substring(at, end)), codes)) end--;
            at = end > at + 1 ? end : at + 1;
        }
    }

    private static void inEnglish(String[] words, AreaLabels areas, Set<String> codes) {
        int at = 0;
        while (at < words.length) {
            int end = Math.min(words.length, at + MOST_WORDS);
            while (end > at) {
                String name = String.join(" ", java.util.Arrays.asList(words).subList(at, end));
                boolean capital = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
                if (capital && found(areas.of(name), codes)) break;
                end--;
            }
            at = end > at ? end : at + 1;
        }
    }

    private static boolean found(AreaReading reading, Set<String> codes) {
        boolean one =
                reading.isArea()
                        && (reading.area().level() == Level.PROVINCE
                                || reading.area().level() == Level.PREFECTURE);
        if (one) codes.add(reading.area().code());
        return one;
    }
}
