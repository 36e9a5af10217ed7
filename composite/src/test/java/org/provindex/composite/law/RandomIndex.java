package org.provindex.composite.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.Name;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.panel.Panel;

/** Random trees and panels, the same for the same seed. */
final class RandomIndex {
    final Random random;
    final int areas;
    final int indicators;
    final double[][] values;

    RandomIndex(long seed, boolean gaps) {
        random = new Random(seed);
        areas = 5 + random.nextInt(30);
        indicators = 3 + random.nextInt(10);
        values = new double[indicators][areas];
        for (int k = 0; k < indicators; k++) {
            for (int i = 0; i < areas; i++) {
                boolean gap = gaps && i > 2 && random.nextInt(8) == 0;
                values[k][i] = gap ? Double.NaN : 100 * Math.exp(random.nextGaussian());
            }
        }
    }

    static String area(int i) {
        return "A%03d".formatted(i);
    }

    Panel panel() {
        return panel(new Random(0));
    }

    /** The same figures, the rows in another order. */
    Panel panel(Random order) {
        List<int[]> cells = new ArrayList<>();
        for (int k = 0; k < indicators; k++) {
            for (int i = 0; i < areas; i++) cells.add(new int[] {k, i});
        }
        Collections.shuffle(cells, order);
        var panel = Panel.builder();
        for (int[] cell : cells) {
            double value = values[cell[0]][cell[1]];
            panel.area(area(cell[1]));
            if (!Double.isNaN(value)) panel.value("i" + cell[0], area(cell[1]), "2022", value);
        }
        return panel.build();
    }

    /** Two levels below the index; weights and directions at random. */
    Methodology methodology(Steps steps) {
        Random choice = new Random(random.nextLong());
        int pillars = 1 + choice.nextInt(Math.min(4, indicators));
        List<List<Node>> leaves = new ArrayList<>();
        for (int p = 0; p < pillars; p++) leaves.add(new ArrayList<>());
        for (int k = 0; k < indicators; k++) {
            leaves.get(k % pillars)
                    .add(
                            Leaf.of("i" + k)
                                    .withDirection(
                                            choice.nextBoolean()
                                                    ? Direction.HIGHER_IS_BETTER
                                                    : Direction.LOWER_IS_BETTER)
                                    .withWeight(0.1 + choice.nextDouble()));
        }
        List<Node> nodes = new ArrayList<>();
        for (int p = 0; p < pillars; p++) {
            nodes.add(
                    new Pillar(
                            "p" + p,
                            Name.NONE,
                            0.1 + choice.nextDouble(),
                            Steps.none(),
                            leaves.get(p)));
        }
        return Methodology.of(
                "random", steps, new Pillar("index", Name.NONE, 1, Steps.none(), nodes));
    }
}
