package org.provindex.composite.uncertainty;

import java.util.List;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.Steps;

/** One of several ways to take some steps, each equally likely. */
public record Alternatives(String name, List<Option> options) implements UncertainInput {
    /** A way with its name and what it changes. */
    public record Option(String label, List<Change> changes) {
        public Option {
            changes = List.copyOf(changes);
        }

        Methodology apply(Methodology methodology) {
            Methodology changed = methodology;
            for (Change change : changes)
                changed = changed.withSteps(change.node(), change.steps());
            return changed;
        }
    }

    /** Steps chosen at a node; at the index they hold wherever no node below chooses otherwise. */
    public record Change(String node, Steps steps) {}

    public Alternatives {
        options = List.copyOf(options);
        if (options.isEmpty()) throw new IllegalArgumentException("options must not be empty");
    }

    /** Alternatives that differ in the steps chosen at one node. */
    public static Alternatives at(
            String name, String node, List<String> labels, List<Steps> steps) {
        if (labels.size() != steps.size()) {
            throw new IllegalArgumentException("as many labels as steps are needed");
        }
        return new Alternatives(
                name,
                java.util.stream.IntStream.range(0, steps.size())
                        .mapToObj(
                                k ->
                                        new Option(
                                                labels.get(k),
                                                List.of(new Change(node, steps.get(k)))))
                        .toList());
    }
}
