package org.provindex.ranking.edition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.provindex.composite.frozen.FrozenDocument;
import org.provindex.composite.frozen.FrozenIndex;
import org.provindex.composite.frozen.FrozenInput;
import org.provindex.composite.frozen.FrozenResults;
import org.provindex.composite.mark.Mark;
import org.provindex.composite.methodology.Leaf;
import org.provindex.ranking.table.Figure;

/** Writes the frozen parts of an edition and reads them back. */
final class FrozenStore {
    private FrozenStore() {}

    /** What stands in the column {@code definition}: the document without inputs and results. */
    static String definition(FrozenIndex index) {
        return new String(
                FrozenDocument.write(withInputs(index, List.of())), StandardCharsets.UTF_8);
    }

    private static FrozenIndex withInputs(FrozenIndex index, List<FrozenInput> inputs) {
        return new FrozenIndex(
                index.methodology(),
                index.universe(),
                index.periods(),
                index.basis(),
                index.members(),
                index.groupings(),
                index.indicators(),
                index.releases(),
                inputs);
    }

    /** The index as it was frozen. */
    static FrozenIndex index(Handle handle, long id) {
        String definition =
                handle.createQuery("select definition from edition where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one();
        FrozenIndex bare = FrozenDocument.read(definition.getBytes(StandardCharsets.UTF_8));
        return withInputs(bare, figures(handle, id).stream().map(FrozenStore::input).toList());
    }

    /** The figure as the canonical document has it. */
    static FrozenInput input(Figure figure) {
        return new FrozenInput(
                figure.indicator(),
                figure.area(),
                figure.year(),
                figure.value(),
                "%s@%s %s/%s"
                        .formatted(
                                figure.observation(),
                                Long.toString(figure.vintage()),
                                figure.source(),
                                figure.release()));
    }

    static List<Figure> figures(Handle handle, long id) {
        return handle.createQuery(
                        """
                        select indicator, area, period, value, observation, release, vintage
                        from edition_input where edition_id = :id and not imputed""")
                .bind("id", id)
                .map(
                        (rs, c) -> {
                            String release = rs.getString(6);
                            int slash = release.indexOf('/');
                            return new Figure(
                                    rs.getString(1),
                                    rs.getString(2),
                                    rs.getString(3),
                                    rs.getBigDecimal(4),
                                    rs.getString(5),
                                    release.substring(0, slash),
                                    release.substring(slash + 1),
                                    rs.getLong(7));
                        })
                .list();
    }

    static void write(
            Handle handle, long id, List<Figure> figures, List<FrozenResults.Period> results) {
        inputs(handle, id, figures);
        for (FrozenResults.Period period : results) {
            rows(handle, id, period);
            imputed(handle, id, period);
            marks(handle, id, period);
        }
    }

    private static void inputs(Handle handle, long id, List<Figure> figures) {
        handle.createUpdate(
                        """
                        insert into edition_input (edition_id, indicator, period, area, value, observation, release, vintage)
                        select :id, * from unnest(:indicators, :periods, :areas, :values::numeric[], :observations, :releases, :vintages)""")
                .bind("id", id)
                .bind("indicators", figures.stream().map(Figure::indicator).toArray(String[]::new))
                .bind("periods", figures.stream().map(Figure::year).toArray(String[]::new))
                .bind("areas", figures.stream().map(Figure::area).toArray(String[]::new))
                .bind(
                        "values",
                        figures.stream().map(f -> f.value().toPlainString()).toArray(String[]::new))
                .bind(
                        "observations",
                        figures.stream().map(Figure::observation).toArray(String[]::new))
                .bind(
                        "releases",
                        figures.stream()
                                .map(f -> f.source() + "/" + f.release())
                                .toArray(String[]::new))
                .bind("vintages", figures.stream().map(Figure::vintage).toArray(Long[]::new))
                .execute();
    }

    private static void rows(Handle handle, long id, FrozenResults.Period period) {
        var rows = period.rows();
        handle.createUpdate(
                        """
                        insert into edition_row (edition_id, period, place, node, area, score, rank, coverage)
                        select :id, :period, r.place, r.node, r.area, r.score, r.rank, r.coverage
                        from unnest(:nodes, :areas, :scores, :ranks, :coverages)
                            with ordinality as r (node, area, score, rank, coverage, place)""")
                .bind("id", id)
                .bind("period", period.period())
                .bind("nodes", rows.stream().map(FrozenResults.Row::node).toArray(String[]::new))
                .bind("areas", rows.stream().map(FrozenResults.Row::area).toArray(String[]::new))
                .bind("scores", rows.stream().map(FrozenResults.Row::score).toArray(Double[]::new))
                .bind("ranks", rows.stream().map(FrozenResults.Row::rank).toArray(Double[]::new))
                .bind(
                        "coverages",
                        rows.stream().map(FrozenResults.Row::coverage).toArray(Double[]::new))
                .execute();
    }

    private static void imputed(Handle handle, long id, FrozenResults.Period period) {
        for (FrozenResults.Imputed cell : period.imputed()) {
            handle.execute(
                    "insert into edition_input (edition_id, indicator, period, area, value, imputed) values (?, ?, ?, ?, ?, true)",
                    id,
                    cell.leaf(),
                    period.period(),
                    cell.area(),
                    new java.math.BigDecimal(cell.value()));
        }
    }

    private static void marks(Handle handle, long id, FrozenResults.Period period) {
        var marks = period.marks();
        handle.createUpdate(
                        """
                        insert into edition_mark (edition_id, period, place, kind, node, area, detail)
                        select :id, :period, m.place, m.kind, m.node, nullif(m.area, ''), m.detail
                        from unnest(:kinds, :nodes, :areas, :details) with ordinality as m (kind, node, area, detail, place)""")
                .bind("id", id)
                .bind("period", period.period())
                .bind("kinds", marks.stream().map(m -> m.kind().name()).toArray(String[]::new))
                .bind("nodes", marks.stream().map(Mark::node).toArray(String[]::new))
                .bind("areas", marks.stream().map(m -> m.area().orElse("")).toArray(String[]::new))
                .bind("details", marks.stream().map(Mark::detail).toArray(String[]::new))
                .execute();
    }

    /** The results as they were stored, not computed anew. */
    static List<FrozenResults.Period> results(Handle handle, long id, FrozenIndex index) {
        List<String> leaves = index.methodology().leaves().stream().map(Leaf::code).toList();
        List<FrozenResults.Period> results = new ArrayList<>();
        for (String period : index.periods()) {
            results.add(
                    new FrozenResults.Period(
                            period,
                            storedRows(handle, id, period),
                            storedImputed(handle, id, period, leaves),
                            storedMarks(handle, id, period)));
        }
        return results;
    }

    private static List<FrozenResults.Row> storedRows(Handle handle, long id, String period) {
        return handle.createQuery(
                        "select node, area, score, rank, coverage from edition_row where edition_id = :id and period = :period order by place")
                .bind("id", id)
                .bind("period", period)
                .map(
                        (rs, c) ->
                                new FrozenResults.Row(
                                        rs.getString(1),
                                        rs.getString(2),
                                        rs.getDouble(3),
                                        rs.getDouble(4),
                                        rs.getDouble(5)))
                .list();
    }

    private static List<FrozenResults.Imputed> storedImputed(
            Handle handle, long id, String period, List<String> leaves) {
        return handle
                .createQuery(
                        "select indicator, area, value from edition_input where edition_id = :id and period = :period and imputed")
                .bind("id", id)
                .bind("period", period)
                .map(
                        (rs, c) ->
                                new FrozenResults.Imputed(
                                        rs.getString(1), rs.getString(2), rs.getDouble(3)))
                .list()
                .stream()
                .sorted(
                        java.util.Comparator.comparing(
                                        (FrozenResults.Imputed i) -> leaves.indexOf(i.leaf()))
                                .thenComparing(FrozenResults.Imputed::area))
                .toList();
    }

    private static List<Mark> storedMarks(Handle handle, long id, String period) {
        return handle.createQuery(
                        "select kind, node, area, detail from edition_mark where edition_id = :id and period = :period order by place")
                .bind("id", id)
                .bind("period", period)
                .map(
                        (rs, c) -> {
                            Mark.Kind kind = Mark.Kind.valueOf(rs.getString(1));
                            String area = rs.getString(3);
                            return area == null
                                    ? Mark.ofAllAreas(
                                            kind, rs.getString(2), period, rs.getString(4))
                                    : Mark.of(kind, rs.getString(2), area, period, rs.getString(4));
                        })
                .list();
    }
}
