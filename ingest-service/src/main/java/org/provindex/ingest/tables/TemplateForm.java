package org.provindex.ingest.tables;

import com.fasterxml.jackson.databind.JsonNode;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;

/**
 * A mapping to be kept.
 *
 * @param name 1 to 100 letters, digits, dots, dashes and underscores
 * @param mapping the mapping document, as a table's {@code mapping} shows it
 */
record TemplateForm(String name, JsonNode mapping) {
    TemplateForm {
        Need.text(name, "name", 100);
        if (!name.matches("[\\p{L}\\p{N}._-]+")) {
            throw new InvalidFieldException(
                    "name", "A name has letters, digits, dots, dashes and underscores");
        }
        Need.field(mapping, "mapping");
    }
}
