package org.provindex.indicator.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

/** Regions of Europe and states of India come as data, and are ranked like provinces. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class OtherGeographiesTest {
    private static String resource(String name) throws IOException {
        try (var in = OtherGeographiesTest.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> ranking(String universe) {
        JsonPath answer =
                Given.get(
                                "/api/v1/derived-series?indicator=land-area&transform=rank&universe="
                                        + universe)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        List<String> places = new ArrayList<>();
        answer.<Map<String, Object>>getList("items")
                .forEach(i -> places.add(i.get("value") + " " + i.get("area")));
        return places.stream().sorted().toList();
    }

    @Test
    void theyAreLoadedAndRanked() throws IOException {
        Given.catalogue();
        Given.post("/api/v1/catalogue", resource("other-geographies.json")).then().statusCode(200);
        Given.json()
                .contentType("text/csv")
                .body(resource("other-geographies.csv"))
                .post("/api/v1/observation-batches")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(9));

        assertThat(ranking("X-NUTS2")).containsExactly("1 DE21", "2 FR10", "3 DE11", "4 AT13");
        // Telangana was made in 2014, and is no member in 2011.
        assertThat(ranking("X-INDIA")).containsExactly("1 IN-RJ", "2 IN-KA", "3 IN-KL", "4 IN-GA");
        Given.get("/api/v1/areas/IN-TG").then().body("validFrom", equalTo("2014-06-02"));
        Given.get("/api/v1/areas?parent=IN").then().body("items.size()", equalTo(5));
    }
}
