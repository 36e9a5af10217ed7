package org.provindex.ranking.preview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provindex.model.period.Period;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;

/**
 * What to try; nothing is stored.
 *
 * @param methodology a whole other methodology in the place of the stored one, as for {@code POST
 *     /methodologies}
 * @param defaults steps in the place of those in {@code defaults}, such as {@code {"normalise":
 *     "zScore"}}; what is not named stays
 * @param nodes steps, weight or denominator of single pillars and indicators by code; what is not
 *     named stays
 * @param without codes of pillars and indicators to leave out
 * @param weights weight by code of a pillar or indicator; others keep theirs
 * @param version of the methodology to start from; else the active one
 */
public record PreviewForm(
        @Nullable JsonNode methodology,
        @Nullable JsonNode defaults,
        @Nullable Map<String, JsonNode> nodes,
        @Nullable List<String> without,
        @Nullable Map<String, Double> weights,
        @Nullable Integer version,
        @Nullable Period period,
        @Nullable String universe,
        @Nullable String group,
        @Nullable String asOf) {
    public PreviewForm {
        methodology = absent(methodology);
        defaults = absent(defaults);
        if (weights != null) {
            weights.forEach(PreviewForm::check);
            weights = Map.copyOf(weights);
        }
        if (nodes != null) {
            nodes.forEach(
                    (node, change) -> {
                        if (change == null || !change.isObject()) {
                            throw new InvalidFieldException(
                                    "nodes/" + escape(node),
                                    "What to change of '%s' must be an object such as {\"aggregate\": \"geometric\"}"
                                            .formatted(node));
                        }
                    });
        }
        without = Need.texts(without, "without", 100);
        if (defaults != null && !defaults.isObject()) {
            throw new InvalidFieldException(
                    "defaults", "must be an object such as {\"normalise\": \"zScore\"}");
        }
    }

    /** A null that was written is no methodology and no steps. */
    private static @Nullable JsonNode absent(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }

    private static void check(String node, @Nullable Double weight) {
        String field = "weights/" + escape(node);
        if (weight == null || !(weight >= 0) || weight.isInfinite()) {
            throw new InvalidFieldException(
                    field, "The weight of '%s' must be a number, 0 or more".formatted(node));
        }
    }

    /** A code as a part of a JSON pointer. */
    static String escape(String code) {
        return code.replace("~", "~0").replace("/", "~1");
    }

    /** Whether anything of the methodology itself is another one. */
    boolean changesMethodology() {
        return methodology != null
                || defaults != null
                || nodes != null
                || weights != null
                || !java.util.Objects.requireNonNull(without).isEmpty();
    }
}
