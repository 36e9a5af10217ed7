package org.provindex.reading.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.reading.table.TestTables.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One small sheet for each thing that makes a reader store a wrong value. */
class TrapTest {
    // ---- what is not certain is asked

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

    // ---- areas

    @Test
    void totalsPartsAndUnknownAreasAreToldApart() {
        var read =
                read(
                        """
                        地区,年份,产值(万元)
                        全国,2020,100
                        东部地区,2020,50
                        山西,2020,5
                        合计,2020,9
                        山西省(不含太原),2020,4
                        亚特兰蒂斯,2020,1
                        """);

        assertThat(read.lines())
                .containsExactly(
                        "CN 产值 2020 1000000 CNY",
                        "X-EAST 产值 2020 500000 CNY",
                        "CN-SX 产值 2020 50000 CNY");
        assertThat(read.said())
                .contains("'合计' is a total")
                .contains("'山西省(不含太原)' is a part")
                .contains("'亚特兰蒂斯' is no area that is known");
    }

    @Test
    void twoAreasOfOneNameAreAskedAbout() {
        var read = read("City,Year,Output (tons)\nSuzhou,2020,5\nLinfen,2020,6\n");

        assertThat(read.lines()).containsExactly("141000 Output 2020 6 tonne");
        assertThat(read.said()).contains("row 2").contains("320500").contains("341300");
    }

    @Test
    void aColumnInAnotherLanguageOrTheProvinceTellsThemApart() {
        assertThat(read("城市,City,年份,产量(吨)\n苏州市,Suzhou,2020,5\n").lines())
                .containsExactly("320500 产量 2020 5 tonne");
        assertThat(read("Province,City,Year,Output (tons)\nAnhui,Suzhou,2020,5\n").lines())
                .containsExactly("341300 Output 2020 5 tonne");
    }

    @Test
    void theProvinceOfAnUnknownCityIsNotTakenForIt() {
        var read =
                read(
                        "province,city,year,Output (tons)\n安徽省,合肥市,2020,5\n安徽省,巢湖市,2020,6\n安徽省,芜湖市,2020,7\n");

        assertThat(read.lines()).hasSize(2).noneMatch(line -> line.startsWith("CN-AH"));
    }

    @Test
    void aNameAndACodeThatContradictEachOtherAreRefused() {
        var read = read("code,地区,年份,产量(吨)\n140000,陕西省,2020,5\n340000,安徽省,2020,6\n");

        assertThat(read.lines()).containsExactly("CN-AH 产量 2020 6 tonne");
        assertThat(read.said()).contains("row 2");
    }

    @Test
    void oddNamesAndLongCodes() {
        var read = read("code,Provinces,2000\n150000000,内蒙古区,1\n450000000,广西省,2\n", Mapping.NONE);
        Mapping told = MappingDocument.parse("sheets: [{sheet: '*', indicator: X, unit: 吨}]");

        assertThat(read.said()).contains("nothing names the indicator");
        assertThat(read("code,Provinces,2000\n150000000,内蒙古区,1\n450000000,广西省,2\n", told).lines())
                .containsExactly("CN-NM X 2000 1 tonne", "CN-GX X 2000 2 tonne");
    }

    // ---- figures

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

    // ---- periods

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

    // ---- files

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
