package org.provindex.reading.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.reading.table.TestTables.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What text files hold beside their table. */
class TextFileTrapTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void encodings(String charset) {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        var read =
                read(
                        "t.csv",
                        mark + "地区,年份,产量(吨)\n山西,2020,5\n内蒙古自治区,2020,6\n",
                        Charset.forName(charset),
                        Mapping.NONE);

        assertThat(read.report().encoding()).isEqualTo(charset);
        assertThat(read.lines()).contains("CN-SX 产量 2020 5 tonne").hasSize(2);
    }

    @Test
    void separators() {
        for (String separator : new String[] {",", "\t", ";", "|"}) {
            var read = read("地区,年份,产量(吨)\n山西,2020,5\n安徽,2020,6\n".replace(",", separator));
            assertThat(read.lines()).hasSize(2);
            assertThat(read.report().separator()).isEqualTo(separator);
        }
    }

    @Test
    void footnotesWithFiguresAreNoRows() {
        var read =
                read(
                        """
                        指标：地区生产总值(亿元)
                        地区,2020年
                        山西省,5
                        "注：1.本表按当年价格计算。2004年以前，执行1994标准,有修订。"
                        　　　2.2018年数据为修订后数据。
                        数据来源：国家统计局
                        """);

        assertThat(read.lines()).containsExactly("CN-SX gross-regional-product 2020 500000000 CNY");
        assertThat(read.report().refused()).isZero();
    }

    @Test
    void aHeadingLikeAFormulaIsRefused() {
        var read = read("地区,年份,\"=cmd|' /C calc'!A0(吨)\"\n山西,2020,5\n");

        assertThat(read.cells()).isEmpty();
        assertThat(read.said()).contains("column C").contains("formula");
    }

    @Test
    void aMappingSurvivesItsDocument() {
        var read = read("地区,年份,产值,人数(人)\n山西,2020,5,6\n");
        Mapping proposed = MappingDocument.proposed(read.report(), Mapping.NONE);

        assertThat(MappingDocument.parse(MappingDocument.write(proposed))).isEqualTo(proposed);
        assertThat(read("地区,年份,产值,人数(人)\n山西,2020,5,6\n", proposed).lines())
                .containsExactlyElementsOf(read.lines());
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(MappingDocument.write(proposed)))
                .isTrue();
    }
}
