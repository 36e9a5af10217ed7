package org.provindex.ranking.uncertainty;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provindex.model.period.Period;
import org.provindex.web.json.InvalidFieldException;

/**
 * What may be otherwise in an edition.
 *
 * @param period one of the edition's; else its newest
 * @param replications from 100 to 100,000; else 10,000
 * @param seed of the random numbers; the same seed gives the same result
 * @param weightNoise by how much of itself each weight may differ, 0 to 1; else 0.25
 * @param dataError relative standard deviation of each figure, 0 to 1; else 0
 * @param alternatives further methods for a step (impute, treat, normalise, weighting, aggregate),
 *     each as likely as the stated one; else z-scores and ranks beside the stated normalisation.
 *     Those that cannot be computed with these data are left out and named in the result
 * @param sensitivity whether the share of each choice in the uncertainty is computed too; else true
 */
public record UncertaintyForm(
        @Nullable Period period,
        @Nullable Integer replications,
        @Nullable Long seed,
        @Nullable Double weightNoise,
        @Nullable Double dataError,
        @Nullable Map<String, List<JsonNode>> alternatives,
        @Nullable Boolean sensitivity) {
    static final List<String> STEPS =
            List.of("impute", "treat", "normalise", "weighting", "aggregate");
    private static final int FEWEST = 100;
    private static final int MOST = 100_000;

    public UncertaintyForm {
        if (replications != null && (replications < FEWEST || replications > MOST)) {
            throw new InvalidFieldException(
                    "replications", "must be from %d to %d".formatted(FEWEST, MOST));
        }
        share(weightNoise, "weightNoise");
        share(dataError, "dataError");
        if (alternatives != null) {
            alternatives.forEach(
                    (step, methods) -> {
                        if (!STEPS.contains(step)) {
                            throw new InvalidFieldException(
                                    "alternatives/" + step,
                                    "steps are %s, not '%s'"
                                            .formatted(String.join(", ", STEPS), step));
                        }
                        if (methods == null
                                || methods.isEmpty()
                                || methods.size() > 10
                                || methods.stream().anyMatch(m -> m == null || m.isNull())) {
                            throw new InvalidFieldException(
                                    "alternatives/" + step, "must list 1 to 10 methods");
                        }
                    });
        }
    }

    private static void share(@Nullable Double value, String field) {
        if (value != null && !(value >= 0 && value <= 1)) {
            throw new InvalidFieldException(field, "must be from 0 to 1");
        }
    }
}
