package org.provindex.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.provindex.composite.methodology.InvalidMethodologyException;
import org.provindex.composite.methodology.MethodologyFormat;

class MethodologyFormatTest {
    private static InvalidMethodologyException refusal(String text) {
        return catchThrowableOfType(
                InvalidMethodologyException.class, () -> MethodologyFormat.read(text));
    }

    @Test
    void allMessagesComeAtOnceWithTheirPaths() {
        var refusal =
                refusal(
                        """
                        code: bad code
                        version: 0
                        colour: red
                        defaults:
                          normalise: {method: minMax, lower: 5, upper: 5}
                          aggregate: {method: mode}
                        pillars:
                          - code: p
                            indicators:
                              - {indicator: a, weight: -1}
                              - {indicator: b, direction: 2, denominate: {per: 0}}
                          - code: q
                            indicators:
                              - {indicator: a}
                          - code: r
                        """);

        assertThat(refusal.messages())
                .extracting(InvalidMethodologyException.Message::path)
                .contains(
                        "code",
                        "version",
                        "colour",
                        "defaults.normalise",
                        "defaults.aggregate.method",
                        "pillars[0].indicators[0].weight",
                        "pillars[0].indicators[1].direction",
                        "pillars[0].indicators[1].denominate.by",
                        "pillars[0].indicators[1].denominate.per",
                        "pillars[1].indicators[0].code",
                        "pillars[2].indicators");
        assertThat(refusal.getMessage())
                .contains("must be one of [arithmetic, geometric")
                .contains("lower must be below upper");
    }

    @Test
    void aNodeThatIsItsOwnAncestorIsACycle() {
        var refusal =
                refusal(
                        """
                        code: m
                        pillars:
                          - code: p
                            pillars:
                              - code: p
                                indicators: [a]
                        """);

        assertThat(refusal.getMessage()).contains("pillars[0].pillars[0].code").contains("cycle");
    }

    @Test
    void whatIsWrittenReadsBackEqual() throws IOException {
        var methodology = DigitalEconomyTest.methodology();

        assertThat(MethodologyFormat.read(MethodologyFormat.write(methodology)))
                .isEqualTo(methodology);
        assertThat(MethodologyFormat.read(MethodologyFormat.writeYaml(methodology)))
                .isEqualTo(methodology);
    }

    @Test
    void unreadableTextSaysWhere() {
        assertThat(refusal("{\"code\": ").getMessage()).contains("line 1");
        assertThat(refusal("a: b: c").getMessage()).contains("neither JSON nor YAML");
    }

    @Test
    void weightsThatSumToZeroAreRefused() {
        assertThat(
                        refusal(
                                        """
                                        code: m
                                        pillars:
                                          - code: p
                                            weight: 0
                                            indicators: [a]
                                        """)
                                .messages())
                .singleElement()
                .satisfies(m -> assertThat(m.message()).contains("sum to 0"));
    }

    @Test
    void stepsThatWouldHaveNoEffectAreRefused() {
        var refusal =
                refusal(
                        """
                        code: m
                        defaults: {rescale: minMax}
                        pillars:
                          - code: p
                            screen: {byArea: 0.5}
                            indicators: [{indicator: a, aggregate: geometric}]
                        """);

        assertThat(refusal.messages())
                .extracting(InvalidMethodologyException.Message::path)
                .containsExactlyInAnyOrder(
                        "defaults.rescale",
                        "pillars[0].screen",
                        "pillars[0].indicators[0].aggregate");
    }

    @Test
    void anchorsOfYamlAreNoBackDoor() {
        assertThat(refusal("code: &c m\npillars: *c\n").messages()).isNotEmpty();
    }
}
