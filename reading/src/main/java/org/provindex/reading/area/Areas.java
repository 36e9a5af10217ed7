package org.provindex.reading.area;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.text.PhraseTable;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/** Finds the areas that a sentence names or refers to. */
public final class Areas {
    private static final PhraseTable MASKS = PhraseTable.read("area/not-areas");
    private static final PhraseTable REFERENCES = PhraseTable.read("area/references");
    private static final Set<String> ORGANISATIONS = WordTable.words("area/organisation-nouns");
    private static final Set<String> TITLES = WordTable.words("area/title-nouns");
    private static final Set<String> SUFFIXES = WordTable.words("area/suffixes");
    private static final Set<String> SMALLER =
            Set.of(
                    "district",
                    "county",
                    "town",
                    "township",
                    "village",
                    "street",
                    "river",
                    "road",
                    "avenue",
                    "lake",
                    "airport",
                    "区",
                    "县",
                    "镇",
                    "村");
    private static final Set<String> FIGURES =
            Set.of("figure", "number", "value", "sum", "share", "amount", "half", "two", "year");
    private static final Set<String> OFFICES = Set.of("department", "bureau", "commission");
    private static final Set<String> INSTITUTIONS =
            Set.of("academy", "institute", "university", "tank", "ministry", "agency");
    private static final Set<String> COUNTRY_NOUNS = WordTable.words("area/national-nouns");
    private static final int LONGEST_NAME = 8;

    private final List<Token> tokens;
    private final Gazetteer gazetteer;
    private final AreasInForce inForce;
    private final SharedNames shared;
    private final List<AreaMention> found = new ArrayList<>();

    private Areas(List<Token> tokens, Gazetteer gazetteer, AreasInForce inForce) {
        this.tokens = tokens;
        this.gazetteer = gazetteer;
        this.inForce = inForce;
        this.shared = new SharedNames(tokens, gazetteer, inForce);
    }

    /**
     * The areas that tokens name, in their order; references are resolved by the areas in force.
     */
    public static List<AreaMention> of(
            List<Token> tokens, Gazetteer gazetteer, AreasInForce inForce) {
        Areas scan = new Areas(tokens, gazetteer, inForce);
        scan.scan();
        if (!scan.found.isEmpty() && scan.isDateline(scan.found.get(0))) {
            AreaMention place = scan.found.remove(0);
            // where the news was written is what it speaks of only where it names nothing else
            if (scan.found.isEmpty()) {
                inForce.remember(place.code(), gazetteer);
            }
        }
        return Appositions.joined(tokens, scan.found, gazetteer, inForce);
    }

