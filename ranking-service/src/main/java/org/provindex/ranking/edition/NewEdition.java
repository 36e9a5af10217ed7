package org.provindex.ranking.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.model.period.Period;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;

/**
 * What to publish.
 *
 * @param version of the methodology; else the active one, which it must be
 * @param periods whole years; else the newest that can be computed
 * @param basis years that pooled and imputed values look at; else all with data up to the last
 *     period
 * @param universe code of the group that decides normalisation and rank; else the methodology's own
 * @param asOf a revision, a day or a time: what was known then; else what is known now
 * @param note a sentence for readers
 * @param unranked {@code refuse} (the default) or {@code allow}: what to do where an area of the
 *     universe has no data or no score
 */
public record NewEdition(
        @Nullable Integer version,
        @Nullable List<Period> periods,
        @Nullable List<Period> basis,
        @Nullable String universe,
        @Nullable String asOf,
        @Nullable String note,
        @Nullable String unranked) {
    public NewEdition {
        periods = years(periods, "periods");
        basis = years(basis, "basis");
        Need.optional(universe, "universe", 100);
        Need.optional(note, "note", 2000);
        if (unranked != null) {
            Need.oneOf(unranked, "unranked", List.of("refuse", "allow"));
        }
    }

    private static @Nullable List<Period> years(@Nullable List<Period> periods, String field) {
        if (periods == null) {
            return null;
        }
        List<Period> years = Need.list(periods, field);
        Need.distinct(years, field, Period::code);
        if (years.isEmpty()) {
            throw new InvalidFieldException(
                    field, "'%s' must name at least one year, or be left out".formatted(field));
        }
        for (int i = 0; i < years.size(); i++) {
            if (!years.get(i).isYear()) {
                throw new InvalidFieldException(
                        field + "/" + i,
                        "must be a whole year such as 2022, not " + years.get(i).code());
            }
        }
        return years.stream().sorted(java.util.Comparator.comparing(Period::start)).toList();
    }

    boolean allowsUnranked() {
        return "allow".equals(unranked);
    }
}
