package org.provindex.web.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.provindex.web.problem.Problem;

/** A method that reads the header Content-Type gets one: without a body, clients leave it out. */
@Singleton
class NeededMediaType {
    private final Map<Method, Boolean> reading = new ConcurrentHashMap<>();

    @ServerRequestFilter(nonBlocking = true)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method != null
                && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null
                && reading.computeIfAbsent(method, NeededMediaType::reads)) {
            throw Problem.of(
                            415,
                            "unsupported-media-type",
                            "The media type is not read here",
                            "Say in Content-Type what the body is; /openapi lists what each operation reads.")
                    .asException();
        }
    }

    private static boolean reads(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(NeededMediaType::isMediaType);
    }

    private static boolean isMediaType(Parameter parameter) {
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        return header != null && header.value().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE);
    }
}
