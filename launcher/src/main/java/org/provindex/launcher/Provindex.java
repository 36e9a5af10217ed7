package org.provindex.launcher;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.provindex.launcher.terminal.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code provindex} command. */
@Command(
        name = "provindex",
        description =
                "Indicators with provenance, composite indices and league tables of provinces.",
        mixinStandardHelpOptions = true,
        version = "Provindex 0.1.0-SNAPSHOT",
        subcommands = {DemoCommand.class, UpCommand.class, DownCommand.class, StatusCommand.class})
public final class Provindex implements Callable<Integer> {
    static final int FAILED = 1;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in the program a failure arose.")
    private boolean debug;

    @Spec private CommandSpec spec = CommandSpec.create();

    /** Without a subcommand: says what there is. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    static int execute(String... arguments) {
        Provindex provindex = new Provindex();
        return new CommandLine(provindex)
                .setExecutionExceptionHandler(
                        (e, line, parsed) -> provindex.report(e, line.getErr()))
                .execute(arguments);
    }

    private int report(Exception failure, PrintWriter err) {
        err.println("provindex: " + Refusal.sentenceFor(failure));
        if (debug) failure.printStackTrace(err);
        err.flush();
        return FAILED;
    }
}
