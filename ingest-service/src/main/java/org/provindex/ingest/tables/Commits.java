package org.provindex.ingest.tables;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.provindex.ingest.document.DocumentStore;
import org.provindex.ingest.document.NewDocument;
import org.provindex.ingest.document.ReceivedFile;
import org.provindex.ingest.imports.ImportConfig;
import org.provindex.ingest.imports.ImportJobs;
import org.provindex.ingest.imports.ImportView;
import org.provindex.ingest.reader.Readers;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.observation.DuplicateCellException;
import org.provindex.model.observation.Recorded;
import org.provindex.model.observation.Settled;
import org.provindex.model.observation.Staging;
import org.provindex.model.observation.Witness;
import org.provindex.reading.table.Mapping;
import org.provindex.reading.table.MappingDocument;
import org.provindex.reading.table.Remark;
import org.provindex.reading.table.TableCell;
import org.provindex.reading.table.TableReader;
import org.provindex.reading.table.TableReport;
import org.provindex.reading.table.file.Address;
import org.provindex.web.database.Writes;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.ProblemException;
import org.provindex.web.problem.Problems;

/** Stores the figures of tables whole or not at all. */
@Singleton
class Commits {
    private static final int PROGRESS_FIGURES = 20_000;
    private static final int CONTRADICTIONS_SHOWN = 20;
    private static final Problem INTERNAL =
            Problem.of(
                    500,
                    "internal",
                    "Something went wrong here",
                    "Nothing was stored. Commit it again.");

    private final Catalogue catalogue;
    private final Readers readers;
    private final Proposals proposals;
    private final DocumentStore documents;
    private final ImportJobs jobs;
    private final Writes writes;
    private final ImportConfig config;

    Commits(
            Catalogue catalogue,
            Readers readers,
            Proposals proposals,
            DocumentStore documents,
            ImportJobs jobs,
            Writes writes,
            ImportConfig config) {
        this.catalogue = catalogue;
        this.readers = readers;
        this.proposals = proposals;
        this.documents = documents;
        this.jobs = jobs;
        this.writes = writes;
        this.config = config;
    }

    private Proposal known(long id) {
        return proposals
                .find(id)
                .orElseThrow(() -> Problems.notFound("table", Long.toString(id)).asException());
    }

    /**
     * Stores the figures in one transaction.
     *
     * @param leaveOut whether figures about which something is asked are left out
     * @throws ProblemException 409 with the questions, if there are some and they are not to be
     *     left out; nothing is stored
     */
    ImportView commit(long id, boolean leaveOut) {
        Proposal proposal = known(id);
        Long importId = proposal.importId();
        if (proposal.is("committed") && importId != null) return jobs.find(importId).orElseThrow();
        if (!proposal.is("proposed")) throw Tables.settled(proposal);
        TableView view = TableView.of(proposal);
        if (view.questions() && !leaveOut) {
            throw Problem.of(
                            409,
                            "open-questions",
                            "Something is asked about the table",
                            "Answer it by changing the mapping, or commit with leaveOut=true and do without those figures.")
                    .with("remarks", proposal.report().path("remarks"))
                    .asException();
        }
        // before the job: until its transaction holds the job's lock, the job looks dead to others
        Path file = proposals.copyOut(id);
        long job = jobs.start(proposal.fileName());
        if (!proposals.claim(id, job)) {
            Tables.delete(file);
            jobs.failed(
                    job,
                    0,
                    Problem.of(
                            409,
                            "conflict",
                            "It is committed already",
                            "Another request commits this table."));
            throw Tables.settled(known(id));
        }
        try {
            writes.write(
                    "table.commit",
                    proposal.sha256(),
                    (handle, key) -> store(handle, key, job, file, proposal));
        } catch (ProblemException e) {
            jobs.failed(job, 0, e.problem());
            proposals.release(id);
            throw e;
        } catch (RuntimeException e) {
            jobs.failed(job, 0, INTERNAL);
            proposals.release(id);
            throw e;
        } finally {
            Tables.delete(file);
        }
        ImportView done = jobs.find(job).orElseThrow();
        Log.infof(
                "Table %d: import %d, %d recorded, %d corrected",
                id, job, done.recorded(), done.corrected());
        return done;
    }

