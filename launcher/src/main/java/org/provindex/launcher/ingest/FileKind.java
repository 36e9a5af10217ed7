package org.provindex.launcher.ingest;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.provindex.launcher.terminal.Refusal;

/** What the ingest service takes, told by the ending of a file's name. */
enum FileKind {
    TEXT("text/plain", "txt", "text"),
    MARKDOWN("text/markdown", "md", "markdown"),
    HTML("text/html", "html", "htm"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    static FileKind of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending) && name.contains("."))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "The name of %s does not tell what kind of file it is: known endings are %s."
                                                .formatted(file, allEndings())));
    }

    private static String allEndings() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.endings.stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(", "));
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether its bytes are characters in some encoding. */
    boolean isText() {
        return mediaType.startsWith("text/");
    }

    boolean isTable() {
        return this == CSV;
    }
}
