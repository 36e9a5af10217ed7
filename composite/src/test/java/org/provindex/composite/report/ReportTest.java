package org.provindex.composite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.panel.PanelCsv;
import org.provindex.composite.uncertainty.Design;
import org.provindex.composite.uncertainty.Experiment;
import org.provindex.composite.uncertainty.Keep;

class ReportTest {
    private static final Methodology METHODOLOGY =
            MethodologyFormat.read(
                    """
                    code: m
                    indicators: [{code: a, direction: 1}, {code: b, direction: 1}]
                    pillars: [{code: p, indicators: [{indicator: a, weight: 2}, b]}]
                    """);
    private static final Panel PANEL =
            PanelCsv.read(new StringReader("area,period,a,b\nX,2020,0,3\nY,2020,1,\nZ,2020,3,1\n"));

    private static CompositeResult result() {
        return Composite.compute(METHODOLOGY, PANEL);
    }

    @Test
    void scoresAreWrittenWithSeventeenDigits() {
        var out = new StringWriter();

        ResultCsv.scores(result(), out);

        assertThat(out.toString().lines())
                .contains(
                        "period,node,area,score,rank,coverage",
                        "2020,index,X,33.333333333333329,2,1",
                        "2020,b,Y,,,0",
                        "2020,index,Y,33.333333333333329,2,0.5");
        double third = Double.parseDouble("33.333333333333329");
        assertThat(result().index("2020").score("X")).hasValue(third);
    }

    @Test
    void marksSayWhyAScoreIsWhatItIs() {
        var out = new StringWriter();

        ResultCsv.marks(result(), out);

        assertThat(out.toString()).contains("2020,Y,b,MISSING,no value");
    }

    @Test
    void jsonHoldsTheSame() {
        var json = ResultJson.scores(result());

        var nodes = json.at("/periods/0/nodes");
        assertThat(nodes).hasSize(4);
        assertThat(json.toString()).contains("\"score\":33.333333333333329");
        assertThat(json.at("/marks/0/area").asText()).isEqualTo("Y");
    }

    @Test
    void contributionsEndWithTheirTotal() {
        var out = new StringWriter();

        ResultCsv.contributions(result().contributions("Z", "2020"), out);

        assertThat(out.toString().lines())
                .contains("a,66.666666666666657", "(total),66.666666666666657");
        assertThat(ResultJson.contributions(result().contributions("Z", "2020")).get("leaves"))
                .hasSize(1);
    }

    @Test
    void rankIntervalsEncloseTheMedian() {
        var ensemble =
                Experiment.ofWeights(METHODOLOGY, PANEL, Directions.NONE, "2020")
                        .run(Design.random(200, 1), Keep.COUNTS);
        var out = new StringWriter();

        ResultCsv.rankIntervals(Map.of("2020", ensemble), out);

        assertThat(out.toString().lines()).hasSize(4).contains("2020,Z,1,1,1,1,1");
        assertThat(ResultJson.rankIntervals(ensemble)).hasSize(3);
    }
}
