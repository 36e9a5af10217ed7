package org.provindex.web.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.paging.Page;
import org.provindex.web.revision.IfMatch;
import org.provindex.web.revision.NoETag;

/** What the annotations of a method say of the operation that it is. */
record Endpoint(MethodInfo method, IndexView index) {
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

    /** Roles that are named as sufficient; empty where everybody may. */
    private TreeSet<String> named() {
        return guard().filter(g -> !isPublic())
                .map(g -> new TreeSet<>(List.of(g.value().asStringArray())))
                .orElseGet(TreeSet::new);
    }

    /** All roles that may, also because they imply one that is named; empty where everybody may. */
    List<String> roles() {
        TreeSet<String> named = named();
        return Roles.ALL.stream()
                .filter(role -> !Collections.disjoint(Roles.withImplied(List.of(role)), named))
                .toList();
    }

    /** One sentence on who may. */
    String access() {
        if (isPublic()) {
            return "Open to everybody.";
        }
        String named = named().stream().map("`%s`"::formatted).collect(Collectors.joining(" or "));
        String others =
                roles().stream()
                        .filter(role -> !named().contains(role))
                        .map("`%s`"::formatted)
                        .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? "Needs the role %s.".formatted(named)
                : "Needs the role %s, which %s imply.".formatted(named, others);
    }

    /** Changes what is stored. */
    boolean stores() {
        return isWrite() && !isPublic() && !named().contains(Roles.READER);
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
        return has(Idempotent.class);
    }

    /** Statuses that the method itself names. */
    List<Integer> alsoAnswers() {
        return annotation(DotName.createSimple(AlsoAnswers.class))
                .map(a -> Arrays.stream(a.value().asIntArray()).boxed().toList())
                .orElse(List.of());
    }

    boolean answersPages() {
        return method.returnType().name().equals(DotName.createSimple(Page.class));
    }
}
