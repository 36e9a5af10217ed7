package org.provindex.web.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Examples of bodies, from {@code META-INF/openapi/examples/<operationId>.request.json} and {@code
 * <operationId>.response.json}; {@code .txt} where the media type is not JSON.
 */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    void add(Operation operation) {
        String id = operation.getOperationId();
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent(), id + ".request");
        }
        for (Map.Entry<String, APIResponse> response :
                operation.getResponses().getAPIResponses().entrySet()) {
            if (response.getKey().startsWith("2")) {
                add(response.getValue().getContent(), id + ".response");
            }
        }
    }

    private static void add(@Nullable Content content, String name) {
        if (content == null) {
            return;
        }
        for (Map.Entry<String, MediaType> type : content.getMediaTypes().entrySet()) {
            boolean plain = type.getKey().equals("application/json");
            boolean json = plain || type.getKey().split(";")[0].endsWith("+json");
            text(name + (plain ? ".json" : ".txt"))
                    .ifPresent(text -> type.getValue().setExample(json ? parse(text) : text));
        }
    }

    private static Object parse(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> text(String name) {
        String resource = "META-INF/openapi/examples/" + name;
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
