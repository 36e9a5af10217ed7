package org.provindex.launcher.claim;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.provindex.reading.claim.Claim;
import org.provindex.reading.claim.ClaimJson;

/**
 * One array of JSON over all documents: each claim in the form in which claims are labelled, with
 * {@code resolved}, the code of the indicator where the phrase is a name of it.
 */
final class ClaimArray implements ClaimOutput {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
                    .build();

    private final PrintStream out;
    private String before = "[\n";

    ClaimArray(PrintStream out) {
        this.out = out;
    }

    @Override
    public void add(String doc, Optional<LocalDate> date, List<Claim> claims) {
        for (Claim claim : claims) {
            out.print(before + object(doc, claim));
            before = ",\n";
        }
    }

    @Override
    public void end() {
        out.print(before.startsWith("[") ? "[]\n" : "\n]\n");
        out.flush();
    }

    private static String object(String doc, Claim claim) {
        try {
            ObjectNode object = (ObjectNode) JSON.readTree(ClaimJson.write(claim, doc));
            object.put("resolved", claim.resolvedIndicator().orElse(null));
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
