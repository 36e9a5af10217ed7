package org.provindex.web.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.provindex.web.json.Characters;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

/**
 * Refuses query parameters that an operation does not have or that stand twice, and characters that
 * no stored text can have: a misspelt filter must not answer everything.
 */
@Singleton
class QueryParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(nonBlocking = true)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || method.isAnnotationPresent(OwnQuery.class)) {
            return;
        }
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        Set<String> allowed = known.computeIfAbsent(method, QueryParameters::declared);
        given.forEach((name, values) -> check(name, values, allowed));
        request.getUriInfo().getPathParameters().values().stream()
                .flatMap(List::stream)
                .filter(value -> !Characters.areStorable(value))
                .findFirst()
                .ifPresent(
                        value -> {
                            throw Problems.notFound("thing", value.replace('\0', '\uFFFD'))
                                    .asException();
                        });
    }

    private static void check(String name, List<String> values, Set<String> allowed) {
        String shown = Problems.shorten(name.replace('\0', '\uFFFD'));
        if (!allowed.contains(name)) {
            String names =
                    allowed.isEmpty() ? "it has none" : "it has " + String.join(", ", allowed);
            throw Problem.of(
                            400,
                            "unknown-parameter",
                            "The query parameter is not known",
                            "'%s' is no parameter of this operation; %s.".formatted(shown, names))
                    .with(List.of(Problem.Fault.inParameter(shown, "unknown-parameter", names)))
                    .asException();
        }
        if (values.size() > 1) {
            throw Problems.invalidParameter(
                            name, "stands twice; several values are separated by commas")
                    .asException();
        }
        if (values.get(0).isBlank()) {
            throw Problems.invalidParameter(name, "is empty; leave it out or give a value")
                    .asException();
        }
        if (!values.stream().allMatch(Characters::areStorable)) {
            throw Problems.invalidParameter(name, "holds the character U+0000").asException();
        }
    }

    private static Set<String> declared(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                String given = parameter.getAnnotation(RestQuery.class).value();
                names.add(given.isEmpty() ? parameter.getName() : given);
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getFields()) {
                    if (field.isAnnotationPresent(RestQuery.class)) {
                        names.add(field.getName());
                    }
                }
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
        return names;
    }
}
