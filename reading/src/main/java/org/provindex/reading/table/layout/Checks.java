package org.provindex.reading.table.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.table.Mapping.ColumnMapping;
import org.provindex.reading.table.Mapping.SheetMapping;
import org.provindex.reading.table.file.Row;
import org.provindex.reading.table.label.TableUnit;
import org.provindex.reading.text.WordTable;

/** Refuses columns whose meaning, unit or size is not certain, with the question to answer. */
final class Checks {
    /** A line through a heading: {@code $C2*F$1+$D2}. */
    private static final Pattern FITTED =
            Pattern.compile(
                    "(?i).*\\$?[A-Z]{1,3}\\$?\\d+\\*\\$?[A-Z]{1,3}\\$?\\d+[+-]\\$?[A-Z]{1,3}\\$?\\d+.*|.*\\b(TREND|FORECAST|LINEST|GROWTH|LOGEST)\\b.*");

    private static final Pattern LOGARITHM = Pattern.compile("(?i).*\\b(LN|LOG|LOG10)\\(.*");
    private static final Pattern LOG_NAME =
            Pattern.compile("(?i)^(ln|log|lg)([ _(].*|[A-Z].*)|.*(对数|_ln|_log)$");
    private static final Pattern STATISTIC =
            Pattern.compile(
                    "(?i)(斜率|截距|常数|slope|intercept|mse|rmse|r2|p值|p-?value|残差|residual|系数|coefficient|t值|标准误)");
    private static final Pattern AIM =
            Pattern.compile("(?i).*(目标|计划|规划|(?<!公共)预算)(数|值|任务)?|.*\\b(targets?|planned|budgeted)");

