package org.provindex.indicator.definition;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.indicator.catalogue.Entries;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.indicator.IndicatorCode;
import org.provindex.web.database.Writes;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.Preconditions;

/** The indicators of the catalogue. */
@Singleton
class Indicators {
    private final Jdbi jdbi;
    private final Catalogue catalogue;
    private final IndicatorStore store;
    private final Writes writes;

    Indicators(Jdbi jdbi, Catalogue catalogue, IndicatorStore store, Writes writes) {
        this.jdbi = jdbi;
        this.catalogue = catalogue;
        this.store = store;
        this.writes = writes;
    }

    List<IndicatorEntry> page(PageRequest page, Predicate<IndicatorEntry> filter) {
        return catalogue.indicators().stream()
                .filter(filter)
                .filter(
                        i ->
                                page.position()
                                        .map(p -> i.code().value().compareTo(p) > 0)
                                        .orElse(true))
                .sorted(Comparator.comparing(IndicatorEntry::code))
                .limit(page.limit() + 1L)
                .toList();
    }

    void checkTopic(@Nullable String topic) {
        if (topic != null && jdbi.withHandle(h -> Entries.id(h, "topic", topic)).isEmpty()) {
            throw Problems.unknown("topic", "topic", topic).asException();
        }
    }

    IndicatorEntry get(IndicatorCode code) {
        return catalogue
                .indicator(code.value())
                .orElseThrow(() -> Problems.notFound("indicator", code.value()).asException());
    }

    void create(IndicatorForm form) {
        put("indicator.create", form, Optional.empty());
    }

    void replace(IndicatorCode code, IndicatorForm form, HttpHeaders headers) {
        if (!form.code().equals(code)) {
            Faults faults = new Faults();
            faults.add(
                    "/code",
                    "immutable",
                    "A code cannot be changed: '%s' in the address, '%s' in the body"
                            .formatted(code, form.code()));
            faults.throwIfAny();
        }
        IndicatorEntry known = get(code);
        Preconditions.check(headers, known.version());
        put("indicator.replace", form, Optional.of(known));
    }

    /** Adds another name; the same again changes nothing. */
    void addAlias(IndicatorCode code, String alias) {
        IndicatorEntry known = get(code);
        if (known.aliases().stream().anyMatch(alias::equalsIgnoreCase)) {
            return;
        }
        Faults faults = new Faults();
        writes.write(
                "indicator.alias",
                code.value(),
                (handle, key) -> {
                    Entries.lock(handle);
                    boolean added = store.addAlias(handle, key, known, alias, faults);
                    faults.throwIfAny();
                    return added;
                });
    }

    void delete(IndicatorCode code, HttpHeaders headers) {
        change(
                "indicator.delete",
                code,
                headers,
                (h, key, known, f) -> Succession.delete(h, known));
    }

    void rename(IndicatorCode code, IndicatorCode to) {
        Faults faults = new Faults();
        IndicatorEntry known = get(code);
        writes.write(
                "indicator.rename",
                code.value(),
                (handle, key) -> {
                    Entries.lock(handle);
                    Succession.rename(handle, key, known, to, faults);
                    faults.throwIfAny();
                    return true;
                });
    }

    void merge(IndicatorCode code, IndicatorCode into, HttpHeaders headers) {
        IndicatorEntry remains =
                catalogue
                        .indicator(into.value())
                        .orElseThrow(
                                () ->
                                        Problems.unknown("into", "indicator", into.value())
                                                .inBody()
                                                .asException());
        change(
                "indicator.merge",
                code,
                headers,
                (h, key, known, faults) -> Succession.merge(h, key, known, remains, faults));
    }

    void separate(IndicatorCode code, HttpHeaders headers) {
        change(
                "indicator.separate",
                code,
                headers,
                (h, key, known, f) -> Succession.separate(h, key, known));
    }

    private interface Change {
        void make(Handle handle, long key, IndicatorEntry known, Faults faults);
    }

    private void change(String action, IndicatorCode code, HttpHeaders headers, Change change) {
        IndicatorEntry known = get(code);
        Preconditions.check(headers, known.version());
        Faults faults = new Faults();
        writes.write(
                action,
                code.value(),
                (handle, key) -> {
                    Entries.lock(handle);
                    Preconditions.lock(handle, "indicator", known.id(), known.version());
                    change.make(handle, key, known, faults);
                    faults.throwIfAny();
                    return true;
                });
    }

    private void put(String action, IndicatorForm form, Optional<IndicatorEntry> known) {
        Faults faults = new Faults();
        writes.write(
                action,
                form.code().value(),
                (handle, key) -> {
                    Entries.lock(handle);
                    if (known.isEmpty()) {
                        Entries.refuseIfKnown(handle, "indicator", form.code().value());
                    }
                    known.ifPresent(
                            k -> Preconditions.lock(handle, "indicator", k.id(), k.version()));
                    Object outcome = store.put(handle, key, form, known, faults, "");
                    faults.throwIfAny();
                    store.putDistinct(handle, key, form, faults, "");
                    faults.throwIfAny();
                    store.retainDistinct(handle, key, form);
                    return outcome;
                });
    }
}
