package org.provindex.reading.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.reading.table.TestTables.read;

import org.junit.jupiter.api.Test;

/** Labels that make a reader store a figure under the wrong area. */
class AreaTrapTest {
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

    @Test
    void theSignOfAFootnoteBehindANameIsNoPartOfIt() {
        var read =
                read(
                        "Region,Year,Output (tons)\nTibet a),2020,1\nXinjiang*,2020,2\nHebei [1],2020,3\nHainan¹,2020,4\n");

        assertThat(read.lines())
                .containsExactly(
                        "CN-XZ Output 2020 1 tonne",
                        "CN-XJ Output 2020 2 tonne",
                        "CN-HE Output 2020 3 tonne",
                        "CN-HI Output 2020 4 tonne");
    }

    @Test
    void aNameInTwoLanguagesIsWhatBothSay() {
        var read =
                read(
                        "地区,年份,产量(吨)\n吉  林  Jilin,2020,1\n陕西/Shaanxi,2020,2\n山西 Shaanxi,2020,3\n三亚市 S anya,2020,4\n");

        assertThat(read.lines())
                .containsExactly(
                        "CN-JL 产量 2020 1 tonne", "CN-SN 产量 2020 2 tonne", "460200 产量 2020 4 tonne");
        assertThat(read.said()).contains("row 4");
    }

    @Test
    void numbersBeforeNamesAreLeftOut() {
        var read = read("地区,年份,产量(吨)\n1.北京,2020,1\n(2) 天津,2020,2\n一、东部,2020,3\n");

        assertThat(read.lines())
                .containsExactly(
                        "CN-BJ 产量 2020 1 tonne", "CN-TJ 产量 2020 2 tonne", "X-EAST 产量 2020 3 tonne");
    }

    @Test
    void aFilledDownProvinceIsNotTheCityAboveIt() {
        var read =
                read(
                        "省份,城市,年份,产量(吨)\n河北省,石家庄,2020,1\n,唐山,2020,2\n,秦皇岛,2020,3\n山西省,太原,2020,4\n,大同,2020,5\n");

        assertThat(read.lines())
                .containsExactly(
                        "130100 产量 2020 1 tonne",
                        "130200 产量 2020 2 tonne",
                        "130300 产量 2020 3 tonne",
                        "140100 产量 2020 4 tonne",
                        "140200 产量 2020 5 tonne");
    }

    @Test
    void aProvinceAndACityOfAnotherContradictEachOther() {
        var read = read("省份,城市,年份,产量(吨)\n山西省,石家庄市,2020,1\n山西省,太原市,2020,2\n");

        assertThat(read.lines()).containsExactly("140100 产量 2020 2 tonne");
        assertThat(read.said()).contains("row 2");
    }

    @Test
    void aGroupBesideAProvinceDoesNotStandForIt() {
        var read =
                read(
                        "区域,省份,年份,产量(吨)\n东北,辽宁,2020,1\n东北,吉林,2020,2\n东北,亚特兰蒂斯,2020,3\n东北,黑龙江,2020,4\n");

        assertThat(read.lines())
                .containsExactly(
                        "CN-LN 产量 2020 1 tonne", "CN-JL 产量 2020 2 tonne", "CN-HL 产量 2020 4 tonne");
    }

    @Test
    void countiesThatAreNotKnownDoNotStandForTheirProvince() {
        var read = read("省,县,年份,产量(吨)\n山西省,清徐县,2020,1\n安徽省,肥东县,2020,2\n");

        assertThat(read.cells()).isEmpty();
        assertThat(read.report().refused()).isEqualTo(2);
    }

    @Test
    void citiesOfOneNameBelowTheRowOfTheirProvince() {
        var read =
                read(
                        "City,Year,Output (tons)\nJiangsu,2020,1\n  Nanjing,2020,2\n  Suzhou,2020,3\nAnhui,2020,4\n  Hefei,2020,5\n  Suzhou,2020,6\n");

        assertThat(read.lines())
                .contains("320500 Output 2020 3 tonne", "341300 Output 2020 6 tonne")
                .hasSize(6);
    }

    @Test
    void citiesOfOneNameBelowProvincesThatAreNotTheirs() {
        var read =
                read(
                        "City,Year,Output (tons)\nAnhui,2020,1\nNanjing,2020,2\nSuzhou,2020,3\nHefei,2020,5\n");

        assertThat(read.lines()).hasSize(3).noneMatch(line -> line.startsWith("341300"));
    }

    @Test
    void codesOfAreasAsHeadings() {
        var read = read("产量（吨）,,,\n年份,110000,140000,340000\n2019,1,2,3\n2020,4,5,6\n");

        assertThat(read.lines())
                .contains("CN-BJ 产量 2019 1 tonne", "CN-AH 产量 2020 6 tonne")
                .hasSize(6);
    }

    @Test
    void aLongListInTwoHalves() {
        var read = read("2020年产量（吨）,,,,\n地区,产量,,地区,产量\n北京,1,,河北,3\n天津,2,,山西,4\n吉林,5,,,\n");

        assertThat(read.lines())
                .containsExactlyInAnyOrder(
                        "CN-BJ 产量 2020 1 tonne",
                        "CN-TJ 产量 2020 2 tonne",
                        "CN-HE 产量 2020 3 tonne",
                        "CN-SX 产量 2020 4 tonne",
                        "CN-JL 产量 2020 5 tonne");
    }

    @Test
    void theOnlyAreaOfATitle() {
        String table = "年份,产量（吨）\n2019,1\n2020,2\n";

        assertThat(read("湖北省主要指标,\n" + table).lines())
                .containsExactly("CN-HB 产量 2019 1 tonne", "CN-HB 产量 2020 2 tonne");
        assertThat(read("湖北与湖南比较,\n" + table).cells()).isEmpty();
        assertThat(read("湖北省各市情况,\n" + table).cells()).isEmpty();
    }
}
