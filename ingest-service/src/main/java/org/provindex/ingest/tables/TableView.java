package org.provindex.ingest.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provindex.web.revision.Versioned;

/**
 * A table that was sent: what was understood of it, what is asked, and the mapping that may be
 * changed before its figures are stored.
 *
 * @param state proposed, committing, committed or undone
 * @param importId the import with its progress, once it is committed
 * @param questions whether figures are left out until something is answered
 * @param report format, sheets with axes and columns, sample cells, remarks, figures taken and
 *     refused
 * @param mapping to be changed and sent to {@code PUT /tables/{id}/mapping}
 */
record TableView(
        long id,
        String state,
        String fileName,
        String title,
        @Nullable String publisher,
        @Nullable LocalDate date,
        String source,
        String release,
        long sizeBytes,
        @Nullable Long importId,
        boolean questions,
        JsonNode report,
        JsonNode mapping,
        Instant createdAt,
        long version)
        implements Versioned {
    static TableView of(Proposal proposal) {
        boolean questions = false;
        for (JsonNode remark : proposal.report().path("remarks")) {
            questions |= remark.path("kind").asText().equals("QUESTION");
        }
        return new TableView(
                proposal.id(),
                proposal.state(),
                proposal.fileName(),
                proposal.title(),
                proposal.publisher(),
                proposal.date(),
                proposal.source(),
                proposal.release(),
                proposal.sizeBytes(),
                proposal.importId(),
                questions,
                proposal.report(),
                proposal.mapping(),
                proposal.createdAt(),
                proposal.version());
    }
}
