package org.provindex.launcher.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.provindex.launcher.table.TextTable;
import org.provindex.launcher.table.TextTable.Column;
import org.provindex.launcher.table.TextTable.Side;
import org.provindex.launcher.terminal.Screen;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.claim.Claim;
import org.provindex.reading.period.Period;

/** A table of its claims for each document, as wide as the terminal. */
final class ClaimTables implements ClaimOutput {
    private static final List<Column> COLUMNS =
            List.of(
                    new Column("Area", Side.LEFT, 8),
                    new Column("Period", Side.LEFT),
                    new Column("Measure", Side.LEFT),
                    new Column("Value", Side.RIGHT),
                    new Column("Kind", Side.LEFT),
                    new Column("Indicator in the text's words", Side.LEFT, 16),
                    new Column("Quote", Side.LEFT, 16));

    private final Screen screen;
    private final Gazetteer gazetteer;
    private boolean first = true;

    ClaimTables(Screen screen, Gazetteer gazetteer) {
        this.screen = screen;
        this.gazetteer = gazetteer;
    }

    @Override
    public void add(String doc, Optional<LocalDate> date, List<Claim> claims) {
        if (!first) screen.line("");
        first = false;
        screen.line(heading(doc, date, claims.size()));
        if (claims.isEmpty()) return;
        TextTable table = new TextTable(COLUMNS);
        for (Claim claim : claims) table.add(cells(claim));
        screen.line("");
        table.lines(screen.columns()).forEach(screen::line);
    }

    @Override
    public void end() {
        screen.clear();
    }

    private static String heading(String doc, Optional<LocalDate> date, int claims) {
        return "%s (%s): %s"
                .formatted(
                        doc,
                        date.map(LocalDate::toString).orElse("no date known, --date D tells it"),
                        claims == 1 ? "1 claim" : claims + " claims");
    }

    private List<String> cells(Claim claim) {
        Claim.Figure figure = claim.figure();
        return List.of(
                claim.area().map(this::name).orElse("-"),
                claim.period().map(Period::code).orElse("-"),
                figure.statistic() == Claim.Statistic.MEAN
                        ? figure.measure().code() + ", mean"
                        : figure.measure().code(),
                FigureText.of(
                        figure.measure().code(),
                        figure.bound().code(),
                        figure.value(),
                        figure.unit()),
                claim.kind().code(),
                claim.indicator(),
                claim.quote().text());
    }

    private String name(String code) {
        return gazetteer
                .area(code)
                .map(AreaName::names)
                .flatMap(names -> names.stream().findFirst())
                .orElse(code);
    }
}
