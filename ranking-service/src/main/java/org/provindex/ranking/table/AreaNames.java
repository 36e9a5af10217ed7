package org.provindex.ranking.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.revision.Revisions;
import org.provindex.web.language.Language;
import org.provindex.web.language.Names;

/** Names of areas, read again only when something was written. */
@Singleton
public class AreaNames {
    private final Catalogue catalogue;
    private final Revisions revisions;
    private final Cache<Long, Map<String, AreaEntry>> cache =
            Caffeine.newBuilder().maximumSize(2).build();

    AreaNames(Catalogue catalogue, Revisions revisions) {
        this.catalogue = catalogue;
        this.revisions = revisions;
    }

    /** All areas by code. */
    public Map<String, AreaEntry> all() {
        return cache.get(
                revisions.head().id(),
                head -> {
                    Map<String, AreaEntry> areas = new HashMap<>();
                    catalogue.areas().forEach(a -> areas.put(a.code().value(), a));
                    return areas;
                });
    }

    /** The area as it is answered; by its code alone if the catalogue does not have it. */
    public static LeagueTableView.AreaRef ref(
            Map<String, AreaEntry> areas, String code, Language language) {
        AreaEntry entry = areas.get(code);
        if (entry == null) {
            return new LeagueTableView.AreaRef(code, code, new Names(code, null, null));
        }
        return new LeagueTableView.AreaRef(
                code,
                language.pick(entry.nameEn(), entry.nameZh()),
                new Names(entry.nameEn(), entry.nameZh(), entry.namePinyin()));
    }
}
