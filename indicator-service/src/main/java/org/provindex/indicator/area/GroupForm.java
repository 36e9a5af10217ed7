package org.provindex.indicator.area;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;
import org.provindex.web.language.Names;

/**
 * A group of areas as it is sent.
 *
 * @param kind a word for what sort of group it is, such as {@code universe} or {@code region}
 */
public record GroupForm(
        AreaCode code,
        Names names,
        List<String> aliases,
        @Nullable String kind,
        List<Member> members,
        @Nullable String status) {
    public GroupForm {
        if (!Need.field(code, "code").value().startsWith("X-")) {
            throw new InvalidFieldException("code", "The code of a group begins with X-");
        }
        Need.field(names, "names");
        aliases = Need.texts(aliases, "aliases", 200);
        Need.optional(kind, "kind", 40);
        members = Need.list(members, "members");
        status =
                status == null
                        ? "active"
                        : Need.oneOf(status, "status", List.of("draft", "active", "deprecated"));
    }

    /** A member, with the first and last day of membership where it is not without limit. */
    @Schema(name = "GroupMember")
    public record Member(AreaCode area, @Nullable LocalDate from, @Nullable LocalDate to) {
        public Member {
            Need.field(area, "area");
            Need.day(from, "from");
            Need.day(to, "to");
            if (from != null && to != null && to.isBefore(from)) {
                throw new InvalidFieldException(
                        "to", "Membership of %s ends before it begins".formatted(area));
            }
        }

        /** Whether there is a day on which both are members. */
        boolean overlaps(Member other) {
            return (from == null || other.to == null || !from.isAfter(other.to))
                    && (to == null || other.from == null || !other.from.isAfter(to));
        }

        /** A bare code is a member without limit. */
        @JsonCreator
        public static Member of(String code) {
            return new Member(new AreaCode(code), null, null);
        }
    }
}
