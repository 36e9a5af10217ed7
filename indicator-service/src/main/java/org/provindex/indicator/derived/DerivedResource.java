package org.provindex.indicator.derived;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaLevel;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.period.Period;
import org.provindex.web.observation.ObservationQuery;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.param.Words;
import org.provindex.web.problem.Problems;

@Path("/api/v1/derived-series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations")
public class DerivedResource {
    private final Derivation derivation;
    private final Catalogue catalogue;
    private final ObservationQuery query;
    private final DerivedConfig config;

    DerivedResource(
            Derivation derivation,
            Catalogue catalogue,
            ObservationQuery query,
            DerivedConfig config) {
        this.derivation = derivation;
        this.catalogue = catalogue;
        this.query = query;
        this.config = config;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getDerivedSeries",
            summary =
                    "A series computed from another: per head, per gross product, growth, share, index or rank")
    public DerivedView get(
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String transform,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String base,
            @RestQuery @Nullable String of,
            @RestQuery @Nullable String universe,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        Transform what = Words.read(Transform.class, "transform", needed("transform", transform));
        IndicatorEntry entry = indicator("indicator", needed("indicator", indicator));
        checkFitting(what, by, base, of, universe);
        DerivedRequest request =
                new DerivedRequest(
                        entry,
                        what,
                        area == null ? null : areas(area),
                        group == null ? null : group("group", group),
                        from == null ? null : query.period("from", from),
                        to == null ? null : query.period("to", to),
                        asOf == null ? null : (Long) query.asOf(asOf).id(),
                        divisor(what, by),
                        base == null ? null : query.period("base", base),
                        what == Transform.SHARE ? whole(of) : null,
                        universe == null ? null : group("universe", universe));
        return page(request, page);
    }

    private DerivedView page(DerivedRequest request, PageRequest page) {
        Position after = page.position(Position::parse).orElse(null);
        List<DerivedView.Item> items =
                derivation.items(request).stream()
                        .filter(i -> after == null || Position.of(i).compareTo(after) > 0)
                        .limit(page.limit() + 1L)
                        .toList();
        boolean more = items.size() > page.limit();
        List<DerivedView.Item> shown = more ? items.subList(0, page.limit()) : items;
        return new DerivedView(
                true,
                request.indicator().code(),
                request.transform().word(),
                request.transform().formula(argument(request)),
                unit(request),
                shown,
                more
                        ? page.cursorAfter(Position.of(shown.get(shown.size() - 1)).toString())
                        : null);
    }

    /** Order of the items. */
    private record Position(String area, Period period) implements Comparable<Position> {
        static Position of(DerivedView.Item item) {
            return new Position(item.area().value(), item.period());
        }

        static Position parse(String text) {
            String[] parts = text.split(",");
            return new Position(
                    parts[0], new Period(LocalDate.parse(parts[1]), LocalDate.parse(parts[2])));
        }

        @Override
        public int compareTo(Position other) {
            int byArea = area.compareTo(other.area);
            return byArea != 0 ? byArea : period.compareTo(other.period);
        }

        @Override
        public String toString() {
            return "%s,%s,%s".formatted(area, period.start(), period.end());
        }
    }

    private static String needed(String parameter, @Nullable String value) {
        if (value == null) {
            throw Problems.invalidParameter(parameter, "is needed").asException();
        }
        return value;
    }

    /** A parameter that would not be heeded is a mistake. */
    private static void checkFitting(
            Transform what,
            @Nullable String by,
            @Nullable String base,
            @Nullable String of,
            @Nullable String universe) {
        boolean divides = what == Transform.PER_HEAD || what == Transform.PER_GDP;
        boolean compares = what == Transform.INDEX || what == Transform.COMPOUND_GROWTH;
        check(what, "by", by, divides, false);
        check(what, "base", base, compares, true);
        check(what, "of", of, what == Transform.SHARE, false);
        check(what, "universe", universe, what == Transform.RANK, true);
    }

    private static void check(
            Transform what,
            String parameter,
            @Nullable String value,
            boolean fits,
            boolean isNeeded) {
        if (value != null && !fits) {
            throw Problems.invalidParameter(parameter, "has no meaning for " + what.word())
                    .asException();
        }
        if (value == null && fits && isNeeded) {
            throw Problems.invalidParameter(parameter, "is needed for " + what.word())
                    .asException();
        }
    }

    private IndicatorEntry indicator(String parameter, String code) {
        return catalogue
                .indicator(code)
                .orElseThrow(() -> Problems.unknown(parameter, "indicator", code).asException());
    }

    private @Nullable IndicatorEntry divisor(Transform what, @Nullable String by) {
        return switch (what) {
            case PER_HEAD -> indicator("by", by == null ? config.population() : by);
            case PER_GDP -> indicator("by", by == null ? config.grossProduct() : by);
            default -> null;
        };
    }

    private Set<String> areas(String codes) {
        Set<String> areas = new TreeSet<>();
        for (String code : Words.split("area", codes)) {
            areas.add(area("area", code).code().value());
        }
        return areas;
    }

    private AreaEntry area(String parameter, String code) {
        return catalogue
                .area(code)
                .orElseThrow(() -> Problems.unknown(parameter, "area", code).asException());
    }

    /** The only country there is, where none is named. */
    private AreaEntry whole(@Nullable String of) {
        if (of != null) {
            return area("of", of);
        }
        List<AreaEntry> countries =
                catalogue.areas().stream().filter(a -> a.level() == AreaLevel.COUNTRY).toList();
        if (countries.size() != 1) {
            throw Problems.invalidParameter(
                            "of", "is needed: there are %d countries".formatted(countries.size()))
                    .asException();
        }
        return countries.get(0);
    }

    private String group(String parameter, String code) {
        if (catalogue.members(code).isEmpty()) {
            throw Problems.unknown(parameter, "group", code).asException();
        }
        return code;
    }

    private static String argument(DerivedRequest request) {
        IndicatorEntry by = request.by();
        AreaEntry of = request.of();
        return switch (request.transform()) {
            case PER_HEAD, PER_GDP -> by == null ? "" : by.code().value();
            case INDEX, COMPOUND_GROWTH -> String.valueOf(request.base());
            case SHARE -> of == null ? "" : of.code().value();
            case RANK -> String.valueOf(request.universe());
            case GROWTH -> "";
        };
    }

    private static String unit(DerivedRequest request) {
        IndicatorEntry by = request.by();
        return switch (request.transform()) {
            case PER_HEAD, PER_GDP ->
                    request.indicator().unit() + " / " + (by == null ? "" : by.unit());
            case GROWTH, COMPOUND_GROWTH, SHARE -> "percent";
            case INDEX -> "index, base = 100";
            case RANK -> "rank";
        };
    }
}
