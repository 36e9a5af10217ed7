package org.provindex.ranking.profile;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What reports say of an area. */
@Singleton
class Sentences {
    private static final int MOST = 20;
    private final Jdbi jdbi;

    Sentences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Sentences that name the area, of the newest documents first. */
    List<ProfileView.SentenceView> of(int areaId) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        select m.id, m.sentence, d.id as document, d.title, d.published_on
                                        from mention m join document d on d.id = m.document_id
                                        where m.area_id = :area
                                        order by d.published_on desc nulls last, m.id limit :most""")
                                .bind("area", areaId)
                                .bind("most", MOST)
                                .map(
                                        (rs, c) -> {
                                            LocalDate day =
                                                    rs.getObject("published_on", LocalDate.class);
                                            return new ProfileView.SentenceView(
                                                    Long.toString(rs.getLong("id")),
                                                    rs.getString("sentence"),
                                                    Long.toString(rs.getLong("document")),
                                                    rs.getString("title"),
                                                    day == null ? null : day.toString());
                                        })
                                .list());
    }
}
