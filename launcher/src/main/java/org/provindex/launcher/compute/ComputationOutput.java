package org.provindex.launcher.compute;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.provindex.composite.mark.Mark;
import org.provindex.launcher.file.InputFile;
import org.provindex.launcher.terminal.Refusal;

/** Where a computation is written: one stream, or files beside each other. */
public final class ComputationOutput {
    private final Computation computation;
    private final ComputationFormat format;

    public ComputationOutput(Computation computation, ComputationFormat format) {
        this.computation = computation;
        this.format = format;
    }

    /** All of it, in UTF-8; tables are parted by an empty line, each with a header of its own. */
    public void print(PrintStream out) throws IOException {
        String text =
                switch (format) {
                    case JSON -> ComputationJson.of(computation);
                    case CSV ->
                            ComputationCsv.tables(computation).values().stream()
                                    .collect(Collectors.joining("\r\n"));
                };
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Into files: the scores into the given one, the other tables beside it, for example {@code
     * index-ranks.csv}.
     *
     * @return the files
     */
    public List<Path> write(Path file) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        if (format == ComputationFormat.JSON) {
            contents.put(file, ComputationJson.of(computation));
        } else {
            ComputationCsv.tables(computation)
                    .forEach((name, table) -> contents.put(beside(file, name), table));
            if (!computation.result().marks().isEmpty()) {
                contents.put(beside(file, ComputationCsv.MARKS), ComputationCsv.marks(computation));
            }
        }
        for (Map.Entry<Path, String> each : contents.entrySet()) {
            write(each.getKey(), each.getValue());
        }
        return new ArrayList<>(contents.keySet());
    }

    private static void write(Path file, String content) throws IOException {
        try {
            Files.writeString(file, content);
        } catch (AccessDeniedException e) {
            throw new Refusal("The file %s may not be written by this user.".formatted(file), e);
        }
    }

    private static Path beside(Path file, String name) {
        if (name.equals(ComputationCsv.SCORES)) return file;
        String whole = String.valueOf(file.getFileName());
        String stem = InputFile.stem(file);
        return file.resolveSibling(stem + "-" + name + whole.substring(stem.length()));
    }

    /** What was imputed, treated or left out, counted; empty if nothing was. */
    public Optional<String> remark() {
        Map<Mark.Kind, Long> counts =
                computation.result().marks().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Mark::kind, TreeMap::new, Collectors.counting()));
        if (counts.isEmpty()) return Optional.empty();
        return Optional.of(
                counts.entrySet().stream()
                        .map(each -> each.getValue() + " " + words(each.getKey()))
                        .collect(Collectors.joining(", ")));
    }

    private static String words(Mark.Kind kind) {
        return switch (kind) {
            case IMPUTED -> "values imputed";
            case TREATED -> "values treated";
            case MISSING -> "values missing";
            case INDICATOR_EXCLUDED -> "indicators left out of a period";
            case AREA_EXCLUDED -> "areas left out of a period";
            case NOT_SCORED -> "nodes of an area not scored";
        };
    }
}
