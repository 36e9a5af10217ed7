package org.provindex.launcher;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provindex.launcher.claim.ClaimFormat;
import org.provindex.launcher.claim.Extraction;
import org.provindex.launcher.seeds.Seeds;
import org.provindex.launcher.terminal.Day;
import org.provindex.launcher.terminal.Screen;
import org.provindex.launcher.terminal.StandardOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code provindex extract}: the claims of text files, without a database. */
@Command(
        name = "extract",
        description = {
            "Prints the claims in text files: each figure with area, period, unit and quote.",
            "Needs no database and stores nothing. A line such as Date: 2021-12-31 at the head of a text is its date."
        },
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Plain text or Markdown; - reads standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "Day of publication of all the files, for example 2021-12-31.")
    private @Nullable String date;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json or jsonl (one claim a line); default: ${DEFAULT-VALUE}.")
    private ClaimFormat format = ClaimFormat.TABLE;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Optional<LocalDate> day = Day.ofOption("--date", date);
        Seeds seeds = new Seeds(HomeOption.root().resolve("seeds"));
        int failed =
                Extraction.of(seeds, format, Screen.standard(), System.out)
                        .run(files, day, spec.commandLine().getErr());
        StandardOutput.check();
        return failed == 0 ? 0 : Provindex.FAILED;
    }
}
