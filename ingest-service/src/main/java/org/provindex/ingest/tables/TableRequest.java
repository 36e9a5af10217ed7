package org.provindex.ingest.tables;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provindex.reading.table.Mapping;

/**
 * What a table is said to be.
 *
 * @param releaseId surrogate key of the release that its figures belong to
 * @param mapping what is said of its columns, for example by a template
 */
record TableRequest(
        String fileName,
        String title,
        @Nullable String publisher,
        @Nullable LocalDate date,
        int releaseId,
        Mapping mapping) {}
