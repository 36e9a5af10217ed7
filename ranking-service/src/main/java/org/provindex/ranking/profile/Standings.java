package org.provindex.ranking.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.provindex.composite.NodeTable;
import org.provindex.composite.methodology.Leaf;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.ranking.table.AreaNames;
import org.provindex.ranking.table.Computed;
import org.provindex.ranking.table.TableViews;
import org.provindex.web.language.Language;

/** Where an area stands by each indicator, and which areas are like it. */
final class Standings {
    private static final int MOST = 5;

    private final Computed computed;
    private final String area;
    private final Language language;

    Standings(Computed computed, String area, Language language) {
        this.computed = computed;
        this.area = area;
        this.language = language;
    }

    /** Indicators from the best rank to the worst. */
    List<ProfileView.StandingView> all() {
        List<ProfileView.StandingView> standings = new ArrayList<>();
        for (Leaf leaf : computed.methodology().leaves()) {
            NodeTable table = computed.result().node(leaf.code(), computed.year());
            OptionalDouble rank = table.rank(area);
            if (rank.isPresent()) {
                standings.add(
                        new ProfileView.StandingView(
                                leaf.indicator(),
                                computed.figures()
                                        .indicator(leaf.indicator())
                                        .map(e -> language.pick(e.nameEn(), e.nameZh()))
                                        .orElse(leaf.indicator()),
                                TableViews.value(
                                        computed.result()
                                                .leaf(leaf.code(), computed.year())
                                                .imputed(area)),
                                table.score(area).getAsDouble(),
                                rank.getAsDouble(),
                                table.ranks().size()));
            }
        }
        standings.sort(
                Comparator.comparingDouble(ProfileView.StandingView::rank)
                        .thenComparing(ProfileView.StandingView::indicator));
        return standings;
    }

    static List<ProfileView.StandingView> strengths(List<ProfileView.StandingView> all) {
        return all.subList(0, Math.min(MOST, (all.size() + 1) / 2));
    }

    /** From the worst. */
    static List<ProfileView.StandingView> weaknesses(List<ProfileView.StandingView> all) {
        List<ProfileView.StandingView> worst =
                new ArrayList<>(
                        all.subList(Math.max((all.size() + 1) / 2, all.size() - MOST), all.size()));
        java.util.Collections.reverse(worst);
        return worst;
    }

    List<ProfileView.PeerView> peers(Map<String, AreaEntry> areas) {
        Map<String, Double> squares = new TreeMap<>();
        for (Leaf leaf : computed.methodology().leaves()) {
            Map<String, Double> scores =
                    computed.result().node(leaf.code(), computed.year()).scores();
            Double own = scores.get(area);
            double deviation = deviation(scores);
            if (own == null || deviation == 0) {
                continue;
            }
            scores.forEach(
                    (other, score) ->
                            squares.merge(
                                    other, Math.pow((score - own) / deviation, 2), Double::sum));
        }
        return squares.entrySet().stream()
                .filter(e -> !e.getKey().equals(area))
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(
                        e ->
                                new ProfileView.PeerView(
                                        AreaNames.ref(areas, e.getKey(), language),
                                        Math.sqrt(e.getValue()),
                                        TableViews.value(computed.index().rank(e.getKey()))))
                .toList();
    }

    private static double deviation(Map<String, Double> scores) {
        double mean = scores.values().stream().mapToDouble(d -> d).average().orElse(0);
        double squares = scores.values().stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
        return Math.sqrt(squares / Math.max(1, scores.size() - 1));
    }
}
