package org.provindex.web.observation;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    private final KnownCodes codes;
    private final Revisions revisions;
    private final InstantSource clock;

    ObservationQuery(
            Catalogue catalogue, KnownCodes codes, Revisions revisions, InstantSource clock) {
        this.codes = codes;
        this.catalogue = catalogue;
        this.revisions = revisions;
        this.clock = clock;
    }

    public List<Integer> indicators(String list) {
        return Words.split("indicator", list).stream()
                .map(
                        code ->
                                codes.indicator(code)
                                        .orElseThrow(
                                                () ->
                                                        Problems.unknown(
                                                                        "indicator",
                                                                        "indicator",
                                                                        code)
                                                                .asException()))
                .toList();
    }

    public List<Integer> areas(String list) {
        return Words.split("area", list).stream()
                .map(
                        code ->
                                codes.area(code)
                                        .orElseThrow(
                                                () ->
                                                        Problems.unknown("area", "area", code)
                                                                .asException()))
                .toList();
    }

    /** A filter that knows which indicators were merged. */
    public ObservationFilter filter() {
        return new ObservationFilter().merges(codes.merges());
    }

    /** Surrogate key of a group that has members. */
    public int group(String code) {
        return codes.group(code)
                .orElseThrow(() -> Problems.unknown("group", "group", code).asException());
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
        return revision("asOf", text);
    }

    /** The same for a parameter of another name. */
    public Revision revision(String parameter, String text) {
        if (text.matches("\\d{1,18}")) {
            return revisions
                    .byId(Long.parseLong(text))
                    .orElseThrow(
                            () ->
                                    Problems.invalidParameter(
                                                    parameter,
                                                    "there is no revision " + text + " yet")
                                            .asException());
        }
        Instant instant = instant(parameter, text);
        if (instant.isAfter(clock.instant().plus(Duration.ofDays(1)))) {
            throw Problems.invalidParameter(
                            parameter, "%s has not come yet".formatted(Problems.shorten(text)))
                    .asException();
        }
        return instant.isBefore(Instant.EPOCH)
                ? Revision.NONE
                : revisions.at(instant).orElse(Revision.NONE);
    }

    /** The end of a day, so that today is allowed, or the time itself. */
    private static Instant instant(String parameter, String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusNanos(1000)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Problems.invalidParameter(
                            parameter,
                            "must be a revision, a day (2024-03-01, its end, UTC) or a time (2024-03-01T12:00:00Z)")
                    .asException();
        }
    }

    /** Applies {@code asOf} where it is given. */
    public void asOf(ObservationFilter filter, @Nullable String text) {
        if (text != null) {
            filter.asOf(asOf(text).id());
        }
    }
}
