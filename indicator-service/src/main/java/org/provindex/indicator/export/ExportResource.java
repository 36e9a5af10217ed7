package org.provindex.indicator.export;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.indicator.observation.ObservationParameters;
import org.provindex.indicator.observation.Selection;
import org.provindex.indicator.sdmx.SdmxExports;
import org.provindex.indicator.sdmx.Streaming;
import org.provindex.indicator.sdmx.WholeStreams;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.observation.Observations;
import org.provindex.model.revision.Revision;
import org.provindex.model.revision.Revisions;
import org.provindex.web.language.Language;
import org.provindex.web.problem.Problems;

/** The same choice of observations as the list gives, whole, as a file. */
@Path("/api/v1/exports")
@Tag(name = "Exports")
public class ExportResource {
    private static final String CSV = "text/csv";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SDMX_CSV = "application/vnd.sdmx.data+csv;version=2.0.0";
    private static final String SDMX_JSON = "application/vnd.sdmx.data+json;version=2.0.0";

    private final Selection selection;
    private final Observations observations;
    private final Catalogue catalogue;
    private final Revisions revisions;
    private final SdmxExports sdmx;
    private final WholeStreams whole;

    ExportResource(
            Selection selection,
            Observations observations,
            Catalogue catalogue,
            Revisions revisions,
            SdmxExports sdmx,
            WholeStreams whole) {
        this.whole = whole;
        this.selection = selection;
        this.observations = observations;
        this.catalogue = catalogue;
        this.revisions = revisions;
        this.sdmx = sdmx;
    }

    @GET
    @PermitAll
    @Path("/observations.csv")
    @Produces(CSV)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "exportCsv", summary = "Observations as CSV, with names")
    public Response csv(
            @BeanParam ObservationParameters asked,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ObservationFilter filter = selection.of(asked);
        Language language = Language.of(uri, headers);
        return file(
                "observations.csv",
                out ->
                        Streaming.run(
                                observations,
                                s -> CsvExport.write(s, filter, names(language), out)));
    }

    @GET
    @PermitAll
    @Path("/observations.xlsx")
    @Produces(XLSX)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "exportXlsx",
            summary = "Observations as a workbook, on as many sheets as are needed")
    public Response xlsx(
            @BeanParam ObservationParameters asked,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ObservationFilter filter = selection.of(asked);
        Language language = Language.of(uri, headers);
        return file(
                "observations.xlsx",
                out ->
                        Streaming.run(
                                observations,
                                s ->
                                        XlsxExport.write(
                                                s,
                                                filter,
                                                names(language),
                                                out,
                                                XlsxExport.ROWS_OF_A_SHEET)));
    }

    @GET
    @PermitAll
    @Path("/observations.json-stat")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JsonNode.class)))
    @Operation(operationId = "exportJsonStat", summary = "Observations as a JSON-stat 2.0 cube")
    public Response jsonStat(
            @BeanParam ObservationParameters asked,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        if ("all".equals(asked.vintages)) {
            throw Problems.invalidParameter(
                            "vintages", "must be current here: a cube has one value for a cell")
                    .asException();
        }
        ObservationFilter filter = selection.of(asked);
        Language language = Language.of(uri, headers);
        Revision revision = revisions.head();
        return file(
                "observations.json",
                out ->
                        Streaming.run(
                                observations,
                                s ->
                                        JsonStatExport.write(
                                                s, filter, names(language), revision, out)));
    }

    @GET
    @PermitAll
    @Path("/observations.sdmx-csv")
    @Produces(SDMX_CSV)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = SDMX_CSV, schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "exportSdmxCsv", summary = "Observations as SDMX-CSV 2.0")
    public Response sdmxCsv(
            @BeanParam ObservationParameters asked,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ObservationFilter filter = selection.of(asked);
        Language language = Language.of(uri, headers);
        boolean delta = asked.updatedAfter != null;
        return file("observations.csv", out -> sdmx.csv(filter, delta, language, out));
    }

    @GET
    @PermitAll
    @Path("/observations.sdmx-json")
    @Produces(SDMX_JSON)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = SDMX_JSON,
                            schema = @Schema(implementation = JsonNode.class)))
    @Operation(operationId = "exportSdmxJson", summary = "Observations as SDMX-JSON 2.0")
    public Response sdmxJson(
            @BeanParam ObservationParameters asked,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        if ("all".equals(asked.vintages)) {
            throw Problems.invalidParameter(
                            "vintages", "must be current here: a series has one value for a period")
                    .asException();
        }
        ObservationFilter filter = selection.of(asked);
        Language language = Language.of(uri, headers);
        boolean delta = asked.updatedAfter != null;
        return file("observations.json", out -> sdmx.json(filter, delta, language, out));
    }

    private ExportedNames names(Language language) {
        return new ExportedNames(catalogue, language);
    }

    private Response file(String name, StreamingOutput content) {
        return Response.ok(whole.of(content))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .build();
    }
}
