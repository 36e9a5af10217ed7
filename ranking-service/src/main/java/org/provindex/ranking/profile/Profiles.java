package org.provindex.ranking.profile;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.NodeTable;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.model.area.AreaLevel;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.period.Period;
import org.provindex.ranking.edition.Edition;
import org.provindex.ranking.edition.EditionTables;
import org.provindex.ranking.edition.Editions;
import org.provindex.ranking.leaguetable.LeagueTables;
import org.provindex.ranking.table.AreaNames;
import org.provindex.ranking.table.Computed;
import org.provindex.ranking.table.Decompositions;
import org.provindex.ranking.table.LeagueTableView;
import org.provindex.ranking.table.TableViews;
import org.provindex.ranking.target.TargetProgress;
import org.provindex.web.language.Language;
import org.provindex.web.problem.ProblemException;

/** Puts the profile of an area together. */
@Singleton
class Profiles {
    private final LeagueTables leagueTables;
    private final Editions editions;
    private final EditionTables frozen;
    private final Catalogue catalogue;
    private final AreaNames names;
    private final TargetProgress targets;
    private final Sentences sentences;

    Profiles(
            LeagueTables leagueTables,
            Editions editions,
            EditionTables frozen,
            Catalogue catalogue,
            AreaNames names,
            TargetProgress targets,
            Sentences sentences) {
        this.leagueTables = leagueTables;
        this.editions = editions;
        this.frozen = frozen;
        this.catalogue = catalogue;
        this.names = names;
        this.targets = targets;
        this.sentences = sentences;
    }

    ProfileView of(
            String area,
            String methodology,
            @Nullable Period period,
            @Nullable String universe,
            Language language) {
        LeagueTables.Found found =
                leagueTables.find(methodology, period, universe, null, null, null);
        Computed computed = found.table();
        Decompositions.require(computed, area);
        Map<String, AreaEntry> areas = names.all();
        Standings standings = new Standings(computed, area, language);
        List<ProfileView.StandingView> all = standings.all();
        int id = areas.get(area).id();
        return new ProfileView(
                AreaNames.ref(areas, area, language),
                TableViews.methodology(computed.methodology(), language),
                computed.universe(),
                found.edition(),
                computed.year(),
                TableViews.value(computed.index().score(area)),
                TableViews.value(computed.index().rank(area)),
                history(computed, area, language),
                Standings.strengths(all),
                Standings.weaknesses(all),
                standings.peers(areas),
                groups(computed, area, areas, language),
                targets.of(List.of(id), List.of(), language),
                sentences.of(id));
    }

    /** By year: of the edition's periods, else of every year that can be computed live. */
    private List<ProfileView.HistoryView> history(
            Computed computed, String area, Language language) {
        List<ProfileView.HistoryView> history = new ArrayList<>();
        Long id = computed.edition();
        if (id != null) {
            Edition edition = editions.get(Long.toString(id));
            for (String period : edition.periods()) {
                view(frozen.table(edition, period, null), area, language).ifPresent(history::add);
            }
            return history;
        }
        for (String year : computed.figures().years(computed.methodology())) {
            try {
                Computed of =
                        leagueTables
                                .find(
                                        computed.methodology().code(),
                                        Period.parse(year),
                                        computed.universe(),
                                        null,
                                        null,
                                        "true")
                                .table();
                view(of, area, language).ifPresent(history::add);
            } catch (CompositeException | ProblemException e) {
                // A year with too few figures has no table, and so no place in the history.
                continue;
            }
        }
        return history;
    }

    private static Optional<ProfileView.HistoryView> view(
            Computed computed, String area, Language language) {
        if (!computed.result().areas().contains(area)) {
            return Optional.empty();
        }
        List<LeagueTableView.NodeScore> pillars = new ArrayList<>();
        for (Node node : computed.methodology().index().children()) {
            if (node instanceof Pillar) {
                NodeTable table = computed.result().node(node.code(), computed.year());
                pillars.add(
                        new LeagueTableView.NodeScore(
                                node.code(),
                                TableViews.name(node.name(), node.code(), language),
                                TableViews.value(table.score(area)),
                                TableViews.value(table.rank(area))));
            }
        }
        return Optional.of(
                new ProfileView.HistoryView(
                        computed.year(),
                        TableViews.value(computed.index().score(area)),
                        TableViews.value(computed.index().rank(area)),
                        computed.index().ranks().size(),
                        pillars));
    }

    private List<ProfileView.GroupRankView> groups(
            Computed computed, String area, Map<String, AreaEntry> areas, Language language) {
        List<String> codes =
                areas.values().stream()
                        .filter(a -> a.level() == AreaLevel.GROUP)
                        .map(a -> a.code().value())
                        .filter(code -> !code.equals(computed.universe()))
                        .sorted()
                        .toList();
        List<ProfileView.GroupRankView> ranks = new ArrayList<>();
        var day = Period.year(Integer.parseInt(computed.year())).end();
        catalogue.membersOf(codes).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        e -> {
                            Set<String> members = new java.util.TreeSet<>();
                            e.getValue().stream()
                                    .filter(m -> m.isOn(day))
                                    .filter(
                                            m ->
                                                    computed.result()
                                                            .areas()
                                                            .contains(m.area().value()))
                                    .forEach(m -> members.add(m.area().value()));
                            Double rank =
                                    members.contains(area)
                                            ? computed.index().ranksWithin(members).get(area)
                                            : null;
                            if (rank != null) {
                                ranks.add(
                                        new ProfileView.GroupRankView(
                                                AreaNames.ref(areas, e.getKey(), language),
                                                rank,
                                                members.size()));
                            }
                        });
        return ranks;
    }
}
