package org.provindex.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPORT =
            """
            Date: 2021-12-31

            In 2020, the total length of optical cable lines in Shanxi Province reached 1.208 million kilometers.
            """;

    @TempDir Path folder;
    private String report = "";

    @BeforeEach
    void write() throws IOException {
        report = Files.writeString(folder.resolve("report.txt"), REPORT).toString();
    }

    private static List<JsonNode> lines(String jsonLines) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String line : jsonLines.lines().toList()) all.add(JSON.readTree(line));
        return all;
    }

    @Test
    void aClaimIsALineInTheLabelledFormWithTheNameOfItsFile() throws IOException {
        CommandRun run = CommandRun.of("extract", report, "--format", "jsonl");

        assertThat(run.exit()).isZero();
        assertThat(lines(run.out())).hasSize(1);
        JsonNode claim = lines(run.out()).get(0);
        assertThat(claim.path("doc").asText()).isEqualTo("report");
        assertThat(claim.path("area").asText()).isEqualTo("CN-SX");
        assertThat(claim.path("period").asText()).isEqualTo("2020");
        assertThat(claim.path("value").decimalValue()).isEqualByComparingTo("1208000");
        assertThat(claim.path("unit").asText()).isEqualTo("km");
        assertThat(REPORT.substring(claim.path("start").asInt(), claim.path("end").asInt()))
                .isEqualTo(claim.path("quote").asText());
    }

    @Test
    void jsonIsOneArrayOverAllFilesWithTheIndicatorOfTheCatalogue() throws IOException {
        JsonNode claims =
                JSON.readTree(CommandRun.of("extract", report, report, "--format=json").out());

        assertThat(claims).hasSize(2);
        assertThat(claims.get(0).path("resolved").asText()).isEqualTo("optical-cable-length");
        assertThat(claims.get(0).path("value").toString()).isEqualTo("1208000");
    }

    @Test
    void theTableNamesAreaPeriodValueAndQuote() {
        CommandRun run = CommandRun.of("extract", report);

        assertThat(run.out())
                .startsWith("report (2021-12-31): 1 claim\n")
                .containsPattern("Shanxi +2020 +level +1,208,000 km +actual");
    }

    @Test
    void theGivenDayDecidesWhatLastYearIs() throws IOException {
        Path text =
                Files.writeString(
                        folder.resolve("undated.txt"),
                        "Last year, Shanxi's digital economy grew by 12.5 percent.\n");

        CommandRun run =
                CommandRun.of(
                        "extract", text.toString(), "--date", "2019-03-01", "--format", "jsonl");

        assertThat(lines(run.out())).extracting(c -> c.path("period").asText()).contains("2018");
    }

    @Test
    void aWrongDayIsRefusedInOneSentence() {
        CommandRun run = CommandRun.of("extract", report, "--date", "2021-02-30");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        "provindex: --date takes a day such as 2021-12-31, and '2021-02-30' is none.\n");
    }

    @Test
    void aFileThatCannotBeReadDoesNotKeepTheOthers() throws IOException {
        String none = folder.resolve("none.txt").toString();

        CommandRun run =
                CommandRun.of("extract", none, folder.toString(), report, "--format", "jsonl");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(2);
        assertThat(lines(run.out())).hasSize(1);
    }

    @Test
    void standardInputIsRead() throws IOException {
        InputStream real = System.in;
        try {
            System.setIn(new ByteArrayInputStream(REPORT.getBytes(StandardCharsets.UTF_8)));

            CommandRun run = CommandRun.of("extract", "-", "--format", "jsonl");

            assertThat(lines(run.out()))
                    .extracting(c -> c.path("doc").asText())
                    .containsExactly("stdin");
        } finally {
            System.setIn(real);
        }
    }

    @Test
    void theSeedDocumentsAreReadInOneRunAndAgreeWithTheirLabels() throws IOException {
        Path gold = SharedMaterial.of("gold/seeds");
        List<String> arguments = new ArrayList<>(List.of("extract", "--format", "jsonl"));
        try (Stream<Path> texts = Files.list(SharedMaterial.of("seeds"))) {
            texts.map(Path::toString)
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .forEach(arguments::add);
        }

        List<JsonNode> claims = lines(CommandRun.of(arguments.toArray(String[]::new)).out());

        int labelled = 0;
        int found = 0;
        try (Stream<Path> files = Files.list(gold)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                String doc = file.getFileName().toString().substring(0, 3);
                for (JsonNode label : lines(Files.readString(file))) {
                    if (label.path("optional").asBoolean()) continue;
                    labelled++;
                    if (claims.stream()
                            .anyMatch(
                                    c ->
                                            c.path("doc").asText().startsWith(doc)
                                                    && agrees(c, label))) found++;
                }
            }
        }
        assertThat((double) found / labelled).isGreaterThan(0.6);
    }

    private static boolean agrees(JsonNode claim, JsonNode label) {
        return claim.path("area").asText().equals(label.path("area").asText())
                && claim.path("measure").asText().equals(label.path("measure").asText())
                && claim.path("value").asDouble() == label.path("value").asDouble();
    }
}
