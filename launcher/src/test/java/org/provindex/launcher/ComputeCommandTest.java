package org.provindex.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComputeCommandTest {
    /** Patents count three times as much as waiting; few days to wait are good. */
    private static final String METHODOLOGY =
            """
            code: small
            indicators:
              - {code: patents, direction: 1}
              - {code: waiting, direction: -1}
            defaults: {normalise: {method: minMax, lower: 0, upper: 100}, aggregate: arithmetic}
            pillars:
              - code: output
                indicators:
                  - {indicator: patents, weight: 3}
                  - {indicator: waiting, weight: 1}
            """;

    private static final String WIDE = "area,patents,waiting\nA,10,30\nB,40,20\nC,20,10\n";

    @TempDir Path folder;
    private String methodology = "";
    private String data = "";

    @BeforeEach
    void write() throws IOException {
        methodology = Files.writeString(folder.resolve("small.yaml"), METHODOLOGY).toString();
        data = Files.writeString(folder.resolve("data.csv"), WIDE).toString();
    }

    private static String lines(String csv) {
        return csv.replace("\r\n", "\n");
    }

    /** By hand: A (0, 0), B (100, 50), C (100/3, 100), so 0, 87.5 and 50. */
    @Test
    void theScoresOfEveryNodeAreWrittenInFullPrecision() {
        CommandRun run = CommandRun.of("compute", methodology, data);

        assertThat(run.exit()).isZero();
        assertThat(lines(run.out()))
                .startsWith("period,node,area,score,rank,coverage\n")
                .contains("all,patents,C,33.333333333333329,2,1\n")
                .contains("all,waiting,C,100,1,1\n")
                .contains("all,index,A,0,3,1\nall,index,B,87.5,1,1\nall,index,C,50,2,1\n");
    }

    @Test
    void theLongFormGivesTheSameTableAlsoFromStandardInput() {
        String longForm =
                "indicator,area,period,value\n"
                        + "patents,A,all,10\npatents,B,all,40\npatents,C,all,20\n"
                        + "waiting,A,all,30\nwaiting,B,all,20\nwaiting,C,all,10\n";
        InputStream real = System.in;
        try {
            System.setIn(new ByteArrayInputStream(longForm.getBytes(StandardCharsets.UTF_8)));

            assertThat(CommandRun.of("compute", methodology, "-").out())
                    .isEqualTo(CommandRun.of("compute", methodology, data).out());
        } finally {
            System.setIn(real);
        }
    }

    @Test
    void jsonHoldsScoresRankIntervalsAndThePartsOfAScore() throws IOException {
        String[] arguments = {
            "compute",
            methodology,
            data,
            "--format",
            "json",
            "--replications",
            "50",
            "--seed",
            "7",
            "--explain",
            "C"
        };

        CommandRun run = CommandRun.of(arguments);

        JsonNode document = new ObjectMapper().readTree(run.out());
        assertThat(document.path("periods").path(0).path("nodes")).hasSize(4);
        JsonNode intervals = document.path("rankIntervals");
        assertThat(intervals.path("replications").asInt()).isEqualTo(50);
        assertThat(intervals.path("periods").path(0).path("areas")).hasSize(3);
        JsonNode parts = document.path("contributions");
        assertThat(parts.path("total").asDouble()).isEqualTo(50);
        assertThat(parts.path("leaves").path("patents").asDouble()).isEqualTo(25, offset(1e-12));
        assertThat(parts.path("leaves").path("waiting").asDouble()).isEqualTo(25, offset(1e-12));
        assertThat(CommandRun.of(arguments).out()).isEqualTo(run.out());
    }

    @Test
    void withAFileEachTableIsAFileOfItsOwn() throws IOException {
        Path out = folder.resolve("index.csv");

        CommandRun run =
                CommandRun.of(
                        "compute",
                        methodology,
                        data,
                        "--out",
                        out.toString(),
                        "--replications=20",
                        "--explain=B");

        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(out)).startsWith("period,node,area");
        assertThat(folder.resolve("index-ranks.csv")).content().startsWith("period,area,rank");
        assertThat(folder.resolve("index-contributions.csv"))
                .content()
                .startsWith("leaf,contribution");
        assertThat(run.err().lines()).hasSize(3);
    }

    @Test
    void whatWasLeftOutIsToldAndListed() throws IOException {
        Files.writeString(folder.resolve("gaps.csv"), WIDE + "D,30,\n");
        String gaps = folder.resolve("gaps.csv").toString();

        assertThat(CommandRun.of("compute", methodology, gaps).err())
                .contains("1 values missing", "--out lists each");
        CommandRun.of("compute", methodology, gaps, "--out", folder.resolve("o.csv").toString());

        assertThat(folder.resolve("o-marks.csv")).content().contains("D,waiting,MISSING");
    }

    @Test
    void badCellsAndABadMethodologyAreListedWithTheirPlaces() throws IOException {
        Files.writeString(folder.resolve("bad.csv"), "area,patents,waiting\nA,1x,2\nB,3,4,5\n");
        Files.writeString(
                folder.resolve("bad.yaml"), METHODOLOGY.replace("weight: 3", "weight: -3"));

        CommandRun data =
                CommandRun.of("compute", methodology, folder.resolve("bad.csv").toString());
        CommandRun made =
                CommandRun.of("compute", folder.resolve("bad.yaml").toString(), this.data);

        assertThat(data.exit()).isEqualTo(1);
        assertThat(data.err()).contains("row 2, patents: '1x'", "row 3: has 4 cells");
        assertThat(made.exit()).isEqualTo(1);
        assertThat(made.err()).contains("pillars[0].indicators[0].weight");
    }

    @Test
    void whatCannotBeDoneIsRefusedInOneSentence() {
        assertThat(CommandRun.of("compute", methodology, data, "--explain", "X").err())
                .contains("area X")
                .hasLineCount(1);
        assertThat(CommandRun.of("compute", methodology, data, "--replications", "0").err())
                .contains("--replications takes a number from 1")
                .hasLineCount(1);
        assertThat(
                        CommandRun.of(
                                        "compute",
                                        methodology,
                                        data,
                                        "--out",
                                        folder.resolve("no/x.csv").toString())
                                .err())
                .contains("its folder is not there")
                .hasLineCount(1);
        assertThat(CommandRun.of("compute", methodology, folder.toString()).err())
                .contains("is a folder")
                .hasLineCount(1);
    }

    @Test
    void theMethodologyOfTheSeedsTakesItsDirectionsFromTheCatalogue() throws IOException {
        Path panel = SharedMaterial.of("facts/provincial-panel.csv");
        String index =
                HomeOption.root().resolve("seeds/methodologies/digital-economy.yaml").toString();

        CommandRun run = CommandRun.of("compute", index, panel.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("2022,index,CN-"))).hasSize(31);
        assertThat(run.out()).containsPattern("2022,index,CN-BJ,[0-9.]+,1,1");
    }

    @Test
    void weightsFromDataHaveRankIntervalsToo() throws IOException {
        String entropy =
                Files.writeString(
                                folder.resolve("entropy.yaml"),
                                METHODOLOGY.replace(
                                        "defaults: {", "defaults: {weighting: entropy, "))
                        .toString();

        CommandRun run = CommandRun.of("compute", entropy, data, "--replications", "200");

        assertThat(run.exit()).isZero();
        assertThat(lines(run.out())).contains("period,area,rank,mean,median,low,high\nall,A,3,3,");
    }

    @Test
    void theNewestPeriodIsTheLargestNumber() throws IOException {
        String months =
                Files.writeString(
                                folder.resolve("months.csv"),
                                "area,period,patents,waiting\n"
                                        + "A,9,10,30\nB,9,40,20\nA,10,40,20\nB,10,10,30\n")
                        .toString();

        CommandRun run =
                CommandRun.of("compute", methodology, months, "--explain", "A", "--format", "json");

        JsonNode parts = new ObjectMapper().readTree(run.out()).path("contributions");
        assertThat(parts.path("period").asText()).isEqualTo("10");
        assertThat(parts.path("total").asDouble()).isEqualTo(100);
    }
}
