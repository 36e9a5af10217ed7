package org.provindex.web.identity;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.util.List;

/**
 * The key of the services, which tests send unless they say otherwise; it has the roles of a
 * curator and a publisher.
 */
public final class TestKey implements QuarkusTestBeforeEachCallback {
    /** What a test's configuration says of it. */
    public static final String SETTING = "provindex.identity.service-key";

    public static final String TEXT = "pvx_service_0123456789012345678901234567890123456789012";

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        sent(TEXT);
    }

    /** From now on another key is sent. */
    public static void sent(String key) {
        // A filter and no specification: that would hold on to an address and port.
        RestAssured.replaceFiltersWith(
                (request, response, chain) -> {
                    request.header("Authorization", "Bearer " + key);
                    return chain.next(request, response);
                });
    }

    /** From now on none is sent. */
    public static void none() {
        RestAssured.replaceFiltersWith(List.of());
    }
}
