package org.provindex.ranking.edition;

import org.provindex.ranking.table.LeagueTableView;

/** How a table names the edition it is of. */
public final class EditionRefs {
    private EditionRefs() {}

    public static LeagueTableView.EditionRef of(Edition edition) {
        return new LeagueTableView.EditionRef(
                Long.toString(edition.id()),
                "/api/v1/editions/" + edition.id(),
                edition.checksum(),
                edition.publishedAt().toString(),
                edition.retraction().map(Edition.Retraction::reason).orElse(null));
    }
}
