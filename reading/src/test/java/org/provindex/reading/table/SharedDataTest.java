package org.provindex.reading.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.reading.Repository;
import org.provindex.reading.table.TestTables.Read;

/** Real sheets as they are found: figures that are known, and files that must be refused. */
class SharedDataTest {
    private static Path file(String name) {
        Path file = Repository.shared("data").resolve(name);
        boolean there = Files.exists(file);
        if (!there) System.out.println("Skipped: the shared test material has no data/" + name);
        assumeThat(there).isTrue();
        return file;
    }

    private static Read read(String name) {
        return read(name, Mapping.NONE);
    }

    private static Read read(String name, Mapping mapping) {
        Path file = file(name);
        return TestTables.read(file, String.valueOf(file.getFileName()), mapping);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // file | figures | refused | a figure
                "nbs-gdp-vintages/gdp_1993-2017_vintage2018.csv|775|0|CN-SX gross-regional-product 2015 1276649000000 CNY",
                "nbs-gdp-vintages/gdp_2005-2024_vintage2026.csv|589|0|CN-GD gross-regional-product 2020 11370890000000 CNY",
                "nbs-gdp-vintages/gdp_2005-2024_vintage2026.csv|589|0|CN-SX gross-regional-product 2015 1203610000000 CNY",
                "nbs-gdp-vintages/gdp_2015-2019_vintage2020.xls|155|0|CN-BJ gross-regional-product 2019 3537128000000 CNY",
                "nbs-annual-renjiyi163/fixed_investment_growth.csv|217|0|CN-BJ 固定资产投资(不含农户)实际到位资金_比上年增长 2024 -4.7 percent",
                "nbs-annual-renjiyi163/population_sample_survey.csv|527|0|CN-SX 人口数(人口抽样调查) 2015 569491 count",
                "nbs-annual-renjiyi163/urban_unit_employees.csv|527|0|CN-BJ 城镇单位就业人员 2024 7636000 count",
                "nbs-city/36cities_gdp_2015-2019.xls|148|0|130100 gross-regional-product 2018 608262000000 CNY",
                "nbs-city/shanghai_indicators_2000-2019.csv|246|0|CN-SH 房地产开发企业土地开发面积 2010 2378000 m2",
                "digital-panel-airuimeng/original_data.xlsx|8063|0|CN-GD broadband-access-ports 2020 86532000 count",
                "digital-panel-airuimeng/original_data.xlsx|8063|0|CN-GD software-revenue 2020 1363050000000 CNY",
                "digital-panel-airuimeng/original_data.xlsx|8063|0|CN-SX Digital Inclusive Finance Index 2013 144.22 score",
                "digital-panel-airuimeng/original_data.xlsx|8063|0|CN-AH Percentage of IT-related Employment 2013 1.19439259530086 percent",
                "digital-panel-airuimeng/interpolation_processing.xlsx|7440|0|CN-AH Mobile Internet Users 2013 16653700.0000011 count I",
                "eurostat-nuts2/nama_10r_2gdp.tsv|37274|0|AT11 nama_10r_2gdp EUR_HAB 2014 26500 EUR/count",
                "india-states/internet_by_state_2024.csv|210|6|IN-CG Teledensity - Urban 2024 105.37 percent",
                "india-states/internet_by_state_2024.csv|210|6|IN-DL Total Subscribers - Rural 2024 290000 count"
            })
    void isRead(String name, int figures, int refused, String figure) {
        Read read = read(name);

        assertThat(read.cells()).hasSize(figures);
        assertThat(read.lines().contains(figure)).as(figure).isTrue();
        assertThat(read.report().refused()).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "digital-index-eksi123/DEI_JCJS.csv|names an area",
                "digital-index-eksi123/spatial_weights.csv|no header",
                "nbs-gdp-vintages/gdp_2005-2023_vintage2024_bare.xls|nothing names the indicator",
                "nbs-monthly-newcodercircle/province_monthly_unnamed.csv|nothing names the indicator",
                "innovation-xiaoqi737/rd_expenditure_orig.xlsx|names an area",
                "innovation-xiaoqi737/valid_patents_regression_formulas.xlsx|not as measured",
                "innovation-xiaoqi737/original_values_stacked.xlsx|no unit is told",
                "city-yearbook-kubiapxh/grp_per_capita_2-9.xls|--period",
                "city-yearbook-kubiapxh/composition_of_grp_2-10.xls|--period",
                "gdp-ludan-daye/gdp_2015_2024.csv|no unit is told",
                "gdp-ludan-daye/gdp_wide_total.csv|nothing names the indicator",
                "gdp-taichitiger/China-GDP-2000-2016.csv|nothing names the indicator",
                "digital-panel-airuimeng/panel_data.xlsx|no unit is told",
                "digital-panel-airuimeng/published/panel_dedi.csv|no unit is told",
                "digital-panel-airuimeng/computed/entropy_scores.csv|'variant' tells apart",
                "digital-panel-airuimeng/indicator_system.xlsx|holds no figures",
                "reference/provinces.csv|no column of figures"
            })
    void isRefused(String name, String reason) {
        Read read = read(name);

        assertThat(read.cells()).isEmpty();
        assertThat(read.said()).contains(reason);
    }

    @Test
    void logarithmsAreRefusedWhateverTheirFileIsCalled() {
        Read read =
                TestTables.read(
                        file("city-panel-log-anintony/city_panel_logs.xlsx"),
                        "panel.xlsx",
                        Mapping.NONE);

        assertThat(read.cells()).isEmpty();
        assertThat(read.said()).contains("look like logarithms").contains("'GDP=UNIT'");
    }

    @Test
    void formulasOfAFittedLineAreRefusedUnderTheNameThatTheyCameWith() {
        Read read =
                TestTables.read(
                        file("innovation-xiaoqi737/valid_patents_regression_formulas.xlsx"),
                        "有效发明专利数（件）.xlsx",
                        Mapping.NONE);

        assertThat(read.cells()).isEmpty();
        assertThat(read.said()).contains("those of a fitted line");
    }

    @Test
    void theYearbookOfCitiesIsReadOnceItsYearIsTold() {
        Mapping year = MappingDocument.parse("sheets: [{sheet: '*', period: 2017}]");
        Read read = read("city-yearbook-kubiapxh/grp_per_capita_2-9.xls", year);

        assertThat(read.cells()).hasSize(866);
        assertThat(read.lines())
                .contains(
                        "CN-BJ 地区生产总值(当年价格)(市辖区) 2017 2801494000000 CNY",
                        "220200 人均地区生产总值(市辖区) 2017 74221 CNY",
                        "650500 地区生产总值增长率(市辖区) 2017 7.3 percent");
        assertThat(read.said()).contains("莱芜市, Laiwu' is no area");
    }

    @Test
    void aWrongLabelInAMergedPanelIsNotBelieved() {
        Read read = read("nbs-annual-renjiyi163/province_panel_merged.csv");

        assertThat(read.lines())
                .contains(
                        "CN-SH GDP_当年价 2005 924766000000 CNY",
                        "CN-SH gross-regional-product 2006 1082540000000 CNY",
                        "CN-SH GDP指数 2005 111.1 score",
                        "CN-SH 第二产业比重 2005 48.6 percent")
                .noneMatch(line -> line.contains(" 总人口数 "))
                .noneMatch(line -> line.contains(" 65岁以上人口 "));
        assertThat(read.said()).contains("sample");
    }

    @Test
    void stackedBlocksAreReadOnceTheirUnitsAreTold() {
        Mapping units =
                MappingDocument.parse(
                        """
                        sheets:
                          - sheet: "*"
                            columns:
                              - {heading: 研发经费, unit: 亿元}
                              - {heading: 新产品开发经费, unit: 亿元}
                              - {heading: 研发人员全时当量, unit: 万人年}
                              - {heading: 新产品销售收入, unit: 亿元}
                              - {heading: 有效发明专利数, unit: 万件}
                        """);
        Read read = read("innovation-xiaoqi737/original_values_stacked.xlsx", units);

        assertThat(read.lines()).contains("CN-BJ 研发经费 2020 29741570000 CNY").hasSize(2013);
        // one sheet repeats the year of another, with other figures for Tibet
        assertThat(read.said()).contains("CN-XZ, 新产品销售收入, 2014 has two values");
    }
}
