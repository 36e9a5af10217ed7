package org.provindex.composite.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.EffectiveSteps;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.plan.Layout;
import org.provindex.composite.plan.LeafStage;
import org.provindex.composite.plan.Leaves;
import org.provindex.composite.rank.Ties;

/**
 * The methodology in every combination of alternatives that comes up, compiled once each.
 * Combinations that differ above the leaves only share the normalised leaves.
 */
final class Variants {
    // Normalised leaves of 2,800 areas x 100 indicators take 2.2 MB, so these stay below 150 MB.
    private static final int KEPT_LEAVES = 64;
    // A layout of 100 indicators takes about 40 kB; more combinations than these are compiled anew
    // each time, so that memory does not grow with the number of replications.
    private static final int KEPT_VARIANTS = 1024;

    /** One combination. */
    record Variant(Layout layout, LeafKey key) {}

    /** What the normalised leaves depend on. */
    record LeafKey(List<Object> steps) {
        static LeafKey of(Layout layout) {
            List<Object> steps = new ArrayList<>();
            steps.add(layout.steps(layout.root()).screen());
            for (int k = 0; k < layout.leafCount(); k++) {
                EffectiveSteps own = layout.steps(k);
                steps.add(List.of(own.impute(), own.treat(), own.normalise()));
            }
            return new LeafKey(steps);
        }
    }

    private final Methodology methodology;
    private final Panel panel;
    private final Directions directions;
    private final List<UncertainInput> inputs;
    private final Map<List<Integer>, Variant> variants = new ConcurrentHashMap<>();
    private final Map<LeafKey, Leaves> leaves = new ConcurrentHashMap<>();

    Variants(
            Methodology methodology,
            Panel panel,
            Directions directions,
            List<UncertainInput> inputs) {
        this.methodology = methodology;
        this.panel = panel;
        this.directions = directions;
        this.inputs = inputs;
    }

    Panel panel() {
        return panel;
    }

    Directions directions() {
        return directions;
    }

    /** Whether the ranks of a node can be halves in any combination. */
    boolean averagesTies(String node) {
        if (averages(methodology, node)) return true;
        return inputs.stream()
                .filter(Alternatives.class::isInstance)
                .flatMap(input -> ((Alternatives) input).options().stream())
                .anyMatch(option -> averages(option.apply(methodology), node));
    }

    private static boolean averages(Methodology methodology, String node) {
        return methodology.effectiveSteps().get(node).rank().ties() == Ties.AVERAGE;
    }

    /** The combination that some draws choose. */
    Variant of(Draw[] draws) {
        List<Integer> options = new ArrayList<>(inputs.size());
        for (int k = 0; k < inputs.size(); k++) {
            if (inputs.get(k) instanceof Alternatives alternatives) {
                options.add(draws[k].option(alternatives.options().size()));
            } else {
                options.add(0);
            }
        }
        Variant known = variants.get(options);
        if (known != null) return known;
        if (variants.size() >= KEPT_VARIANTS) return compile(options);
        return variants.computeIfAbsent(options, this::compile);
    }

    private Variant compile(List<Integer> options) {
        Methodology changed = methodology;
        for (int k = 0; k < inputs.size(); k++) {
            if (inputs.get(k) instanceof Alternatives alternatives) {
                changed = alternatives.options().get(options.get(k)).apply(changed);
            }
        }
        Layout layout = Layout.of(changed, directions);
        return new Variant(layout, LeafKey.of(layout));
    }

    Leaves leaves(Variant variant) {
        Leaves known = leaves.get(variant.key());
        if (known != null) return known;
        if (leaves.size() >= KEPT_LEAVES) return LeafStage.of(variant.layout(), panel).start();
        return leaves.computeIfAbsent(
                variant.key(), key -> LeafStage.of(variant.layout(), panel).start());
    }

    /** The leaves from values with errors of measurement; never kept. */
    Leaves disturbed(Variant variant, LeafStage.DataError error) {
        return LeafStage.of(variant.layout(), panel, error).start();
    }
}
