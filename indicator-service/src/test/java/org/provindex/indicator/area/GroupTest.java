package org.provindex.indicator.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class GroupTest {
    private static final String BODY =
            """
            {"code": "%s", "names": {"en": "Pair", "zh": "二省"}, "kind": "region", "aliases": ["the two"], "members": [%s]}""";

    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    @Test
    void aGroupIsCreatedReadReplacedAndDeprecated() {
        String path = "/api/v1/groups/X-PAIR";
        Given.post(
                        "/api/v1/groups",
                        BODY.formatted(
                                "X-PAIR",
                                "\"CN-SX\", {\"area\": \"CN-HA\", \"from\": \"2016-01-01\"}"))
                .then()
                .statusCode(201)
                .body("level", equalTo("group"))
                .body("kind", equalTo("region"))
                .body("members.area", contains("CN-HA", "CN-SX"))
                .body("members[0].from", equalTo("2016-01-01"))
                .body("aliases", contains("the two"));
        String first = Given.etag(path);

        Given.put(path, first, BODY.formatted("X-PAIR", "\"CN-HB\"")).then().statusCode(200);
        Given.put(path, first, BODY.formatted("X-PAIR", "\"CN-SX\"")).then().statusCode(412);
        Given.get(path).then().body("members.area", contains("CN-HB"));
        assertThat(Given.etag(path)).isNotEqualTo(first);

        Given.json().header("If-Match", Given.etag(path)).delete(path).then().statusCode(204);
        Given.get(path).then().statusCode(404);
    }

    @Test
    void anAreaMayBeAMemberAgainLater() {
        Given.post(
                        "/api/v1/groups",
                        BODY.formatted(
                                "X-AGAIN",
                                """
                                {"area": "CN-SX", "to": "2000-12-31"}, {"area": "CN-SX", "from": "2010-01-01"}"""))
                .then()
                .statusCode(201)
                .body("members", hasSize(2));
        Given.post(
                        "/api/v1/groups",
                        BODY.formatted(
                                "X-TWICE",
                                """
                                {"area": "CN-SX", "to": "2000-12-31"}, {"area": "CN-SX", "from": "2000-12-31"}"""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/members/1"));
    }

    @Test
    void theListHasTheMembersOfEach() {
        Given.get("/api/v1/groups?limit=1000")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.code == 'X-CENTRAL' }.members.area",
                        contains("CN-HA", "CN-SX"))
                .body("items.find { it.code == 'X-CENTRAL' }.name", equalTo("Central"));
        Given.get("/api/v1/groups?limit=1000&lang=zh")
                .then()
                .body("items.find { it.code == 'X-CENTRAL' }.name", equalTo("中部"));
    }

    @Test
    void aGroupIsNotChangedAsAnArea() {
        Given.put(
                        "/api/v1/areas/X-CENTRAL",
                        "*",
                        "{\"code\": \"X-CENTRAL\", \"level\": \"province\", \"names\": {\"en\": \"x\"}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/code"));
        Given.get("/api/v1/groups/CN-SX").then().statusCode(404);
    }
}
