package org.provindex.model.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.model.indicator.IndicatorCode;

/** An indicator as it stands in the catalogue, with its aliases and look-alikes. */
public record IndicatorEntry(
        int id,
        IndicatorCode code,
        String nameEn,
        @Nullable String nameZh,
        @Nullable String definitionEn,
        @Nullable String definitionZh,
        String unit,
        int unitId,
        String displayUnit,
        int direction,
        String nature,
        @Nullable String topic,
        int decimals,
        String origin,
        String status,
        @Nullable String mergedInto,
        List<String> aliases,
        List<String> distinctFrom,
        long version) {
    public boolean isActive() {
        return status.equals("active");
    }
}
