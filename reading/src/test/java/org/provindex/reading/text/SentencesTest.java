package org.provindex.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void pointsInsideNumbersAndBehindAbbreviationsEndNoSentence() {
        assertThat(split("It is 4.1 billion U.S. dollars, Mr. Li said. No. 3 is next. The end."))
                .containsExactly(
                        "It is 4.1 billion U.S. dollars, Mr. Li said.",
                        "No. 3 is next.",
                        "The end.");
    }

    @Test
    void aFigureLeftBehindByATranslationBelongsToItsSentence() {
        assertThat(split("Revenues rose by 22.2%, 35.2% and respectively. 17.7%.")).hasSize(1);
    }

    @Test
    void aLineBrokenInMidSentenceGoesOn() {
        assertThat(
                        split(
                                "The digital economy of the province has grown faster than\nthat of the country. Next."))
                .hasSize(2);
    }

    @Test
    void linesAreHeadingsItemsOrProse() {
        List<Sentence> sentences =
                sentences(
                        "Targets for 2025\n- 100 farms;\n2. Beijing leads the list.\nIt will reach 5.");

        assertThat(sentences)
                .map(Sentence::kind)
                .containsExactly(
                        Sentence.Kind.HEADING,
                        Sentence.Kind.ITEM,
                        Sentence.Kind.ITEM,
                        Sentence.Kind.PROSE);
        assertThat(sentences.get(2).number()).isEqualTo(2);
    }

    @Test
    void aSentenceWithoutEndIsCut() {
        assertThat(sentences("word ".repeat(5000)))
                .allSatisfy(
                        sentence ->
                                assertThat(sentence.length())
                                        .isLessThanOrEqualTo(Sentences.LONGEST + 1))
                .hasSizeGreaterThan(5);
    }

    private static List<String> split(String text) {
        return sentences(text).stream().map(sentence -> sentence.of(text)).toList();
    }

    private static List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        Sentences.forEach(text, 0, sentences::add);
        return sentences;
    }
}
