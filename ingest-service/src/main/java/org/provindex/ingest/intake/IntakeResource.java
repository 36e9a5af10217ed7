package org.provindex.ingest.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.claim.GoingLive;
import org.provindex.ingest.document.DocumentView;
import org.provindex.ingest.document.NewDocument;
import org.provindex.ingest.document.ReceivedFile;
import org.provindex.ingest.extract.ExtractConfig;
import org.provindex.ingest.extract.Formats;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
public class IntakeResource {
    private final Intake intake;
    private final ExtractConfig config;
    private final Catalogue catalogue;

    IntakeResource(Intake intake, ExtractConfig config, Catalogue catalogue) {
        this.intake = intake;
        this.config = config;
        this.catalogue = catalogue;
    }

    /**
     * A document and, where it was stored just now, how many claims were read, went live, and wait.
     */
    public record Taken(DocumentView document, GoingLive.@Nullable Tally claims) {}

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent(Idempotent.By.CONTENT)
    @Consumes({Formats.TEXT, Formats.HTML, Formats.MARKDOWN, Formats.PDF, Formats.DOCX})
    @APIResponse(
            responseCode = "200",
            description = "It was there already.",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    @Operation(
            operationId = "takeDocument",
            summary =
                    "Reads and stores a document whole or not at all; the same bytes again answer the document that is")
    public Response take(
            InputStream body,
            @RestQuery @Nullable String title,
            @RestQuery @Nullable String publisher,
            @RestQuery @Nullable String date,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String rights,
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String fileName,
            @RestQuery @Nullable String homeArea,
            @RestQuery @Nullable String basedOnTitle,
            @RestQuery @Nullable String basedOnPublisher,
            @RestQuery @Nullable String basedOnDate,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String release,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type)
            throws IOException, InterruptedException {
        oneOf("kind", kind, "report", "brief", "table");
        oneOf("rights", rights, "open", "restricted");
        checkArea(catalogue, homeArea);
        if (release != null && source == null) {
            throw Problems.invalidParameter(
                            "release", "needs the source it is a release of in 'source'")
                    .asException();
        }
        NewDocument.BasedOn basedOn =
                basedOnTitle == null
                        ? null
                        : new NewDocument.BasedOn(basedOnTitle, basedOnPublisher, basedOnDate);
        DocumentForm form =
                new DocumentForm(
                        type.getType() + "/" + type.getSubtype(),
                        kind,
                        title,
                        publisher,
                        date == null ? null : day(date),
                        language,
                        rights,
                        basedOn,
                        fileName,
                        homeArea,
                        source,
                        release);
        try (ReceivedFile file = ReceivedFile.of(body, config.bytes())) {
            Intake.Result result = intake.take(file, form, charset(type));
            return Response.status(result.isNew() ? 201 : 200)
                    .location(URI.create("/api/v1/documents/" + result.document().id()))
                    .entity(new Taken(result.document(), result.tally().orElse(null)))
                    .build();
        }
    }

    static void checkArea(Catalogue catalogue, @Nullable String homeArea) {
        if (homeArea != null && catalogue.area(homeArea).isEmpty()) {
            throw Problems.unknown("homeArea", "area", homeArea).asException();
        }
    }

    private static void oneOf(String parameter, @Nullable String value, String... allowed) {
        if (value != null && !java.util.List.of(allowed).contains(value)) {
            throw Problems.invalidParameter(
                            parameter, "must be one of " + String.join(", ", allowed))
                    .asException();
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problems.invalidParameter("date", "must be a day such as 2023-08-02")
                    .asException();
        }
    }

    static Optional<Charset> charset(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return Optional.ofNullable(name).map(Charset::forName);
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            throw Problem.of(
                            415,
                            "unsupported-charset",
                            "The encoding is not known",
                            "Name another one in Content-Type, or none: it will be recognised.")
                    .asException();
        }
    }
}
