package org.provindex.web.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.provindex.web.paging.Page;
import org.provindex.web.revision.IfMatch;
import org.provindex.web.revision.NoETag;

/** What the annotations of a method say of the operation that it is. */
record Endpoint(MethodInfo method, IndexView index) {
    private static final DotName IDEMPOTENT =
            DotName.createSimple("org.provindex.web.idempotency.Idempotent");

    /** On the method, else on its class. */
    private Optional<AnnotationInstance> annotation(DotName name) {
        return Stream.of(
                        method.declaredAnnotation(name),
                        method.declaringClass().declaredAnnotation(name))
                .filter(a -> a != null)
                .findFirst();
    }

    private boolean has(Class<? extends Annotation> type) {
        return annotation(DotName.createSimple(type)).isPresent();
    }

    private boolean is(Class<? extends Annotation> verb) {
        return method.hasDeclaredAnnotation(DotName.createSimple(verb));
    }

    /** The security annotation nearest to the method decides. */
    private Optional<AnnotationInstance> guard() {
        for (var target : List.of(method, method.declaringClass())) {
            for (var type : List.of(RolesAllowed.class, PermitAll.class)) {
                AnnotationInstance found = target.declaredAnnotation(DotName.createSimple(type));
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    boolean isPublic() {
        return guard().map(g -> g.name().toString().equals(PermitAll.class.getName()))
                .orElse(false);
    }

    /** Roles of which one is needed; empty where everybody may. */
    TreeSet<String> roles() {
        return guard().filter(g -> !isPublic())
                .map(g -> new TreeSet<>(List.of(g.value().asStringArray())))
                .orElseGet(TreeSet::new);
    }

    /** One sentence on who may. */
    String access() {
        if (isPublic()) {
            return "Open to everybody.";
        }
        List<String> roles = roles().stream().map("`%s`"::formatted).toList();
        return switch (roles.size()) {
            case 0 -> "";
            case 1 -> "Needs the role %s.".formatted(roles.get(0));
            default ->
                    "Needs one of the roles %s and %s."
                            .formatted(
                                    String.join(", ", roles.subList(0, roles.size() - 1)),
                                    roles.get(roles.size() - 1));
        };
    }

    boolean isRead() {
        return is(GET.class);
    }

    boolean isWrite() {
        return is(POST.class) || isChange();
    }

    private boolean isChange() {
        return is(PUT.class) || is(PATCH.class) || is(DELETE.class);
    }

    /** Answers carry an ETag, and If-None-Match is understood. */
    boolean isConditional() {
        return isRead() && !has(NoETag.class);
    }

    /** Must name the version that is changed. */
    boolean needsIfMatch() {
        return is(IfMatch.class) || isChange();
    }

    boolean isIdempotent() {
        return annotation(IDEMPOTENT).isPresent();
    }

    boolean answersPages() {
        return method.returnType().name().equals(DotName.createSimple(Page.class));
    }
}
