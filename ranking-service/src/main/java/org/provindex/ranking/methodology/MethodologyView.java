package org.provindex.ranking.methodology;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.web.language.Language;
import org.provindex.web.revision.Versioned;

/** A version of a methodology as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MethodologyView(
        String code,
        int versionNumber,
        String state,
        String name,
        Map<String, String> names,
        JsonNode definition,
        long version)
        implements Versioned {
    static MethodologyView of(StoredMethodology stored, Language language) {
        var methodology = stored.methodology();
        String en = methodology.name().in("en").orElse(methodology.code());
        return new MethodologyView(
                methodology.code(),
                methodology.version(),
                stored.state(),
                language.pick(en, methodology.name().in("zh").orElse(null)),
                methodology.name().byLanguage(),
                MethodologyFormat.toJson(methodology),
                stored.key());
    }
}
