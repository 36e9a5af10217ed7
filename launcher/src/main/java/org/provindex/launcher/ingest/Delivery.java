package org.provindex.launcher.ingest;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.provindex.launcher.file.InputFile;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;

/**
 * Sends files to the ingest service one after the other and prints what became of each; one that is
 * refused does not keep the others.
 *
 * @param encoding of the text files; empty leaves it to the service to recognise
 */
public record Delivery(IngestService service, Particulars particulars, Optional<String> encoding) {
    /**
     * @return how many files were refused
     */
    public int run(List<String> names, Screen screen, PrintWriter err) throws InterruptedException {
        int refused = 0;
        for (String name : names) {
            screen.progress("Sending " + name);
            try {
                List<String> lines = send(name, screen.columns());
                screen.clear();
                lines.forEach(screen::line);
                if (names.size() > 1) screen.line("");
            } catch (ServiceProblem e) {
                screen.clear();
                List<String> lines = e.lines();
                err.println("provindex: %s: %s".formatted(name, lines.get(0)));
                lines.stream().skip(1).forEach(err::println);
                refused++;
            } catch (Refusal e) {
                screen.clear();
                err.println("provindex: " + e.getMessage());
                refused++;
            }
            err.flush();
        }
        return refused;
    }

    private List<String> send(String name, int columns) throws InterruptedException {
        Path file = InputFile.of(name);
        FileKind kind = FileKind.of(file);
        Particulars own = particulars.with("fileName", String.valueOf(file.getFileName()));
        String contentType =
                kind.isText() && encoding.isPresent()
                        ? kind.mediaType() + "; charset=" + encoding.get()
                        : kind.mediaType();
        return kind.isTable()
                ? new ImportReport(service.importTable(file, contentType, own.ofTable()))
                        .lines(name)
                : new DocumentReport(service.take(file, contentType, own)).lines(name, columns);
    }
}
