package org.provindex.composite.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.provindex.composite.SharedMaterial;
import org.provindex.composite.denominate.Denominator;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.Name;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.normalise.Posts;
import org.provindex.composite.panel.Panel;

/** The ASEM example of COINr: 51 countries, 49 indicators, 8 pillars, 2 sub-indices, 1 index. */
final class Asem {
    static final String YEAR = "2018";
    private static final List<String> GROUPINGS =
            List.of("GDP_group", "GDPpc_group", "Pop_group", "EurAsia_group");

    private Asem() {}

    static String file(String name) {
        return "oracle/asem/" + name + ".csv";
    }

    static List<Map<String, String>> meta() {
        return SharedMaterial.csv(file("input/ASEM_iMeta"));
    }

    static List<String> indicators() {
        return meta().stream()
                .filter(row -> row.get("Type").equals("Indicator"))
                .map(row -> row.get("iCode"))
                .toList();
    }

    static Map<String, Double> weightsB() {
        var weights = new LinkedHashMap<String, Double>();
        SharedMaterial.csv(file("input/weights_B"))
                .forEach(r -> weights.put(r.get("iCode"), Double.parseDouble(r.get("Weight"))));
        weights.remove("Index");
        return weights;
    }

    /** The framework on data that are denominated already. */
    static Methodology methodology(Steps steps) {
        return methodology(steps, false, Map.of());
    }

    /**
     * The framework, with denominators if the data are raw, and goalposts or targets by indicator.
     */
    static Methodology methodology(Steps steps, boolean denominate, Map<String, Posts> posts) {
        return Methodology.of("asem", steps, (Pillar) node("Index", meta(), denominate, posts));
    }

    private static Node node(
            String code,
            List<Map<String, String>> meta,
            boolean denominate,
            Map<String, Posts> posts) {
        Map<String, String> row =
                meta.stream().filter(r -> r.get("iCode").equals(code)).findFirst().orElseThrow();
        if (row.get("Level").equals("1")) {
            String by = row.get("Denominator");
            return new Leaf(
                    code,
                    Name.english(row.get("iName")),
                    code,
                    Double.parseDouble(row.get("Weight")),
                    Direction.of(Integer.parseInt(row.get("Direction"))),
                    denominate && !by.isEmpty()
                            ? Optional.of(new Denominator(by, 1))
                            : Optional.empty(),
                    posts.getOrDefault(code, Posts.NONE),
                    Steps.none());
        }
        List<Node> children = new ArrayList<>();
        for (Map<String, String> child : meta) {
            if (child.get("Parent").equals(code)) {
                children.add(node(child.get("iCode"), meta, denominate, posts));
            }
        }
        return new Pillar(code, Name.NONE, 1, Steps.none(), children);
    }

    /** Targets and goalposts, in the indicators' own units. */
    static Map<String, Posts> posts() {
        var posts = new LinkedHashMap<String, Posts>();
        for (var row : SharedMaterial.csv(file("input/targets_and_goalposts"))) {
            double low = Double.parseDouble(row.get("goalpost_lower"));
            double high = Double.parseDouble(row.get("goalpost_upper"));
            posts.put(
                    row.get("iCode"),
                    new Posts(
                            OptionalDouble.of(low),
                            OptionalDouble.of(high),
                            OptionalDouble.of(Double.parseDouble(row.get("Target")))));
        }
        return posts;
    }

    /**
     * A panel from a wide file with {@code uCode} and perhaps {@code Time}; groups from the raw
     * data.
     */
    static Panel panel(String name) {
        var builder = Panel.builder();
        for (var row : SharedMaterial.csv(file(name))) {
            String area = row.get("uCode");
            String period = row.getOrDefault("Time", YEAR);
            builder.area(area).period(period);
            row.forEach(
                    (column, cell) -> {
                        if (column.startsWith("u") || column.equals("Time")) return;
                        if (column.endsWith("_group")) return;
                        builder.indicator(column);
                        if (!cell.isEmpty()) {
                            builder.value(column, area, period, Double.parseDouble(cell));
                        }
                    });
        }
        for (var row : SharedMaterial.csv(file("input/ASEM_iData"))) {
            for (String grouping : GROUPINGS) {
                builder.group(grouping, row.get("uCode"), row.get(grouping));
            }
        }
        return builder.build();
    }
}
