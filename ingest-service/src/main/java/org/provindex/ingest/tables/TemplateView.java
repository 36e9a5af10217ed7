package org.provindex.ingest.tables;

import com.fasterxml.jackson.databind.JsonNode;
import org.provindex.web.revision.Versioned;

/** A mapping that is kept under a name. */
record TemplateView(String name, JsonNode mapping, long version) implements Versioned {
    static TemplateView of(Templates.Stored stored) {
        return new TemplateView(stored.name(), stored.mapping(), stored.version());
    }
}
