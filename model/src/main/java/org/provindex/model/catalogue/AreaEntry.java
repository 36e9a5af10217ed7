package org.provindex.model.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
import org.provindex.model.area.AreaLevel;

/**
 * An area as it stands in the catalogue.
 *
 * @param groupKind what sort of group it is; null for other areas
 * @param aliases other names and codes, all of them
 * @param codes those aliases that are codes of other lists
 */
public record AreaEntry(
        int id,
        AreaCode code,
        AreaLevel level,
        @Nullable String parent,
        String nameEn,
        @Nullable String nameZh,
        @Nullable String namePinyin,
        @Nullable String groupKind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String status,
        List<String> aliases,
        List<String> codes,
        long version) {}
