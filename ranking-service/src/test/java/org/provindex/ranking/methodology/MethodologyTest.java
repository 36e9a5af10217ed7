package org.provindex.ranking.methodology;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class MethodologyTest {
    private static final String PATH = "/api/v1/methodologies";

    @BeforeEach
    void index() {
        Given.index();
    }

    private static String text(String code, int version, int weight) {
        return Given.TWO_PILLARS
                .replace("code: two-pillars", "code: " + code)
                .replace("version: 1", "version: " + version)
                .replace("software, weight: 3", "software, weight: " + weight);
    }

    private static Response draft(String text) {
        return given().contentType("application/yaml")
                .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(PATH + "?state=draft");
    }

    @Test
    void aVersionIsStoredAndReadWithItsComments() {
        Response made = Given.methodology(text("stored", 1, 3));

        made.then()
                .statusCode(201)
                .body("code", equalTo("stored"))
                .body("versionNumber", equalTo(1))
                .body("state", equalTo("active"))
                .body("name", equalTo("Two pillars"))
                .body("definition.pillars[1].indicators[0].weight", equalTo(3));
        assertThat(made.header("Location")).endsWith(PATH + "/stored/versions/1");
        Given.get(PATH + "/stored").then().statusCode(200).body("versionNumber", equalTo(1));
        Given.get(PATH + "/stored/versions/1?lang=zh").then().body("name", equalTo("两支柱指数"));
        Response source = given().get(PATH + "/stored/versions/1/source");
        assertThat(source.contentType()).startsWith("application/yaml");
        assertThat(source.body().asByteArray())
                .isEqualTo(text("stored", 1, 3).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void jsonIsReadAsWell() {
        given().contentType("application/json")
                .body(
                        """
                        {"code": "of-json", "version": 1, "universe": "X-SIX",
                         "pillars": [{"code": "only", "indicators": ["cable"]}]}""")
                .post(PATH)
                .then()
                .statusCode(201);
    }

    @Test
    void aNewVersionRetiresTheOneBeforeAndADraftDoesNot() {
        Given.methodology(text("versions", 1, 3)).then().statusCode(201);
        Given.methodology(text("versions", 2, 2)).then().statusCode(201);
        draft(text("versions", 3, 1)).then().statusCode(201).body("state", equalTo("draft"));

        Given.get(PATH + "/versions").then().body("versionNumber", equalTo(2));
        Given.get(PATH + "/versions/versions/1").then().body("state", equalTo("retired"));
        Given.get(PATH + "?limit=1000")
                .then()
                .body("items.findAll { it.code == 'versions' }.versionNumber", contains(3, 2, 1));
    }

    @Test
    void aDraftBecomesActiveWhenItIsSentAsActive() {
        Given.methodology(text("ripening", 1, 3)).then().statusCode(201);
        draft(text("ripening", 2, 2)).then().statusCode(201);

        Given.methodology(text("ripening", 2, 2))
                .then()
                .statusCode(200)
                .body("state", equalTo("active"));

        Given.get(PATH + "/ripening").then().body("versionNumber", equalTo(2));
        Given.get(PATH + "/ripening/versions/1").then().body("state", equalTo("retired"));
    }

    @Test
    void theSameVersionAgainIsTheOneThatIsThereAndAnotherTextAConflict() {
        Given.methodology(text("again", 1, 3)).then().statusCode(201);

        Given.methodology("# another comment\n" + text("again", 1, 3)).then().statusCode(200);
        Given.methodology(text("again", 1, 4))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
    }

    @Test
    void ofManyThatStoreOneVersionOneWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> calls =
                IntStream.range(1, 7)
                        .<Callable<Integer>>mapToObj(
                                i -> () -> Given.methodology(text("contested", 1, i)).statusCode())
                        .toList();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> call : threads.invokeAll(calls)) {
            statuses.add(call.get());
        }
        threads.shutdown();

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void everythingWrongIsSaidAtOnceWithItsPlace() {
        Given.methodology(
                        """
                        code: wrong
                        version: 0
                        colour: red
                        universe: X-SIX
                        defaults: {normalise: {method: magic}}
                        pillars:
                          - code: one
                            weight: -1
                            indicators: [{indicator: cable, weight: much}]
                          - code: one
                            indicators: [{indicator: cable, denominate: {per: 0}}]
                        """)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-methodology"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/version",
                                "/colour",
                                "/defaults/normalise/method",
                                "/pillars/0/weight",
                                "/pillars/0/indicators/0/weight",
                                "/pillars/1/code",
                                "/pillars/1/indicators/0/denominate/by"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "indicator: software | indicator: nope | /pillars/1/indicators/0 | unknown-indicator",
                "indicator: delay | indicator: unready | /pillars/1/indicators/1 | not-active",
                "by: population | by: nope | /pillars/0/indicators/0/denominate/by | unknown-indicator",
                "universe: X-EIGHT | universe: X-NOPE | /universe | unknown-group",
                "universe: X-EIGHT | universe: CN-SX | /universe | unknown-group",
                "defaults: | {admit: {kinds: [wish]}} | /admit/kinds/0 | invalid",
                "defaults: | {admit: {comparators: [eq, near]}} | /admit/comparators/1 | invalid"
            },
            delimiter = '|')
    void whatTheCatalogueDoesNotHaveIsPointedAt(
            String right, String wrong, String pointer, String code) {
        String with =
                wrong.startsWith("{")
                        ? wrong.substring(1, wrong.length() - 1) + "\n" + right
                        : wrong;

        Given.methodology(text("unfit", 1, 3).replace(right, with))
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        Given.get(PATH + "/unfit").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "5",
                "[]",
                "{",
                "a: [",
                "text",
                "a: &x [*x]",
                "code: \"a\\0b\"",
                "{\"code\": \"a\\ud800b\"}",
                "code: a\ncode: b",
                "--- {}\n--- {}"
            })
    void whatIsNoMethodologyIsRefused(String text) {
        Response response = Given.methodology(text);

        assertThat(response.statusCode()).isIn(400, 422);
        assertThat(response.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: {en: \"a\\0b\"}",
                "description: \"a\\0b\"",
                "name: {en: \"a\\uD800b\"}"
            })
    void aTextThatCannotBeStoredIsRefused(String line) {
        String text = text("unstorable", 1, 3).replace("name: {en: Two pillars, zh: 两支柱指数}", line);

        Given.methodology(text)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors[0].pointer",
                        equalTo(line.startsWith("name") ? "/name/en" : "/description"));
        Given.get(PATH + "/unstorable").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nope",
                "two-pillars/versions/2",
                "two-pillars/versions/x",
                "two-pillars/versions/99999999999",
                "a\u0000b"
            })
    void whatDoesNotExistIsNotFound(String path) {
        Given.get(PATH + "/" + path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aStateThatIsNoneIsRefused() {
        given().contentType("application/yaml")
                .body(text("stateless", 1, 3).getBytes())
                .post(PATH + "?state=retired")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("state"));
        given().contentType("text/csv").body("a").post(PATH).then().statusCode(415);
    }

    @Test
    void thePagesGiveEachVersionOnce() {
        Given.methodology(text("paged", 1, 3)).then().statusCode(201);
        Given.methodology(text("paged", 2, 2)).then().statusCode(201);
        List<String> all =
                Given.get(PATH + "?limit=1000")
                        .jsonPath()
                        .getList("items.collect { it.code + it.versionNumber }");
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page =
                    Given.get(PATH + "?limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            paged.addAll(
                    page.then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .getList("items.collect { it.code + it.versionNumber }"));
            cursor = page.jsonPath().getString("nextCursor");
        }

        assertThat(paged).isEqualTo(all).contains("paged2", "paged1").doesNotHaveDuplicates();
    }

    @Test
    void aThingsTagStaysWhileOthersAreWritten() {
        String path = PATH + "/two-pillars/versions/1";
        String etag = Given.get(path).header("ETag");
        Given.record("late", "CN-GZ", "2002", "1");

        Given.json().header("If-None-Match", etag).get(path).then().statusCode(304);
        Given.get(PATH).then().body("items.code", hasItem("two-pillars"));
    }
}
