package org.provindex.model.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2020, 2020-01-01, 2020-12-31, 2020",
        "2020-S1, 2020-01-01, 2020-06-30, 2020-S1",
        "2020-Q3, 2020-07-01, 2020-09-30, 2020-Q3",
        "2020-02, 2020-02-01, 2020-02-29, 2020-02",
        "2022-07-15, 2022-07-15, 2022-07-15, 2022-07-15",
        "2020-01/2020-06, 2020-01-01, 2020-06-30, 2020-S1",
        "2020-01/2020-12, 2020-01-01, 2020-12-31, 2020",
        "2020-01/2020-09, 2020-01-01, 2020-09-30, 2020-01-01/P9M",
        "2020-01-01/P9M, 2020-01-01, 2020-09-30, 2020-01-01/P9M",
        "2016/2020, 2016-01-01, 2020-12-31, 2016-01-01/P60M",
        "2020-02-10/2020-03-05, 2020-02-10, 2020-03-05, 2020-02-10/P25D",
        "0001/9999, 0001-01-01, 9999-12-31, 0001-01-01/P119988M",
    })
    void readsEveryFormAndWritesTheCanonicalOne(
            String text, LocalDate start, LocalDate end, String code) {
        Period period = Period.parse(text);
        assertThat(period).isEqualTo(new Period(start, end));
        assertThat(period.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20",
                "2020-13",
                "2020-Q5",
                "2020-S3",
                "2020-02-30",
                "0000",
                "2020/2019",
                "last year",
                "2020年",
                "2020-01-01/P0D",
                "9999-01-01/P2Y",
                "2020/P9999999Y"
            })
    void refusesWhatIsNoPeriod(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void parseOfCodeGivesThePeriodAgain(long seed) {
        Random random = new Random(seed);
        LocalDate start =
                LocalDate.of(
                        1950 + random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
        Period period = new Period(start, start.plusDays(random.nextInt(900)));
        assertThat(Period.parse(period.code())).isEqualTo(period);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "2020, A",
        "2020-S1, S",
        "2020-Q4, Q",
        "2020-11, M",
        "2020-11-05, D",
        "2020-01/2020-09, _O"
    })
    void aPeriodHasAFrequency(String code, String frequency) {
        assertThat(Period.parse(code).frequency()).isEqualTo(frequency);
    }
}
