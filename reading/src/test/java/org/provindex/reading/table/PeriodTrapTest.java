package org.provindex.reading.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.reading.table.TestTables.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels that make a reader store a figure under the wrong period. */
class PeriodTrapTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023年4月|2023-04",
                "2020年一季度|2020-Q1",
                "Q3 2020|2020-Q3",
                "2020年上半年|2020-S1",
                "2020年1-4月|2020-01/2020-04",
                "Apr 2020|2020-04",
                "二〇二〇年|2020",
                "2020年末|2020",
                "2020-12-31|2020-12-31",
                "2020.0|2020"
            })
    void periods(String text, String code) {
        var read = read("地区,时间,产量(吨)\n山西,%s,5\n安徽,%s,6\n".formatted(text, text));

        assertThat(read.lines())
                .containsExactly(
                        "CN-SX 产量 %s 5 tonne".formatted(code),
                        "CN-AH 产量 %s 6 tonne".formatted(code));
    }

    @Test
    void aFiscalYearNeedsItsFirstMonth() {
        var chinese = read("地区,财年,产量(吨)\n山西,2019-20,5\n".replace("财年", "年份"));
        var indian = read("State,Year,Output (tons)\nKerala,2019-20,5\nGoa,2019-20,6\n");

        assertThat(chinese.cells()).isEmpty();
        assertThat(chinese.said()).contains("--fiscal-year-start");
        assertThat(indian.lines()).contains("IN-KL Output 2019-04/2020-03 5 tonne");
    }

    @Test
    void aYearInTheNameOfTheFileCountsUnlessItIsThatOfARelease() {
        String table = "地区,产量(吨)\n山西,5\n安徽,6\n";

        assertThat(read("output_2020.csv", table).lines()).contains("CN-SX 产量 2020 5 tonne");
        assertThat(read("output_vintage2020.csv", table).cells()).isEmpty();
        assertThat(read("output_2015-2020.csv", table).cells()).isEmpty();
    }

    @Test
    void figuresThatLookLikeYearsAreNoHeader() {
        var read = read("产量(吨),,\n地区,2019,2020\n山西,1950,2010\n安徽,2001,2000\n");

        assertThat(read.lines())
                .containsExactly(
                        "CN-SX 产量 2019 1950 tonne",
                        "CN-SX 产量 2020 2010 tonne",
                        "CN-AH 产量 2019 2001 tonne",
                        "CN-AH 产量 2020 2000 tonne");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023年1-6月各地区产量（吨）|2023-S1",
                "2023年前三季度产量（吨）|2023-01/2023-09",
                "2023年上半年31省份产量（吨）|2023-S1",
                "Output by region, January-March 2023 (tons)|2023-Q1",
                "Output, Q2 2023 (tons)|2023-Q2",
                "2023年产量（吨）|2023"
            })
    void theMonthsOfATitle(String title, String code) {
        var read = read("table2023.csv", "\"%s\",\n地区,产量\n山西,5\n安徽,6\n".formatted(title));

        assertThat(read.cells()).hasSize(2).allMatch(cell -> cell.period().equals(code));
    }

    @Test
    void theYearOfAFileIsNotThatOfMonthsInATitle() {
        var read = read("2023.csv", "各地区季度产量（吨）,\n地区,产量\n山西,5\n安徽,6\n");

        assertThat(read.cells()).isEmpty();
        assertThat(read.said()).contains("--period");
    }

    @Test
    void monthsAsHeadingsAreOfTheYearThatIsTold() {
        String table = "地区,1-3月,1-6月\n山西,5,6\n安徽,7,8\n";

        assertThat(read("2022年产量（吨）,,\n" + table).lines())
                .contains("CN-SX 产量 2022-Q1 5 tonne", "CN-AH 产量 2022-S1 8 tonne");
        assertThat(read("产量（吨）,,\n" + table).cells()).isEmpty();
        assertThat(read("产量（吨）,,\n" + table).said()).contains("which year '1-3月' is of");
    }

    @Test
    void monthsBelowMergedYears() {
        var read =
                read("产量（吨）,,,,\n地区,2022年,,2023年,\n,1-3月,1-6月,1-3月,1-6月\n山西,1,2,3,4\n安徽,5,6,7,8\n");

        assertThat(read.lines())
                .contains("CN-SX 产量 2022-S1 2 tonne", "CN-AH 产量 2023-Q1 7 tonne")
                .hasSize(8);
    }

    @Test
    void quartersAsHeadingsOverYearsInRows() {
        var read = read("湖北省产量（吨）,,\n年份,一季度,二季度\n2019,1,2\n2020,3,4\n");

        assertThat(read.lines())
                .containsExactly(
                        "CN-HB 湖北省产量 2019-Q1 1 tonne",
                        "CN-HB 湖北省产量 2019-Q2 2 tonne",
                        "CN-HB 湖北省产量 2020-Q1 3 tonne",
                        "CN-HB 湖北省产量 2020-Q2 4 tonne");
    }

    @Test
    void yearsAndQuartersInColumnsOfTheirOwn() {
        var read = read("年份,季度,地区,产量(吨)\n2021,1,山西,5\n2021,2,山西,6\n2021,1,安徽,7\n");

        assertThat(read.lines())
                .containsExactly(
                        "CN-SX 产量 2021-Q1 5 tonne",
                        "CN-SX 产量 2021-Q2 6 tonne",
                        "CN-AH 产量 2021-Q1 7 tonne");
    }

    @Test
    void aHalfOfAYearInsideAHeading() {
        var read = read("地区,2022年上半年产量（吨）,2021年1-12月产量（吨）\n山西,5,6\n安徽,7,8\n");

        assertThat(read.lines())
                .contains("CN-SX 产量 2022-S1 5 tonne", "CN-SX 产量 2021 6 tonne")
                .hasSize(4);
    }

    @Test
    void theMeanOfSeveralYearsIsNoneOfThem() {
        var read =
                read(
                        "Region,2018 output (tons),2015-2019 average output (tons)\nShanxi,5,6\nAnhui,7,8\n");

        assertThat(read.lines()).noneMatch(line -> line.contains(" 2015 "));
    }

    @Test
    void versionsOfOneYearAreTwoValuesOfOneCell() {
        var read = read("地区生产总值（亿元）,,,\n地区,2021年,2022年初步核算数,2022年最终核实数\n山西,5,6,7\n安徽,8,9,9\n");

        assertThat(read.lines())
                .contains("CN-SX gross-regional-product 2021 500000000 CNY")
                .noneMatch(line -> line.startsWith("CN-SX") && line.contains(" 2022 "))
                .noneMatch(line -> line.contains("核"));
        assertThat(read.said()).contains("two values");
    }

    @Test
    void aProvisionalYearIsMarked() {
        var read = read("产量（吨）,,\n地区,2021年,2022年快报数\n山西,5,6\n安徽,7,8\n");

        assertThat(read.lines()).contains("CN-SX 产量 2021 5 tonne", "CN-SX 产量 2022 6 tonne P");
    }

    @Test
    void aContinuedTableIsOfTheYearOfItsTitle() {
        var read =
                read(
                        "16-4 电信业务(2019年),\n地区,光缆(公里)\n山西,5\n安徽,6\n16-4 续表 continued,\n地区,用户(万户)\n山西,7\n安徽,8\n");

        assertThat(read.lines())
                .contains("CN-SX 光缆 2019 5 km", "CN-AH 用户 2019 80000 count")
                .hasSize(4);
    }
}
