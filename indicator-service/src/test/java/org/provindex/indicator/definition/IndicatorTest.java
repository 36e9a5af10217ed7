package org.provindex.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class IndicatorTest {
    private static final String BODY =
            """
            {"code": "%s", "names": {"en": "%s", "zh": "网站数"}, "definition": {"en": "Sites.", "zh": "网站。"}, "unit": "count",
             "direction": 1, "nature": "stock", "topic": "infrastructure", "decimals": 0, "aliases": [%s], "distinctFrom": [%s]}""";

    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    private static Response create(String code, String aliases, String distinct) {
        return Given.post("/api/v1/indicators", BODY.formatted(code, "Sites", aliases, distinct));
    }

    @Test
    void anIndicatorIsCreatedReadReplacedAndDeprecated() {
        String path = "/api/v1/indicators/sites";
        create("sites", "\"web sites\"", "\"stations\"")
                .then()
                .statusCode(201)
                .body("name", equalTo("Sites"))
                .body("definition.zh", equalTo("网站。"))
                .body("unit", equalTo("count"))
                .body("displayUnit", equalTo("count"))
                .body("origin", equalTo("measured"))
                .body("status", equalTo("active"))
                .body("decimals", equalTo(0))
                .body("aliases", contains("web sites"))
                .body("distinctFrom", contains("stations"));
        String first = Given.etag(path);

        Given.put(path, first, BODY.formatted("sites", "Web sites", "", "\"stations\""))
                .then()
                .statusCode(200)
                .body("name", equalTo("Web sites"))
                .body("aliases", hasSize(0));
        Given.put(path, first, BODY.formatted("sites", "x", "", "")).then().statusCode(412);
        Given.json().body(BODY.formatted("sites", "x", "", "")).put(path).then().statusCode(428);
        Given.get(path + "?lang=zh").then().body("name", equalTo("网站数"));

        Given.json().header("If-Match", Given.etag(path)).delete(path).then().statusCode(204);
        Given.get(path).then().statusCode(404);
    }

    @Test
    void lookAlikesAreNamedOnBothSidesAndChangeBothTags() {
        create("twin-a", "", "").then().statusCode(201);
        create("twin-b", "", "").then().statusCode(201);
        String a = Given.etag("/api/v1/indicators/twin-a");
        String b = Given.etag("/api/v1/indicators/twin-b");

        Given.put(
                        "/api/v1/indicators/twin-a",
                        a,
                        BODY.formatted("twin-a", "Sites", "", "\"twin-b\""))
                .then()
                .statusCode(200)
                .body("distinctFrom", contains("twin-b"));

        Given.get("/api/v1/indicators/twin-b").then().body("distinctFrom", contains("twin-a"));
        assertThat(Given.etag("/api/v1/indicators/twin-a")).isNotEqualTo(a);
        assertThat(Given.etag("/api/v1/indicators/twin-b")).isNotEqualTo(b);

        Given.put("/api/v1/indicators/twin-b", "*", BODY.formatted("twin-b", "Sites", "", ""))
                .then()
                .statusCode(200)
                .body("distinctFrom", hasSize(0));
        Given.get("/api/v1/indicators/twin-a").then().body("distinctFrom", hasSize(0));
    }

    @Test
    void anAliasMeansOneIndicatorWhateverItsCase() {
        create("taker", "\"CABLES\"", "")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/aliases/0"))
                .body("errors[0].code", equalTo("taken"));
        create("doubler", "\"pages\", \"Pages\"", "")
                .then()
                .statusCode(201)
                .body("aliases", hasSize(1));
    }

    @Test
    void theUnitIsForEver() {
        create("lasting", "", "").then().statusCode(201);
        String inKm =
                BODY.formatted("lasting", "x", "", "")
                        .replace("\"unit\": \"count\"", "\"unit\": \"km\"");

        Given.put("/api/v1/indicators/lasting", "*", inKm)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unit"));
    }

    @Test
    void aFormerCodeRedirectsToThePresentOne() {
        create("present-code", "", "").then().statusCode(201);
        Given.owner()
                .useHandle(
                        h ->
                                h.execute(
                                        "insert into indicator_alias (indicator_id, text, kind, revision) select id, 'former-code', 'code', revision from indicator where code = 'present-code'"));

        Response response =
                Given.json()
                        .redirects()
                        .follow(false)
                        .get("/api/v1/indicators/former-code?lang=zh");

        assertThat(response.statusCode()).isEqualTo(308);
        assertThat(response.header("Location")).endsWith("/api/v1/indicators/present-code?lang=zh");
        create("former-code", "", "")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/code"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"direction\": 1', '\"direction\": 2', /direction",
        "'\"direction\": 1', '\"direction\": 1.5', /direction",
        "'\"direction\": 1, ', '', /direction",
        "'\"nature\": \"stock\"', '\"nature\": \"heap\"', /nature",
        "'\"decimals\": 0', '\"decimals\": 13', /decimals",
        "'\"topic\": \"infrastructure\"', '\"topic\": \"nope\"', /topic",
        "'\"unit\": \"count\"', '\"unit\": \"nope\"', /unit",
        "'\"code\": \"wrong\"', '\"code\": \"Not A Code\"', /code"
    })
    void aFieldThatIsWrongIsPointedAt(String right, String wrong, String pointer) {
        String body = BODY.formatted("wrong", "x", "", "");
        assertThat(body).contains(right);

        Given.post("/api/v1/indicators", body.replace(right, wrong))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void anUnknownLookAlikeStoresNothing() {
        create("alone", "", "\"nope\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/distinctFrom/0"));
        Given.get("/api/v1/indicators/alone").then().statusCode(404);
    }

    @Test
    void theListFiltersAndRefusesWordsItDoesNotKnow() {
        Given.get("/api/v1/indicators?topic=infrastructure&limit=1000")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("cable-length"));
        Given.get("/api/v1/indicators?status=draft").then().body("items.code", contains("unready"));
        for (String wrong : List.of("topic=nope", "status=nope", "origin=nope")) {
            Given.get("/api/v1/indicators?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(wrong.split("=")[0]));
        }
    }

    @Test
    void topicsAreListed() {
        Given.get("/api/v1/topics")
                .then()
                .statusCode(200)
                .body("items.code", contains("infrastructure"));
    }
}
