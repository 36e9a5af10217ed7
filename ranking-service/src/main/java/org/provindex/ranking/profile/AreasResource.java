package org.provindex.ranking.profile;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.NodeTable;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.period.Period;
import org.provindex.ranking.leaguetable.LeagueTables;
import org.provindex.ranking.table.AreaNames;
import org.provindex.ranking.table.Computed;
import org.provindex.ranking.table.TableViews;
import org.provindex.web.language.Language;
import org.provindex.web.param.Words;
import org.provindex.web.problem.Problems;

@Path("/api/v1/league-tables/{methodology}/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Analysis")
public class AreasResource {
    private final LeagueTables tables;
    private final AreaNames names;

    AreasResource(LeagueTables tables, AreaNames names) {
        this.tables = tables;
        this.names = names;
    }

    @GET
    @PermitAll
    @Operation(operationId = "compareAreas", summary = "Areas side by side, at every node")
    public AreasView compare(
            @RestPath String methodology,
            @RestQuery @Nullable String areas,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String universe,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Language language = Language.of(uri, headers);
        LeagueTables.Found found = tables.find(methodology, period, universe, null, null, null);
        if (areas == null) {
            throw Problems.invalidParameter("areas", "is needed, such as CN-SX,CN-AH")
                    .asException();
        }
        List<String> codes = Words.split("areas", areas);
        Computed computed = found.table();
        for (String code : codes) {
            if (!computed.result().areas().contains(code)) {
                throw Problems.unknown("areas", "area", code).asException();
            }
        }
        List<AreasView.NodeView> nodes = new ArrayList<>();
        collect(computed, computed.methodology().index(), null, codes, language, nodes);
        Map<String, AreaEntry> entries = names.all();
        return new AreasView(
                TableViews.methodology(computed.methodology(), language),
                computed.universe(),
                found.edition(),
                computed.year(),
                codes.stream().map(c -> AreaNames.ref(entries, c, language)).toList(),
                nodes);
    }

    private static void collect(
            Computed computed,
            Node node,
            @Nullable String parent,
            List<String> areas,
            Language language,
            List<AreasView.NodeView> nodes) {
        NodeTable table = computed.result().node(node.code(), computed.year());
        String name = TableViews.name(node.name(), node.code(), language);
        if (node instanceof Leaf leaf) {
            name =
                    computed.figures()
                            .indicator(leaf.indicator())
                            .map(e -> language.pick(e.nameEn(), e.nameZh()))
                            .orElse(name);
        }
        nodes.add(
                new AreasView.NodeView(
                        node.code(),
                        name,
                        parent,
                        areas.stream()
                                .map(
                                        area ->
                                                new AreasView.CellView(
                                                        area,
                                                        node instanceof Leaf
                                                                ? TableViews.value(
                                                                        computed.result()
                                                                                .leaf(
                                                                                        node.code(),
                                                                                        computed
                                                                                                .year())
                                                                                .imputed(area))
                                                                : null,
                                                        TableViews.value(table.score(area)),
                                                        TableViews.value(table.rank(area))))
                                .toList()));
        if (node instanceof Pillar pillar) {
            pillar.children()
                    .forEach(
                            child ->
                                    collect(
                                            computed,
                                            child,
                                            pillar.code(),
                                            areas,
                                            language,
                                            nodes));
        }
    }
}
