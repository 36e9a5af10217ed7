package org.provindex.composite.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.MethodologyFormat;

/** Reads what {@link FrozenWriter} wrote. */
final class FrozenReader {
    private FrozenReader() {}

    static FrozenIndex read(JsonNode document) {
        String format = document.path("format").asText();
        if (!format.equals(FrozenDocument.FORMAT)) {
            throw new IllegalArgumentException(
                    "format must be '%s', not '%s'".formatted(FrozenDocument.FORMAT, format));
        }
        var members = new TreeMap<String, List<String>>();
        need(document, "members")
                .properties()
                .forEach(e -> members.put(e.getKey(), texts(e.getValue())));
        var groupings = new TreeMap<String, SortedMap<String, String>>();
        need(document, "groupings")
                .properties()
                .forEach(
                        e -> {
                            var groups = new TreeMap<String, String>();
                            e.getValue()
                                    .properties()
                                    .forEach(g -> groups.put(g.getKey(), g.getValue().asText()));
                            groupings.put(e.getKey(), groups);
                        });
        List<FrozenIndicator> indicators = new ArrayList<>();
        for (JsonNode i : need(document, "indicators")) {
            indicators.add(
                    new FrozenIndicator(
                            text(i, "code"),
                            Direction.of(need(i, "direction").asInt()),
                            text(i, "unit"),
                            need(i, "decimals").asInt()));
        }
        List<FrozenRelease> releases = new ArrayList<>();
        for (JsonNode r : need(document, "releases")) {
            releases.add(
                    new FrozenRelease(
                            text(r, "source"),
                            text(r, "release"),
                            text(r, "released"),
                            need(r, "place").asInt()));
        }
        List<FrozenInput> inputs = new ArrayList<>();
        for (JsonNode cell : need(document, "inputs")) {
            if (cell.size() != 5) {
                throw new IllegalArgumentException("an input has five items, not " + cell);
            }
            inputs.add(
                    new FrozenInput(
                            cell.get(0).asText(),
                            cell.get(2).asText(),
                            cell.get(1).asText(),
                            new BigDecimal(cell.get(3).asText()),
                            cell.get(4).asText()));
        }
        return new FrozenIndex(
                MethodologyFormat.read(need(document, "methodology")),
                text(document, "universe"),
                texts(need(document, "periods")),
                texts(need(document, "basis")),
                members,
                groupings,
                indicators,
                releases,
                inputs);
    }

    private static JsonNode need(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new IllegalArgumentException("the document has no '%s'".formatted(field));
        }
        return value;
    }

    private static String text(JsonNode node, String field) {
        return need(node, field).asText();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
