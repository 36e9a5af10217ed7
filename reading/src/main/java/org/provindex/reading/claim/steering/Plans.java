package org.provindex.reading.claim.steering;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/**
 * Finds the name of a plan in a sentence: {@code the 14th Five-Year Plan}, {@code a three-year
 * action plan}.
 */
final class Plans {
    private static final Set<String> HEADS =
            Set.of("plan", "program", "programme", "outline", "blueprint", "scheme", "规划");
    private static final Set<String> JOINTS = Set.of("of", "for", "and", "the");
    private static final int LONGEST = 9;

    private Plans() {}

    /** The plan that a sentence names, in its own words without article. */
    static Optional<String> namedIn(Parse parse) {
        for (int i = 1; i < parse.tokens().size(); i++) {
            Token head = parse.tokens().get(i);
            if (!HEADS.contains(head.word())) {
                continue;
            }
            int from = i;
            while (from > 0 && i - from < LONGEST && belongs(parse.tokens().get(from - 1), head)) {
                from--;
            }
            while (from < i && JOINTS.contains(parse.tokens().get(from).word())) {
                from++;
            }
            if (from < i) {
                return Optional.of(
                        parse.text().substring(parse.tokens().get(from).start(), head.end()));
            }
        }
        return Optional.empty();
    }

    /** Whether a sentence speaks of a plan. */
    static boolean isOnPlan(Parse parse) {
        return parse.pieces().stream().anyMatch(piece -> HEADS.contains(piece.word()));
    }

    /**
     * A capitalised plan goes on over capitalised words; any plan over the words that say what kind
     * it is.
     */
    private static boolean belongs(Token token, Token head) {
        boolean title =
                head.capital()
                        && (token.capital() || token.isNumeric() || JOINTS.contains(token.word()));
        boolean kind =
                token.word().endsWith("-year")
                        || Words.isAny(
                                token.word(),
                                "action",
                                "development",
                                "work",
                                "five-year",
                                "national",
                                "provincial",
                                "municipal")
                        || token.kind() == Token.Kind.ORDINAL;
        return title || kind;
    }
}
