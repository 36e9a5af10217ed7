package org.provindex.system.installation;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What launcher and services wrote, to be shown beside a failure. */
record Logs(Path folder) {
    private static final int MOST_BYTES = 12_000;

    /** Where each log ends now. */
    Map<Path, Long> ends() {
        Map<Path, Long> ends = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return ends;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                ends.put(file, Files.size(file));
            }
        } catch (IOException unreadable) {
            ends.clear();
        }
        return ends;
    }

    /** What was written since, the end of it where it is much. */
    String since(Map<Path, Long> then) {
        StringBuilder text = new StringBuilder();
        ends().forEach(
                        (file, end) -> {
                            // A log that is shorter now was begun anew.
                            long from = Math.min(then.getOrDefault(file, 0L), end);
                            String words = read(file, Math.max(from, end - MOST_BYTES));
                            if (!words.isBlank()) {
                                text.append("---- %s%n%s%n".formatted(file.getFileName(), words));
                            }
                        });
        return text.toString();
    }

    private static String read(Path file, long from) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(%s)".formatted(e.getMessage());
        }
    }
}
