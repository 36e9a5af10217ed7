package org.provindex.reading.indicator;

import java.util.List;

/**
 * An indicator of the catalogue with all phrases that mean it.
 *
 * @param code its code
 * @param names its names
 * @param aliases phrases that mean it in every text
 * @param unit its base unit
 */
public record IndicatorName(String code, List<String> names, List<String> aliases, String unit) {
    /** Copies the lists. */
    public IndicatorName {
        names = List.copyOf(names);
        aliases = List.copyOf(aliases);
    }
}
