package org.provindex.composite.methodology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.UnknownNodeException;

/**
 * How an index is made: the tree from the index down to its indicators, the steps in force at each
 * node, and what may go in. Immutable; read and written by {@link MethodologyFormat}.
 *
 * @param code of the methodology
 * @param version counted from 1
 * @param universe code of the group of areas that decides normalisation and rank, resolved by the
 *     caller
 * @param admission which observations may go in, applied by whoever assembles the panel
 * @param indicators indicators declared here, so that no catalogue is needed
 * @param defaults steps for all nodes that choose nothing else
 * @param index the root of the tree
 */
public record Methodology(
        String code,
        int version,
        Name name,
        String description,
        Optional<String> universe,
        Admission admission,
        List<Indicator> indicators,
        Steps defaults,
        Pillar index) {
    /** Code of the root where the methodology gives it no other. */
    public static final String INDEX = "index";

    /**
     * @throws InvalidMethodologyException if the tree cannot be computed; with every reason
     */
    public Methodology {
        indicators = List.copyOf(indicators);
        var messages = MethodologyCheck.of(code, version, indicators, defaults, index);
        if (!messages.isEmpty()) throw new InvalidMethodologyException(messages);
    }

    /** A methodology of nothing but a tree and steps. */
    public static Methodology of(String code, Steps defaults, Pillar index) {
        return new Methodology(
                code,
                1,
                Name.NONE,
                "",
                Optional.empty(),
                Admission.DEFAULT,
                List.of(),
                defaults,
                index);
    }

    /** All nodes by code, a parent before its children, the index first. */
    public Map<String, Node> nodes() {
        var nodes = new LinkedHashMap<String, Node>();
        collect(index, nodes);
        return nodes;
    }

    private static void collect(Node node, Map<String, Node> nodes) {
        nodes.put(node.code(), node);
        if (node instanceof Pillar pillar)
            pillar.children().forEach(child -> collect(child, nodes));
    }

    /** The leaves in the order of the tree. */
    public List<Leaf> leaves() {
        return nodes().values().stream()
                .filter(Leaf.class::isInstance)
                .map(Leaf.class::cast)
                .toList();
    }

    /** Steps in force at each node, by code. */
    public Map<String, EffectiveSteps> effectiveSteps() {
        var steps = new LinkedHashMap<String, EffectiveSteps>();
        resolve(index, defaults, steps);
        return steps;
    }

    private static void resolve(Node node, Steps above, Map<String, EffectiveSteps> steps) {
        Steps here = node.steps().orElse(above.inherited());
        steps.put(node.code(), EffectiveSteps.of(here));
        if (node instanceof Pillar pillar) {
            pillar.children().forEach(child -> resolve(child, here, steps));
        }
    }

    /** Direction of a leaf: its own, else that of the indicator section, else the catalogue's. */
    public Direction direction(Leaf leaf, Directions catalogue) {
        if (leaf.direction() != Direction.AS_CATALOGUED) return leaf.direction();
        return indicators.stream()
                .filter(i -> i.code().equals(leaf.indicator()))
                .map(Indicator::direction)
                .filter(direction -> direction != Direction.AS_CATALOGUED)
                .findFirst()
                .orElse(catalogue.of(leaf.indicator()));
    }

    /**
     * The same methodology with other weights of some nodes, for previews.
     *
     * @param weights weight by node code
     * @throws UnknownNodeException if there is no such node
     * @throws InvalidMethodologyException if a weight is negative or not finite, or all of a node
     *     are 0
     */
    public Methodology withWeights(Map<String, Double> weights) {
        weights.keySet().forEach(this::require);
        return withIndex(
                node -> {
                    Double weight = weights.get(node.code());
                    if (weight == null) return node;
                    if (node instanceof Leaf leaf) return leaf.withWeight(weight);
                    Pillar p = (Pillar) node;
                    return new Pillar(p.code(), p.name(), weight, p.steps(), p.children());
                });
    }

    /** The same methodology with steps chosen at one node; what is not chosen stays as it was. */
    public Methodology withSteps(String nodeCode, Steps steps) {
        require(nodeCode);
        return withIndex(
                node -> {
                    if (!node.code().equals(nodeCode)) return node;
                    Steps merged = steps.orElse(node.steps());
                    if (node instanceof Leaf leaf) return leaf.withSteps(merged);
                    Pillar p = (Pillar) node;
                    return new Pillar(p.code(), p.name(), p.weight(), merged, p.children());
                });
    }

    /** The same methodology with other defaults; what is not chosen stays as it was. */
    public Methodology withDefaults(Steps steps) {
        return new Methodology(
                code,
                version,
                name,
                description,
                universe,
                admission,
                indicators,
                steps.orElse(defaults),
                index);
    }

    public Methodology withUniverse(String group) {
        return new Methodology(
                code,
                version,
                name,
                description,
                Optional.of(group),
                admission,
                indicators,
                defaults,
                index);
    }

    /**
     * The same methodology without a node; pillars that it empties go too.
     *
     * @throws UnknownNodeException if there is no such node
     * @throws InvalidMethodologyException if nothing would be left
     */
    public Methodology without(String nodeCode) {
        require(nodeCode);
        return withRoot((Pillar) prune(index, nodeCode).orElse(emptied()));
    }

    private Pillar emptied() {
        return new Pillar(index.code(), index.name(), index.weight(), index.steps(), List.of());
    }

    private static Optional<Node> prune(Node node, String removed) {
        if (node.code().equals(removed)) return Optional.empty();
        if (node instanceof Leaf) return Optional.of(node);
        Pillar p = (Pillar) node;
        List<Node> kept =
                p.children().stream().flatMap(child -> prune(child, removed).stream()).toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pillar(p.code(), p.name(), p.weight(), p.steps(), kept));
    }

    private void require(String nodeCode) {
        if (!nodes().containsKey(nodeCode)) {
            throw new UnknownNodeException(
                    Place.ofIndicator(nodeCode),
                    "methodology %s has no such node; it has %s".formatted(code, nodes().keySet()));
        }
    }

    private Methodology withIndex(UnaryOperator<Node> change) {
        return withRoot((Pillar) rebuild(index, change));
    }

    private Methodology withRoot(Pillar root) {
        return new Methodology(
                code, version, name, description, universe, admission, indicators, defaults, root);
    }

    private static Node rebuild(Node node, UnaryOperator<Node> change) {
        if (!(node instanceof Pillar p)) return change.apply(node);
        List<Node> children = new ArrayList<>();
        for (Node child : p.children()) children.add(rebuild(child, change));
        return change.apply(new Pillar(p.code(), p.name(), p.weight(), p.steps(), children));
    }
}
