package org.provindex.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.composite.panel.PanelCsv;

/** What the README shows works as it stands there. */
class ReadmeTest {
    private static String block(String language) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Matcher block =
                Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(block.find()).as("a block of %s in README.md", language).isTrue();
        return block.group(1);
    }

    @Test
    void itsMethodologyAndItsTableGiveAnIndex() throws IOException {
        var methodology = MethodologyFormat.read(block("yaml"));
        var panel = PanelCsv.read(new StringReader(block("csv")));

        var result = Composite.compute(methodology, panel);
        var parts = result.contributions("CN-SX", "2022");

        assertThat(result.index("2022").ranks().keySet())
                .isEqualTo(Set.of("CN-BJ", "CN-GD", "CN-SX"));
        assertThat(parts.byLeaf()).containsOnlyKeys("ports", "delay");
        assertThat(parts.total()).isEqualTo(result.index("2022").score("CN-SX").orElseThrow());
    }
}
