package org.provindex.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provindex.composite.frozen.FrozenDocument;
import org.provindex.composite.frozen.FrozenIndex;
import org.provindex.composite.frozen.FrozenIndicator;
import org.provindex.composite.frozen.FrozenInput;
import org.provindex.composite.frozen.FrozenResults;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.MethodologyFormat;

class RecomputeCommandTest {
    @TempDir Path folder;

    private Path document() throws IOException {
        var members = new TreeMap<String, List<String>>();
        members.put("2020", List.of("A", "B"));
        var index =
                new FrozenIndex(
                        MethodologyFormat.read(
                                "code: small\npillars: [{code: one, indicators: [patents]}]"),
                        "X",
                        List.of("2020"),
                        List.of("2020"),
                        members,
                        new TreeMap<>(),
                        List.of(
                                new FrozenIndicator(
                                        "patents", Direction.HIGHER_IS_BETTER, "count", 0)),
                        List.of(),
                        List.of(
                                new FrozenInput("patents", "A", "2020", BigDecimal.ONE, "1-1"),
                                new FrozenInput("patents", "B", "2020", BigDecimal.TEN, "1-2")));
        return Files.write(
                folder.resolve("edition.json"),
                FrozenDocument.write(index, FrozenResults.of(index, index.compute())));
    }

    @Test
    void aDocumentComputesToItself() throws IOException {
        CommandRun run = CommandRun.of("recompute", document().toString());
        assertThat(run.out()).contains("computes to itself");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aChangedScoreShows() throws IOException {
        Path document = document();
        Files.writeString(
                document, Files.readString(document).replace("\"B\",100,1", "\"B\",99,1"));
        CommandRun run = CommandRun.of("recompute", document.toString());
        assertThat(run.out()).contains("not the same");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void whatIsNoDocumentIsSaid() throws IOException {
        Path file = Files.write(folder.resolve("x"), "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(CommandRun.of("recompute", file.toString()).err()).contains("format must be");
        assertThat(CommandRun.of("recompute", folder.resolve("y").toString()).err())
                .contains("There is no file");
    }
}
