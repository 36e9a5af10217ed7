package org.provindex.ranking.edition;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.NodeTable;
import org.provindex.composite.frozen.FrozenIndex;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.ranking.table.AreaNames;
import org.provindex.web.language.Language;

/** Who moved between two editions, and why. */
@Singleton
class EditionComparison {
    private final EditionTables tables;
    private final AreaNames names;

    EditionComparison(EditionTables tables, AreaNames names) {
        this.tables = tables;
        this.names = names;
    }

    /**
     * @param edition to which areas have moved
     * @param other from which they have
     * @param period one that the edition has; null for all
     */
    ComparisonView of(Edition edition, Edition other, @Nullable String period, Language language) {
        String only = period == null ? null : Editions.period(edition, period, "period");
        Map<String, AreaEntry> areas = names.all();
        EditionTables.Loaded to = tables.load(edition);
        EditionTables.Loaded from = tables.load(other);
        List<ComparisonView.Revised> revisions = new ArrayList<>();
        for (String year : edition.periods()) {
            if (other.periods().contains(year) && (only == null || only.equals(year))) {
                revisions.add(revised(from.index(), to.index(), year, areas, language));
            }
        }
        return new ComparisonView(
                EditionRefs.of(edition),
                EditionRefs.of(other),
                edition.methodology().equals(other.methodology())
                        && edition.version() == other.version()
                        && edition.universe().equals(other.universe()),
                Steps.ORDER,
                revisions,
                between(edition, other, to, from, only, areas, language));
    }

    private static ComparisonView.Revised revised(
            FrozenIndex from,
            FrozenIndex to,
            String period,
            Map<String, AreaEntry> areas,
            Language language) {
        Steps steps = Steps.between(from, to, period);
        List<ComparisonView.Mover> movers = new ArrayList<>();
        for (String area : union(steps.first(), steps.last())) {
            ComparisonView.Mover mover =
                    mover(area, steps.first(), steps.last(), steps.reasons(area), areas, language);
            if (!java.util.Objects.equals(mover.rankFrom(), mover.rankTo())) {
                movers.add(mover);
            }
        }
        return new ComparisonView.Revised(
                period,
                steps.figuresRevised(),
                steps.figuresNew(),
                steps.skipped(),
                byRank(movers));
    }

    private static List<ComparisonView.Between> between(
            Edition edition,
            Edition other,
            EditionTables.Loaded to,
            EditionTables.Loaded from,
            @Nullable String only,
            Map<String, AreaEntry> areas,
            Language language) {
        List<ComparisonView.Between> pairs = new ArrayList<>();
        String last = null;
        for (String year : edition.periods()) {
            if (last != null && (only == null || only.equals(year))) {
                pairs.add(pair(last, table(to, last), year, table(to, year), areas, language));
            }
            last = year;
        }
        String newest = only == null ? edition.newestPeriod() : only;
        if (pairs.isEmpty() && other.newestPeriod().compareTo(newest) < 0) {
            pairs.add(
                    pair(
                            other.newestPeriod(),
                            table(from, other.newestPeriod()),
                            newest,
                            table(to, newest),
                            areas,
                            language));
        }
        return pairs;
    }

    private static NodeTable table(EditionTables.Loaded loaded, String period) {
        return loaded.results().get(period).index(period);
    }

    private static ComparisonView.Between pair(
            String from,
            NodeTable before,
            String to,
            NodeTable after,
            Map<String, AreaEntry> areas,
            Language language) {
        List<ComparisonView.Mover> movers = new ArrayList<>();
        for (String area : union(before, after)) {
            ComparisonView.Mover mover = mover(area, before, after, null, areas, language);
            if (!java.util.Objects.equals(mover.rankFrom(), mover.rankTo())) {
                movers.add(mover);
            }
        }
        return new ComparisonView.Between(from, to, byRank(movers));
    }

    private static Set<String> union(NodeTable one, NodeTable other) {
        Set<String> areas = new TreeSet<>(one.scores().keySet());
        areas.addAll(other.scores().keySet());
        return areas;
    }

    private static List<ComparisonView.Mover> byRank(List<ComparisonView.Mover> movers) {
        movers.sort(
                java.util.Comparator.comparing(
                                (ComparisonView.Mover m) ->
                                        m.rankTo() == null ? Double.MAX_VALUE : m.rankTo())
                        .thenComparing(m -> m.area().code()));
        return movers;
    }

    private static ComparisonView.Mover mover(
            String area,
            NodeTable before,
            NodeTable after,
            ComparisonView.@Nullable Reasons reasons,
            Map<String, AreaEntry> areas,
            Language language) {
        Double rankFrom = before.ranks().get(area);
        Double rankTo = after.ranks().get(area);
        return new ComparisonView.Mover(
                AreaNames.ref(areas, area, language),
                before.scores().get(area),
                after.scores().get(area),
                rankFrom,
                rankTo,
                rankFrom == null || rankTo == null ? null : (Double) (rankFrom - rankTo),
                reasons);
    }
}
