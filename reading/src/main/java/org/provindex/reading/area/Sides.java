package org.provindex.reading.area;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/** Tells areas that are named only for where something lies: {@code the city east of Suzhou}. */
final class Sides {
    private static final Set<String> SIDES = WordTable.words("area/compass");

    private Sides() {}

    /** Whether {@code east of}, and not {@code the east of}, stands before a token. */
    static boolean isNeighbour(List<Token> tokens, int at) {
        return at > 2
                && at < tokens.size()
                && tokens.get(at - 1).is("of")
                && SIDES.contains(tokens.get(at - 2).word())
                && tokens.get(at - 2).kind() == Token.Kind.WORD
                && !tokens.get(at - 2).capital()
                && !tokens.get(at - 3).is("the")
                && !tokens.get(at - 3).is("in")
                && !tokens.get(at - 3).is("and");
    }

    /** {@code the city east of Suzhou}: the one spoken of that is not Suzhou. */
    static Optional<String> other(
            List<Token> tokens, int at, Gazetteer gazetteer, AreasInForce inForce) {
        if (!isNeighbour(tokens, at + 2)) {
            return Optional.empty();
        }
        List<String> near =
                gazetteer.at(tokens, at + 2).stream()
                        .flatMap(found -> found.areas().stream())
                        .map(AreaName::code)
                        .toList();
        return Stream.of(
                        inForce.aside(),
                        inForce.current(),
                        inForce.at(Level.COUNTY),
                        inForce.at(Level.PREFECTURE))
                .flatMap(Optional::stream)
                .filter(code -> inForce.isCity(code) && !near.contains(code))
                .findFirst();
    }
}
