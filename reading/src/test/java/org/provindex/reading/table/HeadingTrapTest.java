package org.provindex.reading.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.reading.table.TestTables.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles and headings that make a reader store a wrong indicator or unit. */
class HeadingTrapTest {
    @Test
    void aHeadingInTwoRowsOfLanguagesHasTheNameOfTheFirst() {
        var read =
                read(
                        "地区,年份,国际旅游收入,夜间游客\nRegion,Year,Earnings from Tourism,Overnight Visitors\n,,（万元）,（万人次）\n,,(10 000 yuan),(10 000 person-times)\n山西,2020,5,6\n安徽,2020,7,8\n");

        assertThat(read.lines())
                .contains("CN-SX 国际旅游收入 2020 50000 CNY", "CN-SX 夜间游客 2020 60000 count")
                .hasSize(4);
    }

    @Test
    void englishGluedToAChineseName() {
        var read =
                read(
                        "地区,年份,公共收入（万元）General Public Revenue (10000 yuan),农村人口Rural(人),R&D经费(元)\n山西,2020,5,6,7\n");

        assertThat(read.lines())
                .containsExactly(
                        "CN-SX 公共收入 2020 50000 CNY",
                        "CN-SX 农村人口 2020 6 count",
                        "CN-SX R&D经费 2020 7 CNY");
    }

    @Test
    void numbersOfColumnsAreNoHeadings() {
        var read = read("State,Year,Output (tons)\n(1),(2),(3)\nKerala,2020,5\nGoa,2020,6\n");

        assertThat(read.lines())
                .containsExactly("IN-KL Output 2020 5 tonne", "IN-GA Output 2020 6 tonne");
    }

    @Test
    void aWordAboveHeadingsIsNoUnitBesideOne() {
        var read =
                read(
                        "x.csv",
                        ",,People,Money\nprovince,year,Staff (person-years),Cost (yuan)\nShanxi,2020,5,6\n");

        assertThat(read.lines())
                .containsExactly("CN-SX Staff 2020 5 person_years", "CN-SX Cost 2020 6 CNY");
    }

    @Test
    void aLineWithAUnitBesideASentenceIsNoHeading() {
        var read =
                read(
                        "2020年产值,,,\n本表按当年价格计算,,,单位：亿元\nData in this table are at current prices.,,,(100 million yuan)\n地区,产值,收入,指数(上年=100)\n山西,5,6,103\n安徽,7,8,104\n");

        assertThat(read.lines())
                .contains("CN-SX 产值 2020 500000000 CNY", "CN-SX 指数 2020 103 score")
                .hasSize(6);
    }

    @Test
    void growthIsOfWhatStandsAtItsLeft() {
        var read = read("地区,年份,出口(元),增速(%),进口(元),增速(%)\n山西,2020,5,1.5,6,2.5\n");

        assertThat(read.lines())
                .containsExactly(
                        "CN-SX 出口 2020 5 CNY",
                        "CN-SX 出口 - 增速 2020 1.5 percent",
                        "CN-SX 进口 2020 6 CNY",
                        "CN-SX 进口 - 增速 2020 2.5 percent");
    }

    @Test
    void aLevelIsThatOfTheTitle() {
        var read = read("2023年前三季度各地区生产总值,,\n地区,绝对量（亿元）,比上年同期增长（%）\n山西,5,1.5\n安徽,7,2.5\n");

        assertThat(read.lines())
                .contains(
                        "CN-SX gross-regional-product 2023-01/2023-09 500000000 CNY",
                        "CN-SX 地区生产总值 - 比上年同期增长 2023-01/2023-09 1.5 percent");
    }

    @Test
    void theUnitOfATitleIsThatOfItsParts() {
        var read = read("专利授权量（件），2021年,,\n地区,发明,实用新型\n山西,5,6\n安徽,7,8\n");

        assertThat(read.lines())
                .contains("CN-SX 专利授权量 - 发明 2021 5 count", "CN-AH 专利授权量 - 实用新型 2021 8 count");
    }

    @Test
    void theUnitOfATitleIsNotThatOfOtherThings() {
        var read = read("产值（亿元），2021年,,\n地区,产值,职工人数\n山西,5,6\n安徽,7,8\n");

        assertThat(read.lines()).noneMatch(line -> line.contains("职工人数"));
        assertThat(read.said()).contains("'职工人数=UNIT'");
    }

    @Test
    void theTitleAmongOtherLinesIsTheOneThatTellsTheTable() {
        var read = read("国家统计局,\n根据抽样调查，2020年产量如下：,\n表2 2020年各省粮食产量（万吨）,\n地区,2020年\n山西,5\n安徽,6\n");

        assertThat(read.lines())
                .containsExactly("CN-SX 粮食产量 2020 50000 tonne", "CN-AH 粮食产量 2020 60000 tonne");
    }

    @Test
    void sectionsBelowAHeaderAreNoHeader() {
        var read =
                read(
                        "Highways in 2018 (km),,\nRegion,Total,Expressways\nNorth China,,\nBeijing,5,6\nTianjin,7,8\nNortheast,,\nLiaoning,9,10\n");

        assertThat(read.lines()).hasSize(6).allMatch(line -> line.endsWith(" km"));
    }

