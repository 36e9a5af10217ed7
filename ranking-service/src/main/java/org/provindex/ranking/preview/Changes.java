package org.provindex.ranking.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.provindex.composite.methodology.InvalidMethodologyException;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problems;

/** Applies what a preview changes of a methodology. */
final class Changes {
    private Changes() {}

    /**
     * @throws InvalidMethodologyException if the changed one cannot be computed, with every reason
     * @throws org.provindex.web.problem.ProblemException 422 naming nodes that it does not have
     */
    static Methodology apply(Methodology stored, PreviewForm form) {
        Methodology changed =
                form.methodology() == null ? stored : MethodologyFormat.read(form.methodology());
        changed = withSteps(changed, form);
        changed = without(changed, form);
        return form.weights() == null ? changed : withWeights(changed, form.weights());
    }

    private static Methodology withSteps(Methodology methodology, PreviewForm form) {
        if (form.defaults() == null && form.nodes() == null) {
            return methodology;
        }
        ObjectNode document = (ObjectNode) MethodologyFormat.toJson(methodology);
        if (form.defaults() != null) {
            merge(document.withObject("/defaults"), form.defaults());
        }
        if (form.nodes() != null) {
            Faults faults = new Faults();
            form.nodes()
                    .forEach(
                            (code, change) -> {
                                Optional<ObjectNode> node =
                                        code.equals(methodology.index().code())
                                                ? Optional.of(index(document, code))
                                                : find(document, code);
                                if (node.isEmpty()) {
                                    unknown(faults, "/nodes/", methodology, code);
                                } else {
                                    merge(node.get(), change);
                                }
                            });
            faults.throwIfAny();
        }
        return MethodologyFormat.read(document);
    }

    private static ObjectNode index(ObjectNode document, String code) {
        ObjectNode index = document.withObject("/index");
        if (!index.has("code")) {
            index.put("code", code);
        }
        return index;
    }

    private static Optional<ObjectNode> find(JsonNode node, String code) {
        for (String list : new String[] {"pillars", "indicators"}) {
            for (JsonNode child : node.path(list)) {
                String own = child.path("code").asText(child.path("indicator").asText());
                // The list of declared indicators at the top has codes without an indicator.
                boolean inTree =
                        child.has("indicator") || child.has("pillars") || child.has("indicators");
                if (inTree && own.equals(code)) {
                    return Optional.of((ObjectNode) child);
                }
                Optional<ObjectNode> below = find(child, code);
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return Optional.empty();
    }

    /** A step is replaced as a whole; null takes it away. */
    private static void merge(ObjectNode target, JsonNode change) {
        for (Map.Entry<String, JsonNode> field : change.properties()) {
            if (field.getValue().isNull()) {
                target.remove(field.getKey());
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
    }

    private static Methodology without(Methodology methodology, PreviewForm form) {
        Methodology changed = methodology;
        Faults faults = new Faults();
        int place = 0;
        for (String code : java.util.Objects.requireNonNull(form.without())) {
            if (!changed.nodes().containsKey(code)) {
                faults.add(
                        "/without/" + place,
                        "unknown-node",
                        "%s has no pillar or indicator '%s'"
                                .formatted(methodology.code(), Problems.shorten(code)));
            } else if (code.equals(changed.index().code())) {
                faults.add("/without/" + place, "invalid", "The index itself cannot be left out");
            } else {
                changed = changed.without(code);
            }
            place++;
        }
        faults.throwIfAny();
        return changed;
    }

    private static Methodology withWeights(Methodology methodology, Map<String, Double> weights) {
        Faults faults = new Faults();
        for (String node : weights.keySet()) {
            if (!methodology.nodes().containsKey(node)) {
                unknown(faults, "/weights/", methodology, node);
            }
        }
        faults.throwIfAny();
        try {
            return methodology.withWeights(weights);
        } catch (InvalidMethodologyException e) {
            e.messages().forEach(m -> faults.add("/weights", "invalid", m.message()));
            faults.throwIfAny();
            throw e;
        }
    }

    private static void unknown(
            Faults faults, String pointer, Methodology methodology, String code) {
        faults.add(
                pointer + PreviewForm.escape(code),
                "unknown-node",
                "%s has no pillar or indicator '%s'"
                        .formatted(methodology.code(), Problems.shorten(code)));
    }
}
