package org.provindex.indicator.sdmx;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.observation.Kind;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.observation.Observations;
import org.provindex.model.period.Period;

/** Reads the data that queries ask for. */
@Singleton
class Queries {
    private final Catalogue catalogue;
    private final LeagueTables leagueTables;

    Queries(Catalogue catalogue, LeagueTables leagueTables) {
        this.leagueTables = leagueTables;
        this.catalogue = catalogue;
    }

    RowSource rows(Observations.Snapshot snapshot, DataQuery query) {
        return new SelectedRows(
                isLeague(query)
                        ? leagueTables.rows(query)
                        : new ObservationRows(snapshot, filter(query)),
                query);
    }

    private static boolean isLeague(DataQuery query) {
        return query.flow().dsd() == LeagueTableStructure.DSD;
    }

    /** Whether there is any row; asked before an answer begins. */
    boolean isEmpty(Observations observations, DataQuery query) {
        boolean[] found = {false};
        if (isLeague(query)) {
            leagueTables
                    .rows(query)
                    .forEach(
                            row -> {
                                found[0] = query.matches(row);
                                return !found[0];
                            });
            return !found[0];
        }
        ObservationFilter filter = filter(query);
        observations.snapshot(
                s ->
                        s.forEach(
                                filter,
                                Observations.Order.CELL,
                                o -> {
                                    found[0] = query.matches(ObservationStructure.row(o));
                                    return !found[0];
                                }));
        return !found[0];
    }

    /**
     * What the database can leave out; {@link DataQuery#matches} decides. A code that does not
     * exist matches nothing.
     */
    private ObservationFilter filter(DataQuery query) {
        ObservationFilter filter = new ObservationFilter();
        indicators(query).ifPresent(filter::indicators);
        values(query, "AREA").ifPresent(codes -> filter.areas(ids(codes, this::area)));
        values(query, "MEASURE")
                .ifPresent(words -> filter.measures(words(words, Measure.class, Measure::word)));
        values(query, "KIND")
                .ifPresent(words -> filter.kinds(words(words, Kind.class, Kind::word)));
        values(query, "SCOPE")
                .ifPresent(
                        codes ->
                                filter.scopes(
                                        codes.stream()
                                                .map(
                                                        c ->
                                                                c.equals(
                                                                                ObservationStructure
                                                                                        .NOT_APPLICABLE)
                                                                        ? ""
                                                                        : c)
                                                .toList()));
        bound(query, "ge").map(Period::start).ifPresent(filter::from);
        bound(query, "le").map(Period::end).ifPresent(filter::to);
        Long asOf = query.asOf();
        if (asOf != null) {
            filter.asOf(asOf);
        }
        Long after = query.updatedAfter();
        if (after != null) {
            filter.changedAfter(after);
        }
        return filter;
    }

    private Optional<List<Integer>> indicators(DataQuery query) {
        List<Integer> ofFlow = query.flow().indicators();
        Optional<List<Integer>> asked =
                values(query, "INDICATOR").map(codes -> ids(codes, this::indicator));
        if (ofFlow == null) {
            return asked;
        }
        return Optional.of(
                asked.map(ids -> ids.stream().filter(ofFlow::contains).toList()).orElse(ofFlow));
    }

    private Optional<Integer> indicator(String code) {
        return catalogue
                .indicator(code)
                .filter(i -> i.code().value().equals(code))
                .map(IndicatorEntry::id);
    }

    private Optional<Integer> area(String code) {
        return catalogue.area(code).filter(a -> a.code().value().equals(code)).map(AreaEntry::id);
    }

    private static List<Integer> ids(
            Collection<String> codes, Function<String, Optional<Integer>> look) {
        return codes.stream().map(look).flatMap(Optional::stream).toList();
    }

    private static <E extends Enum<E>> List<E> words(
            Collection<String> words, Class<E> type, Function<E, String> word) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .filter(e -> words.contains(word.apply(e)))
                .toList();
    }

    /** Every value of a dimension that any alternative allows; empty if one allows all. */
    private static Optional<Set<String>> values(DataQuery query, String dimension) {
        int place = query.flow().dsd().indexOf(dimension);
        Set<String> values = new TreeSet<>();
        boolean all = query.keys().isEmpty();
        for (List<Set<String>> key : query.keys()) {
            all |= place >= key.size() || key.get(place).isEmpty();
            if (place < key.size()) {
                values.addAll(key.get(place));
            }
        }
        Set<String> constrained = new TreeSet<>();
        for (Constraint constraint : query.constraints()) {
            if (constraint.place() == place && isEnumeration(constraint)) {
                constraint.alternatives().forEach(a -> constrained.add(a.get(0).value()));
                if (!all) {
                    constrained.retainAll(values);
                }
                return Optional.of(constrained);
            }
        }
        return all ? Optional.empty() : Optional.of(values);
    }

    private static boolean isEnumeration(Constraint constraint) {
        return constraint.alternatives().stream()
                .allMatch(a -> a.size() == 1 && a.get(0).operator().equals("eq"));
    }

    /** A bound of time that holds in the only alternative. */
    private static Optional<Period> bound(DataQuery query, String operator) {
        int time = query.flow().dsd().timeIndex();
        return query.constraints().stream()
                .filter(c -> c.place() == time && c.alternatives().size() == 1)
                .flatMap(c -> c.alternatives().get(0).stream())
                .filter(t -> t.operator().equals(operator))
                .map(t -> Period.parse(t.value()))
                .findFirst();
    }
}
