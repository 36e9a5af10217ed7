package org.provindex.ingest.seeds;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.claim.Curation;
import org.provindex.ingest.claim.Label;
import org.provindex.ingest.document.DocumentStore;
import org.provindex.ingest.document.DocumentView;
import org.provindex.ingest.document.NewDocument;
import org.provindex.ingest.document.ReceivedFile;
import org.provindex.ingest.extract.Formats;
import org.provindex.ingest.intake.DocumentForm;
import org.provindex.ingest.intake.Intake;
import org.provindex.model.catalogue.Catalogue;

/**
 * Takes the briefs of the seeds in as any other document; the labels beside them are their review.
 */
@Singleton
class Briefs {
    private final Intake intake;
    private final Curation curation;
    private final DocumentStore documents;
    private final Catalogue catalogue;
    private final ObjectMapper json;

    Briefs(
            Intake intake,
            Curation curation,
            DocumentStore documents,
            Catalogue catalogue,
            ObjectMapper json) {
        this.intake = intake;
        this.curation = curation;
        this.documents = documents;
        this.catalogue = catalogue;
        this.json = json;
    }

    /** What stands beside the text of a brief. */
    record Metadata(
            String title,
            String kind,
            @Nullable String date,
            @Nullable String language,
            @Nullable String rights,
            NewDocument.@Nullable BasedOn basedOn) {}

    void load(Manifest manifest, Manifest.Entry entry) throws IOException, InterruptedException {
        if (entry.metadata() == null) {
            throw new IllegalArgumentException(
                    "A brief names its metadata in the manifest: " + entry.file());
        }
        Metadata about =
                Manifest.YAML
                        .copy()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .readValue(manifest.path(entry.metadata()).toFile(), Metadata.class);
        DocumentForm form =
                new DocumentForm(
                        Formats.TEXT,
                        about.kind(),
                        about.title(),
                        null,
                        about.date() == null ? null : LocalDate.parse(about.date()),
                        about.language(),
                        about.rights(),
                        about.basedOn(),
                        manifest.path(entry.file()).getFileName().toString(),
                        null,
                        entry.source(),
                        entry.release());
        try (ReceivedFile file =
                ReceivedFile.of(
                        Files.newInputStream(manifest.path(entry.file())), Long.MAX_VALUE)) {
            Intake.Result result = intake.take(file, form, Optional.of(StandardCharsets.UTF_8));
            if (result.isNew() && entry.claims() != null) {
                label(result.document(), manifest.path(entry.claims()));
            }
        }
    }

    private void label(DocumentView document, Path file) throws IOException {
        List<Label> labels = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                labels.add(json.readValue(line, Label.class));
            }
        }
        int release = catalogue.release(document.source(), document.release()).orElseThrow().id();
        curation.apply(document.id(), documents.text(document.id()).orElseThrow(), release, labels);
    }
}
