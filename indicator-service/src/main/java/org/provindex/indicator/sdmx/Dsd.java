package org.provindex.indicator.sdmx;

import java.util.List;
import org.provindex.web.language.Names;

/**
 * A data structure definition. Its components stand in the order of SDMX-CSV: dimensions with time
 * last, measure, attributes; a row of data has one text for each, null where there is none.
 */
record Dsd(String id, Names names, List<Component> components) {
    Dsd {
        components = List.copyOf(components);
    }

    /** Everything but time that a key names, in order. */
    List<Component> keyDimensions() {
        return of(Component.Role.DIMENSION);
    }

    List<Component> attributes() {
        return of(Component.Role.ATTRIBUTE);
    }

    List<Component> of(Component.Role role) {
        return components.stream().filter(c -> c.role() == role).toList();
    }

    /** Place of the time dimension in a row. */
    int timeIndex() {
        return keyDimensions().size();
    }

    /** Place of the value in a row. */
    int measureIndex() {
        return timeIndex() + 1;
    }

    /** Place of a component in a row, or -1. */
    int indexOf(String componentId) {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).id().equals(componentId)) {
                return i;
            }
        }
        return -1;
    }

    String urn() {
        return Urn.of("datastructure.DataStructure", id);
    }
}
