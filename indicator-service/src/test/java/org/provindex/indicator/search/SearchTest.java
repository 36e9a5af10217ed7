package org.provindex.indicator.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

/** What is found by which words. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class SearchTest {
    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    private static Response search(String query, Object... values) {
        return Given.get("/api/v1/search?" + query, values);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "Shanxi          | CN-SX",
                "山西             | CN-SX",
                "shan xi         | CN-SX",
                "shanxi          | CN-SX",
                "SHANXI          | CN-SX",
                "Ｓｈａｎｘｉ          | CN-SX",
                "140000          | CN-SX",
                "henan           | CN-HA",
                "hénan           | CN-HA",
                "Shanxy          | CN-SX",
                "length of cables | cable-length",
                "cables length   | cable-length",
                "光缆             | cable-length",
                "guanglan        | cable-length",
                "guang lan       | cable-length",
                "glcd            | cable-length",
                "trunk cab       | trunk-length",
                "base station    | stations",
                "基础设施          | infrastructure",
                "jichusheshi     | infrastructure"
            },
            delimiter = '|')
    void itIsFoundFirst(String words, String code) {
        Response response = search("q={q}&limit=5", words);

        response.then().statusCode(200);
        assertThat(response.jsonPath().<String>getList("items.code")).first().isEqualTo(code);
    }

    @Test
    void whatIsFoundHasItsAddressAndNames() {
        search("q=guanglan&lang=zh&type=indicator")
                .then()
                .body("items[0].name", equalTo("光缆长度"))
                .body("items[0].href", equalTo("/api/v1/indicators/cable-length"))
                .body("items[0].matched", equalTo("guanglanchangdu"))
                .body("items.type", not(hasItem("area")));
        search("q=Central").then().body("items[0].href", equalTo("/api/v1/groups/X-CENTRAL"));
    }

    @Test
    void whatChangedIsFoundAtOnce() {
        search("q=quixotic").then().body("items", hasSize(0));
        Given.indicators("searching", "quixotic-things");
        search("q=quixotic").then().body("items.code", hasItem("quixotic-things"));
        String path = "/api/v1/indicators/quixotic-things";
        Given.json().header("If-Match", Given.etag(path)).delete(path).then().statusCode(204);
        search("q=quixotic").then().body("items", hasSize(0));
    }

    @Test
    void pagesFollowEachOther() {
        List<String> all = search("q=length&limit=1000").jsonPath().getList("items.code");
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page =
                    search("q=length&limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            paged.addAll(page.jsonPath().getList("items.code"));
            cursor = page.jsonPath().getString("nextCursor");
        }
        assertThat(paged).isEqualTo(all).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "%",
                "_",
                "\\",
                "a & | ! ( ) : *",
                "'; drop table area; --",
                "<b>",
                "$$",
                "'':*",
                "🦊"
            })
    void whatLooksLikeSomethingElseIsText(String words) {
        Given.json().queryParam("q", words).get("/api/v1/search").then().statusCode(200);
        search("q=shanxi").then().body("items[0].code", equalTo("CN-SX"));
    }

    @Test
    void aQuestionIsNeededAndBounded() {
        search("limit=1").then().statusCode(400).body("errors[0].parameter", equalTo("q"));
        search("q=" + "x".repeat(101)).then().statusCode(400);
        search("q=x&type=unit").then().statusCode(400).body("errors[0].parameter", equalTo("type"));
        search("q=x&limit=1001").then().statusCode(400);
    }
}
