package org.provindex.composite.methodology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.provindex.composite.methodology.InvalidMethodologyException.Message;
import org.provindex.composite.panel.Over;

/**
 * Reads and writes the methods of {@link StepCatalogue}: {@code {method: minMax, lower: 0, upper:
 * 100}}, or the bare name where all fields have their defaults.
 */
final class StepCodec {
    private StepCodec() {}

    /** Reads a step; its default method where it is wrong, which the messages then say. */
    static Record read(Class<?> step, JsonNode node, String path, List<Message> messages) {
        var methods = StepCatalogue.methods(step);
        Record first = methods.values().iterator().next().defaults();
        JsonNode source =
                node.isTextual()
                        ? JsonNodeFactory.instance.objectNode().put("method", node.textValue())
                        : node;
        int before = messages.size();
        Fields fields = Fields.of(source, path, messages);
        if (messages.size() > before) return first;
        if (fields.find("method").isEmpty()) {
            fields.add("method", "is missing; must be one of " + methods.keySet());
            return first;
        }
        var name = fields.oneOf("method", List.copyOf(methods.keySet()));
        if (name.isEmpty()) return first;
        var method = methods.get(name.get());
        for (String required : method.required()) {
            if (fields.find(required).isEmpty()) fields.add(required, "is missing");
        }
        return readRecord(method.defaults(), fields, path);
    }

    /** Reads a record from fields named as its components; absent ones as in {@code defaults}. */
    static Record readRecord(Record defaults, Fields fields, String path) {
        RecordComponent[] components = defaults.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        int before = fields.messages().size();
        for (int k = 0; k < components.length; k++) {
            values[k] = component(fields, components[k], get(components[k], defaults));
        }
        fields.refuseOthers();
        if (fields.messages().size() > before) return defaults;
        try {
            return construct(defaults.getClass(), components, values);
        } catch (IllegalArgumentException refusal) {
            fields.messages().add(new Message(path, refusal.getMessage()));
            return defaults;
        }
    }

    private static Object component(Fields fields, RecordComponent component, Object fallback) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (type == double.class) return fields.number(name).orElse((Double) fallback);
        if (type == int.class) return fields.whole(name).orElse((Integer) fallback);
        if (type == boolean.class) return fields.bool(name).orElse((Boolean) fallback);
        if (type == String.class) return fields.text(name).orElse((String) fallback);
        if (type == OptionalInt.class) {
            return fields.whole(name).map(OptionalInt::of).orElse((OptionalInt) fallback);
        }
        if (type == OptionalDouble.class) {
            return fields.number(name).map(OptionalDouble::of).orElse((OptionalDouble) fallback);
        }
        if (type.isEnum()) return enumeration(fields, name, type, fallback);
        if (type == Over.class) return over(fields, name, (Over) fallback);
        if (StepCatalogue.isStep(type)) {
            return fields.find(name)
                    .map(node -> read(type, node, fields.path(name), fields.messages()))
                    .orElse((Record) fallback);
        }
        if (type == List.class) return items(fields, component, (List<?>) fallback);
        throw new IllegalStateException("No written form for " + component);
    }

    private static Object items(Fields fields, RecordComponent component, List<?> fallback) {
        String name = component.getName();
        if (fields.find(name).isEmpty()) return fallback;
        Class<?> item =
                (Class<?>)
                        ((ParameterizedType) component.getGenericType())
                                .getActualTypeArguments()[0];
        List<Object> items = new ArrayList<>();
        for (JsonNode node : fields.list(name)) {
            String path = "%s[%d]".formatted(fields.path(name), items.size());
            if (StepCatalogue.isStep(item)) items.add(read(item, node, path, fields.messages()));
            else if (item == Double.class && node.isNumber()) items.add(node.doubleValue());
            else if (item == String.class && node.isTextual()) items.add(node.textValue());
            else {
                fields.messages()
                        .add(
                                new Message(
                                        path,
                                        "must be a "
                                                + item.getSimpleName().toLowerCase(Locale.ROOT)));
            }
        }
        return List.copyOf(items);
    }

    private static Object enumeration(Fields fields, String name, Class<?> type, Object fallback) {
        Object[] constants = type.getEnumConstants();
        List<String> names = Arrays.stream(constants).map(StepCodec::written).toList();
        return fields.oneOf(name, names)
                .map(value -> constants[names.indexOf(value)])
                .orElse(fallback);
    }

    /** {@code BENEFIT_OF_DOUBT} is written benefitOfDoubt. */
    static String written(Object constant) {
        var text = new StringBuilder();
        for (String word : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).split("_")) {
            text.append(text.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return text.toString();
    }

    private static Over over(Fields fields, String name, Over fallback) {
        var node = fields.find(name);
        if (node.isEmpty()) return fallback;
        if (node.get().isObject()) {
            Fields base = Fields.of(node.get(), fields.path(name), fields.messages());
            String period = base.requiredText("base", "");
            base.refuseOthers();
            return Over.base(period);
        }
        String word = node.get().asText();
        if (word.equals("period")) return Over.EACH_PERIOD;
        if (word.equals("pooled")) return Over.POOLED;
        fields.add(name, "must be period, pooled or {base: a period}, not '" + word + "'");
        return fallback;
    }

    static ObjectNode write(Class<?> step, Record method) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("method", StepCatalogue.nameOf(step, method));
        return writeRecord(method, node);
    }

    static ObjectNode writeRecord(Record record, ObjectNode node) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            JsonNode value = written(component.getType(), component, get(component, record));
            if (!value.isMissingNode()) node.set(component.getName(), value);
        }
        return node;
    }

    private static JsonNode written(Class<?> type, RecordComponent component, Object value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value instanceof Double number) return Numbers.node(number);
        if (value instanceof Integer number) return json.numberNode(number);
        if (value instanceof Boolean flag) return json.booleanNode(flag);
        if (value instanceof String text) return json.textNode(text);
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? json.numberNode(number.getAsInt()) : json.missingNode();
        }
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? Numbers.node(number.getAsDouble()) : json.missingNode();
        }
        if (value instanceof Enum<?> constant) return json.textNode(written(constant));
        if (value instanceof Over.Base base) return json.objectNode().put("base", base.period());
        if (value instanceof Over over) {
            return json.textNode(over.equals(Over.POOLED) ? "pooled" : "period");
        }
        if (value instanceof List<?> items) {
            var list = json.arrayNode();
            Class<?> item =
                    (Class<?>)
                            ((ParameterizedType) component.getGenericType())
                                    .getActualTypeArguments()[0];
            items.forEach(each -> list.add(written(item, component, each)));
            return list;
        }
        return write(type, (Record) value);
    }

    private static Object get(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Record construct(Class<?> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return (Record) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) throw refusal;
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
