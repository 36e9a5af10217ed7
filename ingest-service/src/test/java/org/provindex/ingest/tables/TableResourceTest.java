package org.provindex.ingest.tables;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.provindex.ingest.DatabaseResource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class TableResourceTest {
    private static final String EXPORT =
            """
            数据库：分省年度数据
            指标：Length of optical cable lines(万公里)
            地区,%1$d年,%2$d年
            山西省,%3$s,121.5
            河南省,200,
            未知省,1,2
            数据来源：国家统计局
            """;

    @Inject Jdbi jdbi;

    private static String export(int year, String value) {
        return EXPORT.formatted(year, year - 1, value);
    }

    private static ValidatableResponse propose(byte[] bytes, String query) {
        return given().contentType("application/octet-stream")
                .body(bytes)
                .post("/api/v1/tables?source=yearbook&" + query)
                .then();
    }

    private static int proposed(String text) {
        return propose(text.getBytes(StandardCharsets.UTF_8), "fileName=t.csv")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse commit(int id, boolean leaveOut) {
        return given().post("/api/v1/tables/" + id + "/commit?leaveOut=" + leaveOut).then();
    }

    private Optional<BigDecimal> current(String area, int year) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        select o.value from observation o join area a on a.id = o.area_id join indicator i on i.id = o.indicator_id
                                        where i.code = 'optical-cable-length' and a.code = :area and o.period = :year
                                            and o.superseded_revision is null and o.value is not null""")
                                .bind("area", area)
                                .bind("year", String.valueOf(year))
                                .mapTo(BigDecimal.class)
                                .findOne());
    }

    private long observations() {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from observation").mapTo(Long.class).one());
    }

    @Test
    void anExportIsUnderstoodThenStoredWithTheCellOfEachFigure() {
        long before = observations();
        byte[] bytes = export(1991, "120.8").getBytes(Charset.forName("GB18030"));

        int id =
                propose(bytes, "fileName=export.csv&title=Export")
                        .statusCode(201)
                        .body("state", equalTo("proposed"), "questions", equalTo(false))
                        .body("report.encoding", equalTo("GB18030"), "report.taken", equalTo(3))
                        .body("report.refused", equalTo(2))
                        .body("report.sheets[0].sample[0].cell", equalTo("B4"))
                        .body("report.remarks.text", hasItem(containsString("'未知省' is no area")))
                        .extract()
                        .path("id");
        assertThat(observations()).isEqualTo(before);

        commit(id, false)
                .statusCode(200)
                .body("state", equalTo("done"), "recorded", equalTo(3), "rowsRead", equalTo(3));

        assertThat(current("CN-SX", 1991))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("1208000"));
        var row =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                "select cell_row, cell_column, published from observation where period = '1990' and value = 1215000")
                                        .mapToMap()
                                        .one());
        assertThat(row).containsEntry("cell_row", 4).containsEntry("cell_column", 3);
        given().get("/api/v1/tables/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("committed"));
        // once more is the same import
        commit(id, false).statusCode(200).body("recorded", equalTo(3));
        assertThat(observations()).isEqualTo(before + 3);
    }

    @Test
    void whatIsAskedKeepsItFromBeingStoredUntilTheMappingAnswers() {
        long before = observations();
        int id = proposed("地区,年份,长度\n山西,1981,5\n河南,1981,6\n");

        commit(id, false)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/open-questions"))
                .body("remarks.text", hasItem(containsString("no unit is told")));
        commit(id, true).statusCode(422).body("type", equalTo("/problems/nothing-to-store"));
        assertThat(observations()).isEqualTo(before);

        String answer =
                """
                {"sheets": [{"sheet": "", "columns": [{"heading": "长度", "indicator": "optical-cable-length", "unit": "公里"}]}]}""";
        given().contentType("application/json")
                .body(answer)
                .put("/api/v1/tables/" + id + "/mapping")
                .then()
                .statusCode(428);
        String tag = given().get("/api/v1/tables/" + id).getHeader("ETag");
        given().contentType("application/json")
                .header("If-Match", tag)
                .body(answer)
                .put("/api/v1/tables/" + id + "/mapping")
                .then()
                .statusCode(200)
                .body("questions", equalTo(false), "report.taken", equalTo(2));
        given().contentType("application/json")
                .header("If-Match", tag)
                .body(answer)
                .put("/api/v1/tables/" + id + "/mapping")
                .then()
                .statusCode(412);

        commit(id, false).statusCode(200).body("recorded", equalTo(2));
        assertThat(current("CN-HA", 1981))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("6"));
    }

    @Test
    void aWholeImportIsTakenBackAndWhatItCorrectedSaysAgainWhatItSaid() {
        int first = proposed(export(1971, "120.8"));
        commit(first, false).statusCode(200).body("recorded", equalTo(3));
        int second = proposed(export(1971, "130") + "\n");
        commit(second, false)
                .statusCode(200)
                .body("corrected", equalTo(1), "confirmed", equalTo(2));
        assertThat(current("CN-SX", 1971))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("1300000"));
        long rows = observations();

        given().get("/api/v1/tables/" + second + "/revisions")
                .then()
                .statusCode(200)
                .body("revised", equalTo(1), "largest", hasSize(1))
                .body("largest[0].area", equalTo("CN-SX"), "largest[0].before", equalTo(1208000));
        given().post("/api/v1/tables/" + second + "/undo")
                .then()
                .statusCode(200)
                .body("state", equalTo("undone"));

        assertThat(current("CN-SX", 1971))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("1208000"));
        assertThat(current("CN-HA", 1971)).isPresent();
        assertThat(observations()).isEqualTo(rows + 1);
        given().post("/api/v1/tables/" + second + "/undo").then().statusCode(409);
    }

    @Test
    void takingBackTheFirstImportLeavesNoValue() {
        int id = proposed(export(1961, "5"));
        commit(id, false).statusCode(200);

        given().post("/api/v1/tables/" + id + "/undo").then().statusCode(200);

        assertThat(current("CN-SX", 1961)).isEmpty();
        assertThat(current("CN-HA", 1961)).isEmpty();
    }

    @Test
    void aUnitFarFromWhatIsStoredIsWarnedAbout() {
        commit(proposed(export(1951, "120.8")), false).statusCode(200);

        String tenThousandthOf = export(1951, "120.8").replace("万公里", "公里") + "\n";
        propose(tenThousandthOf.getBytes(StandardCharsets.UTF_8), "fileName=x.csv")
                .statusCode(201)
                .body("report.remarks.text", hasItem(containsString("is the unit right?")));
    }

    @Test
    void aTemplateReadsTheNextFileOfTheKind() {
        String mapping =
                """
                {"sheets": [{"sheet": "*", "columns": [{"heading": "长度", "indicator": "optical-cable-length", "unit": "万公里"}]}]}""";
        given().contentType("application/json")
                .body("{\"name\": \"cables\", \"mapping\": %s}".formatted(mapping))
                .post("/api/v1/table-templates")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/table-templates/cables"));

        propose(
                        "地区,年份,长度\n山西,1941,5\n".getBytes(StandardCharsets.UTF_8),
                        "fileName=n.csv&template=cables")
                .statusCode(201)
                .body(
                        "questions",
                        equalTo(false),
                        "report.sheets[0].sample[0].value",
                        equalTo(50000));
        given().get("/api/v1/table-templates")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("cables"));
        propose(new byte[] {1}, "template=none").statusCode(400);
    }

    @Test
    void whatIsNoTableIsNamedAndNothingIsKept() {
        propose("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "fileName=x.xls")
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "type",
                        equalTo("/problems/unreadable-table"),
                        "detail",
                        containsString("PDF"));
        propose(new byte[0], "fileName=x.csv").statusCode(422);
        given().contentType("application/octet-stream")
                .body(new byte[] {1})
                .post("/api/v1/tables")
                .then()
                .statusCode(400);
        given().contentType("application/octet-stream")
                .body(new byte[] {1})
                .post("/api/v1/tables?source=none")
                .then()
                .statusCode(400);
        given().get("/api/v1/tables/999999").then().statusCode(404);
        given().post("/api/v1/tables/999999/commit").then().statusCode(404);
    }

    @Test
    void aMappingThatIsNoneIsRefused() {
        int id = proposed(export(1931, "1"));
        String tag = given().get("/api/v1/tables/" + id).getHeader("ETag");

        given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"sheet\": 1}")
                .put("/api/v1/tables/" + id + "/mapping")
                .then()
                .statusCode(422)
                .body("detail", containsString("'sheet' is no field"));
    }

    @Test
    void theSameFileTwiceWaitsOnce() {
        byte[] bytes = export(1935, "7").getBytes(StandardCharsets.UTF_8);
        int first = propose(bytes, "fileName=w.csv").statusCode(201).extract().path("id");
        propose(bytes, "fileName=w.csv").statusCode(200).body("id", equalTo(first));
        int other = propose(bytes, "fileName=v.csv").statusCode(201).extract().path("id");
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void aCommitThatDiedCanBeDoneAgain() {
        int id = proposed(export(1933, "9"));
        jdbi.useHandle(
                h -> {
                    int job =
                            h.createQuery(
                                            "insert into import_job (state, file_name) values ('running', 'x') returning id")
                                    .mapTo(Integer.class)
                                    .one();
                    h.execute(
                            "update table_proposal set state = 'committing', import_id = ? where id = ?",
                            job,
                            id);
                });
        commit(id, true).statusCode(409);
        jdbi.useHandle(
                h ->
                        h.execute(
                                "update import_job set state = 'failed' where id = (select import_id from table_proposal where id = ?)",
                                id));
        given().get("/api/v1/tables/" + id).then().body("state", equalTo("proposed"));
        commit(id, true).statusCode(200).body("state", equalTo("done"));
        assertThat(current("CN-SX", 1933))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("90000"));
    }
}
