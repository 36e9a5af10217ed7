package org.provindex.indicator.derived;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
import org.provindex.model.indicator.IndicatorCode;
import org.provindex.model.period.Period;
import org.provindex.web.paging.Paged;

/**
 * A page of a derived series.
 *
 * @param derived always true: nobody published these numbers
 * @param formula how each is made of its inputs
 * @param items those for which all inputs are there
 * @param nextCursor what to send as {@code cursor} for the next page; absent on the last one
 */
record DerivedView(
        boolean derived,
        IndicatorCode indicator,
        String transform,
        String formula,
        String unit,
        List<Item> items,
        @Nullable String nextCursor)
        implements Paged {
    /**
     * One derived number.
     *
     * @param exact whether all inputs are exact values
     * @param of how many areas a rank is among
     */
    @Schema(name = "DerivedItem")
    record Item(
            AreaCode area,
            Period period,
            BigDecimal value,
            boolean exact,
            @Nullable Integer of,
            List<Input> inputs) {}

    /**
     * An observation that went in.
     *
     * @param observation its id
     */
    @Schema(name = "DerivedInput")
    record Input(
            String observation,
            IndicatorCode indicator,
            AreaCode area,
            Period period,
            BigDecimal value,
            String unit) {}
}
