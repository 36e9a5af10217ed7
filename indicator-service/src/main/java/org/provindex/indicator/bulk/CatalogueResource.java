package org.provindex.indicator.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.provindex.indicator.area.AreaStore;
import org.provindex.indicator.catalogue.Entries;
import org.provindex.indicator.catalogue.Outcome;
import org.provindex.indicator.definition.IndicatorForm;
import org.provindex.indicator.definition.IndicatorStore;
import org.provindex.indicator.source.SourceStore;
import org.provindex.indicator.unit.UnitStore;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.catalogue.UnitEntry;
import org.provindex.web.database.Writes;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.problem.Faults;

@Path("/api/v1/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class CatalogueResource {
    private final Catalogue catalogue;
    private final AreaStore areas;
    private final UnitStore units;
    private final IndicatorStore indicators;
    private final SourceStore sources;
    private final Writes writes;

    CatalogueResource(
            Catalogue catalogue,
            AreaStore areas,
            UnitStore units,
            IndicatorStore indicators,
            SourceStore sources,
            Writes writes) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.units = units;
        this.indicators = indicators;
        this.sources = sources;
        this.writes = writes;
    }

    /** How many entries were new, changed, and just so already. */
    public record Loaded(int created, int changed, int same, long revision) {}

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Operation(
            operationId = "loadCatalogue",
            summary =
                    "Creates or changes many entries at once, all or nothing; loading the same again changes nothing")
    public Loaded load(CatalogueForm form) {
        Faults faults = new Faults();
        Tally tally = new Tally();
        var written =
                writes.write(
                        "catalogue.load",
                        "%d entries".formatted(size(form)),
                        (handle, key) -> {
                            Entries.lock(handle);
                            put(handle, key, form, faults, tally);
                            faults.throwIfAny();
                            return tally;
                        });
        return new Loaded(tally.created, tally.changed, tally.same, written.revision().id());
    }

    private void put(Handle handle, long key, CatalogueForm form, Faults faults, Tally tally) {
        Map<String, UnitEntry> knownUnits = byCode(catalogue.units(), UnitEntry::code);
        each(
                form.units(),
                "/units",
                (unit, at) ->
                        tally.add(
                                units.put(
                                        handle,
                                        key,
                                        unit,
                                        find(knownUnits, unit.code()),
                                        faults,
                                        at)));
        each(
                form.topics(),
                "/topics",
                (topic, at) -> tally.add(indicators.putTopic(handle, key, topic)));
        each(
                form.areas(),
                "/areas",
                (area, at) -> tally.add(areas.put(handle, key, area, faults, at)));
        each(
                form.neighbours(),
                "/neighbours",
                (n, at) -> areas.putNeighbours(handle, n.area(), n.neighbours(), faults, at));
        each(
                form.groups(),
                "/groups",
                (group, at) -> tally.add(areas.putGroup(handle, key, group, faults, at)));
        Map<String, SourceStore.Stored> knownSources = byCode(sources.all(), s -> s.form().code());
        each(
                form.sources(),
                "/sources",
                (source, at) ->
                        tally.add(
                                sources.put(
                                        handle, key, source, find(knownSources, source.code()))));
        putIndicators(handle, key, form.indicators(), faults, tally);
    }

    private void putIndicators(
            Handle handle, long key, List<IndicatorForm> forms, Faults faults, Tally tally) {
        Map<String, IndicatorEntry> known = byCode(catalogue.indicators(), i -> i.code().value());
        Deque<Outcome> outcomes = new ArrayDeque<>();
        each(
                forms,
                "/indicators",
                (indicator, at) ->
                        outcomes.add(
                                indicators.put(
                                        handle,
                                        key,
                                        indicator,
                                        find(known, indicator.code().value()),
                                        faults,
                                        at)));
        if (!faults.isEmpty()) {
            return;
        }
        each(
                forms,
                "/indicators",
                (indicator, at) -> {
                    Outcome outcome = outcomes.remove();
                    boolean linked = indicators.putDistinct(handle, key, indicator, faults, at);
                    tally.add(linked && outcome == Outcome.SAME ? Outcome.CHANGED : outcome);
                });
    }

    private static int size(CatalogueForm form) {
        return form.units().size()
                + form.topics().size()
                + form.areas().size()
                + form.neighbours().size()
                + form.groups().size()
                + form.sources().size()
                + form.indicators().size();
    }

    private interface Put<T> {
        void put(T entry, String pointer);
    }

    private static <T> void each(List<T> entries, String pointer, Put<T> put) {
        for (int i = 0; i < entries.size(); i++) {
            put.put(entries.get(i), pointer + "/" + i);
        }
    }

    private static <T> Map<String, T> byCode(List<T> entries, Function<T, String> code) {
        return entries.stream().collect(Collectors.toMap(code, e -> e));
    }

    private static <T> java.util.Optional<T> find(Map<String, T> known, String code) {
        return java.util.Optional.ofNullable(known.get(code));
    }

    private static final class Tally {
        private int created;
        private int changed;
        private int same;

        void add(Outcome outcome) {
            switch (outcome) {
                case CREATED -> created++;
                case CHANGED -> changed++;
                case SAME -> same++;
            }
        }
    }
}
