package org.provindex.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.system.http.Answer;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.sample.LongTable;

/** A table with anything wrong in it is refused whole, with the place that is wrong. */
@Order(4)
@ExtendWith(OnInstallation.class)
class BadInputIT {
    private static final String GOOD = "online-sales,CN-SX,2020,1,CNY";

    /**
     * A bad table and where the fault is.
     *
     * @param column of the fault; null where it is the row as a whole
     * @param says what the message must name
     */
    private record Bad(
            String name,
            String mediaType,
            byte[] table,
            long row,
            @Nullable Integer column,
            String says) {
        @Override
        public String toString() {
            return name;
        }

        static Bad utf8(
                String name, byte[] table, long row, @Nullable Integer column, String says) {
            return new Bad(name, LongTable.CSV, table, row, column, says);
        }

        static Bad raw(String name, String table, long row, @Nullable Integer column, String says) {
            return utf8(name, table.getBytes(StandardCharsets.UTF_8), row, column, says);
        }
    }

    static Stream<Bad> badTables() {
        String header = LongTable.HEADER;
        String many =
                IntStream.range(5, 16_384).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        return Stream.of(
                Bad.utf8(
                        "unknown area",
                        LongTable.of(GOOD, "online-sales,CN-ZZ,2021,1,CNY"),
                        3,
                        2,
                        "CN-ZZ"),
                Bad.utf8("unknown indicator", LongTable.of("joy,CN-SX,2020,1,CNY"), 2, 1, "joy"),
                Bad.utf8(
                        "a value that is no number",
                        LongTable.of(GOOD, "online-sales,CN-SX,2021,1O0,CNY"),
                        3,
                        4,
                        "1O0"),
                Bad.utf8(
                        "a number with grouping",
                        LongTable.of("online-sales,CN-SX,2021,\"1,000\",CNY"),
                        2,
                        4,
                        "1,000"),
                Bad.utf8("NaN", LongTable.of("online-sales,CN-SX,2021,NaN,CNY"), 2, 4, "NaN"),
                Bad.utf8(
                        "no period",
                        LongTable.of("online-sales,CN-SX,2021-13,1,CNY"),
                        2,
                        3,
                        "2021-13"),
                Bad.utf8(
                        "a row twice",
                        LongTable.of(GOOD, "online-sales,CN-SX,2021,1,CNY", GOOD),
                        4,
                        null,
                        "row 2"),
                Bad.utf8(
                        "the same cell with another value",
                        LongTable.of(GOOD, "online-sales,CN-SX,2020,2,CNY"),
                        3,
                        null,
                        "row 2"),
                new Bad(
                        "GB18030 where UTF-8 was declared",
                        "text/csv; charset=UTF-8",
                        (header + "online-sales,山西,2020,1,CNY\n")
                                .getBytes(Charset.forName("GB18030")),
                        2,
                        2,
                        "encoding"),
                Bad.raw(
                        "a missing column",
                        "indicator,area,period,value\nonline-sales,CN-SX,2020,1\n",
                        1,
                        null,
                        "'unit'"),
                Bad.raw(
                        "an unknown column",
                        "indicator,area,period,value,unit,colour\n" + GOOD + ",red\n",
                        1,
                        6,
                        "'colour'"),
                Bad.raw(
                        "a column twice",
                        "indicator,area,period,value,unit,area\n" + GOOD + ",CN-SX\n",
                        1,
                        6,
                        "'area'"),
                Bad.utf8(
                        "a unit of something else",
                        LongTable.of("online-sales,CN-SX,2020,1,km"),
                        2,
                        5,
                        "'km'"),
                Bad.utf8(
                        "an unknown unit",
                        LongTable.of("online-sales,CN-SX,2020,1,dinar"),
                        2,
                        5,
                        "dinar"),
                Bad.utf8(
                        "a row that is too short",
                        LongTable.of(GOOD, "online-sales,CN-SX,2021,1"),
                        3,
                        null,
                        "4 cells"),
                Bad.utf8(
                        "a row that is too long",
                        LongTable.of(GOOD, "online-sales,CN-SX,2021,1,CNY,6"),
                        3,
                        null,
                        "6 cells"),
                Bad.raw("an empty file", "", 1, null, "empty"),
                Bad.raw("a header alone", header, 1, null, "no rows"),
                Bad.utf8(
                        "a quote that is not closed",
                        LongTable.of(GOOD, "online-sales,\"CN-SX,2021,1,CNY"),
                        3,
                        null,
                        "quote"),
                Bad.raw(
                        "a quote that is not closed in the last cell",
                        header + GOOD + "\nonline-sales,CN-SX,2021,1,\"CNY",
                        3,
                        null,
                        "quote"),
                Bad.utf8(
                        "a cell of 10 MB",
                        LongTable.of(
                                GOOD, "online-sales,CN-SX,2021," + "9".repeat(10_000_000) + ",CNY"),
                        3,
                        null,
                        "longer than"),
                Bad.raw(
                        "16,384 columns",
                        header.strip() + "," + many + "\n" + GOOD + ",x".repeat(16_379) + "\n",
                        1,
                        6,
                        "'c5'"),
                Bad.utf8(
                        "a row of 16,384 cells",
                        LongTable.of(GOOD + ",x".repeat(16_379)),
                        2,
                        null,
                        "16384 cells"));
    }

