package org.provindex.ranking.leaguetable;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.annotation.Timed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revision;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

/** Computes league tables. The universe decides normalisation and rank; a group only filters. */
@Singleton
public class LeagueTables {
    private final Catalogue catalogue;
    private final Inputs inputs;

    LeagueTables(Catalogue catalogue, Inputs inputs) {
        this.catalogue = catalogue;
        this.inputs = inputs;
    }

    /**
     * A computed table.
     *
     * @param before result that holds the year before, if that year can be computed
     * @param members areas of the group asked for; of the universe, if none was
     */
    record Computed(
            Methodology methodology,
            String universe,
            @Nullable String group,
            String year,
            CompositeResult result,
            Optional<CompositeResult> before,
            Set<String> members,
            Inputs.Admitted admitted,
            Revision revision) {
        String yearBefore() {
            return Integer.toString(Integer.parseInt(year) - 1);
        }
    }

    @Timed(value = "provindex.league.table", histogram = true)
    Computed compute(Methodology methodology, TableRequest request) {
        String universe =
                request.universe() != null
                        ? request.universe()
                        : methodology
                                .universe()
                                .orElseThrow(
                                        () ->
                                                Problems.invalidParameter(
                                                                "universe",
                                                                "is needed, as the methodology names none; give the code of a group")
                                                        .asException());
        request.wanted().filter(p -> !p.isYear()).ifPresent(LeagueTables::refuse);
        List<Catalogue.Member> everMembers = members(universe, "universe");
        Map<String, Integer> ever = new TreeMap<>();
        everMembers.forEach(m -> ever.put(m.area().value(), m.areaId()));
        Inputs.Admitted admitted = inputs.read(methodology, ever, request.revision());
        TreeSet<String> years = admitted.years(methodology);
        boolean allYears = spansYears(MethodologyFormat.toJson(methodology));
        Function<String, CompositeResult> compute =
                y ->
                        Composite.compute(
                                methodology,
                                admitted.panel(
                                        on(everMembers, lastDay(y)), allYears ? years : Set.of(y)),
                                admitted.directions());
        String year = year(request, years, compute);
        CompositeResult result = compute.apply(year);
        List<Catalogue.Member> shown =
                request.group() == null ? everMembers : members(request.group(), "group");
        Set<String> members = on(shown, lastDay(year));
        String last = Integer.toString(Integer.parseInt(year) - 1);
        Optional<CompositeResult> before = Optional.empty();
        if (years.contains(last)) {
            before = allYears ? Optional.of(result) : attempt(compute, last);
        }
        return new Computed(
                methodology,
                universe,
                request.group(),
                year,
                result,
                before,
                members,
                admitted,
                request.revision());
    }

    /** Nothing where the year cannot be computed: then there is no change to show. */
    private static Optional<CompositeResult> attempt(
            Function<String, CompositeResult> compute, String year) {
        try {
            return Optional.of(compute.apply(year));
        } catch (CompositeException e) {
            return Optional.empty();
        }
    }

    private static void refuse(Period period) {
        throw Problems.invalidParameter(
                        "period", "must be a whole year such as 2022, not " + period.code())
                .asException();
    }

    /**
     * The year asked for, else the newest in which an area has a score: the first figures of a new
     * year do not empty the table.
     */
    private static String year(
            TableRequest request,
            TreeSet<String> years,
            Function<String, CompositeResult> compute) {
        if (years.isEmpty()) {
            throw noData("Nothing was observed in this universe.");
        }
        if (request.wanted().isEmpty()) {
            return years.descendingSet().stream()
                    .filter(y -> attempt(compute, y).filter(r -> hasScore(r, y)).isPresent())
                    .findFirst()
                    .orElseGet(years::last);
        }
        String year = request.wanted().get().code();
        if (!years.contains(year)) {
            throw noData(
                    "There are no data for %s; there are for %s."
                            .formatted(year, String.join(", ", years)));
        }
        return year;
    }

    private static boolean hasScore(CompositeResult result, String year) {
        return result.areas().stream().anyMatch(a -> result.index(year).score(a).isPresent());
    }

    private static LocalDate lastDay(String year) {
        return Period.year(Integer.parseInt(year)).end();
    }

    private static RuntimeException noData(String detail) {
        return Problem.of(404, "no-data", "There are no data for this table", detail).asException();
    }

    private List<Catalogue.Member> members(String group, String parameter) {
        List<Catalogue.Member> members = catalogue.members(group);
        if (members.isEmpty()) {
            throw Problems.unknown(parameter, "group", group).asException();
        }
        return members;
    }

    private static Set<String> on(List<Catalogue.Member> members, LocalDate day) {
        Set<String> areas = new TreeSet<>();
        members.stream().filter(m -> m.isOn(day)).forEach(m -> areas.add(m.area().value()));
        return areas;
    }

    /**
     * Whether the result of one year depends on the data of others: something is pooled, or imputed
     * over time.
     */
    private static boolean spansYears(JsonNode node) {
        if (node.isTextual()) {
            return Set.of("latest", "linear").contains(node.asText());
        }
        for (Map.Entry<String, JsonNode> field : fields(node).entrySet()) {
            boolean over =
                    field.getKey().equals("over") && !field.getValue().asText().equals("period");
            if (over
                    || (Set.of("impute", "method").contains(field.getKey())
                            && spansYears(field.getValue()))) {
                return true;
            }
            if (field.getValue().isContainerNode() && spansYears(field.getValue())) {
                return true;
            }
        }
        for (JsonNode item : node.isArray() ? node : java.util.List.<JsonNode>of()) {
            if (item.isContainerNode() && spansYears(item)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, JsonNode> fields(JsonNode node) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        node.properties().forEach(f -> fields.put(f.getKey(), f.getValue()));
        return fields;
    }
}
