package org.provindex.ranking.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.provindex.ranking.Given.get;
import static org.provindex.ranking.Given.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;
import org.provindex.ranking.Receiver;
import org.provindex.ranking.event.Event;
import org.provindex.ranking.event.EventType;
import org.provindex.ranking.event.Facts;
import org.provindex.web.identity.TestKey;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class SubscriptionTest {
    private static Receiver receiver;
    private static String key;

    @Inject Matching matching;
    @Inject Secrets secrets;
    @Inject ObjectMapper mapper;

    @BeforeAll
    static void listen() {
        receiver = new Receiver();
    }

    @BeforeEach
    void asOwner() {
        if (key == null) {
            key = Given.key("subscriber", "admin");
        }
        TestKey.sent(key);
    }

    @AfterAll
    static void close() {
        receiver.close();
    }

    private static Response subscribe(String path, String rest) {
        return json().body("{\"url\":\"%s\"%s}".formatted(receiver.url(path), rest))
                .post("/api/v1/subscriptions");
    }

    private static String id(Response created) {
        return created.then().statusCode(201).extract().path("subscription.id");
    }

    @Test
    void aSubscriptionIsMadeReadChangedAndDeleted() {
        Response created =
                subscribe(
                        "/life",
                        ",\"name\":\"Board\",\"filter\":{\"types\":[\"edition.published\"]}");
        created.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .body("subscription.state", equalTo("active"));
        String path = created.header("Location").replaceFirst("^https?://[^/]+", "");
        Response read = get(path);
        read.then().statusCode(200).body("name", equalTo("Board"));
        assertThat(read.asString()).doesNotContain("whsec", "secret");
        get("/api/v1/subscriptions?limit=1000").then().body("items.id", hasItem(id(created)));

        json().body("{\"name\":\"x\"}").patch(path).then().statusCode(428);
        json().header("If-Match", read.header("ETag"))
                .body("{\"name\":\"Other\",\"ordering\":\"best-effort\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Other"))
                .body("ordering", equalTo("best-effort"))
                .body("filter.types[0]", equalTo("edition.published"));
        json().header("If-Match", read.header("ETag"))
                .body("{\"name\":\"late\"}")
                .patch(path)
                .then()
                .statusCode(412);
        json().header("If-Match", get(path).header("ETag")).delete(path).then().statusCode(204);
        get(path).then().statusCode(404);
    }

    @Test
    void othersDoNotFindIt() {
        String path = "/api/v1/subscriptions/" + id(subscribe("/mine", ""));
        get(path).then().statusCode(200);

        TestKey.sent(Given.key("stranger", "admin"));
        get(path).then().statusCode(404);
        get(path + "/progress").then().statusCode(404);
        get(path + "/attempts").then().statusCode(404);
        json().header("If-Match", "*").delete(path).then().statusCode(404);
        json().header("If-Match", "*").body("{}").patch(path).then().statusCode(404);
        for (String action : List.of("pause", "resume", "test", "rotate-secret")) {
            json().post(path + "/" + action).then().statusCode(404);
        }
        json().body("{\"sequence\":1}").post(path + "/replay").then().statusCode(404);
        assertThat(get("/api/v1/subscriptions").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void anAddressThatDoesNotEchoIsRefused() {
        subscribe("/stranger", "")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"))
                .body("errors[0].code", equalTo("challenge-failed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://93.184.216.34/|needs-https",
                "https://10.0.0.1/|private-address",
                "https://[fd00::1]/|private-address",
                "https://2130706433/|host",
                "https://me:word@example.com/|user-info",
                "https://example.com/#x|fragment",
                "ftp://example.com/|needs-https",
            })
    void anAddressThatMustNotBeAskedIsRefused(String url, String code) {
        json().body(Map.of("url", url))
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"types\":[\"edition.eaten\"]}|/filter/types/0",
                "{\"version\":1}|/filter/version",
                "{\"methodology\":\"two-pillars\",\"types\":[\"indicator.revised\"]}|/filter/methodology",
                "{\"movedBy\":2,\"types\":[\"edition.published\"]}|/filter/movedBy",
                "{\"areas\":[\"CN-SX\"],\"types\":[\"edition.published\"]}|/filter/areas",
                "{\"areas\":[\"CN-NONE\"]}|/filter/areas/0",
                "{\"methodology\":\"none\"}|/filter/methodology",
                "{\"methodology\":\"two-pillars\",\"version\":9}|/filter/version",
                "{\"methodology\":\"two-pillars\",\"movedBy\":8}|/filter/movedBy",
                "{\"movedBy\":0}|/filter/movedBy",
                "{\"top\":-1}|/filter/top",
                "{\"colour\":\"red\"}|",
            })
    void aFilterThatCanNeverMatchIsRefused(String filter, String pointer) {
        Given.index();
        Response refused = subscribe("/never", ",\"filter\":" + filter);
        refused.then().statusCode(422);
        if (pointer != null) {
            refused.then().body("errors.pointer", hasItem(pointer));
        }
    }

    @Test
    void theSameTwiceWouldCountTwice() {
        String id = id(subscribe("/same", ""));
        subscribe("/same", "").then().statusCode(409).body("subscription", equalTo(id));
        id(subscribe("/same", ",\"filter\":{\"types\":[\"edition.retracted\"]}"));
    }

    @Test
    void thereAreNotTooMany() {
        TestKey.sent(Given.key("collector", "integrator"));
        for (int n = 0; n < 100; n++) {
            id(subscribe("/many/" + n, ""));
        }
        subscribe("/many/100", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-subscriptions"))
                .body("maximum", equalTo(100));
    }

    @Test
    void secretsAreStoredEncryptedAndBoundToTheirSubscription() {
        Response created = subscribe("/secret", "");
        String id = id(created);
        byte[] secret =
                java.util.Base64.getDecoder()
                        .decode(created.<String>path("secret").substring("whsec_".length()));
        byte[] stored =
                Given.owner()
                        .withHandle(
                                h ->
                                        h.createQuery(
                                                        "select secret from subscription where id = :id")
                                                .bind("id", id)
                                                .mapTo(byte[].class)
                                                .one());

        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(secrets.decrypt(stored, id)).isEqualTo(secret);
        assertThatThrownBy(() -> secrets.decrypt(stored, "sub_00000000000000000000"))
                .hasMessageContaining("cannot be used");
    }

    private static Subscription with(Filter filter) {
        return new Subscription(
                "sub_00000000000000000000",
                "me",
                null,
                "https://example.com/",
                Subscription.Ordering.STRICT,
                filter,
                false,
                "active",
                null,
                new byte[0],
                null,
                null,
                1,
                java.time.Instant.EPOCH);
    }

    /** CN-SX from 5 to 3, CN-BJ from 1 to 2, CN-AH new at 4. */
    private static Event changed(boolean comparable) {
        Facts facts =
                new Facts(
                        comparable,
                        List.of(
                                new Facts.Move("CN-BJ", 2.0, 1.0, true),
                                new Facts.Move("CN-SX", 3.0, 5.0, true),
                                new Facts.Move("CN-AH", 4.0, null, true)),
                        List.of(),
                        LocalDate.of(2022, 12, 31));
        return new Event(
                7,
                "evt_x",
                EventType.RANKING_CHANGED,
                "editions/7",
                null,
                null,
                "two-pillars",
                2,
                facts,
                new byte[0],
                java.time.Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|true|true",
                "{\"methodology\":\"two-pillars\"}|true|true",
                "{\"methodology\":\"other\"}|false|false",
                "{\"methodology\":\"two-pillars\",\"version\":2}|true|true",
                "{\"methodology\":\"two-pillars\",\"version\":1}|false|false",
                "{\"types\":[\"edition.published\"]}|false|false",
                "{\"areas\":[\"CN-SX\"]}|true|true",
                "{\"areas\":[\"CN-GZ\"]}|false|false",
                "{\"areas\":[\"X-SIX\"]}|true|true",
                "{\"movedBy\":2}|true|false",
                "{\"movedBy\":3}|false|false",
                "{\"movedBy\":2,\"areas\":[\"CN-BJ\"]}|false|false",
                "{\"movedBy\":1,\"areas\":[\"CN-AH\"]}|false|false",
                "{\"top\":1}|true|true",
                "{\"top\":2}|false|false",
                "{\"top\":3}|true|true",
                "{\"top\":4}|true|true",
                "{\"top\":3,\"areas\":[\"CN-BJ\"]}|false|false",
                "{\"top\":3,\"movedBy\":2}|true|false",
            })
    void aFilterLooksAtRows(String filter, boolean comparable, boolean acrossVersions)
            throws Exception {
        Given.index();
        Subscription subscription = with(mapper.readValue(filter, Filter.class));

        assertThat(matching.matches(subscription, changed(true))).isEqualTo(comparable);
        assertThat(matching.matches(subscription, changed(false))).isEqualTo(acrossVersions);
    }

    @Test
    void testsWithoutEndAreRefusedForAWhile() {
        String tests = "/api/v1/subscriptions/%s/test".formatted(id(subscribe("/tested", "")));
        String other = "/api/v1/subscriptions/%s/test".formatted(id(subscribe("/tested-too", "")));
        for (int n = 0; n < 10; n++) {
            json().header("Idempotency-Key", "tested-" + n).post(tests).then().statusCode(200);
        }
        Response refused = json().header("Idempotency-Key", "tested-10").post(tests);

        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"));
        int wait = Integer.parseInt(refused.header("Retry-After"));
        assertThat(wait).isBetween(1, 60).isEqualTo(refused.<Integer>path("retryAfter"));
        json().header("Idempotency-Key", "tested-9").post(tests).then().statusCode(200);
        json().post(other).then().statusCode(200);
    }
}
