package org.provindex.reading.period;

import java.util.List;
import java.util.Set;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Tells times of participles that are inserted: {@code , chosen as a hub in 2021, had 48}. */
final class InsertedTimes {
    private static final Set<String> EVENTS = WordTable.words("period/event-words");
    private static final Set<String> PARTICIPLES =
            Set.of("chosen", "built", "begun", "set", "held", "made", "known", "put", "won");
    private static final int REACH = 12;

    private final List<Token> tokens;

    InsertedTimes(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** {@code , chosen as a hub in 2021, had 48 centers by the end of July}: told aside. */
    boolean isInserted(PeriodMention mention) {
        if (mention.to() >= tokens.size() || !tokens.get(mention.to()).is(",")) {
            return false;
        }
        int participle = participleBefore(mention);
        String word = participle > 1 ? tokens.get(participle).word() : "";
        return word.endsWith("ed") || PARTICIPLES.contains(word);
    }

    /**
     * {@code The exchange, opened in 2015 as the first of its kind, has admitted 402 dealers},
     * {@code Set up in 2015, it has admitted 402}.
     */
    boolean isFounding(PeriodMention mention) {
        int participle = mention.dates() ? participleBefore(mention) : -1;
        String word = participle >= 0 ? tokens.get(participle).word() : "";
        boolean event =
                EVENTS.contains(word)
                        || Words.isAny(word, "opened", "completed", "built")
                        || word.equals("set") && tokens.get(participle + 1).is("up");
        if (!event || isFormerOccasion(participle - 2)) {
            return false;
        }
        for (int i = mention.to(); i < Math.min(tokens.size(), mention.to() + REACH); i++) {
            if (tokens.get(i).is(",")) {
                return true;
            }
            if (tokens.get(i).isNumeric() || tokens.get(i).is(";")) {
                return false;
            }
        }
        return false;
    }

    /** {@code The previous edition, held in 2021, had yielded 277 results}: in that year. */
    private boolean isFormerOccasion(int noun) {
        return noun > 0
                && ComparedTimes.OCCASIONS.contains(tokens.get(noun).word())
                && Words.isAny(
                        tokens.get(noun - 1).word(), "previous", "last", "preceding", "earlier");
    }

    /**
     * The word behind the comma before a time, or the first one of the sentence, if no number
     * stands between; -1 for none.
     */
    private int participleBefore(PeriodMention mention) {
        for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - REACH); i--) {
            if (tokens.get(i).is(",")) {
                return i + 1;
            }
            if (tokens.get(i).isNumeric()) {
                return -1;
            }
        }
        return mention.from() > 0 && mention.from() < REACH ? 0 : -1;
    }
}
