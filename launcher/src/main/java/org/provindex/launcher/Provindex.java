package org.provindex.launcher;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.provindex.launcher.terminal.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code provindex} command. */
@Command(
        name = "provindex",
        header = {
            "Provindex turns reports and tables about provinces into indicators with provenance,",
            "and computes composite indices and league tables from them.",
            ""
        },
        synopsisHeading = "Usage: ",
        customSynopsis = "provindex COMMAND [OPTIONS]",
        optionListHeading = "%nOptions of every command:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nTo begin:%n",
        footer = {
            "  provindex demo                           Everything on this machine: a league table of",
            "                                           31 provinces, then the three REST services.",
            "  provindex ingest report.pdf table.csv    Files of yours into what the demo runs",
            "                                           (in another terminal).",
            "",
            "Without a database, from files alone:",
            "  provindex extract report.txt             The figures that a text states, with quotes.",
            "  provindex import table.xls --dry-run     What a spreadsheet holds, and what it leaves open.",
            "  provindex compute index.yaml data.csv    An index of your own from a table.",
            "",
            "provindex help COMMAND tells more."
        },
        mixinStandardHelpOptions = true,
        version = "Provindex 0.1.0-SNAPSHOT",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            ExtractCommand.class,
            ImportCommand.class,
            IngestCommand.class,
            ComputeCommand.class,
            RecomputeCommand.class,
            KeysCommand.class,
            MigrateCommand.class,
            HelpCommand.class
        })
public final class Provindex implements Callable<Integer> {
    static final int FAILED = 1;

    private static final int USAGE_COLUMNS = 100;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in the program a failure arose.")
    private boolean debug;

    @Spec private CommandSpec spec = CommandSpec.create();

    /** Without a subcommand: says what there is. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    static int execute(String... arguments) {
        Provindex provindex = new Provindex();
        return new CommandLine(provindex)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(USAGE_COLUMNS)
                .setParameterExceptionHandler((e, words) -> misused(e))
                .setExecutionExceptionHandler(
                        (e, line, parsed) -> provindex.report(e, line.getErr()))
                .execute(arguments);
    }

    /** One sentence, and where the options are told. */
    private static int misused(ParameterException e) {
        CommandLine line = e.getCommandLine();
        PrintWriter err = line.getErr();
        String message = String.valueOf(e.getMessage());
        err.println("provindex: " + message + (message.endsWith(".") ? "" : "."));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println(
                "`%s --help` tells what there is."
                        .formatted(line.getCommandSpec().qualifiedName()));
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private int report(Exception failure, PrintWriter err) {
        err.println("provindex: " + Refusal.sentenceFor(failure));
        if (debug) failure.printStackTrace(err);
        err.flush();
        return FAILED;
    }
}
