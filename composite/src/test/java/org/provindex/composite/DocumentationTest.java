package org.provindex.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.composite.panel.Panel;

/** The worked examples of docs/methodologies.md are what they say. */
class DocumentationTest {
    private static List<Methodology> examples() throws IOException {
        String page = Files.readString(Path.of("../docs/methodologies.md"));
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
        List<Methodology> examples = new ArrayList<>();
        while (block.find()) examples.add(MethodologyFormat.read(block.group(1)));
        return examples;
    }

    @Test
    void theHumanDevelopmentIndexIsTheOneThatIsTested() throws IOException {
        try (var in =
                DocumentationTest.class.getResourceAsStream("/human-development-index.yaml")) {
            String tested = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(examples()).hasSize(2);
            assertThat(examples().get(0)).isEqualTo(MethodologyFormat.read(tested));
        }
    }

    @Test
    void theDigitalEconomyAndSocietyIndexGivesThePublishedScores() throws IOException {
        Methodology desi = examples().get(1);
        var panel = Panel.builder();
        for (var row :
                SharedMaterial.csv("oracle/desi/desi2022ed_indicators_completed_2020_2022.csv")) {
            row.forEach(
                    (column, cell) -> {
                        if (column.equals("edition_year") || column.equals("country")) return;
                        panel.value(
                                column,
                                row.get("country"),
                                row.get("edition_year"),
                                Double.parseDouble(cell));
                    });
        }
        var result = Composite.compute(desi, panel.build());
        for (var row :
                SharedMaterial.csv("oracle/desi/desi2022ed_scores_published_2020_2022.csv")) {
            assertThat(
                            result.index(row.get("edition_year"))
                                    .score(row.get("country"))
                                    .getAsDouble())
                    .as(row.toString())
                    .isCloseTo(Double.parseDouble(row.get("DESI")), within(1e-9 * 100));
        }
    }
}
