package org.provindex.indicator.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;
import org.provindex.indicator.PublishedSchema;

/** Both grammars of SDMX REST over the same observations. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class SdmxTest {
    private static final String FLOW = "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/";
    private static final String FLOW1 = "/sdmx/v1/data/PVX,ENERGY_USE,1.0.0/";
    private static final String CSV = "application/vnd.sdmx.data+csv;version=2.0.0";
    private static boolean entered;
    private static long beforeTheLast;

    @BeforeEach
    void observations() {
        Given.catalogue();
        if (entered) {
            return;
        }
        Given.indicators("energy-use", "power-use");
        for (int year = 2018; year <= 2022; year++) {
            for (String area : List.of("CN-SX", "CN-HA")) {
                enter(area, "" + year, "" + (year - 2000), Map.of());
            }
        }
        enter("CN-SX", "2022-Q1", "5", Map.of("status", "E"));
        beforeTheLast = enter("CN-SX", "2022-Q2", "6", Map.of());
        enter("CN-HB", "2022", "99.5", Map.of());
        entered = true;
    }

    private static long enter(String area, String period, String value, Map<String, String> more) {
        return Given.observation("power-use", area, period, value, more)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("revision");
    }

    private static Response get(String accept, String path) {
        return RestAssured.given().urlEncodingEnabled(false).header("Accept", accept).get(path);
    }

    /** Area, period and value of each row. */
    private static List<String> rows(String path) {
        Response response = get(CSV, path);
        response.then().statusCode(200);
        List<String> rows = new ArrayList<>();
        response.asString()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(f -> rows.add(f[5] + " " + f[9] + " " + f[10].replaceAll("\\.0+$", "")));
        return rows;
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "A.power-use.CN-HB                          | CN-HB 2022 99.5",
                "*.*.CN-HB                                     | CN-HB 2022 99.5",
                "..CN-HB....                                   | ",
                "Q                                             | CN-SX 2022-Q1 5, CN-SX 2022-Q2 6",
                "A.power-use.CN-HB,Q.power-use.CN-SX     | CN-SX 2022-Q1 5, CN-SX 2022-Q2 6, CN-HB 2022 99.5",
                "*?c[AREA]=CN-HB                               | CN-HB 2022 99.5",
                "*?c%5BAREA%5D=CN-HB                           | CN-HB 2022 99.5",
                "A?c[AREA]=CN-SX,CN-HA&c[TIME_PERIOD]=ge:2021+le:2021 | CN-SX 2021 21, CN-HA 2021 21",
                "A?c[AREA]=CN-SX&c[TIME_PERIOD]=ge:2019%2Ble:2020 | CN-SX 2019 19, CN-SX 2020 20",
                "A..CN-SX?c[TIME_PERIOD]=lt:2019,gt:2021       | CN-SX 2018 18, CN-SX 2022 22",
                "A..CN-SX?c[TIME_PERIOD]=2020                  | CN-SX 2020 20",
                "A..CN-SX?c[OBS_VALUE]=ge:22                   | CN-SX 2022 22",
                "*?c[OBS_STATUS]=ne:A                          | CN-SX 2022-Q1 5",
                "*?c[AREA]=sw:CN-H+ew:B                        | CN-HB 2022 99.5",
                "A..CN-SX+CN-HA?firstNObservations=1           | CN-SX 2018 18, CN-HA 2018 18",
                "A..CN-SX?lastNObservations=2                  | CN-SX 2021 21, CN-SX 2022 22",
                "A..CN-SX?firstNObservations=1&lastNObservations=1 | CN-SX 2018 18, CN-SX 2022 22",
                "A..CN-SX?offset=1&limit=2                     | CN-SX 2019 19, CN-SX 2020 20"
            },
            delimiter = '|')
    void version2LetsThrough(String query, String expected) {
        if (expected == null) {
            get(CSV, FLOW + query).then().statusCode(400);
            return;
        }
        assertThat(String.join(", ", rows(FLOW + query))).isEqualTo(expected);
    }

    @Test
    void aPathMayEndEarlyOrWithASlash() {
        assertThat(rows("/sdmx/v2/data/dataflow/PVX/ENERGY_USE")).hasSize(13);
        assertThat(rows("/sdmx/v2/data/dataflow/*/ENERGY_USE/+/")).hasSize(13);
        assertThat(rows("/sdmx/v2/data/datastructure/PVX/OBSERVATION/~?c[INDICATOR]=power-use"))
                .hasSize(13);
        assertThat(rows("/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/%2A/?c[AREA]=CN-HB"))
                .hasSize(1);
    }

    @Test
    void whatWasKnownAndWhatChangedAreAsked() {
        assertThat(rows(FLOW + "*?asOf=" + beforeTheLast)).hasSize(12);
        assertThat(rows(FLOW + "*?updatedAfter=" + beforeTheLast))
                .containsExactly("CN-HB 2022 99.5");
        Response delta = get("*/*", FLOW + "*?updatedAfter=" + beforeTheLast);
        PublishedSchema.SDMX_DATA.assertValid(delta.asString());
        delta.then().body("data.dataSets.action", equalTo(List.of("Replace", "Delete")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*?dimensionAtObservation=AllDimensions",
                "*?attributes=none&measures=none",
                "*?attributes=OBS_STATUS,UNIT_MEASURE",
                "A..CN-SX?lastNObservations=1"
            })
    void everyDataMessageIsValid(String query) {
        Response response = get("application/vnd.sdmx.data+json;version=2.0.0", FLOW + query);

        response.then().statusCode(200);
        assertThat(response.header("Content-Type"))
                .isEqualTo("application/vnd.sdmx.data+json;version=2.0.0");
        PublishedSchema.SDMX_DATA.assertValid(response.asString());
    }

    @Test
    void aDataMessageIsReadByItsStructure() throws IOException {
        JsonNode data =
                new ObjectMapper()
                        .readTree(get("*/*", FLOW + "Q.power-use.CN-SX").asString())
                        .path("data");
        JsonNode structure = data.path("structures").path(0);
        JsonNode series = data.path("dataSets").path(0).path("series").path("0:0:0:0:0:0");

        assertThat(
                        structure
                                .path("dimensions")
                                .path("series")
                                .path(2)
                                .path("values")
                                .path(0)
                                .path("id")
                                .asText())
                .isEqualTo("CN-SX");
        assertThat(
                        structure
                                .path("dimensions")
                                .path("observation")
                                .path(0)
                                .path("values")
                                .path(1)
                                .path("id")
                                .asText())
                .isEqualTo("2022-Q2");
        assertThat(series.path("observations").path("1").path(0).asDouble()).isEqualTo(6);
        int status = series.path("observations").path("0").path(1).asInt();
        assertThat(
                        structure
                                .path("attributes")
                                .path("observation")
                                .path(0)
                                .path("values")
                                .path(status)
                                .path("id")
                                .asText())
                .isEqualTo("E");
    }

    @Test
    void labelsAreNamesOrBoth() {
        String both = get(CSV + ";labels=both", FLOW + "*?c[AREA]=CN-HB").asString();
        String name =
                RestAssured.given()
                        .header("Accept", CSV + ";labels=name")
                        .header("Accept-Language", "zh")
                        .get(FLOW + "*?c[AREA]=CN-HB")
                        .asString();

        assertThat(both).contains("AREA: Area").contains("CN-HB: Hubei");
        assertThat(name).contains("AREA,地区,").contains("CN-HB,湖北,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sdmx/v2/structure/dataflow/PVX/ENERGY_USE/1.0.0?references=descendants",
                "/sdmx/v2/structure/*/PVX/*/*",
                "/sdmx/v2/structure",
                "/sdmx/v2/structure/datastructure/PVX/OBSERVATION/+/?references=all",
                "/sdmx/v2/structure/codelist/PVX/CL_AREA?detail=allstubs",
                "/sdmx/v2/structure/codelist/PVX/CL_AREA,CL_FREQ",
                "/sdmx/v2/structure/codelist/PVX/CL_AREA/1.0.0/CN-SX,CN-HA",
                "/sdmx/v2/structure/codelist/PVX/CL_AREA/1.0.0/*",
                "/sdmx/v2/structure/conceptscheme",
                "/sdmx/v2/structure/agencyscheme",
                "/sdmx/v2/structure/codelist/PVX/CL_FREQ?references=parentsandsiblings&detail=referencestubs",
                "/sdmx/v2/structure/dataflow?references=codelist"
            })
    void everyStructureMessageIsValid(String path) {
        Response response = get("*/*", path);

        response.then()
                .statusCode(200)
                .contentType("application/vnd.sdmx.structure+json;version=2.0.0");
        PublishedSchema.SDMX_STRUCTURE.assertValid(response.asString());
    }

    @Test
    void referencesAreFollowed() {
        get("*/*", "/sdmx/v2/structure/dataflow/PVX/ENERGY_USE?references=children")
                .then()
                .body("data.dataflows.size()", equalTo(1))
                .body("data.dataStructures.size()", equalTo(1));
        get("*/*", "/sdmx/v2/structure/datastructure/PVX/OBSERVATION?references=children")
                .then()
                .body("data.codelists.size()", equalTo(9))
                .body("data.conceptSchemes.size()", equalTo(1));
    }

    @Test
    void version1AnswersXml() {
        Response data =
                get(
                        "application/xml",
                        FLOW1 + "A..CN-SX+CN-HA....?startPeriod=2021".replace("....", "..."));
        data.then().statusCode(200).contentType("application/xml");
        assertThat(data.xmlPath().getList("GenericData.DataSet.Series").size()).isEqualTo(2);
        assertThat(data.xmlPath().getString("GenericData.DataSet.Series[0].Obs[1].ObsValue.@value"))
                .startsWith("22");
        get("*/*", FLOW1)
                .then()
                .statusCode(200)
                .contentType("application/vnd.sdmx.genericdata+xml;version=2.1");
        get("application/xml", "/sdmx/v1/data/ENERGY_USE%2C/all/all/?detail=serieskeysonly")
                .then()
                .statusCode(501);
        assertThat(get("*/*", "/sdmx/v1/data/ENERGY_USE/all/all/?detail=serieskeysonly").asString())
                .contains("SeriesKey")
                .doesNotContain("ObsValue");
        get("*/*", "/sdmx/v1/dataflow/all/all/latest")
                .then()
                .statusCode(200)
                .body("Structure.Structures.Dataflows.Dataflow.@id", hasItem("ENERGY_USE"));
        assertThat(
                        get(
                                        "*/*",
                                        "/sdmx/v1/datastructure/PVX/OBSERVATION/latest?references=children")
                                .asString())
                .contains("CL_AREA")
                .contains("PrimaryMeasure");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "/sdmx/v2/data/dataflow/PVX/NOPE | 404",
                "/sdmx/v2/data/dataflow/ESTAT/ENERGY_USE | 404",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/2.0.0 | 404",
                "/sdmx/v2/data | 501",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE,OTHER | 501",
                "/sdmx/v2/data/provisionagreement/PVX/ENERGY_USE | 501",
                "/sdmx/v2/data/thing/PVX/ENERGY_USE | 404",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/*?includeHistory=true | 501",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/*?dimensionAtObservation=AREA | 501",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/*?dimensionAtObservation=NOPE | 400",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/*?c[NOPE]=A | 400",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/*?c[TIME_PERIOD]=ge:soon | 400",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/*?c[OBS_VALUE]=much | 400",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/*?c[OBS_VALUE]=zz:1 | 400",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/*?limit=0 | 400",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/*?colour=red | 400",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/*?attributes=NOPE | 400",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/*?updatedAfter=soon | 400",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/a.b.c.d.e.f.g | 400",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/A.nope | 204",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/A/more | 404",
                "/sdmx/v2/availability/dataflow/PVX/ENERGY_USE | 501",
                "/sdmx/v2/structure/categoryscheme | 501",
                "/sdmx/v2/structure/thing | 404",
                "/sdmx/v2/structure/codelist/PVX/NOPE | 404",
                "/sdmx/v2/structure/codelist/PVX/CL_AREA/1.0.0/NOPE | 404",
                "/sdmx/v2/structure/codelist?references=thing | 400",
                "/sdmx/v2/structure/codelist?detail=much | 400",
                "/sdmx/v2/structure/codelist?detail=referencepartial | 501",
                "/sdmx/v2/ | 404",
                "/sdmx/v1/data/ENERGY_USE/A.nope | 404",
                "/sdmx/v1/data/NOPE | 404",
                "/sdmx/v1/data/ENERGY_USE/all/ESTAT | 404",
                "/sdmx/v1/data/ENERGY_USE?startPeriod=soon | 400",
                "/sdmx/v1/data/ENERGY_USE?detail=much | 400",
                "/sdmx/v1/data/ENERGY_USE?c[AREA]=CN | 400",
                "/sdmx/v1/categoryscheme | 501",
                "/sdmx/v1/thing | 404",
                "/sdmx/v2/data/dataflow/PVX/ENERGY_USE/1.0.0/*?c[AREA]='%3B+drop+table+area%3B-- | 204",
                "/sdmx/v2/data/dataflow/PVX/..%2F..%2Fetc/1.0.0 | 404",
                "/sdmx/v2/data/dataflow/PVX/%00/1.0.0 | 400"
            },
            delimiter = '|')
    void whatCannotBeAnsweredHasItsStatus(String path, int status) {
        Response response = get("*/*", path);

        response.then().statusCode(status);
        if (status >= 400) {
            response.then().contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "application/vnd.sdmx.data+json;version=2.0.0 | 200",
                "application/vnd.sdmx.data+json;version=1.0.0 | 406",
                "application/vnd.sdmx.data+xml;version=3.0.0 | 406",
                "application/vnd.sdmx.data+csv;version=2.0.0;labels=both | 200",
                "application/vnd.sdmx.data+csv;version=2.0.0;labels=some | 406",
                "text/html,application/json;q=0.5 | 200",
                "image/png | 406"
            },
            delimiter = '|')
    void theMediaTypeIsChosenWithItsVersion(String accept, int status) {
        get(accept, FLOW + "A").then().statusCode(status);
    }

    @Test
    void nothingIsWrittenHere() {
        RestAssured.given()
                .post(FLOW + "A")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    @Test
    void aMessageThatIsStillRightIsNotSentAgain() {
        String etag = get("*/*", FLOW + "A").header("ETag");

        RestAssured.given()
                .header("If-None-Match", etag)
                .header("Accept", "*/*")
                .get(FLOW + "A")
                .then()
                .statusCode(304);
    }
}
