package org.provindex.indicator.area;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
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
        List<Member> members) {
    public GroupForm {
        if (!Need.field(code, "code").value().startsWith("X-")) {
            throw new IllegalArgumentException("The code of a group begins with X-");
        }
        Need.field(names, "names");
        aliases = Need.list(aliases);
        members = Need.list(members);
    }

    /** A member, with the first and last day of membership where it is not without limit. */
    public record Member(AreaCode area, @Nullable LocalDate from, @Nullable LocalDate to) {
        public Member {
            Need.field(area, "area");
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "Membership of %s ends before it begins".formatted(area));
            }
        }

        /** A bare code is a member without limit. */
        @JsonCreator
        public static Member of(String code) {
            return new Member(new AreaCode(code), null, null);
        }
    }
}
