package org.provindex.web.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.provindex.web.problem.Problem;

/**
 * Refuses query parameters that an operation does not have: a misspelt filter must not answer
 * everything.
 */
@Singleton
class UnknownParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (method == null || given.isEmpty()) {
            return;
        }
        Set<String> allowed = known.computeIfAbsent(method, UnknownParameters::declared);
        for (String name : given) {
            if (!allowed.contains(name)) {
                throw Problem.of(
                                400,
                                "unknown-parameter",
                                "The query parameter is not known",
                                "'%s' is none of this operation's parameters: %s."
                                        .formatted(
                                                name.length() > 80
                                                        ? name.substring(0, 80) + "…"
                                                        : name,
                                                String.join(", ", allowed)))
                        .with(
                                List.of(
                                        Problem.Fault.inParameter(
                                                name,
                                                "unknown-parameter",
                                                "allowed: " + String.join(", ", allowed))))
                        .asException();
            }
        }
    }

    private static Set<String> declared(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                String given = parameter.getAnnotation(RestQuery.class).value();
                names.add(given.isEmpty() ? parameter.getName() : given);
            } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            }
        }
        var documented =
                method.getAnnotationsByType(
                        org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
        for (var parameter : documented) {
            names.add(parameter.name());
        }
        Parameters container = method.getAnnotation(Parameters.class);
        if (container != null) {
            for (var parameter : container.value()) {
                names.add(parameter.name());
            }
        }
        return names;
    }
}
