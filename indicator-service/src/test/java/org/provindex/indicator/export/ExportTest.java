package org.provindex.indicator.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;
import org.provindex.indicator.PublishedSchema;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.observation.Observations;
import org.provindex.web.language.Language;

/** Files of observations, read again by readers that we did not write. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ExportTest {
    private static final String EXPORTS = "/api/v1/exports/observations.";
    private static final String STATIONS = "?indicator=exported";
    private static boolean entered;

    @Inject Observations observations;
    @Inject Catalogue catalogue;

    /** Three years of two areas, one of them without 2011, and things that are not plain. */
    @BeforeEach
    void observations() {
        Given.catalogue();
        if (entered) {
            return;
        }
        Given.indicators("exporting", "exported", "exported-too");
        enter("CN-SX", "2010", "1.5", Map.of());
        enter("CN-SX", "2011", "2", Map.of("status", "E"));
        enter("CN-SX", "2012", "1234567890.12345", Map.of("comparator", "gt"));
        enter("CN-HA", "2010", "0", Map.of());
        enter("CN-HA", "2012", "-3", Map.of());
        Given.observation(
                        "exported-too",
                        "CN-SX",
                        "2030",
                        "7",
                        Map.of("kind", "target", "plan", "=1+1;x"))
                .then()
                .statusCode(201);
        Given.observation(
                        "exported-too",
                        "CN-SX",
                        "2012",
                        "1",
                        Map.of("measure", "rank", "scope", "X-CENTRAL"))
                .then()
                .statusCode(201);
        Given.observation("exported-too", "CN-SX", "2012", "5.5", Map.of("measure", "growth"))
                .then()
                .statusCode(201);
        Given.observation("exported-too", "CN-SX", "2012-01/2012-09", "44", Map.of())
                .then()
                .statusCode(201);
        entered = true;
    }

    private static void enter(String area, String period, String value, Map<String, String> more) {
        Given.observation("exported", area, period, value, more).then().statusCode(201);
    }

    private static Response get(String format, String query) {
        Response response = Given.get(EXPORTS + format + query);
        response.then().statusCode(200);
        return response;
    }

    private static List<NamedCsvRecord> rows(Response csv) {
        try (Stream<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv.asString()).stream()) {
            return rows.toList();
        }
    }

    @Test
    void aCsvHasARowForEachWithItsNames() {
        Response response = get("csv", STATIONS + "&lang=zh");

        response.then().contentType(startsWith("text/csv"));
        List<NamedCsvRecord> rows = rows(response);
        assertThat(rows).hasSize(5);
        NamedCsvRecord first = rows.get(0);
        assertThat(first.getField("areaName")).isEqualTo("山西");
        assertThat(first.getField("indicatorName")).isEqualTo("exported");
        assertThat(new BigDecimal(first.getField("value"))).isEqualByComparingTo("1.5");
        assertThat(rows.stream().map(r -> r.getField("value")).toList())
                .contains("1234567890.12345", "-3");
        assertThat(first.getField("id")).matches("\\d+-\\d+");
    }

    @Test
    void whatWouldBeAFormulaIsText() {
        for (String format : List.of("csv", "sdmx-csv")) {
            NamedCsvRecord row = rows(get(format, "?indicator=exported-too&kind=target")).get(0);
            assertThat(row.getField(format.equals("csv") ? "plan" : "PLAN")).isEqualTo("'=1+1;x");
        }
    }

    @Test
    void aWorkbookHasTypedCells() throws IOException {
        byte[] bytes = get("xlsx", STATIONS).asByteArray();

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<Row> all = rows.toList();
            assertThat(all).hasSize(6);
            assertThat(all.get(0).getCellText(8)).isEqualTo("value");
            assertThat(all.get(1).getCellAsNumber(8)).contains(new BigDecimal("1.5"));
            assertThat(all.get(1).getCellText(0)).isEqualTo("exported");
        }
    }

    @Test
    void aWorkbookGoesOnOnTheNextSheet() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ObservationFilter filter =
                new ObservationFilter()
                        .indicators(List.of(catalogue.indicator("exported").orElseThrow().id()));
        observations.snapshot(
                s -> {
                    try {
                        XlsxExport.write(
                                s, filter, new ExportedNames(catalogue, Language.EN), bytes, 3);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });

        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            List<Integer> sizes = new ArrayList<>();
            book.getSheets()
                    .forEach(
                            sheet -> {
                                try (Stream<Row> rows = sheet.openStream()) {
                                    sizes.add((int) rows.count());
                                } catch (IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            });
            assertThat(sizes).containsExactly(3, 3, 2);
        }
    }

    @Test
    void aCubeIsDenseAndInRowMajorOrder() throws IOException {
        String text = get("json-stat", STATIONS + "&lang=en").asString();

        PublishedSchema.JSON_STAT.assertValid(text);
        JsonNode cube = new ObjectMapper().readTree(text);
        assertThat(cube.path("id").toString()).isEqualTo("[\"indicator\",\"area\",\"period\"]");
        assertThat(cube.path("size").toString()).isEqualTo("[1,2,3]");
        assertThat(text).contains("\"value\":[0,null,-3,1.5,2,1234567890.12345]");
        assertThat(cube.path("status").toString()).isEqualTo("{\"4\":\"E\"}");
        assertThat(cube.path("extension").path("comparator").toString())
                .isEqualTo("{\"5\":\"gt\"}");
        assertThat(cube.path("role").path("geo").path(0).asText()).isEqualTo("area");
        JsonNode area = cube.path("dimension").path("area").path("category");
        assertThat(area.path("index").toString()).isEqualTo("[\"CN-HA\",\"CN-SX\"]");
        assertThat(area.path("label").path("CN-HA").asText()).isEqualTo("Henan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?indicator=exported-too",
                "?indicator=exported-too,exported",
                "?indicator=exported&period=1800",
                "?indicator=exported&updatedAfter=0",
                "?indicator=exported-too&measure=rank"
            })
    void everyCubeAndMessageIsValid(String query) throws IOException {
        String cube = get("json-stat", query).asString();
        PublishedSchema.JSON_STAT.assertValid(cube);
        long size = 1;
        JsonNode read = new ObjectMapper().readTree(cube);
        for (JsonNode n : read.path("size")) {
            size *= n.asLong();
        }
        assertThat(read.path("value").size()).isEqualTo((int) size);
        PublishedSchema.SDMX_DATA.assertValid(get("sdmx-json", query).asString());
    }

    @Test
    void sdmxCsvHasTheColumnsInTheOrderOfTheStructure() {
        Response response = get("sdmx-csv", STATIONS + "&area=CN-SX");

        response.then().contentType("application/vnd.sdmx.data+csv;version=2.0.0");
        assertThat(response.asString().lines().toList().get(0))
                .isEqualTo(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,AREA,MEASURE,KIND,SCOPE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,DECIMALS,COMPARATOR,STATISTIC,SOURCE,RELEASE,PLAN,PROVENANCE");
        assertThat(response.asString().lines().toList().get(1))
                .startsWith(
                        "datastructure,PVX:OBSERVATION(1.0.0),I,A,exported,CN-SX,level,actual,_Z,2010,1.5,A,count,");
    }

    @Test
    void aDeltaSaysWhatIsDeleted() {
        Response made = Given.observation("exported", "CN-HB", "2010", "9");
        String path = "/api/v1/observations/" + made.jsonPath().getString("id");
        Given.json().header("If-Match", Given.etag(path)).delete(path).then().statusCode(204);
        String after =
                "?indicator=exported&area=CN-HB&updatedAfter="
                        + (made.jsonPath().getLong("revision") - 1);

        assertThat(rows(get("sdmx-csv", after)).get(0).getField("ACTION")).isEqualTo("D");
        String json = get("sdmx-json", after).asString();
        PublishedSchema.SDMX_DATA.assertValid(json);
        assertThat(json).contains("\"action\":\"Delete\"");
    }

    @Test
    void aFileThatIsStillRightIsNotSentAgain() {
        String etag = get("csv", STATIONS).header("ETag");

        Given.json()
                .header("If-None-Match", etag)
                .get(EXPORTS + "csv" + STATIONS)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({
        "csv, ?indicator=nope, indicator",
        "xlsx, ?latest=0, latest",
        "json-stat, ?vintages=all, vintages",
        "sdmx-json, ?vintages=all, vintages",
        "sdmx-csv, ?colour=red, colour",
        "csv, ?limit=5, limit"
    })
    void aParameterThatCannotBeUsedIsNamed(String format, String query, String parameter) {
        Given.get(EXPORTS + format + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter));
    }
}
