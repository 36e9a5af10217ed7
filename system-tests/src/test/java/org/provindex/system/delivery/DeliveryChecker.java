package org.provindex.system.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what receivers wrote down with what the log holds, knowing nothing of how it was
 * delivered. A program of its own: {@code java DeliveryChecker expected.jsonl received.jsonl}; each
 * line is a JSON object with {@code path} (the receiver), {@code id}, {@code sequence} and {@code
 * sha256} (of the body), in the order of the log and of arrival. Ends with 1 if anything is lost,
 * out of order, unknown, or twice with another content.
 */
public final class DeliveryChecker {
    private DeliveryChecker() {}

    record Line(String path, String id, long sequence, String sha256) {}

    /**
     * What was found.
     *
     * @param duplicates arrivals of what had arrived already, under the same identifier
     */
    record Report(
            int expected,
            int arrivals,
            int lost,
            int disordered,
            int unknown,
            int altered,
            int duplicates,
            List<String> faults) {
        boolean isClean() {
            return lost + disordered + unknown + altered == 0;
        }

        @Override
        public String toString() {
            return "expected %d, arrivals %d, lost %d, out of order %d, unknown %d, altered %d, duplicates %d%s"
                    .formatted(
                            expected,
                            arrivals,
                            lost,
                            disordered,
                            unknown,
                            altered,
                            duplicates,
                            faults.isEmpty() ? "" : "; first faults: " + faults);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Report report = check(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.println(report);
        System.exit(report.isClean() ? 0 : 1);
    }

    static Report check(Path expected, Path received) throws IOException {
        Map<String, List<Line>> due = byPath(expected);
        Map<String, List<Line>> came = byPath(received);
        Tally tally = new Tally();
        for (Map.Entry<String, List<Line>> receiver : came.entrySet()) {
            tally.arrived(
                    receiver.getKey(),
                    due.getOrDefault(receiver.getKey(), List.of()),
                    receiver.getValue());
        }
        for (Map.Entry<String, List<Line>> receiver : due.entrySet()) {
            tally.lost(receiver.getValue(), came.getOrDefault(receiver.getKey(), List.of()));
        }
        return tally.report();
    }

    private static Map<String, List<Line>> byPath(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (String text : Files.readAllLines(file)) {
            JsonNode node = json.readTree(text);
            lines.computeIfAbsent(node.path("path").asText(), p -> new ArrayList<>())
                    .add(
                            new Line(
                                    node.path("path").asText(),
                                    node.path("id").asText(),
                                    node.path("sequence").asLong(),
                                    node.path("sha256").asText()));
        }
        return lines;
    }

    private static final class Tally {
        private static final int SHOWN = 5;

        private final List<String> faults = new ArrayList<>();
        private int expected;
        private int arrivals;
        private int lost;
        private int disordered;
        private int unknown;
        private int altered;
        private int duplicates;

        private void fault(String text) {
            if (faults.size() < SHOWN) {
                faults.add(text);
            }
        }

        void arrived(String path, List<Line> due, List<Line> came) {
            Map<String, Line> known = new HashMap<>();
            due.forEach(line -> known.put(line.id, line));
            Set<String> seen = new HashSet<>();
            long last = 0;
            for (Line line : came) {
                arrivals++;
                Line original = known.get(line.id);
                if (original == null) {
                    unknown++;
                    fault("%s got %s, which is not in the log".formatted(path, line.id));
                    continue;
                }
                if (!original.sha256.equals(line.sha256) || original.sequence != line.sequence) {
                    altered++;
                    fault("%s got %s with another content".formatted(path, line.id));
                }
                if (!seen.add(line.id)) {
                    duplicates++;
                } else if (line.sequence < last) {
                    disordered++;
                    fault("%s got %d behind %d".formatted(path, line.sequence, last));
                } else {
                    last = line.sequence;
                }
            }
        }

        void lost(List<Line> due, List<Line> came) {
            Set<String> ids = new HashSet<>();
            came.forEach(line -> ids.add(line.id));
            expected += due.size();
            for (Line line : due) {
                if (!ids.contains(line.id)) {
                    lost++;
                    fault("%s never got %d".formatted(line.path, line.sequence));
                }
            }
        }

        Report report() {
            return new Report(
                    expected, arrivals, lost, disordered, unknown, altered, duplicates, faults);
        }
    }
}
