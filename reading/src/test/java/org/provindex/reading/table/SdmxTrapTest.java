package org.provindex.reading.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.reading.table.TestTables.read;

import org.junit.jupiter.api.Test;

/** Dialects of SDMX-CSV and JSON-stat. */
class SdmxTrapTest {
    @Test
    void codesAndWordsInOneCell() {
        var read =
                read(
                        """
                        DATAFLOW,REF_AREA: Area,INDICATOR: Indicator,UNIT_MEASURE: Unit,TIME_PERIOD: Time,OBS_VALUE: Value,OBS_STATUS: Status
                        X:DF(1.0): Labour,CN-SX: Shanxi,UR: Unemployment rate,PT: Percent,2020,2.5,P: Provisional value
                        X:DF(1.0): Labour,CN-AH: Anhui,UR: Unemployment rate,PT: Percent,2020,3.5,A: Normal value
                        """);

        assertThat(read.lines())
                .containsExactly(
                        "CN-SX Unemployment rate 2020 2.5 percent P",
                        "CN-AH Unemployment rate 2020 3.5 percent");
    }

    @Test
    void codesAndWordsSideBySideOneOfThemEmpty() {
        var read =
                read(
                        """
                        REF_AREA,Reference area,MEASURE,INDICATOR,UNIT_MEASURE,TIME_PERIOD,Time period,OBS_VALUE,Observation value,UNIT_MULT,Unit multiplier
                        CN-SX,Shanxi,M,GDP,CNY,2020,,5.5,,8,Hundred millions
                        CN-AH,Anhui,M,GDP,CNY,2020,,6.5,,8,Hundred millions
                        """);

        assertThat(read.lines())
                .containsExactly(
                        "CN-SX gross-regional-product 2020 550000000 CNY",
                        "CN-AH gross-regional-product 2020 650000000 CNY");
    }

    @Test
    void codesOfUnitsThatMeanOtherThingsAsWords() {
        String table =
                "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\nCN-SX,UR,2020,5,%s,%s\n";

        assertThat(read(table.formatted("PT", "0")).lines())
                .containsExactly("CN-SX UR 2020 5 percent");
        assertThat(read(table.formatted("PS", "3")).lines())
                .containsExactly("CN-SX UR 2020 5000 count");
        assertThat(read(table.formatted("XYZ", "0")).cells()).isEmpty();
        assertThat(read(table.formatted("XYZ", "0")).report().refused()).isEqualTo(1);
    }

    @Test
    void jsonStatWithTheSymbolOfAUnitAndItsMultiplier() {
        var read =
                read(
                        "x.json",
                        """
                        {"version":"2.0","class":"dataset","label":"X","id":["measure","geo","time"],"size":[2,1,1],
                         "role":{"time":["time"],"geo":["geo"],"metric":["measure"]},
                         "dimension":{
                          "measure":{"category":{"index":["A","B"],"label":{"A":"Share","B":"Sales"},
                           "unit":{"A":{"symbol":"%"},"B":{"label":"yuan","multiplier":6}}}},
                          "geo":{"category":{"index":["99"],"label":{"99":"Shanxi"}}},
                          "time":{"category":{"index":["2020"]}}},
                         "value":[5,6]}
                        """);

        assertThat(read.lines())
                .containsExactly("CN-SX Share 2020 5 percent", "CN-SX Sales 2020 6000000 CNY");
    }

    @Test
    void dimensionsPackedWithCommasBetweenTabs() {
        var read =
                read(
                        "demo.tsv",
                        "age,sex,unit,geo\\time\t2015 \t2014 \nTOTAL,T,NR,AT11\t5 \t6 p\nTOTAL,F,NR,AT11\t3 \t: \n");

        assertThat(read.lines())
                .containsExactly(
                        "AT11 demo TOTAL T NR 2015 5 count",
                        "AT11 demo TOTAL T NR 2014 6 count P",
                        "AT11 demo TOTAL F NR 2015 3 count");
    }

    @Test
    void aMeasureWhereNoIndicatorIs() {
        var read =
                read(
                        "MEASURE,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nPOP,CN-SX,2020,5,PS\nEMP,CN-SX,2020,3,PS\n");

        assertThat(read.lines())
                .containsExactly("CN-SX POP 2020 5 count", "CN-SX EMP 2020 3 count");
    }
}
