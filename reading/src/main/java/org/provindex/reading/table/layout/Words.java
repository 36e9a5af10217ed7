package org.provindex.reading.table.layout;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.provindex.reading.indicator.Catalogue;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.label.AreaLabels;
import org.provindex.reading.table.label.Figures;
import org.provindex.reading.table.label.NumberReading;
import org.provindex.reading.table.label.PeriodLabels;
import org.provindex.reading.table.label.Units;
import org.provindex.reading.text.WordTable;

/**
 * What the cells of tables may mean.
 *
 * @param areas areas by name and code
 * @param catalogue indicators by name
 * @param units units by their words
 */
public record Words(AreaLabels areas, Catalogue catalogue, Units units) {
    private static final Pattern YEAR_AND_UNIT =
            Pattern.compile("(19|20)\\d{2}\\s*[(（][^\\d].*[)）]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Map<String, Role> HEADINGS = headings();

    private static Map<String, Role> headings() {
        Map<String, Role> roles = new HashMap<>();
        WordTable.byKey("table/headers")
                .forEach(
                        (role, words) ->
                                words.forEach(word -> roles.putIfAbsent(word, Role.valueOf(role))));
        return roles;
    }

    /** What a column of this heading holds, where the heading is such a word and nothing else. */
    Optional<Role> role(String heading) {
        String plain = Figures.plain(heading).toLowerCase(Locale.ROOT).strip();
        plain = BLANKS.matcher(plain).replaceAll(" ");
        boolean chinese = plain.codePoints().anyMatch(Character::isIdeographic);
        String word = chinese ? plain.replace(" ", "") : plain;
        Role role = HEADINGS.get(word);
        if (role == null && chinese) {
            // 城市 City: both languages in one cell
            role = HEADINGS.get(word.replaceAll("[a-z/()]+", ""));
        }
        return Optional.ofNullable(role);
    }

    /** Whether a cell holds a figure that is not itself a period. */
    public boolean isFigure(Cell cell) {
        if (cell.isEmpty() || isPeriod(cell)) return false;
        return isNumber(cell);
    }

    boolean isNumber(Cell cell) {
        NumberReading reading = Figures.of(cell, false);
        if (!reading.isValue()) {
            return cell.kind() == Cell.Kind.TEXT
                    && Figures.of(cell, true).isValue()
                    && Figures.of(cell, true).unit().isEmpty();
        }
        if (reading.unit().isEmpty()) return true;
        // 2018 (km) heads figures of a year
        if (YEAR_AND_UNIT.matcher(cell.text().strip()).matches()) return false;
        // 100 million yuan is a unit, not a hundred of one
        return units.parse(reading.unit()).isPresent() && !isUnit(cell);
    }

    boolean isUnit(Cell cell) {
        String text = cell.text().strip();
        return cell.kind() == Cell.Kind.TEXT
                && (text.indexOf(' ') > 0 || text.indexOf(',') > 0)
                && units.parse(text).isPresent();
    }

    boolean isPeriod(Cell cell) {
        return PeriodLabels.of(cell).isPresent()
                || cell.kind() == Cell.Kind.TEXT
                        && cell.text().length() < 20
                        && PeriodLabels.fiscalYear(cell.text()).isPresent();
    }

    public boolean isMissing(Cell cell) {
        return cell.isEmpty() || cell.kind() == Cell.Kind.TEXT && Figures.isMissing(cell.text());
    }
}
