package org.provindex.ingest.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.ingest.DatabaseResource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ImportResourceTest {
    private static final String HEADER = "indicator,area,period,value,unit\n";

    @Inject Jdbi jdbi;

    @Test
    void goodRowsBecomeObservationsInTheBaseUnitWithTheirCell() {
        long before = observations();

        send(HEADER
                        + "optical-cable-length,CN-SX,2018,120.8,10k_km\nLength of optical cable lines,河南,2018,900000,公里\n")
                .statusCode(201)
                .body("state", equalTo("done"), "rowsRead", equalTo(2), "recorded", equalTo(2));

        assertThat(observations()).isEqualTo(before + 2);
        var row =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                "select o.value, o.cell_row, o.cell_column, o.published from observation o join area a on a.id = o.area_id where a.code = 'CN-SX' and period = '2018' order by o.id desc limit 1")
                                        .mapToMap()
                                        .one());
        assertThat(row.get("value").toString()).isEqualTo("1208000.0");
        assertThat(row.get("cell_row")).isEqualTo(2);
        assertThat(row.get("cell_column")).isEqualTo(4);
        assertThat(row.get("published")).isEqualTo("120.8 10k_km");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "optical-cable-length,CN-XX,2018,1,km|unknown-area|2",
                "optical-cable-length,Suzhou,2018,1,km|ambiguous-area|2",
                "no-such,CN-SX,2018,1,km|unknown-indicator|1",
                "old-count,CN-SX,2018,1,count|not-active|1",
                "optical-cable-length,CN-SX,2018,abc,km|not-a-number|4",
                "optical-cable-length,CN-SX,2018,NaN,km|not-a-number|4",
                "optical-cable-length,CN-SX,2018,1e400,km|not-a-number|4",
                "optical-cable-length,CN-SX,2018,'1,000',km|width|",
                "optical-cable-length,CN-SX,2018年,1,km|not-a-period|3",
                "optical-cable-length,CN-SX,2018,1,percent|other-base|5",
                "optical-cable-length,CN-SX,2018,1,furlong|unknown-unit|5",
                "optical-cable-length,CN-SX,2018,1|width|",
            })
    void aBadRowIsNamedWithItsColumnAndNothingIsStored(String row, String code, Integer column) {
        long before = observations();
        long revision = revision();

        send(HEADER + "optical-cable-length,CN-HA,1999,5,km\n" + row + "\n")
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors[0].row",
                        equalTo(3),
                        "errors[0].code",
                        equalTo(code),
                        "errors[0].column",
                        equalTo(column));

        assertThat(observations()).isEqualTo(before);
        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void everyFaultOfEveryRowIsToldAtOnce() {
        send(HEADER + "no-such,CN-XX,x,abc,furlong\noptical-cable-length,CN-YY,2018,1,km\n")
                .statusCode(422)
                .body("faultCount", equalTo(5), "errors", hasSize(5), "errors[4].row", equalTo(3));
    }

    @Test
    void aRepeatedCellIsNamedWithBothRows() {
        send(HEADER
                        + "optical-cable-length,CN-SX,2001,1,km\noptical-cable-length,CN-HA,2001,1,km\noptical-cable-length,CN-SX,2001,2,km\n")
                .statusCode(422)
                .body("errors[0].row", equalTo(4), "errors[0].code", equalTo("duplicate"))
                .body("errors[0].message", equalTo("the row says the same cell as row 2 again"));
    }

    @Test
    void anotherEncodingThanDeclaredIsNamedWithItsCell() {
        String table = HEADER + "optical-cable-length,山西,2002,1,km\n";
        byte[] gb = table.getBytes(Charset.forName("GB18030"));

        post(gb, "text/csv; charset=UTF-8")
                .statusCode(422)
                .body(
                        "errors[0].row",
                        equalTo(2),
                        "errors[0].column",
                        equalTo(2),
                        "errors[0].code",
                        equalTo("encoding"));
        post(gb, "text/csv; charset=GB18030").statusCode(201);
        post(gb, "text/csv; charset=nonsense").statusCode(415);
    }

    @Test
    void aHeaderIsNeededAndItsColumnsAreKnown() {
        send("").statusCode(422).body("errors[0].code", equalTo("empty"));
        send(HEADER).statusCode(422).body("errors[0].code", equalTo("empty"));
        send("indicator,area,period,value\n")
                .statusCode(422)
                .body("errors[0].code", equalTo("missing-column"));
        send("indicator,area,period,value,unit,colour\n")
                .statusCode(422)
                .body("errors[0].column", equalTo(6), "errors[0].code", equalTo("unknown-column"));
        send("indicator,area,period,value,unit,value\n")
                .statusCode(422)
                .body("errors[0].code", equalTo("duplicate-column"));
        send(HEADER + "optical-cable-length,\"CN-SX,2018,1,km\n").statusCode(422);
    }

    @Test
    void anEmptyCellIsNoObservation() {
        send("\uFEFF"
                        + HEADER
                        + "optical-cable-length,CN-SX,2003,,km\noptical-cable-length,CN-HA,2003,7,km\n")
                .statusCode(201)
                .body("recorded", equalTo(1), "emptyCells", equalTo(1));
    }

    @Test
    void theSameBytesAgainAreTheSameImportAndAnotherTitleIsAConflict() {
        String table = HEADER + "optical-cable-length,CN-SX,2004,4,km\n";
        int id = send(table).statusCode(201).extract().path("id");

        send(table).statusCode(200).body("id", equalTo(id));
        given().contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?source=yearbook&title=Another")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/same-bytes"), "sent.title", equalTo("Another"));
    }

    @Test
    void theSameBytesTwentyTimesAtOnceAreOneImport() throws Exception {
        String table = HEADER + "optical-cable-length,CN-SX,2005,4,km\n";
        Callable<Integer> send = () -> send(table).extract().path("id");
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Integer> ids = new java.util.ArrayList<>();
        for (var answer : threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> send).toList())) {
            ids.add(answer.get());
        }
        threads.shutdown();

        assertThat(ids).doesNotContainNull();
        assertThat(new java.util.HashSet<>(ids)).hasSize(1);
    }

    @Test
    void aCorrectionInTheSameReleaseSupersedesAndTheSameValueConfirms() {
        send(HEADER + "optical-cable-length,CN-SX,2006,6,km\n").body("recorded", equalTo(1));

        send(HEADER
                        + "optical-cable-length,CN-SX,2006,6.0,km\noptical-cable-length,CN-HA,2006,1,km\n")
                .body("recorded", equalTo(1), "confirmed", equalTo(1));
        send(HEADER + "optical-cable-length,CN-SX,2006,66,km\n").body("corrected", equalTo(1));
    }

    @Test
    void aFailedImportIsListedWithItsReason() {
        String name = UUID.randomUUID() + ".csv";
        int job =
                given().contentType("text/csv")
                        .body(HEADER + "no-such,CN-SX,2018,1,km\n")
                        .post("/api/v1/imports?source=yearbook&fileName=" + name)
                        .then()
                        .statusCode(422)
                        .extract()
                        .path("import");

        given().get("/api/v1/imports/" + job)
                .then()
                .statusCode(200)
                .body(
                        "state",
                        equalTo("failed"),
                        "fileName",
                        equalTo(name),
                        "error.errors[0].code",
                        equalTo("unknown-indicator"));
        given().get("/api/v1/imports/99999999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void rowsThatBelongToNoReleaseAreRefused() {
        given().contentType("text/csv")
                .body(HEADER + "optical-cable-length,CN-SX,2007,1,km\n")
                .post("/api/v1/imports")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-release"));
    }

    private static ValidatableResponse send(String table) {
        return post(table.getBytes(StandardCharsets.UTF_8), "text/csv; charset=UTF-8");
    }

    private static ValidatableResponse post(byte[] bytes, String type) {
        return given().config(
                        io.restassured.RestAssured.config()
                                .encoderConfig(
                                        io.restassured.config.EncoderConfig.encoderConfig()
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)))
                .header("Content-Type", type)
                .body(bytes)
                .post("/api/v1/imports?source=yearbook")
                .then();
    }

    private long observations() {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from observation").mapTo(Long.class).one());
    }

    private long revision() {
        return jdbi.withHandle(
                h -> h.createQuery("select id from revision_head").mapTo(Long.class).one());
    }
}
