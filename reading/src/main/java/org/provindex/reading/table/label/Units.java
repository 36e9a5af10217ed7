package org.provindex.reading.table.label;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provindex.reading.text.WordTable;

/** Reads the words of a unit: {@code 亿元}, {@code 10,000 units}, {@code 元/平方米}. */
public final class Units {
    /** 上年同月=100, 1978=100, preceding year = 100. */
    private static final Pattern INDEX_BASE =
            Pattern.compile(
                    "(以|与)?(上年|上月|上季|上期|去年|基期|(19|20)\\d{2}|preceding|previous|last|base|same)[^=_]{0,25}(=|为)\\s?100");

    private static final Pattern TWO_LANGUAGES =
            Pattern.compile(
                    "((?:单位\\s*[:：]\\s*)?[\\u4e00-\\u9fff]+)[\\s/]*[(（]?([A-Za-z0-9][^\\u4e00-\\u9fff()]*)[)）]?");
    private static final int LONGEST = 60;
    private static final Map<String, TableUnit> NOUNS = nouns("table/units");
    private static final Map<String, TableUnit> MEASURES = nouns("table/measures");
    private static final Map<String, BigDecimal> SCALES = scales();

    private final Map<String, TableUnit> codes;

    private Units(Map<String, TableUnit> codes) {
        this.codes = codes;
    }

    /** The units that every table may use. */
    public static Units common() {
        return new Units(Map.of());
    }

    /**
     * The common units and those of a catalogue by their codes.
     *
     * @param codes code, and the base unit and factor it stands for
     */
    public static Units of(Map<String, TableUnit> codes) {
        return new Units(new HashMap<>(codes));
    }

    /** The unit that the words are, all of them. */
    public Optional<TableUnit> parse(String words) {
        if (codes.containsKey(words.strip())) return Optional.of(codes.get(words.strip()));
        String plain = normal(words);
        if (plain.isEmpty() || plain.length() > LONGEST) return Optional.empty();
        if (INDEX_BASE.matcher(plain).matches()) {
            return Optional.of(new TableUnit("score", BigDecimal.ONE, words.strip()));
        }
        Optional<TableUnit> whole = whole(plain);
        if (whole.isEmpty()) whole = inTwoLanguages(words);
        return whole.map(unit -> new TableUnit(unit.base(), unit.factor(), words.strip()));
    }

    /** 万美元 USD 10 000: the Chinese words, unless the English ones say something else. */
    private static Optional<TableUnit> inTwoLanguages(String words) {
        Matcher both = TWO_LANGUAGES.matcher(words.strip());
        if (!both.matches()) return Optional.empty();
        Optional<TableUnit> chinese = whole(normal(both.group(1)));
        Optional<TableUnit> english = whole(normal(both.group(2)));
        boolean apart =
                chinese.isPresent() && english.isPresent() && !chinese.get().same(english.get());
        return apart ? Optional.empty() : chinese;
    }

    /** The unit of a code in a column UNIT_MEASURE of SDMX, or of words as others write them. */
    public Optional<TableUnit> parseMeasure(String code) {
        TableUnit measure = MEASURES.get(code.strip().toLowerCase(Locale.ROOT));
        return measure == null ? parse(code) : Optional.of(measure);
    }

    private static Optional<TableUnit> whole(String plain) {
        Optional<TableUnit> simple = simple(plain);
        if (simple.isPresent()) return simple;
        int slash = Math.max(plain.indexOf('/'), plain.indexOf(" per "));
        if (slash <= 0) return Optional.empty();
        int length = plain.charAt(slash) == '/' ? 1 : 5;
        Optional<TableUnit> above = simple(plain.substring(0, slash).strip());
        String denominator = plain.substring(slash + length).strip();
        Optional<TableUnit> below =
                denominator.equals("capita") ? simple("人") : simple(denominator);
        if (above.isEmpty() || below.isEmpty() || above.get().isBare() || below.get().isBare()) {
            return Optional.empty();
        }
        BigDecimal factor =
                above.get().factor().divide(below.get().factor(), 20, RoundingMode.HALF_EVEN);
        return Optional.of(
                new TableUnit(
                        above.get().base() + "/" + below.get().base(),
                        factor.stripTrailingZeros(),
                        plain));
    }

    /** A noun, a scale, or a scale with a noun before or behind it. */
    private static Optional<TableUnit> simple(String plain) {
        if (NOUNS.containsKey(plain)) return Optional.of(NOUNS.get(plain));
        if (SCALES.containsKey(plain)) {
            return Optional.of(new TableUnit("", SCALES.get(plain), plain));
        }
        TableUnit best = null;
        int longest = 0;
        for (Map.Entry<String, BigDecimal> scale : SCALES.entrySet()) {
            String word = scale.getKey();
            if (word.length() <= longest) continue;
            String noun = "";
            if (plain.startsWith(word)) noun = plain.substring(word.length());
            else if (plain.endsWith(" " + word)) {
                noun = plain.substring(0, plain.length() - word.length());
            } else continue;
            noun = noun.strip();
            if (noun.startsWith("of ")) noun = noun.substring(3);
            TableUnit unit = NOUNS.get(noun);
            if (unit != null) {
                best = new TableUnit(unit.base(), unit.factor().multiply(scale.getValue()), plain);
                longest = word.length();
            }
        }
        return Optional.ofNullable(best);
    }

    private static String normal(String words) {
        String plain = Figures.plain(words).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        plain = plain.replaceFirst("^(计量)?单位\\s*[:：]?\\s*|^units?\\s*[:：]\\s*|^in ", "");
        if (plain.startsWith("(") && plain.endsWith(")")) {
            plain = plain.substring(1, plain.length() - 1);
        }
        // blanks within Chinese words only fill a line
        return plain.matches(".*[\\u4e00-\\u9fff].*") ? plain.replace(" ", "") : plain.strip();
    }

    private static Map<String, TableUnit> nouns(String table) {
        Map<String, TableUnit> nouns = new HashMap<>();
        WordTable.byKey(table)
                .forEach(
                        (key, names) -> {
                            String[] parts = key.split("\\s+");
                            for (String name : names) {
                                nouns.put(
                                        Figures.plain(name).toLowerCase(Locale.ROOT),
                                        new TableUnit(parts[0], new BigDecimal(parts[1]), name));
                            }
                        });
        return nouns;
    }

    private static Map<String, BigDecimal> scales() {
        Map<String, BigDecimal> scales = new LinkedHashMap<>();
        WordTable.byKey("table/scales")
                .forEach(
                        (factor, words) ->
                                words.forEach(word -> scales.put(word, new BigDecimal(factor))));
        return scales;
    }
}
