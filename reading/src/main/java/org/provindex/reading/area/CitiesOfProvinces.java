package org.provindex.reading.area;

import java.util.List;
import java.util.Optional;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.text.Token;

/**
 * Finds cities that are told by their province: {@code Hunan's capital}, {@code the Anhui city}.
 */
final class CitiesOfProvinces {
    /** Behind more tokens a description is of something else: {@code X, the capital of Y}. */
    private static final int APPOSED = 7;

    private final List<Token> tokens;
    private final Gazetteer gazetteer;
    private final AreasInForce inForce;
    private final List<AreaMention> found;

    CitiesOfProvinces(
            List<Token> tokens,
            Gazetteer gazetteer,
            AreasInForce inForce,
            List<AreaMention> found) {
        this.tokens = tokens;
        this.gazetteer = gazetteer;
        this.inForce = inForce;
        this.found = found;
    }

    /**
     * {@code the Sichuan provincial capital}, {@code Hunan's capital}, {@code the Anhui city}: a
     * city told by its province.
     */
    Optional<AreaMention> cityOf(Gazetteer.Found name, int at, int to, int end) {
        AreaName province = name.areas().get(0);
        if (province.level() != Level.PROVINCE || gazetteer.isMunicipality(province.code())) {
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
                                .filter(mention -> mention.level() != Level.GROUP)
                                .anyMatch(
                                        mention ->
                                                at - mention.to() < APPOSED && at > mention.to());
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
                        && found.stream()
                                .filter(mention -> at - mention.to() < APPOSED || !of)
                                .anyMatch(mention -> mention.code().equals(city.get()));
        return named
                ? Optional.empty()
                : city.map(
                        code ->
                                new AreaMention(
                                        at, behind, code, Level.PREFECTURE, Form.REFERENCE));
    }
}
