package org.provindex.reading.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.provindex.reading.Labels;
import org.provindex.reading.Repository;
import org.provindex.reading.text.Document;

/** Holds the reader to the claims that are labelled beside the briefs of the seeds. */
class BriefsTest {
    private static final Pattern DATE = Pattern.compile("(?m)^date: \"(\\d{4}-\\d{2}-\\d{2})\"$");

    private final ClaimReader reader = Repository.reader();

    @Test
    void readsTheBriefsOfTheSeeds() throws IOException {
        Path folder = Repository.root().resolve("seeds/briefs");
        Labels labels = new Labels();

        List<Path> briefs = Repository.files(folder, ".txt");
        for (Path brief : briefs) {
            Path labelled = beside(brief, ".claims.jsonl");
            labels.add(reader.read(document(brief)).claims(), labelled);
        }

        assertThat(briefs).hasSize(5);
        assertThat(labels.precision()).as("%s", labels.notes()).isGreaterThanOrEqualTo(0.80);
        assertThat(labels.f1()).as("%s", labels.notes()).isGreaterThanOrEqualTo(0.80);
    }

    private static Document document(Path brief) throws IOException {
        Document document = Document.of(Files.readString(brief));
        Matcher date = DATE.matcher(Files.readString(beside(brief, ".yaml")));
        return date.find() ? document.withDate(LocalDate.parse(date.group(1))) : document;
    }

    private static Path beside(Path brief, String ending) {
        return brief.resolveSibling(brief.getFileName().toString().replace(".txt", ending));
    }
}
