package org.provindex.composite.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MethodRegistryTest {
    @Test
    void everyMethodHasWordsAndASourceAndNothingElseHas() throws Exception {
        Set<String> named = new HashSet<>();
        for (MethodRegistry.Entry entry : MethodRegistry.all()) {
            String where = entry.step() + "/" + entry.name();
            assertThat(entry.title()).as(where).isNotBlank();
            assertThat(entry.description()).as(where).isNotBlank();
            assertThat(entry.source()).as(where).isNotBlank();
            assertThat(named.add(where)).isTrue();
        }
        try (var in = MethodRegistry.class.getResourceAsStream("../methods.yaml")) {
            new ObjectMapper(new YAMLFactory())
                    .readTree(in)
                    .properties()
                    .forEach(
                            step ->
                                    step.getValue()
                                            .fieldNames()
                                            .forEachRemaining(
                                                    m ->
                                                            assertThat(named)
                                                                    .contains(
                                                                            step.getKey()
                                                                                    + "/"
                                                                                    + m)));
        }
    }

    @Test
    void anOptionSaysWhatAFormNeeds() {
        var entropy =
                MethodRegistry.all().stream()
                        .filter(e -> e.name().equals("entropy"))
                        .findFirst()
                        .orElseThrow();
        assertThat(entropy.bare()).isTrue();
        assertThat(entropy.options())
                .extracting(MethodRegistry.Option::name)
                .containsExactly("shift", "over");
        assertThat(entropy.options().get(1).allowed()).contains("period", "pooled");
        var ahp =
                MethodRegistry.all().stream()
                        .filter(e -> e.name().equals("ahp"))
                        .findFirst()
                        .orElseThrow();
        assertThat(ahp.bare()).isFalse();
        assertThat(ahp.options().get(0).type()).isEqualTo("list of number");
        assertThat(ahp.options().get(0).required()).isTrue();
    }
}
