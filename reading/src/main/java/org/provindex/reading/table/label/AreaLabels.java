package org.provindex.reading.table.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.text.WordTable;

/** Reads an area that fills a cell: by name, alias or code, the whole name before a part of it. */
public final class AreaLabels {
    private static final Set<String> TOTALS =
            Set.of(
                    "合计",
                    "总计",
                    "总和",
                    "小计",
                    "共计",
                    "全部",
                    "汇总",
                    "平均",
                    "均值",
                    "平均值",
                    "total",
                    "totals",
                    "grand total",
                    "sum",
                    "all",
                    "subtotal",
                    "sub-total",
                    "average",
                    "mean",
                    "all states",
                    "all regions",
                    "all provinces",
                    "median",
                    "全国合计数",
                    "省份合计");
    private static final Map<String, String> NATION =
            Map.ofEntries(
                    Map.entry("全国", "CN"),
                    Map.entry("中国", "CN"),
                    Map.entry("全国合计", "CN"),
                    Map.entry("全国总计", "CN"),
                    Map.entry("china", "CN"),
                    Map.entry("national", "CN"),
                    Map.entry("national total", "CN"),
                    Map.entry("nationwide", "CN"),
                    Map.entry("all india", "IN"),
                    Map.entry("india", "IN"),
                    Map.entry("全国平均", ""));
    private static final List<String> PROVINCE_ENDINGS =
            List.of("壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治区", "省", "市", "区");
    private static final List<String> ENGLISH_ENDINGS =
            List.of(
                    " zhuang autonomous region",
                    " hui autonomous region",
                    " uygur autonomous region",
                    " uyghur autonomous region",
                    " autonomous region",
                    " province",
                    " municipality",
                    " city",
                    " a.r.",
                    " prov.");
    private static final Pattern PART =
            Pattern.compile(".*(不含|除|其中|市辖区|县级|excluding|except|without|of which|districts).*");

    /** Region codes of Eurostat, NUTS and similar: a country and what follows. */
    private static final Pattern REGION_CODE = Pattern.compile("[A-Z]{2}[A-Z0-9_]{0,10}");

    private static final Pattern HEADING_CODE =
            Pattern.compile("[1-9]\\d{5}(0{3}|0{6})?|[A-Z]{2}-[A-Z0-9]{1,3}");

    private static final int MOST_CACHED = 20_000;
    private static final int LONGEST = 200;

    private final Map<String, AreaReading> cache = new ConcurrentHashMap<>();
    private final Map<String, AreaName> byCode = new HashMap<>();
    private final Map<String, List<AreaName>> byName = new HashMap<>();
    private final Map<String, List<String>> provinceByPrefix =
            WordTable.byKey("table/province-codes");

    private AreaLabels(List<AreaName> areas) {
        for (AreaName area : areas) {
            byCode.put(area.code(), area);
            for (String name : area.names()) add(name, area);
        }
    }

    /** The areas of a gazetteer, and the first-level areas of other countries. */
    public static AreaLabels of(Gazetteer gazetteer) {
        List<AreaName> areas = new ArrayList<>(gazetteer.areas());
        areas.sort(Comparator.comparing(AreaName::level).thenComparing(AreaName::code));
        WordTable.byKey("table/subdivisions")
                .forEach(
                        (code, names) -> {
                            if (gazetteer.area(code).isEmpty()) {
                                areas.add(
                                        new AreaName(
                                                code, Level.PROVINCE, code.substring(0, 2), names));
                            }
                        });
        return new AreaLabels(areas);
    }

    private void add(String name, AreaName area) {
        String normal = AreaSpelling.normal(name);
        // one Chinese character or two letters stand for too much else
        if (normal.length() < 2 || normal.length() < 3 && !AreaSpelling.isChinese(normal)) return;
        List<AreaName> named = byName.computeIfAbsent(normal, key -> new ArrayList<>());
        if (named.stream().noneMatch(known -> known.code().equals(area.code()))) named.add(area);
    }

