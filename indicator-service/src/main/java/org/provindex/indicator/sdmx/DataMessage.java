package org.provindex.indicator.sdmx;

import java.time.Instant;
import java.util.List;
import org.provindex.web.language.Language;
import org.provindex.web.language.Names;

/**
 * What a message of data says of itself.
 *
 * @param structureType {@code dataflow} or {@code datastructure}
 * @param components those that the message has, in the order of the structure
 * @param isDelta whether it tells what changed, and not all there is
 * @param flat whether observations stand by themselves, not in series
 */
record DataMessage(
        String structureType,
        String structureId,
        Names names,
        Dsd dsd,
        List<Component> components,
        boolean isDelta,
        boolean flat,
        Language language,
        Instant prepared) {
    String urn() {
        return structureType.equals("dataflow")
                ? Urn.of("datastructure.Dataflow", structureId)
                : dsd.urn();
    }

    List<Component> attributes() {
        return components.stream().filter(c -> c.role() == Component.Role.ATTRIBUTE).toList();
    }

    boolean hasMeasure() {
        return components.stream().anyMatch(c -> c.role() == Component.Role.MEASURE);
    }
}
