package org.provindex.reading.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.provindex.reading.text.WordTable;

/** The world, the country and other countries by ISO 3166-1, which every text may name. */
final class CommonAreas {
    private static final Set<String> PARTS_OF_CHINA = Set.of("CN", "HK", "MO", "TW");

    private CommonAreas() {}

    static List<AreaName> all() {
        List<AreaName> areas = new ArrayList<>();
        areas.add(new AreaName("WORLD", AreaName.Level.WORLD, "", List.of()));
        areas.add(new AreaName("CN", AreaName.Level.COUNTRY, "WORLD", List.of()));
        for (String code : WordTable.byKey("area/groups").keySet()) {
            areas.add(
                    new AreaName(
                            code,
                            AreaName.Level.GROUP,
                            "CN",
                            WordTable.byKey("area/groups").get(code)));
        }
        for (String country : Locale.getISOCountries()) {
            if (!PARTS_OF_CHINA.contains(country)) {
                String name =
                        new Locale.Builder()
                                .setRegion(country)
                                .build()
                                .getDisplayCountry(Locale.ENGLISH);
                areas.add(new AreaName(country, AreaName.Level.COUNTRY, "WORLD", List.of(name)));
            }
        }
        return areas;
    }
}
