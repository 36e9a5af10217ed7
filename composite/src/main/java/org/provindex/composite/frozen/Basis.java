package org.provindex.composite.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;

/** Which periods the results of one period depend on. */
public final class Basis {
    /** Imputations that look at other periods. */
    private static final Set<String> OVER_TIME = Set.of("latest", "linear", "constant");

    private Basis() {}

    /**
     * Whether the result of one period depends on the data of others: a parameter is pooled or of a
     * base period, or gaps are filled over time.
     */
    public static boolean isShared(Methodology methodology) {
        return isShared(MethodologyFormat.toJson(methodology));
    }

    private static boolean isShared(JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            boolean pooled = field.getKey().equals("over") && !value.asText().equals("period");
            boolean overTime = field.getKey().equals("impute") && OVER_TIME.contains(method(value));
            if (pooled || overTime || isShared(value)) return true;
        }
        if (node.isArray()) {
            for (JsonNode item : node) if (isShared(item)) return true;
        }
        return false;
    }

    private static String method(JsonNode step) {
        return step.isTextual() ? step.asText() : step.path("method").asText();
    }
}
