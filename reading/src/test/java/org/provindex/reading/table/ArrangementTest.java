package org.provindex.reading.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.reading.table.TestTables.read;

import org.junit.jupiter.api.Test;

/** Each arrangement of areas, periods and indicators that sheets come in. */
class ArrangementTest {
    private static final String GRP_SHANXI_2020 =
            "CN-SX gross-regional-product 2020 1765193000000 CNY";

    @Test
    void areasInRowsAndYearsInColumns() {
        var read =
                read(
                        """
                        指标：地区生产总值(亿元)
                        地区,2020年,2019年
                        山西省,17651.93,16961.61
                        安徽省,38061.51,
                        """);

        assertThat(read.lines())
                .containsExactly(
                        GRP_SHANXI_2020,
                        "CN-SX gross-regional-product 2019 1696161000000 CNY",
                        "CN-AH gross-regional-product 2020 3806151000000 CNY");
        assertThat(read.at("B3")).isEqualTo(GRP_SHANXI_2020);
    }

    @Test
    void yearsInRowsAndAreasInColumns() {
        var read =
                read(
                        """
                        地区生产总值（单位：亿元）,,
                        年份,山西,吉林
                        2019,16961.61,11726.8
                        2020,17651.93,12311.32
                        """);

        assertThat(read.lines())
                .contains(GRP_SHANXI_2020, "CN-JL gross-regional-product 2020 1231132000000 CNY")
                .hasSize(4);
    }

    @Test
    void indicatorsInRowsOfOneArea() {
        var read =
                read(
                        """
                        数据库：分省年度数据
                        地区：山西省
                        时间：最近2年
                        指标,2020年,2019年
                        地区生产总值(亿元),17651.93,16961.61
                        商品房平均销售价格(元/平方米),6861,
                        房屋施工面积(万平方米),1.5,2
                        数据来源：国家统计局
                        """);

        assertThat(read.lines())
                .containsExactly(
                        GRP_SHANXI_2020,
                        "CN-SX gross-regional-product 2019 1696161000000 CNY",
                        "CN-SX 商品房平均销售价格 2020 6861 CNY/m2",
                        "CN-SX 房屋施工面积 2020 15000 m2",
                        "CN-SX 房屋施工面积 2019 20000 m2");
    }

    @Test
    void longForm() {
        var read =
                read(
                        """
                        indicator,area,period,value,unit
                        gross regional product,CN-SX,2020,17651.93,100 million yuan
                        Broadband access ports,CN-SX,2020,2000,"10,000 units"
                        """);

        assertThat(read.lines())
                .containsExactly(
                        GRP_SHANXI_2020, "CN-SX broadband-access-ports 2020 20000000 count");
    }

    @Test
    void aPanelWithAnIndicatorInEachColumn() {
        var read =
                read(
                        """
                        year,id,province,GDP (100 million yuan),Widgets (persons)
                        2020,140000,山西省,17651.93,12
                        2020,340000,安徽省,38061.51,
                        """);

        assertThat(read.lines())
                .containsExactly(
                        GRP_SHANXI_2020,
                        "CN-SX Widgets 2020 12 count",
                        "CN-AH gross-regional-product 2020 3806151000000 CNY");
    }

    @Test
    void blocksThatNameTheirIndicatorOnlyInTheirFirstRow() {
        var read =
                read(
                        """
                        ,,北京,天津,吉林
                        研发经费（亿元）,2019,285.18587,213.43,68.4
                        ,2020,297.4157,228.77,77.6
                        专利（件）,2019,3,4,5
                        ,2020,6,7,8
                        """);

        assertThat(read.lines())
                .hasSize(12)
                .contains(
                        "CN-BJ 研发经费 2020 29741570000 CNY",
                        "CN-JL 专利 2019 5 count",
                        "CN-TJ 专利 2020 7 count");
    }

    @Test
    void twoTablesBelowEachOther() {
        var read =
                read(
                        """
                        指标：地区生产总值(亿元)
                        地区,2020年
                        山西省,17651.93
                        数据来源：国家统计局
                        指标：年末常住人口(万人)
                        地区,2019年
                        山西省,3497
                        安徽省,6092
                        """);

        assertThat(read.lines())
                .containsExactly(
                        GRP_SHANXI_2020,
                        "CN-SX resident-population 2019 34970000 count",
                        "CN-AH resident-population 2019 60920000 count");
    }

