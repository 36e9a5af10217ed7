package org.provindex.composite.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.composite.panel.Over.EACH_PERIOD;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.SharedMaterial;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.disparity.Coordination;
import org.provindex.composite.disparity.DagumDecomposition;
import org.provindex.composite.disparity.Inequality;
import org.provindex.composite.disparity.TheilDecomposition;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.normalise.AsIs;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.weight.AcrossLeaves;
import org.provindex.composite.weight.Entropy;

/** Inequality, coordination and obstacles of the entropy-weighted ASEM index. */
class AsemDisparityTest {
    private static CompositeResult entropyIndex() {
        Steps steps =
                Steps.none()
                        .normalise(new AsIs())
                        .weighting(new AcrossLeaves(new Entropy(0.0001, EACH_PERIOD)))
                        .aggregate(new ArithmeticMean());
        return Composite.compute(
                AsemDecisionTest.upward(Asem.methodology(steps)),
                Asem.panel("mcda/input_minmax_0_1_directed"));
    }

    @Test
    void inequalityOfTheEntropyIndexIsTheOracles() {
        Map<String, Double> expected = new HashMap<>();
        SharedMaterial.csv(Asem.file("mcda/inequality_of_entropy_index"))
                .forEach(r -> expected.put(r.get("measure"), Double.parseDouble(r.get("value"))));
        Panel panel = Asem.panel("mcda/input_minmax_0_1_directed");
        Map<String, String> groups = panel.grouping("EurAsia_group");
        Map<String, Double> scores = entropyIndex().index(Asem.YEAR).scores();
        double[] x = scores.values().stream().mapToDouble(Double::doubleValue).toArray();

        var dagum = DagumDecomposition.of(scores, groups);
        var theil = TheilDecomposition.of(scores, groups);

        Map<String, Double> actual = new HashMap<>();
        actual.put("cv", Inequality.coefficientOfVariation(x));
        actual.put("gini", Inequality.gini(x));
        actual.put("theil_T", theil.total());
        actual.put("dagum_G_within", dagum.within());
        actual.put("dagum_G_net_between", dagum.netBetween());
        actual.put("dagum_G_transvariation", dagum.transvariation());
        actual.put("theil_within", theil.within());
        actual.put("theil_between", theil.between());
        for (String group : new String[] {"Asia", "Europe"}) {
            actual.put("gini_" + group, dagum.giniByGroup().get(group));
            actual.put("theil_" + group, theil.byGroup().get(group));
        }
        actual.put("dagum_G_Europe_Asia", dagum.pairs().get(0).gini());
        actual.put("dagum_D_Europe_Asia", dagum.pairs().get(0).affluence());
        assertThat(dagum.pairs().get(0).richer()).isEqualTo("Europe");
        actual.forEach((measure, value) -> Agreement.close(measure, value, expected.get(measure)));
        assertThat(expected.keySet())
                .containsAll(actual.keySet())
                .hasSize(actual.size() + 3); // n, mean, sd
    }

    @Test
    void couplingCoordinationIsTheOracles() {
        for (var row : SharedMaterial.csv(Asem.file("mcda/coupling_coordination_conn_sust"))) {
            double[] scores = {
                Double.parseDouble(row.get("U1_conn")), Double.parseDouble(row.get("U2_sust"))
            };
            var actual = Coordination.of(scores, new double[] {0.5, 0.5});
            Agreement.close("C", actual.coupling(), Double.parseDouble(row.get("C_coupling")));
            Agreement.close("T", actual.level(), Double.parseDouble(row.get("T")));
            Agreement.close("D", actual.degree(), Double.parseDouble(row.get("D_coordination")));
        }
    }

    @Test
    void obstacleDegreesAreTheOracles() {
        var result = entropyIndex();
        for (var row : SharedMaterial.csv(Asem.file("mcda/obstacle_degree_entropy"))) {
            var obstacles = result.obstacles(row.get("uCode"), Asem.YEAR);
            for (String code : Asem.indicators()) {
                Agreement.close(
                        code + " " + row.get("uCode"),
                        obstacles.get(code),
                        Double.parseDouble(row.get(code)));
            }
        }
    }
}
