package org.provindex.reading.table.label;

import com.ibm.icu.text.Normalizer2;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provindex.reading.table.file.Cell;

/** Reads the figure in a cell, with its flag, unit and missing marks. */
public final class Figures {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /** Marks of footnotes; NFKC would make digits of them. */
    private static final Pattern FOOTNOTE_MARK =
            Pattern.compile("[\\u2460-\\u249B\\u00B9\\u00B2\\u00B3\\u2070-\\u2079*†‡§]+");

    private static final Set<String> MISSING =
            Set.of(
                    "",
                    "-",
                    "--",
                    "---",
                    "_",
                    "/",
                    "\\",
                    "\\n",
                    "na",
                    "n/a",
                    "n.a.",
                    "n.a",
                    "nan",
                    "null",
                    "none",
                    "nd",
                    "n.d.",
                    "#n/a",
                    "#null!",
                    "x",
                    "缺",
                    "缺失",
                    "无",
                    "暂无",
                    "无数据",
                    "未公布",
                    "暂缺",
                    "空缺",
                    "missing",
                    "not available",
                    "no data");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "([+-]?)((?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+)?(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?)(.*)");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\((\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+)\\)");
    private static final Pattern MARK =
            Pattern.compile("[.\\u2026\\u22EF·]+|[-\\u2013\\u2014\\u2015]+|:\\s?[a-z]{0,3}");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern EXPONENT = Pattern.compile(".*\\de[+-]?\\d.*");

    /** Eurostat's observation flags and the codes of SDMX CL_OBS_STATUS 2.2 that they mean. */
    private static final Map<String, String> FLAGS =
            Map.ofEntries(
                    Map.entry("b", "B"),
                    Map.entry("d", "D"),
                    Map.entry("e", "E"),
                    Map.entry("f", "F"),
                    Map.entry("i", "I"),
                    Map.entry("n", "N"),
                    Map.entry("p", "P"),
                    Map.entry("r", "A"),
                    Map.entry("s", "E"),
                    Map.entry("u", "U"),
                    Map.entry("初步", "P"),
                    Map.entry("初步核算", "P"),
                    Map.entry("预计", "E"),
                    Map.entry("估计", "E"));

    private static final Pattern FLAG =
            Pattern.compile("\\(?([bdefinprsu]{1,3}|初步|初步核算|预计|估计)\\)?");

    private Figures() {}

    /** Full-width forms as plain ones, footnote marks left out, blanks at the ends too. */
    public static String plain(String text) {
        if (isAscii(text) && text.indexOf('*') < 0) return text.strip();
        String unmarked = FOOTNOTE_MARK.matcher(text).replaceAll("");
        return NFKC.normalize(unmarked).replace('\u2212', '-').replace('\u00A0', ' ').strip();
    }

    /**
     * The figure in a cell.
     *
     * @param decimalComma whether a comma stands before the decimals, as the sheet shows elsewhere
     */
    public static NumberReading of(Cell cell, boolean decimalComma) {
        return switch (cell.kind()) {
            case EMPTY -> NumberReading.MISSING;
            case NUMBER -> NumberReading.of(cell.number(), "", "");
            case PERCENTAGE -> NumberReading.of(cell.number(), "", "%");
            case ERROR ->
                    cell.text().equals("#N/A")
                            ? NumberReading.MISSING
                            : NumberReading.refused("the error value %s".formatted(cell.text()));
            case BOOLEAN -> NumberReading.refused("a truth value");
            case DATE -> NumberReading.refused("the date %s".formatted(cell.text()));
            case TEXT -> ofText(cell.text(), decimalComma);
        };
    }

    private static NumberReading ofText(String text, boolean decimalComma) {
        String plain = plain(text);
        if (PLAIN.matcher(plain).matches()) return NumberReading.of(new BigDecimal(plain), "", "");
        if (isMissing(plain)) return NumberReading.MISSING;
        if (decimalComma) plain = plain.replace(".", "").replace(',', '.');
        Matcher brackets = IN_BRACKETS.matcher(plain);
        if (brackets.matches()) {
            return NumberReading.below(new BigDecimal(brackets.group(1).replace(",", "")));
        }
        Matcher matcher = NUMBER.matcher(plain);
        if (!matcher.matches() || matcher.group(2).isEmpty()) {
            return NumberReading.refused("'%s' is no figure".formatted(shortened(text)));
        }
        String digits = matcher.group(2).replace(",", "").replace(" ", "");
        if (EXPONENT.matcher(digits.toLowerCase(Locale.ROOT)).matches() && digits.length() > 40
                || digits.length() > 60) {
            return NumberReading.refused("a figure of %d characters".formatted(digits.length()));
        }
        BigDecimal value = new BigDecimal(matcher.group(1).replace("+", "") + digits);
        String rest = matcher.group(3).strip();
        if (rest.isEmpty()) return NumberReading.of(value, "", "");
        if (rest.startsWith(",") || rest.startsWith(".") || rest.matches(".*\\d.*")) {
            return NumberReading.refused(
                    "'%s' may be written in more than one way".formatted(shortened(text)));
        }
        Matcher flag = FLAG.matcher(rest.toLowerCase(Locale.ROOT));
        if (flag.matches()) return NumberReading.of(value, status(flag.group(1)), "");
        return NumberReading.of(value, "", rest);
    }

    /** Whether a text is a mark for a value that is not there. */
    public static boolean isMissing(String text) {
        if (PLAIN.matcher(text).matches()) return false;
        String lower = plain(text).toLowerCase(Locale.ROOT);
        return MISSING.contains(lower) || MARK.matcher(lower).matches();
    }

    /** The status of a flag; {@code A}, normal, for an empty one. */
    public static String status(String flag) {
        String lower = flag.strip().toLowerCase(Locale.ROOT);
        if (FLAGS.containsKey(lower)) return FLAGS.get(lower);
        Optional<String> word = Version.of(lower.replaceFirst(" value$", ""));
        if (word.isPresent()) return word.get();
        if (lower.startsWith("time series break")) return "B";
        if (lower.startsWith("imputed")) return "I";
        if (lower.length() > 3) return "A";
        for (String letter : lower.split("")) {
            if (FLAGS.containsKey(letter) && !letter.equals("r")) return FLAGS.get(letter);
        }
        String upper = flag.strip().toUpperCase(Locale.ROOT);
        return upper.matches("[A-Z]") ? upper : "A";
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) return false;
        }
        return true;
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
