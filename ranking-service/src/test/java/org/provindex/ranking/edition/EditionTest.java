package org.provindex.ranking.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.composite.frozen.FrozenDocument;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;

/** The two-pillar index of {@link Given}, published under codes of its own. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class EditionTest {
    @Inject Seen seen;

    /** Remembers what was fired. */
    @Singleton
    static class Seen {
        final List<EditionPublished> published = new CopyOnWriteArrayList<>();
        final List<EditionRetracted> retracted = new CopyOnWriteArrayList<>();

        void on(@Observes EditionPublished event) {
            published.add(event);
        }

        void on(@Observes EditionRetracted event) {
            retracted.add(event);
        }
    }

    @BeforeEach
    void index() {
        Given.index();
    }

    private static void methodology(String code) {
        Given.methodology(Given.TWO_PILLARS.replace("two-pillars", code)).then().statusCode(201);
    }

    private static Response publish(String code, String body) {
        return Given.json().body(body).post("/api/v1/methodologies/" + code + "/editions");
    }

    private static String published(String code, String body) {
        return publish(code, body).then().statusCode(201).extract().path("id");
    }

    private static JsonPath read(String path) {
        return Given.get(path).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void theTableIsTheEditionFromThenOn() {
        methodology("from-then-on");
        String table = "/api/v1/league-tables/from-then-on?period=2020";
        JsonPath live = read(table);
        assertThat(live.getBoolean("provisional")).isTrue();

        String id = published("from-then-on", "{\"periods\": [\"2020\", \"2019\"]}");

        JsonPath edition = read(table);
        assertThat(edition.getBoolean("provisional")).isFalse();
        assertThat(edition.getString("edition.id")).isEqualTo(id);
        assertThat(edition.getList("rows.score")).isEqualTo(live.getList("rows.score"));
        assertThat(edition.getList("rows.previousRank"))
                .isEqualTo(live.getList("rows.previousRank"));
        assertThat(read("/api/v1/editions/" + id + "/rows?period=2020").getList("rows"))
                .isEqualTo(edition.getList("rows"));
        assertThat(read(table + "&provisional=true").getBoolean("provisional")).isTrue();
        Given.get("/api/v1/editions?methodology=from-then-on")
                .then()
                .body("items", hasSize(1))
                .body("items[0].periods", equalTo(List.of("2019", "2020")))
                .body("items[0].areas", equalTo(8));
    }

    @Test
    void laterFiguresChangeANewEditionAndNotTheOldOne() {
        methodology("revised");
        String first =
                published(
                        "revised",
                        "{\"periods\": [\"2018\"], \"unranked\": \"allow\"}"
                                .replace("2018", "2020"));
        byte[] before = Given.get("/api/v1/editions/" + first + "/rows").body().asByteArray();
        String asOf = read("/api/v1/editions/" + first).getString("dataRevision");
        try {
            // Shanxi's ports 14 -> 35 of 35 residents: network (100 + 50) / 2 in the place of
            // 40/80.
            Given.record("ports", "CN-SX", "2020", "35");
            String second = published("revised", "{\"periods\": [\"2020\"]}");

            assertThat(Given.get("/api/v1/editions/" + first + "/rows").body().asByteArray())
                    .isEqualTo(before);
            assertThat(second).isNotEqualTo(first);
            Given.get("/api/v1/editions/" + second).then().body("previous", equalTo(first));
            publish("revised", "{\"periods\": [\"2020\"], \"asOf\": \"" + asOf + "\"}")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(first));

            JsonPath compare = read("/api/v1/editions/" + second + "/compare/" + first);
            assertThat(compare.getBoolean("comparable")).isTrue();
            assertThat(compare.getInt("revisions[0].figuresRevised")).isEqualTo(1);
            assertThat(compare.getInt("revisions[0].figuresNew")).isZero();
            JsonPath shanxi = compare;
            String row = "revisions[0].movers.find { it.area.code == 'CN-SX' }.";
            double places = shanxi.getDouble(row + "places");
            assertThat(places).isPositive();
            assertThat(shanxi.getDouble(row + "reasons.dataRevised")).isEqualTo(places);
            assertThat(shanxi.getDouble(row + "reasons.method")).isZero();
            EditionPublished event = last("revised");
            assertThat(event.previousEditionId()).isEqualTo(Long.parseLong(first));
            assertThat(event.comparable()).isTrue();
            assertThat(event.moved()).extracting(MovedRow::area).contains("CN-SX");
            assertThat(event.moved())
                    .allSatisfy(r -> assertThat(r.rank()).isNotEqualTo(r.previousRank()));
        } finally {
            Given.record("ports", "CN-SX", "2020", "14");
        }
    }

    private EditionPublished last(String methodology) {
        return seen.published.stream()
                .filter(e -> e.methodology().equals(methodology))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    @Test
    void aUniverseAndAMethodMoveAreasForReasonsThatAddUp() {
        methodology("reasons");
        String first = published("reasons", "{\"periods\": [\"2020\"]}");
        Given.methodology(
                        Given.TWO_PILLARS
                                .replace("two-pillars", "reasons")
                                .replace("version: 1", "version: 2")
                                .replace("weight: 0.6", "weight: 0.1"))
                .then()
                .statusCode(201);
        String second = published("reasons", "{\"periods\": [\"2020\"], \"universe\": \"X-SIX\"}");

        JsonPath compare = read("/api/v1/editions/" + second + "/compare/" + first);

        assertThat(compare.getBoolean("comparable")).isFalse();
        assertThat(compare.getList("order"))
                .isEqualTo(List.of("dataRevised", "dataNew", "universe", "method"));
        List<java.util.Map<String, Object>> movers = compare.getList("revisions[0].movers");
        assertThat(movers).isNotEmpty();
        int whole = 0;
        for (var mover : movers) {
            if (mover.get("places") == null) {
                continue;
            }
            whole++;
            var reasons = (java.util.Map<String, Number>) mover.get("reasons");
            double sum = reasons.values().stream().mapToDouble(Number::doubleValue).sum();
            assertThat(sum).isEqualTo(((Number) mover.get("places")).doubleValue());
        }
        assertThat(whole).isPositive();
        // Beijing and Guizhou are not among the six.
        assertThat(
                        compare.<Object>get(
                                "revisions[0].movers.find { it.area.code == 'CN-BJ' }.rankTo"))
                .isNull();
        assertThat(last("reasons").comparable()).isFalse();
        assertThat(last("reasons").previousEditionId()).isNull();
    }

    @Test
    void theSameAgainIsTheEditionThatIsThere() {
        methodology("same");
        String id = published("same", "{\"periods\": [\"2020\"]}");
        int told = seen.published.size();

        publish("same", "{\"periods\": [\"2020\"]}").then().statusCode(200).body("id", equalTo(id));

        assertThat(seen.published).hasSize(told);
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswer() {
        methodology("repeated");
        String body = "{\"periods\": [\"2019\", \"2020\"], \"universe\": \"X-SIX\"}";
        String path = "/api/v1/methodologies/repeated/editions";
        Response first = Given.json().header("Idempotency-Key", "repeated-1").body(body).post(path);
        first.then().statusCode(201);
        Response again = Given.json().header("Idempotency-Key", "repeated-1").body(body).post(path);
        again.then().statusCode(201).body("id", equalTo(first.path("id")));
    }

    @Test
    void ofManyThatPublishAtOnceOneWins() throws Exception {
        methodology("race");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> publish("race", "{\"periods\": [\"2019\", \"2020\"]}"));
        }
        List<Response> answers = new ArrayList<>();
        for (Future<Response> call : threads.invokeAll(calls)) {
            answers.add(call.get());
        }
        threads.shutdown();

        assertThat(answers.stream().map(Response::statusCode).toList())
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
        assertThat(answers.stream().map(a -> a.<String>path("id")).distinct()).hasSize(1);
        assertThat(seen.published.stream().filter(e -> e.methodology().equals("race"))).hasSize(1);
    }

    @Test
    void theDocumentHasTheChecksumAndComputesToItself() {
        methodology("document");
        String id = published("document", "{\"periods\": [\"2019\", \"2020\"]}");
        String checksum = read("/api/v1/editions/" + id).getString("checksum");

        byte[] document = Given.get("/api/v1/editions/" + id + "/document").body().asByteArray();
        var index = FrozenDocument.read(document);

        assertThat(FrozenDocument.sha256(document)).isEqualTo(checksum);
        assertThat(FrozenDocument.checksum(index, index.compute())).isEqualTo(checksum);
        Given.get("/api/v1/editions/" + id + "/verification")
                .then()
                .body("holds", equalTo(true))
                .body("stored", equalTo(checksum))
                .body("recomputed", equalTo(checksum));
    }

    @Test
    void theDecompositionLeadsToObservationsAndAddsUp() {
        methodology("parts");
        String id = published("parts", "{\"periods\": [\"2020\"]}");
        JsonPath parts = read("/api/v1/editions/" + id + "/areas/CN-SX");

        List<Float> contributions = parts.getList("indicators.contribution", Float.class);
        double sum = contributions.stream().mapToDouble(Float::doubleValue).sum();
        assertThat(sum + parts.getDouble("rest"))
                .isCloseTo(parts.getDouble("score"), org.assertj.core.api.Assertions.within(1e-4));
        assertThat(parts.getString("indicators[0].inputs[0].href"))
                .startsWith("/api/v1/observations/");
        assertThat(parts.getList("indicators[0].inputs")).hasSize(2);
        assertThat(parts.getList("nodes.code")).isEqualTo(List.of("index", "network", "industry"));
        Given.get("/api/v1/editions/" + id + "/areas/CN-GD").then().statusCode(404);
    }

    @Test
    void aRetractedEditionStaysReadableButDoesNotStand() {
        methodology("wrong");
        String first = published("wrong", "{\"periods\": [\"2019\"]}");
        String second = published("wrong", "{\"periods\": [\"2020\"]}");
        Response answer = retract(second, "A figure was typed in wrong.");
        answer.then()
                .statusCode(200)
                .body("state", equalTo("retracted"))
                .body("retraction.reason", equalTo("A figure was typed in wrong."))
                .body("retraction.at", notNullValue());

        Given.get("/api/v1/editions/" + second + "/rows")
                .then()
                .statusCode(200)
                .body("edition.retracted", equalTo("A figure was typed in wrong."));
        Given.get("/api/v1/league-tables/wrong").then().body("edition.id", equalTo(first));
        Given.get("/api/v1/league-tables/wrong?period=2020").then().body("edition", nullValue());
        retract(second, "A figure was typed in wrong.").then().statusCode(200);
        retract(second, "For another reason.").then().statusCode(409);
        publish("wrong", "{\"periods\": [\"2020\"]}")
                .then()
                .statusCode(409)
                .body("detail", containsString("was retracted"));
        EditionRetracted event = seen.retracted.get(seen.retracted.size() - 1);
        assertThat(event.standing()).isEqualTo(Long.parseLong(first));
        Given.get("/api/v1/editions?methodology=wrong&state=standing")
                .then()
                .body("items.id", equalTo(List.of(first)));
    }

    private static Response retract(String id, String reason) {
        return Given.json()
                .body("{\"reason\": \"%s\"}".formatted(reason))
                .post("/api/v1/editions/" + id + "/retract");
    }

    @ParameterizedTest
    @CsvSource({
        "update edition set note = 'changed' where id = %s",
        "delete from edition_row where edition_id = %s",
        "update edition_input set value = value + 1 where edition_id = %s",
        "delete from edition where id = %s",
        "'insert into edition_row values (%s, ''2020'', 999, ''index'', ''CN-XX'', 1, 1, 1)'",
        "'truncate edition_mark -- %s'"
    })
    void evenTheOwnerOfTheDatabaseCannotChangeAnEdition(String statement) {
        methodologyOnce("immutable");
        String id = publish("immutable", "{\"periods\": [\"2020\"]}").then().extract().path("id");

        assertThatThrownBy(() -> Given.owner().useHandle(h -> h.execute(statement.formatted(id))))
                .isInstanceOf(JdbiException.class)
                .hasMessageMatching("(?s).*(never changed|takes no rows).*");
    }

    private static void methodologyOnce(String code) {
        Given.methodology(Given.TWO_PILLARS.replace("two-pillars", code));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "{\"periods\": [\"1990\"]}              | 404 | /problems/no-data             |",
                "{\"periods\": [\"2020-Q1\"]}           | 422 | /problems/invalid-body        | /periods/0",
                "{\"periods\": []}                      | 422 | /problems/invalid-body        | /periods",
                "{\"periods\": [\"2020\", \"2020\"]}    | 422 | /problems/invalid-body        | /periods/1",
                "{\"periods\": [\"2021\"]}              | 422 | /problems/area-without-data   |",
                "{\"universe\": \"NOPE\"}               | 422 | /problems/unknown-group       | /universe",
                "{\"asOf\": \"soon\"}                   | 422 | /problems/invalid-parameter   | /asOf",
                "{\"version\": 7}                       | 409 | /problems/conflict            |",
                "{\"unranked\": \"perhaps\"}            | 422 | /problems/invalid-body        | /unranked",
                "{\"colour\": \"red\"}                  | 422 | /problems/invalid-body        | /colour"
            },
            delimiter = '|',
            quoteCharacter = '\'')
    void whatCannotBePublishedIsSaid(String body, int status, String type, String pointer) {
        methodologyOnce("refused");
        Response answer = publish("refused", body);

        answer.then().statusCode(status).body("type", equalTo(type));
        if (pointer != null) {
            answer.then().body("errors[0].pointer", equalTo(pointer));
        }
    }

    @Test
    void aDraftCannotBePublishedWith() {
        given("draft-only");
        publish("draft-only", "{}")
                .then()
                .statusCode(409)
                .body("detail", containsString("activate"));
        publish("nothing-there", "{}").then().statusCode(404);
        Given.get("/api/v1/editions/0").then().statusCode(404);
        Given.get("/api/v1/editions/99999999").then().statusCode(404);
        Given.get("/api/v1/editions/x").then().statusCode(404);
    }

    private static void given(String code) {
        Given.json()
                .contentType("application/yaml")
                .body(
                        Given.TWO_PILLARS
                                .replace("two-pillars", code)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/methodologies?state=draft")
                .then()
                .statusCode(201);
    }
}
