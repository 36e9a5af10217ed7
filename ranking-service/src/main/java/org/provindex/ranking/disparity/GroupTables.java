package org.provindex.ranking.disparity;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.ranking.edition.Edition;
import org.provindex.ranking.edition.EditionRefs;
import org.provindex.ranking.edition.EditionTables;
import org.provindex.ranking.table.AreaNames;
import org.provindex.ranking.table.Computed;
import org.provindex.ranking.table.LeagueTableView;
import org.provindex.ranking.table.TableViews;
import org.provindex.web.language.Language;

/** Tables of groups. */
@Singleton
class GroupTables {
    private final EditionTables tables;
    private final Groupings groupings;
    private final AreaNames names;

    GroupTables(EditionTables tables, Groupings groupings, AreaNames names) {
        this.tables = tables;
        this.groupings = groupings;
        this.names = names;
    }

    GroupsView of(Edition edition, String period, String kind, Language language) {
        Computed computed = tables.table(edition, period, null);
        SortedMap<String, Double> scores = computed.index().scores();
        SortedMap<String, Double> ranks = computed.index().ranks();
        Map<String, AreaEntry> areas = names.all();
        List<GroupsView.GroupView> views = new ArrayList<>();
        groupings
                .of(kind, period, "kind")
                .forEach(
                        (group, all) -> {
                            List<String> members =
                                    all.stream()
                                            .filter(scores::containsKey)
                                            .sorted(Comparator.comparing(ranks::get))
                                            .toList();
                            if (!members.isEmpty()) {
                                views.add(
                                        view(
                                                computed, group, members, scores, ranks, areas,
                                                language));
                            }
                        });
        views.sort(
                Comparator.comparingDouble((GroupsView.GroupView g) -> -g.mean())
                        .thenComparing(g -> g.group().code()));
        return new GroupsView(EditionRefs.of(edition), edition.universe(), kind, period, views);
    }

    private static GroupsView.GroupView view(
            Computed computed,
            String group,
            List<String> members,
            SortedMap<String, Double> scores,
            SortedMap<String, Double> ranks,
            Map<String, AreaEntry> areas,
            Language language) {
        double mean = mean(members, scores);
        double squares =
                members.stream()
                        .mapToDouble(m -> (scores.get(m) - mean) * (scores.get(m) - mean))
                        .sum();
        String best = members.get(0);
        String worst = members.get(members.size() - 1);
        List<LeagueTableView.NodeScore> pillars = new ArrayList<>();
        for (Node node : computed.methodology().index().children()) {
            if (node instanceof Pillar) {
                Map<String, Double> of =
                        computed.result().node(node.code(), computed.year()).scores();
                List<String> scored = members.stream().filter(of::containsKey).toList();
                pillars.add(
                        new LeagueTableView.NodeScore(
                                node.code(),
                                TableViews.name(node.name(), node.code(), language),
                                scored.isEmpty() ? null : (Double) mean(scored, of),
                                null));
            }
        }
        return new GroupsView.GroupView(
                AreaNames.ref(areas, group, language),
                members.size(),
                mean,
                mean(members, ranks),
                members.size() < 2 ? null : (Double) Math.sqrt(squares / (members.size() - 1)),
                AreaNames.ref(areas, best, language),
                ranks.get(best),
                AreaNames.ref(areas, worst, language),
                ranks.get(worst),
                pillars);
    }

    private static double mean(List<String> members, Map<String, Double> values) {
        return members.stream().mapToDouble(values::get).average().orElseThrow();
    }
}
