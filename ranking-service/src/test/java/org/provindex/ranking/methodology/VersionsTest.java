package org.provindex.ranking.methodology;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class VersionsTest {
    private static final String PATH = "/api/v1/methodologies";

    @BeforeEach
    void index() {
        Given.index();
    }

    private static String text(String code, int version) {
        return Given.TWO_PILLARS
                .replace("two-pillars", code)
                .replace("version: 1", "version: " + version);
    }

    private static Response send(String path, String text) {
        return given().contentType("application/yaml")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    @Test
    void everyFormFaultAndEveryMissingIndicatorIsSaidAtOnce() {
        send(
                        PATH + "/validation",
                        """
                        code: both
                        version: 0
                        universe: X-NOPE
                        defaults: {normalise: {method: magic}, aggregate: {method: topsis, colour: red}}
                        pillars:
                          - code: one
                            indicators: [cables, {indicator: cable, weight: -1, denominate: {by: nobody}}]
                          - code: two
                            pillars: [{code: one, indicators: [ports]}]
                        """)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-methodology"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/version",
                                "/universe",
                                "/defaults/normalise/method",
                                "/defaults/aggregate/colour",
                                "/pillars/0/indicators/0",
                                "/pillars/0/indicators/1/weight",
                                "/pillars/0/indicators/1/denominate/by",
                                "/pillars/1/pillars/0/code"))
                .body(
                        "errors.find { it.pointer == '/defaults/normalise/method' }.message",
                        org.hamcrest.Matchers.containsString("minMax"));
        send(PATH + "/validation", text("fine", 1))
                .then()
                .statusCode(200)
                .body("indicators", equalTo(4));
        Given.get(PATH + "/fine").then().statusCode(404);
    }

    @Test
    void aCycleAndWeightsOfZeroAreRefused() {
        send(
                        PATH,
                        """
                        code: circular
                        pillars:
                          - code: one
                            pillars: [{code: one, indicators: [cable]}]
                          - {code: two, indicators: [{indicator: ports, weight: 0}]}
                        """)
                .then()
                .statusCode(422)
                .body(
                        "errors.message",
                        hasItems(
                                org.hamcrest.Matchers.containsString("a cycle"),
                                org.hamcrest.Matchers.containsString("sum to 0")));
    }

    @Test
    void aDraftIsChangedUnderItsVersion() {
        Response draft = send(PATH + "?state=draft", text("drafted", 1));
        String place = PATH + "/drafted/versions/1";
        String tag = Given.get(place).header("ETag");
        assertThat(draft.statusCode()).isEqualTo(201);
        String changed = text("drafted", 1).replace("weight: 0.6", "weight: 0.5");

        put(place, changed, null).then().statusCode(428);
        put(place, changed, tag)
                .then()
                .statusCode(200)
                .body("definition.pillars[0].weight", equalTo(0.5f));
        put(place, changed, tag).then().statusCode(412);
        put(place, text("another", 1), Given.get(place).header("ETag"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/code"));
    }

    private static Response put(String place, String text, String tag) {
        var request =
                given().contentType("application/yaml").body(text.getBytes(StandardCharsets.UTF_8));
        return (tag == null ? request : request.header("If-Match", tag)).put(place);
    }

    @Test
    void whatWasActiveIsNotChangedAnyMore() {
        Given.methodology(text("settled", 1)).then().statusCode(201);
        String place = PATH + "/settled/versions/1";
        put(place, text("settled", 1), "*")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-a-draft"));
    }

    @Test
    void aCopyIsADraftToTryChangesOn() {
        Given.methodology(text("original", 1)).then().statusCode(201);
        String place = PATH + "/original/versions/1";
        JsonPath next =
                Given.json()
                        .body("{}")
                        .post(place + "/copy")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        assertThat(next.getInt("versionNumber")).isEqualTo(2);
        assertThat(next.getString("state")).isEqualTo("draft");
        Given.json()
                .body("{\"code\": \"variant\"}")
                .post(place + "/copy")
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/variant/versions/1"));
        Given.json().body("{\"code\": \"a b\"}").post(place + "/copy").then().statusCode(422);
        Given.json().body("{}").post(PATH + "/original/versions/9/copy").then().statusCode(404);
    }

    @Test
    void versionsComeIntoUseAndGoOutOfIt() {
        Given.methodology(text("career", 1)).then().statusCode(201);
        send(PATH + "?state=draft", text("career", 2).replace("weight: 0.6", "weight: 0.9"))
                .then()
                .statusCode(201);

        Given.json()
                .post(PATH + "/career/versions/2/activate")
                .then()
                .statusCode(200)
                .body("state", equalTo("active"));
        Given.get(PATH + "/career/versions/1").then().body("state", equalTo("retired"));
        Given.json().post(PATH + "/career/versions/1/activate").then().statusCode(200);
        Given.get(PATH + "/career").then().body("versionNumber", equalTo(1));
        Given.json()
                .post(PATH + "/career/versions/1/retire")
                .then()
                .statusCode(200)
                .body("state", equalTo("retired"));

        Given.get(PATH + "/career/versions/2/compare/1")
                .then()
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("comparable", equalTo(false))
                .body("differences", hasSize(1))
                .body("differences[0].node", equalTo("network"))
                .body("differences[0].field", equalTo("weight"))
                .body("differences[0].from", equalTo("0.6"))
                .body("differences[0].to", equalTo("0.9"));
    }

    @Test
    void whatIsExportedCanBeImported() {
        Given.methodology(text("exported", 1)).then().statusCode(201);
        String yaml =
                given().get(PATH + "/exported/versions/1/export")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        var back = MethodologyFormat.read(yaml);

        assertThat(back).isEqualTo(MethodologyFormat.read(text("exported", 1)));
        assertThat(yaml).doesNotContain("{").contains("支柱");
        send(PATH, yaml).then().statusCode(200);
    }

    @Test
    void methodsSayTheirOptionsAndSources() {
        Given.get("/api/v1/methods?step=weighting")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("given", "equal", "entropy", "pca", "critic", "ahp"))
                .body(
                        "items.find { it.name == 'entropy' }.options.name",
                        equalTo(java.util.List.of("shift", "over")));
        Given.get("/api/v1/methods")
                .then()
                .body(
                        "items.step",
                        hasItems("screen", "impute", "treat", "normalise", "aggregate", "rank"));
        Given.get("/api/v1/methods?step=magic")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("step"));
    }
}
