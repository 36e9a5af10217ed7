package org.provindex.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provindex.launcher.file.InputFile;
import org.provindex.launcher.imports.Answers;
import org.provindex.launcher.imports.DryRun;
import org.provindex.launcher.imports.StoredImport;
import org.provindex.launcher.seeds.Seeds;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;
import org.provindex.reading.table.Mapping;
import org.provindex.reading.table.MappingDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code provindex import}: spreadsheets as they are, understood, asked about and taken. */
@Command(
        name = "import",
        description = {
            "Reads spreadsheets and other tables (CSV, TSV, XLS, XLSX, ODS, JSON-stat, SDMX-CSV) in any arrangement",
            "and says what was taken, what was left out and why. What is not certain is asked, not guessed."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin private IngestOptions ingest = new IngestOptions();
    @Mixin private PublicationOptions publication = new PublicationOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tables.")
    private List<String> files = List.of();

    @Option(names = "--dry-run", description = "Store nothing; needs no database.")
    private boolean dryRun;

    @Option(
            names = "--cells",
            paramLabel = "OUT.csv",
            description = {
                "Write every figure that is taken to this file:",
                "sheet,cell,area,indicator,period,value,unit,status; values in the base unit."
            })
    private @Nullable Path cells;

    @Option(
            names = "--map",
            paramLabel = "FILE.yaml",
            description = "What columns hold, as --save-map writes it and a person changed it.")
    private @Nullable String map;

    @Option(
            names = "--save-map",
            paramLabel = "FILE.yaml",
            description = "Write what was understood, to be changed and given back with --map.")
    private @Nullable Path saveMap;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Encoding of text files, for example GB18030 (default: detected).")
    private String encoding = "";

    @Option(
            names = "--area",
            paramLabel = "AREA",
            defaultValue = "",
            description = "Code or name of the area that all figures are of.")
    private String area = "";

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            defaultValue = "",
            description = "Period of all figures that have none of their own, for example 2020.")
    private String period = "";

    @Option(
            names = "--indicator",
            paramLabel = "[HEADING=]INDICATOR",
            description = "Code or name of the indicator of all figures, or of one heading.")
    private List<String> indicators = List.of();

    @Option(
            names = "--unit",
            paramLabel = "[HEADING=]UNIT",
            description =
                    "Unit of figures that have none of their own, for example 100m_CNY or 亿元.")
    private List<String> units = List.of();

    @Option(
            names = "--fiscal-year-start",
            paramLabel = "MONTH",
            defaultValue = "0",
            description = "Month in which years such as 2019-20 begin, 1 to 12.")
    private int fiscalYearStart;

    @Option(
            names = "--leave-out",
            description =
                    "Store what is certain, and do without figures about which something is asked.")
    private boolean leaveOut;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (dryRun && (publication.hasSource() || publication.hasRelease())) {
            throw new Refusal(
                    "--dry-run stores nothing, so it takes no --source and no --release.");
        }
        if (!dryRun && cells != null) throw new Refusal("--cells goes with --dry-run.");
        if (!dryRun && !publication.hasSource()) {
            throw new Refusal(
                    "--source is needed: the code of the source that the figures belong to. Or look first with --dry-run.");
        }
        if (saveMap != null && files.size() > 1) {
            throw new Refusal("--save-map belongs to one file: name one.");
        }
        Answers answers = new Answers(area, period, indicators, units, fiscalYearStart, encoding);
        Mapping mapping = answers.over(mapping());
        int open = dryRun ? dryRun(mapping) : store(mapping);
        return open == 0 ? 0 : Provindex.FAILED;
    }

    private int dryRun(Mapping mapping) throws IOException {
        Seeds seeds = new Seeds(HomeOption.root().resolve("seeds"));
        return DryRun.of(seeds, mapping, Screen.standard())
                .run(
                        files,
                        Optional.ofNullable(cells),
                        Optional.ofNullable(saveMap),
                        spec.commandLine().getErr());
    }

    private int store(Mapping mapping) throws IOException, InterruptedException {
        return new StoredImport(ingest.service(), publication.with(Map.of()), mapping, leaveOut)
                .run(
                        files,
                        Optional.ofNullable(saveMap),
                        Screen.standard(),
                        spec.commandLine().getErr());
    }

    private Mapping mapping() throws IOException {
        if (map == null) return Mapping.NONE;
        try {
            return MappingDocument.parse(Files.readString(InputFile.of(map)));
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }
}
