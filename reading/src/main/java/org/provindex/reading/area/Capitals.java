package org.provindex.reading.area;

import java.util.List;
import java.util.Optional;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/** Finds cities that are told by the province whose capital they are. */
final class Capitals {
    private Capitals() {}

    /** {@code The capital of Hunan province has made public}: with which a sentence opens. */
    static Optional<AreaMention> at(List<Token> tokens, int at, Gazetteer gazetteer) {
        boolean opens =
                (at == 0 || Words.isAny(tokens.get(at - 1).word(), "-", "–", "—"))
                        && at + 3 < tokens.size()
                        && tokens.get(at).is("the")
                        && tokens.get(at + 1).is("capital")
                        && tokens.get(at + 2).is("of");
        Optional<Gazetteer.Found> of = opens ? gazetteer.at(tokens, at + 3) : Optional.empty();
        int end = at + 3 + of.map(Gazetteer.Found::length).orElse(0);
        int to = end < tokens.size() && tokens.get(end).is("province") ? end + 1 : end;
        return of.stream()
                .flatMap(found -> found.areas().stream())
                .filter(area -> area.level() == Level.PROVINCE)
                .flatMap(area -> gazetteer.capitalOf(area.code()).stream())
                .map(
                        code ->
                                new AreaMention(
                                        at, to, code, Level.PREFECTURE, AreaMention.Form.REFERENCE))
                .findFirst();
    }
}
