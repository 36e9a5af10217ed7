package org.provindex.ingest.claim;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Caller;
import org.provindex.web.identity.Roles;
import org.provindex.web.observation.ObservationQuery;
import org.provindex.web.observation.ObservationView;
import org.provindex.web.openapi.AlsoAnswers;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.IfMatch;

@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimResource {
    private static final String ACCEPTED = "accepted";
    private static final List<String> STATES =
            List.of("waiting", ACCEPTED, "rejected", "superseded");

    private final ClaimRows claims;
    private final Review review;
    private final ObservationQuery query;
    private final Caller caller;

    ClaimResource(ClaimRows claims, Review review, ObservationQuery query, Caller caller) {
        this.claims = claims;
        this.review = review;
        this.query = query;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @AlsoAnswers({401, 403})
    @Operation(operationId = "listClaims", summary = "Claims in the order they were read")
    public Page<ClaimRow> list(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String document,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        if (state != null && !STATES.contains(state)) {
            throw Problems.invalidParameter("state", "must be one of " + String.join(", ", STATES))
                    .asException();
        }
        var filter =
                new ClaimRows.Filter(
                        document == null ? null : id("document", document),
                        visible(state),
                        area == null ? null : one("area", query.areas(area)),
                        indicator == null ? null : one("indicator", query.indicators(indicator)));
        long after = page.position().map(Long::parseLong).orElse(0L);
        return Page.of(
                claims.page(filter, after, page.limit() + 1),
                page,
                c -> c,
                c -> Long.toString(c.id()));
    }

    /** The public sees what was accepted; what waits or was rejected is for readers. */
    private @Nullable String visible(@Nullable String state) {
        if (caller.has(Roles.READER)) {
            return state;
        }
        if (state != null && !state.equals(ACCEPTED)) {
            throw Problem.of(
                            403,
                            "not-published",
                            "Only accepted claims are public",
                            "Ask for state=accepted, or with a key that has the role reader.")
                    .asException();
        }
        return ACCEPTED;
    }

    private static Integer one(String parameter, List<Integer> ids) {
        if (ids.size() != 1) {
            throw Problems.invalidParameter(parameter, "takes one code here").asException();
        }
        return ids.get(0);
    }

    private static long id(String what, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Problems.invalidParameter(what, "must be the number of a " + what).asException();
        }
        return Long.parseLong(text);
    }

    private static long path(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Problems.notFound("claim", text).asException();
        }
        return Long.parseLong(text);
    }

    @GET
    @PermitAll
    @Path("/{id}")
    @AlsoAnswers(401)
    @Operation(operationId = "getClaim", summary = "One claim")
    public ClaimRow get(@RestPath String id) {
        ClaimRow claim = review.get(path(id));
        if (!claim.state().equals(ACCEPTED) && !caller.has(Roles.READER)) {
            throw Problems.notFound("claim", id).asException();
        }
        return claim;
    }

    /**
     * The rules that read a claim, in the order in which they took part, each with its certainty.
     */
    public record Explanation(
            long claim, @JsonRawValue @Schema(implementation = Object[].class) String rules) {}

    @GET
    @RolesAllowed(Roles.READER)
    @Path("/{id}/explanation")
    @Operation(operationId = "getClaimExplanation", summary = "Which rules read it")
    public Explanation explanation(@RestPath String id) {
        ClaimRow claim = review.get(path(id));
        return new Explanation(claim.id(), claims.explanation(claim.id()).orElse("[]"));
    }

    /** What others say of the same cell. */
    public record Conflicts(List<ObservationView> items) {}

    @GET
    @RolesAllowed(Roles.READER)
    @Path("/{id}/conflicts")
    @Operation(
            operationId = "listClaimConflicts",
            summary = "What is stored of the same cell and differs, by whichever release")
    public Conflicts conflicts(@RestPath String id) {
        return new Conflicts(review.conflicts(path(id)).stream().map(ObservationView::of).toList());
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Path("/{id}/accept")
    @IfMatch
    @Operation(operationId = "acceptClaim", summary = "Makes it an observation")
    public ClaimRow accept(
            @RestPath String id, @Nullable DecisionForm form, @Context HttpHeaders headers) {
        return review.accept(path(id), form == null ? null : form.note(), headers);
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Path("/{id}/reject")
    @IfMatch
    @Operation(operationId = "rejectClaim", summary = "Says that it is wrong; it is kept")
    public ClaimRow reject(
            @RestPath String id, @Nullable DecisionForm form, @Context HttpHeaders headers) {
        return review.reject(path(id), form == null ? null : form.note(), headers);
    }

    @PATCH
    @RolesAllowed(Roles.CURATOR)
    @Path("/{id}")
    @Operation(
            operationId = "correctClaim",
            summary = "Corrects fields of a waiting claim; quote and place stay")
    public ClaimRow correct(
            @RestPath String id, CorrectionForm form, @Context HttpHeaders headers) {
        return review.correct(path(id), form, headers);
    }
}
