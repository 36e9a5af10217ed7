package org.provindex.reading.claim.sentence;

import java.util.Set;

/** Tells participles inside a noun phrase from verbs: {@code above designated size}. */
public final class Participles {
    private static final Set<String> PARTICIPLES =
            Set.of(
                    "made", "sold", "built", "run", "held", "spent", "sent", "paid", "bought",
                    "put", "brought", "kept", "won", "drawn", "grown", "taken", "lent");
    private static final Set<String> PREPOSITIONS =
            Set.of(
                    "into", "through", "under", "via", "across", "within", "over", "abroad",
                    "online");

    private final Parse parse;

    public Participles(Parse parse) {
        this.parse = parse;
    }

    /**
     * A participle inside a noun phrase: {@code above designated size}, {@code optical cable laid
     * lines}.
     */
    public boolean isAttribute(int at) {
        String word = parse.word(at);
        return word.endsWith("ed")
                && parse.isIn(at + 1)
                && parse.isNominal(at + 1)
                && parse.isIn(at - 1)
                && (Lexicon.isArticle(parse.pieces().get(at - 1))
                        || Lexicon.isLink(parse.pieces().get(at - 1)));
    }

    /** {@code cables operated from Wenchang}: what the noun before it has undergone. */
    public boolean isParticiple(int at) {
        return (parse.word(at).endsWith("ed") || PARTICIPLES.contains(parse.word(at)))
                && parse.isNominal(at - 1)
                && parse.isIn(at + 1)
                && (Lexicon.isLink(parse.pieces().get(at + 1))
                        || PREPOSITIONS.contains(parse.word(at + 1)))
                && !parse.word(at + 1).equals("to");
    }
}
