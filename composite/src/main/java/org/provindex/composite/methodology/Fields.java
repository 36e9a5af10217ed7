package org.provindex.composite.methodology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.provindex.composite.methodology.InvalidMethodologyException.Message;

/** Reads one object of a methodology field by field and notes everything that is wrong with it. */
final class Fields {
    private final JsonNode object;
    private final String path;
    private final List<Message> messages;
    private final Set<String> known = new HashSet<>();

    private Fields(JsonNode object, String path, List<Message> messages) {
        this.object = object;
        this.path = path;
        this.messages = messages;
    }

    static Fields of(JsonNode node, String path, List<Message> messages) {
        if (node.isObject()) return new Fields(node, path, messages);
        messages.add(new Message(path, "must be an object with fields, not " + kind(node)));
        ObjectNode empty = JsonNodeFactory.instance.objectNode();
        return new Fields(empty, path, new ArrayList<>());
    }

    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "the text '" + node.textValue() + "'";
            case NUMBER -> "the number " + node.numberValue();
            case BOOLEAN -> "the value " + node.booleanValue();
            default -> "nothing";
        };
    }

    List<Message> messages() {
        return messages;
    }

    String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    void add(String field, String message) {
        messages.add(new Message(path(field), message));
    }

    /** The field, empty where it is absent or null. */
    Optional<JsonNode> find(String field) {
        known.add(field);
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    Optional<String> text(String field) {
        return find(field)
                .flatMap(
                        value -> {
                            // YAML reads a bare code such as 2021 as a number.
                            if (value.isTextual() || value.isIntegralNumber()) {
                                return Optional.of(value.asText());
                            }
                            add(field, "must be a text, not " + kind(value));
                            return Optional.empty();
                        });
    }

    String requiredText(String field, String fallback) {
        if (find(field).isEmpty()) add(field, "is missing");
        return text(field).orElse(fallback);
    }

    Optional<Double> number(String field) {
        return find(field)
                .flatMap(
                        value -> {
                            if (value.isNumber() && Double.isFinite(value.doubleValue())) {
                                return Optional.of(value.doubleValue());
                            }
                            add(field, "must be a finite number, not " + kind(value));
                            return Optional.empty();
                        });
    }

    Optional<Integer> whole(String field) {
        return find(field)
                .flatMap(
                        value -> {
                            if (value.isIntegralNumber() && value.canConvertToInt()) {
                                return Optional.of(value.intValue());
                            }
                            add(field, "must be a whole number, not " + kind(value));
                            return Optional.empty();
                        });
    }

    Optional<Boolean> bool(String field) {
        return find(field)
                .flatMap(
                        value -> {
                            if (value.isBoolean()) return Optional.of(value.booleanValue());
                            add(field, "must be true or false, not " + kind(value));
                            return Optional.empty();
                        });
    }

    Optional<String> oneOf(String field, List<String> allowed) {
        return text(field)
                .filter(
                        value -> {
                            boolean fine = allowed.contains(value);
                            if (!fine) {
                                add(field, "must be one of %s, not '%s'".formatted(allowed, value));
                            }
                            return fine;
                        });
    }

    List<JsonNode> list(String field) {
        return find(field)
                .map(
                        value -> {
                            if (value.isArray()) {
                                return StreamSupport.stream(value.spliterator(), false).toList();
                            }
                            add(field, "must be a list, not " + kind(value));
                            return List.<JsonNode>of();
                        })
                .orElse(List.of());
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : list(field)) {
            if (value.isTextual()) texts.add(value.textValue());
            else add("%s[%d]".formatted(field, texts.size()), "must be a text");
        }
        return texts;
    }

    Name name(String field) {
        return find(field)
                .map(
                        value -> {
                            if (value.isTextual()) return Name.english(value.textValue());
                            Fields names = Fields.of(value, path(field), messages);
                            var byLanguage = new java.util.TreeMap<String, String>();
                            names.text("en").ifPresent(en -> byLanguage.put("en", en));
                            names.text("zh").ifPresent(zh -> byLanguage.put("zh", zh));
                            names.refuseOthers();
                            return new Name(byLanguage);
                        })
                .orElse(Name.NONE);
    }

    /** Refuses every field that was not asked for. */
    void refuseOthers() {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String field = names.next();
            if (!known.contains(field)) {
                var allowed = new java.util.TreeSet<>(known);
                add(field, "is not a field of this object; it may have " + allowed);
            }
        }
    }
}