    /** The area of a code of its catalogue. */
    public Optional<AreaName> area(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** What a label names. */
    public AreaReading of(String label) {
        AreaReading known = cache.get(label);
        if (known != null) return known;
        AreaReading reading = read(label);
        // tables repeat few labels many times; figures passed here by mistake must not fill memory
        if (cache.size() < MOST_CACHED && label.length() < 100) cache.put(label, reading);
        return reading;
    }

    private AreaReading read(String label) {
        if (label.length() > LONGEST) return AreaReading.UNKNOWN;
        String normal = AreaSpelling.normal(label);
        if (normal.isEmpty()) return AreaReading.UNKNOWN;
        if (TOTALS.contains(normal)) return AreaReading.TOTAL;
        if (NATION.containsKey(normal)) {
            AreaName nation = byCode.get(NATION.get(normal));
            return nation == null ? AreaReading.TOTAL : AreaReading.of(nation);
        }
        AreaReading exact = named(normal);
        if (exact.names()) return exact;
        Optional<String> bare = AreaSpelling.bare(normal);
        if (bare.isPresent()) {
            AreaReading plain = read(bare.get());
            if (plain.names()) return plain;
        }
        Optional<AreaSpelling.Pair> pair = AreaSpelling.pair(label);
        if (pair.isPresent()) {
            return translated(read(pair.get().chinese()), read(pair.get().english()));
        }
        if (PART.matcher(normal).matches()) return AreaReading.PART;
        for (String ending : AreaSpelling.isChinese(normal) ? PROVINCE_ENDINGS : ENGLISH_ENDINGS) {
            if (!normal.endsWith(ending)) continue;
            AreaReading shorter = named(normal.substring(0, normal.length() - ending.length()));
            // only what has such an ending: Jilin City is not the province, 桂林区 no city
            boolean city = ending.equals("市") || ending.equals(" city");
            List<AreaName> fitting =
                    shorter.areas().stream()
                            .filter(
                                    a ->
                                            a.level() == Level.PROVINCE
                                                            && (!city || isMunicipality(a))
                                                    || a.level() == Level.PREFECTURE && city)
                            .toList();
            if (fitting.size() == 1) return AreaReading.of(fitting.get(0));
            if (fitting.size() > 1) return new AreaReading(AreaReading.State.SHARED, fitting);
        }
        return part(normal);
    }

    /** A name in two languages: what both say; the Chinese one where the other is not known. */
    private static AreaReading translated(AreaReading chinese, AreaReading english) {
        if (!chinese.names() || !english.names()) {
            return english.state() == AreaReading.State.UNKNOWN ? chinese : AreaReading.UNKNOWN;
        }
        List<AreaName> common =
                chinese.areas().stream()
                        .filter(
                                a ->
                                        english.areas().stream()
                                                .anyMatch(b -> a.code().equals(b.code())))
                        .toList();
        if (common.isEmpty()) return AreaReading.UNKNOWN;
        return common.size() == 1
                ? AreaReading.of(common.get(0))
                : new AreaReading(AreaReading.State.SHARED, common);
    }

    private static boolean isMunicipality(AreaName area) {
        return area.names().stream().anyMatch(name -> name.endsWith("市"));
    }

    private AreaReading named(String normal) {
        List<AreaName> areas = byName.getOrDefault(normal, List.of());
        if (areas.size() == 1) return AreaReading.of(areas.get(0));
        return areas.isEmpty()
                ? AreaReading.UNKNOWN
                : new AreaReading(AreaReading.State.SHARED, areas);
    }

    /** The province before the name of one of its prefectures; before anything else, a part. */
    private AreaReading part(String normal) {
        for (int at = normal.length() - 2; at >= 2; at--) {
            AreaReading outer = named(normal.substring(0, at));
            if (!outer.isArea() || !AreaSpelling.isChinese(normal)) continue;
            AreaReading inner = named(normal.substring(at));
            return inner.names() ? within(inner, outer.area()) : AreaReading.PART;
        }
        return AreaReading.UNKNOWN;
    }

    /** Of areas that share a name, the one that lies in another. */
    public AreaReading within(AreaReading shared, AreaName outer) {
        List<AreaName> inside =
                shared.areas().stream().filter(area -> area.parent().equals(outer.code())).toList();
        return inside.size() == 1 ? AreaReading.of(inside.get(0)) : shared;
    }

    /** Of areas that share a name, the one of a level. */
    public AreaReading at(AreaReading shared, Level level) {
        List<AreaName> same =
                shared.areas().stream().filter(area -> area.level() == level).toList();
        return same.size() == 1 ? AreaReading.of(same.get(0)) : shared;
    }

    /**
     * The area of a code: of the catalogue, GB/T 2260 in six, nine or twelve digits, or a region of
     * Eurostat.
     *
     * @param regions whether the column is known to hold codes of areas, so that those of Eurostat
     *     count although no catalogue has them
     */
    public AreaReading ofCode(String code, boolean regions) {
        String plain = Figures.plain(code);
        if (plain.endsWith(".0")) plain = plain.substring(0, plain.length() - 2);
        if (byCode.containsKey(plain)) return AreaReading.of(byCode.get(plain));
        if (plain.matches("[1-9]\\d{5}(0{3}|0{6})?")) return chinese(plain.substring(0, 6));
        if (regions && plain.matches("[1-9]\\d")) return chinese(plain + "0000");
        if (regions && REGION_CODE.matcher(plain).matches()) {
            String country = plain.equals("EL") ? "GR" : plain.equals("UK") ? "GB" : plain;
            if (byCode.containsKey(country)) return AreaReading.of(byCode.get(country));
            Level level =
                    plain.length() > 2 && !plain.matches("E[AU]\\d.*")
                            ? Level.PROVINCE
                            : Level.GROUP;
            return AreaReading.of(
                    new AreaName(plain, level, plain.substring(0, 2), List.of(plain)));
        }
        return AreaReading.UNKNOWN;
    }

    /** The area of a code that stands among headings: GB/T 2260 or ISO 3166-2. */
    public AreaReading ofHeading(String text) {
        AreaReading named = of(text);
        if (named.names() || !HEADING_CODE.matcher(text.strip()).matches()) return named;
        AreaReading coded = ofCode(text, false);
        return coded.isArea() ? coded : named;
    }

    private AreaReading chinese(String digits) {
        if (byCode.containsKey(digits)) return AreaReading.of(byCode.get(digits));
        List<String> province = provinceByPrefix.get(digits.substring(0, 2));
        if (digits.endsWith("0000") && province != null && byCode.containsKey(province.get(0))) {
            return AreaReading.of(byCode.get(province.get(0)));
        }
        return province == null ? AreaReading.UNKNOWN : AreaReading.PART;
    }

    /** How many of the labels name areas, by level. */
    public Map<Level, Integer> levels(Iterable<String> labels) {
        Map<Level, Integer> levels = new LinkedHashMap<>();
        for (String label : labels) {
            AreaReading reading = of(label);
            if (reading.isArea()) levels.merge(reading.area().level(), 1, Integer::sum);
        }
        return levels;
    }
}
