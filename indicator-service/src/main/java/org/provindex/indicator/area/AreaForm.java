package org.provindex.indicator.area;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
import org.provindex.model.area.AreaLevel;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;
import org.provindex.web.language.Names;

/**
 * An area as it is sent.
 *
 * @param codes codes of other lists for the same area, such as GB/T 2260
 * @param aliases other names, in any language
 * @param changes what became of it: merged into another, split, renamed
 */
public record AreaForm(
        AreaCode code,
        AreaLevel level,
        @Nullable AreaCode parent,
        Names names,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> codes,
        List<String> aliases,
        List<Change> changes,
        @Nullable String status) {
    public AreaForm {
        if (Need.field(code, "code").value().startsWith("X-")) {
            throw new InvalidFieldException("code", "X- begins the codes of groups alone");
        }
        if (Need.field(level, "level") == AreaLevel.GROUP) {
            throw new InvalidFieldException(
                    "level", "A group has members: send it to /api/v1/groups");
        }
        Need.field(names, "names");
        Need.day(validFrom, "validFrom");
        Need.day(validTo, "validTo");
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new InvalidFieldException("validTo", "An area cannot end before it begins");
        }
        codes = Need.texts(codes, "codes", 40);
        aliases = Need.texts(aliases, "aliases", 200);
        changes = Need.list(changes, "changes");
        status =
                status == null
                        ? "active"
                        : Need.oneOf(status, "status", List.of("draft", "active", "deprecated"));
    }

    /**
     * One change.
     *
     * @param kind merged, split, renamed, abolished or created
     * @param on first day on which it holds
     * @param into area that it went into
     */
    @Schema(name = "AreaChange")
    public record Change(
            String kind, LocalDate on, @Nullable AreaCode into, @Nullable String note) {
        public Change {
            Need.oneOf(kind, "kind", List.of("merged", "split", "renamed", "abolished", "created"));
            Need.day(Need.field(on, "on"), "on");
            Need.optional(note, "note", 500);
            if (kind.equals("merged") && into == null) {
                throw new InvalidFieldException("into", "What was merged went into another area");
            }
        }

        static Change of(String kind, LocalDate on, @Nullable String into, @Nullable String note) {
            return new Change(kind, on, into == null ? null : new AreaCode(into), note);
        }
    }
}
