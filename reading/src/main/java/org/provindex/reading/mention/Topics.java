package org.provindex.reading.mention;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.provindex.reading.text.PhraseTable;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/** Topics by the words that touch them. */
public final class Topics {
    private final PhraseTable words;

    private Topics(PhraseTable words) {
        this.words = words;
    }

    /** Topics of these codes, each with its words and phrases. */
    public static Topics of(Map<String, List<String>> wordsByTopic) {
        return new Topics(PhraseTable.of(wordsByTopic));
    }

    /** The topics that come with the reader. */
    public static Topics standard() {
        return of(WordTable.byKey("mention/topics"));
    }

    /** The topics that tokens touch, in the order in which they do. */
    public List<String> in(List<Token> tokens) {
        Set<String> topics = new LinkedHashSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            words.at(tokens, at).ifPresent(found -> topics.add(found.key()));
        }
        return List.copyOf(topics);
    }
}
