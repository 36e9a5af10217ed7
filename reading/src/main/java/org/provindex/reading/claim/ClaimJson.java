package org.provindex.reading.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;

/** Writes claims as lines of JSON in the form in which claims are labelled. */
public final class ClaimJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ClaimJson() {}

    /** One claim as one line, with the name of its document as {@code doc}. */
    public static String write(Claim claim, String doc) {
        ObjectNode json = JSON.createObjectNode();
        json.put("doc", doc);
        json.put("quote", claim.quote().text());
        json.put("start", claim.quote().start());
        json.put("end", claim.quote().end());
        json.put("area", claim.area().orElse(null));
        json.put("indicator", claim.indicator());
        json.put("measure", claim.figure().measure().code());
        json.put("value", plain(claim.figure().value()));
        json.put("unit", claim.figure().unit());
        json.put("comparator", claim.figure().bound().code());
        json.put("period", claim.period().map(Period::code).orElse(null));
        json.put("kind", claim.kind().code());
        boolean ranked =
                claim.figure().measure() == Measure.RANK
                        || claim.figure().measure() == Measure.EXTREME;
        if (ranked) {
            json.put("scope", claim.standing().scope().orElse(null));
        }
        if (claim.standing().orderAssumed()) {
            json.put("ordered", "assumed");
        }
        if (!claim.plan().isEmpty()) {
            json.put("plan", claim.plan());
        }
        if (claim.figure().statistic() == Claim.Statistic.MEAN) {
            json.put("statistic", "mean");
        }
        json.put("confidence", claim.confidence());
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
