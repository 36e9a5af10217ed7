package org.provindex.composite.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.UnknownDirectionException;
import org.provindex.composite.fault.UnknownNodeException;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.EffectiveSteps;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;

/**
 * The tree of a methodology as numbers: leaves come first in the order of the tree, then every
 * inner node after its children, so that one walk from low to high aggregates all; the index is the
 * last.
 */
public final class Layout {
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Integer> indexByCode = new HashMap<>();
    private final int[][] children;
    private final List<List<String>> childCodes = new ArrayList<>();
    private final int[] parent;
    private final EffectiveSteps[] steps;
    private final int[] directions;

    private Layout(Methodology methodology, Directions catalogue) {
        leaves.addAll(methodology.leaves());
        for (Leaf leaf : leaves) add(leaf);
        addAfterChildren(methodology.index());
        children = new int[nodes.size()][];
        parent = new int[nodes.size()];
        Arrays.fill(parent, -1);
        steps = new EffectiveSteps[nodes.size()];
        var effective = methodology.effectiveSteps();
        for (int v = 0; v < nodes.size(); v++) {
            Node node = nodes.get(v);
            steps[v] = effective.get(node.code());
            children[v] =
                    node instanceof Pillar pillar
                            ? pillar.children().stream().mapToInt(c -> index(c.code())).toArray()
                            : new int[0];
            for (int child : children[v]) parent[child] = v;
            childCodes.add(Arrays.stream(children[v]).mapToObj(this::code).toList());
        }
        directions = new int[leaves.size()];
        for (int k = 0; k < directions.length; k++) {
            directions[k] = methodology.direction(leaves.get(k), catalogue).sign();
            if (directions[k] == 0) {
                throw new UnknownDirectionException(
                        Place.ofIndicator(leaves.get(k).indicator()),
                        "no direction; say direction 1 or -1 at the leaf, in the methodology's"
                                + " indicators or in the catalogue");
            }
        }
    }

    public static Layout of(Methodology methodology, Directions catalogue) {
        return new Layout(methodology, catalogue);
    }

    private void add(Node node) {
        indexByCode.put(node.code(), nodes.size());
        nodes.add(node);
    }

    private void addAfterChildren(Pillar pillar) {
        for (Node child : pillar.children()) {
            if (child instanceof Pillar inner) addAfterChildren(inner);
        }
        add(pillar);
    }

    public int leafCount() {
        return leaves.size();
    }

    public int nodeCount() {
        return nodes.size();
    }

    public int root() {
        return nodes.size() - 1;
    }

    public Leaf leaf(int k) {
        return leaves.get(k);
    }

    public Node node(int v) {
        return nodes.get(v);
    }

    public String code(int v) {
        return nodes.get(v).code();
    }

    /** Codes of the children of a node. */
    public List<String> childCodes(int v) {
        return childCodes.get(v);
    }

    /**
     * @throws UnknownNodeException if the methodology has no such node
     */
    public int index(String code) {
        Integer index = indexByCode.get(code);
        if (index == null) {
            throw new UnknownNodeException(
                    Place.ofIndicator(code), "the methodology has no such node");
        }
        return index;
    }

    public int[] children(int v) {
        return children[v];
    }

    /** The parent, -1 for the index. */
    public int parent(int v) {
        return parent[v];
    }

    public EffectiveSteps steps(int v) {
        return steps[v];
    }

    public int direction(int leaf) {
        return directions[leaf];
    }

    /** The leaves below a node, in the order of the tree. */
    public int[] leavesBelow(int v) {
        if (v < leaves.size()) return new int[] {v};
        return Arrays.stream(children[v])
                .flatMap(child -> Arrays.stream(leavesBelow(child)))
                .toArray();
    }

    /** The weight that the methodology states, of every node. */
    public double[] givenWeights() {
        return nodes.stream().mapToDouble(Node::weight).toArray();
    }
}
