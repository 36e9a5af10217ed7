package org.provindex.reading.area;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/**
 * Finds adjectives that stand for the country: {@code the national average}, {@code Chinese banks}.
 */
final class NationalWords {
    private static final Set<String> CHINESE_NOUNS =
            Set.of("market", "manufacturing", "industry", "economy", "exports", "factories");
    private static final Set<String> CHINESE_PEOPLE = WordTable.words("area/chinese-people");
    private static final Set<String> COUNTRY_NOUNS = WordTable.words("area/national-nouns");

    private NationalWords() {}

    /**
     * {@code national} stands for the country before an average or an index, not in {@code national
     * park}.
     */
    static Optional<AreaMention> at(List<Token> tokens, int at) {
        if (!Words.isAny(tokens.get(at).word(), "chinese", "national")) {
            return Optional.empty();
        }
        // "the Chinese market", "In Chinese manufacturing"
        // "Chinese banks handled": of the country where a sentence opens with it
        boolean opens = at == 0 || Words.isAny(tokens.get(at - 1).word(), "-", "–", "—");
        boolean chinese =
                tokens.get(at).is("chinese")
                        && at + 1 < tokens.size()
                        && (CHINESE_NOUNS.contains(tokens.get(at + 1).word())
                                || opens && CHINESE_PEOPLE.contains(tokens.get(at + 1).word()));
        if (chinese) {
            return Optional.of(new AreaMention(at, at + 1, "CN", Level.COUNTRY, Form.REFERENCE));
        }
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
            // "enterprises at national level" are an area's own
            attribute |= tokens.get(i).is("level") && at > 0 && tokens.get(at - 1).is("at");
            if (attribute) {
                return Optional.empty();
            }
            // "The national big data industry was worth"
            boolean whole =
                    at == 1
                            && tokens.get(0).is("the")
                            && Words.isAny(tokens.get(i).word(), "industry", "market", "sector");
            if (whole || COUNTRY_NOUNS.contains(tokens.get(i).word())) {
                return Optional.of(
                        new AreaMention(at, at + 1, "CN", Level.COUNTRY, Form.REFERENCE));
            }
        }
        return Optional.empty();
    }
}
