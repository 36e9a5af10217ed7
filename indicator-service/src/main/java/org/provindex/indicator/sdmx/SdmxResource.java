package org.provindex.indicator.sdmx;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.provindex.indicator.sdmx.Accepted.Choice;
import org.provindex.indicator.sdmx.Accepted.Offer;
import org.provindex.model.observation.Observations;
import org.provindex.web.http.OwnQuery;
import org.provindex.web.language.Language;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;
import org.provindex.web.problem.StandardProblems;

/**
 * SDMX REST, in both grammars. Its own specification describes it, so that /openapi does not repeat
 * it; docs/sdmx.md says what is served.
 */
@Path("/sdmx")
public class SdmxResource {
    private static final Offer DATA_JSON =
            Offer.of(
                    "application/vnd.sdmx.data+json;version=2.0.0",
                    "application/json;version=2.0.0");
    private static final Offer DATA_CSV =
            Offer.of("application/vnd.sdmx.data+csv;version=2.0.0", "text/csv;version=2.0.0");
    private static final Offer STRUCTURE_JSON =
            Offer.of(
                    "application/vnd.sdmx.structure+json;version=2.0.0",
                    "application/json;version=2.0.0");
    private static final Offer DATA_XML =
            Offer.of(
                    "application/vnd.sdmx.genericdata+xml;version=2.1",
                    "application/xml",
                    "text/xml");
    private static final Offer STRUCTURE_XML =
            Offer.of(
                    "application/vnd.sdmx.structure+xml;version=2.1",
                    "application/xml",
                    "text/xml");

    private final DataGrammar1 grammar1;
    private final DataGrammar2 grammar2;
    private final Queries queries;
    private final Structures structures;
    private final Observations observations;
    private final InstantSource clock;
    private final WholeStreams whole;

    SdmxResource(
            DataGrammar1 grammar1,
            DataGrammar2 grammar2,
            Queries queries,
            Structures structures,
            Observations observations,
            InstantSource clock,
            WholeStreams whole) {
        this.whole = whole;
        this.grammar1 = grammar1;
        this.grammar2 = grammar2;
        this.queries = queries;
        this.structures = structures;
        this.observations = observations;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @OwnQuery
    @Path("/v2/{rest:.*}")
    @Operation(hidden = true, operationId = "sdmxV2")
    public Response v2(@Context UriInfo uri, @Context HttpHeaders headers) {
        RawRequest request = RawRequest.of(uri.getRequestUri(), "/sdmx/v2/");
        String resource = request.part(0, "");
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        Language language = Language.of(headers);
        return switch (resource) {
            case "data" -> data2(request, accept, language);
            case "structure" -> {
                if (request.path().size() > 6) {
                    throw unknown(request);
                }
                Choice choice = Accepted.choose(accept, List.of(STRUCTURE_JSON));
                String type = request.part(1, "*");
                if (!StructureQuery.isType(type)) {
                    throw unknown(request);
                }
                StructureQuery.Result result =
                        StructureQuery.run(
                                Artefacts.of(structures),
                                type,
                                request.part(2, "*"),
                                request.part(3, "*"),
                                request.part(4, "~"),
                                request.part(5, "*"),
                                request);
                var message = SdmxJsonStructure.message(result, language, clock.instant());
                yield answer(choice, language).entity(message).build();
            }
            case "availability", "schema", "metadata", "registration" ->
                    throw RawRequest.notImplemented(
                            "The resource '" + resource + "' is not served.");
            default -> throw unknown(request);
        };
    }

    private Response data2(RawRequest request, @Nullable String accept, Language language) {
        Choice choice = Accepted.choose(accept, List.of(DATA_JSON, DATA_CSV));
        SdmxCsv.Labels labels = labels(choice.parameters());
        DataQuery query = grammar2.parse(request);
        if (queries.isEmpty(observations, query)) {
            return Response.noContent().build();
        }
        DataMessage message = message(query, language);
        Map<String, Codelist> codelists = structures.codelists();
        StreamingOutput content =
                choice.offer() == DATA_CSV
                        ? out ->
                                Streaming.run(
                                        observations,
                                        s ->
                                                new SdmxCsv(message, labels, codelists)
                                                        .write(queries.rows(s, query), out))
                        : out ->
                                Streaming.run(
                                        observations,
                                        s ->
                                                SdmxJsonData.write(
                                                        message,
                                                        codelists,
                                                        queries.rows(s, query),
                                                        out));
        return answer(choice, language).entity(whole.of(content)).build();
    }

    private static SdmxCsv.Labels labels(Map<String, String> parameters) {
        String word = parameters.getOrDefault("labels", "id");
        try {
            return SdmxCsv.Labels.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw StandardProblems.of(406).asException();
        }
    }

    @GET
    @PermitAll
    @OwnQuery
    @Path("/v1/{rest:.*}")
    @Operation(hidden = true, operationId = "sdmxV1")
    public Response v1(@Context UriInfo uri, @Context HttpHeaders headers) {
        RawRequest request = RawRequest.of(uri.getRequestUri(), "/sdmx/v1/");
        String resource = request.part(0, "");
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        Language language = Language.of(headers);
        if (resource.equals("data")) {
            return data1(request, accept, language);
        }
        if (!StructureQuery.isType(resource)) {
            throw unknown(request);
        }
        if (request.path().size() > 5) {
            throw unknown(request);
        }
        Choice choice = Accepted.choose(accept, List.of(STRUCTURE_XML));
        StructureQuery.Result result =
                StructureQuery.run(
                        Artefacts.of(structures),
                        resource.equals("structure") ? "*" : resource,
                        DataGrammar1.wild(request.part(1, "*")),
                        DataGrammar1.wild(request.part(2, "*")),
                        DataGrammar1.wild(request.part(3, "*")),
                        request.part(4, "*"),
                        request);
        StreamingOutput content = out -> SdmxMlStructure.write(result, clock.instant(), out);
        return answer(choice, language).entity(whole.of(content)).build();
    }

    private Response data1(RawRequest request, @Nullable String accept, Language language) {
        Choice choice = Accepted.choose(accept, List.of(DATA_XML));
        DataQuery query = grammar1.parse(request);
        if (queries.isEmpty(observations, query)) {
            throw Problem.of(
                            404,
                            "no-data",
                            "There are no data for this query",
                            "No observation has this key and these periods.")
                    .asException();
        }
        DataMessage message = message(query, language);
        StreamingOutput content =
                out ->
                        Streaming.run(
                                observations,
                                s ->
                                        SdmxMlData.write(
                                                message,
                                                query.seriesKeysOnly(),
                                                queries.rows(s, query),
                                                out));
        return answer(choice, language).entity(whole.of(content)).build();
    }

    private DataMessage message(DataQuery query, Language language) {
        return new DataMessage(
                query.structureType(),
                query.flow().id(),
                query.flow().names(),
                query.flow().dsd(),
                query.components(),
                query.isDelta(),
                query.flat(),
                language,
                clock.instant());
    }

    private static Response.ResponseBuilder answer(Choice choice, Language language) {
        return Response.ok()
                .type(choice.type())
                .header(HttpHeaders.CONTENT_LANGUAGE, language == Language.ZH ? "zh" : "en");
    }

    private static RuntimeException unknown(RawRequest request) {
        return Problems.notFound("SDMX resource", String.join("/", request.path())).asException();
    }
}
