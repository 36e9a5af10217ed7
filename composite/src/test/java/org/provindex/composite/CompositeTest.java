package org.provindex.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.fault.UnknownDirectionException;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.composite.panel.Panel;

class CompositeTest {
    @Test
    void scoresAreAsByHand() {
        var result = Composite.compute(MethodologyFormat.read(SmallIndex.YAML), SmallIndex.panel());

        // a: 0, 50, 100; b (lower is better): 100, 0, 50; c per 10 of size: 10, 20, 30 -> 0, 50,
        // 100
        var p = result.node("p", "2020");
        assertThat(p.score("X").getAsDouble()).isCloseTo(100.0 / 3, within(1e-12));
        assertThat(p.score("Y").getAsDouble()).isCloseTo(100.0 / 3, within(1e-12));
        assertThat(p.score("Z").getAsDouble()).isCloseTo(250.0 / 3, within(1e-12));
        var index = result.index("2020");
        assertThat(index.score("X").getAsDouble()).isCloseTo(25, within(1e-12));
        assertThat(index.score("Y").getAsDouble()).isCloseTo(37.5, within(1e-12));
        assertThat(index.score("Z").getAsDouble()).isCloseTo(87.5, within(1e-12));
        assertThat(index.ranks()).isEqualTo(Map.of("X", 3.0, "Y", 2.0, "Z", 1.0));
        assertThat(p.ranks()).isEqualTo(Map.of("X", 2.0, "Y", 2.0, "Z", 1.0));
        assertThat(result.weights("2020"))
                .containsEntry("p", 0.75)
                .containsEntry("q", 0.25)
                .containsEntry("c", 1.0);
    }

    @Test
    void theWeightOfAnAbsentValueGoesToTheOthersAndIsMarked() {
        var panel =
                Panel.builder()
                        .value("a", "X", "2020", 0)
                        .value("a", "Y", "2020", 10)
                        .value("b", "X", "2020", 1)
                        .value("b", "Z", "2020", 3)
                        .value("c", "X", "2020", 1)
                        .value("c", "Y", "2020", 2)
                        .value("c", "Z", "2020", 3)
                        .value("size", "X", "2020", 1)
                        .value("size", "Y", "2020", 1)
                        .value("size", "Z", "2020", 1)
                        .build();

        var result = Composite.compute(MethodologyFormat.read(SmallIndex.YAML), panel);

        var p = result.node("p", "2020");
        assertThat(p.score("Y")).hasValue(100);
        assertThat(p.weightsUsed("Y")).isEqualTo(Map.of("a", 1.0));
        assertThat(p.coverage("Y")).isEqualTo(0.5);
        assertThat(result.marks("Y", "2020"))
                .singleElement()
                .satisfies(mark -> assertThat(mark.node()).isEqualTo("b"));
    }

    @Test
    void anAreaBelowTheMinimumShareTakesNoPart() {
        var methodology =
                MethodologyFormat.read(SmallIndex.YAML + "defaults: {screen: {byArea: 0.9}}\n");
        var panel = Panel.builder();
        for (String area : List.of("X", "Y", "Z")) {
            for (String indicator : List.of("a", "b", "c", "size")) {
                boolean gap = area.equals("Z") && indicator.equals("b");
                if (!gap) panel.value(indicator, area, "2020", (area + indicator).hashCode());
            }
        }

        var result = Composite.compute(methodology, panel.build());

        assertThat(result.index("2020").score("Z")).isEmpty();
        assertThat(result.index("2020").ranks()).containsOnlyKeys("X", "Y");
        assertThat(result.marks("Z", "2020"))
                .singleElement()
                .satisfies(
                        mark -> {
                            assertThat(mark.kind().name()).isEqualTo("AREA_EXCLUDED");
                            assertThat(mark.detail()).contains("2 of 3");
                        });
    }

    @Test
    void aConstantIndicatorIsRefusedByName() {
        var panel =
                Panel.builder()
                        .value("a", "X", "2020", 7)
                        .value("a", "Y", "2020", 7)
                        .value("b", "X", "2020", 7)
                        .value("c", "X", "2020", 7)
                        .value("size", "X", "2020", 1)
                        .build();
        var methodology = MethodologyFormat.read(SmallIndex.YAML);

        assertThatThrownBy(() -> Composite.compute(methodology, panel))
                .isInstanceOf(DegenerateIndicatorException.class)
                .hasMessageContaining("a, period 2020")
                .hasMessageContaining("all values are 7.0");
    }

    @Test
    void aMissingDirectionIsRefused() {
        var methodology =
                MethodologyFormat.read(
                        SmallIndex.YAML.replace("{code: a, direction: 1}", "{code: a}"));

        assertThatThrownBy(() -> Composite.compute(methodology, SmallIndex.panel()))
                .isInstanceOf(UnknownDirectionException.class)
                .hasMessageContaining("a:");
    }
}
