package org.provindex.indicator.area;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
import org.provindex.model.area.AreaLevel;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.web.language.Language;
import org.provindex.web.language.Names;
import org.provindex.web.revision.Versioned;

/**
 * An area as it is answered.
 *
 * @param name in the language asked for
 * @param kind of a group
 * @param codes codes of other lists for it
 * @param aliases other names
 * @param changes what became of it, the oldest first; absent for groups
 */
public record AreaView(
        AreaCode code,
        AreaLevel level,
        @Nullable String parent,
        String name,
        Names names,
        @Nullable String kind,
        List<String> codes,
        List<String> aliases,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String status,
        @Nullable List<MemberView> members,
        @Nullable List<AreaForm.Change> changes,
        long version)
        implements Versioned {
    /** A member of a group; without dates it is one without limit. */
    @Schema(name = "GroupMemberView")
    public record MemberView(AreaCode area, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** A group. */
    static AreaView group(AreaEntry entry, Language language, List<MemberView> members) {
        return of(entry, language, members, null);
    }

    /** Any other area. */
    static AreaView area(AreaEntry entry, Language language, List<AreaForm.Change> changes) {
        return of(entry, language, null, changes);
    }

    private static AreaView of(
            AreaEntry entry,
            Language language,
            @Nullable List<MemberView> members,
            @Nullable List<AreaForm.Change> changes) {
        return new AreaView(
                entry.code(),
                entry.level(),
                entry.parent(),
                language.pick(entry.nameEn(), entry.nameZh()),
                new Names(entry.nameEn(), entry.nameZh(), entry.namePinyin()),
                entry.groupKind(),
                entry.codes(),
                entry.aliases().stream().filter(a -> !entry.codes().contains(a)).toList(),
                entry.validFrom(),
                entry.validTo(),
                entry.status(),
                members,
                changes,
                entry.version());
    }
}
