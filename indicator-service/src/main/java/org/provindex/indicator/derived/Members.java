package org.provindex.indicator.derived;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.observation.Observation;
import org.provindex.model.period.Period;

/** Who belongs to a group when; without a group everybody does. */
record Members(@Nullable List<Catalogue.Member> members) {
    static Members of(Catalogue catalogue, @Nullable String group) {
        return new Members(group == null ? null : catalogue.members(group));
    }

    boolean has(String area, LocalDate day) {
        return members == null
                || members.stream().anyMatch(m -> m.area().value().equals(area) && m.isOn(day));
    }

    /** Those of a period, of the members on its last day. */
    List<Observation> observations(Cells cells, Period period) {
        return cells.areas().stream()
                .filter(area -> has(area, period.end()))
                .flatMap(area -> cells.at(area, period).stream())
                .toList();
    }
}
