package org.provindex.composite.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.provindex.composite.fault.DuplicateValueException;
import org.provindex.composite.impute.Column;
import org.provindex.composite.impute.Latest;

class PanelTest {
    @Test
    void periodsStandInTheOrderOfTime() {
        var panel = Panel.builder();
        for (String period : List.of("10", "9", "2", "2020-Q2", "2020-Q1", "-3")) {
            panel.value("a", "X", period, 1);
        }

        assertThat(panel.build().periods())
                .containsExactly("-3", "2", "9", "10", "2020-Q1", "2020-Q2");
        assertThat(panel.build().withPeriods(List.of("10", "9")).periods())
                .containsExactly("9", "10");
    }

    @Test
    void theLatestValueBeforePeriodTenIsThatOfPeriodNine() {
        var panel =
                Panel.builder()
                        .value("a", "X", "1", 1)
                        .value("a", "X", "9", 9)
                        .period("10")
                        .build();
        double[] filled = new Latest().fill(new Column("a", panel.axis(), panel.column("a")));

        assertThat(filled[2]).isEqualTo(9);
    }

    @Test
    void anAreaIsInOneGroupOfAGrouping() {
        var panel = Panel.builder().group("zone", "X", "east").group("zone", "X", "east");

        assertThatThrownBy(() -> panel.group("zone", "X", "west"))
                .isInstanceOf(DuplicateValueException.class)
                .hasMessage("area X: is in two groups of 'zone': east and west");
    }
}
