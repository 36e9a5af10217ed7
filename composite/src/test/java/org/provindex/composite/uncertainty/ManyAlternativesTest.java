package org.provindex.composite.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.composite.panel.Over.EACH_PERIOD;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.aggregate.HarmonicMean;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.Name;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.panel.Panel;

/** More combinations of alternatives than are kept compiled. */
class ManyAlternativesTest {
    private static final int PILLARS = 12;

    private static Experiment experiment() {
        var random = new Random(1);
        var panel = Panel.builder();
        List<Node> pillars = new ArrayList<>();
        List<UncertainInput> inputs = new ArrayList<>();
        for (int p = 0; p < PILLARS; p++) {
            List<Node> leaves = new ArrayList<>();
            for (int k = 0; k < 2; k++) {
                String code = "i" + p + "-" + k;
                leaves.add(Leaf.of(code).withDirection(Direction.HIGHER_IS_BETTER));
                for (int i = 0; i < 10; i++) panel.value(code, "A" + i, "1", random.nextDouble());
            }
            pillars.add(new Pillar("p" + p, Name.NONE, 1, Steps.none(), leaves));
            inputs.add(
                    Alternatives.at(
                            "mean of " + p,
                            "p" + p,
                            List.of("arithmetic", "harmonic"),
                            List.of(
                                    Steps.none().aggregate(new ArithmeticMean()),
                                    Steps.none().aggregate(new HarmonicMean()))));
        }
        Steps steps = Steps.none().normalise(new MinMax(1, 100, EACH_PERIOD));
        var methodology =
                Methodology.of(
                        "m", steps, new Pillar("index", Name.NONE, 1, Steps.none(), pillars));
        return Experiment.of(methodology, panel.build(), Directions.NONE, inputs, "index", "1");
    }

    @Test
    void replicationsBeyondTheKeptOnesAreTheSameByThemselves() {
        Design design = Design.random(4000, 9);
        Ensemble ensemble = experiment().run(design, new Keep(true, false), 2);

        var combinations = new java.util.HashSet<>();
        for (int r = 0; r < 4000; r++) combinations.add(ensemble.choices(r));
        assertThat(combinations).hasSizeGreaterThan(2000);
        var alone = experiment();
        for (int r = 0; r < 4000; r += 37) {
            for (String area : alone.areas()) {
                assertThat(alone.replicate(design, r).score(area))
                        .isEqualTo(ensemble.kept(r).orElseThrow().score(area));
            }
        }
    }
}
