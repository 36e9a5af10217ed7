package org.provindex.composite.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelCsvTest {
    private static Panel read(String text) {
        return PanelCsv.read(new StringReader(text));
    }

    private static UnreadableTableException refusal(String text) {
        return catchThrowableOfType(UnreadableTableException.class, () -> read(text));
    }

    @Test
    void readsTheLongForm() {
        var panel =
                read(
                        """
                        indicator,area,period,value,unit
                        a,CN-SX,2021,1.5,km
                        a,CN-BJ,2021,2e3,km
                        "b, all",CN-SX,2022,-7,km
                        a,CN-SX,2022,,km
                        """);

        assertThat(panel.areas()).containsExactly("CN-BJ", "CN-SX");
        assertThat(panel.periods()).containsExactly("2021", "2022");
        assertThat(panel.value("a", "CN-BJ", "2021")).hasValue(2000);
        assertThat(panel.value("b, all", "CN-SX", "2022")).hasValue(-7);
        assertThat(panel.value("a", "CN-SX", "2022")).isEmpty();
    }

    @Test
    void readsTheWideForm() {
        var panel = read("\uFEFFarea,period,a,b,group:region\nX,2020,1,2,North\nY,2020,3,,South\n");

        assertThat(panel.indicators()).containsExactlyInAnyOrder("a", "b");
        assertThat(panel.value("b", "Y", "2020")).isEmpty();
        assertThat(panel.grouping("region")).containsEntry("Y", "South");
        assertThat(read("area,a\nX,1\n").value("a", "X", PanelCsv.ONLY_PERIOD)).hasValue(1);
    }

    @Test
    void everyBadRowIsNamedAtOnce() {
        var refusal =
                refusal(
                        """
                        indicator,area,period,value
                        a,X,2020,1
                        a,X,2020,2
                        a,Y,2020,n/a
                        a,,2020,3
                        a,Y,2020,NaN
                        a,Y,2020
                        a,Z,2020,"1,234"
                        """);

        assertThat(refusal.faults())
                .extracting(UnreadableTableException.Fault::row)
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(refusal.getMessage())
                .contains("row 4, value: 'n/a' is no number; leave a missing value empty")
                .contains(
                        "row 3, value: a, area X, period 2020: there is a value for this cell already");
    }

    @Test
    void aForeignHeaderIsExplained() {
        assertThat(refusal("region,x\nA,1\n").getMessage()).contains("needs the columns indicator");
        assertThat(refusal("indicator,area,period,value,colour\na,X,2020,1,red\n").faults())
                .extracting(UnreadableTableException.Fault::column)
                .containsExactly("colour");
        assertThat(refusal("area,a,a\nX,1,2\n").getMessage()).isNotEmpty();
        assertThat(refusal("").getMessage()).contains("no row of data");
    }

    @Test
    void theLongFormHasGroupsToo() {
        var panel =
                read(
                        "indicator,area,period,value,group:zone\n"
                                + "a,X,2020,1,east\na,Y,2020,,west\nb,X,2020,3,\n");

        assertThat(panel.grouping("zone")).isEqualTo(Map.of("X", "east", "Y", "west"));
    }

    @Test
    void anAreaInTwoGroupsIsRefused() {
        assertThat(refusal("area,period,group:zone,a\nX,1,east,1\nX,2,west,2\n").getMessage())
                .contains("row 3, group:zone: area X: is in two groups of 'zone': east and west");
    }

    @Test
    void anotherEncodingIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gb.csv");
        Files.write(file, "area,a\n山西,1\n".getBytes(Charset.forName("GB18030")));

        var refusal =
                catchThrowableOfType(UnreadableTableException.class, () -> PanelCsv.read(file));

        assertThat(refusal.getMessage()).contains("not in UTF-8");
    }
}
