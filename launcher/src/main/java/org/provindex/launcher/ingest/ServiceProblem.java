package org.provindex.launcher.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.provindex.launcher.service.Http;

/** A refusal by a service (RFC 9457), as lines for a person. */
public final class ServiceProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_FAULTS = 20;

    private final transient Http.Answer answer;

    public ServiceProblem(Http.Answer answer) {
        super("Answered %d".formatted(answer.status()));
        this.answer = answer;
    }

    /** The sentence, then a line for each fault. */
    public List<String> lines() {
        JsonNode problem = answer.body();
        List<String> lines = new ArrayList<>();
        String sentence = sentence(problem);
        lines.add(sentence);
        for (String side : List.of("stored", "sent")) {
            if (problem.path(side).isObject()) {
                lines.add("  %-6s %s".formatted(side, facts(problem.path(side))));
            }
        }
        int shown = 0;
        for (JsonNode fault : problem.path("errors")) {
            if (shown++ == MOST_FAULTS) break;
            // A single fault often is the whole sentence already.
            boolean told = sentence.contains(fault.path("message").asText());
            if (told && problem.path("errors").size() == 1) break;
            lines.add("  " + fault(fault));
        }
        long count = problem.path("faultCount").asLong(problem.path("errors").size());
        if (count > MOST_FAULTS) lines.add("  and %d more".formatted(count - MOST_FAULTS));
        return lines;
    }

    private String sentence(JsonNode problem) {
        String title = problem.path("title").asText();
        String detail = problem.path("detail").asText();
        if (title.isEmpty() && detail.isEmpty()) {
            return "the service answered %d without a reason.".formatted(answer.status());
        }
        return detail.isEmpty() ? title + "." : title + ": " + detail;
    }

    private static String facts(JsonNode facts) {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : facts.properties()) {
            all.add(
                    each.getKey()
                            + " "
                            + (each.getValue().isNull() ? "-" : each.getValue().asText()));
        }
        return String.join(", ", all);
    }

    private static String fault(JsonNode fault) {
        List<String> where = new ArrayList<>();
        for (String part : List.of("row", "column", "parameter", "pointer")) {
            if (fault.hasNonNull(part)) where.add(part + " " + fault.path(part).asText());
        }
        String message = fault.path("message").asText();
        return where.isEmpty() ? message : String.join(", ", where) + ": " + message;
    }
}
