package org.provindex.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.provindex.reading.claim.Claim;
import org.provindex.reading.period.Period;

/**
 * Compares claims with labelled ones: area, value, unit, measure, kind and period must be equal,
 * any alternative of a label counts as equal, optional labels count neither when found nor when
 * missed.
 *
 * <p>Pairs are taken in the order of the text, so the figures are at most those of an optimal
 * assignment.
 */
public final class Labels {
    private static final ObjectMapper JSON = new ObjectMapper();
    private int found;
    private int falseAlarms;
    private int missed;
    private final List<String> notes = new ArrayList<>();

    /** Adds a document: its claims and the file of its labels. */
    public void add(List<Claim> claims, Path labels) throws IOException {
        List<JsonNode> open = new ArrayList<>();
        for (String line : Files.readAllLines(labels)) {
            if (!line.isBlank()) {
                open.add(JSON.readTree(line));
            }
        }
        Set<String> seen = new HashSet<>();
        for (Claim claim : claims) {
            if (!seen.add(key(claim))) {
                continue;
            }
            JsonNode label =
                    open.stream()
                            .filter(node -> required(node) && fits(node, claim, true))
                            .findFirst()
                            .or(
                                    () ->
                                            open.stream()
                                                    .filter(
                                                            node ->
                                                                    !required(node)
                                                                            && fits(
                                                                                    node, claim,
                                                                                    false))
                                                    .findFirst())
                            .orElse(null);
            if (label == null) {
                falseAlarms++;
                notes.add("false " + labels.getFileName() + " " + key(claim));
            } else {
                open.remove(label);
                found += required(label) ? 1 : 0;
            }
        }
        for (JsonNode label : open) {
            if (required(label) && !seen.contains(label.toString())) {
                missed++;
                notes.add("missed " + labels.getFileName() + " " + label.path("quote").asText());
            }
        }
    }

    /** Share of the claims that are right. */
    public double precision() {
        return (double) found / Math.max(1, found + falseAlarms);
    }

    /** Share of the labels that were found. */
    public double recall() {
        return (double) found / Math.max(1, found + missed);
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    /** What was missed and what was read falsely. */
    public List<String> notes() {
        return notes;
    }

    private static boolean required(JsonNode label) {
        return !label.path("optional").asBoolean(false);
    }

    private static boolean fits(JsonNode label, Claim claim, boolean strict) {
        boolean loose =
                any(label, "area", claim.area().orElse("null"))
                        && value(label, claim.figure().value())
                        && (isRanked(label) || any(label, "unit", claim.figure().unit()));
        return loose
                && (!strict
                        || any(label, "measure", claim.figure().measure().code())
                                && any(label, "kind", claim.kind().code())
                                && period(label, claim));
    }

    private static boolean isRanked(JsonNode label) {
        return any(label, "measure", "rank") || any(label, "measure", "extreme");
    }

    private static boolean any(JsonNode label, String field, String value) {
        return readings(label, field).stream().anyMatch(node -> node.asText("null").equals(value));
    }

    private static boolean value(JsonNode label, BigDecimal value) {
        return readings(label, "value").stream()
                .anyMatch(
                        node ->
                                Math.abs(node.asDouble() - value.doubleValue())
                                        <= 1e-6
                                                * Math.max(
                                                        Math.abs(node.asDouble()),
                                                        Math.abs(value.doubleValue())));
    }

    private static boolean period(JsonNode label, Claim claim) {
        String code = claim.period().map(Period::code).orElse("null");
        String half = code.replace("-S1", "-01/").replace("-S2", "-07/");
        String months =
                code.endsWith("-S1")
                        ? half + code.substring(0, 4) + "-06"
                        : code.endsWith("-S2") ? half + code.substring(0, 4) + "-12" : code;
        return any(label, "period", code) || any(label, "period", months);
    }

    private static List<JsonNode> readings(JsonNode label, String field) {
        List<JsonNode> readings = new ArrayList<>();
        readings.add(label.path(field));
        label.path("alt").path(field).forEach(readings::add);
        return readings;
    }

    private static String key(Claim claim) {
        return String.join(
                " | ",
                claim.area().orElse("null"),
                claim.indicator(),
                claim.figure().measure().code(),
                claim.figure().value().toPlainString(),
                claim.figure().unit(),
                claim.period().map(Period::code).orElse("null"),
                claim.kind().code());
    }
}
