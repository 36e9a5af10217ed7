package org.provindex.ranking.methodology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.methodology.MethodRegistry;

/**
 * A method that a methodology may choose for a step.
 *
 * @param step field of a methodology that chooses it
 * @param name as it is written
 * @param bare whether the name alone may be written, as every option has a default
 * @param source publication that defines it
 */
public record MethodView(
        String step,
        String name,
        String title,
        String description,
        String source,
        boolean bare,
        List<OptionView> options) {
    /**
     * An option of a method.
     *
     * @param type number, integer, boolean, text, choice, over, the name of a step for another
     *     method, or a list of one of these
     * @param standard what holds where it is left out, as JSON text
     * @param allowed the words of a choice
     */
    public record OptionView(
            String name,
            String type,
            boolean required,
            @Nullable String standard,
            List<String> allowed) {}

    static MethodView of(MethodRegistry.Entry entry) {
        return new MethodView(
                entry.step(),
                entry.name(),
                entry.title(),
                entry.description(),
                entry.source(),
                entry.bare(),
                entry.options().stream()
                        .map(
                                o ->
                                        new OptionView(
                                                o.name(),
                                                o.type(),
                                                o.required(),
                                                o.standard().map(JsonNode::toString).orElse(null),
                                                o.allowed()))
                        .toList());
    }
}
