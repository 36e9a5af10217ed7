package org.provindex.composite.methodology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.provindex.composite.aggregate.Aggregation;
import org.provindex.composite.impute.Imputation;
import org.provindex.composite.normalise.Normalisation;
import org.provindex.composite.panel.Over;
import org.provindex.composite.rank.Ranking;
import org.provindex.composite.screen.Screening;
import org.provindex.composite.treat.Treatment;
import org.provindex.composite.weight.Weighting;

/**
 * The methods of every step with their options, defaults and sources, so that a form can be built.
 */
public final class MethodRegistry {
    /** Where a methodology chooses each step, in the order in which they run. */
    private static final Map<String, Class<?>> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("impute", Imputation.class);
        STEPS.put("treat", Treatment.class);
        STEPS.put("normalise", Normalisation.class);
        STEPS.put("weighting", Weighting.class);
        STEPS.put("aggregate", Aggregation.class);
    }

    private MethodRegistry() {}

    /**
     * A method.
     *
     * @param step field of a methodology that chooses it
     * @param name as it is written
     * @param bare whether the name alone may be written, as every option has a default
     * @param source publication that defines it
     */
    public record Entry(
            String step,
            String name,
            String title,
            String description,
            String source,
            boolean bare,
            List<Option> options) {
        public Entry {
            options = List.copyOf(options);
        }
    }

    /**
     * An option of a method.
     *
     * @param type {@code number}, {@code integer}, {@code boolean}, {@code text}, {@code choice},
     *     {@code over} (period, pooled or {base: a period}), the name of a step for another method,
     *     or a list of one of these: {@code list of number}
     * @param standard what holds where it is left out; empty where it must be given or may be
     *     absent
     * @param allowed the words of a choice
     */
    public record Option(
            String name,
            String type,
            boolean required,
            Optional<JsonNode> standard,
            List<String> allowed) {
        public Option {
            allowed = List.copyOf(allowed);
        }
    }

    /** All methods: screen, impute, treat, normalise, weighting, aggregate, rank. */
    public static List<Entry> all() {
        JsonNode words = words();
        List<Entry> entries = new ArrayList<>();
        entries.add(entry("screen", "minimumShares", Screening.NONE, Set.of(), words));
        STEPS.forEach(
                (step, type) ->
                        StepCatalogue.methods(type)
                                .forEach(
                                        (name, method) ->
                                                entries.add(
                                                        entry(
                                                                step,
                                                                name,
                                                                method.defaults(),
                                                                method.required(),
                                                                words))));
        entries.add(entry("rank", "order", Ranking.COMPETITION, Set.of(), words));
        return entries;
    }

    private static Entry entry(
            String step, String name, Record defaults, Set<String> required, JsonNode words) {
        JsonNode word = words.path(step).path(name);
        JsonNode written = StepCodec.writeRecord(defaults, JsonNodeFactory.instance.objectNode());
        List<Option> options = new ArrayList<>();
        for (RecordComponent component : defaults.getClass().getRecordComponents()) {
            boolean needed = required.contains(component.getName());
            options.add(
                    new Option(
                            component.getName(),
                            type(component),
                            needed,
                            needed
                                    ? Optional.empty()
                                    : Optional.ofNullable(written.get(component.getName())),
                            allowed(component)));
        }
        return new Entry(
                step,
                name,
                word.path("title").asText(),
                word.path("what").asText(),
                word.path("source")
                        .asText()
                        .replace(
                                "HB",
                                "OECD/JRC, Handbook on Constructing Composite Indicators (2008),"),
                required.isEmpty(),
                options);
    }

    private static String type(RecordComponent component) {
        if (!component.getType().equals(List.class)) return type(component.getType());
        var items = (ParameterizedType) component.getGenericType();
        return "list of " + type((Class<?>) items.getActualTypeArguments()[0]);
    }

    private static String type(Class<?> type) {
        if (type == double.class || type == OptionalDouble.class || type == Double.class) {
            return "number";
        }
        if (type == int.class || type == OptionalInt.class) return "integer";
        if (type == boolean.class) return "boolean";
        if (type == String.class) return "text";
        if (type.isEnum()) return "choice";
        if (type == Over.class) return "over";
        return STEPS.entrySet().stream()
                .filter(step -> step.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> allowed(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == Over.class) return List.of("period", "pooled", "{base: period}");
        if (!type.isEnum()) return List.of();
        return Arrays.stream(type.getEnumConstants()).map(StepCodec::written).toList();
    }

    private static JsonNode words() {
        try (InputStream in =
                Objects.requireNonNull(
                        MethodRegistry.class.getResourceAsStream(
                                "/org/provindex/composite/methods.yaml"))) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
