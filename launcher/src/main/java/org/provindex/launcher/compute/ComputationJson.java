package org.provindex.launcher.compute;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.provindex.composite.report.ResultJson;

/**
 * A computation as one document: that of the scores, with {@code rankIntervals} and {@code
 * contributions} where they were asked for.
 */
final class ComputationJson {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private ComputationJson() {}

    static String of(Computation computation) {
        ObjectNode document = ResultJson.scores(computation.result());
        if (!computation.intervals().isEmpty()) {
            ObjectNode intervals = document.putObject("rankIntervals");
            intervals.put("replications", computation.order().replications());
            intervals.put("seed", computation.order().seed());
            ArrayNode periods = intervals.putArray("periods");
            computation
                    .intervals()
                    .forEach(
                            (period, ensemble) ->
                                    periods.addObject()
                                            .put("period", period)
                                            .set("areas", ResultJson.rankIntervals(ensemble)));
        }
        computation
                .explanation()
                .ifPresent(
                        explanation ->
                                document.putObject("contributions")
                                        .put("area", explanation.area())
                                        .put("period", explanation.period())
                                        .setAll(
                                                ResultJson.contributions(
                                                        explanation.contributions())));
        try {
            return JSON.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
