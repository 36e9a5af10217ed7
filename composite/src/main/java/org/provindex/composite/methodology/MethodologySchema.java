package org.provindex.composite.methodology;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.provindex.composite.aggregate.Aggregation;
import org.provindex.composite.impute.Imputation;
import org.provindex.composite.normalise.Normalisation;
import org.provindex.composite.panel.Over;
import org.provindex.composite.rank.Ranking;
import org.provindex.composite.screen.Screening;
import org.provindex.composite.treat.Treatment;
import org.provindex.composite.weight.Weighting;

/** The JSON Schema (2020-12) of the written form, made from the catalogue of methods. */
final class MethodologySchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, Class<?>> STEPS =
            Map.of(
                    "impute", Imputation.class,
                    "treat", Treatment.class,
                    "normalise", Normalisation.class,
                    "rescale", Normalisation.class,
                    "weighting", Weighting.class,
                    "aggregate", Aggregation.class);

    private MethodologySchema() {}

    static ObjectNode of() {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Methodology of a composite index");
        ObjectNode definitions = JSON.objectNode();
        for (Class<?> step : StepCatalogue.steps()) {
            definitions.set(step.getSimpleName(), step(step));
        }
        definitions.set("Screening", plain(Screening.NONE));
        definitions.set("Ranking", plain(Ranking.COMPETITION));
        definitions.set("Name", name());
        definitions.set("Pillar", pillar());
        definitions.set("Leaf", leaf());
        definitions.set("Code", type("string").put("pattern", "^" + MethodologyCheck.CODE + "$"));
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.set("code", ref("Code"));
        properties.set("version", type("integer").put("minimum", 1));
        properties.set("name", ref("Name"));
        properties.set("description", type("string"));
        properties.set("universe", type("string"));
        properties.set("admit", admit());
        properties.set("periods", choice("annual", "any"));
        properties.set("stockPeriods", choice("annualOnly", "lastPointOfYear"));
        ObjectNode defaults = object();
        steps((ObjectNode) defaults.get("properties"), true);
        properties.set("defaults", defaults);
        ObjectNode index = object();
        ObjectNode root = (ObjectNode) index.get("properties");
        root.set("code", ref("Code"));
        root.set("name", ref("Name"));
        steps(root, true);
        properties.set("index", index);
        ObjectNode indicator = object("code");
        ObjectNode of = (ObjectNode) indicator.get("properties");
        of.set("code", ref("Code"));
        of.set("name", ref("Name"));
        of.set("unit", type("string"));
        of.set("direction", direction());
        properties.set("indicators", list(indicator));
        properties.set("pillars", list(ref("Pillar")).put("minItems", 1));
        schema.putArray("required").add("code").add("pillars");
        schema.put("additionalProperties", false);
        schema.set("$defs", definitions);
        return schema;
    }

    private static ObjectNode pillar() {
        ObjectNode pillar = object("code");
        ObjectNode properties = (ObjectNode) pillar.get("properties");
        properties.set("code", ref("Code"));
        properties.set("name", ref("Name"));
        properties.set("weight", type("number").put("minimum", 0));
        properties.set("pillars", list(ref("Pillar")).put("minItems", 1));
        properties.set("indicators", list(ref("Leaf")).put("minItems", 1));
        steps(properties, true);
        ArrayNode one = pillar.putArray("oneOf");
        one.addObject().putArray("required").add("pillars");
        one.addObject().putArray("required").add("indicators");
        return pillar;
    }

    private static ObjectNode leaf() {
        ObjectNode leaf = object("indicator");
        ObjectNode properties = (ObjectNode) leaf.get("properties");
        properties.set("indicator", ref("Code"));
        properties.set("code", ref("Code"));
        properties.set("name", ref("Name"));
        properties.set("weight", type("number").put("minimum", 0));
        properties.set("direction", direction());
        ObjectNode denominate = object("by");
        ObjectNode by = (ObjectNode) denominate.get("properties");
        by.set("by", ref("Code"));
        by.set("per", type("number").put("exclusiveMinimum", 0));
        properties.set("denominate", denominate);
        ObjectNode goalposts = object("lower", "upper");
        ((ObjectNode) goalposts.get("properties")).set("lower", type("number"));
        ((ObjectNode) goalposts.get("properties")).set("upper", type("number"));
        properties.set("goalposts", goalposts);
        properties.set("target", type("number"));
        steps(properties, false);
        ObjectNode either = JSON.objectNode();
        either.putArray("oneOf").add(ref("Code")).add(leaf);
        return either;
    }

    private static void steps(ObjectNode properties, boolean all) {
        for (String name : new String[] {"impute", "treat", "normalise"}) {
            properties.set(name, ref(STEPS.get(name).getSimpleName()));
        }
        if (!all) return;
        for (String name : new String[] {"rescale", "weighting", "aggregate"}) {
            properties.set(name, ref(STEPS.get(name).getSimpleName()));
        }
        properties.set("screen", ref("Screening"));
        properties.set("rank", ref("Ranking"));
    }

    /** A name alone where nothing is required, or an object for each method. */
    private static ObjectNode step(Class<?> step) {
        ObjectNode either = JSON.objectNode();
        ArrayNode options = either.putArray("oneOf");
        ObjectNode names = options.addObject().put("type", "string");
        ArrayNode bare = names.putArray("enum");
        StepCatalogue.methods(step)
                .forEach(
                        (name, method) -> {
                            if (method.required().isEmpty()) bare.add(name);
                            ObjectNode object = plain(method.defaults());
                            ((ObjectNode) object.get("properties"))
                                    .set("method", JSON.objectNode().put("const", name));
                            ArrayNode required = object.putArray("required").add("method");
                            method.required().stream().sorted().forEach(required::add);
                            options.add(object);
                        });
        return either;
    }

    private static ObjectNode plain(Record defaults) {
        ObjectNode object = object();
        ObjectNode properties = (ObjectNode) object.get("properties");
        for (RecordComponent component : defaults.getClass().getRecordComponents()) {
            ObjectNode type = typeOf(component.getType(), component);
            var written = StepCodec.writeRecord(defaults, JSON.objectNode());
            if (written.has(component.getName()) && !type.has("$ref")) {
                type.set("default", written.get(component.getName()));
            }
            properties.set(component.getName(), type);
        }
        return object;
    }

    private static ObjectNode typeOf(Class<?> type, RecordComponent component) {
        if (type == double.class || type == OptionalDouble.class || type == Double.class) {
            return type("number");
        }
        if (type == int.class || type == OptionalInt.class) return type("integer");
        if (type == boolean.class) return type("boolean");
        if (type == String.class) return type("string");
        if (type.isEnum()) {
            ObjectNode choice = JSON.objectNode();
            ArrayNode values = choice.putArray("enum");
            for (Object constant : type.getEnumConstants()) values.add(StepCodec.written(constant));
            return choice;
        }
        if (type == Over.class) {
            ObjectNode base = object("base");
            ((ObjectNode) base.get("properties")).set("base", type("string"));
            ObjectNode over = JSON.objectNode();
            over.putArray("oneOf").add(choice("period", "pooled")).add(base);
            return over;
        }
        if (StepCatalogue.isStep(type)) return ref(type.getSimpleName());
        Class<?> item =
                (Class<?>)
                        ((ParameterizedType) component.getGenericType())
                                .getActualTypeArguments()[0];
        return list(typeOf(item, component));
    }

    private static ObjectNode admit() {
        ObjectNode admit = object();
        ObjectNode properties = (ObjectNode) admit.get("properties");
        properties.set("comparators", list(type("string")));
        properties.set("kinds", list(type("string")));
        return admit;
    }

    private static ObjectNode name() {
        ObjectNode names = object();
        ((ObjectNode) names.get("properties")).set("en", type("string"));
        ((ObjectNode) names.get("properties")).set("zh", type("string"));
        ObjectNode either = JSON.objectNode();
        either.putArray("oneOf").add(type("string")).add(names);
        return either;
    }

    private static ObjectNode direction() {
        ObjectNode direction = JSON.objectNode();
        direction.putArray("enum").add(1).add(-1);
        return direction;
    }

    private static ObjectNode type(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode ref(String definition) {
        return JSON.objectNode().put("$ref", "#/$defs/" + definition);
    }

    private static ObjectNode choice(String... values) {
        ObjectNode choice = JSON.objectNode();
        ArrayNode list = choice.putArray("enum");
        for (String value : values) list.add(value);
        return choice;
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode list = type("array");
        list.set("items", items);
        return list;
    }

    private static ObjectNode object(String... required) {
        ObjectNode object = type("object");
        object.putObject("properties");
        if (required.length > 0) {
            ArrayNode names = object.putArray("required");
            for (String name : required) names.add(name);
        }
        object.put("additionalProperties", false);
        return object;
    }
}
