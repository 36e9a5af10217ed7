package org.provindex.launcher;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provindex.launcher.ingest.Delivery;
import org.provindex.launcher.ingest.IngestService;
import org.provindex.launcher.ingest.Particulars;
import org.provindex.launcher.service.Service;
import org.provindex.launcher.terminal.Day;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code provindex ingest}: documents and tables into a running installation. */
@Command(
        name = "ingest",
        description = {
            "Stores documents and tables in the running installation, and says what went live and what waits for review.",
            "The ending of its name tells what a file is: .txt, .md, .html, .pdf, .docx, or .csv for a table in long form (indicator,area,period,value,unit)."
        },
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    @Mixin private HomeOption home = new HomeOption();
    @Mixin private KeyOption key = new KeyOption();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files, each stored whole or not at all.")
    private List<String> files = List.of();

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "Title (default: what the file says, else its name); for one file.")
    private @Nullable String title;

    @Option(names = "--publisher", paramLabel = "TEXT", description = "Who published it.")
    private @Nullable String publisher;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "Day of publication, for example 2021-12-31.")
    private @Nullable String date;

    @Option(
            names = "--rights",
            paramLabel = "open|restricted",
            description = "Whether the public may read the whole text (default: restricted).")
    private @Nullable String rights;

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

    @Option(
            names = "--home-area",
            paramLabel = "CODE",
            description = "Area that a text speaks of where it names none, for example CN-SX.")
    private @Nullable String homeArea;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Encoding of text files and tables, for example GB18030.")
    private @Nullable String encoding;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of the ingest service (default: that of the installation here).")
    private @Nullable String url;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (title != null && files.size() > 1) {
            throw new Refusal("--title belongs to one file: name one, or leave the title out.");
        }
        IngestService service =
                url == null
                        ? new IngestService(
                                RunningService.address(home.home(), Service.INGEST),
                                key.ofHome(home.home()))
                        : new IngestService(url, key.given());
        int refused =
                new Delivery(service, particulars(), encoding())
                        .run(files, Screen.standard(), spec.commandLine().getErr());
        return refused == 0 ? 0 : Provindex.FAILED;
    }

    private Particulars particulars() {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put("title", title);
        given.put("publisher", publisher);
        given.put("date", Day.ofOption("--date", date).map(LocalDate::toString).orElse(null));
        given.put("rights", rights);
        given.put("source", source);
        given.put("release", release);
        given.put("homeArea", homeArea);
        given.values().removeIf(value -> value == null);
        return new Particulars(given);
    }

    private Optional<String> encoding() {
        try {
            return Optional.ofNullable(encoding).map(Charset::forName).map(Charset::name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Refusal(
                    "'%s' is no known encoding: take for example UTF-8, GB18030 or windows-1252."
                            .formatted(encoding),
                    e);
        }
    }
}
