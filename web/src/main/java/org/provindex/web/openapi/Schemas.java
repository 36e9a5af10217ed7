package org.provindex.web.openapi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;
import org.provindex.web.paging.Page;
import org.provindex.web.revision.Versioned;

/**
 * Completes the schemas of records: what is not {@code @Nullable} is required (but for collections
 * that are sent, which are empty when absent), and Javadoc describes. Enumerations stay open, as
 * values may be added within a version: their words stand in {@code x-extensible-enum}.
 */
final class Schemas {
    static final String PROBLEM = "#/components/schemas/Problem";

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final Set<String> COLLECTIONS = Set.of("java.util.List", "java.util.Map");

    private final IndexView index;
    private final Map<String, List<ClassInfo>> byName;
    private final Javadocs javadocs;

    Schemas(IndexView index, Javadocs javadocs) {
        this.index = index;
        this.byName = byName(index);
        this.javadocs = javadocs;
    }

    void complete(OpenAPI api) {
        Set<String> sent = sent(api);
        api.getComponents()
                .getSchemas()
                .forEach(
                        (name, schema) -> {
                            open(schema);
                            if (schema.getProperties() != null) {
                                type(name, schema)
                                        .ifPresent(t -> complete(schema, t, sent.contains(name)));
                            } else {
                                named(name).forEach(t -> describe(schema, javadocs.of(t)));
                            }
                        });
    }

    private static Set<String> sent(OpenAPI api) {
        Set<String> names = new TreeSet<>();
        for (PathItem path : api.getPaths().getPathItems().values()) {
            for (Operation operation : path.getOperations().values()) {
                if (operation.getRequestBody() != null) {
                    Unused.follow(api, operation.getRequestBody().getContent(), names);
                }
            }
        }
        return names;
    }

    private static void open(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.addExtension("x-extensible-enum", new ArrayList<>(schema.getEnumeration()));
            schema.setExamples(new ArrayList<>(schema.getEnumeration().subList(0, 1)));
            schema.setEnumeration(null);
        }
    }

    /** The classes that may have given a schema its name. */
    private List<ClassInfo> named(String name) {
        String bare = name.replaceFirst("\\d+$", "");
        return byName.getOrDefault(bare, List.of());
    }

    /** Ours by the name of their schema; an index made of several may give a class twice. */
    private static Map<String, List<ClassInfo>> byName(IndexView index) {
        Map<DotName, ClassInfo> ours = new TreeMap<>();
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.name().toString().startsWith("org.provindex.") && type.simpleName() != null) {
                ours.put(type.name(), type);
            }
        }
        return ours.values().stream().collect(Collectors.groupingBy(Schemas::schemaName));
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema =
                type.declaredAnnotation(
                        DotName.createSimple(
                                org.eclipse.microprofile.openapi.annotations.media.Schema.class));
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    /** The record behind a schema. */
    private Optional<ClassInfo> type(String name, Schema schema) {
        ClassInfo page = index.getClassByName(DotName.createSimple(Page.class));
        if (page != null && name.startsWith(page.simpleName()) && fits(page, schema)) {
            return Optional.of(page);
        }
        List<ClassInfo> candidates =
                named(name).stream().filter(c -> c.isRecord() && fits(c, schema)).toList();
        if (candidates.size() > 1) {
            throw new IllegalStateException(
                    "%s are alike in name and fields: give one another name with @Schema(name = …)"
                            .formatted(candidates));
        }
        return candidates.stream().findFirst();
    }

    private static boolean fits(ClassInfo type, Schema schema) {
        return type.recordComponents().stream()
                .map(RecordComponentInfo::name)
                .toList()
                .containsAll(schema.getProperties().keySet());
    }

    private void complete(Schema schema, ClassInfo type, boolean sent) {
        describe(schema, javadocs.of(type));
        if (type.interfaceNames().contains(DotName.createSimple(Versioned.class))) {
            schema.removeProperty("version");
        }
        boolean emptyIsAbsent = sent || omitsEmpty(type);
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            Schema property = schema.getProperties().get(component.name());
            if (property == null) {
                continue;
            }
            if (isAnyGetter(type, component)) {
                schema.removeProperty(component.name());
                schema.setAdditionalPropertiesBoolean(true);
                continue;
            }
            describe(property, javadocs.of(type, component.name()));
            boolean collection = COLLECTIONS.contains(component.type().name().toString());
            if (!component.type().hasAnnotation(NULLABLE) && !(collection && emptyIsAbsent)) {
                required.add(component.name());
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static boolean omitsEmpty(ClassInfo type) {
        AnnotationInstance include =
                type.declaredAnnotation(DotName.createSimple(JsonInclude.class));
        return include != null && include.value().asEnum().equals("NON_EMPTY");
    }

    private static boolean isAnyGetter(ClassInfo type, RecordComponentInfo component) {
        DotName any = DotName.createSimple(JsonAnyGetter.class);
        return component.hasAnnotation(any)
                || type.field(component.name()).hasAnnotation(any)
                || type.method(component.name()) != null
                        && type.method(component.name()).hasAnnotation(any);
    }

    private static void describe(Schema schema, String text) {
        if (!text.isEmpty() && schema.getDescription() == null) {
            schema.setDescription(text);
        }
    }
}
