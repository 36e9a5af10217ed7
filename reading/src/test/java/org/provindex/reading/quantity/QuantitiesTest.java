package org.provindex.reading.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.reading.text.Tokens;

class QuantitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.208 million kilometers | 1208000 km EQ",
                "more than 82,000 stations | 82000 count GT",
                "RMB 2 trillion | 2000000000000 CNY EQ",
                "$24.6 billion | 24600000000 USD EQ",
                "two hundred and fifty schools | 250 count EQ",
                "a minimum of 10,000 | 10000 count GE",
                "nearly twenty-five percent | 25 percent APPROX",
                "half a million users | 500000 count EQ",
                "two thirds of the villages | 66.6667 percent EQ",
                "6.3 percentage points | 6.3 pp EQ",
                "126,000 petaflops | 126000000000000000000 FLOPS EQ",
                "1,820 Gbps | 1820000000000 bps EQ",
                "8.1 ZB | 8100000000000000000000 byte EQ",
                "117.5 per 100 people | 117.5 per_100_people EQ",
                "5.1万亿元 | 5100000000000 CNY EQ",
                "约18.7万个 | 187000 count APPROX",
                "5 to 8 percent | 8 percent LE",
                "rank 14 | 14 rank EQ",
                "No. 3 | 3 rank EQ",
                "the top ten | 10 rank LE",
                "第三 | 3 rank EQ",
            })
    void oneQuantityIsRead(String text, String expected) {
        List<Quantity> quantities = read(text);

        assertThat(quantities)
                .singleElement()
                .satisfies(
                        q ->
                                assertThat(
                                                q.value().toPlainString()
                                                        + " "
                                                        + q.unit()
                                                        + " "
                                                        + q.bound())
                                        .isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COVID-19",
                "a 70,000-word report",
                "Industry 4.0",
                "Figure 3",
                "IPv6 over 5G",
                "office@163.com"
            })
    void numbersThatAreNamesAreNone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22.2%, 85.8% and 17.7% | 22.2 85.8 17.7",
                "1.2, 0.8 and 0.5 trillion yuan | 1200000000000 800000000000 500000000000",
                "by 1.5 and 9.5 percentage points | 1.5 9.5",
            })
    void aListSharesScaleAndUnit(String text, String values) {
        List<Quantity> quantities = read(text);

        assertThat(quantities)
                .map(q -> q.value().toPlainString())
                .containsExactly(values.split(" "));
        assertThat(quantities).map(Quantity::unit).containsOnly(quantities.get(0).unit());
    }

    private static List<Quantity> read(String text) {
        return Quantities.of(Tokens.of(text, 0, text.length()), new BitSet());
    }
}
