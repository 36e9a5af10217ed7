package org.provindex.reading.claim;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.reading.Repository;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.claim.sentence.RuleUse;
import org.provindex.reading.indicator.Catalogue;
import org.provindex.reading.indicator.IndicatorName;
import org.provindex.reading.mention.Mention;
import org.provindex.reading.text.Document;

class ClaimReaderTest {
    private static final Gazetteer AREAS = Repository.gazetteer();
    private final ClaimReader reader = ClaimReader.of(AREAS, Catalogue.empty());

    @Test
    void quotesAndPositionsReferToTheStoredTextWithItsHeadLines() {
        String text =
                "Date: 2021-02-01\n\nIn 2020 Hunan had 55,000 5G base stations. It also grew.";
        Claim claim = only(text);

        assertThat(text.substring(claim.quote().start(), claim.quote().end()))
                .isEqualTo(claim.quote().text())
                .contains("55,000");
        assertThat(text.substring(claim.quote().sentenceStart(), claim.quote().sentenceEnd()))
                .isEqualTo("In 2020 Hunan had 55,000 5G base stations.");
    }

    @Test
    void aClaimTellsTheRulesThatReadItAndItsConfidenceIsTheirProduct() {
        Claim claim = only("In 2020 Hunan's digital economy grew by 12.3 percent.");

        double product =
                claim.rules().stream().mapToDouble(RuleUse::certainty).reduce(1, (a, b) -> a * b);
        assertThat(claim.rules())
                .map(RuleUse::rule)
                .anyMatch(rule -> rule.startsWith("measure.growth"))
                .anyMatch(rule -> rule.startsWith("area."))
                .anyMatch(rule -> rule.startsWith("period."));
        assertThat(claim.confidence()).isBetween(product - 0.001, product + 0.001);
    }

    @Test
    void aTextThatGoesBackAndForthLeavesMoreDoubtThanOneThatKeepsToItsSubject() {
        String oneArea =
                "In 2020 Hunan had 55,000 5G base stations. In 2020 its exports grew by 12.3 percent. "
                        + "In 2020 its GDP grew by 3.8 percent. ";
        String twoAreas =
                "In 2021 Hubei had 48,000 5G base stations. In 2021 its exports grew by 9.1 percent. ";

        List<Claim> steady = read(oneArea + oneArea + oneArea);
        List<Claim> wavering = read(oneArea + oneArea + twoAreas);

        assertThat(steady).hasSize(9).allSatisfy(claim -> assertThat(doubts(claim)).isEmpty());
        assertThat(wavering)
                .hasSize(8)
                .allSatisfy(claim -> assertThat(doubts(claim)).contains("period.one-of-several"));
        assertThat(wavering.get(0).confidence()).isLessThan(steady.get(0).confidence());
        assertThat(doubts(wavering.get(0))).doesNotContain("area.one-of-few");
        assertThat(doubts(wavering.get(7))).contains("area.one-of-few");
    }

    @Test
    void aSeriesOfManyAreasIsReadToTheEndWithoutHoldingIt() {
        String text =
                IntStream.range(0, 300)
                        .mapToObj(
                                n ->
                                        (n % 2 == 0 ? "Hunan" : "Hubei")
                                                + " had %d,000 5G base stations in 2020. "
                                                        .formatted(n + 100))
                        .collect(Collectors.joining());

        List<Claim> claims = read(text);

        assertThat(claims).hasSize(300).isSortedAccordingTo(comparing(c -> c.quote().start()));
        assertThat(claims).allSatisfy(claim -> assertThat(doubts(claim)).isEmpty());
    }

    private static List<String> doubts(Claim claim) {
        return claim.rules().stream()
                .map(RuleUse::rule)
                .filter(rule -> rule.contains(".one-of-"))
                .toList();
    }

    @Test
    void theMeanOfAGroupIsNoValueOfTheCountry() {
        Claim claim =
                only(
                        "In 2020, the average level of China's digital economy development index was 29.6.");

        assertThat(claim.figure().statistic()).isEqualTo(Claim.Statistic.MEAN);
        assertThat(claim.figure().unit()).isEqualTo("score");
    }

