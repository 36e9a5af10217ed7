package org.provindex.web.openapi;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Components that no operation of a service refers to are left out. */
final class Unused {
    private Unused() {}

    static void remove(OpenAPI api) {
        Components components = api.getComponents();
        Set<String> schemas = new TreeSet<>();
        Set<String> responses = new TreeSet<>();
        Set<String> headers = new TreeSet<>();
        for (PathItem path : api.getPaths().getPathItems().values()) {
            for (Operation operation : path.getOperations().values()) {
                if (operation.getParameters() != null) {
                    for (Parameter parameter : operation.getParameters()) {
                        follow(api, parameter.getSchema(), schemas);
                    }
                }
                if (operation.getRequestBody() != null) {
                    follow(api, operation.getRequestBody().getContent(), schemas);
                }
                for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
                    APIResponse said = response;
                    if (response.getRef() != null) {
                        responses.add(name(response.getRef()));
                        said = components.getResponses().get(name(response.getRef()));
                    }
                    follow(api, said.getContent(), schemas);
                    if (said.getHeaders() != null) {
                        said.getHeaders().values().forEach(h -> headers.add(name(h.getRef())));
                    }
                }
            }
        }
        retain(components.getSchemas(), schemas, components::removeSchema);
        retain(components.getResponses(), responses, components::removeResponse);
        retain(components.getHeaders(), headers, components::removeHeader);
    }

    private interface Removal {
        void remove(String name);
    }

    private static void retain(Map<String, ?> all, Set<String> used, Removal removal) {
        Set.copyOf(all.keySet()).stream().filter(n -> !used.contains(n)).forEach(removal::remove);
    }

    /** Adds the names of all schemas that a body refers to, through others too. */
    static void follow(OpenAPI api, @Nullable Content content, Set<String> names) {
        if (content != null) {
            for (MediaType type : content.getMediaTypes().values()) {
                follow(api, type.getSchema(), names);
            }
        }
    }

    private static void follow(OpenAPI api, @Nullable Schema schema, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null && names.add(name(schema.getRef()))) {
            follow(api, api.getComponents().getSchemas().get(name(schema.getRef())), names);
        }
        follow(api, schema.getItems(), names);
        follow(api, schema.getAdditionalPropertiesSchema(), names);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(p -> follow(api, p, names));
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(list -> list != null)
                .forEach(list -> list.forEach(s -> follow(api, s, names)));
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
