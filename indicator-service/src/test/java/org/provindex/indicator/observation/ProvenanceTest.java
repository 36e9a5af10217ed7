package org.provindex.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;
import org.provindex.model.database.Bootstrap;
import org.provindex.model.observation.Cell;
import org.provindex.model.observation.ObservationId;
import org.provindex.model.observation.Staging;
import org.provindex.model.observation.Statement;
import org.provindex.model.observation.Witness;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revisions;
import org.provindex.web.identity.TestKey;

/** The way from a number back to the sentence or cell where it stood. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ProvenanceTest {
    private static final String TEXT = "Before. Shanxi has 42 stations. After.";

    private Jdbi ingest;
    private long document;

    @BeforeEach
    void document() {
        Given.catalogue();
        ingest = Given.database(Bootstrap.role("ingest"));
        document =
                write(
                        (h, key) ->
                                h.createQuery(
                                                """
                                                insert into document (sha256, media_type, size_bytes, kind, title, publisher, published_on, rights, based_on, revision)
                                                values (:sha, 'text/plain', 38, 'brief', 'A brief', 'A journal', '2021-05-06', 'restricted',
                                                    '{"title": "A report"}', :key) returning id""")
                                        .bind("sha", "%064x".formatted(key))
                                        .bind("key", key)
                                        .mapTo(Long.class)
                                        .one());
    }

    private <T> T write(Revisions.Work<T> work) {
        return new Revisions(ingest, "ingest").write("test", work).result();
    }

    private ObservationId record(String period, Witness witness) {
        return write(
                (h, key) -> {
                    Staging staging = Staging.open(h);
                    long ordinal =
                            staging.add(
                                    Cell.level(
                                            id("indicator", "stations"),
                                            id("area", "CN-SX"),
                                            Period.parse(period),
                                            release()),
                                    Statement.of(new BigDecimal("42"), id("unit", "count")),
                                    witness);
                    staging.finish().record(key);
                    return staging.inForce(ordinal).orElseThrow();
                });
    }

    private static int id(String table, String code) {
        return Given.owner()
                .withHandle(
                        h ->
                                h.createQuery(
                                                "select id from %s where code = :code"
                                                        .formatted(table))
                                        .bind("code", code)
                                        .mapTo(Integer.class)
                                        .one());
    }

    private static int release() {
        return id("source_release", "2021");
    }

    private long importJob() {
        return ingest.withHandle(
                h ->
                        h.createQuery(
                                        "insert into import_job (document_id, state) values (:document, 'done') returning id")
                                .bind("document", document)
                                .mapTo(Long.class)
                                .one());
    }

    private long claim() {
        return write(
                (h, key) -> {
                    long text =
                            h.createQuery(
                                            "insert into document_text (document_id, text, reader_version, revision) values (:document, :text, '1', :key) returning id")
                                    .bind("document", document)
                                    .bind("text", TEXT)
                                    .bind("key", key)
                                    .mapTo(Long.class)
                                    .one();
                    return h.createQuery(
                                    """
                                    insert into claim (document_id, text_id, start_offset, end_offset, sentence_start, sentence_end, quote,
                                        phrase, measure, value, unit, comparator, kind, confidence, reader_version, state, revision)
                                    values (:document, :text, 19, 30, 8, 31, '42 stations', 'stations', 'level', 42, 'count', 'eq',
                                        'actual', 0.9, '1', 'accepted', :key) returning id""")
                            .bind("document", document)
                            .bind("text", text)
                            .bind("key", key)
                            .mapTo(Long.class)
                            .one();
                });
    }

    private static Response provenance(ObservationId id) {
        return Given.get("/api/v1/observations/" + id + "/provenance");
    }

    @Test
    void aPersonsEntryIsItsProvenance() {
        Response made = Given.observation("stations", "CN-SX", "1991", "100");

        provenance(ObservationId.parse(made.jsonPath().getString("id")))
                .then()
                .statusCode(200)
                .body("observation.id", equalTo(made.jsonPath().getString("id")))
                .body("source.publisher", equalTo("Bureau"))
                .body("source.series", equalTo("Yearbook"))
                .body("source.releaseTitle", equalTo("Of 2020"))
                .body("source.released", equalTo("2020-09"))
                .body("witnesses.type", contains("entry"))
                .body("witnesses[0].enteredBy", equalTo("service"))
                .body("witnesses[0].enteredAt", equalTo(made.jsonPath().getString("recordedAt")));
    }

    @Test
    void aCellIsNamedWithItsDocument() {
        long job = importJob();

        ObservationId id = record("1992", Witness.cell(job, "Sheet 1", 12, 3, "42"));

        provenance(id)
                .then()
                .statusCode(200)
                .body("witnesses", hasSize(1))
                .body("witnesses[0].type", equalTo("cell"))
                .body("witnesses[0].importId", equalTo((int) job))
                .body("witnesses[0].sheet", equalTo("Sheet 1"))
                .body("witnesses[0].row", equalTo(12))
                .body("witnesses[0].column", equalTo(3))
                .body("witnesses[0].published", equalTo("42"))
                .body("witnesses[0].document.title", equalTo("A brief"))
                .body("witnesses[0].document.date", equalTo("2021-05-06"))
                .body("witnesses[0].document.basedOn.title", equalTo("A report"));
    }

    @Test
    void aClaimIsQuotedWithItsSentenceAndNoMoreOfTheText() {
        ObservationId id = record("1993", Witness.claim(claim(), "42 stations"));

        TestKey.none();
        Response response = provenance(id);

        response.then()
                .statusCode(200)
                .body("witnesses[0].type", equalTo("claim"))
                .body("witnesses[0].quote", equalTo("42 stations"))
                .body("witnesses[0].text", equalTo("Shanxi has 42 stations."))
                .body("witnesses[0].start", equalTo(19))
                .body("witnesses[0].end", equalTo(30));
        assertThat(response.asString()).doesNotContain("Before.", "After.");
    }

    @Test
    void aCuratorSeesWhatStandsAroundTheSentence() {
        ObservationId id = record("1995", Witness.claim(claim(), "42 stations"));

        provenance(id)
                .then()
                .body("witnesses[0].before", equalTo("Before."))
                .body("witnesses[0].after", equalTo("After."));
    }

    @Test
    void aCellComesWithTheSheetAroundItWhereTheRightsAreOpen() {
        StringBuilder sheet = new StringBuilder("area;2019;2020;2021;2022;2023;2024\n");
        for (int row = 2; row <= 20; row++) {
            sheet.append("a%1$d;b%1$d;c%1$d;d%1$d;e%1$d;f%1$d;g%1$d\n".formatted(row));
        }
        ingest.useHandle(
                h ->
                        h.execute(
                                "update document set bytes = ?, media_type = 'text/csv', rights = 'open' where id = ?",
                                sheet.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                document));
        ObservationId id = record("1996", Witness.cell(importJob(), null, 10, 2, "42"));

        TestKey.none();
        provenance(id)
                .then()
                .body("witnesses[0].sheetAround.firstRow", equalTo(7))
                .body("witnesses[0].sheetAround.firstColumn", equalTo(1))
                .body("witnesses[0].sheetAround.header", hasSize(5))
                .body("witnesses[0].sheetAround.rows", hasSize(7))
                .body("witnesses[0].sheetAround.rows[3][1]", equalTo("b10"));
    }

    @Test
    void aCellOfAWorkbookComesWithItsSheet() throws java.io.IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
            book.newWorksheet("first").value(0, 0, "other");
            var sheet = book.newWorksheet("second");
            for (int row = 0; row < 12; row++) {
                sheet.value(row, 0, "name " + row);
                sheet.value(row, 2, row * 1.5);
            }
        }
        ingest.useHandle(
                h ->
                        h.execute(
                                "update document set bytes = ?, media_type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' where id = ?",
                                bytes.toByteArray(),
                                document));
        ObservationId id = record("1997", Witness.cell(importJob(), "second", 11, 3, "15"));

        provenance(id)
                .then()
                .body("witnesses[0].sheetAround.firstRow", equalTo(8))
                .body("witnesses[0].sheetAround.rows[3]", contains("name 10", "", "15.0"))
                .body("witnesses[0].sheetAround.header[0]", equalTo("name 0"));
        TestKey.none();
        provenance(id)
                .then()
                .body(
                        "witnesses[0]",
                        org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("sheetAround")));
    }

    @Test
    void severalWitnessesOfOneValueAreAllNamed() {
        record("1994", Witness.cell(importJob(), null, 2, 4, "42"));

        ObservationId id = record("1994", Witness.claim(claim(), "42 stations"));

        provenance(id).then().body("witnesses.type", contains("cell", "claim"));
    }
}
