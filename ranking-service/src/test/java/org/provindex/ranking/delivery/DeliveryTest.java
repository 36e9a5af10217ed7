package org.provindex.ranking.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.provindex.ranking.Given.get;
import static org.provindex.ranking.Given.json;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;
import org.provindex.ranking.Receiver;
import org.provindex.ranking.Receiver.Hook;
import org.provindex.ranking.Receiver.Reply;
import org.provindex.web.identity.TestKey;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class DeliveryTest {
    private static Receiver receiver;
    private static String key;

    @BeforeAll
    static void listen() {
        receiver = new Receiver();
    }

    @BeforeEach
    void asOwner() {
        if (key == null) {
            key = Given.key("receiver", "admin");
        }
        TestKey.sent(key);
    }

    @AfterAll
    static void close() {
        receiver.close();
    }

    private record Subscribed(String id, String secret, String path) {
        String address() {
            return "/api/v1/subscriptions/" + id;
        }

        String test() {
            return json().post(address() + "/test").then().statusCode(200).extract().path("event");
        }

        List<Hook> hooks() {
            return receiver.at(path);
        }

        List<String> ids() {
            return hooks().stream().map(Hook::id).toList();
        }

        JsonPath view() {
            return get(address()).jsonPath();
        }
    }

    /** To tests only, so that what other tests do comes in no way. */
    private static Subscribed subscribe(String path, String ordering) {
        JsonPath made =
                json().body(
                                "{\"url\":\"%s\",\"ordering\":\"%s\",\"filter\":{\"types\":[\"subscription.test\"]}}"
                                        .formatted(receiver.url(path), ordering))
                        .post("/api/v1/subscriptions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        return new Subscribed(made.getString("subscription.id"), made.getString("secret"), path);
    }

    private static boolean verifies(String secret, Hook hook) {
        try {
            new Webhook(secret)
                    .verify(
                            hook.body(),
                            HttpHeaders.of(
                                    Map.of(
                                            "webhook-id", List.of(hook.id()),
                                            "webhook-timestamp",
                                                    List.of(hook.header("webhook-timestamp")),
                                            "webhook-signature",
                                                    List.of(hook.header("webhook-signature"))),
                                    (name, value) -> true));
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }

    @Test
    void eventsArriveInOrderSignedAndAsCloudEvents() {
        Subscribed to = subscribe("/order", "strict");
        List<String> sent = Stream.generate(to::test).limit(10).toList();
        Receiver.await("ten events", () -> to.hooks().size() >= 10);

        assertThat(to.ids()).isEqualTo(sent);
        Hook hook = to.hooks().get(0);
        assertThat(verifies(to.secret, hook)).isTrue();
        assertThat(verifies(subscribe("/other", "strict").secret, hook)).isFalse();
        CloudEvent event =
                new JsonFormat().deserialize(hook.body().getBytes(StandardCharsets.UTF_8));
        assertThat(event.getId()).isEqualTo(hook.id());
        assertThat(event.getType()).isEqualTo("subscription.test");
        assertThat(hook.header("Content-Type")).startsWith("application/cloudevents+json");
    }

    @Test
    void whatFailsIsSentAgainAndTheRestWaits() {
        Subscribed to = subscribe("/flaky", "strict");
        AtomicInteger calls = new AtomicInteger();
        receiver.answers(
                "/flaky",
                h ->
                        calls.incrementAndGet() <= 3
                                ? new Reply(500, Map.of(), "oh no", 0)
                                : Reply.of(200));
        String first = to.test();
        String second = to.test();
        Receiver.await("both events", () -> to.hooks().size() >= 5);

        assertThat(to.ids()).containsExactly(first, first, first, first, second);
        assertThat(to.hooks().get(1).header("webhook-timestamp")).isNotEmpty();
        Receiver.await(
                "the log",
                () -> get(to.address() + "/attempts").jsonPath().getList("items").size() == 5);
        JsonPath log = get(to.address() + "/attempts").jsonPath();
        assertThat(log.getList("items.outcome"))
                .containsExactly("delivered", "delivered", "failed", "failed", "failed");
        assertThat(log.getList("items.number")).containsExactly(1, 4, 3, 2, 1);
        assertThat(log.getString("items[4].answer")).isEqualTo("oh no");
        assertThat(get(to.address() + "/attempts?outcome=failed").jsonPath().getList("items"))
                .hasSize(3);
    }

    @Test
    void bestEffortDoesNotWait() {
        Subscribed to = subscribe("/loose", "best-effort");
        AtomicInteger calls = new AtomicInteger();
        receiver.answers("/loose", h -> Reply.of(calls.incrementAndGet() == 1 ? 503 : 204));
        String first = to.test();
        Receiver.await("the first attempt", () -> to.hooks().size() == 1);
        String second = to.test();
        Receiver.await("both events", () -> to.hooks().size() >= 3);

        assertThat(to.ids()).containsExactlyInAnyOrder(first, first, second);
        Receiver.await(
                "nothing to wait",
                () -> get(to.address() + "/progress").jsonPath().getInt("waiting") == 0);
    }

    @Test
    void redirectsAreFailuresAndNotFollowed() {
        Subscribed to = subscribe("/moved", "strict");
        receiver.answers(
                "/moved",
                h -> new Reply(307, Map.of("Location", receiver.url("/elsewhere")), "", 0));
        to.test();
        Receiver.await("a second attempt", () -> to.hooks().size() >= 2);

        assertThat(receiver.at("/elsewhere")).isEmpty();
    }

    @Test
    void retryAfterIsHeeded() {
        Subscribed to = subscribe("/busy", "strict");
        AtomicInteger calls = new AtomicInteger();
        receiver.answers(
                "/busy",
                h ->
                        calls.incrementAndGet() == 1
                                ? new Reply(429, Map.of("Retry-After", "2"), "", 0)
                                : Reply.of(204));
        to.test();
        Receiver.await("both attempts", () -> to.hooks().size() == 2);

        assertThat(to.hooks().get(1).nanos() - to.hooks().get(0).nanos())
                .isGreaterThan(1_990_000_000L);
    }

    @Test
    void goneDisablesAndResumeGoesOnWithTheSameEvent() {
        Subscribed to = subscribe("/gone", "strict");
        receiver.answers("/gone", h -> Reply.of(410));
        String first = to.test();
        Receiver.await("the end", () -> to.view().getString("state").equals("disabled"));
        assertThat(to.view().getString("disabledBecause")).isEqualTo("gone");
        json().post(to.address() + "/test").then().statusCode(409);

        receiver.answers("/gone", h -> Reply.of(200));
        json().post(to.address() + "/resume")
                .then()
                .statusCode(200)
                .body("state", equalTo("active"));
        Receiver.await("what was kept", () -> to.hooks().size() == 3);

        assertThat(to.ids().subList(0, 2)).containsExactly(first, first);
        assertThat(to.hooks().get(2).json().path("type").asText())
                .isEqualTo("subscription.disabled");
    }

    @Test
    void longFailureDisablesAndKeepsTheBacklog() {
        Subscribed to = subscribe("/dead", "strict");
        receiver.answers("/dead", h -> Reply.of(500));
        List<String> sent = Stream.generate(to::test).limit(3).toList();
        Receiver.await("the end", () -> to.view().getString("state").equals("disabled"));
        assertThat(to.view().getString("disabledBecause")).isEqualTo("failing");
        int before = to.hooks().size();

        receiver.answers("/dead", h -> Reply.of(200));
        json().post(to.address() + "/resume").then().statusCode(200);
        Receiver.await("the backlog", () -> to.hooks().size() >= before + 4);

        assertThat(to.ids().subList(before, before + 3)).isEqualTo(sent);
    }

    @Test
    void aReplaySendsTheSameAgain() {
        Subscribed to = subscribe("/again", "strict");
        List<String> sent = Stream.generate(to::test).limit(3).toList();
        Receiver.await("three events", () -> to.hooks().size() == 3);
        String sequence = to.hooks().get(1).json().path("sequence").asText();

        json().body("{\"sequence\":%d}".formatted(Long.parseLong(sequence)))
                .post(to.address() + "/replay")
                .then()
                .statusCode(200);
        Receiver.await("two of them again", () -> to.hooks().size() == 5);

        assertThat(to.ids().subList(3, 5)).isEqualTo(sent.subList(1, 3));
        assertThat(to.hooks().get(3).body()).isEqualTo(to.hooks().get(1).body());
        json().body("{}").post(to.address() + "/replay").then().statusCode(422);
        json().body("{\"sequence\":999999}").post(to.address() + "/replay").then().statusCode(422);
        json().body("{\"since\":\"2020-01-01T00:00:00Z\"}")
                .post(to.address() + "/replay")
                .then()
                .statusCode(200);
        Receiver.await("all of them again", () -> to.hooks().size() == 8);
    }

    @Test
    void bothSecretsCountWhileOneTakesTheOthersPlace() {
        Subscribed to = subscribe("/rotate", "strict");
        String fresh =
                json().post(to.address() + "/rotate-secret")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("secret");
        to.test();
        Receiver.await("an event", () -> to.hooks().size() == 1);

        assertThat(fresh).isNotEqualTo(to.secret);
        assertThat(verifies(to.secret, to.hooks().get(0))).isTrue();
        assertThat(verifies(fresh, to.hooks().get(0))).isTrue();
    }

    @Test
    void aPausedSubscriptionGetsNothingUntilItIsResumed() throws Exception {
        Subscribed to = subscribe("/pause", "strict");
        to.test();
        Receiver.await("an event", () -> to.hooks().size() == 1);
        json().post(to.address() + "/pause")
                .then()
                .statusCode(200)
                .body("state", equalTo("paused"));
        Thread.sleep(1500);
        json().post(to.address() + "/resume").then().statusCode(200);
        String later = to.test();
        Receiver.await("the other", () -> to.hooks().size() == 2);

        assertThat(to.ids().get(1)).isEqualTo(later);
    }

    @Test
    void aReceiverThatHangsHoldsNobodyUp() {
        Subscribed slow = subscribe("/slow", "strict");
        Subscribed quick = subscribe("/quick", "strict");
        receiver.answers("/slow", h -> new Reply(200, Map.of(), "", 2500));
        slow.test();
        Receiver.await("the slow one to be asked", () -> slow.hooks().size() == 1);
        long from = System.nanoTime();
        quick.test();
        Receiver.await("the quick one", () -> quick.hooks().size() == 1);

        assertThat(quick.hooks().get(0).nanos() - from).isLessThan(900_000_000L);
        Receiver.await(
                "the time-out in the log",
                () ->
                        "timeout"
                                .equals(
                                        String.valueOf(
                                                        (Object)
                                                                get(slow.address() + "/attempts")
                                                                        .path("items[0].error"))
                                                .split(":")[0]));
    }

    @Test
    void healthAndMetricsTellHowDeliveryStands() {
        get("/q/health/well").then().statusCode(200);
        assertThat(get("/q/metrics").asString())
                .contains("provindex_delivery_attempts", "provindex_delivery_pending");
    }
}
