package org.provindex.web.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revision;
import org.provindex.model.revision.Revisions;
import org.provindex.web.param.Words;
import org.provindex.web.problem.Problems;

/**
 * Resolves the codes of a request into what the database is asked for; an unknown one is a 400 that
 * names it.
 */
@Singleton
public class ObservationQuery {
    private final Catalogue catalogue;
    private final Revisions revisions;

    ObservationQuery(Catalogue catalogue, Revisions revisions) {
        this.catalogue = catalogue;
        this.revisions = revisions;
    }

    public List<Integer> indicators(String codes) {
        return Words.split(codes).stream()
                .map(
                        code ->
                                catalogue
                                        .indicator(code)
                                        .orElseThrow(
                                                () ->
                                                        Problems.unknown(
                                                                        "indicator",
                                                                        "indicator",
                                                                        code)
                                                                .asException())
                                        .id())
                .toList();
    }

    public List<Integer> areas(String codes) {
        return Words.split(codes).stream()
                .map(
                        code ->
                                catalogue
                                        .area(code)
                                        .orElseThrow(
                                                () ->
                                                        Problems.unknown("area", "area", code)
                                                                .asException())
                                        .id())
                .toList();
    }

    /** Members of a group on a day. */
    public List<Integer> members(String group, LocalDate day) {
        List<Catalogue.Member> members = catalogue.members(group);
        if (members.isEmpty()) {
            throw Problems.unknown("group", "group", group).asException();
        }
        return members.stream().filter(m -> m.isOn(day)).map(Catalogue.Member::areaId).toList();
    }

    public List<Integer> releases(String source, @Nullable String release) {
        List<Integer> ids = new ArrayList<>();
        for (Catalogue.ReleaseEntry entry : catalogue.releases(source)) {
            if (release == null || release.equals(entry.code())) {
                ids.add(entry.id());
            }
        }
        if (ids.isEmpty()) {
            throw (release == null
                            ? Problems.unknown("source", "source", source)
                            : Problems.unknown("release", "release", source + "/" + release))
                    .asException();
        }
        return ids;
    }

    public Period period(String parameter, String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problems.invalidParameter(parameter, e.getMessage()).asException();
        }
    }

    /** A revision by its id, or the newest one at an instant. */
    public Revision asOf(String text) {
        if (text.matches("\\d{1,18}")) {
            return revisions
                    .byId(Long.parseLong(text))
                    .orElseThrow(
                            () ->
                                    Problems.invalidParameter(
                                                    "asOf", "there is no revision " + text + " yet")
                                            .asException());
        }
        try {
            return revisions.at(instant(text)).orElse(new Revision(0, Instant.EPOCH));
        } catch (DateTimeParseException e) {
            throw Problems.invalidParameter(
                            "asOf",
                            "must be a revision, a day (2024-03-01, its end, UTC) or a time (2024-03-01T12:00:00Z)")
                    .asException();
        }
    }

    private static Instant instant(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(java.time.ZoneOffset.UTC)
                    .toInstant()
                    .minusNanos(1000);
        }
        return java.time.OffsetDateTime.parse(text).toInstant();
    }

    /** Applies {@code asOf} where it is given. */
    public void asOf(ObservationFilter filter, @Nullable String text) {
        if (text != null) {
            filter.asOf(asOf(text).id());
        }
    }
}
