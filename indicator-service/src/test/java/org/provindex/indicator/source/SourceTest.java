package org.provindex.indicator.source;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class SourceTest {
    private static final String BODY =
            """
            {"code": "%s", "publisher": "Ministry", "series": {"en": "%s", "zh": "公报"}, "kind": "table",
             "precedence": [{"from": "2020-01-01", "rank": 5}, {"from": "1900-01-01", "rank": 20}], "releases": [%s]}""";

    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    @Test
    void aSourceIsCreatedReadReplacedAndDeprecated() {
        String path = "/api/v1/sources/gazette";
        String of2021 = "{\"code\": \"2021\", \"date\": \"2021-03\"}";
        Given.post("/api/v1/sources", BODY.formatted("gazette", "Gazette", of2021))
                .then()
                .statusCode(201)
                .body("name", equalTo("Gazette"))
                .body("precedence.from", contains("1900-01-01", "2020-01-01"))
                .body("precedence.rank", contains(20, 5))
                .body("releases.date", contains("2021-03"))
                .body("status", equalTo("active"));
        String first = Given.etag(path);

        String of2022 = "{\"code\": \"2022\", \"title\": \"Of 2022\"}";
        Given.put(path, first, BODY.formatted("gazette", "Official gazette", of2022))
                .then()
                .statusCode(200)
                .body("name", equalTo("Official gazette"))
                .body("releases.code", contains("2021", "2022"))
                .body("releases[1].title", equalTo("Of 2022"));
        Given.put(path, first, BODY.formatted("gazette", "x", "")).then().statusCode(412);
        Given.get(path + "?lang=zh").then().body("name", equalTo("公报"));

        Given.json().header("If-Match", Given.etag(path)).delete(path).then().statusCode(204);
        Given.get(path).then().statusCode(404);
    }

    @Test
    void loadingFewerReleasesOfAKnownSourceChangesNothing() {
        String document = "{\"sources\": [" + BODY + "]}";
        Given.post(
                        "/api/v1/catalogue",
                        document.formatted("bulletin", "B", "{\"code\": \"1\"}, {\"code\": \"2\"}"))
                .then()
                .statusCode(200)
                .body("created", equalTo(1));

        Given.post("/api/v1/catalogue", document.formatted("bulletin", "B", "{\"code\": \"2\"}"))
                .then()
                .body("same", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "{\"code\": \"1\", \"date\": \"2021-13\"} | /releases/0/date",
                "{\"code\": \"1\", \"date\": \"2021-Q1\"} | /releases/0/date",
                "{\"code\": \"1\", \"date\": \"soon\"}    | /releases/0/date",
                "{\"date\": \"2021\"}                     | /releases/0/code",
                "{\"code\": \"1\"}, {\"code\": \"1\"}     | /releases/1",
                "7                                        | /releases/0"
            },
            delimiter = '|',
            quoteCharacter = '\'')
    void aReleaseThatIsWrongIsPointedAt(String releases, String pointer) {
        Given.post("/api/v1/sources", BODY.formatted("wrong", "x", releases))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "{\"from\": \"2020-01-01\"} | /precedence/0/rank",
                "{\"rank\": 1} | /precedence/0/from",
                "{\"from\": \"2020-01-01\", \"rank\": 1}, {\"from\": \"2020-01-01\", \"rank\": 2} | /precedence/1"
            },
            delimiter = '|',
            quoteCharacter = '\'')
    void precedenceHasAPlaceAndADayOnce(String precedence, String pointer) {
        String body =
                "{\"code\": \"wrong\", \"series\": {\"en\": \"x\"}, \"kind\": \"table\", \"precedence\": [%s]}";

        Given.post("/api/v1/sources", body.formatted(precedence))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void theListHasTheReleasesOfEach() {
        Given.get("/api/v1/sources?limit=1000")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.code == 'yearbook' }.releases.code",
                        contains("2019", "2020"))
                .body("items.find { it.code == 'article' }.releases.code", contains("2021"));
    }
}
