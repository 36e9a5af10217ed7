package org.provindex.launcher;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provindex.launcher.ingest.Particulars;
import org.provindex.launcher.terminal.Day;
import picocli.CommandLine.Option;

/** Who published the files, when, and as which release of which source. */
final class PublicationOptions {
    @Option(
            names = "--source",
            paramLabel = "CODE",
            description =
                    "Code of the source that the figures belong to; a table needs it, here or in a column of that name.")
    private @Nullable String source;

    @Option(
            names = "--release",
            paramLabel = "CODE",
            description = "Code of the release of that source; not needed where it has just one.")
    private @Nullable String release;

    @Option(names = "--publisher", paramLabel = "TEXT", description = "Who published the files.")
    private @Nullable String publisher;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "Day of publication, for example 2021-12-31.")
    private @Nullable String date;

    boolean hasSource() {
        return source != null;
    }

    boolean hasRelease() {
        return release != null;
    }

    /** What is said here, and what the command itself asks beside it. */
    Particulars with(Map<String, @Nullable String> others) {
        Map<String, @Nullable String> given = new LinkedHashMap<>(others);
        given.put("source", source);
        given.put("release", release);
        given.put("publisher", publisher);
        given.put("date", Day.ofOption("--date", date).map(LocalDate::toString).orElse(null));
        given.values().removeIf(value -> value == null);
        return new Particulars(given);
    }
}
