package org.provindex.reading.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.reading.table.TestTables.read;

import org.junit.jupiter.api.Test;

/** What is not certain is asked or refused, never stored. */
class AskedTest {
    @Test
    void aSheetWithoutAreasIsRefused() {
        var read = read("2017,2018\n0.78,0.57\n-0.46,-0.47\n");

        assertThat(read.cells()).isEmpty();
        assertThat(read.said()).contains("QUESTION").contains("names an area");
        assertThat(read.report().refused()).isEqualTo(4);
    }

    @Test
    void aMatrixWithoutAHeaderIsRefused() {
        var read = read("0,1.5,2\n1.5,0,3\n2,3,0\n");

        assertThat(read.cells()).isEmpty();
        assertThat(read.said()).contains("no header");
    }

    @Test
    void figuresWithoutAUnitAreAskedAbout() {
        var read = read("地区,年份,GDP总量,产值(万元)\n山西,2020,17651.93,5\n");

        assertThat(read.lines()).containsExactly("CN-SX 产值 2020 50000 CNY");
        assertThat(read.said()).contains("QUESTION column C: no unit is told");
    }

    @Test
    void figuresWithoutAnIndicatorAreAskedAbout() {
        var read = read("地区,2023年4月,2023年3月\n山西,1.5,2\n安徽,3,4\n");

        assertThat(read.cells()).isEmpty();
        assertThat(read.said()).contains("nothing names the indicator");
    }

    @Test
    void figuresWithoutAPeriodAreAskedAbout() {
        var read = read("地区,产值(万元)\n山西,5\n安徽,6\n");

        assertThat(read.cells()).isEmpty();
        assertThat(read.said()).contains("--period");
    }

    @Test
    void answersMakeWhatWasAskedReadable() {
        Mapping answers =
                MappingDocument.parse(
                        """
                        version: 1
                        sheets:
                          - sheet: "*"
                            period: 2017
                            columns:
                              - heading: GDP
                                unit: 亿元
                        """);

        assertThat(read("地区,GDP\n山西,5\n安徽,6\n", answers).lines())
                .containsExactly(
                        "CN-SX gross-regional-product 2017 500000000 CNY",
                        "CN-AH gross-regional-product 2017 600000000 CNY");
    }

    @Test
    void logarithmsAreRefused() {
        var read = read("地区,年份,lnGDP(亿元),产值(万元)\n山西,2020,9.77,5\n");

        assertThat(read.lines()).containsExactly("CN-SX 产值 2020 50000 CNY");
        assertThat(read.said()).contains("logarithms");
    }

    @Test
    void aTitleThatTellsOfStandardisedFiguresRefusesThem() {
        var read = read("标准化后的数据,,\n地区,年份,产值(万元)\n山西,2020,0.5\n安徽,2020,-0.5\n");

        assertThat(read.cells()).isEmpty();
        assertThat(read.said()).contains("not as measured");
    }

    @Test
    void interpolatedFiguresAreMarked() {
        var read = read("interpolated.csv", "地区,年份,产值(万元)\n山西,2020,5\n");

        assertThat(read.lines()).containsExactly("CN-SX 产值 2020 50000 CNY I");
    }

    @Test
    void aUnitThatIsWrongByAFactorOfTenThousandIsAskedAbout() {
        StringBuilder table = new StringBuilder("地区,2020年\n");
        for (String area : "北京,天津,河北,山西,安徽,江西".split(",")) table.append(area).append(",2499.95\n");

        var read = read("R&D经费（万元）.csv", table.toString());

        assertThat(read.cells()).isEmpty();
        assertThat(read.said()).contains("QUESTION").contains("24,999,500 CNY");
    }

    @Test
    void theCountOfASampleIsNotThePopulation() {
        StringBuilder table = new StringBuilder("地区,年份,总人口数_人,人口数_抽样调查_人\n");
        for (int year = 2010; year < 2017; year++)
            table.append("山西,%d,3%d,3%d\n".formatted(year, year, year));

        var read = read(table.toString());

        assertThat(read.lines()).allMatch(line -> line.contains("抽样调查")).hasSize(7);
        assertThat(read.said()).contains("sample").contains("column C");
    }

