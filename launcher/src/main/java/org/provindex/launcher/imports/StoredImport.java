package org.provindex.launcher.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.provindex.launcher.file.InputFile;
import org.provindex.launcher.ingest.IngestService;
import org.provindex.launcher.ingest.Particulars;
import org.provindex.launcher.ingest.ServiceProblem;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;
import org.provindex.reading.table.Mapping;
import org.provindex.reading.table.MappingDocument;
import org.provindex.reading.table.TableReport;

/** Previews tables in the ingest service, prints what they are, and stores them. */
public record StoredImport(
        IngestService service, Particulars particulars, Mapping mapping, boolean leaveOut) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LOOK_MILLIS = 300;
    private static final int BAR = 30;

    /**
     * Stores the files one after the other; one that is refused does not keep the others.
     *
     * @param saved file for the proposal as a mapping
     * @return how many were not stored
     */
    public int run(List<String> files, Optional<Path> saved, Screen screen, PrintWriter err)
            throws IOException, InterruptedException {
        int failed = 0;
        for (String name : files) {
            try {
                if (!store(name, saved, screen, err)) failed++;
            } catch (ServiceProblem e) {
                screen.clear();
                List<String> lines = e.lines();
                err.println("provindex: %s: %s".formatted(name, lines.get(0)));
                lines.stream().skip(1).forEach(err::println);
                failed++;
            } catch (Refusal e) {
                screen.clear();
                err.println("provindex: " + e.getMessage());
                failed++;
            }
            err.flush();
        }
        return failed;
    }

    private boolean store(String name, Optional<Path> saved, Screen screen, PrintWriter err)
            throws IOException, InterruptedException {
        screen.progress("Sending " + name);
        JsonNode table = service.propose(InputFile.of(name), particulars);
        long id = table.path("id").asLong();
        if (!isSilent(mapping)) table = service.map(id, MappingDocument.tree(mapping));
        screen.clear();
        TableReport report = JSON.treeToValue(table.path("report"), TableReport.class);
        new ReportText(screen).print(name, report);
        if (saved.isPresent()) {
            Mapping proposed = MappingDocument.of(table.path("mapping"));
            Files.writeString(saved.get(), MappingDocument.write(proposed));
        }
        if (report.taken() == 0 || report.hasQuestions() && !leaveOut) {
            err.println(
                    report.taken() == 0
                            ? "provindex: %s: Nothing can be stored.".formatted(name)
                            : "provindex: %s: Nothing is stored: answer what is asked, or do without those figures with --leave-out."
                                    .formatted(name));
            return false;
        }
        JsonNode done = commit(id, report.taken(), screen);
        screen.settle(
                "  Stored as import %d (table %d): %,d new, %,d corrected, %,d the same as before"
                        .formatted(
                                done.path("id").asLong(),
                                id,
                                done.path("recorded").asLong(),
                                done.path("corrected").asLong(),
                                done.path("confirmed").asLong()));
        return true;
    }

    /** A mapping that says nothing is not sent. */
    private static boolean isSilent(Mapping mapping) {
        Mapping none = new Answers("", "", List.of(), List.of(), 0, "").over(Mapping.NONE);
        return mapping.equals(none) || mapping.equals(Mapping.NONE);
    }

    private JsonNode commit(long id, long figures, Screen screen) throws InterruptedException {
        FutureTask<JsonNode> commit = new FutureTask<>(() -> service.commit(id, leaveOut));
        Thread thread = new Thread(commit, "commit");
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                return commit.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException running) {
                screen.progress(bar(service.progress(id), figures));
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException refused) throw refused;
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    static String bar(long done, long all) {
        int full = (int) (all == 0 ? 0 : Math.min(BAR, BAR * done / all));
        return "Storing [%s%s] %,d of %,d figures"
                .formatted("#".repeat(full), ".".repeat(BAR - full), done, all);
    }
}
