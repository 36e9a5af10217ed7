package org.provindex.composite.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.composite.SharedMaterial;
import org.provindex.composite.uncertainty.Design;
import org.provindex.composite.uncertainty.Draw;
import org.provindex.composite.uncertainty.Ensemble;
import org.provindex.composite.uncertainty.Keep;
import org.provindex.composite.uncertainty.SobolIndices;

/** COINr's uncertainty runs on the ASEM index, replication by replication. */
class AsemUncertaintyTest {
    @ParameterizedTest
    @ValueSource(strings = {"UA_N200_seed7", "UA_N1000_seed12345", "SA_N100_seed54321"})
    void everyReplicationIsTheOracles(String run) {
        Ensemble ensemble =
                AsemUncertainty.experiment()
                        .run(AsemUncertainty.design(run), new Keep(true, false));

        for (var row : SharedMaterial.csv(Asem.file("uncertainty/" + run + "_scores"))) {
            String area = row.get("uCode");
            Agreement.same(area, ensemble.nominal().score(area), row.get("Nominal"));
            for (int r = 0; r < ensemble.replications(); r++) {
                Agreement.same(
                        run + " replication " + (r + 1) + " " + area,
                        ensemble.kept(r).orElseThrow().score(area),
                        row.get("r_" + (r + 1)));
            }
        }
        for (var row : SharedMaterial.csv(Asem.file("uncertainty/" + run + "_nominal"))) {
            assertThat(ensemble.nominal().rank(row.get("uCode")))
                    .hasValue(Double.parseDouble(row.get("Rank")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UA_N200_seed7", "UA_N1000_seed12345", "SA_N100_seed54321"})
    void rankStatisticsAreTheOraclesExactly(String run) {
        Design design = AsemUncertainty.design(run);
        if (run.startsWith("SA")) design = firstTwoHundred(design);

        Ensemble ensemble = AsemUncertainty.experiment().run(design, Keep.COUNTS);

        for (var row : SharedMaterial.csv(Asem.file("uncertainty/" + run + "_rankstats"))) {
            var ranks = ensemble.ranks(row.get("uCode"));
            assertThat(ranks.nominal()).hasValue(Double.parseDouble(row.get("Nominal")));
            assertThat(ranks.mean()).isEqualTo(Double.parseDouble(row.get("Mean")));
            assertThat(ranks.median()).isEqualTo(Double.parseDouble(row.get("Median")));
            assertThat(ranks.quantile(0.05)).isEqualTo(Double.parseDouble(row.get("Q5")));
            assertThat(ranks.quantile(0.95)).isEqualTo(Double.parseDouble(row.get("Q95")));
        }
    }

    /** COINr takes the rank statistics of a sensitivity analysis from its samples A and B only. */
    private static Design firstTwoHundred(Design design) {
        List<Draw[]> draws = new ArrayList<>();
        for (int r = 0; r < 200; r++) draws.add(design.draws(r, 4));
        return Design.of(draws);
    }

    @Test
    void sobolIndicesAreTheOracles() {
        Ensemble ensemble =
                AsemUncertainty.experiment()
                        .run(AsemUncertainty.design("SA_N100_seed54321"), new Keep(true, false));
        double[] y = new double[ensemble.replications()];
        for (int r = 0; r < y.length; r++) {
            y[r] = ensemble.kept(r).orElseThrow().meanRankChange(ensemble.nominal());
        }

        var rows = SharedMaterial.csv(Asem.file("uncertainty/SA_N100_seed54321_sobol_indices"));
        var names = rows.stream().map(row -> row.get("Variable")).toList();
        var indices = SobolIndices.of(names, y, 100, 1, 500, 0.9);

        for (int k = 0; k < rows.size(); k++) {
            Agreement.close(
                    "Si", indices.get(k).first(), Double.parseDouble(rows.get(k).get("Si")));
            Agreement.close(
                    "STi", indices.get(k).total(), Double.parseDouble(rows.get(k).get("STi")));
            assertThat(indices.get(k).total())
                    .isBetween(indices.get(k).totalLow(), indices.get(k).totalHigh());
        }
    }
}
