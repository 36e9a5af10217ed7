package org.provindex.ranking.tier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.model.period.Period;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;

/**
 * How to put the areas of an edition into classes.
 *
 * @param period one of the edition's; else its newest
 * @param method {@code thresholds}, {@code quantiles} or {@code naturalBreaks}
 * @param thresholds scores at which a class begins, for {@code thresholds}
 * @param classes number of classes, for the other two; from 2 to 20
 * @param names of the classes, the highest first; else they are numbered
 */
public record TierForm(
        @Nullable Period period,
        @Nullable String method,
        @Nullable List<Double> thresholds,
        @Nullable Integer classes,
        @Nullable List<String> names) {
    private static final int MOST = 20;

    public TierForm {
        Need.oneOf(method, "method", List.of("thresholds", "quantiles", "naturalBreaks"));
        thresholds = Need.list(thresholds, "thresholds");
        names = Need.texts(names, "names", 100);
        boolean stated = "thresholds".equals(method);
        if (stated && (thresholds.isEmpty() || thresholds.size() >= MOST)) {
            throw new InvalidFieldException(
                    "thresholds", "must be 1 to %d numbers".formatted(MOST - 1));
        }
        if (!stated && (classes == null || classes < 2 || classes > MOST)) {
            throw new InvalidFieldException("classes", "must be from 2 to " + MOST);
        }
        if (stated && classes != null) {
            throw new InvalidFieldException("classes", "follows from the thresholds");
        }
        if (!stated && !thresholds.isEmpty()) {
            throw new InvalidFieldException(
                    "thresholds", "belong to the method thresholds, not to " + method);
        }
        Need.distinct(thresholds, "thresholds", t -> t);
    }
}
