package org.provindex.reading.table.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provindex.reading.indicator.Proposal;
import org.provindex.reading.table.Mapping.ColumnMapping;
import org.provindex.reading.table.Mapping.SheetMapping;
import org.provindex.reading.table.label.Heading;
import org.provindex.reading.table.label.TableUnit;

/** Which indicators the headings and labels of a table name. */
public final class Indicators {
    /** Dimensions of SDMX that name what is measured where none is called INDICATOR. */
    private static final Pattern DIMENSION =
            Pattern.compile("(?i)measure|na_item|indic|indic_[a-z]{2}|subject|series|concept");

    private final Words words;
    private final SheetMapping mapping;

    public Indicators(Words words, SheetMapping mapping) {
        this.words = words;
        this.mapping = mapping;
    }

    /**
     * An indicator that words name.
     *
     * @param name code of the catalogue, or the words
     * @param score 1 for a curated name, below 1 for the likeliest, which is only proposed
     */
    public record Named(String name, double score) {}

    /** The code of the catalogue where the words are a curated name and the unit fits. */
    public Named named(String name, @Nullable TableUnit unit) {
        String plain =
                name.replaceAll("[(（](当年价格?|现价|current prices?|at current prices)[)）]", "").strip();
        List<Proposal> proposals = words.catalogue().proposals(plain);
        if (proposals.isEmpty()) return new Named(name, 0);
        Proposal best = proposals.get(0);
        boolean fits =
                unit != null
                        && words.catalogue()
                                .unit(best.code())
                                .filter(unit.base()::equals)
                                .isPresent();
        return best.exact() && fits ? new Named(best.code(), 1) : new Named(name, best.score());
    }

    /** The likeliest indicator of the catalogue for words that are no curated name. */
    public Optional<Proposal> likeliest(String name) {
        return words.catalogue().proposals(name).stream().findFirst();
    }

    /** What a label in a row says: indicator and unit. */
    public Facts ofLabel(String label) {
        ColumnMapping told = mapping.row(label.strip());
        Heading heading = Heading.of(label, words.units());
        TableUnit unit = heading.unit().orElse(null);
        if (unit == null && heading.isIndex() && heading.units().isEmpty()) unit = Preamble.POINTS;
        if (!told.unit().isEmpty()) unit = words.units().parse(told.unit()).orElse(unit);
        String name = told.indicator().isEmpty() ? heading.name() : told.indicator();
        return new Facts("", name, told.period(), 0, "", unit);
    }

    /** Gives columns that would be told apart by nothing the names of their upper headings. */
    List<ColumnPlan> named(
            List<ColumnPlan> columns,
            Map<Integer, ColumnCount> counts,
            HeaderGrid grid,
            ColumnPlanner planner) {
        Map<String, Integer> uses = new HashMap<>();
        for (ColumnPlan column : columns) {
            if (column.role() == Role.VALUE) uses.merge(key(column), 1, Integer::sum);
        }
        boolean labelled = columns.stream().anyMatch(c -> c.role() == Role.INDICATOR);
        List<ColumnPlan> named = new ArrayList<>();
        for (ColumnPlan column : columns) {
            ColumnPlan plan = column;
            if (column.role() == Role.VALUE && uses.get(key(column)) > 1) {
                plan = plan.named(planner.fullName(grid.over(column.column())));
            }
            boolean labels =
                    column.role() == Role.TEXT
                            && !labelled
                            && namesIndicators(
                                    column.heading(), counts.get(column.column()), columns);
            if (labels) {
                labelled = true;
                plan =
                        new ColumnPlan(
                                plan.column(), plan.heading(), Role.INDICATOR, "", Facts.NONE);
            }
            named.add(plan);
        }
        return named;
    }

    private static String key(ColumnPlan column) {
        return column.name()
                + "|"
                + column.facts().period()
                + "|"
                + column.facts().fiscal()
                + "|"
                + column.facts().area();
    }

    /** Labels with units or curated names, or the only words, without a heading of their own. */
    private boolean namesIndicators(String heading, ColumnCount count, List<ColumnPlan> columns) {
        long known =
                count.texts.stream()
                        .filter(
                                text ->
                                        Heading.of(text, words.units()).unit().isPresent()
                                                || words.catalogue().proposals(text).stream()
                                                        .anyMatch(Proposal::exact))
                        .count();
        boolean nameless =
                columns.stream()
                        .filter(c -> c.role() == Role.VALUE)
                        .allMatch(c -> c.name().isEmpty());
        long texts = columns.stream().filter(c -> c.role() == Role.TEXT).count();
        if (nameless && !count.texts.isEmpty() && DIMENSION.matcher(heading.strip()).matches()) {
            return true;
        }
        return !count.texts.isEmpty()
                && nameless
                && (known * 2 >= count.texts.size() || heading.isEmpty() && texts == 1);
    }
}
