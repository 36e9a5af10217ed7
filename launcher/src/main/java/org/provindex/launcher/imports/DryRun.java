package org.provindex.launcher.imports;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.provindex.launcher.file.InputFile;
import org.provindex.launcher.seeds.Seeds;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;
import org.provindex.reading.table.Mapping;
import org.provindex.reading.table.MappingDocument;
import org.provindex.reading.table.TableReader;
import org.provindex.reading.table.TableReport;
import org.provindex.reading.table.file.UnreadableTableException;

/** Reads tables and says what an import would store; stores nothing. */
public final class DryRun {
    private final TableReader reader;
    private final Mapping mapping;
    private final Screen screen;

    private DryRun(TableReader reader, Mapping mapping, Screen screen) {
        this.reader = reader;
        this.mapping = mapping;
        this.screen = screen;
    }

    /** A dry run that knows the areas, indicators and units of the seeds. */
    public static DryRun of(Seeds seeds, Mapping mapping, Screen screen) throws IOException {
        TableReader reader = TableReader.of(seeds.gazetteer(), seeds.catalogue(), seeds.units());
        return new DryRun(reader, mapping, screen);
    }

    /**
     * Reads the files one after the other; one that cannot be read does not keep the others.
     *
     * @param cells file for the figures
     * @param saved file for the proposal as a mapping
     * @return how many could not be read, or left a question open
     */
    public int run(List<String> files, Optional<Path> cells, Optional<Path> saved, PrintWriter err)
            throws IOException {
        int failed = 0;
        try (CellsCsv csv = cells.isPresent() ? new CellsCsv(cells.get()) : null) {
            for (String name : files) {
                try {
                    Path file = InputFile.of(name);
                    TableReport report =
                            reader.read(
                                    file,
                                    String.valueOf(file.getFileName()),
                                    mapping,
                                    cell -> {
                                        if (csv != null) csv.write(cell);
                                    });
                    new ReportText(screen).print(name, report);
                    if (report.hasQuestions() || report.taken() == 0) failed++;
                    if (saved.isPresent()) {
                        Files.writeString(
                                saved.get(),
                                MappingDocument.write(MappingDocument.proposed(report, mapping)));
                    }
                } catch (UnreadableTableException e) {
                    err.println("provindex: %s: %s".formatted(name, e.getMessage()));
                    failed++;
                } catch (Refusal e) {
                    err.println("provindex: " + e.getMessage());
                    failed++;
                }
            }
        }
        err.flush();
        return failed;
    }
}