    @ParameterizedTest
    @MethodSource("badTables")
    void isRefusedByRowAndColumnAndNothingIsStored(Bad bad, Installation installation) {
        Api ingest = installation.ingest();
        Stored before = Stored.now(installation);
        List<Path> files = installation.leftBehind();
        JsonNode problem = ingest.post(LongTable.PATH, bad.mediaType(), bad.table()).problem(422);

        JsonNode first = problem.path("errors").path(0);
        assertThat(first.path("row").asLong()).isEqualTo(bad.row());
        assertThat(first.has("column") ? (Integer) first.path("column").asInt() : null)
                .isEqualTo(bad.column());
        assertThat(first.path("message").asText()).contains(bad.says()).hasSizeLessThan(500);
        assertThat(problem.path("detail").asText())
                .startsWith(
                        bad.column() == null
                                ? "Row %d:".formatted(bad.row())
                                : "Row %d, column %d:".formatted(bad.row(), bad.column()))
                .contains("Nothing was stored");
        before.assertUnchanged(installation);
        assertThatJobTells(problem, ingest);
        assertThat(installation.leftBehind()).isEqualTo(files);
    }

    private static void assertThatJobTells(JsonNode problem, Api ingest) {
        String id = problem.path("import").asText();
        JsonNode job = ingest.json("/api/v1/imports/" + id);

        assertThat(job.path("state").asText()).isEqualTo("failed");
        assertThat(job.path("recorded").asLong()).isZero();
        assertThat(job.path("error").path("detail")).isEqualTo(problem.path("detail"));
        assertThat(job.path("error").path("errors")).isEqualTo(problem.path("errors"));
        assertThat(LongTable.newest(ingest).path("id").asText()).isEqualTo(id);
    }

    @Test
    void everyBadRowIsNamedAtOnce(Installation installation) {
        JsonNode problem =
                LongTable.send(
                                installation.ingest(),
                                LongTable.of(
                                        "joy,CN-SX,2020,1,CNY",
                                        GOOD,
                                        "online-sales,CN-ZZ,2020,x,CNY",
                                        "online-sales,CN-SX,soon,1,CNY"))
                        .problem(422);

        assertThat(problem.path("errors"))
                .extracting(e -> e.path("row").asInt())
                .contains(2, 4, 5)
                .doesNotContain(3);
        assertThat(problem.path("faultCount").asInt()).isEqualTo(problem.path("errors").size());
    }

    @Test
    void aHundredThousandBadRowsAreCountedAndTheFirstHundredListed(Installation installation) {
        String row = "online-sales,CN-ZZ,2020,1,CNY\n";
        byte[] table = (LongTable.HEADER + row.repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        Answer answer = LongTable.send(installation.ingest(), table);

        JsonNode problem = answer.problem(422);
        assertThat(problem.path("errors")).hasSize(100);
        assertThat(problem.path("faultCount").asInt()).isGreaterThan(100);
        assertThat(answer.body().length).isLessThan(100_000);
    }

    @Test
    void anUnknownJsonFieldIsNamed(Installation installation) {
        Stored before = Stored.now(installation);
        JsonNode problem =
                installation
                        .indicator()
                        .postJson(
                                "/api/v1/areas",
                                """
                                {"code": "CN-XX", "level": "province", "names": {"en": "Nowhere"}, "colour": "red"}""")
                        .problem(422);

        assertThat(problem.path("errors").path(0).path("pointer").asText()).isEqualTo("/colour");
        before.assertUnchanged(installation);
    }

    @Test
    void anUnknownSourceOrReleaseIsNamed(Installation installation) {
        Stored before = Stored.now(installation);
        Answer answer =
                installation
                        .ingest()
                        .post(
                                "/api/v1/imports?source=nbs-yearbook&release=tables-1066",
                                LongTable.CSV,
                                LongTable.of(GOOD));

        assertThat(answer.status()).isIn(400, 422);
        JsonNode problem = answer.problem(answer.status());
        assertThat(problem.path("detail").asText()).contains("tables-1066");
        before.assertUnchanged(installation);
    }

    @Test
    void anUnknownEncodingOrMediaTypeIsRefused(Installation installation) {
        Api ingest = installation.ingest();

        ingest.post(LongTable.PATH, "text/csv; charset=x-none", LongTable.of(GOOD)).problem(415);
        ingest.post(LongTable.PATH, "application/json", LongTable.of(GOOD)).problem(415);
        ingest.post(LongTable.PATH, "application/zip", LongTable.of(GOOD)).problem(415);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader(Installation installation) {
        byte[] table =
                ("\uFEFF" + LongTable.HEADER + "online-sales,CN-SX,2011,11,CNY\n")
                        .getBytes(StandardCharsets.UTF_8);
        JsonNode done = LongTable.send(installation.ingest(), table).json(201);

        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.path("recorded").asInt()).isEqualTo(1);
    }

    @Test
    void gb18030IsReadWhereItIsDeclared(Installation installation) {
        byte[] table =
                (LongTable.HEADER + "online-sales,山西,2012,12,CNY\n")
                        .getBytes(Charset.forName("GB18030"));
        JsonNode done =
                installation
                        .ingest()
                        .post(LongTable.PATH, "text/csv; charset=GB18030", table)
                        .json(201);

        assertThat(done.path("recorded").asInt()).isEqualTo(1);
        new Figures(installation.indicator())
                .one("indicator=online-sales&area=CN-SX&period=2012", 12);
    }

    @Test
    void anEmptyCellIsNoObservation(Installation installation) {
        JsonNode done =
                LongTable.send(
                                installation.ingest(),
                                LongTable.of(
                                        "online-sales,CN-SX,2013,,CNY",
                                        "online-sales,CN-SX,2014,14,CNY"))
                        .json(201);

        assertThat(done.path("emptyCells").asInt()).isEqualTo(1);
        assertThat(done.path("recorded").asInt()).isEqualTo(1);
        assertThat(
                        installation
                                .indicator()
                                .items(
                                        "/api/v1/observations?indicator=online-sales&area=CN-SX&period=2013"))
                .isEmpty();
    }
}
