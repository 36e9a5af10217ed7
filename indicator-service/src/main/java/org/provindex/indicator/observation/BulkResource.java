package org.provindex.indicator.observation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.param.Words;

@Path("/api/v1/observation-batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations")
public class BulkResource {
    private static final String CSV = "text/csv";

    private final Bulk bulk;
    private final BulkReader reader;

    BulkResource(Bulk bulk, BulkReader reader) {
        this.bulk = bulk;
        this.reader = reader;
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Consumes({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "recordObservations",
            summary =
                    "Enters, corrects and withdraws many observations, all or nothing unless told otherwise")
    public Bulk.BulkResult record(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = BulkForm.class)),
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body,
            @RestQuery @Nullable String atomic,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type)
            throws IOException {
        Words.check("atomic", atomic, List.of("true", "false"));
        return bulk.record(
                (faults, sink) -> {
                    if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                        reader.readJson(body, faults, sink);
                    } else {
                        reader.readCsv(body, faults, sink);
                    }
                },
                !"false".equals(atomic));
    }
}
