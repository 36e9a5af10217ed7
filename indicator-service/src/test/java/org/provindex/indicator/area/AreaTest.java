package org.provindex.indicator.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class AreaTest {
    private static final String BODY =
            """
            {"code": "%s", "level": "prefecture", "parent": "CN-SX", "names": {"en": "%s", "zh": "太原"}, "codes": [%s],
             "aliases": ["Bingzhou"], "validFrom": "1949-10-01"}""";

    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    @Test
    void anAreaIsCreatedReadReplacedAndDeprecated() {
        Response created =
                Given.post("/api/v1/areas", BODY.formatted("140100", "Taiyuan", "\"TYN\""));
        created.then()
                .statusCode(201)
                .body("code", equalTo("140100"))
                .body("level", equalTo("prefecture"))
                .body("parent", equalTo("CN-SX"))
                .body("name", equalTo("Taiyuan"))
                .body("names.zh", equalTo("太原"))
                .body("codes", contains("TYN"))
                .body("aliases", contains("Bingzhou"))
                .body("validFrom", equalTo("1949-10-01"))
                .body("validTo", nullValue())
                .body("status", equalTo("active"));
        assertThat(created.header("Location")).endsWith("/api/v1/areas/140100");

        Given.put(
                        "/api/v1/areas/140100",
                        created.header("ETag"),
                        BODY.formatted("140100", "Taiyuan City", ""))
                .then()
                .statusCode(200)
                .body("name", equalTo("Taiyuan City"))
                .body("codes", hasSize(0));

        String path = "/api/v1/areas/140100";
        Given.json().header("If-Match", Given.etag(path)).delete(path).then().statusCode(204);
        Given.get(path).then().statusCode(404);
    }

    @Test
    void aCodeThatIsThereIsAConflict() {
        Given.post("/api/v1/areas", BODY.formatted("CN-HB", "x", ""))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
        Given.get("/api/v1/areas/CN-HB").then().body("name", equalTo("Hubei"));
    }

    @Test
    void ofTwoThatCreateTheSameOneWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> calls =
                java.util.stream.IntStream.range(0, 8)
                        .mapToObj(
                                i ->
                                        (Callable<Integer>)
                                                () ->
                                                        Given.post(
                                                                        "/api/v1/areas",
                                                                        BODY.formatted(
                                                                                "140200",
                                                                                "Datong " + i,
                                                                                ""))
                                                                .statusCode())
                        .toList();

        List<Integer> statuses = new java.util.ArrayList<>();
        for (Future<Integer> call : threads.invokeAll(calls)) {
            statuses.add(call.get());
        }
        threads.shutdown();

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeFrom() {
        Given.post("/api/v1/areas", BODY.formatted("140300", "Yangquan", ""))
                .then()
                .statusCode(201);
        String path = "/api/v1/areas/140300";
        String first = Given.etag(path);

        Given.json()
                .body(BODY.formatted("140300", "x", ""))
                .put(path)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        Given.json().delete(path).then().statusCode(428);
        Given.put(path, first, BODY.formatted("140300", "Second", "")).then().statusCode(200);
        Given.put(path, first, BODY.formatted("140300", "Third", ""))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"));
        Given.json().header("If-Match", first).delete(path).then().statusCode(412);
        Given.json()
                .header("If-Match", "W/" + Given.etag(path))
                .delete(path)
                .then()
                .statusCode(412);
        Given.get(path).then().body("name", equalTo("Second"));
        Given.put(path, "*", BODY.formatted("140300", "Any", "")).then().statusCode(200);
    }

    @Test
    void anotherListsCodeLeadsToTheSameArea() {
        Given.get("/api/v1/areas/140000").then().statusCode(200).body("code", equalTo("CN-SX"));
        Given.post("/api/v1/areas", BODY.formatted("140000", "x", ""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/code"))
                .body("errors[0].code", equalTo("taken"));
        Given.post("/api/v1/areas", BODY.formatted("140400", "Changzhi", "\"140000\""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/codes/0"))
                .body("errors[0].code", equalTo("taken"));
    }

    @Test
    void anAreaIsNotAboveItself() {
        String above =
                "{\"code\": \"%s\", \"level\": \"county\", \"parent\": %s, \"names\": {\"en\": \"x\"}}";
        Given.post("/api/v1/areas", above.formatted("14A1", "\"CN\"")).then().statusCode(201);
        Given.post("/api/v1/areas", above.formatted("14A2", "\"14A1\"")).then().statusCode(201);

        Given.put("/api/v1/areas/14A1", "*", above.formatted("14A1", "\"14A2\""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/parent"))
                .body("errors[0].code", equalTo("cycle"));
        Given.put("/api/v1/areas/14A1", "*", above.formatted("14A1", "\"14A1\""))
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "{\"code\": \"CN-SX\", \"level\": \"province\", \"names\": {\"en\": \"x\"}} | /code",
                "{\"code\": \"CN-HA\", \"level\": \"province\", \"names\": {\"en\": \"x\"}, \"parent\": \"NOPE\"} | /parent",
                "{\"code\": \"CN-HA\", \"level\": \"province\", \"names\": {\"en\": \" \"}} | /names/en",
                "{\"code\": \"CN-HA\", \"level\": \"province\", \"names\": {\"en\": \"x\"}, \"status\": \"gone\"} | /status",
                "{\"code\": \"CN-HA\", \"level\": \"province\", \"names\": {\"en\": \"x\"}, \"validFrom\": \"2020-01-02\", \"validTo\": \"2020-01-01\"} | /validTo",
                "{\"code\": \"CN-HA\", \"level\": \"province\", \"names\": {\"en\": \"x\"}, \"validFrom\": \"+99999-01-02\"} | /validFrom",
                "{\"code\": \"CN-HA\", \"level\": \"province\", \"names\": {\"en\": \"x\"}, \"validFrom\": \"2020\"} | /validFrom"
            },
            delimiter = '|',
            quoteCharacter = '\'')
    void aReplacementThatIsWrongIsPointedAt(String body, String pointer) {
        Given.put("/api/v1/areas/CN-HA", "*", body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void namesComeInTheLanguageAskedFor() {
        Given.get("/api/v1/areas/CN-SX?lang=zh").then().body("name", equalTo("山西"));
        Given.json()
                .header("Accept-Language", "fr, zh-CN;q=0.9, en;q=0.8")
                .get("/api/v1/areas/CN-SX")
                .then()
                .body("name", equalTo("山西"))
                .body("names.en", equalTo("Shanxi"));
        Given.json()
                .header("Accept-Language", "zh")
                .get("/api/v1/areas/CN-SX?lang=en")
                .then()
                .body("name", equalTo("Shanxi"));
        Given.json()
                .header("Accept-Language", ";;q=x,")
                .get("/api/v1/areas/CN-SX")
                .then()
                .statusCode(200)
                .body("name", equalTo("Shanxi"));
    }

    @Test
    void theListFiltersByLevelAndParentAndLeavesGroupsOut() {
        Given.get("/api/v1/areas?level=province&parent=CN&limit=1000")
                .then()
                .statusCode(200)
                .body("items.code", contains("CN-HA", "CN-HB", "CN-SX"));
        assertThat(Given.get("/api/v1/areas?limit=1000").jsonPath().getList("items.level"))
                .contains("country", "province")
                .doesNotContain("group");
    }

    @Test
    void thePagesOfAListGiveEachAreaOnce() {
        List<String> all = Given.get("/api/v1/areas?limit=1000").jsonPath().getList("items.code");
        List<String> paged = new java.util.ArrayList<>();
        String query = "?limit=2";
        while (query != null) {
            Response page = Given.json().urlEncodingEnabled(false).get("/api/v1/areas" + query);
            paged.addAll(page.then().statusCode(200).extract().jsonPath().getList("items.code"));
            String link = page.header("Link");
            String cursor = page.jsonPath().getString("nextCursor");
            assertThat(link == null).isEqualTo(cursor == null);
            query = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(all).hasSizeGreaterThan(3).isSorted();
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        String cursor = Given.get("/api/v1/areas?limit=1").jsonPath().getString("nextCursor");

        Given.get("/api/v1/areas?limit=1&level=province&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
        Given.get("/api/v1/units?limit=1&cursor=" + cursor).then().statusCode(400);
        Given.get("/api/v1/areas?limit=3&cursor=" + cursor).then().statusCode(200);
    }

    @Test
    void everyWriteIsAudited() {
        Given.post("/api/v1/areas", BODY.formatted("140500", "Jincheng", ""))
                .then()
                .statusCode(201);

        List<Map<String, Object>> rows =
                Given.owner()
                        .withHandle(
                                h ->
                                        h.createQuery(
                                                        "select service, action, principal from audit where subject = '140500'")
                                                .mapToMap()
                                                .list());
        assertThat(rows)
                .containsExactly(
                        Map.of(
                                "service",
                                "indicator",
                                "action",
                                "area.create",
                                "principal",
                                "service"));
    }
}