    @Test
    void aHeadingWithTwoUnitsIsRefused() {
        var read = read("地区,年份,\"产值(万元)\nOutput (100 million yuan)\"\n山西,2020,5\n");

        assertThat(read.cells()).isEmpty();
        assertThat(read.said()).contains("different units");
    }

    @Test
    void theFiguresOfDistrictsAreNotThoseOfTheCity() {
        var read = read("2019年地区生产总值(市辖区),\n单位：万元,\n城市,2019年\n石家庄市,5\n唐山市,6\n");

        assertThat(read.lines()).contains("130100 地区生产总值(市辖区) 2019 50000 CNY");
    }

    @Test
    void wordsThatTellRowsApartAndAreNotUnderstoodRefuseTheSheet() {
        var read = read("area,year,score,variant\nCN-SX,2020,0.5,pooled\nCN-SX,2020,0.6,single\n");

        assertThat(read.cells()).isEmpty();
        assertThat(read.said()).contains("'variant' tells apart rows");
    }

    @Test
    void oneCellWithTwoValuesIsTakenNotAtAll() {
        var read = read("地区,年份,产值(万元)\n山西,2020,5\n山西省,2020,6\n安徽,2020,7\n");

        assertThat(read.lines()).containsExactly("CN-AH 产值 2020 70000 CNY");
        assertThat(read.said()).contains("REFUSED C3").contains("two values");
    }

    @Test
    void theUnitOfLevelsIsNotThatOfRatesBesideThem() {
        var read =
                read(
                        """
                        单位：亿元,,,
                        地区,年份,产值,增长速度,人均产值
                        山西,2020,5,6,7
                        """);

        assertThat(read.lines()).containsExactly("CN-SX 产值 2020 500000000 CNY");
        assertThat(read.said()).contains("'增长速度=UNIT'").contains("'人均产值=UNIT'");
    }

    @Test
    void theUnitInTheNameOfAFileIsThatOfTheIndicatorInItAlone() {
        var read = read("粮食产量（万吨）2020.csv", "地区,产量,单产\n山西,1424.3,300\n安徽,4019.2,400\n");

        assertThat(read.lines()).hasSize(2).allMatch(line -> line.contains(" 产量 "));
        assertThat(read.said()).contains("'单产=UNIT'");
    }

    @Test
    void figuresWithoutAHeadingAreRefused() {
        var read = read("单位：吨,,,\n地区,年份,产量,\n山西,2020,5,6\n安徽,2020,7,8\n");

        assertThat(read.lines()).hasSize(2).allMatch(line -> line.contains(" 产量 "));
        assertThat(read.said()).contains("column D").contains("no heading");
    }

    @Test
    void aTotalOverAColumnIsTheWholeOfItsGroup() {
        var read =
                read(
                        """
                        单位：亿元,,
                        地区,地区生产总值,,
                        ,合计,第一产业,第二产业
                        2021年,,,
                        """
                                        .replace("2021年,,,\n", "")
                                + "全国,1149237,83216.5,451544.1\n北京,40269.6,111.3,7268.6\n",
                        MappingDocument.parse("sheets: [{sheet: '*', period: 2021}]"));

        assertThat(read.lines())
                .contains(
                        "CN gross-regional-product 2021 114923700000000 CNY",
                        "CN-BJ 第一产业 2021 11130000000 CNY");
    }

    @Test
    void aimsAreNotWhatWasReached() {
        var read = read("产值增长（%）,,\n地区,2022年目标,2022年实际\n山西,6,5\n安徽,7,8\n");

        assertThat(read.lines())
                .containsExactly("CN-SX 产值增长 2022 5 percent", "CN-AH 产值增长 2022 8 percent");
        assertThat(read.said()).contains("column B").contains("aims or plans");
    }
}
