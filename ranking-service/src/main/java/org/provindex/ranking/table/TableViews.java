package org.provindex.ranking.table;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.NodeTable;
import org.provindex.composite.mark.Mark;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.Name;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.model.Words;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.web.language.Language;

/** Turns computed tables into what is answered. */
@Singleton
public class TableViews {
    private final AreaNames names;

    TableViews(AreaNames names) {
        this.names = names;
    }

    /** A live table. */
    public LeagueTableView of(Computed computed, Language language) {
        return of(computed, null, Map.of(), language);
    }

    /**
     * @param edition the edition it is of, or null
     * @param stated ranks without the changes of a preview, else empty
     */
    public LeagueTableView of(
            Computed computed,
            LeagueTableView.@Nullable EditionRef edition,
            Map<String, Double> stated,
            Language language) {
        Columns columns = Columns.of(computed, stated, marksByArea(computed), language);
        Map<String, AreaEntry> areas = names.all();
        List<LeagueTableView.Row> rows = new ArrayList<>();
        for (String area : computed.result().areas()) {
            if (computed.members().contains(area)) {
                rows.add(columns.row(area, AreaNames.ref(areas, area, language)));
            }
        }
        rows.sort(
                Comparator.comparing(
                                (LeagueTableView.Row r) ->
                                        r.rank() == null ? Double.MAX_VALUE : r.rank())
                        .thenComparing(r -> r.area().code()));
        return new LeagueTableView(
                methodology(computed.methodology(), language),
                computed.year(),
                computed.universe(),
                computed.group(),
                edition == null,
                edition,
                computed.revision(),
                rows,
                columns.marks().getOrDefault("", List.of()));
    }

    public static LeagueTableView.MethodologyRef methodology(
            Methodology methodology, Language language) {
        return new LeagueTableView.MethodologyRef(
                methodology.code(),
                methodology.version(),
                name(methodology.name(), methodology.code(), language),
                methodology.name().byLanguage());
    }

    /** Marks of the year by area; those of all areas under the empty text. */
    private static Map<String, List<LeagueTableView.MarkView>> marksByArea(Computed computed) {
        Map<String, List<LeagueTableView.MarkView>> marks = new HashMap<>();
        for (Mark mark : computed.result().marks()) {
            if (mark.period().equals(computed.year())) {
                marks.computeIfAbsent(mark.area().orElse(""), a -> new ArrayList<>())
                        .add(mark(mark));
            }
        }
        return marks;
    }

    /** The columns of a table, taken out of the result once. */
    private record Columns(
            NodeTable index,
            Map<String, Double> inGroup,
            Map<String, Double> before,
            Map<String, Double> stated,
            List<PillarColumn> pillars,
            Map<String, List<LeagueTableView.MarkView>> marks) {
        static Columns of(
                Computed computed,
                Map<String, Double> stated,
                Map<String, List<LeagueTableView.MarkView>> marks,
                Language language) {
            NodeTable index = computed.index();
            List<PillarColumn> pillars = new ArrayList<>();
            for (Node node : computed.methodology().index().children()) {
                if (node instanceof Pillar) {
                    pillars.add(
                            new PillarColumn(
                                    node.code(),
                                    name(node.name(), node.code(), language),
                                    computed.result().node(node.code(), computed.year())));
                }
            }
            return new Columns(
                    index,
                    computed.group() == null ? Map.of() : index.ranksWithin(computed.members()),
                    computed.before()
                            .<Map<String, Double>>map(b -> b.index(computed.yearBefore()).ranks())
                            .orElse(Map.of()),
                    stated,
                    pillars,
                    marks);
        }

        LeagueTableView.Row row(String code, LeagueTableView.AreaRef area) {
            Double rank = value(index.rank(code));
            Double previous = before.get(code);
            return new LeagueTableView.Row(
                    area,
                    value(index.score(code)),
                    rank,
                    inGroup.get(code),
                    previous,
                    rank == null || previous == null ? null : (Double) (previous - rank),
                    stated.get(code),
                    pillars.stream().map(p -> p.score(code)).toList(),
                    index.coverage(code),
                    marks.getOrDefault(code, List.of()));
        }
    }

    private record PillarColumn(String code, String name, NodeTable table) {
        LeagueTableView.NodeScore score(String area) {
            return new LeagueTableView.NodeScore(
                    code, name, value(table.score(area)), value(table.rank(area)));
        }
    }

    public static String name(Name name, String otherwise, Language language) {
        return language.pick(name.in("en").orElse(otherwise), name.in("zh").orElse(null));
    }

    public static LeagueTableView.MarkView mark(Mark mark) {
        return new LeagueTableView.MarkView(Words.of(mark.kind()), mark.node(), mark.detail());
    }

    public static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }
}
