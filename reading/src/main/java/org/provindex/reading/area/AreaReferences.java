package org.provindex.reading.area;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.text.PhraseTable;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/**
 * Finds areas that are referred to and not named: {@code the province}, {@code the former}, {@code
 * the national average}, {@code Hunan's capital}.
 */
final class AreaReferences {
    private static final PhraseTable REFERENCES = PhraseTable.read("area/references");
    private static final Set<String> FIGURES =
            Set.of("figure", "number", "value", "sum", "share", "amount", "half", "two", "year");
    private static final Set<String> DESCRIBING = WordTable.words("area/describing");

    private final List<Token> tokens;
    private final Gazetteer gazetteer;
    private final AreasInForce inForce;
    private final List<AreaMention> found;

    /**
     * The references among tokens.
     *
     * @param found the areas found so far, which references may mean; it grows as the scan goes on
     */
    AreaReferences(
            List<Token> tokens,
            Gazetteer gazetteer,
            AreasInForce inForce,
            List<AreaMention> found) {
        this.tokens = tokens;
        this.gazetteer = gazetteer;
        this.inForce = inForce;
        this.found = found;
    }

    Optional<AreaMention> at(int at) {
        Optional<AreaMention> mention = reference(at);
        return mention.isPresent() ? mention : NationalWords.at(tokens, at);
    }

    private Optional<AreaMention> reference(int at) {
        Optional<PhraseTable.Found> phrase = REFERENCES.at(tokens, at);
        if (phrase.isEmpty()) {
            return described(at);
        }
        int to = at + phrase.get().length();
        // "the city of Haidong" is named itself
        boolean named =
                to + 1 < tokens.size()
                        && tokens.get(to).is("of")
                        && Words.isAny(phrase.get().key(), "CITY", "PROVINCE", "REGION", "COUNTY")
                        && gazetteer.at(tokens, to + 1).isPresent();
        if (named) {
            return Optional.empty();
        }
        return switch (phrase.get().key()) {
            case "COUNTRY" ->
                    Optional.of(new AreaMention(at, to, "CN", Level.COUNTRY, Form.REFERENCE));
            case "WIDE" -> Optional.of(wide(at, to));
            case "WORLDWIDE" ->
                    Optional.of(new AreaMention(at, to, "WORLD", Level.WORLD, Form.WIDE));
            case "PROVINCE" ->
                    namedHere(Level.PROVINCE)
                            .or(inForce::province)
                            .or(() -> inForce.at(Level.PROVINCE))
                            .map(code -> refer(at, to, code));
            case "CITY" ->
                    Sides.other(tokens, to, gazetteer, inForce)
                            .or(() -> namedHere(Level.PREFECTURE))
                            .or(this::city)
                            .map(code -> refer(at, to, code));
            case "COUNTY" ->
                    inForce.at(Level.COUNTY)
                            .filter(code -> isCalled(code, tokens.get(to - 1).word()))
                            .map(code -> refer(at, to, code));
            case "CAPITAL" ->
                    inForce.province()
                            .flatMap(gazetteer::capitalOf)
                            .filter(code -> !isApposed(at) || isLast(code))
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
            case "THERE" ->
                    lastNamed()
                            .filter(code -> !code.equals(province(inForce.current())))
                            .or(inForce::aside)
                            .or(inForce::current)
                            .map(code -> refer(at, to, code));
            default ->
                    throw new IllegalStateException(
                            "No such reference '%s'".formatted(phrase.get().key()));
        };
    }

    /** {@code the industrial city by the lake}, {@code the southeastern province}. */
    private Optional<AreaMention> described(int at) {
        if (!tokens.get(at).is("the")) {
            return Optional.empty();
        }
        int to = at + 3;
        Optional<AreaMention> capital = Capitals.at(tokens, at, gazetteer);
        if (capital.isPresent()) {
            return capital;
        }
        // "Daqing, the oil city, has"
        boolean apposed = isApposed(at) && to < tokens.size() && tokens.get(to).is(",");
        boolean told =
                !apposed
                        && at + 2 < tokens.size()
                        && DESCRIBING.contains(tokens.get(at + 1).word())
                        && !(to < tokens.size() && tokens.get(to).is("of"))
                        && gazetteer.at(tokens, Math.min(to, tokens.size() - 1)).isEmpty();
        if (!told) {
            return Optional.empty();
        }
        return switch (tokens.get(at + 2).word()) {
            case "city", "metropolis", "municipality" ->
                    spokenOf(Level.PREFECTURE)
                            .or(() -> namedHere(Level.PREFECTURE))
                            .or(this::city)
                            .map(code -> refer(at, to, code));
            case "province" ->
                    spokenOf(Level.PROVINCE)
                            .or(() -> namedHere(Level.PROVINCE))
                            .or(inForce::province)
                            .map(code -> refer(at, to, code));
            default -> Optional.empty();
        };
    }

