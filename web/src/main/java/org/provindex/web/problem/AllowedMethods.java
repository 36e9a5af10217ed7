package org.provindex.web.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which methods an address has, for the header Allow of a 405 (RFC 9110, section 15.5.6). */
@Singleton
class AllowedMethods {
    /** What is said of an address that has no operation. */
    static final String NONE = "OPTIONS";

    private record Operation(Pattern path, String method) {}

    private final List<Operation> operations;

    AllowedMethods(BeanManager beans) {
        operations = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    verb(method)
                            .ifPresent(
                                    verb ->
                                            operations.add(
                                                    new Operation(
                                                            pattern(
                                                                    root,
                                                                    method.getAnnotation(
                                                                            Path.class)),
                                                            verb)));
                }
            }
        }
    }

    private static Optional<String> verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return Optional.of(verb.value());
            }
        }
        return Optional.empty();
    }

    private static Pattern pattern(Path root, @Nullable Path below) {
        String template = root.value() + "/" + (below == null ? "" : below.value());
        String path = ("/" + template).replaceAll("/+", "/").replaceAll("/$", "");
        String open = path.replaceAll("\\{[^/]*:\\.\\*\\}", ".*");
        return Pattern.compile(open.replaceAll("\\{[^/]*\\}", "[^/]+") + "/?");
    }

    /** The header's value: GET, HEAD, OPTIONS, POST in this order. */
    String of(String path) {
        Set<String> methods = new TreeSet<>(Set.of(NONE));
        for (Operation operation : operations) {
            if (operation.path.matcher(path).matches()) {
                methods.add(operation.method);
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }
}
