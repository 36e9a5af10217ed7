package org.provindex.ingest.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.catalogue.UnitEntry;

/** The catalogue in memory, by every code, name and alias, for the time of one import. */
final class Lookup {
    private final Map<String, List<AreaEntry>> areas = new HashMap<>();
    private final Map<String, List<IndicatorEntry>> indicators = new HashMap<>();
    private final Map<String, List<UnitEntry>> units = new HashMap<>();

    Lookup(Catalogue catalogue) {
        for (AreaEntry area : catalogue.areas()) {
            put(areas, area, area.code().value(), area.nameEn(), area.nameZh(), area.namePinyin());
            area.aliases().forEach(alias -> put(areas, area, alias));
        }
        for (IndicatorEntry indicator : catalogue.indicators()) {
            put(
                    indicators,
                    indicator,
                    indicator.code().value(),
                    indicator.nameEn(),
                    indicator.nameZh());
            indicator.aliases().forEach(alias -> put(indicators, indicator, alias));
        }
        for (UnitEntry unit : catalogue.units()) {
            put(units, unit, unit.code(), unit.symbol(), unit.nameEn(), unit.nameZh());
            unit.aliases().forEach(alias -> put(units, unit, alias));
        }
    }

    private static <T> void put(Map<String, List<T>> map, T entry, String... keys) {
        for (String key : keys) {
            if (key != null && !key.isBlank()) {
                List<T> entries = map.computeIfAbsent(fold(key), k -> new ArrayList<>(1));
                if (!entries.contains(entry)) {
                    entries.add(entry);
                }
            }
        }
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** A code is never ambiguous, a name may be (Suzhou). */
    private static <T> List<T> find(
            Map<String, List<T>> map, String text, Function<T, String> code) {
        List<T> found = map.getOrDefault(fold(text), List.of());
        return found.size() < 2
                ? found
                : found.stream()
                        .filter(e -> code.apply(e).equals(text))
                        .findFirst()
                        .map(List::of)
                        .orElse(found);
    }

    List<AreaEntry> area(String text) {
        return find(areas, text, a -> a.code().value());
    }

    List<IndicatorEntry> indicator(String text) {
        return find(indicators, text, i -> i.code().value());
    }

    /**
     * Of several units of one name (a symbol of two things) those that the indicator's values can
     * be converted from.
     */
    List<UnitEntry> unit(String text, IndicatorEntry indicator) {
        List<UnitEntry> found = find(units, text, UnitEntry::code);
        List<UnitEntry> fitting =
                found.stream().filter(u -> u.base().equals(indicator.unit())).toList();
        return fitting.isEmpty() ? found : fitting;
    }
}
