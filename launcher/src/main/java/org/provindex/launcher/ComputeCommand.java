package org.provindex.launcher;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provindex.launcher.compute.Computation;
import org.provindex.launcher.compute.ComputationFormat;
import org.provindex.launcher.compute.ComputationOutput;
import org.provindex.launcher.seeds.Seeds;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.StandardOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code provindex compute}: an index from a methodology and a table, without a database. */
@Command(
        name = "compute",
        description = {
            "Computes a composite index from two files: scores, ranks and data coverage of every node, for all areas and periods of the table.",
            "Needs no database. The areas of the table are the universe; values are taken as they stand, in the units that the methodology means."
        },
        mixinStandardHelpOptions = true)
final class ComputeCommand implements Callable<Integer> {
    private static final int MOST_REPLICATIONS = 10_000_000;

    @Parameters(
            index = "0",
            paramLabel = "METHODOLOGY",
            description =
                    "The index as YAML or JSON. It names its indicators with their directions, or takes those of the catalogue in seeds/.")
    private String methodology = "";

    @Parameters(
            index = "1",
            paramLabel = "DATA",
            description = {
                "A table as CSV in UTF-8, - for standard input: long (indicator,area,period,value)",
                "or wide (area, perhaps period, and a column for each indicator)."
            })
    private String data = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv or json; default: ${DEFAULT-VALUE}.")
    private ComputationFormat format = ComputationFormat.CSV;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {
                "Write the scores to this file, and further tables beside it",
                "(FILE-ranks, FILE-contributions, FILE-marks); default: all to standard output."
            })
    private @Nullable Path out;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description =
                    "Add 5 %% to 95 %% intervals of the ranks of the index over N replications, each weight varying by up to a quarter.")
    private @Nullable Integer replications;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "Seed of the replications, the same numbers for the same seed; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--explain",
            paramLabel = "AREA",
            description = "Add the parts of the score of an area that come from each indicator.")
    private @Nullable String explained;

    @Option(
            names = "--period",
            paramLabel = "P",
            description =
                    "Period of --replications (default: each) and --explain (default: the newest).")
    private @Nullable String period;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (out != null) checkWritable(out);
        Computation computation =
                Computation.of(order(), new Seeds(HomeOption.root().resolve("seeds")));
        ComputationOutput output = new ComputationOutput(computation, format);
        PrintWriter err = spec.commandLine().getErr();
        if (out == null) {
            output.print(System.out);
            StandardOutput.check();
        } else {
            output.write(out).forEach(file -> err.println("Written: " + file));
        }
        boolean listed = out != null || format == ComputationFormat.JSON;
        output.remark()
                .ifPresent(
                        remark ->
                                err.println(
                                        "Note: " + remark + (listed ? "" : "; --out lists each")));
        err.flush();
        return 0;
    }

    /** Before the work is done that would then be lost. */
    private static void checkWritable(Path file) {
        if (Files.isDirectory(file)) {
            throw new Refusal("%s is a folder: name a file for --out.".formatted(file));
        }
        if (!Files.isDirectory(file.toAbsolutePath().normalize().getParent())) {
            throw new Refusal(
                    "The file %s cannot be written: its folder is not there.".formatted(file));
        }
    }

    private Computation.Order order() {
        if (replications != null && (replications < 1 || replications > MOST_REPLICATIONS)) {
            throw new Refusal(
                    "--replications takes a number from 1 to %,d.".formatted(MOST_REPLICATIONS));
        }
        return new Computation.Order(
                methodology,
                data,
                replications == null ? 0 : replications,
                seed,
                Optional.ofNullable(explained),
                Optional.ofNullable(period));
    }
}
