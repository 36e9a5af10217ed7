package org.provindex.reading.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.reading.table.TestTables.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that make a reader store a wrong value or unit. */
class FigureTrapTest {
    @ParameterizedTest
    @ValueSource(strings = {"-", "…", "……", "..", ":", "NA", "n.a.", "—", "#N/A", "缺失", " "})
    void missingMarksAreNoValues(String mark) {
        var read = read("地区,年份,产量(吨)\n山西,2020,%s\n安徽,2020,6\n".formatted(mark));

        assertThat(read.lines()).containsExactly("CN-AH 产量 2020 6 tonne");
        assertThat(read.report().refused()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'1,234.5'|1234.5",
                "１２３４．５|1234.5",
                "'1 234.5'|1234.5",
                "−3.5|-3.5",
                "12*|12",
                "12①|12",
                "1.5e3|1500",
                "0|0"
            })
    void numbersAsText(String text, String value) {
        var read = read("地区,年份,产量(吨)\n山西,2020,\"%s\"\n安徽,2020,6\n".formatted(text));

        assertThat(read.lines()).contains("CN-SX 产量 2020 %s tonne".formatted(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"about 5", "5-6", "<0.1", "=1+1", "(5)", "5/6", "1.2.3", "5 kg m"})
    void whatIsNoPlainFigureIsRefused(String text) {
        var read = read("地区,年份,产量(吨)\n山西,2020,\"%s\"\n安徽,2020,6\n".formatted(text));

        assertThat(read.lines()).containsExactly("CN-AH 产量 2020 6 tonne");
        assertThat(read.said()).contains("REFUSED C2");
    }

    @Test
    void decimalCommas() {
        var read = read("地区;年份;产量(吨)\n山西;2020;1.234,5\n安徽;2020;6,25\n");

        assertThat(read.lines())
                .containsExactly("CN-SX 产量 2020 1234.5 tonne", "CN-AH 产量 2020 6.25 tonne");
    }

    @Test
    void flagsBesideFigures() {
        var read = read("地区,年份,产量(吨)\n山西,2020,5 p\n安徽,2020,6(e)\n江西,2020,7b\n");

        assertThat(read.lines())
                .containsExactly(
                        "CN-SX 产量 2020 5 tonne P",
                        "CN-AH 产量 2020 6 tonne E",
                        "CN-JX 产量 2020 7 tonne B");
    }

    @Test
    void scalesInCellsThatContradictTheHeadingAreRefused() {
        var read = read("地区,年份,产值(元),收入(亿元)\n山西,2020,1.2亿,3万\n");

        assertThat(read.lines()).containsExactly("CN-SX 产值 2020 120000000 CNY");
        assertThat(read.said()).contains("D2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "产值_亿元|100000000 CNY",
                "Ports (10,000 units)|10000 count",
                "Sales (100 million yuan)|100000000 CNY",
                "Subscribers (In Million) - Rural|1000000 count",
                "人员全时当量(人年)|1 person_years",
                "价格(元/平方米)|1 CNY/m2",
                "GDP指数_上年=100|1 score",
                "Digital Finance Index|1 score",
                "用户（年末，万户）|10000 count",
                "Number of Websites per 100 Enterprises (units)|1 per_100_enterprises",
                "比重/%|1 percent"
            })
    void unitsInHeadings(String heading, String valueAndUnit) {
        var read = read("地区,年份,\"%s\"\n山西,2020,1\n".formatted(heading));

        assertThat(read.lines()).hasSize(1).allMatch(line -> line.endsWith(" " + valueAndUnit));
    }

    @Test
    void bracketsAreAMinusOnlyWhereFiguresMayFallBelowZero() {
        var read =
                read("地区,年份,收支差额(亿元),产值(亿元)\n山西,2020,\"(1,755.75)\",\"(12.5)\"\n安徽,2020,（3.5）,6\n");

        assertThat(read.lines())
                .containsExactly(
                        "CN-SX 收支差额 2020 -175575000000 CNY",
                        "CN-AH 收支差额 2020 -350000000 CNY",
                        "CN-AH 产值 2020 600000000 CNY");
        assertThat(read.said()).contains("REFUSED D2").contains("may be negative or a remark");
    }

    @Test
    void wordsOfAStatusAreNotReadByTheirLetters() {
        var read =
                read(
                        "地区,年份,产量(吨),Observation status\n山西,2020,5,Normal value\n安徽,2020,6,Provisional value\n"
                                .replace("Observation status", "状态"));

        assertThat(read.lines())
                .containsExactly("CN-SX 产量 2020 5 tonne", "CN-AH 产量 2020 6 tonne P");
    }

    @Test
    void aScaleBetweenUnderscoresIsPartOfTheUnit() {
        var read = read("province,year,gdp_100m_yuan,sales_k_yuan\nShanxi,2020,5,6\n");

        assertThat(read.lines()).containsExactly("CN-SX gross-regional-product 2020 500000000 CNY");
        assertThat(read.said()).contains("'sales_k_yuan=UNIT'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：万美元  USD 10 000|50000 USD",
                "单位：人 (person)|5 count",
                "(10 000 persons)|50000 count"
            })
    void unitsInTwoLanguagesAboveATable(String line, String valueAndUnit) {
        var read = read("2020年各地区指标,,\n,,\"%s\"\n地区,进口,出口\n山西,5,6\n安徽,7,8\n".formatted(line));

        assertThat(read.lines()).hasSize(4).contains("CN-SX 进口 2020 " + valueAndUnit);
    }

    @Test
    void aRowsUnitIsNotThatOfAHeadingWithItsOwn() {
        var read = read("山东省指标,,,\n指标,单位,2020年,2020年为2019年%\n产值,亿元,5,106.3\n人数,万人,6,101.5\n");

        assertThat(read.lines())
                .containsExactly(
                        "CN-SD 产值 2020 500000000 CNY",
                        "CN-SD 产值 - 为2019年 2020 106.3 percent",
                        "CN-SD 人数 2020 60000 count",
                        "CN-SD 人数 - 为2019年 2020 101.5 percent");
    }

    @Test
    void indicesOfDifferentBasesAreDifferentIndicators() {
        var read = read("地区,年份,指数(上年=100),指数(1978=100)\n山西,2020,103.6,5678.9\n");

        assertThat(read.lines())
                .containsExactly(
                        "CN-SX 指数 2020 103.6 score", "CN-SX 指数(1978=100) 2020 5678.9 score");
    }

    @Test
    void theUnitOfMoneyIsNotThatOfWhatIsCounted() {
        var money = read("2020年工业,,,\n单位：亿元,,,\n地区,企业数,产值,利润总额\n山西,5,6,7\n安徽,8,9,10\n");
        var counts = read("2020年工业,,,\n单位：个,,,\n地区,企业数,营业收入,\n山西,5,6,\n安徽,8,9,\n");

        assertThat(money.lines()).hasSize(4).noneMatch(line -> line.contains("企业数"));
        assertThat(money.said()).contains("'企业数=UNIT'");
        assertThat(counts.lines()).hasSize(2).allMatch(line -> line.contains(" 企业数 "));
    }

    @Test
    void theUnitInTheCornerOfAHeaderIsThatOfTheTable() {
        var read = read("各地区就业人员,,\n单位：万人,2018,2019\n北京(市),652,654\n天津,413,415\n");

        assertThat(read.lines())
                .contains("CN-BJ 就业人员 2018 6520000 count", "CN-TJ 就业人员 2019 4150000 count")
                .hasSize(4);
    }

    @Test
    void aWordInTheNameOfAFileIsNoUnit() {
        var read = read("corner_unit.csv", "各地区就业情况,,\n地区,2018,2019\n北京,652,654\n天津,413,415\n");

        assertThat(read.cells()).isEmpty();
        assertThat(read.said()).contains("no unit is told");
    }
}