    @Test
    void aHeaderThatIsRepeatedOnEachPage() {
        var read =
                read(
                        """
                        "2-9  地区生产总值"
                        2019
                        城    市,City,"地区生产总值
                        (万元)
                        Gross Regional Product
                        (10 000 yuan)"
                        河北省,Hebei,
                          石家庄市,  Shijiazhuang,100
                        2-9  续表 1  continued 1
                        城    市,City,"地区生产总值
                        (万元)
                        Gross Regional Product
                        (10 000 yuan)"
                          唐山市,  Tangshan,200
                        """);

        assertThat(read.lines())
                .containsExactly(
                        "130100 gross-regional-product 2019 1000000 CNY",
                        "130200 gross-regional-product 2019 2000000 CNY");
    }

    @Test
    void areasThatAreFilledDown() {
        var read =
                read(
                        """
                        地区,年份,产量(吨)
                        山西省,2019,1
                        ,2020,2
                        安徽省,2019,3
                        ,2020,4
                        """);

        assertThat(read.lines())
                .containsExactly(
                        "CN-SX 产量 2019 1 tonne",
                        "CN-SX 产量 2020 2 tonne",
                        "CN-AH 产量 2019 3 tonne",
                        "CN-AH 产量 2020 4 tonne");
    }

    @Test
    void twoLevelsOfHeadings() {
        var read =
                read(
                        """
                        地区,产值(万元),,人数(人),
                        ,2019,2020,2019,2020
                        山西,1,2,3,4
                        安徽,5,6,7,8
                        """);

        assertThat(read.lines())
                .hasSize(8)
                .contains("CN-SX 产值 2020 20000 CNY", "CN-AH 人数 2019 7 count");
    }

    @Test
    void unitsInARowOfTheirOwn() {
        var read =
                read(
                        """
                        地区,年份,产值,人数,比重
                        ,,亿元,万人,%
                        山西,2020,1.5,2,33.3
                        安徽,2020,5,6,7
                        """);

        assertThat(read.lines())
                .hasSize(6)
                .contains(
                        "CN-SX 产值 2020 150000000 CNY",
                        "CN-SX 人数 2020 20000 count",
                        "CN-SX 比重 2020 33.3 percent");
    }

    @Test
    void bulkFormOfEurostat() {
        var read =
                read(
                        "nama_10r_2gdp.tsv",
                        "unit,geo\\time\t2014 \t2013 \nEUR_HAB,AT11\t38500 e\t: \nMIO_EUR,EL\t1.5 \t2 p\n");

        assertThat(read.lines())
                .containsExactly(
                        "AT11 nama_10r_2gdp EUR_HAB 2014 38500 EUR/count E",
                        "GR nama_10r_2gdp MIO_EUR 2014 1500000 EUR",
                        "GR nama_10r_2gdp MIO_EUR 2013 2000000 EUR P");
        assertThat(read.at("B2")).contains("38500");
    }

    @Test
    void sdmxCsv() {
        var read =
                read(
                        """
                        DATAFLOW,FREQ,REF_AREA,INDICATOR,UNIT_MEASURE,UNIT_MULT,TIME_PERIOD,OBS_VALUE,OBS_STATUS
                        X:Y(1.0),A,CN-SX,Output of steel,USD,6,2020,1.5,P
                        X:Y(1.0),A,CN-AH,Output of steel,USD,6,2020,,M
                        """);

        assertThat(read.lines()).containsExactly("CN-SX Output of steel 2020 1500000 USD P");
    }

    @Test
    void jsonStat() {
        var read =
                read(
                        "data.json",
                        """
                        {"version":"2.0","class":"dataset","id":["area","year","ind"],"size":[2,2,1],
                         "role":{"time":["year"],"geo":["area"],"metric":["ind"]},
                         "dimension":{
                           "area":{"category":{"index":["CN-SX","CN-AH"]}},
                           "year":{"category":{"index":{"2019":0,"2020":1}}},
                           "ind":{"category":{"label":{"g":"Gross regional product"},
                             "unit":{"g":{"base":"100 million yuan"}}}}},
                         "value":[1,17651.93,null,4],"status":{"3":"p"}}
                        """);

        assertThat(read.lines())
                .containsExactly(
                        "CN-SX gross-regional-product 2019 100000000 CNY",
                        GRP_SHANXI_2020,
                        "CN-AH gross-regional-product 2020 400000000 CNY P");
    }
}
