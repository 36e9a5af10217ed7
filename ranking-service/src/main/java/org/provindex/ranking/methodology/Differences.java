package org.provindex.ranking.methodology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;

/** Compares two methodologies node by node: the place of a node in its list is no difference. */
final class Differences {
    /** What does not change a score. */
    private static final Set<String> WORDS = Set.of("name", "description", "version", "code");

    private Differences() {}

    static DifferencesView between(Methodology from, Methodology to) {
        Map<String, Map<String, JsonNode>> before = flat(from);
        Map<String, Map<String, JsonNode>> after = flat(to);
        List<DifferencesView.Difference> found = new ArrayList<>();
        Set<String> nodes = new LinkedHashSet<>(before.keySet());
        nodes.addAll(after.keySet());
        for (String node : nodes) {
            String name = node.isEmpty() ? null : node;
            Map<String, JsonNode> old = before.get(node);
            Map<String, JsonNode> now = after.get(node);
            if (old == null || now == null) {
                found.add(
                        new DifferencesView.Difference(
                                name, "node", old == null ? "added" : "removed", null, null));
            } else {
                fields(name, old, now, found);
            }
        }
        boolean comparable = found.stream().allMatch(d -> WORDS.contains(d.field()));
        return new DifferencesView(
                to.code(), from.version(), to.version(), comparable, List.copyOf(found));
    }

    private static void fields(
            @Nullable String node,
            Map<String, JsonNode> old,
            Map<String, JsonNode> now,
            List<DifferencesView.Difference> found) {
        Set<String> fields = new LinkedHashSet<>(old.keySet());
        fields.addAll(now.keySet());
        for (String field : fields) {
            JsonNode a = old.get(field);
            JsonNode b = now.get(field);
            if (!java.util.Objects.equals(a, b)) {
                String change = a == null ? "added" : b == null ? "removed" : "changed";
                found.add(new DifferencesView.Difference(node, field, change, text(a), text(b)));
            }
        }
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null ? null : value.toString();
    }

    /** Fields by code of their node; those of the methodology as a whole under the empty text. */
    private static Map<String, Map<String, JsonNode>> flat(Methodology methodology) {
        Map<String, Map<String, JsonNode>> nodes = new LinkedHashMap<>();
        JsonNode document = MethodologyFormat.toJson(methodology);
        Map<String, JsonNode> top = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : document.properties()) {
            switch (field.getKey()) {
                case "pillars", "version" -> {}
                case "indicators" -> {
                    if (document.has("pillars")) {
                        top.put("indicators", field.getValue());
                    }
                }
                case "defaults", "admit" ->
                        field.getValue()
                                .properties()
                                .forEach(
                                        f ->
                                                top.put(
                                                        field.getKey() + "." + f.getKey(),
                                                        f.getValue()));
                default -> top.put(field.getKey(), field.getValue());
            }
        }
        nodes.put("", top);
        below(document, methodology.index().code(), nodes);
        return nodes;
    }

    private static void below(
            JsonNode parent, String parentCode, Map<String, Map<String, JsonNode>> nodes) {
        for (String list : new String[] {"pillars", "indicators"}) {
            if (list.equals("indicators") && parent.has("pillars")) {
                continue;
            }
            for (JsonNode child : parent.path(list)) {
                String code = child.path("code").asText(child.path("indicator").asText());
                Map<String, JsonNode> fields = new LinkedHashMap<>();
                fields.put("parent", JsonNodeFactory.instance.textNode(parentCode));
                child.properties()
                        .forEach(
                                f -> {
                                    if (!Set.of("code", "pillars", "indicators")
                                            .contains(f.getKey())) {
                                        fields.put(f.getKey(), f.getValue());
                                    }
                                });
                nodes.put(code, fields);
                below(child, code, nodes);
            }
        }
    }
}