    private static final Pattern SAMPLE = Pattern.compile("(?i).*(抽样|样本|sample).*");
    private static final Pattern RATE =
            Pattern.compile(
                    "(?i).*(增速|增长|增幅|比重|占比|比例|率|指数|同比|环比|\\b(rate|share|ratio|growth|percentage|proportion|index)\\b).*");
    private static final Pattern SINKING =
            Pattern.compile(
                    "(?i).*(差额|盈亏|盈余|结余|顺差|净|增长|增速|增减|增加额|变动|利润|\\b(balance|net|change|growth|deficit|surplus|profits?|loss)\\b).*");
    private static final Set<String> MONEY =
            Set.of("CNY", "USD", "EUR", "HKD", "JPY", "GBP", "INR");
    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?i).*(单位数|企业数|机构数|学校数|床位数|用户数|项目数|专利数|全时当量|人数|人口|户数|家数|件数|个数|里程|产量|面积)|number of .*|.*\\b(population|employees|persons|households|area)");
    private static final Pattern PAID =
            Pattern.compile(
                    "(?i).*(收入|支出|金额|产值|增加值|生产总值|投资额?|利润(总额)?|税收|零售总?额|销售额|gdp)|.*\\b(revenue|expenditure|income|investment|profits?|sales)");
    private static final Pattern PER_HEAD =
            Pattern.compile("(?i).*(人均|单产|密度|每人|每亩|per capita|per head|density|yield).*");
    private static final double FEW = 0.5;

    private final Words words;
    private final SheetMapping mapping;

    Checks(Words words, SheetMapping mapping) {
        this.words = words;
        this.mapping = mapping;
    }

    List<ColumnPlan> checked(
            List<ColumnPlan> columns,
            Map<Integer, ColumnCount> counts,
            Facts sheet,
            boolean general,
            Preamble preamble,
            Optional<Level> level,
            List<Row> body) {
        boolean unitInRows =
                columns.stream().anyMatch(c -> c.role() == Role.UNIT || c.role() == Role.INDICATOR);
        boolean indicatorInRows = columns.stream().anyMatch(c -> c.role() == Role.INDICATOR);
        Indicators indicators = new Indicators(words, mapping);
        RelatedColumns related = new RelatedColumns(words, columns, sheet, preamble);
        List<ColumnPlan> checked = new ArrayList<>();
        for (ColumnPlan column : columns) {
            if (column.role() != Role.VALUE) {
                checked.add(column);
                continue;
            }
            ColumnPlan plan = told(column);
            ColumnMapping told = BlockPlanner.mapped(mapping, column);
            ColumnCount count = counts.get(column.column());
            Facts facts = plan.facts();
            String name = facts.indicator().isEmpty() ? plan.name() : facts.indicator();
            if (name.isEmpty() && !indicatorInRows) name = sheet.indicator();
            if (facts.indicator().isEmpty() && !indicatorInRows) {
                String of = related.grown(column);
                if (!of.isEmpty()) name = of + " - " + name;
            }
            TableUnit unit = facts.unit();
            if (unit == null && inherits(plan.name(), sheet, general)) unit = sheet.unit();
            if (unit == null && related.isPartOfTitle(plan.name())) {
                unit = sheet.unit();
                name =
                        ColumnPlanner.isWhole(name)
                                ? sheet.indicator()
                                : sheet.indicator() + " - " + name;
            }
            if (!preamble.scope().isEmpty()
                    && told.indicator().isEmpty()
                    && !name.isEmpty()
                    && !name.contains(preamble.scope())) {
                name = name + "(" + preamble.scope() + ")";
            }
            Indicators.Named named = indicators.named(name, unit);
            // the heading only where it names something; labels in rows name it else
            plan = plan.with(facts.indicator(name.isEmpty() ? "" : named.name()).unit(unit));
            plan = plan.scored(named.score());
            String reason = plan.refusal();
            boolean bare = column.heading().isEmpty() && told.heading().isEmpty();
            if (reason.isEmpty() && bare && count.figures > 0 && columns.size() > 2) {
                reason = "it has no heading that says what its figures are";
            }
            if (reason.isEmpty()) reason = transformed(name, count, column);
            if (reason.isEmpty())
                reason = missing(column, count, name, unit, unitInRows, indicatorInRows);
            if (reason.isEmpty()) reason = sampled(column, columns, counts);
            boolean answered = !told.unit().isEmpty() || !mapping.unit().isEmpty();
            if (reason.isEmpty() && unit != null && !answered) {
                reason = implausible(name, unit, count, level);
            }
            if (!preamble.transformed().isEmpty()
                    && !BlockPlanner.isRefused(preamble.transformed())
                    && plan.facts().status().isEmpty()) {
                plan = plan.with(plan.facts().status("I"));
            }
            checked.add(reason.isEmpty() ? plan : plan.refused(reason));
        }
        return checked;
    }

    /**
     * Whether the unit of a sheet is that of a column with a name of its own: not if it was told of
     * another indicator, and not for rates and figures per head beside levels.
     */
    private static boolean inherits(String name, Facts sheet, boolean general) {
        TableUnit unit = sheet.unit();
        if (unit == null || name.isEmpty()) return true;
        if (isDerived(name, unit)) return false;
        return general || sheet.indicator().contains(name);
    }

    /**
     * Whether a name is that of a rate, of figures per head, of what is counted beside money or of
     * money beside what is counted, which the unit of a sheet's levels does not fit.
     */
    static boolean isDerived(String name, TableUnit unit) {
        boolean money = MONEY.contains(unit.base());
        if (money ? COUNTED.matcher(name).matches() : PAID.matcher(name).matches()) {
            return !Set.of("percent", "pp", "times", "score").contains(unit.base());
        }
        boolean share = Set.of("percent", "pp", "times", "score").contains(unit.base());
        if (RATE.matcher(name).matches()) return !share;
        return PER_HEAD.matcher(name).matches() && unit.factor().compareTo(BigDecimal.ONE) != 0;
    }

    /** Whether a name is that of something that may fall below zero. */
    static boolean maySink(String name) {
        return SINKING.matcher(name).matches();
    }

    /** The column as the mapping has it. */
    private ColumnPlan told(ColumnPlan column) {
        ColumnMapping told = BlockPlanner.mapped(mapping, column);
        Facts facts = column.facts();
        if (!told.area().isEmpty()) facts = facts.area(told.area());
        if (!told.indicator().isEmpty()) facts = facts.indicator(told.indicator());
        if (!told.period().isEmpty()) facts = facts.period(told.period());
        if (!told.unit().isEmpty()) {
            Optional<TableUnit> unit = words.units().parse(told.unit());
            if (unit.isEmpty()) {
                return column.refused("'%s' is no unit that is known".formatted(told.unit()));
            }
            facts = facts.unit(unit.get());
        }
        return column.with(facts);
    }

    private static String transformed(String name, ColumnCount count, ColumnPlan column) {
        if (STATISTIC.matcher(column.heading().strip()).matches()) {
            return "it holds a statistic of a fitted line, not a measurement";
        }
        if (count.figures > 0 && count.formulas >= FEW * count.figures) {
            if (FITTED.matcher(count.formula).matches()) {
                return "its figures are those of a fitted line (=%s), not measured ones"
                        .formatted(count.formula);
            }
            if (LOGARITHM.matcher(count.formula).matches()) {
                return "its figures are logarithms (=%s)".formatted(count.formula);
            }
        }
        if (AIM.matcher(name).matches()) {
            return "its name says that it holds aims or plans, not what was reached";
        }
        if (LOG_NAME.matcher(name).matches()) return "its name says that it holds logarithms";
        if (name.startsWith("=") || name.startsWith("+") || name.startsWith("@")) {
            return "its heading begins like a formula";
        }
        return "";
    }

    private String missing(
            ColumnPlan column,
            ColumnCount count,
            String name,
            @org.jspecify.annotations.Nullable TableUnit unit,
            boolean unitInRows,
            boolean indicatorInRows) {
        if (name.isEmpty() && !indicatorInRows) {
            return "nothing names the indicator: tell it with --indicator%s"
                    .formatted(unit == null && !unitInRows ? ", and the unit with --unit" : "");
        }
        boolean inCells = count.figures > 0 && count.withUnit == count.figures;
        if (unit == null && !unitInRows && !inCells && count.figures > 0) {
            String looks =
                    looksTransformed(name, count)
                            ? " The figures look like logarithms or scores, not levels."
                            : "";
            return "no unit is told: tell it with --unit '%s=UNIT', for example 100m_CNY, 亿元, persons or %%.%s"
                    .formatted(name, looks);
        }
        return "";
    }

    /** A column whose figures are those of another, which says that it counts a sample only. */
    private static String sampled(
            ColumnPlan column, List<ColumnPlan> columns, Map<Integer, ColumnCount> counts) {
        if (SAMPLE.matcher(column.name()).matches()) return "";
        // some copies are rounded
        Set<Double> own = new HashSet<>();
        counts.get(column.column()).values.forEach(value -> own.add(Math.rint(value)));
        for (ColumnPlan other : columns) {
            boolean sample = other.role() == Role.VALUE && SAMPLE.matcher(other.name()).matches();
            if (!sample || other.column() == column.column()) continue;
            List<Double> theirs = counts.get(other.column()).values;
            long common = theirs.stream().map(Math::rint).filter(own::contains).count();
            if (theirs.size() >= 5 && common >= 0.9 * theirs.size()) {
                return "its figures are those of '%s', which counts a sample, so the name or unit is wrong"
                        .formatted(other.heading());
            }
        }
        return "";
    }

    private static boolean looksTransformed(String name, ColumnCount count) {
        boolean level = name.matches("(?i).*(gdp|生产总值|人口|population|income|收入).*");
        double median = Math.abs(count.median());
        boolean negative = count.values.stream().anyMatch(value -> value < 0);
        boolean whole = count.values.stream().allMatch(value -> value == Math.rint(value));
        return !whole && (level && median < 30 || negative && median < 30);
    }

    private static String implausible(
            String name, TableUnit unit, ColumnCount count, Optional<Level> level) {
        if (level.isEmpty() || level.get() != Level.PROVINCE || count.figures < 5) return "";
        String plain = name.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, List<String>> rule : WordTable.byKey("table/plausible").entrySet()) {
            String[] parts = rule.getKey().split(" ");
            boolean meant =
                    parts[0].equals(unit.base())
                            && rule.getValue().stream()
                                    .map(word -> word.toLowerCase(Locale.ROOT))
                                    .anyMatch(
                                            word -> plain.equals(word) || plain.equals(word + "数"));
            if (!meant) continue;
            double median =
                    unit.factor().multiply(BigDecimal.valueOf(count.median())).doubleValue();
            if (median < Double.parseDouble(parts[1]) || median > Double.parseDouble(parts[2])) {
                return "half of its figures are below %,.0f %s, which no '%s' of provinces is: is the unit '%s' or the name wrong? If both are right, confirm it with --unit"
                        .formatted(median, unit.base(), name, unit.text());
            }
        }
        return "";
    }
}
