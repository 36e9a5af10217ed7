package org.provindex.reading.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.reading.text.Tokens;

class PeriodsTest {
    private static final Anchor MAY_2022 =
            new Anchor(Optional.of(LocalDate.of(2022, 5, 20)), Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in 2020 | 2020 IN",
                "by 2025 | 2025 BY",
                "by the end of June 2020 | 2020-06 END",
                "as of July 15, 2021 | 2021-07-15 END",
                "in the first half of 2020 | 2020-S1 IN",
                "from January to June 2020 | 2020-S1 IN",
                "in January-May 2021 | 2021-01/2021-05 IN",
                "the first three quarters of last year | 2021-01/2021-09 IN",
                "Q3 2021 | 2021-Q3 IN",
                "last year | 2021 IN",
                "last November | 2021-11 IN",
                "in March | 2022-03 IN",
                "in September | 2021-09 IN",
                "so far | - NOW",
                "than in 2019 | 2019 COMPARED",
                "a year earlier | - COMPARED",
                "a plan launched in 2019 | 2019 EVENT",
                "Development Report (2020) | 2020 NAME",
                "from 2016 to 2020 | 2016/2020 SPAN",
                "during the 13th Five-Year Plan period (2016-20) | 2016/2020 SPAN",
                "under the 14th Five-Year Plan | - NAME",
                "between the end of December 2019 and the end of December 2020 | 2019-12/2020-12 SPAN",
                "by then | - THEN",
                "over the next three years | - VAGUE",
                "2021年上半年 | 2021-S1 IN",
            })
    void oneTimeIsTold(String text, String expected) {
        List<PeriodMention> mentions = Periods.of(Tokens.of(text, 0, text.length()), MAY_2022);

        assertThat(mentions)
                .singleElement()
                .satisfies(
                        mention ->
                                assertThat(
                                                mention.period().map(Period::code).orElse("-")
                                                        + " "
                                                        + mention.role())
                                        .isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({"more than 2000 enterprises", "2000 yuan", "he may go"})
    void whatIsNoTimeTellsNone(String text) {
        assertThat(Periods.of(Tokens.of(text, 0, text.length()), MAY_2022)).isEmpty();
    }

    @Test
    void relativeTimesNeedTheDayOfTheDocument() {
        Anchor unknown = new Anchor(Optional.empty(), Optional.empty());
        assertThat(Periods.of(Tokens.of("last year", 0, 9), unknown))
                .singleElement()
                .satisfies(mention -> assertThat(mention.period()).isEmpty());
    }

    @Test
    void monthsTakeTheirShortestForm() {
        assertThat(Period.months(2020, 7, 2020, 12)).hasToString("2020-S2");
        assertThat(Period.months(2020, 4, 2020, 6)).hasToString("2020-Q2");
        assertThat(Period.months(2020, 1, 2021, 12)).hasToString("2020/2021");
        assertThat(Period.ofMonth(2020, 9).fromJanuary()).hasToString("2020-01/2020-09");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> Period.ofYears(2021, 2020))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
