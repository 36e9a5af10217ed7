package org.provindex.launcher.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What became of the rows of a table. */
record ImportReport(IngestService.Import done) {
    List<String> lines(String name) {
        JsonNode view = done.view();
        return List.of(
                "%s: %s import %d"
                        .formatted(
                                name,
                                done.isNew() ? "stored by" : "is stored already by",
                                view.path("id").asLong()),
                "%d rows read: %d recorded, %d corrected, %d confirmed, %d without a value"
                        .formatted(
                                view.path("rowsRead").asLong(),
                                view.path("recorded").asLong(),
                                view.path("corrected").asLong(),
                                view.path("confirmed").asLong(),
                                view.path("emptyCells").asLong()));
    }
}
