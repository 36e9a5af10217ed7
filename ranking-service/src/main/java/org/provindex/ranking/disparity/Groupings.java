package org.provindex.ranking.disparity;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.period.Period;
import org.provindex.ranking.table.AreaNames;
import org.provindex.web.problem.Problems;

/** Groups of one kind, such as the four economic regions. */
@Singleton
public class Groupings {
    private final Catalogue catalogue;
    private final AreaNames names;

    Groupings(Catalogue catalogue, AreaNames names) {
        this.catalogue = catalogue;
        this.names = names;
    }

    /**
     * Members of each group of a kind at the end of a year, by code of the group.
     *
     * @throws org.provindex.web.problem.ProblemException 400 with the kinds that there are
     */
    public SortedMap<String, List<String>> of(String kind, String year, String parameter) {
        SortedMap<String, List<String>> groups = new TreeMap<>();
        LocalDate day = Period.year(Integer.parseInt(year)).end();
        for (AreaEntry area : names.all().values()) {
            if (kind.equals(area.groupKind())) {
                String code = area.code().value();
                groups.put(
                        code,
                        catalogue.members(code).stream()
                                .filter(m -> m.isOn(day))
                                .map(m -> m.area().value())
                                .sorted()
                                .toList());
            }
        }
        if (groups.isEmpty()) {
            List<String> kinds =
                    names.all().values().stream()
                            .map(AreaEntry::groupKind)
                            .filter(java.util.Objects::nonNull)
                            .distinct()
                            .sorted()
                            .toList();
            throw Problems.invalidParameter(
                            parameter,
                            "must be a kind of group: "
                                    + String.join(", ", kinds)
                                    + ", not '"
                                    + Problems.shorten(kind)
                                    + "'")
                    .asException();
        }
        return groups;
    }

    /** Group of each area; the first by code where groups overlap. */
    static Map<String, String> byArea(SortedMap<String, List<String>> groups) {
        Map<String, String> byArea = new TreeMap<>();
        groups.forEach(
                (group, members) -> members.forEach(area -> byArea.putIfAbsent(area, group)));
        return byArea;
    }
}
