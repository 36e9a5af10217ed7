package org.provindex.ranking.leaguetable;

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
import org.provindex.composite.methodology.Name;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.model.Words;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.web.language.Language;
import org.provindex.web.language.Names;

/** Turns computed tables into what is answered. */
@Singleton
class TableViews {
    private final Catalogue catalogue;

    TableViews(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    LeagueTableView of(LeagueTables.Computed computed, Language language) {
        NodeTable index = computed.result().index(computed.year());
        Map<String, Double> inGroup =
                computed.group() == null ? Map.of() : index.ranksWithin(computed.members());
        Map<String, LeagueTableView.AreaRef> areas = areas(computed, language);
        List<LeagueTableView.Row> rows = new ArrayList<>();
        for (String area : computed.result().areas()) {
            if (computed.members().contains(area)) {
                rows.add(row(computed, index, areas.get(area), inGroup.get(area), language));
            }
        }
        rows.sort(
                Comparator.comparing(
                                (LeagueTableView.Row r) ->
                                        r.rank() == null ? Double.MAX_VALUE : r.rank())
                        .thenComparing(r -> r.area().code()));
        List<LeagueTableView.MarkView> general =
                computed.result().marks().stream()
                        .filter(m -> m.period().equals(computed.year()) && m.area().isEmpty())
                        .map(TableViews::mark)
                        .toList();
        var methodology = computed.methodology();
        return new LeagueTableView(
                new LeagueTableView.MethodologyRef(
                        methodology.code(),
                        methodology.version(),
                        name(methodology.name(), methodology.code(), language),
                        methodology.name().byLanguage()),
                computed.year(),
                computed.universe(),
                computed.group(),
                true,
                computed.revision().id(),
                rows,
                general);
    }

    private static LeagueTableView.Row row(
            LeagueTables.Computed computed,
            NodeTable index,
            LeagueTableView.AreaRef area,
            @Nullable Double rankInGroup,
            Language language) {
        String code = area.code();
        Double rank = value(index.rank(code));
        Double previous =
                computed.before()
                        .filter(before -> before.areas().contains(code))
                        .map(before -> value(before.index(computed.yearBefore()).rank(code)))
                        .orElse(null);
        return new LeagueTableView.Row(
                area,
                value(index.score(code)),
                rank,
                rankInGroup,
                previous,
                rank == null || previous == null ? null : previous - rank,
                pillars(computed, code, language),
                index.coverage(code),
                computed.result().marks(code, computed.year()).stream()
                        .filter(m -> m.area().isPresent())
                        .map(TableViews::mark)
                        .toList());
    }

    private static List<LeagueTableView.NodeScore> pillars(
            LeagueTables.Computed computed, String area, Language language) {
        List<LeagueTableView.NodeScore> pillars = new ArrayList<>();
        for (Node node : computed.methodology().index().children()) {
            if (node instanceof Pillar) {
                NodeTable table = computed.result().node(node.code(), computed.year());
                pillars.add(
                        new LeagueTableView.NodeScore(
                                node.code(),
                                name(node.name(), node.code(), language),
                                value(table.score(area)),
                                value(table.rank(area))));
            }
        }
        return pillars;
    }

    static String name(Name name, String otherwise, Language language) {
        return language.pick(name.in("en").orElse(otherwise), name.in("zh").orElse(null));
    }

    private static LeagueTableView.MarkView mark(Mark mark) {
        return new LeagueTableView.MarkView(Words.of(mark.kind()), mark.node(), mark.detail());
    }

    static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }

    Map<String, LeagueTableView.AreaRef> areas(LeagueTables.Computed computed, Language language) {
        Map<String, LeagueTableView.AreaRef> areas = new HashMap<>();
        for (AreaEntry entry : catalogue.areas()) {
            if (computed.result().areas().contains(entry.code().value())) {
                areas.put(
                        entry.code().value(),
                        new LeagueTableView.AreaRef(
                                entry.code().value(),
                                language.pick(entry.nameEn(), entry.nameZh()),
                                new Names(entry.nameEn(), entry.nameZh(), entry.namePinyin())));
            }
        }
        return areas;
    }
}
