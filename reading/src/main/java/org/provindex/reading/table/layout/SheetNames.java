package org.provindex.reading.table.layout;

import java.util.regex.Pattern;
import org.provindex.reading.table.label.AreaReading;
import org.provindex.reading.table.label.Heading;
import org.provindex.reading.table.label.PeriodLabels;
import org.provindex.reading.table.label.PeriodsInText;

/** What the names of a sheet and its file say of all figures in it. */
public final class SheetNames {
    private static final Pattern USUAL =
            Pattern.compile("(?i)(sheet|工作表|table|表|data|数据)\\s*\\d*|.*数据库.*|.*年度数据.*|.*月度数据.*");
    private static final String YEAR_OR_YEARS =
            "(19|20)\\d{2}年?(\\s*[-~—–至到_]\\s*(19|20)?\\d{2}年?)?";
    private static final Pattern PLAIN =
            Pattern.compile(
                    "(?i)units?|numbers?|no|counts?|sets?|cases?|items?|scores?|points?|lines|names|schools|stations|users|people|population|persons");
    private static final Pattern YEARS = Pattern.compile("(?<![0-9A-Za-z])(19|20)\\d{2}(?![0-9])");

    private SheetNames() {}

    public static Facts facts(String sheet, String stem, Words words) {
        return ofSheet(sheet, words).or(ofFile(stem, words));
    }

    private static Facts ofSheet(String sheet, Words words) {
        Facts facts = Facts.NONE;
        if (sheet.isBlank()) return facts;
        var period = PeriodLabels.of(sheet);
        if (period.isPresent()) return facts.period(period.get().period().code());
        AreaReading area = words.areas().of(sheet);
        if (area.isArea()) return facts.area(area.area().code());
        if (USUAL.matcher(sheet.strip()).matches()) return facts;
        return named(sheet, words);
    }

    private static Facts ofFile(String stem, Words words) {
        Facts facts = named(stem, words);
        long years = YEARS.matcher(stem).results().map(r -> r.group()).distinct().count();
        // gdp_vintage2020 and 统计年鉴2018 tell when it was published, not what it is of
        boolean published =
                stem.matches(
                        "(?i).*(vintage|version|年鉴|yearbook|修订|updated?|released?|v)[ _-]?\\d{4}.*");
        if (published) return facts;
        var part = PeriodsInText.partOfYear(stem);
        if (part.isPresent()) return facts.period(part.get().code());
        if (years != 1 || PeriodsInText.speaksOfParts(stem)) return facts;
        String year = YEARS.matcher(stem).results().findFirst().orElseThrow().group();
        boolean month = stem.matches(".*" + year + "[-_.年]?\\d{1,2}(?!\\d).*");
        return month ? facts : facts.period(year);
    }

    /** A name with its unit, {@code R&D经费（万元）}, or one of the catalogue. */
    private static Facts named(String name, Words words) {
        Heading heading = Heading.of(name, words.units());
        // a file called patents_number or by_unit tells no unit
        boolean word =
                heading.unit().filter(unit -> PLAIN.matcher(unit.text()).matches()).isPresent();
        if (heading.unit().isEmpty() || word) {
            boolean curated =
                    words.catalogue().proposals(heading.name()).stream().anyMatch(p -> p.exact());
            return curated ? Facts.NONE.indicator(heading.name()) : Facts.NONE;
        }
        String plain =
                heading.name()
                        .replaceFirst("原$", "")
                        .replaceFirst("[(_ -]*" + YEAR_OR_YEARS + "[)]?$", "")
                        .replaceFirst("^" + YEAR_OR_YEARS + "[_ -]*", "");
        return Facts.NONE.indicator(TableTitle.of(plain)).unit(heading.unit().get());
    }
}
