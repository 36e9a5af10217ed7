package org.provindex.ingest.seeds;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provindex.web.revision.NoETag;

@Path("/api/v1/seeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
public class SeedsResource {
    private final SeedLoader loader;

    SeedsResource(SeedLoader loader) {
        this.loader = loader;
    }

    @GET
    @PermitAll
    @NoETag
    @Operation(operationId = "getSeeds", summary = "How far the loading of the seeds is")
    public SeedState get() {
        return loader.state();
    }
}
