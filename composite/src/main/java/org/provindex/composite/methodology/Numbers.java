package org.provindex.composite.methodology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * The one way a number of a methodology is written: 1 and not 1.0, else the shortest exact form.
 */
final class Numbers {
    private Numbers() {}

    static JsonNode node(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? JsonNodeFactory.instance.numberNode((long) value)
                : JsonNodeFactory.instance.numberNode(value);
    }
}
