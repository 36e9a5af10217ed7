package org.provindex.ranking.subscription;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.event.EventType;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;

/**
 * Which events are wanted. What is left out does not restrict.
 *
 * @param types words of `/event-types`; none: all but `claim.review-needed`
 * @param methodology code; restricts events of league tables, and to them where no types are named
 * @param version of the methodology; then later versions are not sent, and
 *     `subscription.filter-stale` says when it is retired
 * @param areas codes of areas or groups, of which one must be among the rows that moved or the
 *     figures that changed
 * @param movedBy a row must have moved by at least so many ranks; never fires between two versions
 *     of a methodology
 * @param top a row must have entered or left the first so many ranks
 */
public record Filter(
        List<String> types,
        @Nullable String methodology,
        @Nullable Integer version,
        List<String> areas,
        @Nullable Integer movedBy,
        @Nullable Integer top) {
    private static final int MOST_AREAS = 100;
    private static final int MOST_RANKS = 100_000;

    /** Everything. */
    public static final Filter ALL = new Filter(List.of(), null, null, List.of(), null, null);

    public Filter {
        types = Need.texts(types, "types", 60);
        for (int i = 0; i < types.size(); i++) {
            Need.oneOf(types.get(i), "types/" + i, EventType.words());
        }
        Need.distinct(types, "types", type -> type);
        Need.optional(methodology, "methodology", 100);
        if (version != null && methodology == null) {
            throw new InvalidFieldException("version", "A version needs a methodology");
        }
        positive(version, "version");
        areas = Need.texts(areas, "areas", 40);
        if (areas.size() > MOST_AREAS) {
            throw new InvalidFieldException(
                    "areas", "At most %d areas can be named".formatted(MOST_AREAS));
        }
        Need.distinct(areas, "areas", area -> area);
        positive(movedBy, "movedBy");
        positive(top, "top");
        refuseWhatNeverMatches(
                types,
                methodology,
                areas,
                movedBy != null ? "movedBy" : top != null ? "top" : null);
    }

    private static void positive(@Nullable Integer number, String field) {
        if (number != null && (number < 1 || number > MOST_RANKS)) {
            throw new InvalidFieldException(
                    field, "The field '%s' must be from 1 to %d".formatted(field, MOST_RANKS));
        }
    }

    private static void refuseWhatNeverMatches(
            List<String> types,
            @Nullable String methodology,
            List<String> areas,
            @Nullable String ranks) {
        if (types.isEmpty()) {
            return;
        }
        boolean changed = types.contains(EventType.RANKING_CHANGED.word());
        if (methodology != null
                && types.stream()
                        .noneMatch(t -> EventType.find(t).orElseThrow().isOfMethodology())) {
            throw never("methodology", "none of the types is about a methodology");
        }
        if (ranks != null && !changed) {
            throw never(ranks, "ranks move in events of type ranking.changed only");
        }
        if (!areas.isEmpty() && !changed && !types.contains(EventType.INDICATOR_REVISED.word())) {
            throw never("areas", "none of the types is about areas");
        }
    }

    private static InvalidFieldException never(String field, String why) {
        return new InvalidFieldException(field, "No event can ever match: " + why);
    }

    /** Whether a type is wanted, by its name alone. */
    @JsonIgnore
    public boolean wants(EventType type) {
        if (!types.isEmpty()) {
            return types.contains(type.word());
        }
        if (type == EventType.REVIEW_NEEDED) {
            return false;
        }
        return methodology == null || type.isOfMethodology();
    }
}
