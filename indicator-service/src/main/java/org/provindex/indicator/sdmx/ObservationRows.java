package org.provindex.indicator.sdmx;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.observation.Observations;

/** The observations of a filter as rows of their data structure, in one state of the database. */
public record ObservationRows(Observations.Snapshot snapshot, ObservationFilter filter)
        implements RowSource {
    @Override
    public void forEach(Predicate<@Nullable String[]> consumer) {
        snapshot.forEach(
                filter, Observations.Order.SERIES, o -> consumer.test(ObservationStructure.row(o)));
    }
}
