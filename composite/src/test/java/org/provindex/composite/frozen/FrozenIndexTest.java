package org.provindex.composite.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.MethodologyFormat;

class FrozenIndexTest {
    private static final String YAML =
            """
            code: small
            defaults:
              impute: {method: mean, over: pooled}
              treat: {method: ifSkewed, skewness: 0.5, apply: {method: log1p}, over: pooled}
              normalise: {method: minMax, lower: 1, upper: 100, over: %s}
              weighting: {method: entropy, shift: 0.01, over: %s}
              aggregate: geometric
            pillars:
              - {code: p, indicators: [a, b]}
              - {code: q, indicators: [c, {indicator: a, code: a-again, weight: 0.1}]}
            """;

    private static FrozenIndex index(String over, long seed) {
        Random random = new Random(seed);
        List<FrozenInput> inputs = new ArrayList<>();
        for (String indicator : List.of("a", "b", "c")) {
            for (int area = 10; area < 22; area++) {
                for (int year = 2019; year < 2022; year++) {
                    // A gap, so that something is imputed.
                    if (area == 12 && year == 2020 && indicator.equals("b")) continue;
                    inputs.add(
                            new FrozenInput(
                                    indicator,
                                    "A" + area,
                                    "" + year,
                                    BigDecimal.valueOf(1 + Math.exp(3 * random.nextGaussian())),
                                    "1-" + inputs.size()));
                }
            }
        }
        Collections.shuffle(inputs, random);
        var members = new TreeMap<String, List<String>>();
        List<String> all = new ArrayList<>();
        for (int area = 21; area > 9; area--) all.add("A" + area);
        members.put("2020", all.subList(0, 11));
        members.put("2021", all);
        return new FrozenIndex(
                MethodologyFormat.read(YAML.formatted(over, over)),
                "X-ALL",
                List.of("2020", "2021"),
                List.of("2019", "2020", "2021"),
                members,
                new TreeMap<>(Map.of("zone", new TreeMap<>(Map.of("A10", "north")))),
                List.of(
                        new FrozenIndicator("a", Direction.HIGHER_IS_BETTER, "km", 1),
                        new FrozenIndicator("b", Direction.LOWER_IS_BETTER, "percent", 2),
                        new FrozenIndicator("c", Direction.HIGHER_IS_BETTER, "count", 0)),
                List.of(new FrozenRelease("yearbook", "2022", "2022-09-30", 10)),
                inputs);
    }

    private static String checksum(FrozenIndex index) {
        return FrozenDocument.checksum(index, index.compute());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatWasWrittenComputesToTheSameBytes(long seed) {
        FrozenIndex index = index("pooled", seed);
        byte[] document = FrozenDocument.write(index, FrozenResults.of(index, index.compute()));

        FrozenIndex read = FrozenDocument.read(document);

        assertThat(read).isEqualTo(index);
        assertThat(FrozenDocument.write(read, FrozenResults.of(read, read.compute())))
                .isEqualTo(document);
        assertThat(FrozenDocument.sha256(document)).isEqualTo(checksum(read));
        assertThat(FrozenDocument.identity(read)).isEqualTo(FrozenDocument.identity(index));
    }

    @ParameterizedTest
    @CsvSource({"ar-EG-u-nu-arab,Pacific/Chatham", "tr-TR,Asia/Tehran", "de-DE,UTC"})
    void localeAndTimeZoneChangeNoByte(String locale, String zone) {
        String here = checksum(index("pooled", 7));
        Locale localeBefore = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(checksum(index("pooled", 7))).isEqualTo(here);
        } finally {
            Locale.setDefault(localeBefore);
            TimeZone.setDefault(zoneBefore);
        }
    }

    @Test
    void aMemberIsOfThePeriodAndOthersHaveNoScore() {
        var results = index("pooled", 3).compute();
        assertThat(results.get("2020").areas()).hasSize(11).doesNotContain("A10");
        assertThat(results.get("2021").areas()).hasSize(12).contains("A10");
        assertThat(results.get("2021").periods()).containsExactly("2019", "2020", "2021");
    }

    @Test
    void figuresWithoutEffectCanBeLeftOut() {
        FrozenIndex index = index("pooled", 4);
        List<FrozenInput> more = new ArrayList<>(index.inputs());
        more.add(new FrozenInput("a", "ELSEWHERE", "2020", BigDecimal.TEN, ""));
        more.add(new FrozenInput("a", "A10", "1999", BigDecimal.TEN, ""));
        FrozenIndex wide =
                new FrozenIndex(
                        index.methodology(),
                        index.universe(),
                        index.periods(),
                        index.basis(),
                        index.members(),
                        index.groupings(),
                        index.indicators(),
                        index.releases(),
                        more);

        assertThat(wide.trimmed()).isEqualTo(index);
        assertThat(checksum(wide.trimmed())).isEqualTo(checksum(index));
    }

    @Test
    void aFigureOrADirectionOrAMemberMakesAnotherIdentity() {
        String own = FrozenDocument.identity(index("pooled", 1));
        assertThat(FrozenDocument.identity(index("period", 1))).isNotEqualTo(own);
        assertThat(FrozenDocument.identity(index("pooled", 2))).isNotEqualTo(own);
    }

    @Test
    void trailingZerosAreTheSameFigure() {
        assertThat(new FrozenInput("a", "X", "2020", new BigDecimal("10.00"), ""))
                .isEqualTo(new FrozenInput("a", "X", "2020", BigDecimal.TEN, ""));
    }

    @Test
    void whatIsNoDocumentIsSaid() {
        assertThatThrownBy(() -> FrozenDocument.read("{".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no JSON");
        assertThatThrownBy(() -> FrozenDocument.read("{}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("format must be");
    }

    @Test
    void onlyPooledAndFilledMethodologiesShareABasis() {
        assertThat(
                        Basis.isShared(
                                MethodologyFormat.read(
                                        "code: a\nindicators: [{code: x, direction: 1}]\npillars: [{code: p, indicators: [x]}]")))
                .isFalse();
        for (String step :
                List.of(
                        "impute: linear",
                        "impute: {method: constant}",
                        "normalise: {method: minMax, over: {base: '2020'}}",
                        "weighting: {method: entropy, over: pooled}")) {
            assertThat(
                            Basis.isShared(
                                    MethodologyFormat.read(
                                            "code: a\nindicators: [{code: x, direction: 1}]\ndefaults: {%s}\npillars: [{code: p, indicators: [x]}]"
                                                    .formatted(step))))
                    .as(step)
                    .isTrue();
        }
    }
}
