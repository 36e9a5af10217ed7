package org.provindex.ranking.methodology;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.methodology.MethodRegistry;
import org.provindex.web.problem.Problems;

@Path("/api/v1/methods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Methodologies")
public class MethodsResource {
    private static final List<MethodView> ALL =
            MethodRegistry.all().stream().map(MethodView::of).toList();

    /** The methods of all steps, in the order in which the steps run. */
    public record Methods(List<MethodView> items) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listMethods",
            summary = "The methods of each step with their options, defaults and sources")
    public Methods list(@RestQuery @Nullable String step) {
        if (step == null) {
            return new Methods(ALL);
        }
        List<MethodView> of = ALL.stream().filter(m -> m.step().equals(step)).toList();
        if (of.isEmpty()) {
            throw Problems.invalidParameter(
                            "step",
                            "must be one of "
                                    + String.join(
                                            ", ",
                                            ALL.stream().map(MethodView::step).distinct().toList()))
                    .asException();
        }
        return new Methods(of);
    }
}