    private boolean isLast(String code) {
        return found.get(found.size() - 1).code().equals(code);
    }

    /** Whether an area and a comma stand before a token: {@code Jinan, the provincial capital}. */
    private boolean isApposed(int at) {
        return !found.isEmpty()
                && found.get(found.size() - 1).to() == at - 1
                && tokens.get(at - 1).is(",");
    }

    /** The area spoken of, if it is of a level. */
    private Optional<String> spokenOf(Level level) {
        return inForce.current()
                .flatMap(gazetteer::area)
                .filter(area -> area.level() == level)
                .map(AreaName::code);
    }

    /** {@code the district}, {@code the new area}: whether the last county is one. */
    private boolean isCalled(String code, String kind) {
        List<String> names = gazetteer.area(code).map(AreaName::names).orElse(List.of());
        return switch (kind) {
            case "district" -> names.stream().anyMatch(name -> name.endsWith("区"));
            case "area" -> names.stream().noneMatch(name -> name.matches(".*[县市旗]"));
            default -> true;
        };
    }

    /** {@code 41 percent of Hebei's firms are there}: in the city of Hebei that is spoken of. */
    private String province(Optional<String> city) {
        return city.flatMap(gazetteer::area)
                .filter(area -> area.level() == Level.PREFECTURE)
                .map(AreaName::parent)
                .orElse("");
    }

    /** {@code in the country}; {@code that of the country} is a figure of its own. */
    private AreaMention wide(int at, int to) {
        boolean own =
                at > 0
                        && tokens.get(at).is("of")
                        && (tokens.get(at - 1).is("that") || tokens.get(at - 1).is("those"));
        return own
                ? new AreaMention(at + 1, to, "CN", Level.COUNTRY, Form.REFERENCE)
                : new AreaMention(at, to, "CN", Level.COUNTRY, Form.WIDE);
    }

    /**
     * The last area of a level that this sentence has named before; a municipality is a city too.
     */
    private Optional<String> namedHere(Level level) {
        for (int i = found.size() - 1; i >= 0; i--) {
            AreaMention mention = found.get(i);
            boolean city = level == Level.PREFECTURE && gazetteer.isMunicipality(mention.code());
            boolean county = level == Level.PREFECTURE && mention.level() == Level.COUNTY;
            city |= county;
            if ((mention.form() == Form.NAME
                            || mention.form() == Form.APPOSED && !mention.code().equals("CN"))
                    && (mention.level() == level
                                    && !(level == Level.PROVINCE
                                            && gazetteer.isMunicipality(mention.code()))
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

    private Optional<String> lastNamed() {
        List<AreaMention> named =
                found.stream().filter(mention -> mention.form() == Form.NAME).toList();
        // "Jinan is larger: 41 percent of Shandong's firms are registered there"
        return named.stream()
                .filter(mention -> named.size() == 1 || !isOwner(mention))
                .filter(mention -> !isOrigin(mention))
                .map(AreaMention::code)
                .reduce((one, next) -> next);
    }

    /** {@code Macao residents living there}: whence they came. */
    private boolean isOrigin(AreaMention mention) {
        return mention.to() < tokens.size()
                && Words.isAny(
                        tokens.get(mention.to()).word(),
                        "residents",
                        "people",
                        "students",
                        "visitors",
                        "investors",
                        "enterprises");
    }

    private boolean isOwner(AreaMention mention) {
        return mention.to() < tokens.size() && tokens.get(mention.to()).is("'s");
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
                                                        && !Counties.isDistrict(area.code())
                                                || gazetteer.isMunicipality(area.code()))
                        .map(AreaName::code);
        return current.or(inForce::aside)
                .or(() -> inForce.at(Level.PREFECTURE))
                .or(() -> inForce.at(Level.PROVINCE).filter(gazetteer::isMunicipality))
                .or(inForce::current);
    }
}
