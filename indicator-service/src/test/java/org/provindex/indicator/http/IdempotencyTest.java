package org.provindex.indicator.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class IdempotencyTest {
    private static String unit(String code) {
        return "{\"code\": \"%s\", \"names\": {\"en\": \"%s\"}, \"quantityKind\": \"count\"}"
                .formatted(code, code);
    }

    private static Response post(String key, String body) {
        return Given.json().header("Idempotency-Key", key).body(body).post("/api/v1/units");
    }

    private static int audited(String code) {
        return Given.owner()
                .withHandle(
                        h ->
                                h.createQuery(
                                                "select count(*) from provindex.audit where action = 'unit.create' and subject = :code")
                                        .bind("code", code)
                                        .mapTo(Integer.class)
                                        .one());
    }

    @Test
    void theSameRequestAgainGetsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        Response first = post(key, unit("once"));

        Response second = post(key, unit("once"));

        first.then().statusCode(201);
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
        assertThat(audited("once")).isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        post(key, unit("one")).then().statusCode(201);

        post(key, unit("other"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        given().get("/api/v1/units/other").then().statusCode(404);
    }

    @Test
    void aRefusalIsNoAnswerToKeep() {
        String key = UUID.randomUUID().toString();
        post(key, "{\"code\": \"late\"}").then().statusCode(422);

        post(key, unit("late")).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "é"})
    void aKeyThatIsNoneIsRefused(String key) {
        post(key, unit("nokey")).then().statusCode(400);
    }

    @Test
    void ofManyAtOnceOneHasTheEffect() throws Exception {
        String key = UUID.randomUUID().toString();
        CountDownLatch start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(8);
        Callable<Integer> send =
                () -> {
                    start.await();
                    return post(key, unit("crowd")).statusCode();
                };
        List<Future<Integer>> sent =
                IntStream.range(0, 8).mapToObj(i -> pool.submit(send)).toList();
        start.countDown();
        for (Future<Integer> one : sent) {
            assertThat(one.get()).isIn(201, 409);
        }
        pool.shutdown();

        post(key, unit("crowd")).then().statusCode(201);
        assertThat(audited("crowd")).isEqualTo(1);
    }

    @Test
    void whileTheFirstRunsTheSecondIsToldSo() {
        String key = UUID.randomUUID().toString();
        try (Handle running = Given.owner().open()) {
            running.begin();
            running.createQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                    .bind("name", "idempotency service " + key)
                    .mapTo(String.class)
                    .one();
            post(key, unit("waiting"))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/still-running"));
            running.rollback();
        }

        post(key, unit("waiting")).then().statusCode(201);
    }

    @Test
    void anAnswerIsForgottenAfterADay() {
        String key = UUID.randomUUID().toString();
        post(key, unit("yesterday")).then().statusCode(201);
        Given.owner()
                .useHandle(
                        h ->
                                h.execute(
                                        "update provindex.idempotency set created_at = created_at - interval '25 hours' where key = ?",
                                        key));

        post(key, unit("today")).then().statusCode(201);
    }

    @Test
    void theSameKeyOfAnotherPrincipalIsAnotherKey() {
        String key = UUID.randomUUID().toString();
        post(key, unit("mine")).then().statusCode(201);
        Given.owner()
                .useHandle(
                        h ->
                                h.execute(
                                        "update provindex.idempotency set principal = 'somebody' where key = ?",
                                        key));

        post(key, unit("yours")).then().statusCode(201);
    }
}
