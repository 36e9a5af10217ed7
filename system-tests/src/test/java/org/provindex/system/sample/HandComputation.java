package org.provindex.system.sample;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The index {@code digital-economy} once more, straight from the published figures and without any
 * of the product's code: {@code 100 · (x − min) / (max − min)} of each indicator over the universe,
 * the mean of them in each pillar, the mean of the pillars. Units drop out, as any factor does that
 * is the same for all areas.
 */
public final class HandComputation {
    private record Leaf(String pillar, String indicator, Optional<String> per) {
        Leaf(String pillar, String indicator) {
            this(pillar, indicator, Optional.empty());
        }

        Leaf(String pillar, String indicator, String per) {
            this(pillar, indicator, Optional.of(per));
        }
    }

    private static final String PEOPLE = "resident-population";
    private static final String PRODUCT = "gross-regional-product";
    private static final List<Leaf> LEAVES =
            List.of(
                    new Leaf("infrastructure", "long-distance-optical-cable-length"),
                    new Leaf("infrastructure", "broadband-access-ports", PEOPLE),
                    new Leaf("infrastructure", "mobile-base-stations", PEOPLE),
                    new Leaf("infrastructure", "internet-domain-names", PEOPLE),
                    new Leaf("industry", "software-revenue", PRODUCT),
                    new Leaf("industry", "patents-granted", PEOPLE),
                    new Leaf("integration", "websites-per-100-enterprises"),
                    new Leaf("integration", "enterprises-with-ecommerce"),
                    new Leaf("integration", "ecommerce-sales", PRODUCT),
                    new Leaf("environment", "computers-per-100-employees"),
                    new Leaf("environment", "mobile-subscribers", PEOPLE),
                    new Leaf("environment", "bachelor-graduates", PEOPLE),
                    new Leaf("environment", "rd-personnel", PEOPLE));

    private record Key(String indicator, String area) {}

    private final Map<Key, Double> figures = new HashMap<>();

    public HandComputation(String year) {
        for (Seeds.Row row : Seeds.rows()) {
            if (row.period().equals(year)) {
                figures.put(new Key(row.indicator(), row.area()), row.value());
            }
        }
    }

    /** The score of each area, 0 to 100. */
    public Map<String, Double> scores(Collection<String> universe) {
        return universe.stream().collect(Collectors.toMap(a -> a, a -> score(a, universe)));
    }

    private double score(String area, Collection<String> universe) {
        Map<String, Double> pillars =
                LEAVES.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Leaf::pillar,
                                        Collectors.averagingDouble(l -> leaf(l, area, universe))));
        return pillars.values().stream().mapToDouble(p -> p).average().orElseThrow();
    }

    private double leaf(Leaf leaf, String area, Collection<String> universe) {
        double min = universe.stream().mapToDouble(a -> value(leaf, a)).min().orElseThrow();
        double max = universe.stream().mapToDouble(a -> value(leaf, a)).max().orElseThrow();
        return 100 * (value(leaf, area) - min) / (max - min);
    }

    private double value(Leaf leaf, String area) {
        double value = figures.get(new Key(leaf.indicator(), area));
        return leaf.per().map(by -> value / figures.get(new Key(by, area))).orElse(value);
    }
}
