package org.provindex.web.idempotency;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import org.provindex.web.revision.Versioned;

/** The body of a stored answer, byte for byte. */
record Replayed(@JsonValue @JsonRawValue String json) {
    /** One of a thing with a version, so that the ETag is that of the first answer. */
    record OfVersion(@JsonValue @JsonRawValue String json, long version) implements Versioned {}
}
