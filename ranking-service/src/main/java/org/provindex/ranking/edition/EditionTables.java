package org.provindex.ranking.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.frozen.FrozenDocument;
import org.provindex.composite.frozen.FrozenIndex;
import org.provindex.composite.frozen.FrozenIndicator;
import org.provindex.model.area.AreaCode;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.period.Period;
import org.provindex.ranking.table.Computed;
import org.provindex.ranking.table.Figure;
import org.provindex.ranking.table.Figures;
import org.provindex.ranking.table.FiguresReader;
import org.provindex.ranking.table.Room;
import org.provindex.web.problem.Problem;

/**
 * The tables of editions, computed again from what was frozen and compared with the checksum, so
 * that all that is said of an edition (decomposition, gaps, intervals) fits its rows.
 */
@Singleton
public class EditionTables {
    private final Jdbi jdbi;
    private final Catalogue catalogue;
    private final FiguresReader reader;

    /** An edition in memory. */
    record Loaded(
            FrozenIndex index,
            SortedMap<String, CompositeResult> results,
            Figures figures,
            String checksum) {}

    // By number of inputs, each with its part of the results.
    private final Cache<Long, Loaded> cache =
            Caffeine.newBuilder()
                    .maximumWeight(Room.forItems(4, 700))
                    .weigher((Long id, Loaded loaded) -> 1000 + loaded.index().inputs().size())
                    .build();

    EditionTables(Jdbi jdbi, Catalogue catalogue, FiguresReader reader) {
        this.jdbi = jdbi;
        this.catalogue = catalogue;
        this.reader = reader;
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 409 if this engine does not come to the
     *     published checksum
     */
    Loaded load(Edition edition) {
        // Whoever asks for the same meanwhile waits for the one that computes.
        Loaded loaded = cache.get(edition.id(), this::compute);
        if (!loaded.checksum().equals(edition.checksum())) {
            Log.errorf("Edition %d computes to %s", edition.id(), loaded.checksum());
            throw Problem.of(
                            409,
                            "not-reproducible",
                            "This engine comes to other results",
                            "Edition %d was published by engine %s with the checksum %s; its rows are still served, but this engine cannot explain them."
                                    .formatted(edition.id(), edition.engine(), edition.checksum()))
                    .asException();
        }
        return loaded;
    }

    /** Computes an edition anew, whatever is kept. */
    Loaded compute(long id) {
        return jdbi.withHandle(
                handle -> {
                    FrozenIndex index = FrozenStore.index(handle, id);
                    SortedMap<String, CompositeResult> results = index.compute();
                    return new Loaded(
                            index,
                            results,
                            figures(index, FrozenStore.figures(handle, id)),
                            FrozenDocument.checksum(index, results));
                });
    }

    /**
     * The table of a period of an edition.
     *
     * @param period one that the edition has
     */
    public Computed table(Edition edition, String period, @Nullable String group) {
        Loaded loaded = load(edition);
        String last = Integer.toString(Integer.parseInt(period) - 1);
        CompositeResult result = loaded.results().get(period);
        Optional<CompositeResult> before =
                Optional.ofNullable(loaded.results().get(last))
                        .or(() -> Optional.of(result).filter(r -> r.periods().contains(last)));
        Computed computed =
                new Computed(
                        loaded.index().methodology(),
                        edition.universe(),
                        null,
                        period,
                        result,
                        before,
                        Set.copyOf(loaded.index().members().get(period)),
                        loaded.figures(),
                        edition.id(),
                        edition.dataRevision());
        return group == null
                ? computed
                : computed.withGroup(group, reader.membersIn(group, "group", period));
    }

    /** The figures as they were frozen, with the names that the catalogue has now. */
    private Figures figures(FrozenIndex index, List<Figure> figures) {
        SortedMap<String, IndicatorEntry> entries = new TreeMap<>();
        for (IndicatorEntry entry : catalogue.indicators()) {
            index.indicators().stream()
                    .filter(i -> i.code().equals(entry.code().value()))
                    .findFirst()
                    .ifPresent(i -> entries.put(i.code(), frozen(entry, i)));
        }
        return new Figures(
                index.universe(),
                members(index),
                figures,
                entries,
                index.groupings(),
                index.releases());
    }

    /** Every area is a member for the years that it was frozen for. */
    private static List<Catalogue.Member> members(FrozenIndex index) {
        List<Catalogue.Member> members = new ArrayList<>();
        index.members()
                .forEach(
                        (period, areas) -> {
                            LocalDate end = Period.year(Integer.parseInt(period)).end();
                            for (String area : new TreeSet<>(areas)) {
                                members.add(new Catalogue.Member(new AreaCode(area), 0, end, end));
                            }
                        });
        return members;
    }

    private static IndicatorEntry frozen(IndicatorEntry entry, FrozenIndicator frozen) {
        return new IndicatorEntry(
                entry.id(),
                entry.code(),
                entry.nameEn(),
                entry.nameZh(),
                entry.definitionEn(),
                entry.definitionZh(),
                frozen.unit(),
                entry.unitId(),
                entry.displayUnit(),
                frozen.direction().sign(),
                entry.nature(),
                entry.topic(),
                frozen.decimals(),
                entry.origin(),
                entry.status(),
                entry.mergedInto(),
                entry.aliases(),
                entry.distinctFrom(),
                entry.version());
    }
}
