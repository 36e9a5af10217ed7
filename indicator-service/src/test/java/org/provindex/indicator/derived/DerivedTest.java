package org.provindex.indicator.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

/** Derived series against figures computed by hand. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class DerivedTest {
    private static final String SERIES = "/api/v1/derived-series?indicator=output&";
    private static boolean entered;

    @BeforeEach
    void observations() {
        Given.catalogue();
        if (entered) {
            return;
        }
        Given.indicators("deriving", "output", "people", "product");
        enter("output", "CN", "2020", "1000");
        enter("output", "CN", "2022", "1500");
        enter("output", "CN-SX", "2020", "100");
        enter("output", "CN-SX", "2021", "110");
        enter("output", "CN-SX", "2022", "144");
        enter("output", "CN-SX", "2021-Q1", "20");
        enter("output", "CN-SX", "2022-Q1", "25");
        enter("output", "CN-HA", "2020", "0");
        enter("output", "CN-HA", "2022", "144");
        enter("output", "CN-HB", "2022", "900");
        enter("people", "CN-SX", "2022", "36");
        enter("people", "CN-HA", "2022", "0");
        enter("product", "CN-SX", "2022", "7");
        entered = true;
    }

    private static void enter(String indicator, String area, String period, String value) {
        Given.observation(indicator, area, period, value).then().statusCode(201);
    }

    private static List<String> items(String query) {
        Response response = Given.get(SERIES + query);
        response.then().statusCode(200).body("derived", equalTo(true));
        List<String> items = new ArrayList<>();
        response.jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(
                        i ->
                                items.add(
                                        "%s %s %s"
                                                .formatted(
                                                        i.get("area"),
                                                        i.get("period"),
                                                        new BigDecimal(i.get("value").toString())
                                                                .setScale(3, RoundingMode.HALF_UP)
                                                                .stripTrailingZeros()
                                                                .toPlainString())));
        return items;
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "transform=per-head&by=people              | CN-SX 2022 4",
                "transform=per-gdp&by=product&area=140000  | CN-SX 2022 20.571",
                "transform=growth                          | CN-SX 2021 10, CN-SX 2022-Q1 25, CN-SX 2022 30.909",
                "transform=growth&from=2022                | CN-SX 2022-Q1 25, CN-SX 2022 30.909",
                "transform=compound-growth&base=2020       | CN 2022 22.474, CN-SX 2021 10, CN-SX 2022 20",
                "transform=share&of=CN&area=CN-SX          | CN-SX 2020 10, CN-SX 2022 9.6",
                "transform=index&base=2020&area=CN-SX&to=2021 | CN-SX 2020 100, CN-SX 2021 110",
                "transform=rank&universe=X-CENTRAL         | CN-HA 2020 2, CN-HA 2022 1, CN-SX 2020 1, CN-SX 2021-Q1 1, CN-SX 2021 1, CN-SX 2022-Q1 1, CN-SX 2022 1",
                "transform=per-head&by=people&group=X-CENTRAL&from=2023 | ''"
            },
            delimiter = '|')
    void aSeriesIsDerived(String query, String expected) {
        assertThat(String.join(", ", items(query))).isEqualTo(expected);
    }

    @Test
    void onlyPeriodsOfOneLengthAreCompared() {
        assertThat(items("transform=index&base=2020&area=CN-SX"))
                .containsExactly("CN-SX 2020 100", "CN-SX 2021 110", "CN-SX 2022 144");
        assertThat(items("transform=compound-growth&base=2020&area=CN-SX"))
                .containsExactly("CN-SX 2021 10", "CN-SX 2022 20");
    }

    @Test
    void theInputsAndTheFormulaAreTold() {
        Given.get(SERIES + "transform=per-head&by=people")
                .then()
                .body("formula", containsString("'people'"))
                .body("unit", equalTo("count / count"))
                .body("items[0].exact", equalTo(true))
                .body("items[0].inputs.indicator", equalTo(List.of("output", "people")))
                .body("items[0].inputs[1].value", equalTo(36));
    }

    @Test
    void aRankSaysAmongHowMany() {
        // Henan joined the group in 2019, Hubei never; equal values share the place.
        Given.get(SERIES + "transform=rank&universe=X-CENTRAL&from=2022&to=2022&area=CN-SX")
                .then()
                .body("items.find { it.period == '2022' }.value", equalTo(1))
                .body("items.find { it.period == '2022' }.of", equalTo(2));
        Given.get(SERIES + "transform=rank&universe=X-CENTRAL&area=CN-HB")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void pagesFollowEachOther() {
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page =
                    Given.get(
                            SERIES
                                    + "transform=growth&limit=1"
                                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            paged.addAll(page.jsonPath().getList("items.period"));
            cursor = page.jsonPath().getString("nextCursor");
        }
        assertThat(paged).containsExactly("2021", "2022-Q1", "2022");
    }

    @ParameterizedTest
    @CsvSource({
        "transform=growth&by=people, by",
        "transform=index, base",
        "transform=rank, universe",
        "transform=rank&universe=NOPE, universe",
        "transform=per-head, by",
        "transform=per-head&by=nope, by",
        "transform=share&of=NOPE, of",
        "transform=wish, transform",
        "area=CN, transform",
        "transform=growth&limit=1001, limit",
        "transform=growth&asOf=soon, asOf"
    })
    void aParameterThatCannotBeUsedIsNamed(String query, String parameter) {
        Given.get(SERIES + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }
}
