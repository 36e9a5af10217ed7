package org.provindex.launcher.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level   | eq     | 1.208E+6 | km      | 1,208,000 km",
                "level   | gt     | 82000    | count   | > 82,000",
                "growth  | approx | -3.50    | percent | ≈ -3.5 %",
                "rank    | le     | 10       | rank    | ≤ 10",
                "extreme | eq     | 1        | rank    | top",
                "extreme | eq     | -1       | rank    | bottom",
            })
    void aFigureIsWrittenAsPeopleDo(
            String measure, String comparator, BigDecimal value, String unit, String text) {
        assertThat(FigureText.of(measure, comparator, value, unit)).isEqualTo(text);
    }
}
