package org.provindex.launcher.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.provindex.launcher.table.TextTable.Column;
import org.provindex.launcher.table.TextTable.Side;

class TextTableTest {
    private static TextTable table() {
        return new TextTable(
                List.of(
                        new Column("Area", Side.LEFT),
                        new Column("Value", Side.RIGHT),
                        new Column("Quote", Side.LEFT, 8)));
    }

    @Test
    void aCellOfALongColumnIsCutUntilTheLineFits() {
        TextTable table = table();
        table.add(List.of("CN-SX", "1", "optical cable lines of 1.208 million kilometers"));

        assertThat(table.lines(30))
                .containsExactly("Area   Value  Quote", "CN-SX      1  optical cable l…");
    }

    @Test
    void wideCharactersAreCutByTheColumnsTheyTake() {
        TextTable table = table();
        table.add(List.of("CN-SX", "1", "光缆线路总长度达到"));

        assertThat(table.lines(25)).element(1).isEqualTo("CN-SX      1  光缆线路总…");
        assertThat(DisplayWidth.of(table.lines(25).get(1))).isLessThanOrEqualTo(25);
    }

    @Test
    void columnsThatMayNotBeCutAreNot() {
        TextTable table = table();
        table.add(List.of("CN-SX", "1,208,000 km", "optical cable lines"));

        assertThat(table.lines(10)).element(1).isEqualTo("CN-SX  1,208,000 km  optical…");
    }

    @Test
    void lineBreaksAndControlCodesOfATextDoNotReachTheTerminal() {
        TextTable table = table();
        table.add(List.of("CN", "1", "one\r\ntwo\u001b[31m\tthree"));

        assertThat(table.lines()).element(1).isEqualTo("CN        1  one two [31m three");
    }
}