    @Test
    void aTargetNamesThePlanThatSetsIt() {
        List<Claim> claims =
                read(
                        "Date: 2021-03-01\n\nHunan adopted a three-year action plan. By 2023 the province will have 100,000 5G base stations.");

        assertThat(claims)
                .singleElement()
                .satisfies(claim -> assertThat(claim.plan()).isEqualTo("three-year action plan"));
    }

    @Test
    void theOrderOfNamingIsMarkedAsAssumed() {
        List<Claim> claims =
                read(
                        "In 2022 Zhejiang, Beijing and Guangdong ranked among the top 10 in digital development.");

        assertThat(claims)
                .hasSize(3)
                .allSatisfy(claim -> assertThat(claim.standing().orderAssumed()).isTrue());
    }

    @Test
    void aCuratedNameOfTheCatalogueResolvesTheIndicator() {
        Catalogue catalogue =
                Catalogue.of(
                        List.of(
                                new IndicatorName(
                                        "5g-base-stations",
                                        List.of("5G base stations"),
                                        List.of(),
                                        "count")));
        Reading reading =
                ClaimReader.of(AREAS, catalogue)
                        .read(Document.of("Hunan now has 55,000 5G base stations."));

        assertThat(reading.claims())
                .singleElement()
                .satisfies(
                        claim ->
                                assertThat(claim.resolvedIndicator()).contains("5g-base-stations"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a machine translation of the Jilin provincial government work report",
                "a notice on changchun, english.jilin.gov.cn"
            })
    void whereTheTextNamesNoAreaThatOfItsPublisherIsMeant(String source) {
        List<Claim> claims =
                read(
                        "Source: "
                                + source
                                + "\nDate: 2023-01-20\n\nIn 2022 exports rose by 5 percent. "
                                + "The whole province built 4,000 5G base stations in 2022.");

        assertThat(claims)
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.area()).contains("CN-JL"));
    }

    @Test
    void whereTheTextNamesTheCountryItsPublisherIsNotMeant() {
        Claim claim =
                only(
                        "Source: a report of the Jilin provincial government\n\n"
                                + "In 2022 exports of China rose by 5 percent.");

        assertThat(claim.area()).contains("CN");
    }

    @Test
    void whereTheTextNamesNoAreaTheHomeAreaIsMeant() {
        Reading reading =
                reader.read(
                        Document.of("Retail sales rose by 5 percent in 2020.")
                                .withHomeArea("CN-HN"));

        assertThat(reading.claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.area()).contains("CN-HN"));
    }

    @Test
    void relativeTimesCountFromTheGivenDate() {
        Reading reading =
                reader.read(
                        Document.of("Last year Hunan built 9,000 stations.")
                                .withDate(LocalDate.of(2022, 3, 1)));

        assertThat(reading.claims())
                .singleElement()
                .satisfies(
                        claim ->
                                assertThat(claim.period())
                                        .hasValueSatisfying(
                                                period ->
                                                        assertThat(period.code())
                                                                .isEqualTo("2021")));
    }

    @Test
    void sentencesAboutAnAreaAreMentionsWithTopics() {
        Reading reading =
                reader.read(Document.of("Hunan builds on software and big data. Nothing else."));

        assertThat(reading.mentions()).singleElement().satisfies(ClaimReaderTest::isAboutHunan);
    }

    private static void isAboutHunan(Mention mention) {
        assertThat(mention.areas()).containsExactly("CN-HN");
        assertThat(mention.topics()).containsExactly("industry", "data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "Date: ",
                "(((",
                "%",
                "100",
                "\u0000\u0000",
                "’s",
                "第",
                "1.",
                "- ",
                "“5",
                "🎉 5G 🎉 rose 5 percent"
            })
    void anyTextIsReadWithoutFailing(String text) {
        assertThat(reader.read(Document.of(text))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "(",
                "word ",
                "in 2020, ",
                "Beijing, ",
                "5 percent of ",
                "\n- ",
                "\"",
                "1. ",
                "每",
                "-"
            })
    void repetitionWithoutEndIsRead(String unit) {
        AtomicInteger claims = new AtomicInteger();

        reader.read(
                Document.of(unit.repeat(10_000)), claim -> claims.incrementAndGet(), mention -> {});

        assertThat(claims.get()).isLessThanOrEqualTo(200_000);
    }

    private Claim only(String text) {
        List<Claim> claims = read(text);
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    private List<Claim> read(String text) {
        return reader.read(Document.of(text)).claims();
    }
}
