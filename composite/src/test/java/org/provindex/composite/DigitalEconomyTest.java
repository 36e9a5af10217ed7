package org.provindex.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.composite.panel.Panel;

/** The methodology that the product ships, on the official figures of the 31 provinces. */
class DigitalEconomyTest {
    private static final List<String> CENTRAL_SIX =
            List.of("CN-SX", "CN-AH", "CN-JX", "CN-HA", "CN-HB", "CN-HN");

    static Methodology methodology() throws IOException {
        var file = SharedMaterial.root().resolve("seeds/methodologies/digital-economy.yaml");
        return MethodologyFormat.read(Files.readString(file));
    }

    static Panel provinces() {
        var builder = Panel.builder();
        SharedMaterial.csv("facts/provincial-panel.csv")
                .forEach(
                        row ->
                                builder.value(
                                        row.get("indicator"),
                                        row.get("area"),
                                        row.get("period"),
                                        Double.parseDouble(row.get("value"))
                                                * toBaseUnit(row.get("unit"))));
        return builder.build();
    }

    private static double toBaseUnit(String unit) {
        if (unit.startsWith("10000 ")) return 1e4;
        return unit.startsWith("100 million ") ? 1e8 : 1;
    }

    static Directions allHigherIsBetter(Methodology methodology) {
        Map<String, Direction> directions = new HashMap<>();
        for (Leaf leaf : methodology.leaves()) {
            directions.put(leaf.indicator(), Direction.HIGHER_IS_BETTER);
        }
        return new Directions(directions);
    }

    @Test
    void ranksAllThirtyOneProvincesOf2022() throws IOException {
        var methodology = methodology();

        var result = Composite.compute(methodology, provinces(), allHigherIsBetter(methodology));

        var index = result.index("2022");
        assertThat(index.rows()).hasSize(31);
        assertThat(index.rows().get(0).area()).isEqualTo("CN-BJ");
        assertThat(index.rows())
                .allSatisfy(row -> assertThat(row.score()).isBetween(0.0, 100.0))
                .extracting(NodeTable.Row::rank)
                .isSorted()
                .contains(1.0, 31.0);
        assertThat(index.ranksWithin(CENTRAL_SIX).values())
                .containsExactlyInAnyOrder(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
        assertThat(index.coverage("CN-SX")).isEqualTo(1);
        assertThat(result.marks()).isEmpty();
    }

    @Test
    void portsPerHundredResidentsOfShanxiAreAsByHand() throws IOException {
        var methodology = methodology();

        var ports =
                Composite.compute(methodology, provinces(), allHigherIsBetter(methodology))
                        .leaf("broadband-access-ports", "2022");

        // 27,601,600 ports, 34,810,000 residents
        assertThat(ports.raw("CN-SX")).hasValue(27_601_600);
        assertThat(ports.denominated("CN-SX").getAsDouble()).isCloseTo(79.2921574, within(1e-6));
    }

    @Test
    void theSixCentralProvincesDifferAsAUniverseAndAsAGroup() throws IOException {
        var methodology = methodology();
        var directions = allHigherIsBetter(methodology);

        var asGroup = Composite.compute(methodology, provinces(), directions).index("2022");
        var asUniverse =
                Composite.compute(methodology, provinces().withAreas(CENTRAL_SIX), directions)
                        .index("2022");

        assertThat(asUniverse.rows()).hasSize(6);
        assertThat(asUniverse.score("CN-SX")).isNotEqualTo(asGroup.score("CN-SX"));
    }
}
