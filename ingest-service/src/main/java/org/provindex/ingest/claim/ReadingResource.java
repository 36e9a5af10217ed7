package org.provindex.ingest.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.provindex.reading.claim.ReaderVersion;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.problem.Problems;

@Path("/api/v1/documents/{id}/readings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
public class ReadingResource {
    private final Rereading rereading;

    ReadingResource(Rereading rereading) {
        this.rereading = rereading;
    }

    /**
     * What reading again changed.
     *
     * @param same how many claims read as before
     * @param reviewed how many stay because a person reviewed them
     * @param added claims that are new
     * @param superseded claims that waited untouched and gave way
     * @param notReadAgain claims that went live by themselves and would not be read so now; they
     *     stay until a person decides
     */
    public record ReadingDifference(
            String readerVersion,
            int same,
            int reviewed,
            List<Long> added,
            List<Long> superseded,
            List<Long> notReadAgain) {}

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Operation(
            operationId = "readDocumentAgain",
            summary =
                    "Reads its text with the present reader; what people reviewed stays, the answer is the difference")
    public ReadingDifference read(@RestPath String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Problems.notFound("document", id).asException();
        }
        Rereading.Difference difference = rereading.read(Long.parseLong(id));
        return new ReadingDifference(
                ReaderVersion.CURRENT,
                difference.same(),
                difference.reviewed(),
                difference.added(),
                difference.superseded(),
                difference.notReadAgain());
    }
}
