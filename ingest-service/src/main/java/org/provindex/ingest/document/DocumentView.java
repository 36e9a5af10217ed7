package org.provindex.ingest.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.provindex.web.revision.Versioned;

/**
 * A document as it is answered.
 *
 * @param date day of publication
 * @param basedOn the report that a brief retells
 * @param sha256 of its bytes
 */
public record DocumentView(
        long id,
        String kind,
        String title,
        @Nullable String publisher,
        @Nullable LocalDate date,
        @Nullable String language,
        String rights,
        @Nullable @Schema(implementation = NewDocument.BasedOn.class) JsonNode basedOn,
        @Nullable String fileName,
        @Nullable String homeArea,
        String mediaType,
        long sizeBytes,
        String sha256,
        @Nullable String source,
        @Nullable String release,
        long version)
        implements Versioned {}
