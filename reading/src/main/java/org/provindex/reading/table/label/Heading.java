package org.provindex.reading.table.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading taken apart into a name and a unit.
 *
 * @param name the words without the unit, in the first of its languages
 * @param units the units it tells; several only where they contradict each other
 */
public record Heading(String name, List<TableUnit> units) {
    private static final Pattern BRACKET = Pattern.compile("[(（\\[【]([^()（）\\[\\]【】]*)[)）\\]】]");
    private static final Pattern PERCENT = Pattern.compile("(.*[^\\s=]) ?[±+/-]*([%‰])");
    private static final Pattern BASE_YEAR = Pattern.compile("(19|20)\\d{2}\\s*年?\\s*[=为]");
    private static final Pattern GLUED =
            Pattern.compile(".*?((?:[百千]?[万亿]|万亿)(?:[元人户吨个件台套家部]|美元|千瓦时|平方米|公里))$");

    /** Words behind a Chinese name to its end, and no abbreviation such as GDP. */
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?<=[\\u4e00-\\u9fff)])[\\s(]*(?:[A-Z][a-z]{3,}|[A-Z][A-Za-z,&.'()/ -]{6,})[^\\u4e00-\\u9fff]*$");

    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");

    /** A dataset and codes of its dimensions, which are no words. */
    private static final Pattern CODES = Pattern.compile("[a-z][a-z0-9_]+( [A-Z0-9_-]+)+");

    /** What may be a scale, so that the unit behind it is not the whole one. */
    private static final Pattern SCALE_LEFT =
            Pattern.compile(
                    "(?i).*[_ ](\\d+[kmb]?|[kmb]|bn|mn|mln|mio|million|billion|thousand|wan|yi)");

    /** Things that are counted: a scale alone is enough for them. */
    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?i).*(subscribers?|users?|population|persons?|people|households?|number of|employees|patents|students|graduates|connections|subscriptions|人口|用户|人数|户数|专利|数量|件数).*");

    private static final Pattern PER_100_ENTERPRISES =
            Pattern.compile("(?i).*(per (100|hundred) (enterprises|companies)|每百家企业).*");
    private static final Pattern PER_100_PEOPLE =
            Pattern.compile(
                    "(?i).*(per (100|hundred) (people|persons|employees|inhabitants)|每百人).*");
    private static final Pattern PER_10K_PEOPLE =
            Pattern.compile("(?i).*(per 10,?000 (people|persons|inhabitants)|每万人).*");

    /** Keeps one unit of several that mean the same. */
    public Heading {
        List<TableUnit> distinct = new ArrayList<>();
        for (TableUnit unit : units) {
            if (distinct.stream().noneMatch(unit::same)) distinct.add(unit);
        }
        units = List.copyOf(distinct);
    }

    /** Takes a heading apart. */
    public static Heading of(String text, Units known) {
        String plain = Figures.plain(text.replace('\n', ' ').replace('\r', ' '));
        plain = plain.replaceAll("\\s+", " ").strip();
        if (CODES.matcher(plain).matches()) return new Heading(plain, List.of());
        // variables numbered behind their headings: (km)x1, Indexx16
        plain = plain.replaceFirst("(?<=[)）a-z])[xX]\\d{1,2}$", "");
        List<Bracket> brackets = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        Matcher matcher = BRACKET.matcher(plain);
        int at = 0;
        while (matcher.find()) {
            name.append(plain, at, matcher.start());
            List<TableUnit> inside = new ArrayList<>();
            String words = inBracket(matcher.group(1), known, inside);
            if (!words.isEmpty()) name.append('(').append(words).append(')');
            if (!inside.isEmpty())
                brackets.add(new Bracket(matcher.group(), inside, name.length()));
            at = matcher.end();
        }
        name.append(plain.substring(at));
        List<TableUnit> behind = new ArrayList<>();
        int end = suffix(name.toString(), known, behind).length();
        name.setLength(end);
        List<TableUnit> units = units(brackets, behind, name);
        String rest = name.toString().replaceAll("\\s+", " ").strip();
        rest = firstLanguage(rest);
        return new Heading(trimmed(rest), qualified(plain, units));
    }

    /**
     * A bracket with units.
     *
     * @param at where it stood in the name that is left without it
     */
    private record Bracket(String text, List<TableUnit> units, int at) {
        /** 所 in 邮政局(所)数_万个 is a word of the name: more of it follows, and its unit too. */
        boolean isWordOf(CharSequence name) {
            return units.stream()
                            .allMatch(u -> u.base().equals("count") && u.factor().intValue() == 1)
                    && at < name.length()
                    && !name.subSequence(at, name.length()).toString().isBlank();
        }
    }

    /** Units of brackets and behind the name; what is a word of the name goes back into it. */
    private static List<TableUnit> units(
            List<Bracket> brackets, List<TableUnit> behind, StringBuilder name) {
        List<TableUnit> units = new ArrayList<>();
        for (int i = brackets.size() - 1; i >= 0; i--) {
            Bracket bracket = brackets.get(i);
            boolean told = !behind.isEmpty() || !units.isEmpty();
            if (told && bracket.isWordOf(name)) name.insert(bracket.at(), bracket.text());
            else units.addAll(0, bracket.units());
        }
        // (US$), million is no million of something else, and no single dollars either
        Optional<TableUnit> noun = units.stream().filter(unit -> !unit.isBare()).findFirst();
        for (TableUnit unit : behind) {
            units.add(
                    unit.isBare() && noun.isPresent()
                            ? new TableUnit(noun.get().base(), unit.factor(), unit.text())
                            : unit);
        }
        return units;
    }

    /** The only unit; empty if there is none or more than one. */
    public Optional<TableUnit> unit() {
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    /** Takes a unit out of the content of a bracket and gives back the rest. */
    private static String inBracket(String content, Units known, List<TableUnit> units) {
        Optional<TableUnit> whole = known.parse(content);
        if (whole.isPresent()) {
            units.add(whole.get());
            // indices of different bases are different indicators
            return BASE_YEAR.matcher(content).find() ? content.strip() : "";
        }
        String[] parts = content.split("[,;，；、](?!\\d{3})\\s*");
        List<String> rest = new ArrayList<>();
        for (String part : parts) {
            Optional<TableUnit> unit = parts.length > 1 ? known.parse(part) : Optional.empty();
            if (unit.isPresent()) units.add(unit.get());
            else rest.add(part.strip());
        }
        return String.join(", ", rest).strip();
    }

    /** A unit behind the last underscore, comma, colon or slash, or glued to a Chinese name. */
    private static String suffix(String name, Units known, List<TableUnit> units) {
        for (String separator : new String[] {"_", ":", "，", ", ", ",", "/", " - "}) {
            int at = name.lastIndexOf(separator);
            if (at <= 0) continue;
            // a comma between digits is none between words
            if (separator.equals(",") && name.substring(at + 1).matches("\\d.*")) continue;
            if (separator.equals("_")) {
                String scaled = underscored(name, known, units);
                if (!units.isEmpty()) return scaled;
                if (SCALE_LEFT.matcher(name.substring(0, at)).matches()) return name;
            }
            Optional<TableUnit> unit = known.parse(name.substring(at + separator.length()));
            // "R&D/GDP" is a name; "GDP/亿元" has a unit
            if (unit.isPresent()) {
                units.add(unit.get());
                return name.substring(0, at);
            }
        }
        Matcher percent = PERCENT.matcher(name);
        if (percent.matches()) {
            known.parse(percent.group(2)).ifPresent(units::add);
            return percent.group(1);
        }
        Matcher glued = GLUED.matcher(name);
        if (glued.matches() && glued.start(1) > 0) {
            known.parse(glued.group(1)).ifPresent(units::add);
            if (!units.isEmpty()) return name.substring(0, glued.start(1));
        }
        return name;
    }

    /** A unit of several words: {@code gdp_100m_yuan}. */
    private static String underscored(String name, Units known, List<TableUnit> units) {
        for (int at = name.indexOf('_'); at > 0; at = name.indexOf('_', at + 1)) {
            String words = name.substring(at + 1);
            if (words.indexOf('_') < 0) break;
            Optional<TableUnit> unit = known.parse(words.replace('_', ' '));
            if (unit.isPresent()) {
                units.add(unit.get());
                return name.substring(0, at);
            }
        }
        return name;
    }

    /** Counts that the name relates to something, and scales of what is counted. */
    private static List<TableUnit> qualified(String plain, List<TableUnit> units) {
        List<TableUnit> qualified = new ArrayList<>();
        boolean noun = units.stream().anyMatch(unit -> !unit.isBare());
        for (TableUnit unit : units) {
            if (unit.isBare()) {
                if (!noun && COUNTED.matcher(plain).matches()) {
                    qualified.add(new TableUnit("count", unit.factor(), unit.text()));
                }
                continue;
            }
            boolean single = unit.base().equals("count") && unit.factor().intValue() == 1;
            String base = unit.base();
            if (single && PER_100_ENTERPRISES.matcher(plain).matches()) {
                base = "per_100_enterprises";
            } else if (single && PER_100_PEOPLE.matcher(plain).matches()) {
                base = "per_100_people";
            } else if (single && PER_10K_PEOPLE.matcher(plain).matches()) {
                base = "per_10k_people";
            }
            qualified.add(new TableUnit(base, unit.factor(), unit.text()));
        }
        return qualified;
    }

    /** The Chinese part of a heading in Chinese and English. */
    private static String firstLanguage(String name) {
        if (!CHINESE.matcher(name).find()) return name;
        Matcher english = ENGLISH.matcher(name);
        return english.find() ? name.substring(0, english.start()) : name;
    }

    private static String trimmed(String name) {
        // blanks within Chinese words only fill a line
        return name.replaceAll("(?<=[\\u4e00-\\u9fff])\\s+(?=[\\u4e00-\\u9fff])", "")
                .replaceFirst("[\\s,，;；]*(计量)?单位[\\s:：]*$", "")
                .replaceAll("^[\\s_:：,，;；/-]+|[\\s_:：,，;；/-]+$", "")
                .replaceAll("\\(\\s*\\)", "")
                .strip();
    }

    /** Whether a name says that it is a published index or score, which has points as its unit. */
    public boolean isIndex() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("指数") || lower.matches(".*\\b(index|score)$") || lower.endsWith("得分");
    }
}