    @Test
    void commentsOfATextFile() {
        var read =
                read(
                        "# Source: NBS\n# Unit: 100 million yuan\n# Indicator: Retail sales\nprovince;2019;2020\nShanxi;5;6\nAnhui;7;8\n");

        assertThat(read.lines()).contains("CN-SX Retail sales 2019 500000000 CNY").hasSize(4);
    }

    @Test
    void yearsWithUnitsAreHeadings() {
        var read = read("Railways,,\nRegion,2018 (km),2019 (km)\nShanxi,5,6\nAnhui,7,8\n");

        assertThat(read.lines()).contains("CN-SX Railways 2018 5 km", "CN-AH Railways 2019 8 km");
    }

    @Test
    void theYearsOfAFileAreNoPartOfTheName() {
        var read = read("Output-2019-2020(tons).csv", "Region,2019,2020\nShanxi,5,6\nAnhui,7,8\n");

        assertThat(read.lines()).contains("CN-SX Output 2019 5 tonne").hasSize(4);
    }

    @Test
    void twoTablesUnderTheSameHeading() {
        String table = "指标：%s\n地区,2021年\n%s\n";
        var read =
                read(
                        table.formatted("学校数(所)", "北京市,92\n天津市,56")
                                + table.formatted("学生数(万人)", "河北省,170.1\n山西省,88.2"));

        assertThat(read.lines())
                .containsExactly(
                        "CN-BJ 学校数 2021 92 count",
                        "CN-TJ 学校数 2021 56 count",
                        "CN-HE 学生数 2021 1701000 count",
                        "CN-SX 学生数 2021 882000 count");
    }

    @Test
    void anotherHeadingFarBelowEndsTheReading() {
        StringBuilder table = new StringBuilder("地区,年份,产量(吨)\n");
        for (int year = 1900; year < 2070; year++) {
            for (String area :
                    "北京,天津,河北,山西,辽宁,吉林省,上海,江苏,浙江,安徽,福建,江西,山东,河南,湖北,湖南,广东,广西,海南,重庆,四川,贵州,云南,西藏,陕西,甘肃,青海,宁夏,新疆,内蒙古,黑龙江"
                            .split(",")) {
                table.append(area).append(',').append(year).append(",5\n");
            }
        }
        table.append("地区,年份,收入(元)\n北京,2099,7\n");

        var read = read(table.toString());

        assertThat(read.cells()).hasSize(170 * 31);
        assertThat(read.said()).contains("rows from 5272").contains("another heading");
    }

    @Test
    void partsOfACityAreNotTheirOwnIndicator() {
        var read =
                read(
                        "2-11 生产总值增长率(2016年),,\n城    市,生产总值增长率(%),\n,全  市,市辖区\n石家庄市,6.8,7.1\n唐山市,6.5,6.9\n");

        assertThat(read.lines())
                .contains(
                        "130100 生产总值增长率 - 全市 2016 6.8 percent",
                        "130200 生产总值增长率 - 市辖区 2016 6.9 percent");
    }

    @Test
    void aUnitBehindAComma() {
        var read = read("四川省,,\n指标,2018,2019\n\"人均产值，元\",5,6\n\"粮食产量，万吨\",7,8\n");

        assertThat(read.lines()).contains("CN-SC 人均产值 2018 5 CNY", "CN-SC 粮食产量 2019 80000 tonne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019—2021年各省（区、市）粮食产量",
                "表2-6 分地区粮食产量（2021年）",
                "2021年31省份粮食产量情况",
                "各地区2021年粮食产量",
                "山东省各市粮食产量"
            })
    void aTitleWithoutItsYearsAndAreasNamesTheIndicator(String title) {
        var read = read("%s,\n单位：吨,\n地区,2021年\n山西,5\n安徽,6\n".formatted(title));

        assertThat(read.lines())
                .containsExactly("CN-SX 粮食产量 2021 5 tonne", "CN-AH 粮食产量 2021 6 tonne");
    }

    @Test
    void aBracketWithinANameIsAWordOfIt() {
        var read =
                read(
                        "地区,年份,邮政局(所)数_万个,执业医师(人)数_万人,年末支局(所)数(个),企业(家)数 单位:万个\n山西,2020,0.5,6,7,0.8\n");

        assertThat(read.lines())
                .containsExactly(
                        "CN-SX 邮政局(所)数 2020 5000 count",
                        "CN-SX 执业医师(人)数 2020 60000 count",
                        "CN-SX 年末支局(所)数 2020 7 count",
                        "CN-SX 企业(家)数 2020 8000 count");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "财政收入(元)_亿元",
                "用电量(度)_亿千瓦时",
                "卫生机构(家)/万个",
                "就业人员(人)/万人",
                "Post Offices (units)_10000 units",
                "\"GRP (yuan), 100 million yuan\"",
                "\"Exports (US$), million\""
            })
    void twoUnitsThatContradictEachOtherAreAskedAbout(String heading) {
        var read = read("地区,年份," + heading + "\n山西,2020,5\n安徽,2020,6\n");

        assertThat(read.lines()).isEmpty();
    }
}
