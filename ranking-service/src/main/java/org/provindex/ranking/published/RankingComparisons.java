package org.provindex.ranking.published;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.statistics.Correlation;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.ranking.leaguetable.LeagueTables;
import org.provindex.ranking.table.AreaNames;
import org.provindex.ranking.table.TableViews;
import org.provindex.web.language.Language;

/** Compares rankings of others with ours. */
@Singleton
class RankingComparisons {
    private static final int FEWEST = 3;

    private final AreaNames names;

    RankingComparisons(AreaNames names) {
        this.names = names;
    }

    RankingComparison of(PublishedRanking theirs, LeagueTables.Found ours, Language language) {
        Map<String, Double> ranks = ours.table().index().ranks();
        List<PublishedRanking.Place> both = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (PublishedRanking.Place place : theirs.places()) {
            boolean exact = place.comparator().equals("eq") && place.orderAssumed() == null;
            if (!exact) {
                leftOut.add(place.area());
            } else if (ranks.containsKey(place.area())) {
                both.add(place);
            }
        }
        double[] their = both.stream().mapToDouble(p -> p.rank().doubleValue()).toArray();
        double[] our = both.stream().mapToDouble(p -> ranks.get(p.area())).toArray();
        double[] theirPlaces = among(their);
        double[] ourPlaces = among(our);
        Map<String, AreaEntry> areas = names.all();
        List<RankingComparison.Difference> differences = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < our.length; i++) {
            double difference = theirPlaces[i] - ourPlaces[i];
            sum += Math.abs(difference);
            differences.add(
                    new RankingComparison.Difference(
                            AreaNames.ref(areas, both.get(i).area(), language),
                            both.get(i).rank(),
                            our[i],
                            difference,
                            both.get(i).observation()));
        }
        differences.sort(
                Comparator.comparingDouble(
                                (RankingComparison.Difference d) -> -Math.abs(d.difference()))
                        .thenComparing(d -> d.area().code()));
        boolean enough = our.length >= FEWEST;
        return new RankingComparison(
                theirs.indicator(),
                theirs.source(),
                theirs.release(),
                theirs.period(),
                TableViews.methodology(ours.table().methodology(), language),
                ours.edition(),
                ours.table().year(),
                ours.table().universe(),
                our.length,
                enough ? finite(Correlation.SPEARMAN.of(their, our)) : null,
                enough ? finite(Correlation.KENDALL.of(their, our)) : null,
                our.length == 0 ? null : (Double) (sum / our.length),
                differences,
                leftOut);
    }

    /** Ranks counted among these areas only, ties sharing the better one. */
    private static double[] among(double[] ranks) {
        double[] places = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            places[i] = 1;
            for (double other : ranks) {
                if (other < ranks[i]) {
                    places[i]++;
                }
            }
        }
        return places;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
