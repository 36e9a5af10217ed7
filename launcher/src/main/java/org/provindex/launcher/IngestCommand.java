package org.provindex.launcher;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provindex.launcher.ingest.Delivery;
import org.provindex.launcher.ingest.Particulars;
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
    @Mixin private IngestOptions ingest = new IngestOptions();
    @Mixin private PublicationOptions publication = new PublicationOptions();

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

    @Option(
            names = "--rights",
            paramLabel = "open|restricted",
            description = "Whether the public may read the whole text (default: restricted).")
    private @Nullable String rights;

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

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (title != null && files.size() > 1) {
            throw new Refusal("--title belongs to one file: name one, or leave the title out.");
        }
        int refused =
                new Delivery(ingest.service(), particulars(), encoding())
                        .run(files, Screen.standard(), spec.commandLine().getErr());
        return refused == 0 ? 0 : Provindex.FAILED;
    }

    private Particulars particulars() {
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put("title", title);
        texts.put("rights", rights);
        texts.put("homeArea", homeArea);
        return publication.with(texts);
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
