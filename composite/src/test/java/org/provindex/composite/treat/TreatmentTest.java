package org.provindex.composite.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.provindex.composite.panel.Over.EACH_PERIOD;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.panel.Span;

class TreatmentTest {
    private static double[] treat(Treatment treatment, double... x) {
        var panel = Panel.builder().period("2022");
        for (int i = 0; i < x.length; i++) panel.area("A%02d".formatted(i));
        Axis axis = panel.build().axis();
        double[] out = new double[x.length];
        treatment.treat("a", axis, x, axis.all(), out);
        return out;
    }

    /** Spreadsheet SKEW and KURT of 3, 4, 5, 2, 3, 4, 5, 6, 4, 7: 0.359543071 and -0.151799637. */
    @Test
    void shapeIsThatOfSpreadsheets() {
        Shape shape = Shape.of(new double[] {3, 4, 5, 2, 3, 4, 5, 6, 4, 7}, new Span(0, 10));

        assertThat(shape.skewness()).isCloseTo(0.359543071, within(1e-9));
        assertThat(shape.kurtosis()).isCloseTo(-0.151799637, within(1e-9));
    }

    @Test
    void anOutlierIsSetToTheNextValue() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 100};

        double[] treated = treat(new Winsorise(5, 2, 3.5, new NoTreatment(), EACH_PERIOD), x);

        assertThat(treated).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 9);
    }

    @Test
    void whatPassesStaysAsItIs() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

        assertThat(treat(new Winsorise(5, 2, 3.5, new NoTreatment(), EACH_PERIOD), x)).isEqualTo(x);
    }

    @Test
    void boxCoxIsALogarithmAtZeroAndFindsTheLambdaOfLogNormalValues() {
        double[] x = {1, Math.E, Math.E * Math.E};

        assertThat(treat(new BoxCox(OptionalDouble.of(0), EACH_PERIOD), x))
                .containsExactly(new double[] {0, 1, 2}, within(1e-12));
        assertThat(treat(new BoxCox(OptionalDouble.of(2), EACH_PERIOD), 3)).containsExactly(4);
        // symmetric in logarithms: lambda is 0
        assertThat(treat(new BoxCox(OptionalDouble.empty(), EACH_PERIOD), x))
                .containsExactly(new double[] {0, 1, 2}, within(1e-4));
    }

    @Test
    void absentValuesStayAbsent() {
        double[] x = {1, Double.NaN, 3, 1000, 2, 1, 2};
        for (Treatment treatment :
                new Treatment[] {
                    new Log(),
                    new Log1p(1, EACH_PERIOD),
                    new LogShift(0.01, true, EACH_PERIOD),
                    new Winsorise(1, 2, 3.5, new NoTreatment(), EACH_PERIOD)
                }) {
            double[] treated = treat(treatment, x);
            assertThat(treated[1]).isNaN();
            assertThat(Arrays.stream(treated).filter(v -> !Double.isNaN(v)).count()).isEqualTo(6);
        }
    }
}
