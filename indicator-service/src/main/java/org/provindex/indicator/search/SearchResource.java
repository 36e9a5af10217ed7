package org.provindex.indicator.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.web.language.Language;
import org.provindex.web.language.Names;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.param.Words;
import org.provindex.web.problem.Problems;

@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class SearchResource {
    private static final List<String> TYPES = List.of("area", "indicator", "topic");
    private static final int LONGEST = 100;

    private final Search search;
    private final Jdbi jdbi;

    SearchResource(Search search, Jdbi jdbi) {
        this.search = search;
        this.jdbi = jdbi;
    }

    /**
     * Something found.
     *
     * @param type area, indicator or topic
     * @param name in the language asked for
     * @param matched the text by which it was found, in lower case
     * @param score how well it matches, from 0 to 1
     * @param href where it is read
     */
    public record Found(
            String type,
            String code,
            String name,
            Names names,
            String matched,
            double score,
            String href) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "search",
            summary =
                    "Areas, indicators and topics by English, Chinese or pinyin, the best match first")
    public Page<Found> search(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        PageRequest page = PageRequest.of(uri);
        Language language = Language.of(uri, headers);
        if (q == null || q.length() > LONGEST) {
            throw Problems.invalidParameter(
                            "q", "is needed, and has at most %d characters".formatted(LONGEST))
                    .asException();
        }
        List<String> types = type == null ? TYPES : Words.split("type", type);
        types.forEach(t -> Words.check("type", t, TYPES));
        List<Search.Hit> hits = search.find(q, types);
        int from = page.position(Integer::parseInt).orElse(0);
        List<Search.Hit> rest =
                hits.subList(
                        Math.min(Math.max(from, 0), hits.size()),
                        Math.min(Math.max(from, 0) + page.limit() + 1, hits.size()));
        Map<String, Names> names = names(rest);
        int next = from + page.limit();
        return Page.of(rest, page, h -> found(h, names, language), h -> Integer.toString(next));
    }

    private static Found found(Search.Hit hit, Map<String, Names> names, Language language) {
        Names of = names.getOrDefault(hit.type() + ' ' + hit.code(), Names.of(hit.code(), null));
        String list = hit.code().startsWith("X-") ? "groups" : hit.type() + "s";
        return new Found(
                hit.type(),
                hit.code(),
                language.pick(of.en(), of.zh()),
                of,
                hit.matched(),
                Math.round(hit.score() * 1000) / 1000.0,
                "/api/v1/" + list + "/" + hit.code());
    }

    private Map<String, Names> names(List<Search.Hit> hits) {
        Map<String, Names> names = new HashMap<>();
        jdbi.useHandle(
                h ->
                        h.createQuery(
                                        """
                                        select 'area ' || code, name_en, name_zh, name_pinyin from area where code = any(:codes)
                                        union all select 'indicator ' || code, name_en, name_zh, null from indicator where code = any(:codes)
                                        union all select 'topic ' || code, name_en, name_zh, null from topic where code = any(:codes)""")
                                .bind(
                                        "codes",
                                        hits.stream().map(Search.Hit::code).toArray(String[]::new))
                                .map(
                                        (rs, c) ->
                                                Map.entry(
                                                        rs.getString(1),
                                                        new Names(
                                                                rs.getString(2),
                                                                rs.getString(3),
                                                                rs.getString(4))))
                                .forEach(e -> names.put(e.getKey(), e.getValue())));
        return names;
    }
}
