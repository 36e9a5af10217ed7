package org.provindex.launcher;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.frozen.FrozenDocument;
import org.provindex.composite.frozen.FrozenIndex;
import org.provindex.launcher.terminal.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "recompute",
        header = "Check a published edition by computing it again from its document.",
        description = {
            "The document is what GET /api/v1/editions/{id}/document gives. Needs no database and no network.",
            "Prints both checksums, and ends with 1 where they differ."
        },
        mixinStandardHelpOptions = true)
final class RecomputeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DOCUMENT", description = "The document of an edition.")
    private Path document = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(document)) {
            throw new Refusal("There is no file %s.".formatted(document));
        }
        byte[] bytes = Files.readAllBytes(document);
        String given = FrozenDocument.sha256(bytes);
        String computed = recompute(bytes);
        PrintWriter out = spec.commandLine().getOut();
        out.println("document    " + given);
        out.println("recomputed  " + computed);
        out.println(
                given.equals(computed)
                        ? "The edition computes to itself."
                        : "These are not the same: the document was changed, or another engine wrote it.");
        out.flush();
        return given.equals(computed) ? 0 : 1;
    }

    private String recompute(byte[] bytes) {
        try {
            FrozenIndex index = FrozenDocument.read(bytes);
            return FrozenDocument.checksum(index, index.compute());
        } catch (IllegalArgumentException | CompositeException e) {
            throw new Refusal(
                    "The file %s is no document of an edition: %s"
                            .formatted(document, e.getMessage()),
                    e);
        }
    }
}
