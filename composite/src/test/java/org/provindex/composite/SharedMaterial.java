package org.provindex.composite;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the shared test material beside the repository; tests that need it skip where it is absent.
 */
public final class SharedMaterial {
    private SharedMaterial() {}

    public static Path root() {
        return Path.of(System.getProperty("provindex.root", "..")).toAbsolutePath().normalize();
    }

    public static Path require(String relative) {
        Path path = root().resolve("../shared").normalize().resolve(relative);
        if (!Files.exists(path)) {
            System.out.println("Skipped: the shared test material has no " + relative);
        }
        assumeThat(path).as("the shared test material " + relative).exists();
        return path;
    }

    /** Rows of a CSV file by column name. */
    public static List<Map<String, String>> csv(String relative) {
        return csv(require(relative));
    }

    public static List<Map<String, String>> csv(Path path) {
        try {
            List<String> lines = Files.readAllLines(path);
            List<String> header = split(lines.get(0));
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                if (line.isBlank()) continue;
                List<String> cells = split(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int k = 0; k < header.size(); k++) row.put(header.get(k), cells.get(k));
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
