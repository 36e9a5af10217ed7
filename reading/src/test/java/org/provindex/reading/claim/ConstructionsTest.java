package org.provindex.reading.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.reading.Repository;
import org.provindex.reading.period.Period;
import org.provindex.reading.text.Document;

class ConstructionsTest {
    private static final ClaimReader READER = Repository.reader();

    record Construction(String sentence, Optional<LocalDate> date, List<String> claims) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("constructions")
    void readsWhatTheSentenceStatesAndNothingElse(Construction construction) {
        Document text = Document.of(construction.sentence().replace("\\n", "\n"));
        Document document = construction.date().map(text::withDate).orElse(text);

        List<Claim> claims = READER.read(document).claims();

        assertThat(claims)
                .map(ConstructionsTest::line)
                .containsExactlyInAnyOrderElementsOf(construction.claims());
    }

    private static String line(Claim claim) {
        return String.join(
                " ",
                claim.area().orElse("-"),
                claim.figure().measure().code(),
                claim.figure().value().toPlainString(),
                claim.figure().unit(),
                claim.period().map(Period::code).orElse("-"),
                claim.kind().code(),
                claim.figure().bound().code());
    }

    static Stream<Construction> constructions() throws IOException {
        List<Construction> constructions = new ArrayList<>();
        for (String file :
                List.of(
                        "/constructions.txt",
                        "/constructions-times.txt",
                        "/constructions-reference.txt",
                        "/constructions-areas.txt",
                        "/constructions-measures.txt")) {
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    Objects.requireNonNull(
                                            ConstructionsTest.class.getResourceAsStream(file)),
                                    StandardCharsets.UTF_8))) {
                read(lines, constructions);
            }
        }
        return constructions.stream();
    }

    private static void read(BufferedReader lines, List<Construction> constructions)
            throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("> ")) {
                Optional<LocalDate> date =
                        Optional.of(lines.readLine())
                                .filter(told -> !told.equals("-"))
                                .map(LocalDate::parse);
                constructions.add(new Construction(line.substring(2), date, new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String bounded = line.split(" ").length == 6 ? line + " eq" : line;
                constructions.get(constructions.size() - 1).claims().add(bounded);
            }
        }
    }
}
