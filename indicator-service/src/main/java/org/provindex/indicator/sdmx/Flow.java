package org.provindex.indicator.sdmx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.web.language.Names;

/**
 * A dataflow: the observations of one topic.
 *
 * @param indicators surrogate keys of what it has; null for all there are
 */
record Flow(String id, Names names, Dsd dsd, @Nullable List<Integer> indicators) {
    String urn() {
        return Urn.of("datastructure.Dataflow", id);
    }
}
