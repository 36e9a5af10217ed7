package org.provindex.indicator.area;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.provindex.indicator.catalogue.Entries;
import org.provindex.indicator.catalogue.Outcome;
import org.provindex.model.area.AreaCode;
import org.provindex.model.area.AreaLevel;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.revision.Revisions;
import org.provindex.web.database.Writes;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.Preconditions;

/** The areas and groups of the catalogue. */
@Singleton
class Areas {
    private final Catalogue catalogue;
    private final AreaStore store;
    private final Writes writes;
    private final AreaChanges changes;

    Areas(Catalogue catalogue, AreaStore store, Writes writes, AreaChanges changes) {
        this.changes = changes;
        this.catalogue = catalogue;
        this.store = store;
        this.writes = writes;
    }

    /** One more than a page of areas by code. */
    List<AreaEntry> page(PageRequest page, Predicate<AreaEntry> filter) {
        return catalogue.areas().stream()
                .filter(filter)
                .filter(
                        a ->
                                page.position()
                                        .map(p -> a.code().value().compareTo(p) > 0)
                                        .orElse(true))
                .sorted(Comparator.comparing(AreaEntry::code))
                .limit(page.limit() + 1L)
                .toList();
    }

    AreaEntry get(AreaCode code) {
        return catalogue
                .area(code.value())
                .orElseThrow(() -> Problems.notFound("area", code.value()).asException());
    }

    /** Code of an area that a parameter names. */
    String code(String parameter, String code) {
        return catalogue
                .area(code)
                .orElseThrow(() -> Problems.unknown(parameter, "area", code).asException())
                .code()
                .value();
    }

    AreaEntry group(AreaCode code) {
        AreaEntry entry = get(code);
        if (entry.level() != AreaLevel.GROUP) {
            throw Problems.notFound("group", code.value()).asException();
        }
        return entry;
    }

    /** Members of groups by the group's code. */
    Map<String, List<AreaView.MemberView>> members(Collection<AreaEntry> groups) {
        Map<String, List<AreaView.MemberView>> members = new HashMap<>();
        catalogue
                .membersOf(groups.stream().map(g -> g.code().value()).toList())
                .forEach(
                        (group, list) ->
                                members.put(
                                        group,
                                        list.stream()
                                                .map(
                                                        m ->
                                                                new AreaView.MemberView(
                                                                        m.area(), m.from(), m.to()))
                                                .toList()));
        return members;
    }

    /** What became of areas, by code. */
    Map<String, List<AreaForm.Change>> changes(Collection<AreaEntry> of) {
        return changes.of(of.stream().map(a -> a.code().value()).toList());
    }

    void create(AreaForm form) {
        write(
                "area.create",
                form.code(),
                (faults) ->
                        (handle, key) -> {
                            Entries.refuseIfKnown(handle, "area", form.code().value());
                            return store.put(handle, key, form, faults, "");
                        });
    }

    void createGroup(GroupForm form) {
        write(
                "group.create",
                form.code(),
                (faults) ->
                        (handle, key) -> {
                            Entries.refuseIfKnown(handle, "area", form.code().value());
                            return store.putGroup(handle, key, form, faults, "");
                        });
    }

    void replace(AreaCode code, AreaForm form, HttpHeaders headers) {
        sameCode(code, form.code());
        AreaEntry known = get(code);
        if (known.level() == AreaLevel.GROUP) {
            throw Problems.conflict(
                            "%s is a group: change it at /api/v1/groups/%s.".formatted(code, code))
                    .asException();
        }
        Preconditions.check(headers, known.version());
        write(
                "area.replace",
                code,
                (faults) ->
                        (handle, key) -> {
                            lock(handle, known);
                            return store.put(handle, key, form, faults, "");
                        });
    }

    void replaceGroup(AreaCode code, GroupForm form, HttpHeaders headers) {
        sameCode(code, form.code());
        AreaEntry known = group(code);
        Preconditions.check(headers, known.version());
        write(
                "group.replace",
                code,
                (faults) ->
                        (handle, key) -> {
                            lock(handle, known);
                            return store.putGroup(handle, key, form, faults, "");
                        });
    }

    void delete(AreaEntry known, HttpHeaders headers) {
        Preconditions.check(headers, known.version());
        write(
                "area.delete",
                known.code(),
                (faults) ->
                        (handle, key) -> {
                            lock(handle, known);
                            AreaDeletion.delete(handle, known.id(), known.code());
                            return Outcome.CHANGED;
                        });
    }

    /** Between the check of If-Match and the write somebody else may have been faster. */
    private static void lock(Handle handle, AreaEntry known) {
        Preconditions.lock(handle, "area", known.id(), known.version());
    }

    private static void sameCode(AreaCode path, @Nullable AreaCode body) {
        if (!path.equals(body)) {
            Faults faults = new Faults();
            faults.add(
                    "/code",
                    "immutable",
                    "A code cannot be changed: '%s' in the address, '%s' in the body"
                            .formatted(path, body));
            faults.throwIfAny();
        }
    }

    private interface Step {
        Revisions.Work<Outcome> with(Faults faults);
    }

    private void write(String action, AreaCode code, Step step) {
        Faults faults = new Faults();
        writes.write(
                action,
                code.value(),
                (handle, key) -> {
                    Entries.lock(handle);
                    Outcome outcome = step.with(faults).write(handle, key);
                    faults.throwIfAny();
                    return outcome;
                });
    }
}
