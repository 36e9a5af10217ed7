package org.provindex.ranking.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What filters look at, whole also where the body leaves rows out.
 *
 * @param comparable whether ranks of the edition before mean the same
 * @param moves rows that moved, by rank
 * @param areas whose figures changed
 * @param day on which groups have the members that count: the end of the edition's newest period
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Facts(
        boolean comparable, List<Move> moves, List<String> areas, @Nullable LocalDate day) {
    public static final Facts NONE = new Facts(false, List.of(), List.of(), null);

    public Facts {
        moves = moves == null ? List.of() : List.copyOf(moves);
        areas = areas == null ? List.of() : List.copyOf(areas);
    }

    /**
     * An area's rank now and in the edition before; null where it has none.
     *
     * @param known whether there was an edition before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Move(
            String area, @Nullable Double rank, @Nullable Double previous, boolean known) {}
}
