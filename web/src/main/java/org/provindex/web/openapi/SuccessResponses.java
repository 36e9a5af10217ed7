package org.provindex.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a method answers that returns a bare {@code Response} and says nothing else: a POST to a
 * list 201 with the thing that was made, everything else 200 with the thing at its address.
 */
final class SuccessResponses {
    private static final Map<String, String> DESCRIPTIONS =
            Map.of(
                    "200", "Done.",
                    "201", "Made; Location says where it is.",
                    "202", "Taken; it is done in the background.",
                    "204", "Done; there is nothing to say.",
                    "308", "It has another address now.");

    private final Map<String, PathItem> paths;

    SuccessResponses(OpenAPI api) {
        this.paths = api.getPaths().getPathItems();
    }

    void complete(String path, PathItem.HttpMethod method, Operation operation) {
        var responses = operation.getResponses();
        boolean isSilent =
                !responses.hasAPIResponse("204")
                        && responses.getAPIResponses().entrySet().stream()
                                .filter(r -> r.getKey().startsWith("2"))
                                .allMatch(r -> r.getValue().getContent() == null);
        if (isSilent) {
            boolean makes = method == PathItem.HttpMethod.POST && !path.endsWith("}");
            thing(path)
                    .ifPresent(
                            content -> {
                                responses.removeAPIResponse("200");
                                responses.addAPIResponse(
                                        makes ? "201" : "200",
                                        OASFactory.createAPIResponse().content(content));
                            });
        }
        responses.getAPIResponses().forEach(SuccessResponses::describe);
    }

    /** The framework's own words are the names of the statuses. */
    private static void describe(String status, APIResponse response) {
        String given = response.getDescription();
        boolean says = given != null && !List.of("OK", "Created", "No Content", "").contains(given);
        if (!says && DESCRIPTIONS.containsKey(status)) {
            response.setDescription(DESCRIPTIONS.get(status));
        }
    }

    /** What the operations on one thing answer, at this address or below the list that this is. */
    private Optional<Content> thing(String path) {
        return paths.entrySet().stream()
                .filter(
                        p ->
                                p.getKey().equals(path)
                                        || p.getKey().matches("\\Q" + path + "\\E/\\{[^/]+}"))
                .map(Map.Entry::getValue)
                .flatMap(p -> Stream.of(p.getGET(), p.getPUT(), p.getPATCH()))
                .filter(Objects::nonNull)
                .map(SuccessResponses::content)
                .flatMap(Optional::stream)
                .filter(SuccessResponses::isOneThing)
                .findFirst();
    }

    private static Optional<Content> content(Operation operation) {
        @Nullable APIResponse ok = operation.getResponses().getAPIResponse("200");
        return Optional.ofNullable(ok).map(APIResponse::getContent);
    }

    private static boolean isOneThing(Content content) {
        return content.getMediaTypes().values().stream()
                .allMatch(
                        t ->
                                t.getSchema() != null
                                        && t.getSchema().getRef() != null
                                        && !t.getSchema().getRef().contains("/Page"));
    }
}
