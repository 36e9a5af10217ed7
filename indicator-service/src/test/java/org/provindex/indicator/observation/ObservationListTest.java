package org.provindex.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

/** What the list of observations lets through, in which order, and as it was known when. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ObservationListTest {
    private static long beforeTheLast;
    private static boolean entered;

    /** Years 2015 to 2019 of three areas, in two releases and a source of lower precedence. */
    @BeforeEach
    void observations() {
        Given.catalogue();
        if (entered) {
            return;
        }
        Map<String, String> of2019 = Map.of("source", "yearbook", "release", "2019");
        Map<String, String> article = Map.of("source", "article", "release", "2021");
        for (int year = 2015; year <= 2019; year++) {
            for (String area : List.of("CN-SX", "CN-HA", "CN-HB")) {
                enter(area, "" + year, "" + (year - 2000), of2019);
            }
        }
        enter("CN-SX", "2018", "118", Map.of());
        enter("CN-SX", "2018", "999", article);
        enter("CN-SX", "2018-Q1", "7", of2019);
        enter("CN-SX", "2017", "1017", Map.of("comparator", "gt"));
        enter("CN-SX", "2016", "1016", Map.of("status", "E"));
        enter("CN-SX", "2025", "500", Map.of("kind", "target", "plan", "14th plan"));
        beforeTheLast = enter("CN-SX", "2019", "5", Map.of("measure", "growth"));
        enter("CN-SX", "2019", "119", Map.of());
        entered = true;
    }

    private static long enter(
            String area, String period, String value, Map<String, String> fields) {
        return Given.observation("trunk-length", area, period, value, fields)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("revision");
    }

    private static List<String> list(String query) {
        Response response =
                Given.get("/api/v1/observations?limit=1000&indicator=trunk-length&" + query);
        response.then().statusCode(200);
        List<String> found = new ArrayList<>();
        response.jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(
                        o ->
                                found.add(
                                        "%s %s %s"
                                                .formatted(
                                                        o.get("area"),
                                                        o.get("period"),
                                                        new BigDecimal(o.get("value").toString())
                                                                .toBigInteger())));
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "area=CN-HB                         | CN-HB 2015 15, CN-HB 2016 16, CN-HB 2017 17, CN-HB 2018 18, CN-HB 2019 19",
                "area=CN-HB,CN-HA&period=2015       | CN-HA 2015 15, CN-HB 2015 15",
                "area=140000&period=2015            | CN-SX 2015 15",
                "area=CN-HB&period=2015,2019        | CN-HB 2015 15, CN-HB 2019 19",
                "area=CN-HB&from=2018               | CN-HB 2018 18, CN-HB 2019 19",
                "area=CN-HB&to=2016                 | CN-HB 2015 15, CN-HB 2016 16",
                "area=CN-HB&from=2016&to=2017       | CN-HB 2016 16, CN-HB 2017 17",
                "area=CN-SX&from=2018&to=2018-06    | CN-SX 2018-Q1 7",
                "area=CN-SX&period=2018             | CN-SX 2018 118",
                "area=CN-SX&period=2018-01/2018-03  | CN-SX 2018-Q1 7",
                "area=CN-SX&period=2018&source=article | CN-SX 2018 999",
                "area=CN-SX&period=2018&source=yearbook&release=2019 | CN-SX 2018 18",
                "area=CN-SX&kind=target             | CN-SX 2025 500",
                "area=CN-SX&kind=target,forecast    | CN-SX 2025 500",
                "area=CN-SX&measure=growth          | CN-SX 2019 5",
                "area=CN-SX&status=E                | CN-SX 2016 1016",
                "area=CN-SX&comparator=gt,ge        | CN-SX 2017 1017"
            },
            delimiter = '|')
    void aFilterLetsThrough(String query, String expected) {
        assertThat(String.join(", ", list(query))).isEqualTo(expected);
    }

    @Test
    void aFilterOnTheValueNeverLetsAnOlderReleaseSpeak() {
        // 2017 is "more than 1017" now; the exact 17 of the release before is not current.
        assertThat(list("area=CN-SX&period=2017&comparator=eq")).isEmpty();
        assertThat(list("area=CN-SX&period=2016&status=A")).isEmpty();
    }

    @Test
    void aGroupCountsFromTheDayItsMembersJoined() {
        // Henan joined on 2019-01-01, Shanxi was always in it, Hubei never.
        assertThat(list("group=X-CENTRAL&from=2018&to=2019&measure=level"))
                .containsExactly(
                        "CN-SX 2018 118", "CN-SX 2018-Q1 7", "CN-SX 2019 119", "CN-HA 2019 19");
    }

    @Test
    void vintagesStandBesideEachOther() {
        assertThat(list("area=CN-SX&period=2018&vintages=all"))
                .containsExactly("CN-SX 2018 18", "CN-SX 2018 118", "CN-SX 2018 999");
        assertThat(list("area=CN-SX&period=2018&vintages=current"))
                .containsExactly("CN-SX 2018 118");
    }

    @Test
    void whatWasKnownAtARevisionStaysKnown() {
        assertThat(list("area=CN-SX&period=2019&measure=level")).containsExactly("CN-SX 2019 119");
        assertThat(list("area=CN-SX&period=2019&measure=level&asOf=" + beforeTheLast))
                .containsExactly("CN-SX 2019 19");
        assertThat(list("asOf=0")).isEmpty();
        assertThat(list("asOf=2001-01-01")).isEmpty();
        assertThat(list("area=CN-HB&asOf=" + java.time.LocalDate.now(java.time.ZoneOffset.UTC)))
                .hasSize(5);
    }

    @Test
    void aTimeLeadsToTheRevisionThatWasNewestThen() {
        Response last =
                Given.get(
                        "/api/v1/observations?indicator=trunk-length&area=CN-SX&period=2019&measure=level");
        String recordedAt = last.jsonPath().getString("items[0].recordedAt");
        String justBefore = java.time.Instant.parse(recordedAt).minusNanos(1000).toString();

        assertThat(list("area=CN-SX&period=2019&measure=level&asOf=" + recordedAt))
                .containsExactly("CN-SX 2019 119");
        assertThat(list("area=CN-SX&period=2019&measure=level&asOf=" + justBefore))
                .containsExactly("CN-SX 2019 19");
    }

    @Test
    void thePagesGiveEachObservationOnceInOneOrder() {
        List<String> all =
                Given.get("/api/v1/observations?limit=1000&indicator=trunk-length&vintages=all")
                        .jsonPath()
                        .getList("items.id");
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page =
                    Given.get(
                            "/api/v1/observations?limit=4&indicator=trunk-length&vintages=all"
                                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            paged.addAll(page.then().statusCode(200).extract().jsonPath().getList("items.id"));
            cursor = page.jsonPath().getString("nextCursor");
        }

        assertThat(paged).hasSize(23).doesNotHaveDuplicates().isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "indicator=nope          | indicator | no indicator 'nope'",
                "indicator=stations,nope | indicator | no indicator 'nope'",
                "indicator=,             | indicator | is empty",
                "area=NOPE               | area      | no area 'NOPE'",
                "group=NOPE              | group     | no group 'NOPE'",
                "group=CN-SX             | group     | no group 'CN-SX'",
                "period=soon             | period    | is no period",
                "from=2020-13            | from      | is no period",
                "to=2020-Q5              | to        | is no period",
                "measure=size            | measure   | level, growth, rank",
                "kind=wish               | kind      | actual, target, forecast",
                "comparator=near         | comparator | eq, gt",
                "status=normal           | status    | CL_OBS_STATUS",
                "source=nope             | source    | no source 'nope'",
                "source=yearbook&release=nope | release | no release 'yearbook/nope'",
                "release=2019            | release   | needs the source",
                "vintages=some           | vintages  | current, all",
                "asOf=soon               | asOf      | must be a revision",
                "asOf=999999             | asOf      | no revision 999999 yet",
                "asOf=2999-01-01         | asOf      | has not come yet",
                "asOf=%2B999999999-12-31T23:59:59Z | asOf | has not come yet",
                "asOf=2024-02-30         | asOf      | must be a revision",
                "asOf=                   | asOf      | is empty",
                "lang=zh                 | lang      | it has area, asOf"
            },
            delimiter = '|')
    void aParameterThatCannotBeUsedIsNamed(String query, String parameter, String message) {
        Response response =
                Given.json().urlEncodingEnabled(false).get("/api/v1/observations?" + query);

        response.then().statusCode(400).body("errors[0].parameter", equalTo(parameter));
        assertThat(response.jsonPath().getString("errors[0].message")).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1,2",
                "1,2020-01-01,3,x",
                "1,soon,3,4",
                "99999999999,2020-01-01,3,4",
                ""
            })
    void aForgedCursorIsRefused(String position) {
        String own =
                Given.get("/api/v1/observations?limit=1&indicator=trunk-length")
                        .jsonPath()
                        .getString("nextCursor");
        String binding = new String(java.util.Base64.getUrlDecoder().decode(own)).split(":")[0];
        String forged =
                java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((binding + ":" + position).getBytes());

        Given.get("/api/v1/observations?limit=1&indicator=trunk-length&cursor=" + forged)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }
}
