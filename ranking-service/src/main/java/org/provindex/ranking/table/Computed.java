package org.provindex.ranking.table;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.NodeTable;
import org.provindex.composite.methodology.Methodology;

/**
 * A computed table of one year.
 *
 * @param edition id of the edition it is of; null if it was computed live
 * @param before result that holds the year before, if that year can be computed
 * @param members areas to show: those of the group asked for; of the universe, if none was
 * @param revision id of the revision whose data went in
 */
public record Computed(
        Methodology methodology,
        String universe,
        @Nullable String group,
        String year,
        CompositeResult result,
        Optional<CompositeResult> before,
        Set<String> members,
        Figures figures,
        @Nullable Long edition,
        long revision) {

    public String yearBefore() {
        return Integer.toString(Integer.parseInt(year) - 1);
    }

    /** The table of the index itself. */
    public NodeTable index() {
        return result.index(year);
    }

    /** The same with the members of a group only. */
    public Computed withGroup(String code, Set<String> areas) {
        return new Computed(
                methodology,
                universe,
                code,
                year,
                result,
                before,
                areas,
                figures,
                edition,
                revision);
    }
}
