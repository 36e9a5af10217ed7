package org.provindex.composite.uncertainty;

import java.util.List;
import java.util.Map;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.fault.UnknownNodeException;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.plan.Layout;
import org.provindex.composite.weight.GivenWeights;

/** Refuses uncertain inputs that would have no effect because they name what is not there. */
final class InputCheck {
    private InputCheck() {}

    static Layout of(Methodology methodology, Layout layout, List<UncertainInput> inputs) {
        boolean weightingVaries = false;
        for (UncertainInput input : inputs) {
            if (!(input instanceof Alternatives alternatives)) continue;
            for (Alternatives.Option option : alternatives.options()) {
                option.apply(methodology);
                for (Alternatives.Change change : option.changes()) {
                    weightingVaries |= change.steps().weighting().isPresent();
                }
            }
        }
        for (UncertainInput input : inputs) {
            if (input instanceof WeightNoise noise) {
                noise.nodes().forEach(layout::index);
            } else if (input instanceof WeightSets sets) {
                for (Map<String, Double> set : sets.sets()) {
                    for (String code : set.keySet()) {
                        int parent = layout.parent(layout.index(code));
                        if (parent >= 0 && !weightingVaries) stated(layout, parent);
                    }
                }
            } else if (input instanceof DirichletWeights dirichlet) {
                int node = layout.index(dirichlet.node());
                if (!weightingVaries) stated(layout, node);
            } else if (input instanceof DataError error) {
                for (String code : error.leaves()) {
                    if (layout.index(code) >= layout.leafCount()) {
                        throw new UnknownNodeException(
                                Place.ofIndicator(code), "is a node with children, not a leaf");
                    }
                }
            }
        }
        return layout;
    }

    private static void stated(Layout layout, int parent) {
        if (layout.steps(parent).weighting() instanceof GivenWeights) return;
        throw new StepNotApplicableException(
                Place.ofIndicator(layout.code(parent)),
                "the weights of its children are not stated but by %s, so other stated ones would have no effect"
                        .formatted(layout.steps(parent).weighting()));
    }
}
