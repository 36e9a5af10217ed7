package org.provindex.composite.impute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.provindex.composite.panel.Over.EACH_PERIOD;
import static org.provindex.composite.panel.Over.POOLED;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Panel;

class ImputationTest {
    private static final double GAP = Double.NaN;

    /** Areas X, Y and the years 2018, 2019, 2022; cells by year, then area. */
    private static Column column(double... cells) {
        var panel = Panel.builder().area("X").area("Y");
        for (String year : List.of("2018", "2019", "2022")) panel.period(year);
        Axis axis = panel.build().axis();
        return new Column("a", axis, cells);
    }

    @Test
    void linearImputationLooksAtTheYearsThemselves() {
        // X: 2018 = 1, 2022 = 9, so 2019 is 3; Y: only 2019
        assertThat(new Linear().fill(column(1, GAP, GAP, 5, 9, GAP)))
                .containsExactly(1, 5, 3, 5, 9, 5);
    }

    @Test
    void theLatestValueIsAnEarlierOne() {
        assertThat(new Latest().fill(column(1, GAP, GAP, 5, GAP, GAP)))
                .containsExactly(1, GAP, 1, 5, 1, 5);
        assertThat(new StepOverTime().fill(column(1, GAP, GAP, 5, GAP, GAP)))
                .containsExactly(1, 5, 1, 5, 1, 5);
    }

    @Test
    void meansAndMediansAreOfThePeriodOrPooled() {
        assertThat(new Mean(EACH_PERIOD).fill(column(1, GAP, 2, 4, 6, GAP)))
                .containsExactly(1, 1, 2, 4, 6, 6);
        assertThat(new Mean(POOLED).fill(column(1, GAP, 2, 4, 5, GAP)))
                .containsExactly(1, 3, 2, 4, 5, 3);
        assertThat(new Median(POOLED).fill(column(1, GAP, 2, 4, 9, GAP))[1]).isEqualTo(3);
        assertThat(new FixedValue(7).fill(column(1, GAP, 2, 4, 9, GAP))[1]).isEqualTo(7);
    }

    @Test
    void aGroupWithoutValuesLeavesTheGap() {
        var byGroup = new GroupImputation("g", Centre.MEAN, EACH_PERIOD);

        assertThat(byGroup.fill(column(1, GAP, 2, 4, 6, GAP), Map.of("X", "p", "Y", "p")))
                .containsExactly(1, 1, 2, 4, 6, 6);
        assertThat(byGroup.fill(column(1, GAP, 2, 4, 6, GAP), Map.of("X", "p", "Y", "q"))[1])
                .isNaN();
    }

    @Test
    void aRegressionOnAStraightLineFindsIt() {
        var regression = new RegressionImputation(List.of("b"), POOLED);
        double[] b = {1, 2, 3, 4, 5, 6};

        double[] filled = regression.fill(column(3, 5, GAP, 9, 11, 13), new double[][] {b});

        assertThat(filled[2]).isCloseTo(7, within(1e-12));
        assertThatThrownBy(
                        () -> regression.fill(column(3, GAP, GAP, GAP, GAP, 1), new double[][] {b}))
                .isInstanceOf(StepNotApplicableException.class)
                .hasMessageContaining("needs 3 complete areas and has 2");
    }
}
