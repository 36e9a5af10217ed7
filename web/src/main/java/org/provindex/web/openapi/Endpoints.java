package org.provindex.web.openapi;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The methods behind the operations, found by their operation ids. */
final class Endpoints {
    private final Map<String, Endpoint> byId = new HashMap<>();

    Endpoints(IndexView index) {
        for (AnnotationInstance operation :
                index.getAnnotations(DotName.createSimple(Operation.class))) {
            AnnotationValue id = operation.value("operationId");
            if (id == null || operation.target().kind() != AnnotationTarget.Kind.METHOD) {
                continue;
            }
            MethodInfo method = operation.target().asMethod();
            Endpoint before = byId.put(id.asString(), new Endpoint(method, index));
            // An index may be made of others that hold the same class.
            if (before != null && !isSame(before.method(), method)) {
                throw new IllegalStateException(
                        "%s and %s have the same operation id '%s'"
                                .formatted(before.method(), method, id.asString()));
            }
        }
    }

    private static boolean isSame(MethodInfo one, MethodInfo other) {
        return one.declaringClass().name().equals(other.declaringClass().name())
                && one.toString().equals(other.toString());
    }

    /**
     * @throws IllegalStateException if no method has this id
     */
    Endpoint of(String operationId) {
        Endpoint endpoint = byId.get(operationId);
        if (endpoint == null) {
            throw new IllegalStateException(
                    "'%s' is no operation id of a method: give each operation one with @Operation(operationId = …)"
                            .formatted(operationId));
        }
        return endpoint;
    }
}
