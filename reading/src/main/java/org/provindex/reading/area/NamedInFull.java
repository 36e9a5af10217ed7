package org.provindex.reading.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/**
 * Counties, county-level cities, banners and districts that reports seldom name. Many share a name
 * with other things or with each other, so that one counts only where the text has said what it is.
 */
final class NamedInFull {
    /** What the end of a Chinese name is called behind an English one, the usual word first. */
    private static final Map<String, List<String>> KINDS =
            Map.of(
                    "县", List.of("county"),
                    "旗", List.of("banner", "county"),
                    "市", List.of("city"),
                    "区", List.of("district"));

    private static final Map<String, List<String>> TABLE = WordTable.byKey("area/counties-in-full");
    private static final Map<String, List<Unit>> UNITS = units();

    /** How far behind a name the words of an apposition may stand: {@code Gonghe, a county}. */
    private static final int APPOSED = 4;

    private NamedInFull() {}

    private record Unit(String code, String kind) {
        boolean isCalled(String word) {
            return KINDS.getOrDefault(kind, List.of()).contains(word);
        }
    }

    /** Codes with names, the English one with its kind. */
    static Map<String, List<String>> names() {
        Map<String, List<String>> names = new HashMap<>();
        TABLE.forEach(
                (code, forms) -> {
                    String chinese = forms.get(forms.size() - 1);
                    String kind = KINDS.getOrDefault(last(chinese), List.of("")).get(0);
                    names.put(code, List.of((forms.get(0) + " " + capital(kind)).strip(), chinese));
                });
        return names;
    }

    /** Whether a word is the name of one, or of something else. */
    static boolean isName(String word) {
        return UNITS.containsKey(word);
    }

    /**
     * The unit named at a token.
     *
     * @param spokenOf what the text speaks of, by which one of several is told
     * @param known whether a unit was named in full before
     */
    static Optional<AreaMention> at(
            List<Token> tokens,
            int at,
            Gazetteer gazetteer,
            Set<String> spokenOf,
            Set<String> known) {
        List<Unit> units = UNITS.getOrDefault(tokens.get(at).word(), List.of());
        if (units.isEmpty()) {
            return Optional.empty();
        }
        String behind = at + 1 < tokens.size() ? tokens.get(at + 1).word() : "";
        List<Unit> called = units.stream().filter(unit -> unit.isCalled(behind)).toList();
        int end = called.isEmpty() ? at + 1 : at + 2;
        // "Xinhua News Agency" is not the district that was named before
        boolean goesOn =
                at + 1 < tokens.size()
                        && tokens.get(at + 1).capital()
                        && tokens.get(at + 1).kind() == Token.Kind.WORD;
        if (called.isEmpty() && !goesOn) {
            called =
                    units.stream()
                            .filter(
                                    unit ->
                                            known.contains(unit.code())
                                                    || isApposed(tokens, at, unit))
                            .toList();
        }
        return told(called, gazetteer, spokenOf)
                .map(unit -> new AreaMention(at, end, unit.code(), Level.COUNTY, Form.NAME));
    }

    /** {@code Lanzhou New Area}: not the city of that name. */
    static Optional<AreaMention> newArea(List<Token> tokens, int at, Gazetteer gazetteer) {
        boolean named =
                at + 2 < tokens.size()
                        && tokens.get(at + 1).is("new")
                        && tokens.get(at + 1).capital()
                        && tokens.get(at + 2).is("area");
        return named
                ? UNITS.getOrDefault(tokens.get(at).word(), List.of()).stream()
                        .filter(unit -> gazetteer.area(unit.code()).isPresent())
                        .filter(unit -> last(TABLE.get(unit.code())).endsWith("新区"))
                        .map(Unit::code)
                        .map(code -> new AreaMention(at, at + 3, code, Level.COUNTY, Form.NAME))
                        .findFirst()
                : Optional.empty();
    }

    private static String last(List<String> names) {
        return names.get(names.size() - 1);
    }

    /** The only one, or the only one in what is spoken of. */
    private static Optional<Unit> told(
            List<Unit> units, Gazetteer gazetteer, Set<String> spokenOf) {
        List<Unit> there =
                units.stream().filter(unit -> gazetteer.area(unit.code()).isPresent()).toList();
        List<Unit> near =
                there.stream()
                        .filter(unit -> Counties.isSpokenOf(unit.code(), gazetteer, spokenOf))
                        .toList();
        List<Unit> left = near.isEmpty() ? there : near;
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    private static boolean isApposed(List<Token> tokens, int at, Unit unit) {
        boolean comma = at + 1 < tokens.size() && tokens.get(at + 1).is(",");
        for (int i = at + 2; comma && i < Math.min(tokens.size(), at + 2 + APPOSED); i++) {
            if (unit.isCalled(tokens.get(i).word())) {
                return tokens.get(at + 2).is("a") || tokens.get(at + 2).is("the");
            }
        }
        return false;
    }

    private static Map<String, List<Unit>> units() {
        Map<String, List<Unit>> units = new HashMap<>();
        TABLE.forEach(
                (code, forms) -> {
                    Unit unit = new Unit(code, last(forms.get(forms.size() - 1)));
                    forms.subList(0, forms.size() - 1)
                            .forEach(
                                    name ->
                                            units.computeIfAbsent(
                                                            name.toLowerCase(Locale.ROOT),
                                                            key -> new ArrayList<>())
                                                    .add(unit));
                });
        return units;
    }

    private static String last(String text) {
        return text.substring(text.length() - 1);
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
