package org.provindex.indicator.observation;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters by which observations are chosen, alike for lists and exports. */
public final class ObservationParameters {
    @RestQuery public @Nullable String indicator;
    @RestQuery public @Nullable String topic;
    @RestQuery public @Nullable String area;
    @RestQuery public @Nullable String group;
    @RestQuery public @Nullable String period;
    @RestQuery public @Nullable String from;
    @RestQuery public @Nullable String to;
    @RestQuery public @Nullable String measure;
    @RestQuery public @Nullable String kind;
    @RestQuery public @Nullable String scope;
    @RestQuery public @Nullable String comparator;
    @RestQuery public @Nullable String status;
    @RestQuery public @Nullable String source;
    @RestQuery public @Nullable String release;
    @RestQuery public @Nullable String asOf;
    @RestQuery public @Nullable String updatedAfter;
    @RestQuery public @Nullable String latest;
    @RestQuery public @Nullable String vintages;
}
