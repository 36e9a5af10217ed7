package org.provindex.web.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts a service. */
@QuarkusMain
public final class ServiceMain {
    private ServiceMain() {}

    public static void main(String... arguments) {
        // Quarkus ends an address that is no URI with 400 and no word; RouterProblems says what is
        // wrong.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