    private void scan() {
        int at = 0;
        List<AreaMention> series = RegionSeries.in(tokens);
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.kind() == Token.Kind.MARK || token.kind() == Token.Kind.NUMBER) {
                at++;
                continue;
            }
            int mask = MASKS.lengthAt(tokens, at);
            if (mask > 0) {
                if (MASKS.at(tokens, at).get().key().equals("REGION")) {
                    found.add(new AreaMention(at, at + mask, "CN", Level.COUNTRY, Form.APPOSED));
                }
                at += mask;
                continue;
            }
            int place = at;
            List<AreaMention> regions = RegionLists.at(tokens, at);
            if (regions.isEmpty()) {
                regions = series.stream().filter(region -> region.from() == place).toList();
            }
            if (!regions.isEmpty()) {
                found.addAll(regions);
                at = regions.get(regions.size() - 1).to();
                continue;
            }
            Optional<AreaMention> mention = mentionAt(at);
            if (mention.isPresent()) {
                found.add(mention.get());
                at = mention.get().to();
            } else {
                at++;
            }
        }
    }

    /**
     * {@code NANJING - A report}, {@code Beijing, May 3 (Xinhua) --}: where the news was written.
     */
    private boolean isDateline(AreaMention first) {
        int to = first.to();
        boolean dispatch =
                first.from() == 1
                        && tokens.get(0).is("(")
                        && to < tokens.size()
                        && Set.of("dispatch", "report", "news").contains(tokens.get(to).word());
        if (dispatch) {
            return true;
        }
        if (first.from() != 0 || first.form() != Form.NAME || to + 1 >= tokens.size()) {
            return false;
        }
        for (int i = to; i < Math.min(tokens.size() - 1, to + 14); i++) {
            Token token = tokens.get(i);
            boolean dash = token.is("-") || token.is("—") || token.is("–");
            boolean twofold = dash && token.is("-") && tokens.get(i + 1).is("-");
            if (twofold
                    || dash && !token.glued() && !tokens.get(i + 1).glued()
                    || dash && tokens.get(i - 1).is(")")) {
                return true;
            }
            boolean date =
                    token.is(",")
                            || token.is("(")
                            || token.is(")")
                            || token.is(".")
                            || token.isNumeric()
                            || token.capital();
            if (!date) {
                return false;
            }
        }
        return false;
    }

    private Optional<AreaMention> mentionAt(int at) {
        Optional<AreaMention> mention = reference(at);
        if (mention.isEmpty()) {
            mention = national(at);
        }
        return mention.isPresent() ? mention : named(at);
    }

    private Optional<AreaMention> reference(int at) {
        Optional<PhraseTable.Found> phrase = REFERENCES.at(tokens, at);
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        int to = at + phrase.get().length();
        return switch (phrase.get().key()) {
            case "COUNTRY" ->
                    Optional.of(new AreaMention(at, to, "CN", Level.COUNTRY, Form.REFERENCE));
            case "WIDE" -> Optional.of(new AreaMention(at, to, "CN", Level.COUNTRY, Form.WIDE));
            case "WORLDWIDE" ->
                    Optional.of(new AreaMention(at, to, "WORLD", Level.WORLD, Form.WIDE));
            case "PROVINCE" ->
                    namedHere(Level.PROVINCE)
                            .or(inForce::province)
                            .or(() -> inForce.at(Level.PROVINCE))
                            .map(code -> refer(at, to, code));
            case "CITY" ->
                    namedHere(Level.PREFECTURE).or(this::city).map(code -> refer(at, to, code));
            case "COUNTY" -> inForce.at(Level.COUNTY).map(code -> refer(at, to, code));
            case "CAPITAL" ->
                    inForce.province()
                            .flatMap(gazetteer::capitalOf)
                            .map(code -> refer(at, to, code));
            case "FORMER", "LATTER" -> {
                List<String> pair = pair();
                boolean figure = to < tokens.size() && FIGURES.contains(tokens.get(to).word());
                yield pair.size() == 2 && !figure
                        ? Optional.of(
                                refer(
                                        at,
                                        to,
                                        pair.get(phrase.get().key().equals("FORMER") ? 0 : 1)))
                        : Optional.empty();
            }
            case "DELTA" -> inForce.at(Level.GROUP).map(code -> refer(at, to, code));
            case "REGION" ->
                    namedHere(Level.PROVINCE)
                            .or(this::groupOfProvinces)
                            .or(() -> inForce.at(Level.PROVINCE))
                            .or(inForce::current)
                            .map(code -> refer(at, to, code));
            case "THERE" -> lastNamed().or(inForce::current).map(code -> refer(at, to, code));
            default ->
                    throw new IllegalStateException(
                            "No such reference '%s'".formatted(phrase.get().key()));
        };
    }

    /**
     * The last area of a level that this sentence has named before; a municipality is a city too.
     */
    private Optional<String> namedHere(Level level) {
        for (int i = found.size() - 1; i >= 0; i--) {
            AreaMention mention = found.get(i);
            boolean city = level == Level.PREFECTURE && isMunicipality(mention.code());
            boolean county = level == Level.PREFECTURE && mention.level() == Level.COUNTY;
            city |= county;
            if ((mention.form() == Form.NAME
                            || mention.form() == Form.APPOSED && !mention.code().equals("CN"))
                    && (mention.level() == level
                                    && !(level == Level.PROVINCE && isMunicipality(mention.code()))
                            || city)) {
                return Optional.of(mention.code());
            }
        }
        return Optional.empty();
    }

    /** The two areas that this sentence or the one before named. */
    private List<String> pair() {
        List<String> named =
                found.stream()
                        .filter(mention -> mention.form() == Form.NAME)
                        .map(AreaMention::code)
                        .distinct()
                        .toList();
        return named.size() == 2 ? named : inForce.pair();
    }

    private boolean isMunicipality(String code) {
        return gazetteer
                .area(code)
                .filter(
                        area ->
                                area.level() == Level.PROVINCE
                                        && area.names().stream()
                                                .anyMatch(name -> name.endsWith("市")))
                .isPresent();
    }

    private Optional<String> lastNamed() {
        return found.stream()
                .filter(mention -> mention.form() == Form.NAME)
                .map(AreaMention::code)
                .reduce((one, next) -> next);
    }

    /** The group spoken of, unless the text also speaks of an autonomous region. */
    private Optional<String> groupOfProvinces() {
        boolean autonomous =
                inForce.at(Level.PROVINCE)
                        .flatMap(gazetteer::area)
                        .filter(area -> area.names().stream().anyMatch(n -> n.endsWith("自治区")))
                        .isPresent();
        return autonomous ? Optional.empty() : inForce.at(Level.GROUP);
    }

    private AreaMention refer(int from, int to, String code) {
        return new AreaMention(
                from,
                to,
                code,
                gazetteer.area(code).map(AreaName::level).orElse(Level.PROVINCE),
                Form.REFERENCE);
    }

    /** The city spoken of: a municipality if the text speaks of one, else the last city. */
    private Optional<String> city() {
        Optional<String> current =
                inForce.current()
                        .flatMap(gazetteer::area)
                        .filter(
                                area ->
                                        area.level() == Level.PREFECTURE
                                                || area.level() == Level.COUNTY
                                                || isMunicipality(area.code()))
                        .map(AreaName::code);
        return current.or(() -> inForce.at(Level.PREFECTURE))
                .or(() -> inForce.at(Level.PROVINCE).filter(this::isMunicipality))
                .or(inForce::current);
    }

    /**
     * {@code national} stands for the country before an average or an index, not in {@code national
     * park}.
     */
    private Optional<AreaMention> national(int at) {
        if (!tokens.get(at).is("national")) {
            return Optional.empty();
        }
        for (int i = at + 1; i < Math.min(tokens.size(), at + 7); i++) {
            // "below the national 2.44 percent"
            boolean value =
                    i == at + 1
                            && at > 0
                            && tokens.get(at - 1).is("the")
                            && tokens.get(i).kind() == Token.Kind.NUMBER;
            if (value) {
                return Optional.of(
                        new AreaMention(at, at + 1, "CN", Level.COUNTRY, Form.REFERENCE));
            }
            if (tokens.get(i).kind() != Token.Kind.WORD) {
                break;
            }
            // "a national level pilot project" is none of the country's figures
            boolean attribute =
                    tokens.get(i).is("level")
                            && i + 2 < tokens.size()
                            && tokens.get(i + 1).kind() == Token.Kind.WORD
                            && tokens.get(i + 2).kind() == Token.Kind.WORD
                            && tokens.get(i + 1).word().length() > 4;
            if (attribute) {
                return Optional.empty();
            }
            if (COUNTRY_NOUNS.contains(tokens.get(i).word())) {
                return Optional.of(
                        new AreaMention(at, at + 1, "CN", Level.COUNTRY, Form.REFERENCE));
            }
        }
        return Optional.empty();
    }

    private Optional<AreaMention> named(int at) {
        Optional<Gazetteer.Found> name = gazetteer.at(tokens, at);
        if (name.isEmpty()) {
            return Counties.at(tokens, at, gazetteer, spokenOf());
        }
        int to = at + name.get().length();
        int end = to;
        while (end < tokens.size()
                && end - to < 2
                && SUFFIXES.contains(tokens.get(end).word())
                && tokens.get(end).kind() != Token.Kind.MARK) {
            end++;
        }
        boolean smaller =
                end < tokens.size()
                        && SMALLER.contains(tokens.get(end).word())
                        && (tokens.get(end).capital()
                                || tokens.get(end).kind() == Token.Kind.CHINESE);
        if (smaller) {
            return Optional.empty();
        }
        Optional<AreaMention> city = cityOf(name.get(), at, to, end);
        if (city.isPresent()) {
            return city;
        }
        if (isSeat(at) || isSide(name.get(), at, to)) {
            return Optional.empty();
        }
        Form form = Form.NAME;
        if (tokens.get(at).kind() == Token.Kind.WORD) {
            switch (nameGoesOn(end)) {
                case ORGANISATION:
                    return Optional.empty();
                case TITLE:
                    form = Form.TITLE;
                    break;
                default:
                    break;
            }
        }
        String suffix = end > to ? tokens.get(to).word() : "";
        Form as = form;
        int behind = end;
        return shared.choose(name.get().areas(), suffix, behind)
                .map(area -> new AreaMention(at, behind, area.code(), area.level(), as));
    }

    /**
     * {@code the Sichuan provincial capital}, {@code Hunan's capital}, {@code the Anhui city}: a
     * city told by its province.
     */
    private Optional<AreaMention> cityOf(Gazetteer.Found name, int at, int to, int end) {
        AreaName province = name.areas().get(0);
        if (province.level() != Level.PROVINCE || isMunicipality(province.code())) {
            return Optional.empty();
        }
        int noun = to < tokens.size() && tokens.get(to).is("'s") ? to + 1 : to;
        noun += noun < tokens.size() && tokens.get(noun).is("provincial") ? 1 : 0;
        boolean capital =
                noun < tokens.size()
                        && tokens.get(noun).is("capital")
                        && !(noun + 1 < tokens.size() && tokens.get(noun + 1).capital());
        boolean sole =
                at > 0
                        && tokens.get(at - 1).is("the")
                        && end == to + 1
                        && tokens.get(to).is("city")
                        && !tokens.get(to).capital();
        boolean of =
                at > 1
                        && tokens.get(at - 1).is("of")
                        && tokens.get(at - 2).is("capital")
                        && !found.stream()
                                .anyMatch(mention -> at - mention.to() < 7 && at > mention.to());
        Optional<String> city =
                capital || of
                        ? gazetteer.capitalOf(province.code())
                        : sole
                                ? inForce.at(Level.PREFECTURE)
                                        .filter(
                                                code ->
                                                        gazetteer
                                                                .area(code)
                                                                .map(AreaName::parent)
                                                                .equals(
                                                                        Optional.of(
                                                                                province.code())))
                                : Optional.empty();
        int behind = capital ? noun + 1 : end;
        boolean named =
                city.isPresent()
                        && found.stream().anyMatch(mention -> mention.code().equals(city.get()));
        return named ? Optional.empty() : city.map(code -> refer(at, behind, code));
    }

    /** {@code the east, west and north of Guangdong}: sides of an area, no regions. */
    private boolean isSide(Gazetteer.Found name, int at, int to) {
        if (name.areas().get(0).level() != Level.GROUP || tokens.get(at).capital()) {
            return false;
        }
        for (int i = to; i < Math.min(tokens.size() - 1, to + 7); i++) {
            Token token = tokens.get(i);
            if (token.is("of")) {
                return gazetteer.at(tokens, i + 1).isPresent();
            }
            boolean side =
                    token.is(",")
                            || token.is("and")
                            || token.is("the")
                            || token.word().matches("(north|south)?(east|west)?");
            if (!side) {
                return false;
            }
        }
        return false;
    }

    /** {@code the academy in Beijing puts it at 30 percent}: where an institution sits. */
    private boolean isSeat(int at) {
        return at > 2
                && tokens.get(at - 1).is("in")
                && INSTITUTIONS.contains(tokens.get(at - 2).word());
    }

    /** Whether nearly all words of a heading are capital, which then tells no names. */
    private boolean isTitleCase() {
        return tokens.stream()
                        .filter(token -> token.kind() == Token.Kind.WORD && !token.capital())
                        .filter(token -> token.word().length() > 3)
                        .count()
                < 2;
    }

    /** The provinces and cities that the sentence or the text speaks of. */
    private Set<String> spokenOf() {
        Set<String> areas = new HashSet<>();
        found.forEach(mention -> areas.add(mention.code()));
        inForce.at(Level.PROVINCE).ifPresent(areas::add);
        inForce.at(Level.PREFECTURE).ifPresent(areas::add);
        inForce.at(Level.COUNTY).ifPresent(areas::add);
        shared.provinceNearby().ifPresent(areas::add);
        return areas;
    }

    private enum Rest {
        NOTHING,
        ORGANISATION,
        TITLE
    }

    /**
     * Whether the name is part of a longer one: {@code Shanxi University}, {@code Henan Digital
     * Economy Report}.
     */
    private Rest nameGoesOn(int from) {
        Rest rest = Rest.NOTHING;
        for (int i = from; i < Math.min(tokens.size(), from + LONGEST_NAME); i++) {
            Token token = tokens.get(i);
            boolean joins =
                    token.is("of")
                            || token.is("and")
                            || token.is("for")
                            || token.is("&")
                            || token.is("on")
                            || token.is("the");
            if (!(token.capital() && token.kind() == Token.Kind.WORD) && !(joins && i > from)) {
                break;
            }
            if (joins && !(i + 1 < tokens.size() && tokens.get(i + 1).capital())) {
                break;
            }
            if (OFFICES.contains(token.word())) {
                return Rest.NOTHING;
            }
            if (ORGANISATIONS.contains(token.word())) {
                return Rest.ORGANISATION;
            }
            if (TITLES.contains(token.word())) {
                rest = Rest.TITLE;
            }
        }
        boolean name =
                rest == Rest.NOTHING
                        && from + 1 < tokens.size()
                        && tokens.get(from - 1).is("china")
                        && tokens.get(from).capital()
                        && tokens.get(from).kind() == Token.Kind.WORD
                        && tokens.get(from + 1).capital()
                        && !isTitleCase();
        return name ? Rest.ORGANISATION : rest;
    }
}
