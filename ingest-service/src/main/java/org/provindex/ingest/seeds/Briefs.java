package org.provindex.ingest.seeds;

import com.fasterxml.jackson.databind.DeserializationFeature;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.document.NewDocument;
import org.provindex.ingest.document.ReceivedFile;
import org.provindex.ingest.extract.Formats;
import org.provindex.ingest.intake.DocumentForm;
import org.provindex.ingest.intake.Intake;

/** Takes the briefs of the seeds in as any other document. */
@Singleton
class Briefs {
    private final Intake intake;

    Briefs(Intake intake) {
        this.intake = intake;
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
            throw new IllegalArgumentException("A brief names its metadata in the manifest: " + entry.file());
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
        try (ReceivedFile file = ReceivedFile.of(Files.newInputStream(manifest.path(entry.file())), Long.MAX_VALUE)) {
            intake.take(file, form, Optional.of(StandardCharsets.UTF_8));
        }
    }
}
