package org.provindex.indicator.dcat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.revision.Revision;
import org.provindex.model.revision.Revisions;

/**
 * A catalogue of our data by W3C DCAT 3, as JSON-LD. Addresses are relative to it, so that they
 * hold behind any gateway.
 */
@Path("/catalog")
@Tag(name = "Catalogue")
public class DcatResource {
    private static final String JSON_LD = "application/ld+json";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";

    private final Catalogue catalogue;
    private final Revisions revisions;
    private final Jdbi jdbi;
    private final ObjectMapper json;

    DcatResource(Catalogue catalogue, Revisions revisions, Jdbi jdbi, ObjectMapper json) {
        this.catalogue = catalogue;
        this.revisions = revisions;
        this.jdbi = jdbi;
        this.json = json;
    }

    private record Topic(String code, String en, @Nullable String zh) {}

    @GET
    @PermitAll
    @Produces(JSON_LD)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON_LD,
                            schema = @Schema(implementation = JsonNode.class)))
    @Operation(operationId = "getCatalog", summary = "All data sets and services, by DCAT 3")
    public JsonNode get() {
        Revision head = revisions.head();
        ObjectNode catalog = json.createObjectNode();
        ObjectNode context = catalog.putObject("@context");
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        catalog.put("@id", "/catalog");
        catalog.put("@type", "dcat:Catalog");
        texts(catalog.putArray("dct:title"), "Provindex", "Provindex 指标目录");
        modified(catalog, head);
        ArrayNode datasets = catalog.putArray("dcat:dataset");
        byTopic()
                .forEach(
                        (topic, indicators) ->
                                dataset(datasets.addObject(), topic, indicators, head));
        ArrayNode services = catalog.putArray("dcat:service");
        service(services, "/api/v1/", "Provindex indicator service", "/openapi", null);
        service(
                services,
                "/sdmx/v2/",
                "SDMX REST 2.0",
                null,
                "https://github.com/sdmx-twg/sdmx-rest/tree/v2.0.0");
        service(
                services,
                "/sdmx/v1/",
                "SDMX REST 1.5",
                null,
                "https://github.com/sdmx-twg/sdmx-rest/tree/v1.5.0");
        return catalog;
    }

    private Map<Topic, List<IndicatorEntry>> byTopic() {
        Map<Topic, List<IndicatorEntry>> byTopic = new LinkedHashMap<>();
        List<Topic> topics =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                "select code, name_en, name_zh from topic order by code")
                                        .map(
                                                (rs, c) ->
                                                        new Topic(
                                                                rs.getString(1),
                                                                rs.getString(2),
                                                                rs.getString(3)))
                                        .list());
        List<IndicatorEntry> all = catalogue.indicators();
        for (Topic topic : topics) {
            List<IndicatorEntry> of = new ArrayList<>();
            for (IndicatorEntry i : all) {
                if (topic.code.equals(i.topic()) && i.isActive()) {
                    of.add(i);
                }
            }
            if (!of.isEmpty()) {
                byTopic.put(topic, of);
            }
        }
        return byTopic;
    }

    private static void dataset(
            ObjectNode set, Topic topic, List<IndicatorEntry> indicators, Revision head) {
        set.put("@id", "/catalog#" + topic.code);
        set.put("@type", "dcat:Dataset");
        set.put("dct:identifier", topic.code);
        texts(set.putArray("dct:title"), topic.en, topic.zh);
        texts(
                set.putArray("dct:description"),
                "Observations by area and period: "
                        + String.join(
                                ", ", indicators.stream().map(IndicatorEntry::nameEn).toList()),
                null);
        ArrayNode keywords = set.putArray("dcat:keyword");
        indicators.forEach(i -> texts(keywords, i.nameEn(), i.nameZh()));
        modified(set, head);
        ArrayNode distributions = set.putArray("dcat:distribution");
        distribution(distributions, topic, "csv", "text/csv", "CSV");
        distribution(
                distributions,
                topic,
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "Workbook");
        distribution(distributions, topic, "json-stat", "application/json", "JSON-stat 2.0");
        distribution(
                distributions,
                topic,
                "sdmx-csv",
                "application/vnd.sdmx.data+csv;version=2.0.0",
                "SDMX-CSV 2.0");
        distribution(
                distributions,
                topic,
                "sdmx-json",
                "application/vnd.sdmx.data+json;version=2.0.0",
                "SDMX-JSON 2.0");
    }

    private static void distribution(
            ArrayNode list, Topic topic, String format, String mediaType, String title) {
        String address = "/api/v1/exports/observations.%s?topic=%s".formatted(format, topic.code);
        ObjectNode node = list.addObject();
        node.put("@type", "dcat:Distribution");
        texts(node.putArray("dct:title"), title, null);
        node.putObject("dcat:accessURL").put("@id", address);
        node.putObject("dcat:downloadURL").put("@id", address);
        node.putObject("dcat:mediaType").put("@id", IANA + mediaType.split(";")[0]);
        node.putObject("dcat:accessService").put("@id", "/api/v1/");
    }

    private static void service(
            ArrayNode services,
            String address,
            String title,
            @Nullable String description,
            @Nullable String standard) {
        ObjectNode node = services.addObject();
        node.put("@id", address);
        node.put("@type", "dcat:DataService");
        texts(node.putArray("dct:title"), title, null);
        node.putObject("dcat:endpointURL").put("@id", address);
        if (description != null) {
            node.putObject("dcat:endpointDescription").put("@id", description);
        }
        if (standard != null) {
            node.putObject("dct:conformsTo").put("@id", standard);
        }
    }

    private static void modified(ObjectNode node, Revision head) {
        node.putObject("dct:modified")
                .put("@type", "xsd:dateTime")
                .put("@value", head.recordedAt().toString());
    }

    private static void texts(ArrayNode list, String en, @Nullable String zh) {
        list.addObject().put("@language", "en").put("@value", en);
        if (zh != null) {
            list.addObject().put("@language", "zh").put("@value", zh);
        }
    }
}
