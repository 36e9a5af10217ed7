package org.provindex.ingest.tables;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.provindex.reading.table.Remark;
import org.provindex.reading.table.TableCell;

/** Compares figures with what is stored of the same cells, whatever its source. */
@Singleton
class KnownSeries {
    /** Figures of one indicator that are compared; more tell nothing new. */
    static final int COMPARED = 200;

    /** Revisions and rebasing move a figure by less; a wrong unit moves it by more. */
    private static final double SUSPICIOUS = 20;

    private final Jdbi jdbi;

    KnownSeries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A warning for each indicator whose figures are far from the stored ones. */
    List<Remark> warnings(List<TableCell> figures) {
        Map<String, List<Double>> ratios = new HashMap<>();
        Map<String, TableCell> first = new HashMap<>();
        String[] indicators = figures.stream().map(TableCell::indicator).toArray(String[]::new);
        String[] areas = figures.stream().map(TableCell::area).toArray(String[]::new);
        String[] periods = figures.stream().map(TableCell::period).toArray(String[]::new);
        jdbi.useHandle(
                h ->
                        h.createQuery(
                                        """
                                        select t.place, o.value from unnest(:indicators, :areas, :periods) with ordinality
                                            as t (indicator, area, period, place)
                                        join indicator i on i.code = t.indicator join area a on a.code = t.area
                                        join observation o on o.indicator_id = i.id and o.area_id = a.id and o.period = t.period
                                        where o.superseded_revision is null and o.measure = 'level' and o.kind = 'actual'
                                            and o.scope = '' and o.value <> 0""")
                                .bind("indicators", indicators)
                                .bind("areas", areas)
                                .bind("periods", periods)
                                .map(
                                        (rs, c) -> {
                                            TableCell figure = figures.get(rs.getInt(1) - 1);
                                            first.putIfAbsent(figure.indicator(), figure);
                                            return ratios.computeIfAbsent(
                                                            figure.indicator(),
                                                            key -> new ArrayList<>())
                                                    .add(
                                                            figure.value().doubleValue()
                                                                    / rs.getDouble(2));
                                        })
                                .list());
        List<Remark> warnings = new ArrayList<>();
        ratios.forEach(
                (indicator, all) -> {
                    double median = all.stream().sorted().toList().get(all.size() / 2);
                    if (median < SUSPICIOUS && median > 1 / SUSPICIOUS) return;
                    TableCell figure = first.get(indicator);
                    warnings.add(
                            new Remark(
                                    Remark.Kind.WARNING,
                                    figure.sheet(),
                                    figure.cell(),
                                    "Half of the figures of '%s' are %.4g times those stored or less: is the unit right?"
                                            .formatted(indicator, median)));
                });
        return warnings;
    }
}
