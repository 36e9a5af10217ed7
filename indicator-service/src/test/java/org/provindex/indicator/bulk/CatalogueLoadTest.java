package org.provindex.indicator.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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

/** Many entries at once, all or nothing. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class CatalogueLoadTest {
    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    private static Response load(String body) {
        return Given.post("/api/v1/catalogue", body);
    }

    @Test
    void entriesMayReferToOthersOfTheSameDocument() {
        load("""
                        {"units": [{"code": "x1_m", "names": {"en": "m"}, "quantityKind": "length"},
                                   {"code": "x1_km", "names": {"en": "km"}, "quantityKind": "length", "factor": 1000, "base": "x1_m"}],
                         "areas": [{"code": "X1A", "level": "country", "names": {"en": "A"}},
                                   {"code": "X1B", "level": "province", "parent": "X1A", "names": {"en": "B"}}],
                         "groups": [{"code": "X-1AB", "names": {"en": "AB"}, "members": ["X1A", {"area": "X1B", "to": "2020-12-31"}]}],
                         "indicators": [
                            {"code": "x1-a", "names": {"en": "a"}, "unit": "x1_m", "displayUnit": "x1_km", "direction": -1,
                             "nature": "ratio", "distinctFrom": ["x1-b"]},
                            {"code": "x1-b", "names": {"en": "b"}, "unit": "x1_m", "direction": 1, "nature": "flow"}]}""")
                .then()
                .statusCode(200)
                .body("created", equalTo(7))
                .body("changed", equalTo(0));
        Given.get("/api/v1/areas/X1B").then().body("parent", equalTo("X1A"));
        Given.get("/api/v1/groups/X-1AB")
                .then()
                .body("members.area", contains("X1A", "X1B"))
                .body("members[1].to", equalTo("2020-12-31"));
        Given.get("/api/v1/indicators/x1-b").then().body("distinctFrom", contains("x1-a"));
    }

    @Test
    void loadingTheSameAgainChangesNothing() {
        String before = Given.etag("/api/v1/groups/X-CENTRAL");

        load(Given.catalogueText())
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("changed", equalTo(0))
                .body("same", equalTo(17));

        assertThat(Given.etag("/api/v1/groups/X-CENTRAL")).isEqualTo(before);
    }

    @Test
    void aChangedEntryIsCountedAsChanged() {
        String one =
                """
                {"areas": [{"code": "X2A", "level": "country", "names": {"en": "%s"}, "aliases": [%s]}]}""";
        load(one.formatted("A", "")).then().body("created", equalTo(1));

        load(one.formatted("A", "\"Alpha\"")).then().body("changed", equalTo(1));
        load(one.formatted("B", "\"Alpha\"")).then().body("changed", equalTo(1));
        load(one.formatted("B", "\"Alpha\"")).then().body("same", equalTo(1));
        Given.get("/api/v1/areas/X2A")
                .then()
                .body("name", equalTo("B"))
                .body("aliases", contains("Alpha"));
    }

    @Test
    void nothingIsStoredWhenOneEntryIsWrong() {
        Response response =
                load(
                        """
                        {"areas": [{"code": "X3A", "level": "country", "names": {"en": "A"}},
                                   {"code": "X3B", "level": "province", "parent": "X3Z", "names": {"en": "B"}},
                                   {"code": "X3C", "level": "province", "parent": "X3A", "names": {"en": "C"}}],
                         "groups": [{"code": "X-3G", "names": {"en": "G"}, "members": ["X3A", "X3Y"]}],
                         "indicators": [{"code": "x3-a", "names": {"en": "a"}, "unit": "nope", "direction": 1, "nature": "flow",
                                         "topic": "no-topic", "aliases": ["fine", "Cables"]}]}""");

        response.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-body"))
                .body(
                        "errors.pointer",
                        contains(
                                "/areas/1/parent",
                                "/groups/0/members/1",
                                "/indicators/0/unit",
                                "/indicators/0/topic",
                                "/indicators/0/aliases/1"))
                .body(
                        "errors.code",
                        contains(
                                "unknown-area",
                                "unknown-area",
                                "unknown-unit",
                                "unknown-topic",
                                "taken"));
        for (String path : List.of("areas/X3A", "areas/X3C", "groups/X-3G", "indicators/x3-a")) {
            Given.get("/api/v1/" + path).then().statusCode(404);
        }
    }

    @Test
    void manyFaultsAreCountedBeyondThoseThatAreListed() {
        StringBuilder areas = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            areas.append(i == 0 ? "" : ", ")
                    .append(
                            """
                            {"code": "X4%d", "level": "county", "parent": "NOPE", "names": {"en": "x"}}"""
                                    .formatted(100 + i));
        }

        load("{\"areas\": [" + areas + "]}")
                .then()
                .statusCode(422)
                .body("errors", hasSize(100))
                .body("detail", equalTo("There is no area 'NOPE'; and 149 more."));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "{\"units\": [{\"code\": \"u\"}]} | /units/0/names",
                "{\"units\": [null]} | /units/0",
                "{\"units\": {}} | /units",
                "{\"cities\": []} | /cities",
                "{\"areas\": [{\"code\": \"A B\"}]} | /areas/0/code",
                "{\"areas\": [{\"code\": \"CN\", \"level\": \"country\", \"names\": {\"en\": \"C\"}}, {\"code\": \"CN\", \"level\": \"country\", \"names\": {\"en\": \"D\"}}]} | /areas/1",
                "{\"areas\": [{\"code\": \"CN\", \"level\": \"group\", \"names\": {\"en\": \"C\"}}]} | /areas/0/level",
                "{\"groups\": [{\"code\": \"CN\", \"names\": {\"en\": \"C\"}}]} | /groups/0/code",
                "{\"groups\": [{\"code\": \"X-54\", \"names\": {\"en\": \"C\"}, \"members\": [\"a b\"]}]} | /groups/0/members/0",
                "{\"groups\": [{\"code\": \"X-55\", \"names\": {\"en\": \"C\"}, \"members\": [\"CN\", {\"area\": \"CN\", \"from\": \"2020-01-01\"}]}]} | /groups/0/members/1",
                "{\"groups\": [{\"code\": \"X-55\", \"names\": {\"en\": \"C\"}, \"members\": [\"X-55\"]}]} | /groups/0/members/0",
                "{\"neighbours\": [{\"area\": \"CN\", \"neighbours\": [\"NOPE\"]}]} | /neighbours/0/neighbours/0",
                "{\"neighbours\": [{\"area\": \"CN\", \"neighbours\": [\"CN\"]}]} | /neighbours/0/neighbours/0",
                "{\"units\": [{\"code\": \"km\", \"names\": {\"en\": \"km\"}, \"quantityKind\": \"length\", \"base\": \"count\"}]} | /units/0/base",
                "{\"sources\": [{\"code\": \"s\", \"series\": {\"en\": \"S\"}, \"kind\": \"table\", \"releases\": [{\"code\": \"r\"}, {\"code\": \"r\"}]}]} | /sources/0/releases/1",
                "{\"indicators\": [{\"code\": \"x5\", \"names\": {\"en\": \"x\"}, \"unit\": \"10k_km\", \"direction\": 1, \"nature\": \"flow\"}]} | /indicators/0/unit",
                "{\"indicators\": [{\"code\": \"x5\", \"names\": {\"en\": \"x\"}, \"unit\": \"km\", \"displayUnit\": \"count\", \"direction\": 1, \"nature\": \"flow\"}]} | /indicators/0/displayUnit",
                "{\"indicators\": [{\"code\": \"x5\", \"names\": {\"en\": \"x\"}, \"unit\": \"km\", \"direction\": 1, \"nature\": \"flow\", \"distinctFrom\": [\"x5\"]}]} | /indicators/0/distinctFrom/0"
            },
            delimiter = '|',
            quoteCharacter = '\'')
    void eachFaultIsPointedAt(String body, String pointer) {
        load(body).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }
}
