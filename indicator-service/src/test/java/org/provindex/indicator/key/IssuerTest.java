package org.provindex.indicator.key;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;
import org.provindex.web.identity.TestKey;

/** People with tokens of an issuer, beside machines with keys. */
@QuarkusTest
@TestProfile(IssuerTest.WithIssuer.class)
@QuarkusTestResource(value = DatabaseResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = LocalIssuer.class, restrictToAnnotatedClass = true)
class IssuerTest {
    /** Another start of the service: with the issuer. */
    public static final class WithIssuer implements QuarkusTestProfile {}

    @ConfigProperty(name = "test.issuer.url")
    String issuer;

    @ConfigProperty(name = "test.issuer.key")
    String key;

    private PrivateKey key() throws Exception {
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getUrlDecoder().decode(key)));
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(300);
    }

    private static Response write(String code) {
        return Given.post(
                "/api/v1/units",
                "{\"code\": \"%s\", \"names\": {\"en\": \"%s\"}, \"quantityKind\": \"count\"}"
                        .formatted(code, code));
    }

    @ParameterizedTest
    @CsvSource({"reader, 403", "curator, 201", "admin, 201", "king, 403"})
    void aPersonMayDoWhatTheTokensRolesAllow(String role, int status) throws Exception {
        TestKey.sent(LocalIssuer.token(key(), issuer, "provindex", role, soon()));

        write("by-" + role).then().statusCode(status);
    }

    @Test
    void theAuditNamesThePerson() throws Exception {
        TestKey.sent(LocalIssuer.token(key(), issuer, "provindex", "admin", soon()));
        write("of-a-person").then().statusCode(201);

        given().get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items[0].principal", equalTo("li.hua"));
    }

    @Test
    void aTokenOfSomebodyElseForSomebodyElseOrOfYesterdayIsRefused() throws Exception {
        PrivateKey stranger = LocalIssuer.pair().getPrivate();
        for (String token :
                new String[] {
                    LocalIssuer.token(stranger, issuer, "provindex", "admin", soon()),
                    LocalIssuer.token(key(), "http://elsewhere", "provindex", "admin", soon()),
                    LocalIssuer.token(key(), issuer, "another-service", "admin", soon()),
                    LocalIssuer.token(
                            key(), issuer, "provindex", "admin", Instant.now().minusSeconds(600))
                }) {
            TestKey.sent(token);

            write("refused")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/unauthorized"));
        }
    }

    @Test
    void keysGoOnBesideTokens() {
        TestKey.sent(TestKey.TEXT);

        write("by-key").then().statusCode(201);
    }
}
