package org.provindex.ingest.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.reader.Readers;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;

@Path("/api/v1/phrases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class PhraseResource {
    private final Phrases phrases;
    private final Readers readers;

    PhraseResource(Phrases phrases, Readers readers) {
        this.phrases = phrases;
        this.readers = readers;
    }

    /**
     * A phrase that no indicator is known by.
     *
     * @param claims how many wait for it
     * @param example a quote of one of them
     * @param proposals indicators of a similar name, the likeliest first
     */
    public record PhraseView(
            String phrase, int claims, String example, List<ClaimRow.Proposal> proposals) {}

    /**
     * What naming did.
     *
     * @param claims how many waited for it
     * @param live how many of them went live by that; the rest waits for something else
     */
    public record NamedPhrase(String phrase, String indicator, int claims, int live) {}

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listPhrases", summary = "Phrases that no indicator is known by")
    public Page<PhraseView> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        return Page.of(
                phrases.page(page.position().orElse(""), page.limit() + 1),
                page,
                w ->
                        new PhraseView(
                                w.phrase(),
                                w.claims(),
                                w.example(),
                                readers.proposals(w.phrase()).stream()
                                        .map(
                                                p ->
                                                        new ClaimRow.Proposal(
                                                                p.code(), p.exact(), p.score()))
                                        .toList()),
                Phrases.Waiting::phrase);
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent(
            Idempotent.By.CONTENT) // the indicator service takes its part in its own transaction
    @Operation(
            operationId = "namePhrase",
            summary =
                    "Says which indicator a phrase names, one that is or a new one; what waited for it is judged anew")
    public NamedPhrase name(PhraseForm form) throws IOException, InterruptedException {
        Phrases.Named named = phrases.name(form);
        return new NamedPhrase(named.phrase(), named.indicator(), named.claims(), named.live());
    }
}
