package org.provindex.ingest.claim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;

/**
 * What a phrase names.
 *
 * @param phrase an indicator in the words of texts
 * @param indicator code of the one it names
 * @param newIndicator the one to make of it, as the indicator service takes it
 */
public record PhraseForm(
        String phrase, @Nullable String indicator, @Nullable ObjectNode newIndicator) {
    private static final int LONGEST = 300;

    public PhraseForm {
        phrase = Need.text(phrase, "phrase", LONGEST).strip();
        if ((indicator == null) == (newIndicator == null)) {
            throw new InvalidFieldException(
                    "indicator", "Name an indicator or describe a new one, one of the two");
        }
        Need.optional(indicator, "indicator", 100);
        if (newIndicator != null && !newIndicator.path("code").isTextual()) {
            throw new InvalidFieldException("newIndicator/code", "The field 'code' is needed");
        }
    }

    /** Code of the indicator that the phrase names. */
    String code() {
        return indicator != null ? indicator : newIndicator.path("code").asText();
    }
}
