package org.provindex.reading.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.provindex.reading.text.Document;

/** Reads the claims of text files, without a database. */
public final class ClaimFiles {
    private final ClaimReader reader;

    /** Reads files with a reader. */
    public ClaimFiles(ClaimReader reader) {
        this.reader = reader;
    }

    /**
     * A claim with the name of its file.
     *
     * @param doc name of the file without folder and ending
     * @param claim the claim
     */
    public record FileClaim(String doc, Claim claim) {
        /** The claim as a line of JSON. */
        public String json() {
            return ClaimJson.write(claim, doc);
        }
    }

    /**
     * Reads files in UTF-8 and hands out their claims as they are found.
     *
     * @param date day of publication of all of them; empty leaves it to their head lines
     */
    public void read(List<Path> files, Optional<LocalDate> date, Consumer<FileClaim> claims)
            throws IOException {
        for (Path file : files) {
            String name = file.getFileName().toString();
            int dot = name.lastIndexOf('.');
            String doc = dot > 0 ? name.substring(0, dot) : name;
            Document document =
                    new Document(Files.readString(file), date, Optional.empty(), Optional.empty());
            reader.read(document, claim -> claims.accept(new FileClaim(doc, claim)), mention -> {});
        }
    }
}
