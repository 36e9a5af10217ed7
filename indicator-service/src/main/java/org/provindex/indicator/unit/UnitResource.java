package org.provindex.indicator.unit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.indicator.catalogue.Entries;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.UnitEntry;
import org.provindex.web.database.Writes;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.language.Language;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.Preconditions;

@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class UnitResource {
    private final Catalogue catalogue;
    private final UnitStore store;
    private final Writes writes;

    UnitResource(Catalogue catalogue, UnitStore store, Writes writes) {
        this.catalogue = catalogue;
        this.store = store;
        this.writes = writes;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listUnits", summary = "Units with their factors to the base unit")
    public Page<UnitView> list(
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        PageRequest page = PageRequest.of(uri);
        Language language = Language.of(uri, headers);
        var rows =
                catalogue.units().stream()
                        .sorted(java.util.Comparator.comparing(UnitEntry::code))
                        .filter(
                                u ->
                                        page.position()
                                                .map(p -> u.code().compareTo(p) > 0)
                                                .orElse(true))
                        .limit(page.limit() + 1L)
                        .toList();
        return Page.of(rows, page, u -> UnitView.of(u, language), UnitEntry::code);
    }

    @GET
    @PermitAll
    @Path("/{code}")
    @Operation(operationId = "getUnit", summary = "One unit")
    public UnitView get(
            @RestPath String code,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return UnitView.of(known(code), Language.of(uri, headers));
    }

    /**
     * A value in another unit.
     *
     * @param factor how many {@code to} one {@code from} is
     */
    public record Conversion(
            String from, String to, BigDecimal factor, BigDecimal value, BigDecimal result) {}

    @GET
    @PermitAll
    @Path("/{code}/conversion")
    @Operation(operationId = "convertUnit", summary = "A value in another unit of the same base")
    public Conversion convert(
            @RestPath String code,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String value) {
        UnitEntry from = known(code);
        if (to == null) {
            throw Problems.invalidParameter("to", "is needed").asException();
        }
        UnitEntry target =
                catalogue
                        .unit(to)
                        .orElseThrow(() -> Problems.unknown("to", "unit", to).asException());
        if (!from.base().equals(target.base())) {
            throw Problems.invalidParameter(
                            "to",
                            "'%s' is in %s, and '%s' in %s"
                                    .formatted(
                                            from.code(), from.base(), target.code(), target.base()))
                    .asException();
        }
        BigDecimal factor = from.factor().divide(target.factor(), MathContext.DECIMAL128);
        BigDecimal number = number(value);
        return new Conversion(
                from.code(),
                target.code(),
                factor.stripTrailingZeros(),
                number,
                number.multiply(from.factor())
                        .divide(target.factor(), MathContext.DECIMAL128)
                        .stripTrailingZeros());
    }

    private static BigDecimal number(@Nullable String text) {
        try {
            BigDecimal number = text == null ? BigDecimal.ONE : new BigDecimal(text);
            if (number.precision() > 40 || Math.abs(number.scale()) > 40) {
                throw new NumberFormatException();
            }
            return number;
        } catch (NumberFormatException e) {
            throw Problems.invalidParameter("value", "must be a number of at most 40 digits")
                    .asException();
        }
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Operation(operationId = "createUnit", summary = "A new unit")
    public Response create(UnitForm form, @Context UriInfo uri, @Context HttpHeaders headers) {
        put("unit.create", form, Optional.empty());
        return Response.created(URI.create("/api/v1/units/" + form.code()))
                .entity(UnitView.of(known(form.code()), Language.of(uri, headers)))
                .build();
    }

    @PUT
    @RolesAllowed(Roles.CURATOR)
    @Path("/{code}")
    @Operation(
            operationId = "replaceUnit",
            summary = "Changes names, symbol and aliases; the factor is for ever")
    public UnitView replace(
            @RestPath String code,
            UnitForm form,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        UnitEntry known = known(code);
        if (!form.code().equals(code)) {
            Faults faults = new Faults();
            faults.add("/code", "immutable", "A code cannot be changed");
            faults.throwIfAny();
        }
        Preconditions.check(headers, known.version());
        put("unit.replace", form, Optional.of(known));
        return UnitView.of(known(code), Language.of(uri, headers));
    }

    @DELETE
    @RolesAllowed(Roles.CURATOR)
    @Path("/{code}")
    @Operation(
            operationId = "deleteUnit",
            summary = "Deletes a unit that nothing uses; else 409 with its users")
    public void delete(@RestPath String code, @Context HttpHeaders headers) {
        UnitEntry known = known(code);
        Preconditions.check(headers, known.version());
        writes.write(
                "unit.delete",
                code,
                (handle, key) -> {
                    Preconditions.lock(handle, "unit", known.id(), known.version());
                    store.delete(handle, known);
                    return true;
                });
    }

    private UnitEntry known(String code) {
        return catalogue
                .unit(code)
                .orElseThrow(() -> Problems.notFound("unit", code).asException());
    }

    private void put(String action, UnitForm form, Optional<UnitEntry> known) {
        Faults faults = new Faults();
        writes.write(
                action,
                form.code(),
                (handle, key) -> {
                    Entries.lock(handle);
                    if (known.isEmpty()) {
                        Entries.refuseIfKnown(handle, "unit", form.code());
                    }
                    known.ifPresent(u -> Preconditions.lock(handle, "unit", u.id(), u.version()));
                    Object outcome = store.put(handle, key, form, known, faults, "");
                    faults.throwIfAny();
                    return outcome;
                });
    }
}
