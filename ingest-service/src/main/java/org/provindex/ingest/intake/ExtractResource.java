package org.provindex.ingest.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.document.ReceivedFile;
import org.provindex.ingest.extract.ExtractConfig;
import org.provindex.ingest.extract.ExtractedText;
import org.provindex.ingest.extract.Formats;
import org.provindex.ingest.reader.Readers;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.reading.claim.Claim;
import org.provindex.reading.claim.ClaimJson;
import org.provindex.reading.claim.Reading;
import org.provindex.reading.mention.Mention;
import org.provindex.reading.text.Document;
import org.provindex.web.identity.Roles;

@Path("/api/v1/extract")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
public class ExtractResource {
    private final Intake intake;
    private final Readers readers;
    private final ExtractConfig config;
    private final ObjectMapper json;
    private final Catalogue catalogue;

    ExtractResource(
            Intake intake,
            Readers readers,
            ExtractConfig config,
            ObjectMapper json,
            Catalogue catalogue) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.readers = readers;
        this.config = config;
        this.json = json;
    }

    /** What was read; nothing was stored. */
    public record Extract(List<ReadClaim> claims, List<Mention> mentions) {}

    @POST
    @RolesAllowed(Roles.READER)
    @Consumes({Formats.TEXT, Formats.HTML, Formats.MARKDOWN, Formats.PDF, Formats.DOCX})
    @Operation(
            operationId = "extractClaims",
            summary = "Reads the claims of a text; nothing is stored")
    public Extract extract(
            InputStream body,
            @RestQuery @Nullable String date,
            @RestQuery @Nullable String homeArea,
            @RestQuery @Nullable String title,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type)
            throws IOException {
        IntakeResource.checkArea(catalogue, homeArea);
        try (ReceivedFile file = ReceivedFile.of(body, config.bytes())) {
            ExtractedText text =
                    intake.read(
                            file,
                            type.getType() + "/" + type.getSubtype(),
                            IntakeResource.charset(type));
            Optional<LocalDate> day =
                    date != null
                            ? Optional.of(IntakeResource.day(date))
                            : Optional.ofNullable(text.date());
            Document document =
                    new Document(
                            text.text(),
                            day,
                            Optional.ofNullable(homeArea),
                            Optional.ofNullable(title).or(() -> Optional.ofNullable(text.title())));
            Reading reading = readers.current().read(document);
            List<ReadClaim> claims = new java.util.ArrayList<>();
            for (Claim claim : reading.claims()) {
                claims.add(json.readValue(ClaimJson.write(claim, ""), ReadClaim.class));
            }
            return new Extract(claims, reading.mentions());
        }
    }
}
