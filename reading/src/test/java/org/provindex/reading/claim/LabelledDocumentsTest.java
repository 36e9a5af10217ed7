package org.provindex.reading.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.provindex.reading.Labels;
import org.provindex.reading.Repository;
import org.provindex.reading.text.Document;

class LabelledDocumentsTest {
    private final ClaimReader reader = Repository.reader();

    @Test
    void readsTheLabelledDocumentsOfThisProject() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/labelled")).toURI());
        Labels labels = new Labels();

        for (Path text : Repository.files(folder, ".txt")) {
            labels.add(claims(text), labelsOf(text, folder));
        }

        assertThat(labels.f1()).as("%s", labels.notes()).isGreaterThanOrEqualTo(0.95);
        assertThat(labels.precision()).isGreaterThanOrEqualTo(0.94);
    }

    /**
     * Texts of many more kinds of writing, whose errors at first sight were mended only in part.
     */
    @Test
    void readsTheWiderDocuments() throws IOException, URISyntaxException {
        Path folder =
                Path.of(Objects.requireNonNull(getClass().getResource("/labelled-wider")).toURI());
        Labels labels = new Labels();

        for (Path text : Repository.files(folder, ".txt")) {
            labels.add(claims(text), labelsOf(text, folder));
        }

        assertThat(labels.f1()).as("%s", labels.notes()).isGreaterThanOrEqualTo(0.86);
        assertThat(labels.precision()).isGreaterThanOrEqualTo(0.85);
    }

    /**
     * Reports on a province or city as the retold ones are, by people who did not know the rules.
     */
    @Test
    void readsTheReports() throws IOException, URISyntaxException {
        Path folder =
                Path.of(
                        Objects.requireNonNull(getClass().getResource("/labelled-reports"))
                                .toURI());
        Labels labels = new Labels();

        for (Path text : Repository.files(folder, ".txt")) {
            labels.add(claims(text), labelsOf(text, folder));
        }

        assertThat(labels.f1()).as("%s", labels.notes()).isGreaterThanOrEqualTo(0.94);
        assertThat(labels.precision()).isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void readsTheSeedDocuments() throws IOException {
        Path texts = Repository.shared("seeds");
        Path gold = Repository.shared("gold/seeds");
        assumeTrue(Files.isDirectory(texts), "no shared test material: seeds");
        Labels labels = new Labels();

        for (Path text : Repository.files(texts, ".txt")) {
            labels.add(
                    claims(text),
                    gold.resolve(text.getFileName().toString().substring(0, 3) + ".jsonl"));
        }

        assertThat(labels.f1()).as("%s", labels.notes()).isGreaterThanOrEqualTo(0.95);
        assertThat(labels.precision()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void readsTheRetoldReports() throws IOException {
        Path dev = Repository.shared("gold/dev");
        assumeTrue(Files.isDirectory(dev), "no shared test material: gold/dev");
        Labels labels = new Labels();

        for (Path text : Repository.files(dev, ".txt")) {
            labels.add(claims(text), labelsOf(text, dev));
        }

        assertThat(labels.f1()).as("%s", labels.notes()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void ofTheClaimsHeldForCertainNineteenInTwentyAreRight()
            throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/labelled")).toURI());
        Labels labels = new Labels();
        int certain = 0;

        for (Path text : Repository.files(folder, ".txt")) {
            List<Claim> sure =
                    claims(text).stream().filter(claim -> claim.confidence() >= 0.9).toList();
            certain += sure.size();
            labels.add(sure, labelsOf(text, folder));
        }

        assertThat(certain).isGreaterThan(120);
        assertThat(labels.precision()).as("%s", labels.notes()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void everyClaimSaysWhichRulesReadEachPartOfIt() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/labelled")).toURI());

        for (Path text : Repository.files(folder, ".txt")) {
            for (Claim claim : claims(text)) {
                for (String part : List.of("measure.", "period.", "area.", "kind.", "indicator.")) {
                    assertThat(claim.rules())
                            .as("%s of '%s' in %s", part, claim.quote().text(), text.getFileName())
                            .anyMatch(use -> use.rule().startsWith(part));
                }
            }
        }
    }

    private List<Claim> claims(Path text) throws IOException {
        return reader.read(Document.of(Files.readString(text))).claims();
    }

    private static Path labelsOf(Path text, Path folder) {
        return folder.resolve(text.getFileName().toString().replace(".txt", ".jsonl"));
    }
}
