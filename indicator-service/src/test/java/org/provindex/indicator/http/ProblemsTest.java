package org.provindex.indicator.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;
import org.provindex.web.identity.TestKey;

/** Whatever goes wrong, the answer is a problem (RFC 9457) with a type that clients may compare. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ProblemsTest {

    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    private static void isProblem(Response response, int status, String type) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("/problems/" + type));
        assertThat(response.jsonPath().getString("title")).isNotBlank();
        assertThat(response.jsonPath().getString("detail")).isNotBlank();
        assertThat(response.asString()).doesNotContain("Exception", "at org.", "jackson");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/api/v1/nowhere",
                "/api/v1/areas/CN-ZZ",
                "/api/v1/areas/no code",
                "/api/v1/areas/CN/nowhere",
                "/api/v1/groups/CN-SX",
                "/api/v1/units/nope",
                "/api/v1/units/a\u0000b",
                "/api/v1/indicators/nope",
                "/api/v1/indicators/Not-A-Code",
                "/api/v1/sources/nope",
                "/api/v1/observations/1-99999",
                "/api/v1/observations/99999999999-1",
                "/api/v1/observations/garbage",
                "/api/v1/observations/1-99999/history",
                "/api/v1/observations/1-99999/provenance"
            })
    void whatDoesNotExistIsNotFound(String path) {
        isProblem(Given.get(path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "POST   | /api/v1/areas/CN       | DELETE, GET, HEAD, OPTIONS, PUT",
                "DELETE | /api/v1/areas          | GET, HEAD, OPTIONS, POST",
                "PATCH  | /api/v1/observations/1-1 | DELETE, GET, HEAD, OPTIONS, PUT",
                "PUT    | /api/v1/observations/1-1/history | GET, HEAD, OPTIONS",
                "GET    | /api/v1/catalogue      | OPTIONS, POST"
            },
            delimiter = '|')
    void aMethodThatIsNotThereNamesThoseThatAre(String method, String path, String allow) {
        Response response = Given.json().body("{}").request(method, path);

        isProblem(response, 405, "method-not-allowed");
        assertThat(response.header("Allow")).isEqualTo(allow);
    }

    @Test
    void mediaTypesThatAreNotSpokenAreRefused() {
        isProblem(given().accept("text/html").get("/api/v1/areas"), 406, "not-acceptable");
        isProblem(
                given().contentType("text/csv").body("a,b").post("/api/v1/areas"),
                415,
                "unsupported-media-type");
    }

    @Test
    void aBrowserThatTakesAnythingGetsJson() {
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/api/v1/areas")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    /** REST Assured takes many seconds over a large body; the JDK's client does not. */
    private static HttpResponse<String> postLarge(String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                RestAssured.baseURI
                                                        + ":"
                                                        + RestAssured.port
                                                        + path))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + TestKey.TEXT)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aBodyOverTheLimitIsRefusedWithLimitAndSize() throws Exception {
        HttpResponse<String> response =
                postLarge("/api/v1/catalogue", " ".repeat(26 * 1024 * 1024));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(response.body())
                .contains(
                        "\"type\":\"/problems/too-large\"",
                        "\"limitBytes\":26214400",
                        "\"sentBytes\":27262976");
    }

    @Test
    void aBodyOfUnsaidLengthEndsAtTheLimitToo() throws IOException {
        int port = RestAssured.port;
        HttpURLConnection connection =
                (HttpURLConnection)
                        URI.create("http://localhost:" + port + "/api/v1/catalogue")
                                .toURL()
                                .openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Authorization", "Bearer " + TestKey.TEXT);
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(1 << 16);
        try (var out = connection.getOutputStream()) {
            byte[] blanks = " ".repeat(1 << 20).getBytes();
            for (int i = 0; i < 25; i++) {
                out.write(blanks);
            }
        } catch (IOException e) {
            // The service may hang up before it has read all of it.
        }

        assertThat(connection.getResponseCode()).isEqualTo(413);
        try (InputStream body = connection.getErrorStream()) {
            assertThat(new String(body.readAllBytes())).contains("/problems/too-large");
        }
        assertThat(connection.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void anEndlessAddressIsRefused() {
        isProblem(Given.get("/api/v1/areas?parent=" + "x".repeat(9000)), 414, "uri-too-long");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "limit=0          | limit  | 1 to 1000",
                "limit=-1         | limit  | 1 to 1000",
                "limit=1001       | limit  | 1 to 1000",
                "limit=ten        | limit  | 1 to 1000",
                "limit=99999999999 | limit | 1 to 1000",
                "cursor=garbage   | cursor | not one that this query gave",
                "cursor=YTpi      | cursor | not one that this query gave",
                "lang=fr          | lang   | en or zh",
                "level=galaxy     | level  | world, country",
                "level=           | level  | is empty",
                "limit=5&limit=6  | limit  | stands twice",
                "parent=CN-ZZ     | parent | no area 'CN-ZZ'",
                "parent=a%00b     | parent | U+0000",
                "colour=red       | colour | it has cursor, lang, level"
            },
            delimiter = '|')
    void aParameterThatCannotBeUsedIsNamed(String query, String parameter, String message) {
        Response response = given().urlEncodingEnabled(false).get("/api/v1/areas?" + query);

        response.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors", hasSize(1))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].message", containsString(message));
    }

    @Test
    void aLimitTooLargeNamesTheMaximumAsANumber() {
        Given.get("/api/v1/observations?limit=5000")
                .then()
                .statusCode(400)
                .body("maximum", equalTo(1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", " null "})
    void anOperationThatNeedsABodySaysSo(String body) {
        isProblem(
                given().contentType("application/json").body(body).post("/api/v1/units"),
                400,
                "body-needed");
    }

    @Test
    void aBodyIsNeededAlsoWhereNoTypeIsSaid() {
        isProblem(given().noContentType().post("/api/v1/units"), 400, "body-needed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{]",
                "{\"code\": nope}",
                "{\"names\": {\"en\": }}",
                "{\"code\": \"a\", \"code\": \"b\"}",
                "{\"factor\": NaN}",
                "{\"code\": \"a\nb\"}"
            })
    void whatIsNotJsonIsRefusedWithItsPlace(String body) {
        Response response = Given.post("/api/v1/units", body);

        isProblem(response, 400, "malformed-json");
        response.then().body("detail", containsString("line "));
    }

    @Test
    void aDoubleFieldIsNamed() {
        Given.post("/api/v1/units", "{\"code\": \"a\", \"code\": \"b\"}")
                .then()
                .body("detail", containsString("Duplicate field 'code'"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "[]                                | ''",
                "\"text\"                          | ''",
                "5                                 | ''",
                "{\"code\": 5}                     | /code",
                "{\"code\": [\"m\"]}               | /code",
                "{\"code\": \"m\", \"names\": 5}   | /names",
                "{\"code\": \"m\", \"names\": {\"en\": true}} | /names/en",
                "{\"code\": \"m\", \"names\": {\"en\": \"a\\u0000b\"}} | /names/en",
                "{\"code\": \"m\", \"names\": {\"en\": \"a\\ud800b\"}} | /names/en",
                "{\"code\": \"m\", \"names\": {\"en\": \"metre\"}}     | /quantityKind",
                "{\"code\": \"m\", \"names\": {\"en\": \"m\"}, \"quantityKind\": \"l\", \"colour\": 1} | /colour",
                "{\"code\": \"m\", \"names\": {\"en\": \"metre\", \"fr\": \"mètre\"}} | /names/fr",
                "{\"code\": \"m\", \"factor\": \"5\"}                  | /factor",
                "{\"code\": \"m\", \"factor\": 1e400}                  | /factor",
                "{\"code\": \"m\", \"factor\": 1e999999999}            | /factor",
                "{\"code\": \"m\", \"factor\": 1e-999999999}           | /factor",
                "{\"code\": \"m\", \"aliases\": \"x\"}                 | /aliases",
                "{\"code\": \"m\", \"aliases\": [\"x\", 5]}            | /aliases/1",
                "{\"code\": \"m\", \"names\": {\"en\": \"m\"}, \"quantityKind\": \"l\", \"aliases\": [\"x\", null]} | /aliases/1",
                "{\"code\": \"a b\", \"names\": {\"en\": \"m\"}, \"quantityKind\": \"l\"} | /code"
            },
            delimiter = '|',
            quoteCharacter = '\'')
    void aFieldThatCannotBeUsedIsPointedAt(String body, String pointer) {
        Response response = Given.post("/api/v1/units", body);

        isProblem(response, 422, "invalid-body");
        response.then().body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void nestingAndNumbersWithoutEndAreRefused() throws Exception {
        for (String body :
                List.of(
                        "[".repeat(100_000),
                        "{\"code\": " + "[".repeat(100_000),
                        "{\"factor\": " + "1".repeat(100_000) + "}")) {
            HttpResponse<String> response = postLarge("/api/v1/units", body);

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.body()).contains("/problems/invalid-body");
        }
    }
}
