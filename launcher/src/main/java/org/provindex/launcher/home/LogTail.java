package org.provindex.launcher.home;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The line of a log that says best why its program ended. */
public record LogTail(Path log) {
    private static final int BYTES = 64 * 1024;
    private static final int LONGEST = 300;
    private static final Pattern STACK_FRAME =
            Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ more|\\[).*|^\\s*$");
    private static final Pattern DECISIVE =
            Pattern.compile(
                    "No space left on device|Disk quota exceeded|OutOfMemoryError|[Aa]ddress already in use"
                            + "|seems to be in use by another process|Cannot allocate memory|Could not reserve enough space|^Invalid .*: -X|Unrecognized (VM )?option");
    private static final Pattern CAUSE = Pattern.compile("^\\s*Caused by: .*");
    private static final Pattern TROUBLE =
            Pattern.compile("\\b(ERROR|FATAL|PANIC|SEVERE|Error:|Exception)\\b|Exception:");

    /**
     * In this order: a cause the reader can act upon, the innermost cause, the last line of
     * trouble, the last line.
     */
    public Optional<String> tellingLine() {
        List<String> lines = lines();
        for (Pattern pattern : List.of(DECISIVE, CAUSE, TROUBLE)) {
            Optional<String> last =
                    last(lines.stream().filter(l -> pattern.matcher(l).find()).toList());
            if (last.isPresent()) return last;
        }
        return last(lines);
    }

    private static Optional<String> last(List<String> lines) {
        if (lines.isEmpty()) return Optional.empty();
        String line = lines.get(lines.size() - 1).strip();
        return Optional.of(line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line);
    }

    private List<String> lines() {
        if (!Files.isReadable(log)) return List.of();
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            byte[] bytes = new byte[(int) Math.min(BYTES, file.length())];
            int read = file.read(bytes);
            if (read <= 0) return List.of();
            return new String(bytes, 0, read, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !STACK_FRAME.matcher(line).matches())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
