package org.provindex.indicator.source;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.provindex.model.period.Period;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;
import org.provindex.web.language.Names;

/**
 * A source as it is sent and answered: a publisher and a series, with its releases.
 *
 * @param kind table or prose
 * @param precedence which place it takes among sources of the same cell; the smaller place wins
 */
public record SourceForm(
        String code,
        @Nullable String publisher,
        Names series,
        String kind,
        List<Precedence> precedence,
        List<Release> releases,
        @Nullable String status) {
    public SourceForm {
        Need.code(code, "code", 60);
        publisher = publisher == null ? "" : publisher;
        if (publisher.length() > 300) {
            throw new InvalidFieldException("publisher", "A publisher has at most 300 characters");
        }
        Need.field(series, "series");
        Need.oneOf(kind, "kind", List.of("table", "prose"));
        precedence = Need.list(precedence, "precedence");
        Need.distinct(precedence, "precedence", Precedence::from);
        releases = Need.list(releases, "releases");
        Need.distinct(releases, "releases", Release::code);
        status =
                status == null
                        ? "active"
                        : Need.oneOf(status, "status", List.of("active", "deprecated"));
    }

    /** In force for releases dated from a day on. */
    @Schema(name = "SourcePrecedence")
    public record Precedence(LocalDate from, Integer rank) {
        public Precedence {
            Need.day(Need.field(from, "from"), "from");
            Need.field(rank, "rank");
        }
    }

    /**
     * One release.
     *
     * @param date as exact as it is known: day, month or year
     */
    @Schema(name = "SourceRelease")
    public record Release(String code, @Nullable String date, @Nullable String title) {
        public Release {
            Need.text(code, "code", 60);
            Need.optional(title, "title", 500);
            if (date != null && !isDate(date)) {
                throw new InvalidFieldException(
                        "date",
                        "The date of a release is a day, a month or a year: 2023-08-02, 2023-08 or 2023");
            }
        }

        private static boolean isDate(String date) {
            try {
                Period.parse(date);
                return date.matches("\\d{4}(-\\d{2}){0,2}");
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        /** The last day it can have been; null where nobody says. */
        @Nullable LocalDate lastDay() {
            return date == null ? null : Period.parse(date).end();
        }
    }
}
