package org.provindex.ranking.leaguetable;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provindex.model.period.Period;
import org.provindex.web.json.InvalidFieldException;

/**
 * What to try; nothing is stored.
 *
 * @param weights weight by code of a pillar or indicator; others keep theirs
 */
public record PreviewForm(
        @Nullable Map<String, Double> weights,
        @Nullable Period period,
        @Nullable String universe,
        @Nullable String group,
        @Nullable String asOf) {
    public PreviewForm {
        if (weights != null) {
            weights.forEach(PreviewForm::check);
            weights = Map.copyOf(weights);
        }
    }

    private static void check(String node, @Nullable Double weight) {
        String field = "weights/" + node.replace("~", "~0").replace("/", "~1");
        if (weight == null || !(weight >= 0) || weight.isInfinite()) {
            throw new InvalidFieldException(
                    field, "The weight of '%s' must be a number, 0 or more".formatted(node));
        }
    }
}
