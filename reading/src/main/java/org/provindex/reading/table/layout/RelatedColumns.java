package org.provindex.reading.table.layout;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.table.label.TableUnit;

/** What columns say of each other and the title of them: growth of what, parts of what. */
record RelatedColumns(Words words, List<ColumnPlan> columns, Facts sheet, Preamble preamble) {
    private static final Pattern OTHER_KIND =
            Pattern.compile(
                    "(?i).*(人数|户数|家数|个数|件数|人口|面积|里程|价格|金额|收入|支出|产值|number of|population|area|price|value|revenue).*");
    private static final Pattern SHARE = Pattern.compile("(?i)占?比重|占比|share|percentage");

    /** Growth of nothing that the heading itself names. */
    private static final Pattern OF_SOMETHING =
            Pattern.compile(
                    "(?i)(比上年|较上年|比去年)?(同期|同月)?(名义|实际)?(增长|增速|增幅|增减)(率|速度)?|[同环]比(增长|增速)?(率)?|(annual |yearly )?growth( rate)?");

    /**
     * Whether a column is a part of what the title names with its unit, as 发明 of 专利授权量（件）: not
     * where a column is called like the title, so that others are other things.
     */
    boolean isPartOfTitle(String name) {
        TableUnit unit = sheet.unit();
        String title = sheet.indicator();
        if (unit == null || title.isEmpty() || name.isEmpty()) return false;
        if (!preamble.title().equals(title) || preamble.several()) return false;
        for (ColumnPlan each : columns) {
            boolean other =
                    each.role() == Role.VALUE
                            && (each.facts().unit() != null
                                    || each.name().isEmpty()
                                    || title.contains(each.name())
                                    || each.name().contains(title)
                                    || Checks.isDerived(each.name(), unit)
                                    || OTHER_KIND.matcher(each.name()).matches()
                                    || words.catalogue().proposals(each.name()).stream()
                                            .anyMatch(p -> p.exact()));
            if (other) return false;
        }
        return true;
    }

    /**
     * What a column of growth is of: the only level, the one at its left, what the title names;
     * what one of shares is of, where each stands beside its level; empty for others.
     */
    String grown(ColumnPlan column) {
        boolean growth = OF_SOMETHING.matcher(column.name()).matches();
        if (!growth && !SHARE.matcher(column.name()).matches()) return "";
        List<ColumnPlan> values =
                columns.stream().filter(each -> each.role() == Role.VALUE).toList();
        List<String> levels =
                values.stream().map(ColumnPlan::name).filter(name -> !isRelative(name)).toList();
        boolean paired = levels.size() > 1 && values.size() == 2 * levels.size();
        for (int i = 0; paired && i < values.size(); i++) {
            paired = isRelative(values.get(i).name()) == (i % 2 == 1);
        }
        String left = paired ? values.get(values.indexOf(column) - 1).name() : "";
        if (!left.isEmpty() || !growth) return left;
        boolean one = Set.copyOf(levels).size() == 1 && !levels.get(0).isEmpty();
        return one ? levels.get(0) : sheet.indicator();
    }

    private static boolean isRelative(String name) {
        return OF_SOMETHING.matcher(name).matches() || SHARE.matcher(name).matches();
    }
}
