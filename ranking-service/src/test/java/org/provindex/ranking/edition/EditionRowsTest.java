package org.provindex.ranking.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;

/** The second of two equal requests is answered from memory, and nobody can tell. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class EditionRowsTest {
    private String rows = "";

    @BeforeEach
    void edition() {
        Given.index();
        String code = "rows-" + System.nanoTime();
        Given.methodology(Given.TWO_PILLARS.replace("two-pillars", code)).then().statusCode(201);
        String id =
                Given.json()
                        .body("{\"periods\": [\"2020\", \"2019\"]}")
                        .post("/api/v1/methodologies/" + code + "/editions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        rows = "/api/v1/editions/" + id + "/rows";
    }

    private static RequestSpecification plain() {
        return io.restassured.RestAssured.given();
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(h -> headers.put(h.getName(), h.getValue()));
        headers.remove("X-Request-Id");
        headers.remove("Date");
        return headers;
    }

    @Test
    void theSameBytesAndHeaders() {
        Response first = plain().get(rows);
        Response second = plain().get(rows);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(headers(second)).isEqualTo(headers(first));
        assertThat(second.header("ETag")).isNotBlank();
        plain().header("If-None-Match", second.header("ETag"))
                .get(rows)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(second.header("ETag")));
        plain().head(rows).then().statusCode(200);
    }

    @Test
    void eachLanguageAndPeriodForItself() {
        for (int i = 0; i < 2; i++) {
            plain().header("Accept-Language", "zh")
                    .get(rows)
                    .then()
                    .body("rows[0].area.name", startsWith("省"));
            plain().header("Accept-Language", "en")
                    .get(rows)
                    .then()
                    .body("rows[0].area.name", not(startsWith("省")));
            plain().get(rows + "?period=2019").then().body("period", equalTo("2019"));
            plain().get(rows + "?lang=zh").then().body("rows[0].area.name", startsWith("省"));
            plain().get(rows + "?perod=2019").then().statusCode(400);
            plain().header("Accept", "text/plain").get(rows).then().statusCode(406);
        }
    }

    @Test
    void aRetractionShowsAtOnce() {
        plain().get(rows);
        plain().get(rows).then().body("edition.retracted", equalTo(null));
        Given.json()
                .body("{\"reason\": \"A figure was typed in wrong.\"}")
                .post(rows.replace("/rows", "/retract"))
                .then()
                .statusCode(200);
        plain().get(rows).then().body("edition.retracted", equalTo("A figure was typed in wrong."));
    }
}
