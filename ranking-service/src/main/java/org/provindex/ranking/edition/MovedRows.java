package org.provindex.ranking.edition;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of an edition beside those of the edition before. */
final class MovedRows {
    private MovedRows() {}

    /**
     * Rows of the newest period whose rank is another than before, by rank; then those left out.
     */
    static List<MovedRow> of(Handle handle, Edition edition, Optional<Edition> previous) {
        return handle.createQuery(
                        """
                        select coalesce(n.area, p.area) as area, n.score, n.rank, p.score as score_before, p.rank as rank_before
                        from (select * from edition_row where edition_id = :new and period = :period and node = :root) n
                        full join (select * from edition_row where edition_id = :old and period = :oldPeriod and node = :oldRoot) p
                            on p.area = n.area
                        where n.rank is distinct from p.rank
                        order by n.rank nulls last, coalesce(n.area, p.area) collate "C\"""")
                .bind("new", edition.id())
                .bind("period", edition.newestPeriod())
                .bind("root", edition.root())
                .bind("old", previous.map(Edition::id).orElse(0L))
                .bind("oldPeriod", previous.map(Edition::newestPeriod).orElse(""))
                .bind("oldRoot", previous.map(Edition::root).orElse(""))
                .map(
                        (rs, c) ->
                                new MovedRow(
                                        rs.getString("area"),
                                        edition.newestPeriod(),
                                        rs.getObject("score", Double.class),
                                        rs.getObject("rank", Double.class),
                                        previous.map(Edition::newestPeriod).orElse(null),
                                        rs.getObject("score_before", Double.class),
                                        rs.getObject("rank_before", Double.class)))
                .list();
    }
}
