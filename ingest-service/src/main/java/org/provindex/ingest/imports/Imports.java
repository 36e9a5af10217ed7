package org.provindex.ingest.imports;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.provindex.ingest.document.DocumentStore;
import org.provindex.ingest.document.NewDocument;
import org.provindex.ingest.document.ReceivedFile;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.observation.Recorded;
import org.provindex.model.observation.Staging;
import org.provindex.web.database.Writes;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.ProblemException;
import org.provindex.web.problem.Problems;

/** Takes a table whole or not at all. The same bytes again give the import that was. */
@Singleton
public class Imports {
    private static final Problem INTERNAL =
            Problem.of(
                    500,
                    "internal",
                    "Something went wrong here",
                    "Nothing was stored. Send the table again.");

    private final Catalogue catalogue;
    private final DocumentStore documents;
    private final ImportJobs jobs;
    private final Writes writes;
    private final ImportConfig config;
    private final Semaphore running;

    private final MeterRegistry meters;

    Imports(
            Catalogue catalogue,
            DocumentStore documents,
            ImportJobs jobs,
            Writes writes,
            ImportConfig config,
            MeterRegistry meters) {
        this.meters = meters;
        this.catalogue = catalogue;
        this.documents = documents;
        this.jobs = jobs;
        this.writes = writes;
        this.config = config;
        this.running = new Semaphore(config.concurrent());
    }

    /** An import and whether it was made just now. */
    public record Result(ImportView view, boolean isNew) {}

    /**
     * @throws ProblemException 422 with row and column of every fault, 409 if the same bytes are
     *     stored as something else
     */
    public Result run(ReceivedFile file, ImportRequest request) {
        checkRelease(request);
        NewDocument document =
                NewDocument.table(
                        request.titleOrName(file.sha256()),
                        request.publisher(),
                        request.date(),
                        request.fileName());
        Optional<Long> stored = documents.same(file, document);
        if (stored.isPresent()) {
            return new Result(jobs.ofDocument(stored.get()).orElseThrow(), false);
        }
        acquire();
        try {
            return importNow(file, request, document);
        } finally {
            running.release();
        }
    }

    private void checkRelease(ImportRequest request) {
        if (request.source().isEmpty()) {
            return;
        }
        List<Catalogue.ReleaseEntry> releases = catalogue.releases(request.source());
        if (releases.isEmpty()) {
            throw Problems.unknown("source", "source", request.source()).asException();
        }
        if (!request.release().isEmpty()
                && releases.stream().noneMatch(r -> r.code().equals(request.release()))) {
            throw Problems.unknown("release", "release", request.source() + "/" + request.release())
                    .asException();
        }
    }

    private void acquire() {
        try {
            if (!running.tryAcquire(30, TimeUnit.SECONDS)) {
                throw Problem.of(
                                503,
                                "busy",
                                "Too many imports are running",
                                "Wait until some have ended, then send it again.")
                        .asException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(
                            503,
                            "stopping",
                            "The service is stopping",
                            "Send it again in a minute.")
                    .asException();
        }
    }

    private Result importNow(ReceivedFile file, ImportRequest request, NewDocument document) {
        RowFaults faults = new RowFaults(config.faults());
        LongForm table =
                new LongForm(new Lookup(catalogue), releases(request), faults, config.cell());
        long job = jobs.start(request.fileName());
        try {
            writes.write(
                    "import",
                    file.sha256(),
                    (handle, key) ->
                            store(handle, key, job, file, request, document, table, faults));
            ImportView view = jobs.find(job).orElseThrow();
            Log.infof(
                    "Import %d: %d rows, %d recorded, %d corrected",
                    job, view.rowsRead(), view.recorded(), view.corrected());
            return new Result(view, true);
        } catch (UnableToExecuteStatementException e) {
            if (DocumentStore.isSameBytesAtOnce(e)) {
                jobs.discard(job);
                return new Result(
                        jobs.ofDocument(documents.same(file, document).orElseThrow()).orElseThrow(),
                        false);
            }
            jobs.failed(job, table.rows(), INTERNAL);
            throw e;
        } catch (ProblemException e) {
            jobs.failed(job, table.rows(), e.problem());
            throw e;
        } catch (RuntimeException e) {
            jobs.failed(job, table.rows(), INTERNAL);
            throw e;
        }
    }

    private Recorded store(
            Handle handle,
            long key,
            long job,
            ReceivedFile file,
            ImportRequest request,
            NewDocument document,
            LongForm table,
            RowFaults faults) {
        jobs.hold(handle, job);
        // First of all, so that the same bytes sent twice at once wait here for each other.
        long id = documents.insert(handle, key, file, document, config.keepBytes());
        Staging staging = Staging.open(handle);
        try (Reader text = reader(file, request)) {
            table.read(text, job, staging, rows -> jobs.progress(job, rows));
        } catch (IOException e) {
            staging.abandon();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            staging.abandon();
            throw e;
        }
        staging.finish();
        for (Staging.Duplicate twice : staging.duplicates(config.faults())) {
            faults.add(
                    twice.again(),
                    null,
                    "duplicate",
                    "the row says the same cell as row %d again".formatted(twice.first()));
        }
        if (!faults.isEmpty()) {
            throw faults.problem().with("import", job).asException();
        }
        Recorded recorded = staging.record(key);
        jobs.done(handle, job, id, key, table.rows(), table.emptyCells(), recorded);
        count("recorded", recorded.recorded());
        count("corrected", recorded.corrected());
        count("confirmed", recorded.confirmed());
        return recorded;
    }

    private void count(String outcome, long cells) {
        meters.counter("provindex.imported.cells", "outcome", outcome).increment(cells);
    }

    private static Reader reader(ReceivedFile file, ImportRequest request) throws IOException {
        InputStream bytes = Files.newInputStream(file.path());
        Reader text =
                new java.io.BufferedReader(
                        new InputStreamReader(bytes, request.charset()), 1 << 16);
        text.mark(1);
        if (text.read() != '\uFEFF') { // a byte order mark is no part of the header
            text.reset();
        }
        return text;
    }

    /** Looked up beforehand: while rows are staged the connection can do nothing else. */
    private Releases releases(ImportRequest request) {
        Map<String, List<Catalogue.ReleaseEntry>> bySource =
                catalogue.releases().stream()
                        .collect(Collectors.groupingBy(Catalogue.ReleaseEntry::source));
        return (source, release) -> {
            List<Catalogue.ReleaseEntry> releases =
                    bySource.getOrDefault(source.isEmpty() ? request.source() : source, List.of());
            String code = release.isEmpty() && source.isEmpty() ? request.release() : release;
            for (Catalogue.ReleaseEntry entry : releases) {
                // A source with just one release needs not name it in every row.
                if (entry.code().equals(code) || (code.isEmpty() && releases.size() == 1)) {
                    return entry.id();
                }
            }
            return null;
        };
    }
}
