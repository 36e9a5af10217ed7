package org.provindex.ranking.subscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.event.Event;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.openapi.AlsoAnswers;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.revision.NoETag;

@Path("/api/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INTEGRATOR)
@Tag(name = "Subscriptions")
public class SubscriptionResource {
    private final Subscriptions subscriptions;
    private final InstantSource clock;

    SubscriptionResource(Subscriptions subscriptions, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /**
     * A subscription and its secret.
     *
     * @param secret `whsec_` and Base64, which signatures are made with; it is told this once and
     *     stored encrypted
     */
    public record Subscribed(String secret, SubscriptionView subscription) {}

    /**
     * A test event on its way.
     *
     * @param event its identifier, which the receiver sees as `webhook-id`
     */
    public record TestView(String event, long sequence) {}

    private SubscriptionView view(Subscription stored) {
        return SubscriptionView.of(stored, clock.instant());
    }

    @GET
    @RolesAllowed(Roles.INTEGRATOR)
    @NoETag // subscriptions are no part of the data revision
    @Operation(operationId = "listSubscriptions", summary = "One's own subscriptions")
    public Page<SubscriptionView> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        return Page.of(
                subscriptions.page(page.position().orElse(""), page.limit() + 1),
                page,
                this::view,
                Subscription::id);
    }

    // Not idempotent by a key: the answer would have to be stored, and with it the secret.
    @POST
    @RolesAllowed(Roles.INTEGRATOR)
    @AlsoAnswers(503)
    @APIResponseSchema(value = Subscribed.class, responseCode = "201")
    @Operation(
            operationId = "createSubscription",
            summary = "Subscribes; the answer alone tells the secret",
            description =
                    "The address first gets a POST with `{\"type\": \"subscription.challenge\", \"challenge\": \"…\"}` and must answer 200 with the value of `challenge`, as text or as JSON of the same name.")
    public Response create(NewSubscription asked) {
        Subscriptions.WithSecret made = subscriptions.create(asked);
        return Response.created(URI.create("/api/v1/subscriptions/" + made.subscription().id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Subscribed(made.secret(), view(made.subscription())))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(operationId = "getSubscription", summary = "One of one's own subscriptions")
    public SubscriptionView get(@RestPath String id) {
        return view(subscriptions.get(id));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(
            operationId = "changeSubscription",
            summary = "Changes name, address, filter or order")
    public SubscriptionView change(
            @RestPath String id, SubscriptionChange change, @Context HttpHeaders headers) {
        return view(subscriptions.change(id, change, headers));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(
            operationId = "deleteSubscription",
            summary = "Ends a subscription; its log goes too")
    public void delete(@RestPath String id, @Context HttpHeaders headers) {
        subscriptions.delete(id, headers);
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed(Roles.INTEGRATOR)
    @Idempotent
    @Operation(operationId = "pauseSubscription", summary = "Sends nothing until it is resumed")
    public SubscriptionView pause(@RestPath String id) {
        return view(subscriptions.pause(id));
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed(Roles.INTEGRATOR)
    @Idempotent
    @Operation(
            operationId = "resumeSubscription",
            summary = "Goes on where it stopped, with the same identifiers")
    public SubscriptionView resume(@RestPath String id) {
        return view(subscriptions.resume(id));
    }

    @POST
    @Path("/{id}/test")
    @RolesAllowed(Roles.INTEGRATOR)
    @Idempotent
    @AlsoAnswers(429)
    @Operation(
            operationId = "testSubscription",
            summary = "Sends a test event on the way that all events take")
    public TestView test(@RestPath String id) {
        Event event = subscriptions.test(id);
        return new TestView(event.id(), event.sequence());
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed(Roles.INTEGRATOR)
    @Idempotent
    @Operation(
            operationId = "replaySubscription",
            summary = "Sends events again from a sequence or a time, with the same identifiers")
    public Progress replay(@RestPath String id, Replay from) {
        return subscriptions.replay(id, from);
    }

    // Not idempotent by a key: the answer would have to be stored, and with it the secret.
    @POST
    @Path("/{id}/rotate-secret")
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(
            operationId = "rotateSubscriptionSecret",
            summary = "Makes a new secret; the old one counts beside it for a time")
    public Subscribed rotate(@RestPath String id) {
        Subscriptions.WithSecret rotated = subscriptions.rotate(id);
        return new Subscribed(rotated.secret(), view(rotated.subscription()));
    }

    @GET
    @Path("/{id}/progress")
    @RolesAllowed(Roles.INTEGRATOR)
    @NoETag // progress is no part of the data revision
    @Operation(operationId = "getSubscriptionProgress", summary = "How far it has got")
    public Progress progress(@RestPath String id) {
        return subscriptions.progress(id);
    }
}
