package org.provindex.composite.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.SharedMaterial;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.Name;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.normalise.Goalposts;
import org.provindex.composite.normalise.Posts;
import org.provindex.composite.panel.Panel;

/**
 * The EU's Digital Economy and Society Index, 2022 edition, 28 areas and 3 years, 15 aggregates.
 */
class DesiTest {
    private static final List<String> AGGREGATES =
            List.of(
                    "DESI", "1", "2", "3", "4", "1a", "1b", "2a", "2b", "2c", "2d", "3a", "3b",
                    "3c", "4a");

    private static Node node(Map<String, String> row, List<Map<String, String>> framework) {
        double weight = Double.parseDouble(row.get("weight"));
        String code = row.get("code");
        if (row.get("level").equals("1")) {
            return new Leaf(
                    code,
                    Name.english(row.get("name")),
                    code,
                    weight,
                    Direction.of(Integer.parseInt(row.get("direction"))),
                    Optional.empty(),
                    Posts.goalposts(
                            Double.parseDouble(row.get("min")), Double.parseDouble(row.get("max"))),
                    Steps.none());
        }
        List<Node> children = new ArrayList<>();
        for (var child : framework) {
            if (child.get("parent").equals(code)) children.add(node(child, framework));
        }
        return new Pillar(code, Name.english(row.get("name")), weight, Steps.none(), children);
    }

    private static CompositeResult compute() {
        var framework = SharedMaterial.csv("oracle/desi/desi2022ed_framework.csv");
        var root = framework.stream().filter(r -> r.get("code").equals("DESI")).findFirst();
        var methodology =
                Methodology.of(
                        "desi",
                        Steps.none()
                                .normalise(new Goalposts(0, 100, false, false))
                                .aggregate(new ArithmeticMean()),
                        (Pillar) node(root.orElseThrow(), framework));
        var panel = Panel.builder();
        for (var row :
                SharedMaterial.csv("oracle/desi/desi2022ed_indicators_completed_2020_2022.csv")) {
            row.forEach(
                    (column, cell) -> {
                        if (column.equals("edition_year") || column.equals("country")) return;
                        panel.value(
                                column,
                                row.get("country"),
                                row.get("edition_year"),
                                Double.parseDouble(cell));
                    });
        }
        return Composite.compute(methodology, panel.build());
    }

    @Test
    void all84AreaYearsOf15AggregatesAreAsPublished() {
        var result = compute();

        int compared = 0;
        for (var row :
                SharedMaterial.csv("oracle/desi/desi2022ed_scores_published_2020_2022.csv")) {
            for (String node : AGGREGATES) {
                double expected = Double.parseDouble(row.get(node));
                assertThat(
                                result.node(node, row.get("edition_year"))
                                        .score(row.get("country"))
                                        .getAsDouble())
                        .as(node + " " + row.get("country") + " " + row.get("edition_year"))
                        .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(84 * 15);
    }

    @Test
    void theRanksOfThe27MemberStatesAreAsPublished() {
        var result = compute();
        var members = result.areas().stream().filter(area -> !area.equals("EU")).toList();

        for (var row :
                SharedMaterial.csv("oracle/desi/desi2022ed_scores_published_2020_2022.csv")) {
            String rank = row.get("rank_27_member_states");
            var ranks = result.index(row.get("edition_year")).ranksWithin(members);
            if (rank.isEmpty()) assertThat(ranks).doesNotContainKey(row.get("country"));
            else {
                assertThat(ranks)
                        .as(row.get("country"))
                        .containsEntry(row.get("country"), Double.parseDouble(rank));
            }
        }
    }
}
