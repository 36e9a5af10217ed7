package org.provindex.reading.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/**
 * Counties, county-level cities and districts that reports name most. Their names are so many other
 * things that one counts only where the text shows that it is meant.
 */
final class Counties {
    private static final Map<String, String> MUNICIPALITIES =
            Map.of("11", "CN-BJ", "12", "CN-TJ", "31", "CN-SH", "50", "CN-CQ");

    /** Codes of the counties that belong to no prefecture. */
    private static final Map<String, String> STRAIGHT =
            Map.of("4190", "CN-HA", "4290", "CN-HB", "4690", "CN-HI", "6590", "CN-XJ");

    private static final Set<String> KINDS = Set.of("county", "city", "district", "县", "市", "区");
    private static final Map<String, List<String>> COUNTIES = byName("area/counties");
    private static final Map<String, List<String>> DISTRICTS = byName("area/districts");

    private static final Set<String> DISTRICT_CODES =
            Set.copyOf(WordTable.byKey("area/districts").keySet());

    private Counties() {}

    /** All of them, each in the prefecture or municipality that its code tells. */
    static List<AreaName> all(Set<String> prefectures) {
        List<AreaName> areas = new ArrayList<>();
        Stream.of(
                        WordTable.byKey("area/counties"),
                        WordTable.byKey("area/districts"),
                        NamedInFull.names())
                .forEach(
                        table ->
                                table.forEach(
                                        (code, names) -> {
                                            String prefecture = code.substring(0, 4) + "00";
                                            String parent =
                                                    MUNICIPALITIES.getOrDefault(
                                                            code.substring(0, 2),
                                                            STRAIGHT.getOrDefault(
                                                                    code.substring(0, 4),
                                                                    prefecture));
                                            if (prefectures.contains(parent)) {
                                                areas.add(
                                                        new AreaName(
                                                                code, Level.COUNTY, parent, names));
                                            }
                                        }));
        return areas;
    }

    /** Whether a code is that of a district of a city. */
    static boolean isDistrict(String code) {
        return DISTRICT_CODES.contains(code);
    }

    /** Whether a word is the name of one, or of something else. */
    static boolean isName(String word) {
        return COUNTIES.containsKey(word) || DISTRICTS.containsKey(word);
    }

    /**
     * The county named at a token, with the words behind it that tell its kind.
     *
     * @param inForce tells whether the text speaks of counties in general, or of this one
     */
    static Optional<AreaMention> at(
            List<Token> tokens,
            int at,
            Gazetteer gazetteer,
            Set<String> spokenOf,
            AreasInForce inForce) {
        Token token = tokens.get(at);
        if (!token.capital() && token.kind() != Token.Kind.CHINESE) {
            return Optional.empty();
        }
        int to = at + 1;
        String kind = to < tokens.size() ? tokens.get(to).word() : "";
        boolean area =
                kind.equals("new") && to + 1 < tokens.size() && tokens.get(to + 1).is("area");
        if (area || kind.equals("district") || kind.equals("区")) {
            int end = area ? to + 2 : to + 1;
            return known(DISTRICTS, token, gazetteer)
                    .map(
                            code ->
                                    new AreaMention(
                                            at, end, code, Level.COUNTY, AreaMention.Form.NAME));
        }
        Optional<AreaMention> district =
                known(DISTRICTS, token, gazetteer)
                        .filter(
                                code ->
                                        gazetteer
                                                .area(code)
                                                .map(AreaName::parent)
                                                .filter(spokenOf::contains)
                                                .isPresent())
                        .map(
                                code ->
                                        new AreaMention(
                                                at,
                                                at + 1,
                                                code,
                                                Level.COUNTY,
                                                AreaMention.Form.NAME));
        if (district.isPresent() && !(to < tokens.size() && tokens.get(to).capital())) {
            return district;
        }
        boolean told = KINDS.contains(kind) || isApposed(tokens, to);
        int end = KINDS.contains(kind) ? to + 1 : to;
        return known(COUNTIES, token, gazetteer)
                .filter(
                        code ->
                                told
                                        || inForce.speaksOfCounties()
                                        || inForce.counties().contains(code)
                                        || isSpokenOf(code, gazetteer, spokenOf)
                                        || isBeside(tokens, to, code, gazetteer))
                .map(code -> new AreaMention(at, end, code, Level.COUNTY, AreaMention.Form.NAME));
    }

    /** Keeps the counties whose names the text explains, so that they count before it does. */
    static void explained(List<Token> tokens, Gazetteer gazetteer, AreasInForce inForce) {
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.capital()
                    && COUNTIES.containsKey(token.word())
                    && isApposed(tokens, at + 1)) {
                known(COUNTIES, token, gazetteer).ifPresent(inForce.counties()::add);
            }
        }
    }

    /** {@code Yiwu, a county-level city}. */
    private static boolean isApposed(List<Token> tokens, int at) {
        for (int i = at; i < Math.min(tokens.size(), at + 4); i++) {
            if (tokens.get(i).is("county-level") || tokens.get(i).is("county")) {
                return true;
            }
        }
        return false;
    }

    /** {@code Caoxian of Heze}, {@code Jinjiang (Fujian)}. */
    private static boolean isBeside(List<Token> tokens, int to, String code, Gazetteer gazetteer) {
        boolean joint =
                to + 1 < tokens.size() && Words.isAny(tokens.get(to).word(), "of", "in", ",", "(");
        return joint
                && gazetteer
                        .at(tokens, to + 1)
                        .filter(
                                found ->
                                        found.areas().stream()
                                                .anyMatch(
                                                        area ->
                                                                isSpokenOf(
                                                                        code,
                                                                        gazetteer,
                                                                        Set.of(area.code()))))
                        .isPresent();
    }

    private static Optional<String> known(
            Map<String, List<String>> names, Token token, Gazetteer gazetteer) {
        return names.getOrDefault(token.word(), List.of()).stream()
                .filter(code -> gazetteer.area(code).isPresent())
                .findFirst();
    }

    static boolean isSpokenOf(String code, Gazetteer gazetteer, Set<String> spokenOf) {
        String prefecture = gazetteer.area(code).map(AreaName::parent).orElse("");
        String province = gazetteer.area(prefecture).map(AreaName::parent).orElse("");
        return spokenOf.contains(code)
                || spokenOf.contains(prefecture)
                || spokenOf.contains(province);
    }

    private static Map<String, List<String>> byName(String table) {
        Map<String, List<String>> codes = new HashMap<>();
        WordTable.byKey(table)
                .forEach(
                        (code, names) ->
                                names.forEach(
                                        name ->
                                                codes.computeIfAbsent(
                                                                name.toLowerCase(
                                                                        java.util.Locale.ROOT),
                                                                key -> new ArrayList<>())
                                                        .add(code)));
        return codes;
    }
}
