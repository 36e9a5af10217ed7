package org.provindex.model.observation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
import org.provindex.model.indicator.IndicatorCode;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revision;

/**
 * A row of the observation table with the codes of what it refers to.
 *
 * @param value with its unit, comparator and flags
 * @param unit code of the base unit the value is in
 * @param displayUnit code of the unit in which a level of the indicator is usually published, with
 *     so many {@code decimals}
 * @param source code of the source, {@code release} of its release
 * @param indicatorId surrogate key of the indicator, which is another than that in {@code id} where
 *     the observation's own was merged into it
 * @param recorded revision that wrote the row
 * @param supersededId id of the revision that put another in its place, or null while it is in
 *     force
 */
public record Observation(
        ObservationId id,
        IndicatorCode indicator,
        AreaCode area,
        Period period,
        Measure measure,
        Kind kind,
        String scope,
        Statement value,
        String unit,
        String displayUnit,
        int decimals,
        String source,
        String release,
        @Nullable LocalDate releasedOn,
        Revision recorded,
        @Nullable Long supersededId,
        int indicatorId,
        int areaId,
        Witness witness) {}
