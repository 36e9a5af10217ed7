package org.provindex.reading.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.reading.Repository;
import org.provindex.reading.text.Document;

class IndicatorPhrasesTest {
    private static final ClaimReader READER = Repository.reader();

    record Named(String text, List<String> phrases) {
        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void namesTheIndicatorInTheTextsOwnWords(Named named) {
        List<Claim> claims = READER.read(Document.of(named.text().replace("\\n", "\n"))).claims();

        assertThat(claims)
                .map(claim -> claim.figure().value().toPlainString() + " " + claim.indicator())
                .containsExactlyInAnyOrderElementsOf(named.phrases());
    }

    static Stream<Named> texts() throws IOException {
        List<Named> texts = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        IndicatorPhrasesTest.class.getResourceAsStream(
                                                "/indicator-phrases.txt")),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("> ")) {
                    texts.add(new Named(line.substring(2), new ArrayList<>()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    texts.get(texts.size() - 1).phrases().add(line);
                }
            }
        }
        return texts.stream();
    }
}
