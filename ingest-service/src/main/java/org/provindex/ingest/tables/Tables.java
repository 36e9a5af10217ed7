package org.provindex.ingest.tables;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provindex.ingest.document.ReceivedFile;
import org.provindex.ingest.reader.Readers;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.reading.table.Mapping;
import org.provindex.reading.table.MappingDocument;
import org.provindex.reading.table.Remark;
import org.provindex.reading.table.TableCell;
import org.provindex.reading.table.TableReader;
import org.provindex.reading.table.TableReport;
import org.provindex.reading.table.file.UnreadableTableException;
import org.provindex.web.database.Writes;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.ProblemException;
import org.provindex.web.problem.Problems;

/** Understands tables and lets their mapping be changed. */
@Singleton
class Tables {
    private static final int MOST_COMPARED = 20_000;

    private final Catalogue catalogue;
    private final Readers readers;
    private final Proposals proposals;
    private final KnownSeries known;
    private final Writes writes;

    Tables(
            Catalogue catalogue,
            Readers readers,
            Proposals proposals,
            KnownSeries known,
            Writes writes) {
        this.catalogue = catalogue;
        this.readers = readers;
        this.proposals = proposals;
        this.known = known;
        this.writes = writes;
    }

    Proposal get(long id) {
        return proposals
                .find(id)
                .orElseThrow(() -> Problems.notFound("table", Long.toString(id)).asException());
    }

    /**
     * A table as it was proposed.
     *
     * @param isNew false if the same file waits with the same proposal already
     */
    record Proposed(Proposal proposal, boolean isNew) {}

    /**
     * Understands a table and keeps it with its proposal; no figure is stored.
     *
     * @throws ProblemException 422 if it cannot be read as a table
     */
    Proposed propose(ReceivedFile file, TableRequest request) {
        Understood understood =
                understand(file.path(), request.fileName(), request.mapping(), request.releaseId());
        Optional<Long> waiting = proposals.waiting(file, request, understood.mapping());
        if (waiting.isPresent()) return new Proposed(get(waiting.get()), false);
        long id =
                writes.aside(
                        "table.propose",
                        file.sha256(),
                        handle ->
                                proposals.insert(
                                        handle,
                                        file,
                                        request,
                                        understood.mapping(),
                                        understood.report()));
        return new Proposed(get(id), true);
    }

    /**
     * Understands it again with another mapping.
     *
     * @throws ProblemException 409 if it is committed, 412 if the mapping was changed meanwhile
     */
    Proposal change(Proposal proposal, Mapping mapping) {
        if (!proposal.is("proposed")) throw settled(proposal);
        Path file = proposals.copyOut(proposal.id());
        try {
            Understood understood =
                    understand(file, proposal.fileName(), mapping, proposal.releaseId());
            boolean changed =
                    writes.aside(
                            "table.map",
                            Long.toString(proposal.id()),
                            handle ->
                                    proposals.change(
                                            handle,
                                            proposal.id(),
                                            proposal.version(),
                                            understood.mapping(),
                                            understood.report()));
            if (!changed) {
                throw Problem.of(
                                412,
                                "precondition-failed",
                                "It has changed since",
                                "Somebody changed or committed it meanwhile. Read it again and repeat the change.")
                        .asException();
            }
        } finally {
            delete(file);
        }
        return get(proposal.id());
    }

    private record Understood(JsonNode mapping, TableReport report) {}

    private Understood understand(Path file, String name, Mapping mapping, int releaseId) {
        Sampler sampler = new Sampler(new Storable(catalogue), releaseId);
        TableReport report = read(readers.tables(), file, name, mapping, sampler);
        List<Remark> remarks = new ArrayList<>(left(sampler.storable));
        remarks.addAll(report.remarks());
        if (!sampler.sample.isEmpty()) remarks.addAll(known.warnings(sampler.sample));
        return new Understood(
                MappingDocument.tree(MappingDocument.proposed(report, mapping)),
                with(report, remarks, sampler.placed));
    }

    /** Counts the figures that have a place, and keeps some of each indicator. */
    private static final class Sampler implements TableReader.CellSink {
        private final Storable storable;
        private final int releaseId;
        private final Map<String, Integer> compared = new HashMap<>();
        private final List<TableCell> sample = new ArrayList<>();
        private long placed;

        private Sampler(Storable storable, int releaseId) {
            this.storable = storable;
            this.releaseId = releaseId;
        }

        @Override
        public void take(TableCell figure) {
            if (storable.place(figure, releaseId).isEmpty()) return;
            placed++;
            int count = compared.merge(figure.indicator(), 1, Integer::sum);
            if (count <= KnownSeries.COMPARED && sample.size() < MOST_COMPARED) sample.add(figure);
        }

        @Override
        public boolean settles() {
            return true; // when it is committed
        }
    }

    static List<Remark> left(Storable storable) {
        List<Remark> remarks = new ArrayList<>();
        storable.left()
                .forEach(
                        (reason, figures) ->
                                remarks.add(
                                        new Remark(
                                                Remark.Kind.QUESTION,
                                                "",
                                                "",
                                                "%s (%,d figures)".formatted(reason, figures))));
        return remarks;
    }

    static TableReport with(TableReport report, List<Remark> remarks, long taken) {
        long refused = report.refused() + report.taken() - taken;
        return new TableReport(
                report.format(),
                report.encoding(),
                report.separator(),
                report.sheets(),
                remarks.size() > TableReport.MOST_REMARKS
                        ? remarks.subList(0, TableReport.MOST_REMARKS)
                        : remarks,
                taken,
                refused);
    }

    static TableReport read(
            TableReader reader,
            Path file,
            String name,
            Mapping mapping,
            TableReader.CellSink sink) {
        try {
            return reader.read(file, name, mapping, sink);
        } catch (UnreadableTableException e) {
            throw Problem.of(
                            422,
                            "unreadable-table",
                            "The file cannot be read as a table",
                            String.valueOf(e.getMessage()))
                    .asException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProblemException settled(Proposal proposal) {
        return Problems.conflict(
                        "The table is %s: send the file again for another proposal."
                                .formatted(proposal.state()))
                .asException();
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
