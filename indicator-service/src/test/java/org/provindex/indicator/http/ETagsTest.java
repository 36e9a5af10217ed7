package org.provindex.indicator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

/** Conditional requests (RFC 9110, section 13). */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ETagsTest {
    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    private static void anotherWrite() {
        Given.post("/api/v1/catalogue", "{}").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/areas",
                "/api/v1/areas?limit=2&lang=zh",
                "/api/v1/groups",
                "/api/v1/units",
                "/api/v1/topics",
                "/api/v1/sources",
                "/api/v1/indicators",
                "/api/v1/observations"
            })
    void aListIsUnchangedUntilTheNextWrite(String path) {
        Response first = Given.get(path);
        String etag = first.header("ETag");
        assertThat(etag).startsWith("\"r");
        assertThat(first.header("Last-Modified"))
                .matches("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.header("Vary")).contains("Accept-Language", "Accept-Encoding");

        Response unchanged = Given.json().header("If-None-Match", etag).get(path);
        anotherWrite();
        Response changed = Given.json().header("If-None-Match", etag).get(path);

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.asString()).isEmpty();
        assertThat(unchanged.header("ETag")).isEqualTo(etag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(etag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/areas/CN-SX",
                "/api/v1/groups/X-CENTRAL",
                "/api/v1/units/km",
                "/api/v1/sources/yearbook",
                "/api/v1/indicators/stations"
            })
    void aThingIsUnchangedWhileOthersAreWritten(String path) {
        String etag = Given.etag(path);
        assertThat(etag).startsWith("\"v");

        anotherWrite();

        Given.json().header("If-None-Match", etag).get(path).then().statusCode(304);
        Given.json()
                .header("If-None-Match", "\"other\", W/" + etag)
                .get(path)
                .then()
                .statusCode(304);
        Given.json().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void languagesAndEncodingsHaveETagsOfTheirOwn() {
        String path = "/api/v1/areas/CN-SX";
        String plain = Given.json().header("Accept-Encoding", "identity").get(path).header("ETag");

        assertThat(Given.json().header("Accept-Encoding", "gzip").get(path).header("ETag"))
                .isNotEqualTo(plain);
        assertThat(
                        Given.json()
                                .header("Accept-Encoding", "identity")
                                .header("Accept-Language", "zh")
                                .get(path)
                                .header("ETag"))
                .isNotEqualTo(plain);
    }

    @Test
    void ifModifiedSinceCountsWhereNoTagIsSent() {
        String later = "Fri, 01 Jan 2100 00:00:00 GMT";

        Given.json().header("If-Modified-Since", later).get("/api/v1/areas").then().statusCode(304);
        Given.json()
                .header("If-Modified-Since", later)
                .header("If-None-Match", "\"other\"")
                .get("/api/v1/areas")
                .then()
                .statusCode(200);
        Given.json()
                .header("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                .get("/api/v1/areas")
                .then()
                .statusCode(200);
        Given.json()
                .header("If-Modified-Since", "yesterday")
                .get("/api/v1/areas")
                .then()
                .statusCode(200);
    }

    @Test
    void whatDoesNotExistIsNeverUnmodified() {
        Given.json()
                .header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                .get("/api/v1/areas/CN-ZZ")
                .then()
                .statusCode(404);
        assertThat(Given.get("/api/v1/areas/CN-ZZ").header("ETag")).isNull();
    }

    @Test
    void headAnswersAsGetWithoutABody() {
        Response get = Given.get("/api/v1/areas/CN-SX");
        Response head = Given.json().head("/api/v1/areas/CN-SX");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.asString()).isEmpty();
        Given.json().head("/api/v1/areas/CN-ZZ").then().statusCode(404);
    }

    @Test
    void answersAreCompressedWhereThatIsAccepted() {
        Response packed = Given.json().header("Accept-Encoding", "gzip").get("/api/v1/areas/CN-SX");

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        packed.then().body("code", equalTo("CN-SX"));
    }

    @Test
    void theTagOfWhatWasCreatedIsThatOfReadingIt() {
        Response created =
                Given.post(
                        "/api/v1/units",
                        """
                        {"code": "tagged", "names": {"en": "tagged"}, "quantityKind": "count"}""");

        created.then().statusCode(201);
        assertThat(created.header("Location")).endsWith("/api/v1/units/tagged");
        assertThat(created.header("ETag")).isEqualTo(Given.etag("/api/v1/units/tagged"));
    }
}
