package org.provindex.ranking.table;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.provindex.composite.frozen.FrozenRelease;

/** The precedence of releases, to be frozen with what was taken by it. */
@Singleton
class Releases {
    private final Jdbi jdbi;

    Releases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param names as {@code source/release}
     * @return in the order of their names
     */
    List<FrozenRelease> of(Set<String> names) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        select s.code, r.code, coalesce(r.released, ''), p.place
                                        from source_release r join source s on s.id = r.source_id
                                        join release_precedence p on p.release_id = r.id
                                        where s.code || '/' || r.code = any(:names)
                                        order by s.code collate "C", r.code collate "C\"""")
                                .bind("names", names.toArray(String[]::new))
                                .map(
                                        (rs, c) ->
                                                new FrozenRelease(
                                                        rs.getString(1),
                                                        rs.getString(2),
                                                        rs.getString(3),
                                                        rs.getInt(4)))
                                .list());
    }
}