    private Recorded store(Handle handle, long key, long job, Path file, Proposal proposal) {
        jobs.hold(handle, job);
        long document = document(handle, key, file, proposal);
        Storable storable = new Storable(catalogue);
        Mapping mapping = MappingDocument.of(proposal.mapping());
        // looked up beforehand: while figures are staged the connection can do nothing else
        TableReader reader = readers.tables();
        Staging staging = Staging.open(handle);
        Stager stager = new Stager(storable, staging, proposal.releaseId(), job);
        TableReport report;
        try {
            report = Tables.read(reader, file, proposal.fileName(), mapping, stager);
        } catch (RuntimeException e) {
            staging.abandon();
            throw e;
        }
        staging.finish();
        List<Remark> remarks = new ArrayList<>(Tables.left(storable));
        remarks.addAll(report.remarks());
        Recorded recorded = record(handle, key, staging, stager, remarks);
        if (stager.staged == 0) {
            throw Problem.of(
                            422,
                            "nothing-to-store",
                            "The table has no figure that can be stored",
                            "Read what is asked and refused in the table's report, and change its mapping.")
                    .asException();
        }
        jobs.done(handle, job, document, key, stager.staged, 0, recorded);
        proposals.committed(handle, proposal.id(), Tables.with(report, remarks, stager.staged));
        return recorded;
    }

    /**
     * Two figures of one cell are rare and costly to look for, so that is done when they collide.
     */
    private static Recorded record(
            Handle handle, long key, Staging staging, Stager stager, List<Remark> remarks) {
        handle.savepoint("staged");
        try {
            return staging.record(key);
        } catch (DuplicateCellException e) {
            handle.rollbackToSavepoint("staged");
        }
        Settled settled = staging.settle(CONTRADICTIONS_SHOWN);
        stager.staged -= settled.contradicting() + settled.repeated();
        for (Settled.Contradiction each : settled.shown()) {
            remarks.add(
                    new Remark(
                            Remark.Kind.REFUSED,
                            String.valueOf(each.first().sheet()),
                            address(each.first()),
                            "it has two values: %s here and %s in %s; neither is taken"
                                    .formatted(
                                            each.first().published(),
                                            each.again().published(),
                                            address(each.again()))));
        }
        remarks.add(
                new Remark(
                        Remark.Kind.NOTE,
                        "",
                        "",
                        "%,d figures contradict others and are left out, %,d repeat others"
                                .formatted(settled.contradicting(), settled.repeated())));
        return staging.record(key);
    }

    private static String address(Settled.Place place) {
        return Address.of(place.row(), place.column() - 1);
    }

    /** Takes the figures of a table on their way to the database. */
    private final class Stager implements TableReader.CellSink {
        private final Storable storable;
        private final Staging staging;
        private final int releaseId;
        private final long job;
        private long staged;

        private Stager(Storable storable, Staging staging, int releaseId, long job) {
            this.storable = storable;
            this.staging = staging;
            this.releaseId = releaseId;
            this.job = job;
        }

        @Override
        public void take(TableCell figure) {
            Optional<Storable.Placed> placed = storable.place(figure, releaseId);
            if (placed.isEmpty()) return;
            staging.add(placed.get().cell(), placed.get().said(), witness(figure, job));
            if (++staged % PROGRESS_FIGURES == 0) jobs.progress(job, staged);
        }

        @Override
        public boolean settles() {
            return true;
        }
    }

    private static Witness witness(TableCell figure, long job) {
        String address = figure.cell();
        return Witness.cell(
                job,
                figure.sheet().isEmpty() ? null : figure.sheet(),
                Address.rowOf(address),
                Address.columnOf(address) + 1,
                figure.value().toPlainString() + " " + figure.unit());
    }

    private long document(Handle handle, long key, Path file, Proposal proposal) {
        NewDocument document =
                NewDocument.table(
                        "application/octet-stream",
                        proposal.title(),
                        proposal.publisher(),
                        proposal.date(),
                        proposal.fileName());
        ReceivedFile received = new ReceivedFile(file, proposal.sizeBytes(), proposal.sha256());
        return documents
                .same(received, document)
                .orElseGet(
                        () ->
                                documents.insert(
                                        handle, key, received, document, config.keepBytes()));
    }
}
