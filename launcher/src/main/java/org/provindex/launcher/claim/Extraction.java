package org.provindex.launcher.claim;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.provindex.launcher.file.TextFile;
import org.provindex.launcher.seeds.Seeds;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.claim.ClaimReader;
import org.provindex.reading.text.Document;

/** Reads the claims of files and prints them; nothing is stored. */
public final class Extraction {
    private final ClaimReader reader;
    private final ClaimOutput output;

    private Extraction(ClaimReader reader, ClaimOutput output) {
        this.reader = reader;
        this.output = output;
    }

    /** An extraction that prints tables to a screen, and JSON to a stream as UTF-8. */
    public static Extraction of(Seeds seeds, ClaimFormat format, Screen screen, PrintStream raw)
            throws IOException {
        Gazetteer gazetteer = seeds.gazetteer();
        ClaimReader reader = ClaimReader.of(gazetteer, seeds.catalogue());
        PrintStream utf8 =
                new PrintStream(new BufferedOutputStream(raw), false, StandardCharsets.UTF_8);
        ClaimOutput output =
                switch (format) {
                    case TABLE -> new ClaimTables(screen, gazetteer);
                    case JSON -> new ClaimArray(utf8);
                    case JSONL -> new ClaimLines(utf8);
                };
        return new Extraction(reader, output);
    }

    /**
     * Reads the files one after the other; one that cannot be read does not keep the others.
     *
     * @param date day of publication of all of them; empty leaves it to their head lines
     * @return how many could not be read
     */
    public int run(List<String> files, Optional<LocalDate> date, PrintWriter err) {
        int failed = 0;
        for (String name : files) {
            try {
                TextFile file = TextFile.read(name);
                Document document =
                        new Document(file.text(), date, Optional.empty(), Optional.empty());
                output.add(file.doc(), document.published(), reader.read(document).claims());
            } catch (IOException e) {
                err.println(
                        "provindex: The file %s cannot be read: %s."
                                .formatted(name, e.getMessage()));
                failed++;
            } catch (Refusal e) {
                err.println("provindex: " + e.getMessage());
                failed++;
            }
        }
        output.end();
        err.flush();
        return failed;
    }
}
