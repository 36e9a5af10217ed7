package org.provindex.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Completes the OpenAPI document of a service while the service is built. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiDescription implements OASFilter {
    private static final String SCHEME = "bearer";

    private final Endpoints endpoints;
    private final Javadocs javadocs = new Javadocs();
    private final Notes notes = Notes.load();
    private final Examples examples = new Examples();
    private final IndexView index;

    public ApiDescription(IndexView index) {
        this.index = index;
        this.endpoints = new Endpoints(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(
                List.of(
                        OASFactory.createServer()
                                .url("/")
                                .description("This service, or a gateway before all of them")));
        tags(api);
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSecurityScheme(SCHEME, scheme());
        CommonHeaders headers = new CommonHeaders(api.getComponents());
        ErrorResponses errors = new ErrorResponses(api.getComponents());
        Parameters parameters = new Parameters(notes);
        if (api.getPaths() == null) {
            return;
        }
        SuccessResponses successes = new SuccessResponses(api);
        for (Map.Entry<String, PathItem> path : api.getPaths().getPathItems().entrySet()) {
            path.getValue()
                    .getOperations()
                    .forEach(
                            (method, operation) -> {
                                Endpoint endpoint = endpoints.of(operation.getOperationId());
                                describe(operation, endpoint);
                                successes.complete(path.getKey(), method, operation);
                                parameters.complete(path.getKey(), operation, endpoint);
                                errors.add(operation, endpoint);
                                headers.add(operation, endpoint);
                                examples.add(operation);
                            });
        }
        new Schemas(index, javadocs).complete(api);
        Unused.remove(api);
    }

    /** In the order of the notes; only those that an operation has. */
    private void tags(OpenAPI api) {
        TreeSet<String> used = new TreeSet<>();
        if (api.getPaths() != null) {
            for (PathItem path : api.getPaths().getPathItems().values()) {
                for (Operation operation : path.getOperations().values()) {
                    used.addAll(operation.getTags() == null ? List.of() : operation.getTags());
                }
            }
        }
        List<Tag> tags = new ArrayList<>();
        notes.tags()
                .forEach(
                        (name, description) -> {
                            if (used.remove(name)) {
                                tags.add(
                                        OASFactory.createTag().name(name).description(description));
                            }
                        });
        used.forEach(name -> tags.add(OASFactory.createTag().name(name)));
        api.setTags(tags);
    }

    private static SecurityScheme scheme() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(
                        "An API key (`pvx_…`), or an access token of the OpenID Connect issuer where one is configured.");
    }

    private void describe(Operation operation, Endpoint endpoint) {
        String access = endpoint.access();
        String javadoc = javadocs.of(endpoint.method());
        @Nullable String given = operation.getDescription();
        operation.setDescription(
                String.join(
                        " ",
                        java.util.stream.Stream.of(given == null ? javadoc : given, access)
                                .filter(t -> !t.isBlank())
                                .toList()));
        SecurityRequirement bearer = OASFactory.createSecurityRequirement().addScheme(SCHEME);
        operation.setSecurity(
                endpoint.isPublic()
                        ? List.of(OASFactory.createSecurityRequirement(), bearer)
                        : List.of(bearer));
        // How the framework finds the method again; another one in each build.
        operation.removeExtension("x-quarkus-openapi-method-ref");
        operation.addExtension("x-roles", new ArrayList<>(endpoint.roles()));
        // Declared order of statuses: 200, 304, 400, …
        if (operation.getResponses() != null) {
            operation
                    .getResponses()
                    .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
        }
    }
}
