package org.provindex.indicator.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;
import org.provindex.web.identity.ApiKey;
import org.provindex.web.identity.TestKey;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class KeyTest {
    private static String admin = "";

    @Inject Keys keys;

    @BeforeEach
    void asAdministrator() {
        if (admin.isEmpty()) {
            keys.first(true, key -> admin = key.text());
        }
        TestKey.sent(admin);
    }

    private static Response create(String name, String roles, String more) {
        return Given.post(
                "/api/v1/keys", "{\"name\": \"%s\", \"roles\": %s%s}".formatted(name, roles, more));
    }

    private static String created(String name, String role) {
        return create(name, "[\"%s\"]".formatted(role), "")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static Response tryToWrite(String code) {
        return Given.post(
                "/api/v1/units",
                """
                {"code": "%s", "names": {"en": "%s"}, "quantityKind": "count"}"""
                        .formatted(code, code));
    }

    @Test
    void aKeyIsToldOnceAndStoredAsAChecksumAlone() {
        Response made = create("office", "[\"curator\"]", "");

        String key = made.then().statusCode(201).extract().path("key");
        assertThat(key).matches("pvx_[a-z0-9]{12}_[A-Za-z0-9_-]{43}");
        String id = made.path("view.id");
        given().get("/api/v1/keys/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("office"))
                .body("state", equalTo("live"))
                .body("key", equalTo(null));
        String stored =
                Given.owner()
                        .withHandle(
                                h ->
                                        h.createQuery(
                                                        "select k::text from provindex.api_key k where id = :id")
                                                .bind("id", id)
                                                .mapTo(String.class)
                                                .one());
        assertThat(stored)
                .contains(ApiKey.parse(key).orElseThrow().sha256())
                .doesNotContain(key.substring(17));
    }

    @Test
    void withoutAKeyNothingIsWritten() {
        TestKey.none();

        tryToWrite("nobody")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("/problems/unauthorized"));
        TestKey.sent(admin);
        given().get("/api/v1/units/nobody").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "pvx_",
                "pvx_aaaaaaaaaaaa_0123456789012345678901234567890123456789012",
                "pvx_service_9999999999999999999999999999999999999999999",
                "eyJhbGciOiJub25lIn0.e30."
            })
    void aWrongKeyIsRefused(String key) {
        TestKey.sent(key);

        tryToWrite("wrong").then().statusCode(401).body("status", equalTo(401));
    }

    @Test
    void oneCharacterOffIsAnotherKey() {
        String key = created("nearly", "curator");
        char last = key.charAt(key.length() - 1);
        TestKey.sent(key.substring(0, key.length() - 1) + (last == 'A' ? 'B' : 'A'));

        tryToWrite("nearly").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"reader, 403", "integrator, 403", "curator, 201", "publisher, 201", "admin, 201"})
    void aRoleMayDoWhatItIsFor(String role, int status) {
        TestKey.sent(created("as-" + role, role));

        tryToWrite("by-" + role).then().statusCode(status);
        given().get("/api/v1/keys").then().statusCode(role.equals("admin") ? 200 : 403);
    }

    @Test
    void aKeyThatIsRevokedEndsAtOnce() {
        Response made = create("leaver", "[\"curator\"]", "");
        String id = made.path("view.id");
        String etag = given().get("/api/v1/keys/" + id).header("ETag");
        given().delete("/api/v1/keys/" + id).then().statusCode(428);
        given().header("If-Match", "\"v0-x\"").delete("/api/v1/keys/" + id).then().statusCode(412);
        given().header("If-Match", etag).delete("/api/v1/keys/" + id).then().statusCode(204);

        given().get("/api/v1/keys/" + id).then().body("state", equalTo("revoked"));
        TestKey.sent(made.path("key"));
        tryToWrite("left").then().statusCode(401);
    }

    @Test
    void aKeyEndsWhenItExpires() {
        create("short", "[\"reader\"]", ", \"expiresAt\": \"2020-01-01T00:00:00Z\"")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/expiresAt"));
        Response made =
                create("short", "[\"curator\"]", ", \"expiresAt\": \"2999-01-01T00:00:00Z\"");
        Given.owner()
                .useHandle(
                        h ->
                                h.execute(
                                        "update provindex.api_key set expires_at = ? where id = ?",
                                        Instant.now().minusSeconds(1),
                                        made.<String>path("view.id")));

        TestKey.sent(made.path("key"));
        tryToWrite("late").then().statusCode(401);
    }

    @Test
    void twoKeysOfANameLiveAtOnceAndNoThird() {
        created("rotating", "reader");
        created("rotating", "reader");

        create("rotating", "[\"reader\"]", "")
                .then()
                .statusCode(409)
                .body("detail", containsString("revoke the old one first"));
    }

    @Test
    void scopesLimitTheRolesToCollections() {
        TestKey.sent(
                create("scoped", "[\"curator\"]", ", \"scopes\": [\"observations\"]").path("key"));

        tryToWrite("unscoped")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/out-of-scope"))
                .body("detail", containsString("observations"));
        given().get("/api/v1/units").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x; []; ; /roles",
                "x; [\"king\"]; ; /roles/0",
                "x; [\"reader\", \"reader\"]; ; /roles/1",
                "service; [\"reader\"]; ; /name",
                "a b; [\"reader\"]; ; /name",
                "x; [\"reader\"]; , \"scopes\": [\"Documents!\"]; /scopes/0"
            })
    void aKeyThatMakesNoSenseIsRefused(String name, String roles, String more, String pointer) {
        create(name, roles, more == null ? "" : more)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void theLastAdministratorCannotBeRevoked() {
        String id = admin.split("_")[1];
        String second = created("second-admin", "admin");
        String secondId = second.split("_")[1];
        given().header("If-Match", "*").delete("/api/v1/keys/" + secondId).then().statusCode(204);
        List<String> others =
                given().get("/api/v1/keys?limit=1000")
                        .path(
                                "items.findAll { it.state == 'live' && it.roles.contains('admin') }.id");
        others.stream()
                .filter(other -> !other.equals(id))
                .forEach(other -> given().header("If-Match", "*").delete("/api/v1/keys/" + other));

        given().header("If-Match", "*")
                .delete("/api/v1/keys/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/last-admin-key"));
        given().get("/api/v1/keys").then().statusCode(200);
    }

    @Test
    void aWriteIsAuditedWithItsPrincipal() {
        TestKey.sent(created("archivist", "curator"));
        tryToWrite("audited").then().statusCode(201);

        TestKey.sent(admin);
        given().get("/api/v1/audit?principal=archivist")
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("unit.create"))
                .body("items[0].subject", equalTo("audited"))
                .body("items[0].revision", notNullValue());
    }

    @Test
    void lastUsedIsKept() {
        String key = created("seen", "curator");
        TestKey.sent(key);
        tryToWrite("seen").then().statusCode(201);

        TestKey.sent(admin);
        given().get("/api/v1/keys/" + key.split("_")[1])
                .then()
                .body("lastUsedAt", not(equalTo(null)));
    }

    @Test
    void theFirstKeyIsForItsOwnersEyesOnly() throws Exception {
        Path file = Files.createTempDirectory("keys").resolve("below/admin.key");
        KeyConfig config =
                new KeyConfig() {
                    @Override
                    public java.util.Optional<Path> adminFile() {
                        return java.util.Optional.of(file);
                    }

                    @Override
                    public boolean renewAdmin() {
                        return true;
                    }
                };

        new FirstKey(keys, config).atStart(null);

        admin = Files.readString(file).strip();
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        TestKey.sent(admin);
        given().get("/api/v1/keys").then().statusCode(200);
    }
}
