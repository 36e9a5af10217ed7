package org.provindex.model.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
import org.provindex.model.area.AreaLevel;

/** An area as it stands in the catalogue, with its aliases (names and codes). */
public record AreaEntry(
        int id,
        AreaCode code,
        AreaLevel level,
        @Nullable String parent,
        String nameEn,
        @Nullable String nameZh,
        @Nullable String namePinyin,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String status,
        List<String> aliases,
        long version) {}
